import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { nearConfigurations, nearRecommendRequests, nearTradeoffRequests } from '../support/near-inputs.ts';
import { builtFile, importBuilt, requireBuilt, run } from '../support/project.ts';

const esm = await importBuilt<typeof source>('index.js');
const cjs = requireBuilt<typeof source>('index.cjs');

/** The ways to have configurations judged; each takes inputs and gives a report for each of them. */
const places: Readonly<Record<string, (inputs: readonly unknown[]) => readonly unknown[]>> = {
  'the built ES module': (inputs) => inputs.map((input) => esm.validate(input)),
  'the built CommonJS module': (inputs) => inputs.map((input) => cjs.validate(input)),
  'the CommonJS module with a ruleset of the ES module': (inputs) =>
    inputs.map((input) => cjs.validate(input, { ruleset: esm.guide })),
};

describe('Law 10, same answer everywhere:', () => {
  for (const [place, reportsOf] of Object.entries(places)) {
    it(`${place} judges as the source does`, () => {
      const batches = fc.array(nearConfigurations(source.guide), { minLength: 20, maxLength: 200 });
      fc.assert(
        fc.property(batches, (inputs) => {
          expect(reportsOf(inputs)).toEqual(inputs.map((input) => source.validate(input as unknown)));
        }),
        { numRuns: 20 },
      );
    });
  }

  it('the command line judges as the source does what has an owner', () => {
    const judgedByCommand = (inputs: readonly unknown[]) => {
      const input = inputs.map((each) => `${JSON.stringify(each)}\n`).join('');
      const { stdout } = run('node', [builtFile('cli.cjs'), 'check', '-', '--format', 'ndjson'], { input });
      const results: { report: unknown }[] = stdout
        .split('\n')
        .flatMap((line) => (line ? [JSON.parse(line)] : []));
      return results.map(({ report }) => report);
    };
    // The same for what a line of JSON can say; without an owner it would be another kind of record.
    const configuration = nearConfigurations(source.guide)
      .map((each): unknown => JSON.parse(JSON.stringify(each) ?? 'null'))
      .filter((each) => typeof each === 'object' && each !== null && Object.hasOwn(each, 'owner'));
    fc.assert(
      fc.property(fc.array(configuration, { minLength: 20, maxLength: 200 }), (inputs) => {
        const expected = inputs.map((input) => JSON.parse(JSON.stringify(source.validate(input))));
        expect(judgedByCommand(inputs)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  for (const [place, built] of Object.entries({
    'the built ES module': esm,
    'the built CommonJS module': cjs,
  })) {
    it(`${place} recommends as the source does`, () => {
      fc.assert(
        fc.property(nearRecommendRequests(source.guide), (request) => {
          expect(built.recommend(request as unknown)).toEqual(source.recommend(request as unknown));
        }),
      );
    });

    it(`${place} explains as the source does`, () => {
      fc.assert(
        fc.property(nearTradeoffRequests(source.guide), (request) => {
          expect(built.explainTradeoffs(request)).toEqual(source.explainTradeoffs(request));
        }),
      );
    });
  }
});
