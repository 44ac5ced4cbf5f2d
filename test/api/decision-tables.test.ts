import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionTables, decisionTables, type Tabulated } from '../../src/api/analysis.ts';
import {
  defineRuleset,
  extendRuleset,
  type Formula,
  guide,
  type Rule,
  type Ruleset,
  type Vocabulary,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { unlessBudgetExceeded } from '../../src/logic/step-budget.ts';
import { counted, readAgain } from '../support/counted.ts';
import { rowFor } from '../support/decision-rows.ts';
import { reordered } from '../support/inputs.ts';
import { configurationsOf, days, extendedGuides, ownRulesets } from '../support/rulesets.ts';

const plainGuide: Ruleset = guide;
const FROM_BEST = ['valid', 'undetermined', 'invalid'] as const;
const rulesets = fc.oneof(ownRulesets, extendedGuides).map(({ ruleset }) => ruleset);

function tabulated(answer: DecisionTables<Ruleset>): Tabulated<Ruleset> {
  if (answer.outcome === 'tabulated') return answer;
  throw new Error(answer.problems.map(({ message }) => message).join('\n'));
}

function problemsOf(answer: DecisionTables<Ruleset>) {
  if (answer.outcome === 'tabulated') throw new Error('This can be tabulated.');
  return answer.problems;
}

/** Options with a day, or without any. */
function asOfDay(asOf: string | undefined): { readonly asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}

describe('any ruleset', () => {
  it('has tables that come to what validate says, as of any day', () => {
    const cases = rulesets.chain((ruleset) =>
      fc.tuple(
        fc.constant(ruleset),
        days,
        fc.array(configurationsOf(ruleset.vocabulary), { minLength: 1, maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([ruleset, asOf, configurations]) => {
        const { verdicts, rules } = tabulated(decisionTables(ruleset, asOfDay(asOf)));
        for (const configuration of configurations) {
          const report = validate(configuration, { ruleset, ...asOfDay(asOf) });
          if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
          const ranks = verdicts.map((table) => FROM_BEST.indexOf(rowFor(table, configuration).outcome));
          expect(FROM_BEST[Math.max(0, ...ranks)]).toBe(report.verdict);
          const speaking = rules.flatMap((table) => {
            const { outcome } = rowFor(table, configuration);
            return outcome === 'silent' ? [] : [`${table.ruleId} ${outcome}`];
          });
          expect(speaking).toEqual(report.findings.map(({ ruleId, kind }) => `${ruleId} ${kind}`));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has a table for each rule that speaks by then, in their order', () => {
    const hasCome = (asOf: string | undefined, since = '') => asOf === undefined || since <= asOf;
    fc.assert(
      fc.property(rulesets, days, (ruleset, asOf) => {
        const speaking = ruleset.rules.filter(
          ({ since, cases }) => hasCome(asOf, since) && cases.some((each) => hasCome(asOf, each.since)),
        );
        const { rules, ruleset: id } = tabulated(decisionTables(ruleset, asOfDay(asOf)));
        expect(rules.map(({ ruleId }) => ruleId)).toEqual(speaking.map((rule) => rule.id));
        expect(id).toBe(ruleset.id);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer as plain JSON, in whatever order its keys are', () => {
    fc.assert(
      fc.property(rulesets, fc.nat(), (ruleset, seed) => {
        const { vocabulary, ...others } = JSON.parse(JSON.stringify(ruleset));
        const answer = decisionTables({ vocabulary, ...reordered(others, seed) } as unknown);
        expect(JSON.stringify(answer)).toBe(JSON.stringify(decisionTables(ruleset)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the guide', () => {
  it('is what is tabulated unless told otherwise', () => {
    expect(decisionTables()).toEqual(decisionTables(guide));
    expect(decisionTables(undefined, { locale: sv })).toEqual(decisionTables(guide));
  });

  it('as of a day lacks the advice that came later', () => {
    const idsAsOf = (asOf: string) =>
      tabulated(decisionTables(guide, { asOf })).rules.map((each) => each.ruleId);
    const all: readonly string[] = guide.rules.map(({ id }) => id);
    const without = (...ids: readonly string[]) => all.filter((id) => !ids.includes(id));
    expect(idsAsOf('2020-12-03')).toEqual(without('outlook-client-retired', 'email-router-retired'));
    expect(idsAsOf('2021-04-11')).toEqual(without('email-router-retired'));
    expect(idsAsOf('2021-04-12')).toEqual(all);
  });

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(decisionTables()))).toEqual(decisionTables());
  });
});

it('passes over a case until its day, and another case decides', () => {
  const dated = extendRuleset(plainGuide, {
    id: 'dated',
    add: [
      {
        id: 'who-may',
        kind: 'error',
        sources: [],
        cases: [
          { direction: 'incoming', when: { owner: 'queue' }, since: '2030-01-01' },
          { direction: 'incoming', when: { owner: 'user' } },
        ],
      },
    ],
  });
  const rowsAsOf = (asOf: string) =>
    tabulated(decisionTables(dated, { asOf })).rules.find(({ ruleId }) => ruleId === 'who-may')?.rows;
  expect(rowsAsOf('2029-12-31')).toEqual([
    { cells: [['user']], outcome: 'error' },
    { cells: [['queue']], outcome: 'silent' },
  ]);
  expect(rowsAsOf('2030-01-01')).toEqual([{ cells: [], outcome: 'error' }]);
});

describe('what cannot be tabulated', () => {
  it('is told with every problem: the ruleset’s at its own paths, then those of the options', () => {
    const problems = problemsOf(
      decisionTables({ ...guide, id: 'My Rules', rules: [{ id: 'x' }] }, {
        asOf: 'today',
        ruleset: guide,
        locale: sv,
      } as object),
    );
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'not-accepted id',
      'missing-key rules.0.kind',
      'missing-key rules.0.sources',
      'missing-key rules.0.cases',
      'not-accepted options.asOf',
      'unknown-key options.ruleset',
    ]);
    expect(problems.at(-1)?.accepted).toEqual(['locale', 'asOf']);
    expect(problems[0]?.message).toBe('`id` är `"My Rules"`, som inte godtas.');
  });

  it.each([
    ['nothing', null],
    ['a number', 5],
    ['a name', 'guide'],
    ['a list', []],
    ['a function', () => guide],
  ])('no ruleset: %s', (_what, given) => {
    expect(problemsOf(decisionTables(given))).toMatchObject([{ code: 'wrong-type', path: [] }]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a name', 'en'],
  ])('no options: %s', (_what, options) => {
    expect(problemsOf(decisionTables(guide, options as object))).toMatchObject([
      { code: 'wrong-type', path: ['options'], accepted: ['{…}'] },
    ]);
  });
});

it('reads each property of a ruleset and of options once', () => {
  const copy = (value: object) => counted(JSON.parse(JSON.stringify(value)));
  const [ruleset, options] = [copy(guide), copy({ locale: en, asOf: '2021-01-01' })];
  expect(decisionTables(ruleset.value, options.value)).toEqual(decisionTables(guide, { asOf: '2021-01-01' }));
  for (const { reads } of [ruleset, options]) {
    expect(readAgain(reads).filter((path) => !/\.length /.test(path))).toEqual([]);
    expect(reads.strays).toEqual([]);
  }
});

describe('a rule whose table nobody could read', () => {
  const prerequisites = Array.from({ length: 30 }, (_, index) => `p${index}`);

  function asking(...all: readonly (readonly [id: string, requires: Formula])[]): Ruleset {
    return defineRuleset<Vocabulary, string, string>({
      ...{ id: 'asking', edition: 'asking', clauses: [], terms: {}, criteria: [], whereToSet: [] },
      vocabulary: { owners: ['one'], directions: { way: ['none', 'some'] }, prerequisites },
      rules: all.map(
        ([id, requires]): Rule => ({
          ...{ id, kind: 'error', sources: [] },
          cases: [{ direction: 'way', when: { way: 'some' }, requires }],
        }),
      ),
    });
  }

  /** One of each two prerequisites: a row for each way in which some of the pairs are known to fail. */
  function pairs(count: number, other: (index: number) => number, step: number): Formula {
    return {
      all: Array.from({ length: count }, (_, index) => ({
        any: [`p${index * step}`, `p${other(index)}`],
      })),
    };
  }

  const neighbours = (count: number) => pairs(count, (index) => 2 * index + 1, 2);

  it('is named, however it grows: in its rows, or before there are any', () => {
    const ruleset = asking(
      ['fine', 'p0'],
      ['too-many-rows', neighbours(12)],
      ['fine-too', neighbours(3)],
      ['too-many-steps', pairs(15, (index) => index + 15, 1)],
    );
    expect(problemsOf(decisionTables(ruleset))).toEqual(
      [
        [1, 'too-many-rows'],
        [3, 'too-many-steps'],
      ].map(([index, id]) => ({
        code: 'out-of-range',
        path: ['rules', index],
        received: `"${id}"`,
        message: `\`rules[${index}]\`: the table of \`"${id}"\` has too many rows, or takes too long to compute.`,
      })),
    );
  });

  it('is named by its place in the ruleset, whatever came before it that does not speak yet', () => {
    const ruleset = asking(['later', 'p0'], ['too-many-rows', neighbours(12)]);
    const [later, ...others] = ruleset.rules as readonly [Rule, ...Rule[]];
    const dated = { ...ruleset, rules: [{ ...later, since: '2030-01-01' }, ...others] };
    expect(problemsOf(decisionTables(dated, { asOf: '2026-01-01' }))).toMatchObject([{ path: ['rules', 1] }]);
  });

  it('is none that only makes a shared table too long', () => {
    const ruleset = asking(['few', neighbours(3)], ['more', pairs(4, (index) => index + 20, 4)]);
    const { verdicts } = tabulated(decisionTables(ruleset));
    expect(verdicts.map(({ ruleIds }) => ruleIds)).toEqual([['few'], ['more']]);
  });

  it('is tabulated once what it asks can be told apart', () => {
    const { rules, verdicts } = tabulated(decisionTables(asking(['large', neighbours(6)])));
    expect(rules[0]?.rows).toHaveLength(verdicts[0]?.rows.length as number);
    expect(rules[0]?.rows.length).toBeGreaterThan(200);
  });
});

it('takes nothing but too large for too large', () => {
  const failing = () => {
    throw new Error('something else');
  };
  expect(() => unlessBudgetExceeded(failing)).toThrow('something else');
});
