/**
 * What is said of more choices of methods than are looked at: compared with trying all of them where these are few, and
 * bounded in steps where they are millions.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availableMethods } from '../../src/engine/choices/available-methods.ts';
import { bestChoices } from '../../src/engine/choices/best-choices.ts';
import { choiceTree } from '../../src/engine/choices/choice-tree.ts';
import { ranksFor } from '../../src/engine/choices/choices-to-rank.ts';
import { unreachableChoices } from '../../src/engine/choices/unreachable-choices.ts';
import { createEvaluator } from '../../src/engine/evaluate.ts';
import {
  type AnyRequest,
  type Candidate,
  compareCandidates,
  criteriaInOrder,
  evaluateCandidates,
  factsOfChoice,
  feasibleMethods,
  isReachable,
  type Methods,
} from '../../src/engine/ranking/candidate.ts';
import { applyRepair, type Formula, type Rule, type Ruleset, recommend, validate } from '../../src/index.ts';
import { createBudget, type StepBudget } from '../../src/logic/step-budget.ts';
import { compileRuleset } from '../../src/rule-language/compile.ts';
import {
  everyMinimalRepair,
  type PlainConfiguration,
  type PlainRequest,
  type RulesetData,
  recommendationsOf,
  verdictOf,
} from '../models/evaluator.ts';
import { hardFamilies } from '../support/hard-rulesets.ts';
import { ownRulesets, requestsOf } from '../support/rulesets.ts';

const PLENTY = 10_000_000;
const made = ownRulesets.chain(({ ruleset, data }) =>
  fc.record({ ruleset: fc.constant(ruleset), data: fc.constant(data), request: requestsOf(data) }),
);

/** The searches through all choices that serve the needs. */
function searches(ruleset: Ruleset, request: PlainRequest) {
  const compiled = compileRuleset(ruleset);
  const asked = request as AnyRequest;
  const facts = factsOfChoice(asked, {});
  const directions = feasibleMethods(asked, compiled);
  const by = createEvaluator(compiled, facts.prerequisites, new Set(request.locked));
  const tree = choiceTree(directions, facts, compiled, by);
  const ranks = ranksFor(asked, directions, criteriaInOrder(compiled, asked));
  return {
    best: (enough: number, budget: StepBudget) => bestChoices(tree, ranks, enough, budget),
    unreachable: (enough: number, budget: StepBudget) => unreachableChoices(tree, enough, budget),
  };
}

/** The methods of configurations that brute force recommends or rules out. */
function methodsOf(
  data: RulesetData,
  configurations: readonly { configuration: Readonly<Record<string, unknown>> }[],
) {
  return configurations.map(({ configuration }) =>
    Object.fromEntries(Object.keys(data.vocabulary.directions).map((each) => [each, configuration[each]])),
  );
}

const methodsIn = (choices: readonly { methods: object }[]) => choices.map(({ methods }) => methods);

/** Whether some choice of methods with this one can be made valid, by trying everything. */
function isAvailable(data: RulesetData, owner: string, direction: string, method: string): boolean {
  const { directions } = data.vocabulary;
  let choices: Record<string, string>[] = [{}];
  for (const [each, methods] of Object.entries(directions)) {
    const chosen = each === direction ? [method] : methods;
    choices = choices.flatMap((choice) => chosen.map((one) => ({ ...choice, [each]: one })));
  }
  return choices.some((choice) => {
    const works = (prerequisites: object) =>
      verdictOf(data, { owner, ...choice, prerequisites } as PlainConfiguration) === 'valid';
    return everyMinimalRepair(data.vocabulary, {}, [], works).length > 0;
  });
}

