/** Model counting and satisfiability: a component-caching DPLL search over claims, in a semiring of results. */

import type { StepBudget } from '../step-budget.ts';
import { ANY_VALUE, type Claim, MET, SINGLE_VALUES, UNKNOWN } from './claim.ts';
import { createFewestStatements, type Statements } from './fewest-statements.ts';
import { type Cluster, keyOf, placesIn, settle, type Values } from './settle.ts';

/**
 * Answers about the conjunction of claims, over all values of prerequisites.
 *
 * Each throws {@link BudgetExceeded} when the solver's budget is used up.
 */
export interface Solver {
  /** Satisfiability: tests if some values make all the claims hold. */
  isPossible(claims: readonly Claim[]): boolean;
  /**
   * The model count: combinations of values that make all the claims hold, each prerequisite met, unmet or not known.
   */
  count(claims: readonly Claim[]): number;
  /** A model: some statements that make all the claims hold; absent when no values do. */
  some(claims: readonly Claim[]): Statements | undefined;
  /** A smallest model: the fewest statements that make all the claims hold; absent when no values do. */
  fewest(claims: readonly Claim[]): Statements | undefined;
}

/** The semiring of results: a product of independent places, and a sum of alternatives. */
interface Semiring<Result> {
  readonly none: Result;
  readonly start: Result;
  /** The result for a place that may have any of these values. */
  free(place: number, values: number): Result;
  both(a: Result, b: Result): Result;
  either(a: Result, b: Result): Result;
  /** The place to branch on next. */
  next(cluster: Cluster): number;
  /** True when the first possible alternative is enough. */
  readonly anyWillDo: boolean;
}

const possibility: Semiring<boolean> = {
  none: false,
  start: true,
  free: () => true,
  both: (a, b) => a && b,
  either: (a, b) => a || b,
  next: mostUsedPlace,
  anyWillDo: true,
};

const stating: Semiring<Statements | undefined> = {
  none: undefined,
  start: new Map(),
  free: (place, values) =>
    values & UNKNOWN
      ? new Map()
      : new Map([[place, SINGLE_VALUES.find((value) => values & value) as number]]),
  both: (a, b) => a && b && new Map([...a, ...b]),
  either: (a, b) => a ?? b,
  next: mostUsedPlace,
  anyWillDo: true,
};

/** A fixed order of places lets the same rest come up more often, so that the cache helps more. */
const counting: Semiring<number> = {
  none: 0,
  start: 1,
  free: (_place, values) => SINGLE_VALUES.filter((value) => values & value).length,
  both: (a, b) => a * b,
  either: (a, b) => a + b,
  next: ({ places }) => placesIn(places)[0] as number,
  anyWillDo: false,
};

/**
 * Creates a solver for claims about a number of places; it caches its results.
 *
 * The search branches on the values of one place after the other (DPLL). After each it propagates units, solves
 * components apart, and solves each distinct rest only once.
 */
export function createSolver(length: number, budget: StepBudget): Solver {
  const everywhere = Array.from({ length }, () => ANY_VALUE);
  const allPlaces = 2 ** length - 1;

  function solving<R>(algebra: Semiring<R>): (asserted: readonly Claim[]) => R {
    const known = new Map<string, { readonly result: R }>();

    const evaluate = (asserted: readonly Claim[], before: Values, places: number): R => {
      const settled = settle(asserted, before, places, budget);
      if (settled === undefined) return algebra.none;
      const { values, clusters, free } = settled;
      let result = algebra.start;
      for (const place of placesIn(free)) {
        result = algebra.both(result, algebra.free(place, values[place] as number));
      }
      for (const cluster of clusters) {
        if (result === algebra.none) return result;
        result = algebra.both(result, solve(cluster, values));
      }
      return result;
    };

    const solve = (cluster: Cluster, values: Values): R => {
      const key = keyOf(cluster, values);
      const solved = known.get(key) ?? { result: branch(cluster, values) };
      known.set(key, solved);
      return solved.result;
    };

    const branch = (cluster: Cluster, values: Values): R => {
      const place = algebra.next(cluster);
      const open = cluster.claims.map(({ claim }) => claim);
      const possible = SINGLE_VALUES.filter((value) => (values[place] as number) & value);
      let result = algebra.none;
      for (const value of algebra.anyWillDo ? undominated(possible, open, place) : possible) {
        result = algebra.either(result, evaluate(open, values.with(place, value), cluster.places));
        if (algebra.anyWillDo && result !== algebra.none) break;
      }
      return result;
    };

    return (asserted) => evaluate(asserted, everywhere, allPlaces);
  }

  const isPossible = solving(possibility);
  const count = solving(counting);
  const fewest = createFewestStatements(budget);
  return {
    isPossible,
    count: (asserted) => countApart(count, asserted),
    some: solving(stating),
    fewest: (asserted) =>
      isPossible(asserted) ? fewest(asserted, everywhere, allPlaces, length) : undefined,
  };
}

/** A choice of this many parts is counted by its complement. */
const LONG_CHOICE = 10;

/**
 * Counts claims; a long choice is the whole without the cases in which it fails. Its parts then all hold, and can be
 * solved apart.
 */
function countApart(count: (claims: readonly Claim[]) => number, asserted: readonly Claim[]): number {
  const choice = asserted.find(
    (claim) => claim.kind === 'any' && claim.parts.filter(({ kind }) => kind === 'all').length > LONG_CHOICE,
  );
  if (choice === undefined) return count(asserted);
  const rest = asserted.filter((claim) => claim !== choice);
  return countApart(count, rest) - countApart(count, [...rest, choice.opposite]);
}

/**
 * The values of a place, without those that every claim accepts only where it accepts another value as well
 * (dominance).
 */
function undominated(values: readonly number[], claims: readonly Claim[], place: number): readonly number[] {
  const accepted = new Set<number>();
  const collect = (claim: Claim): void => {
    if ((claim.places & (1 << place)) === 0) return;
    if (claim.kind === 'value') accepted.add(claim.accepts);
    else claim.parts.forEach(collect);
  };
  claims.forEach(collect);
  const holdsWherever = (one: number, other: number) =>
    [...accepted].every((accepts) => (accepts & other) === 0 || (accepts & one) !== 0);
  return values.filter((value, index) =>
    values.every(
      (other, at) =>
        other === value || !holdsWherever(other, value) || (at > index && holdsWherever(value, other)),
    ),
  );
}

/** The place that most of the claims depend on. */
function mostUsedPlace({ claims, places }: Cluster): number {
  let [busiest, most] = [0, 0];
  for (const place of placesIn(places)) {
    let busy = 0;
    for (const claim of claims) if (claim.places & (1 << place)) busy++;
    if (busy > most) [busiest, most] = [place, busy];
  }
  return busiest;
}

/** Tests if a claim holds when all prerequisites that are not stated are met. */
export function holdsWith(claim: Claim, statements: Statements): boolean {
  if (claim.kind === 'value') return ((statements.get(claim.place) ?? MET) & claim.accepts) !== 0;
  const holds = (part: Claim) => holdsWith(part, statements);
  return claim.kind === 'all' ? claim.parts.every(holds) : claim.parts.some(holds);
}
