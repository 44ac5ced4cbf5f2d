import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, validate } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { everyConfiguration } from '../models/guide.ts';
import { nearConfigurations } from '../support/near-inputs.ts';
import { cli, linesOf, type ResultJson } from './support.ts';

async function reportsOf(
  inputs: readonly unknown[],
  ...flags: readonly string[]
): Promise<readonly unknown[]> {
  const { stdout } = await cli(['check', '-', '--format', 'ndjson', ...flags], { stdin: linesOf(...inputs) });
  const lines = stdout.trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as ResultJson).report);
}

describe('Law 10, same answer everywhere: check --format ndjson gives the findings of validate', () => {
  // What has no owner is no configuration for the command, and is told so in another way.
  const inputs = fc.array(
    nearConfigurations(guide).filter((input) => 'owner' in input),
    { minLength: 1, maxLength: 50 },
  );
  const inJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

  it('for generated configurations, also somewhat wrong ones', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (configurations) => {
        const read = configurations.map(inJson);
        expect(await reportsOf(configurations)).toEqual(read.map((each) => inJson(validate(each))));
      }),
      { numRuns: 50 },
    );
  });

  it('as of a day and in Swedish', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (configurations) => {
        const read = configurations.map(inJson);
        const options = { locale: sv, asOf: '2020-12-04' };
        expect(await reportsOf(configurations, '--locale', 'sv', '--as-of', '2020-12-04')).toEqual(
          read.map((each) => inJson(validate(each, options))),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('for one in a thousand of all configurations of the guide', async () => {
    const some: object[] = [];
    let index = 0;
    for (const each of everyConfiguration()) if (index++ % 1009 === 0) some.push(each);
    expect(some.length).toBeGreaterThan(2000);
    expect(await reportsOf(some)).toEqual(some.map((each) => inJson(validate(each as unknown))));
  });
});
