import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configurationSchema } from '../../src/api/schema.ts';
import { guide, validate } from '../../src/index.ts';
import { nearConfigurations } from '../support/inputs.ts';
import { configurationsOf, ownRulesets } from '../support/rulesets.ts';

const schema = configurationSchema(guide);

it('what the schema accepts is just what is not malformed', () => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(nearConfigurations, (input) => {
      const { success } = schema.safeParse(input);
      if (success) accepted += 1;
      else refused += 1;
      expect(validate(input).verdict !== 'malformed').toBe(success);
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(500);
});

it('and so it is for values of any kind', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      expect(validate(input as unknown).verdict !== 'malformed').toBe(schema.safeParse(input).success);
    }),
  );
});

it('and so it is in any vocabulary', () => {
  const cases = ownRulesets.chain(({ ruleset, data }) =>
    fc.tuple(
      fc.constant(ruleset),
      configurationsOf(data.vocabulary),
      fc.constantFrom('owner', 'inbound', 'fax', 'needs', 'prerequisites'),
      fc.constantFrom<unknown>('fax', 'none', 'team', true, { fax: true }, { inbound: false }, {}, null),
    ),
  );
  fc.assert(
    fc.property(cases, ([ruleset, configuration, key, value]) => {
      const own = configurationSchema(ruleset);
      for (const input of [configuration, { ...configuration, [key]: value }]) {
        expect(validate(input, { ruleset }).verdict !== 'malformed').toBe(own.safeParse(input).success);
      }
    }),
  );
});

it('a malformed input always has a problem', () => {
  fc.assert(
    fc.property(nearConfigurations, (input) => {
      const report = validate(input);
      if (report.verdict === 'malformed') expect(report.problems).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('the schema, which is asked beside bad options, finds the same problems', () => {
  let refused = 0;
  fc.assert(
    fc.property(nearConfigurations, (input) => {
      const report = validate(input);
      const problems = report.verdict === 'malformed' ? report.problems : [];
      if (problems.length > 0) refused += 1;
      const beside: unknown = { asOf: 5 };
      const both = validate(input, beside as object);
      expect(both.verdict === 'malformed' && both.problems.slice(0, -1)).toEqual(problems);
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(500);
});
