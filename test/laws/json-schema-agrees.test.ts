import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAgainst, checking } from '../../src/input/check.ts';
import type { Issue } from '../../src/input/problem.ts';
import { takeSnapshot } from '../../src/input/snapshot.ts';
import { jsonSchemaOf } from '../../src/rule-language/json-schema.ts';
import { rulesetSchema } from '../../src/rule-language/ruleset-schema.ts';
import { damaged } from '../support/damaged.ts';
import { compiled } from '../support/json-schemas.ts';
import { type MakeSchema, rulesets, SCHEMAS } from '../support/schemas.ts';

/** The further checks that JSON Schema cannot state, or not in every place. */
const BEYOND: readonly (string | undefined)[] = [
  ...['repeated', 'repeatedAddress', 'sameChoice', 'otherOwner', 'doesNotServe'],
  ...['formulaTooDeep', 'lastRatingConditional', 'notARecord', 'controlCharacter'],
];

const ALL: readonly (readonly [string, MakeSchema, fc.Arbitrary<unknown>])[] = [
  ...SCHEMAS,
  ['rulesets', (make) => rulesetSchema(make, undefined), rulesets],
];

/** The data as a file of JSON can hold it, but for lists of which not everything is read. */
function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part) => {
    if (Array.isArray(part)) return part.slice(0, 50);
    return typeof part === 'bigint' ? String(part) : part;
  });
  return JSON.parse(text ?? 'null');
}

it.each(ALL)('the JSON Schema of %s refuses what the checker refuses', (_name, makeSchema, accepted) => {
  const ours = makeSchema(checking);
  const isValid = compiled(jsonSchemaOf(makeSchema));
  const counts = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(damaged(accepted).map(asJson), (input) => {
      const checked = checkAgainst(ours, takeSnapshot(input));
      const faults: readonly Issue[] = 'faults' in checked ? checked.faults : [];
      const isRefused = !isValid(input);
      if (isRefused) counts.wrong += 1;
      else counts.right += 1;
      if (faults.length === 0) expect(isValid.errors ?? []).toEqual([]);
      if (faults.some(({ reason }) => !BEYOND.includes(reason)))
        expect([faults, isRefused]).toEqual([faults, true]);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(counts.right, counts.wrong)).toBeGreaterThan(50);
});

it('a further check is stated where JSON Schema can state it', () => {
  const text = JSON.stringify(jsonSchemaOf((make) => rulesetSchema(make, undefined)));
  for (const stated of ['"uniqueItems":true', '"maxProperties":5', '"contains":{"const":"none"}']) {
    expect(text).toContain(stated);
  }
});
