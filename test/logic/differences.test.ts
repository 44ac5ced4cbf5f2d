/** Which answers make a difference, found by search: compared with trying all answers, and bounded where there are too many. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions, type Rule } from '../../src/index.ts';
import { differencesIn } from '../../src/logic/differences.ts';
import { type Formula, toNormalForm } from '../../src/logic/formula.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { truthIn, type Values } from '../models/evaluator.ts';
import { hardFamilies } from '../support/hard-rulesets.ts';
import { formulas } from '../support/rulesets.ts';

const names = ['zeal', 'alpha', 'mid', 'fax', 'late'];
const asked = fc.record({
  all: fc.array(formulas(names, 3), { maxLength: 3 }),
  values: fc.dictionary(fc.constantFrom(...names), fc.boolean(), { maxKeys: 3 }),
});

/** Every way to complete what is known. */
function completionsOf(values: Values): readonly Values[] {
  return names.reduce<readonly Values[]>(
    (some, name) =>
      some.flatMap((each) =>
        name in values ? [each] : [true, false].map((value) => ({ ...each, [name]: value })),
      ),
    [values],
  );
}

const isDecisiveIn = (all: readonly Formula[], values: Values, name: string) =>
  completionsOf(values).some((each) => {
    const isMet = (answer: boolean) => all.every((one) => truthIn(one, { ...each, [name]: answer }));
    return isMet(true) !== isMet(false);
  });

function searchFor(all: readonly Formula[], values: Values, steps: number) {
  const requirements = all.map((each) => toNormalForm(each));
  return { requirements, ...differencesIn(requirements, names, values, createBudget(steps)) };
}

describe('of a few formulas with five prerequisites', () => {
  it('finds what trying all answers finds', () => {
    fc.assert(
      fc.property(asked, ({ all, values }) => {
        const { requirements, canHold, canFail, isDecisive, isDecisiveFor } = searchFor(
          all,
          values,
          1_000_000,
        );
        const fates = completionsOf(values).map((each) => all.every((one) => truthIn(one, each)));
        expect([canHold(), canFail()]).toEqual([fates.includes(true), fates.includes(false)]);
        for (const name of names.filter((each) => !(each in values))) {
          expect(isDecisive(name)).toBe(isDecisiveIn(all, values, name));
          for (const [index, requirement] of requirements.entries()) {
            expect(isDecisiveFor(requirement, name)).toBe(
              isDecisiveIn([all[index] as Formula], values, name),
            );
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says nothing wrong when there are too few steps', () => {
    const unknown = { canHold: 0, canFail: 0, isDecisive: 0 };
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 40 }), ({ all, values }, steps) => {
        const { canHold, canFail, isDecisive } = searchFor(all, values, steps);
        const fates = completionsOf(values).map((each) => all.every((one) => truthIn(one, each)));
        const found = { canHold: canHold(), canFail: canFail(), isDecisive: isDecisive('zeal') };
        const expected = {
          canHold: fates.includes(true),
          canFail: fates.includes(false),
          isDecisive: isDecisiveIn(all, values, 'zeal'),
        };
        for (const key of ['canHold', 'canFail', 'isDecisive'] as const) {
          if (found[key] === undefined) unknown[key]++;
          else if (key !== 'isDecisive' || !('zeal' in values)) expect(found[key]).toBe(expected[key]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(...Object.values(unknown))).toBeGreaterThan(10);
  });
});

describe('questions about rules that are too entangled to weigh', () => {
  const ruleset = hardFamilies['alls-of-five']?.make(40) ?? expect.fail();
  const names = ruleset.vocabulary.prerequisites;
  const about = (prerequisites: Values) =>
    questions({ owner: 'user', incoming: 'server', prerequisites } as unknown, { ruleset });

  it('are all that make a difference, and the answer says that their order was not weighed', () => {
    const answer = about({});
    expect(answer).toMatchObject({
      outcome: 'open',
      verdict: 'undetermined',
      order: 'greedy',
      undecided: true,
    });
    if (answer.outcome === 'malformed') throw new Error('malformed');
    expect(answer.questions.map(({ prerequisite }) => prerequisite).sort()).toEqual([...names].sort());
    expect(answer.questions.map(({ ruleIds }) => ruleIds)).toEqual(names.map(() => ['rule-0']));
    expect(answer.expectedAnswers).toBe(30);
  });

  it('are none when the verdict is settled all the same', () => {
    const settledBy = (requires: Formula) => {
      const [rule] = ruleset.rules as [Rule];
      const cases = rule.cases.map((each) => ({ ...each, requires }));
      const answer = questions(
        { owner: 'user', incoming: 'server' },
        { ruleset: { ...ruleset, rules: [{ ...rule, cases }] } },
      );
      if (answer.outcome === 'malformed') throw new Error('malformed');
      const { outcome, verdict, order, undecided, questions: toAsk } = answer;
      return { outcome, verdict, order, undecided, count: toAsk.length };
    };
    const settled = { outcome: 'settled', order: 'best', undecided: undefined, count: 0 };
    const { requires } = ruleset.rules[0]?.cases[0] ?? {};
    const entangled = requires as Formula;
    expect(settledBy({ any: [entangled, { not: entangled }] })).toEqual({ ...settled, verdict: 'valid' });
    const clauses = hardFamilies['five-clauses']?.make(800).rules.flatMap(({ cases }) => cases) ?? [];
    const impossible = { all: clauses.map((each) => each.requires as Formula) };
    expect(settledBy(impossible)).toEqual({ ...settled, verdict: 'invalid' });
  });
});
