import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { nearConfigurations, nearRecommendRequests, nearTradeoffRequests } from '../support/near-inputs.ts';
import { importBuilt, requireBuilt } from '../support/project.ts';

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
          expect(reportsOf(inputs)).toEqual(inputs.map((input) => source.validate(input)));
        }),
        { numRuns: 20 },
      );
    });
  }

  for (const [place, built] of Object.entries({
    'the built ES module': esm,
    'the built CommonJS module': cjs,
  })) {
    it(`${place} recommends as the source does`, () => {
      fc.assert(
        fc.property(nearRecommendRequests(source.guide), (request) => {
          expect(built.recommend(request)).toEqual(source.recommend(request));
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
