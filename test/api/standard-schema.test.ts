import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { $ZodStandardSchema, $ZodType } from 'zod/v4/core';
import { standardSchema } from '../../src/api/schema.ts';
import { type Configuration, validate } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { configurations } from '../support/inputs.ts';

const resultOf = (value: unknown, options?: Parameters<typeof standardSchema>[0]) =>
  standardSchema(options)['~standard'].validate(value);
const issuesOf = (...args: Parameters<typeof resultOf>) => {
  const result = resultOf(...args);
  return 'issues' in result ? result.issues : [];
};

describe('standardSchema', () => {
  it('is what the standard asks for, by the types of a library that has them', () => {
    expectTypeOf(standardSchema()['~standard']).toExtend<
      Pick<$ZodStandardSchema<$ZodType<Configuration, Configuration>>, 'version' | 'vendor' | 'validate'>
    >();
    expect(standardSchema()['~standard']).toMatchObject({ version: 1, vendor: 'd365-email-rules' });
  });

  it('gives the value back exactly when it is well formed and nothing in it is an error', () => {
    fc.assert(
      fc.property(fc.oneof(configurations, fc.anything()), (value) => {
        const report = validate(value as unknown);
        const isRight =
          report.verdict !== 'malformed' && report.findings.every(({ kind }) => kind !== 'error');
        const result = resultOf(value);
        expect('value' in result).toBe(isRight);
        if ('value' in result) expect(result.value).toBe(value);
      }),
    );
  });

  it('has the problems of a malformed input as issues, at their places', () => {
    const input: unknown = {
      owner: 'user',
      incoming: 'outlok',
      outgoing: 'none',
      prerequisites: { smtp: 1 },
    };
    const report = validate(input);
    const problems = report.verdict === 'malformed' ? report.problems : [];
    expect(problems).toHaveLength(2);
    expect(issuesOf(input)).toEqual(problems.map(({ message, path }) => ({ message, path })));
  });

  it('shows an error at its direction, and one about a single prerequisite at that prerequisite', () => {
    const queue = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    expect(issuesOf(queue).map(({ path }) => path)).toContainEqual(['incoming']);
    const without = {
      ...{ owner: 'user', incoming: 'outlook', outgoing: 'none' },
      prerequisites: { outlookInstalled: false },
    };
    expect(issuesOf(without).map(({ path }) => path)).toContainEqual(['prerequisites', 'outlookInstalled']);
  });

  it('judges by the ruleset and in the language of its options, and says what is wrong with them', () => {
    const asked = { owner: 'user', incoming: 'server', outgoing: 'none' };
    expect(issuesOf(asked, { ruleset: dataverse as never }).map(({ path }) => path)).toEqual([
      ['activities'],
    ]);
    const queue = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    expect(issuesOf(queue, { locale: sv })[0]?.message).not.toBe(issuesOf(queue)[0]?.message);
    expect(issuesOf(queue, { ruleset: 'guide' as never })[0]?.path).toEqual(['options', 'ruleset']);
  });
});
