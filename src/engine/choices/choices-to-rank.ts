/** The choices of methods to rank: all of them, or the best of too many by best-first search. */

import { createBudget } from '../../logic/step-budget.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import { type CompiledCriterion, rankOf, rate } from '../../rule-language/criterion.ts';
import { everyChoice } from '../../rule-language/vocabulary.ts';
import { createEvaluator, worstVerdict } from '../evaluate.ts';
import {
  type AnyRequest,
  factsOfChoice,
  feasibleMethods,
  type Methods,
  READINESS,
  READINESS_ORDER,
} from '../ranking/candidate.ts';
import { bestChoices, type Ranks } from './best-choices.ts';
import { choiceTree } from './choice-tree.ts';
import { unreachableChoices } from './unreachable-choices.ts';

/** The choices of methods to rank. */
export interface ChoicesToRank {
  readonly choices: readonly Methods[];
  /** Set when more choices serve the needs. */
  readonly truncated: boolean;
}

/** The most choices that are recommended, and the most that are ruled out. */
export const MOST_CHOICES = 1000;
/** Steps for the search of the best among more, about half a second. */
const STEPS_FOR_BEST = 3_000_000;
/** Steps for the search of those ruled out. */
const STEPS_FOR_RULED_OUT = 2_000_000;

/**
 * The choices of methods that serve the needs; of more than a thousand, the best thousand reachable ones, and as many
 * unreachable ones.
 */
export function choicesToRank(
  request: AnyRequest,
  criteria: readonly CompiledCriterion[],
  compiled: CompiledRuleset,
  mostRuledOut: number,
): ChoicesToRank {
  const directions = feasibleMethods(request, compiled);
  const count = Object.values(directions).reduce((product, { length }) => product * length, 1);
  if (count <= MOST_CHOICES) return { choices: everyChoice(directions), truncated: false };
  const facts = factsOfChoice(request, {});
  const by = createEvaluator(compiled, facts.prerequisites, new Set(request.locked));
  const ranks = ranksFor(request, directions, criteria);
  const tree = choiceTree(directions, facts, compiled, by);
  const best = bestChoices(tree, ranks, MOST_CHOICES, createBudget(STEPS_FOR_BEST));
  const unreachable = unreachableChoices(tree, mostRuledOut, createBudget(STEPS_FOR_RULED_OUT));
  const found = [...best.choices, ...best.undecided, ...unreachable];
  return { choices: found.map(({ methods }) => methods), truncated: true };
}

/** The rank keys of choices; an open direction counts as if it had the best method by each criterion. */
export function ranksFor(
  request: AnyRequest,
  directions: Readonly<Record<string, readonly string[]>>,
  criteria: readonly CompiledCriterion[],
): Ranks {
  const facts = factsOfChoice(request, {});
  const rated = Object.entries(directions).map(([direction, methods]) => {
    const byMethod = methods.map((method) =>
      criteria.map((criterion) => rankOf(rate(criterion, direction, method, facts).rating)),
    );
    const best = criteria.map((_, index) => Math.max(...byMethod.map((ranks) => ranks[index] as number)));
    return { direction, ranks: new Map(methods.map((method, place) => [method, byMethod[place]])), best };
  });
  return {
    before: ({ retired, kinds }) => {
      const readiness = READINESS[worstVerdict([...kinds].map((kind) => ({ kind })))];
      return [Number(retired), READINESS_ORDER.indexOf(readiness)];
    },
    after: ({ methods }) => {
      const ranks = rated.map(
        ({ direction, ranks, best }) => ranks.get(methods[direction] as string) ?? best,
      );
      return [...criteria.map((_, index) => worstFirst(ranks, index)), placeOf(methods, directions)];
    },
  };
}

/** The ranks by a criterion as one number, lexicographic: more of the worst rank is larger, then more of the next. */
function worstFirst(ranks: readonly (readonly number[])[], criterion: number): number {
  let number = 0;
  for (const each of ranks) number += [ranks.length + 1, 1, 0][each[criterion] as number] as number;
  return number;
}

/** The index of the first complete choice with these methods, in the order of the vocabulary (mixed radix). */
function placeOf(methods: Methods, directions: Readonly<Record<string, readonly string[]>>): number {
  return Object.entries(directions).reduce((place, [direction, all]) => {
    const chosen = methods[direction];
    return place * all.length + (chosen === undefined ? 0 : all.indexOf(chosen));
  }, 0);
}
