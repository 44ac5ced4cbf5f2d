import { fewestToHold, type Literals, OUT_OF_REACH, sizeOf, treeOf, without } from './and-or-tree.ts';
import { type Goal, type Position, type Question, search, startFor } from './branch-and-bound.ts';
import type { Budget } from './budget.ts';

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

/** Whether any set reaches a goal; absent when the budget ends before that is known. */
export function isReachable(goal: Goal, budget: Budget): boolean | undefined {
  const isFound =
    search(startFor(goal), { goal, avoided: [], budget, most: ANY_SIZE, enough: 1 }).found.length > 0;
  return isFound || budget.left >= 0 ? isFound : undefined;
}

/**
 * The smallest set that reaches a goal.
 *
 * When the budget ends first, a minimal set that was come upon; to make it minimal, a quarter more is spent.
 */
export function smallestSet(goal: Goal, budget: Budget): SmallestSet {
  const forShrinking = { left: budget.left >> 2 };
  const set = seekSmallest({ goal, avoided: [], budget }, leastSize(goal));
  if (budget.left >= 0) return { set, isProven: true };
  return { set: set && shrunk(set, goal, forShrinking), isProven: false };
}

/**
 * The minimal sets that reach a goal, up to a limit.
 *
 * Looks for one size after the other: sets are minimal that have no smaller one within them. When the budget ends, what
 * was found is minimal all the same, and nothing is smaller, unless it is a single set that was come upon.
 *
 * @param known - the smallest set or one of them, if that was found before.
 */
export function minimalSets(goal: Goal, limit: number, budget: Budget, known?: Literals): MinimalSets {
  const found: Literals[] = [];
  const forShrinking = { left: budget.left >> 2 };
  for (let least = leastSize(goal); least < OUT_OF_REACH; ) {
    const terms = { goal, avoided: [...found], budget };
    const smallest = (found.length === 0 ? known : undefined) ?? seekSmallest(terms, least);
    if (smallest === undefined) break;
    if (budget.left < 0) {
      const minimal = found.length > 0 ? undefined : shrunk(smallest, goal, forShrinking);
      return { sets: minimal === undefined ? found : [minimal], truncated: true };
    }
    const { sets, nextSize } = setsOfSize(sizeOf(smallest), terms, limit - found.length);
    // When the budget ended before any was found, there is still the one at hand.
    found.push(...(sets.length > 0 ? sets : [smallest]));
    if (found.length > limit) return { sets: found.slice(0, limit), truncated: true };
    least = nextSize;
  }
  return { sets: found, truncated: budget.left < 0 };
}

/** The fewest literals that it can take, as far as that is seen at once. */
function leastSize({ tree, before }: Goal): number {
  return fewestToHold(tree, before, without(tree.mentioned, before));
}

/**
 * A smallest set, of which it is known that it has so many literals at the least; when the budget ends, the smallest that
 * was found.
 *
 * Any set comes first, so that there is one at hand; then one as small as can be, which there mostly is; then a smaller one
 * than that at hand, until there is none.
 */
function seekSmallest(terms: Terms, least: number, start = startFor(terms.goal)): Literals | undefined {
  const seek = (most: number) => search(start, { ...terms, most, enough: 1 }).found[0];
  let smallest = seek(ANY_SIZE);
  if (smallest === undefined || sizeOf(smallest) === least) return smallest;
  const asSmallAsCanBe = seek(least);
  if (asSmallAsCanBe !== undefined) return asSmallAsCanBe;
  while (terms.budget.left >= 0) {
    const smaller = seek(sizeOf(smallest) - 1);
    if (smaller === undefined) break;
    smallest = smaller;
  }
  return smallest;
}

/** A minimal set within one that reaches a goal, if it is found before a budget ends. */
function shrunk(set: Literals, goal: Goal, budget: Budget): Literals | undefined {
  const smallest = seekSmallest({ goal, avoided: [], budget }, 0, { ...startFor(goal), open: set });
  return budget.left < 0 ? undefined : smallest;
}

/** The sets of one size, in order, and the least size of those that are larger; one more than the limit if there are more. */
function setsOfSize(most: number, terms: Terms, limit: number) {
  let nextSize = OUT_OF_REACH;
  const setsFrom = (start: Position, place: number, left: number): readonly Literals[] => {
    const enough = Math.min(left, MOST_AT_ONCE) + 1;
    const answer = search(start, { ...terms, most, enough });
    nextSize = Math.min(nextSize, answer.nextSize);
    if (answer.found.length < enough || left === 0) return answer.found.toSorted(compareSets);
    const [first, second] = split(start, place);
    const sets = setsFrom(first, place + 1, left);
    return sets.length > left ? sets : [...sets, ...setsFrom(second, place + 1, left - sets.length)];
  };
  return { sets: setsFrom(startFor(terms.goal), 0, limit), nextSize };
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
  const either = treeOf('any', { met: met.met, unmet: unmet.unmet }, []);
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
