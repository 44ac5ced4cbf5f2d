/** Minimal sets of literals that reach a goal: prime implicants in order of size, by repeated branch and bound. */

import { createTree, fewestToHold, type Literals, OUT_OF_REACH, sizeOf, without } from './and-or-tree.ts';
import { type Goal, type Position, type SearchLimits, search, startFor } from './branch-and-bound.ts';
import type { StepBudget } from './step-budget.ts';

/** Minimal sets of literals: each reaches the goal, and none of its proper subsets does. */
export interface MinimalSets {
  /** Sorted by size, then by the first prerequisites, then met before unmet. */
  readonly sets: readonly Literals[];
  /** Set when more exist than are listed, or when the budget ended first. */
  readonly truncated: boolean;
}

/** The smallest set that reaches a goal, if any. */
export interface SmallestSet {
  /** The set. Undefined means that none exists if `isProven`, else that none was found. */
  readonly set: Literals | undefined;
  /** True when no smaller set exists. */
  readonly isProven: boolean;
}

/** Sets that no result may contain, and the budget. */
type Terms = Pick<SearchLimits, 'goal' | 'avoided' | 'budget'>;

/** More literals than exist. */
const ANY_SIZE = 64;
/** This many sets are sorted at once; of more, those with a certain prerequisite are searched separately. */
const MOST_AT_ONCE = 50;
/** The bits of a number that can stand for a prerequisite. */
const PLACES = 31;

/** The share of a budget for finding a set; the rest makes it minimal when that is not proven. */
const SHARE = 3 / 4;

/** Tests if any set reaches a goal; absent when the budget ends first. */
export function isReachable(goal: Goal, budget: StepBudget): boolean | undefined {
  const question = { goal, avoided: [], budget, most: ANY_SIZE, enough: 1 };
  const { found, isComplete } = search(startFor(goal), question);
  return found.length > 0 || (isComplete ? false : undefined);
}

/** The smallest set that reaches a goal; when the budget ends first, the minimal set found so far. */
export function smallestSet(goal: Goal, budget: StepBudget): SmallestSet {
  return smallestWithin({ goal, avoided: [], budget }, leastSize(goal));
}

/**
 * The minimal sets that reach a goal, up to a limit.
 *
 * Sets are searched by size: one is minimal if no smaller one is a subset of it. When the budget ends, the results are
 * still minimal and the smallest, except for a single set that was found by chance.
 *
 * @param known - the smallest set or one of them, if that was found before.
 */
export function minimalSets(goal: Goal, limit: number, budget: StepBudget, known?: Literals): MinimalSets {
  const found: Literals[] = [];
  let smallest = known === undefined ? smallestSet(goal, budget) : { set: known, isProven: true };
  for (;;) {
    const { set, isProven } = smallest;
    if (set === undefined || !isProven) {
      // After other sets, one that is not proven smallest may contain one that was not found.
      const isAlone = found.length === 0 && set !== undefined;
      return { sets: isAlone ? [set] : found, truncated: !isProven };
    }
    const terms = { goal, avoided: [...found], budget };
    const { sets, nextSize, isComplete } = setsOfSize(sizeOf(set), terms, limit - found.length);
    // The budget ended before any was proven: the one at hand is left.
    found.push(...(sets.length > 0 ? sets : [set]));
    if (found.length > limit) return { sets: found.slice(0, limit), truncated: true };
    if (!isComplete || nextSize === OUT_OF_REACH) return { sets: found, truncated: !isComplete };
    smallest = seekSmallest({ goal, avoided: [...found], budget }, nextSize);
  }
}

/** A quick lower bound for the size of a set. */
function leastSize({ tree, before }: Goal): number {
  return fewestToHold(tree, before, without(tree.mentioned, before));
}

/** A smallest set; when the budget ends first, a minimal set that was found by chance. */
function smallestWithin(terms: Terms, least: number): SmallestSet {
  const { goal, budget } = terms;
  const found = budget.within(SHARE, () => seekSmallest(terms, least)) as SmallestSet;
  if (found.set === undefined || found.isProven) return found;
  const { set, isProven } = seekSmallest(terms, 0, { ...startFor(goal), open: found.set });
  return { set: isProven ? set : undefined, isProven: false };
}

/**
 * A smallest set, given a lower bound for its size.
 *
 * First any set, to have one at hand; then one as small as the bound, which mostly exists; then ever smaller ones until
 * none is left.
 */
function seekSmallest(terms: Terms, least: number, start = startFor(terms.goal)): SmallestSet {
  const seek = (most: number) => {
    const { found, isComplete } = search(start, { ...terms, most, enough: 1 });
    return { set: found[0], isProven: isComplete };
  };
  const any = seek(ANY_SIZE);
  if (any.set === undefined || sizeOf(any.set) === least) return any;
  const smallest = seek(least);
  if (smallest.set !== undefined) return smallest;
  for (let { set } = any; ; ) {
    const smaller = seek(sizeOf(set) - 1);
    if (smaller.set === undefined) return { set, isProven: smaller.isProven };
    set = smaller.set;
  }
}

/** The sets of one size, sorted, and a lower bound for larger ones; one set above the limit if more exist. */
function setsOfSize(most: number, terms: Terms, limit: number) {
  let nextSize = OUT_OF_REACH;
  let isComplete = true;
  const setsFrom = (start: Position, place: number, left: number): readonly Literals[] => {
    const enough = Math.min(left, MOST_AT_ONCE) + 1;
    const answer = search(start, { ...terms, most, enough });
    nextSize = Math.min(nextSize, answer.nextSize);
    isComplete &&= answer.isComplete;
    if (answer.found.length < enough || left === 0) return answer.found.toSorted(compareSets);
    const [first, second] = split(start, place);
    const sets = setsFrom(first, place + 1, left);
    return sets.length > left ? sets : [...sets, ...setsFrom(second, place + 1, left - sets.length)];
  };
  const sets = setsFrom(startFor(terms.goal), 0, limit);
  return { sets, nextSize, isComplete };
}

/**
 * Splits a node by the sort order: a prerequisite is in the set, or it is not; after all are decided, met before unmet.
 */
function split(start: Position, place: number): readonly [Position, Position] {
  const { open, clauses } = start;
  const bit = 1 << (place % PLACES);
  const [met, unmet] = [
    { met: open.met & bit, unmet: 0 },
    { met: 0, unmet: open.unmet & bit },
  ];
  if (place >= PLACES)
    return [
      { ...start, open: without(open, unmet) },
      { ...start, open: without(open, met) },
    ];
  const either = createTree('any', { met: met.met, unmet: unmet.unmet }, []);
  return [
    { ...start, clauses: [...clauses, either] },
    { ...start, open: without(open, either.literals) },
  ];
}

function compareSets(a: Literals, b: Literals): number {
  const [made, others] = [a.met | a.unmet, b.met | b.unmet];
  const first = lowestBit(made ^ others);
  if (first !== 0) return (made & first) === 0 ? 1 : -1;
  return (a.met & lowestBit(a.met ^ b.met)) === 0 ? 1 : -1;
}

function lowestBit(mask: number): number {
  return mask & -mask;
}
