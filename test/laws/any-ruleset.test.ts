import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRepair,
  type Finding,
  type Repair,
  type Report,
  type Ruleset,
  recommend,
  validate,
} from '../../src/index.ts';
import {
  findingsOf,
  type PlainConfiguration,
  type PlainFinding,
  recommendationsOf,
  type Values,
  verdictOf,
} from '../models/evaluator.ts';
import {
  configurationsOf,
  days,
  extendedGuides,
  type MadeRuleset,
  ownRulesets,
  requestsOf,
} from '../support/rulesets.ts';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
  withSparseArray: true,
});

function judged(report: Report<Ruleset>) {
  if (report.verdict === 'malformed')
    throw new Error(report.problems.map(({ message }) => message).join('\n'));
  return report;
}

function found(answer: ReturnType<typeof recommend<Ruleset>>) {
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** The part of a finding that the rules decide, without its words. */
function decided({ ruleId, kind, direction, unmet, repairs, since }: Finding | PlainFinding) {
  return { ruleId, kind, direction, unmet, repairs, since };
}

function optionsOf({ ruleset }: MadeRuleset, asOf: string | undefined) {
  return asOf === undefined ? { ruleset } : { ruleset, asOf };
}

/** Every part of a repair that leaves something out. */
function properPartsOf(repair: Repair): Values[] {
  const whole = Object.entries(repair as Values);
  return whole
    .reduce<Values[]>(
      (parts, [name, value]) => parts.flatMap((part) => [part, { ...part, [name]: value }]),
      [{}],
    )
    .filter((part) => Object.keys(part).length < whole.length);
}

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A ruleset with something well formed to ask it. */
function casesOf<T>(
  rulesets: fc.Arbitrary<MadeRuleset>,
  questionsOf: (made: MadeRuleset) => fc.Arbitrary<T>,
) {
  const several = (made: MadeRuleset) => fc.array(questionsOf(made), { minLength: 1, maxLength: 6 });
  return rulesets.chain((made) => fc.tuple(fc.constant(made), several(made), days));
}

const configurations = (made: MadeRuleset) => configurationsOf(made.data.vocabulary);
const requests = (made: MadeRuleset) => requestsOf(made.data);

describe.each([
  { kind: 'a ruleset with its own vocabulary', rulesets: ownRulesets, numRuns: 200 },
  { kind: 'an extension of the guide', rulesets: extendedGuides, numRuns: 30 },
])('for $kind', ({ rulesets, numRuns }) => {
  it('total: no input makes a verb throw', () => {
    fc.assert(
      fc.property(rulesets, anything, ({ ruleset }, input) => {
        validate(input, { ruleset });
        recommend(input, { ruleset });
      }),
      { numRuns },
    );
  });

  it('findings are what the rules mean, with every minimal repair', () => {
    fc.assert(
      fc.property(casesOf(rulesets, configurations), ([made, questions, asOf]) => {
        for (const configuration of questions) {
          const report = judged(validate(configuration, optionsOf(made, asOf)));
          expect(report.findings.map(decided)).toEqual(
            findingsOf(made.data, configuration, asOf).map(decided),
          );
          expect(report.verdict).toBe(verdictOf(made.data, configuration, asOf));
          expect(report.ruleset).toBe('made');
        }
      }),
      { numRuns },
    );
  });

  it('information only settles: what becomes known never changes a settled verdict', () => {
    fc.assert(
      fc.property(casesOf(rulesets, configurations), ([made, questions, asOf]) => {
        const verdictWith = (configuration: PlainConfiguration, prerequisites: Values) =>
          judged(validate({ ...configuration, prerequisites } as unknown, optionsOf(made, asOf))).verdict;
        for (const configuration of questions) {
          const values = configuration.prerequisites ?? {};
          const before = verdictWith(configuration, values);
          const unknown = made.data.vocabulary.prerequisites.filter((name) => values[name] === undefined);
          const completions = unknown.reduce<Values[]>(
            (all, name) =>
              all.flatMap((each) => [each, { ...each, [name]: true }, { ...each, [name]: false }]),
            [values],
          );
          if (before === 'undetermined') continue;
          for (const after of completions) expect(verdictWith(configuration, after)).toBe(before);
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('sound: repairs repair, and nothing in them can be left out', () => {
    fc.assert(
      fc.property(casesOf(rulesets, requests), ([made, questions, asOf]) => {
        const reportOn = (configuration: object) =>
          judged(validate(configuration as unknown, optionsOf(made, asOf)));
        for (const request of questions) {
          for (const { configuration, repairs, findings } of found(recommend(request, optionsOf(made, asOf)))
            .recommendations) {
            for (const repair of repairs) {
              expect(reportOn(applyRepair(configuration, repair)).verdict).toBe('valid');
              for (const part of properPartsOf(repair)) {
                expect(reportOn(applyRepair(configuration, part)).verdict).not.toBe('valid');
              }
            }
            for (const { ruleId, repairs: own } of findings) {
              const rulesAfter = (repair: Repair) =>
                reportOn(applyRepair(configuration, repair)).findings.map((finding) => finding.ruleId);
              for (const repair of own) {
                expect(rulesAfter(repair)).not.toContain(ruleId);
                for (const part of properPartsOf(repair)) expect(rulesAfter(part)).toContain(ruleId);
              }
            }
          }
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('complete: recommendations are all that brute force finds, in its order', () => {
    fc.assert(
      fc.property(casesOf(rulesets, requests), ([made, questions, asOf]) => {
        for (const request of questions.slice(0, 2)) {
          const answer = found(recommend(request, optionsOf(made, asOf)));
          const expected = recommendationsOf(made.data, request, asOf);
          expect(
            answer.recommendations.map(({ configuration, readiness, retired, repairs, findings }) => ({
              configuration,
              readiness,
              retired,
              repairs,
              findings: findings.map(decided),
            })),
          ).toEqual(
            expected.recommendations.map((each) => ({ ...each, findings: each.findings.map(decided) })),
          );
          expect(answer.ruledOut.map((each) => ({ ...each, findings: each.findings.map(decided) }))).toEqual(
            expected.ruledOut.map((each) => ({ ...each, findings: each.findings.map(decided) })),
          );
          expect(answer.outcome).toBe(expected.recommendations.length > 0 ? 'found' : 'not-found');
          for (const { reasons } of answer.recommendations) {
            expect(reasons.map(({ criterion }) => criterion)).toEqual(expected.criteria);
          }
        }
      }),
      { numRuns },
    );
  });

  it('plain data: a copy by way of JSON gives the same answers', () => {
    fc.assert(
      fc.property(casesOf(rulesets, requests), ([made, questions, asOf]) => {
        const copy = { ...made, ruleset: copyOf(made.ruleset) };
        const untouched = copyOf(made.ruleset);
        for (const request of questions.slice(0, 2)) {
          const answer = found(recommend(request, optionsOf(made, asOf)));
          expect(recommend(request, optionsOf(copy, asOf))).toEqual(answer);
          for (const { configuration } of [...answer.recommendations, ...answer.ruledOut]) {
            const report = validate(configuration, optionsOf(made, asOf));
            expect(validate(configuration, optionsOf(copy, asOf))).toEqual(report);
          }
        }
        expect(copy.ruleset).toEqual(untouched);
        expect(Object.isFrozen(copy.ruleset.rules)).toBe(false);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
