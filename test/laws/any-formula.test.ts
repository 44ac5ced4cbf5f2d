import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRuleset, type Formula, type Ruleset, recommend, validate } from '../../src/index.ts';
import { findingsOf, recommendationsOf } from '../models/evaluator.ts';
import { configurationsOf, formulas, requestsOf } from '../support/rulesets.ts';

const vocabulary = {
  owners: ['person'],
  directions: { inbound: ['none', 'fax'] },
  prerequisites: ['zeal', 'alpha', 'mid', 'fax', 'inbound'],
};

/** A ruleset in which everything hangs on one formula. */
function rulesetThatRequires(requires: Formula): Ruleset {
  return defineRuleset({
    id: 'made',
    edition: 'made',
    vocabulary,
    clauses: [],
    terms: {},
    rules: [
      { id: 'the-rule', kind: 'error', sources: [], cases: [{ direction: 'inbound', when: {}, requires }] },
    ],
    criteria: [],
    whereToSet: [],
  });
}

const rulesets = formulas(vocabulary.prerequisites, 3).map(rulesetThatRequires);
const configurations = fc.array(configurationsOf(vocabulary), { minLength: 1, maxLength: 8 });
const requests = fc.array(requestsOf({ vocabulary, rules: [], criteria: [] }), {
  minLength: 1,
  maxLength: 8,
});

/** Two ways out that change the same prerequisite in opposite ways. */
const eitherWay: Formula = { any: [{ all: ['zeal', 'mid'] }, { all: [{ not: 'zeal' }, 'alpha'] }] };

describe('for any formula', () => {
  it('a finding has the truth of strong Kleene logic and every minimal repair, in order', () => {
    fc.assert(
      fc.property(rulesets, configurations, (ruleset, asked) => {
        for (const configuration of asked) {
          const report = validate(configuration, { ruleset });
          if (report.verdict === 'malformed') throw new Error(report.problems[0]?.message);
          const found = report.findings.map(({ ruleId, kind, direction, unmet, repairs }) => {
            return { ruleId, kind, direction, unmet, repairs };
          });
          expect(found).toEqual(findingsOf(ruleset, configuration));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a recommendation has every minimal repair that leaves alone what is locked, in order', () => {
    fc.assert(
      fc.property(rulesets, requests, (ruleset, asked) => {
        for (const request of asked) {
          const answer = recommend(request, { ruleset });
          if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
          const expected = recommendationsOf(ruleset, request);
          expect(answer.recommendations.map(({ repairs }) => repairs)).toEqual(
            expected.recommendations.map(({ repairs }) => repairs),
          );
          expect(answer.ruledOut).toHaveLength(expected.ruledOut.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('repairs of one size are in the order of the vocabulary, whichever way each prerequisite goes', () => {
    const report = validate({ owner: 'person', inbound: 'fax' }, { ruleset: rulesetThatRequires(eitherWay) });
    expect(report).toMatchObject({
      verdict: 'undetermined',
      findings: [
        {
          unmet: ['zeal', 'alpha', 'mid'],
          repairs: [
            { zeal: false, alpha: true },
            { zeal: true, mid: true },
          ],
        },
      ],
    });
  });
});
