import type { StepBudget } from '../step-budget.ts';
import { ANY_VALUE, type Claim, MET, SINGLE_VALUES, UNKNOWN } from './claim.ts';
import { createFewestStatements, type Statements } from './fewest-statements.ts';
import { type Cluster, keyOf, placesIn, settle, type Values } from './settle.ts';

/**
 * Answers about claims that are to hold together, with any knowledge of prerequisites.
 *
 * Each throws `TooLarge` when the budget of the solver is used up before.
 */
export interface Solver {
  /** Whether some values make all the claims hold. */
  isPossible(claims: readonly Claim[]): boolean;
  /** How many combinations of values make all the claims hold, each prerequisite met, not met or not known. */
  count(claims: readonly Claim[]): number;
  /** Some statements that make all the claims hold; absent when nothing does. */
  some(claims: readonly Claim[]): Statements | undefined;
  /** The fewest statements that make all the claims hold; absent when nothing does. */
  fewest(claims: readonly Claim[]): Statements | undefined;
}

/** How results are put together: of independent places, and of alternatives. */
interface Algebra<Result> {
  readonly none: Result;
  readonly start: Result;
  /** Of a place that may have any of these values. */
  free(place: number, values: number): Result;
  both(a: Result, b: Result): Result;
  either(a: Result, b: Result): Result;
  /** The place whose values are tried next. */
  next(cluster: Cluster): number;
  /** True when the first alternative that is possible will do. */
  readonly anyWillDo: boolean;
}

const possibility: Algebra<boolean> = {
  none: false,
  start: true,
  free: () => true,
  both: (a, b) => a && b,
  either: (a, b) => a || b,
  next: busiestPlace,
  anyWillDo: true,
};

const stating: Algebra<Statements | undefined> = {
  none: undefined,
  start: new Map(),
  free: (place, values) =>
    values & UNKNOWN
      ? new Map()
      : new Map([[place, SINGLE_VALUES.find((value) => values & value) as number]]),
  both: (a, b) => a && b && new Map([...a, ...b]),
  either: (a, b) => a ?? b,
  next: busiestPlace,
  anyWillDo: true,
};

/** In a fixed order, the same is left more often. */
const counting: Algebra<number> = {
  none: 0,
  start: 1,
  free: (_place, values) => SINGLE_VALUES.filter((value) => values & value).length,
  both: (a, b) => a * b,
  either: (a, b) => a + b,
  next: ({ places }) => placesIn(places)[0] as number,
  anyWillDo: false,
};

/**
 * Starts a solver for claims about so many places; what it found is kept.
 *
 * It tries the values of one place after the other (DPLL). After each, what follows at once is drawn, claims that have
 * no open place in common are solved apart, and what is left of claims is solved only once.
 */
export function createSolver(length: number, budget: StepBudget): Solver {
  const everywhere = Array.from({ length }, () => ANY_VALUE);
  const allPlaces = 2 ** length - 1;

  function solving<R>(algebra: Algebra<R>): (asserted: readonly Claim[]) => R {
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

/** A choice between so many parts is counted as all that is left when none of them holds. */
const LONG_CHOICE = 10;

/**
 * Counts claims, a long choice as the rest without where it does not hold: its parts then hold one by one, and can be
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

/** The values of a place without those that every claim accepts only where it accepts another one as well. */
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

/** The place that most of the claims hang on. */
function busiestPlace({ claims, places }: Cluster): number {
  let [busiest, most] = [0, 0];
  for (const place of placesIn(places)) {
    let busy = 0;
    for (const claim of claims) if (claim.places & (1 << place)) busy++;
    if (busy > most) [busiest, most] = [place, busy];
  }
  return busiest;
}

/** Tells if a claim holds when prerequisites of which nothing is stated are met. */
export function holdsWith(claim: Claim, statements: Statements): boolean {
  if (claim.kind === 'value') return ((statements.get(claim.place) ?? MET) & claim.accepts) !== 0;
  const holds = (part: Claim) => holdsWith(part, statements);
  return claim.kind === 'all' ? claim.parts.every(holds) : claim.parts.some(holds);
}
