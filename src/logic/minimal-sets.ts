import { createTree, fewestToHold, type Literals, OUT_OF_REACH, sizeOf, without } from './and-or-tree.ts';
import { type Goal, type Position, type Question, search, startFor } from './branch-and-bound.ts';
import type { StepBudget } from './step-budget.ts';

/** Minimal sets of literals to make so: the goal is reached by each, and by no part of it. */
export interface MinimalSets {
  /** The smallest first; of one size those with the first prerequisites first, then met before unmet. */
  readonly sets: readonly Literals[];
  /** Set when there are more than are listed, or when the budget ended before that was known. */
  readonly truncated: boolean;
}

/** The smallest set that reaches a goal, or none. */
export interface SmallestSet {
  /** Absent when there is none; unless that is proven, when none was found. */
  readonly set: Literals | undefined;
  /** Whether no set is smaller. */
  readonly isProven: boolean;
}

/** Literals that no set may have within it, and how long to search. */
type Terms = Pick<Question, 'goal' | 'avoided' | 'budget'>;

/** More literals than there are. */
const ANY_SIZE = 64;
/** So many sets are put in order at once; where there are more, those with a prerequisite are looked for by themselves. */
const MOST_AT_ONCE = 50;
/** The bits of a number that can stand for a prerequisite. */
const PLACES = 31;

/** The share of a budget for finding a set; the rest is for making it minimal when it is not proven to be. */
const SHARE = 3 / 4;

/** Whether any set reaches a goal; absent when the budget ends before that is known. */
export function isReachable(goal: Goal, budget: StepBudget): boolean | undefined {
  const question = { goal, avoided: [], budget, most: ANY_SIZE, enough: 1 };
  const { found, isComplete } = search(startFor(goal), question);
  return found.length > 0 || (isComplete ? false : undefined);
}

/** The smallest set that reaches a goal; when the budget ends first, a minimal set that was come upon. */
export function smallestSet(goal: Goal, budget: StepBudget): SmallestSet {
  return smallestWithin({ goal, avoided: [], budget }, leastSize(goal));
}

/**
 * The minimal sets that reach a goal, up to a limit.
 *
 * Looks for one size after the other: sets are minimal that have no smaller one within them. When the budget ends, what
 * was found is minimal all the same, and nothing is smaller, unless it is a single set that was come upon.
 *
 * @param known - the smallest set or one of them, if that was found before.
 */
export function minimalSets(goal: Goal, limit: number, budget: StepBudget, known?: Literals): MinimalSets {
  const found: Literals[] = [];
  let smallest = known === undefined ? smallestSet(goal, budget) : { set: known, isProven: true };
  for (;;) {
    const { set, isProven } = smallest;
    if (set === undefined || !isProven) {
      // After others, one that is not proven to be the smallest may have one within it that was not found.
      const isAlone = found.length === 0 && set !== undefined;
      return { sets: isAlone ? [set] : found, truncated: !isProven };
    }
    const terms = { goal, avoided: [...found], budget };
    const { sets, nextSize, isComplete } = setsOfSize(sizeOf(set), terms, limit - found.length);
    // When the budget ended before any was found, there is still the one at hand.
    found.push(...(sets.length > 0 ? sets : [set]));
    if (found.length > limit) return { sets: found.slice(0, limit), truncated: true };
    if (!isComplete || nextSize === OUT_OF_REACH) return { sets: found, truncated: !isComplete };
    smallest = seekSmallest({ goal, avoided: [...found], budget }, nextSize);
  }
}

/** The fewest literals that it can take, as far as that is seen at once. */
function leastSize({ tree, before }: Goal): number {
  return fewestToHold(tree, before, without(tree.mentioned, before));
}

/** A smallest set; when the budget ends first, a minimal set that was come upon. */
function smallestWithin(terms: Terms, least: number): SmallestSet {
  const { goal, budget } = terms;
  const found = budget.within(SHARE, () => seekSmallest(terms, least)) as SmallestSet;
  if (found.set === undefined || found.isProven) return found;
  const { set, isProven } = seekSmallest(terms, 0, { ...startFor(goal), open: found.set });
  return { set: isProven ? set : undefined, isProven: false };
}

/**
 * A smallest set, of which it is known that it has so many literals at the least.
 *
 * Any set comes first, so that there is one at hand; then one as small as can be, which there mostly is; then a smaller one
 * than that at hand, until there is none.
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

/** The sets of one size, in order, and the least size of those that are larger; one more than the limit if there are more. */
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
 * Where sets come first, and where they come after: with a prerequisite made so, and without it; once that is settled of
 * all of them, with a prerequisite made met, and made unmet.
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