describe('where all choices can be tried', () => {
  it('the best are those that come first when all are ranked', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 6 }), ({ ruleset, data, request }, enough) => {
        const { recommendations } = recommendationsOf(data, request);
        const { choices, undecided } = searches(ruleset, request).best(enough, createBudget(PLENTY));
        expect(methodsIn(choices)).toEqual(methodsOf(data, recommendations).slice(0, enough));
        expect(undecided).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('those that can’t be reached are found in the order of the vocabulary', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 6 }), ({ ruleset, data, request }, enough) => {
        const { ruledOut } = recommendationsOf(data, request);
        const found = searches(ruleset, request).unreachable(enough, createBudget(PLENTY));
        expect(methodsIn(found)).toEqual(methodsOf(data, ruledOut).slice(0, enough));
      }),
      { numRuns: 500 },
    );
  });

  it('with too few steps the best are the same, but fewer, and none is ruled out that can be reached', () => {
    const stopped = { best: 0, undecided: 0, unreachable: 0 };
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 400 }), ({ ruleset, data, request }, steps) => {
        const expected = recommendationsOf(data, request);
        const { best, unreachable } = searches(ruleset, request);
        const { choices, undecided } = best(1000, createBudget(steps));
        const recommended = methodsOf(data, expected.recommendations);
        const others = recommended.filter((each) => !methodsIn(undecided).some((one) => isSame(one, each)));
        expect(methodsIn(choices)).toEqual(others.slice(0, choices.length));
        const ruledOut = methodsOf(data, expected.ruledOut);
        for (const found of methodsIn(unreachable(1000, createBudget(steps))))
          expect(ruledOut).toContainEqual(found);
        if (choices.length < recommended.length) stopped.best++;
        if (undecided.length > 0) stopped.undecided++;
        if (unreachable(1000, createBudget(steps)).length < ruledOut.length) stopped.unreachable++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(stopped))).toBeGreaterThan(5);
  });

  it('a method is available to an owner when some choice with it can be made valid', () => {
    const seen = { true: 0, false: 0, undefined: 0 };
    fc.assert(
      fc.property(ownRulesets, fc.constantFrom(PLENTY, 200, 0, -500), ({ ruleset, data }, left) => {
        const compiled = compileRuleset(ruleset);
        const availability = availableMethods(compiled, createBudget(left));
        for (const owner of data.vocabulary.owners) {
          for (const [direction, methods] of Object.entries(data.vocabulary.directions)) {
            for (const method of methods) {
              const found = availability(owner, direction, method);
              seen[`${found}`]++;
              if (found !== undefined || left === PLENTY) {
                expect(found).toBe(isAvailable(data, owner, direction, method));
              }
            }
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});

/** A choice of methods that serves all needs, drawn by numbers from 0 up to 1. */
function choiceBy(numbers: readonly number[], { vocabulary }: Ruleset) {
  const entries = Object.entries(vocabulary.directions).map(([direction, methods], place) => {
    const used = methods.filter((method) => method !== 'none');
    return [direction, used[Math.floor((numbers[place] ?? 0) * used.length)] as string] as const;
  });
  return Object.fromEntries(entries);
}

const everyNeed = ({ vocabulary }: Ruleset): PlainRequest => ({
  owner: 'user',
  needs: Object.fromEntries(Object.keys(vocabulary.directions).map((direction) => [direction, true])),
});

const manyChoices = [
  { name: 'methods-three-by', size: 20 },
  { name: 'methods-five-by', size: 8 },
  { name: 'methods-five-by', size: 20 },
  { name: 'many-rules-on-methods', size: 500 },
].map((each) => ({ ...each, ruleset: hardFamilies[each.name]?.make(each.size) ?? expect.fail(each.name) }));

describe.each(manyChoices)('of $name $size', ({ ruleset }) => {
  const request = everyNeed(ruleset);
  const answer = recommend(request, { ruleset });
  if (answer.outcome === 'malformed') throw new Error(JSON.stringify(answer));
  const { recommendations, ruledOut, truncated } = answer;

  it('a thousand are listed at most, which the answer says', () => {
    expect(truncated).toBe(true);
    expect(recommendations.length).toBeLessThanOrEqual(1000);
    expect(ruledOut.length).toBeLessThanOrEqual(1000);
    expect(recommendations.length + ruledOut.length).toBeGreaterThan(100);
  });

  it('each can be reached as it says', () => {
    for (const { configuration, repairs } of recommendations.slice(0, 100)) {
      const [repair = {}] = repairs;
      expect(validate(applyRepair(configuration, repair), { ruleset })).toMatchObject({ verdict: 'valid' });
    }
  });

  it('no other that can be reached comes before the last of them', () => {
    const compiled = compileRuleset(ruleset);
    const asked = request as AnyRequest;
    const criteria = criteriaInOrder(compiled, asked);
    const listed = recommendations.map(({ configuration }) =>
      JSON.stringify(methodsOf(ruleset, [{ configuration }])[0]),
    );
    const standingOf = (methods: Methods) =>
      evaluateCandidates([methods], asked, criteria, compiled)[0] as Candidate;
    const ranked = recommendations.map(({ configuration }) =>
      standingOf(methodsOf(ruleset, [{ configuration }])[0] as Methods),
    );
    for (const [place, standing] of ranked.slice(1).entries()) {
      expect(compareCandidates(ranked[place] as Candidate, standing)).toBeLessThanOrEqual(0);
    }
    const last = ranked.at(-1);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (numbers) => {
          const other = standingOf(choiceBy(numbers, ruleset));
          if (!isReachable(other) || listed.includes(JSON.stringify(other.methods))) return;
          expect(last && compareCandidates(last, other)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the search ends with the steps that it is given', () => {
    const { best, unreachable } = searches(ruleset, request);
    const budgets = [createBudget(100_000), createBudget(100_000)] as const;
    best(1000, budgets[0]);
    unreachable(1000, budgets[1]);
    // The last look may be at every method of a direction.
    for (const { taken } of budgets) expect(taken).toBeLessThan(150_000);
  });
});

describe('what is told apart', () => {
  it('less ready comes after, though it takes fewer changes', () => {
    const rule = (id: string, method: string, requires: Formula): Rule => ({
      ...{ id, kind: 'error', sources: [] },
      cases: [{ direction: 'incoming', when: { incoming: method }, requires }],
    });
    const rules = [rule('two', 'later', { all: ['a', 'b'] }), rule('one', 'sooner', { not: 'c' })];
    const vocabulary = {
      owners: ['user'],
      directions: { incoming: ['none', 'sooner', 'later'] },
      prerequisites: ['a', 'b', 'c'],
    };
    const ruleset = { ...(hardFamilies.pairs?.make(22) as Ruleset), vocabulary, rules };
    const { best } = searches(ruleset, {
      owner: 'user',
      needs: { incoming: true },
      prerequisites: { c: true },
    });
    expect(methodsIn(best(2, createBudget(PLENTY)).choices)).toEqual([
      { incoming: 'later' },
      { incoming: 'sooner' },
    ]);
  });

  it('what can be reached, though not by how few changes', () => {
    const { best } = searches(hardFamilies['odd-number']?.make(30) as Ruleset, {
      owner: 'user',
      needs: { incoming: true },
    });
    expect(methodsIn(best(1, createBudget(3_000_000)).choices)).toEqual([{ incoming: 'server' }]);
  });

  it('what all have in common and takes too long from what can be reached', () => {
    const hard = hardFamilies['seven-clauses']?.make(300) as Ruleset;
    const rules = hard.rules.map((rule) => ({
      ...rule,
      cases: rule.cases.map((each) => ({ ...each, when: {} })),
    }));
    const { best } = searches({ ...hard, rules }, { owner: 'user', needs: { incoming: true } });
    const { choices, undecided } = best(1, createBudget(3_000));
    expect([methodsIn(choices), methodsIn(undecided)]).toEqual([[], [{ incoming: 'server' }]]);
  });
});

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
