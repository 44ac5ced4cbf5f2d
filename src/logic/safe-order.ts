/**
 * Safe orders (linearization): changes one by one through permitted states, or together in as small groups as possible.
 */

import { findOrder, type RefusalOf } from './order-search.ts';

/** Steps by their places; a list is taken at once. */
type Steps = readonly (readonly number[])[];

/** Steps in an order in which every intermediate state is permitted. */
export interface StepOrder {
  readonly steps: Steps;
  /** Set when a search ended early: then smaller groups might do. */
  readonly undecided: boolean;
}

/** The most states that are visited in search of an order. */
const MOST_STATES = 5000;
/** The most sets of steps that are tried in search of the smallest next one. */
const MOST_SETS = 1000;

/**
 * Orders steps so that every intermediate state is permitted. Steps are grouped only where no order of single steps is
 * permitted, and then no part of a group could come before the rest.
 *
 * Single steps come as early as possible, earlier ones first.
 *
 * @param count - the number of steps.
 * @param refusalOf - the reason to refuse a state; the first and the last state are permitted.
 */
export function safeOrder(count: number, refusalOf: RefusalOf): StepOrder {
  let units: Steps = Array.from({ length: count }, (_, place) => [place]);
  for (;;) {
    const order = findOrder(units.length, ofUnits(units, refusalOf), MOST_STATES);
    if (typeof order === 'object') {
      const steps = order.map((unit) => placesIn([unit], units));
      return splitGroups({ steps, undecided: false }, refusalOf);
    }
    const { steps } = fewestAtATime(
      [...units.keys()],
      units.map(() => false),
      ofUnits(units, refusalOf),
    );
    if (order === 'undecided') {
      return splitGroups({ steps: steps.map((step) => placesIn(step, units)), undecided: true }, refusalOf);
    }
    units = joined(steps.find(({ length }) => length > 1) as readonly number[], units);
  }
}

function placesIn(step: readonly number[], units: Steps): readonly number[] {
  return step.flatMap((unit) => units[unit] as readonly number[]);
}

/** Merges some units into one, at the place of the first of them. */
function joined(some: readonly number[], units: Steps): Steps {
  const [first] = some;
  return units.flatMap((places, unit) => {
    if (unit === first) return [placesIn(some, units)];
    return some.includes(unit) ? [] : [places];
  });
}

/** Refusals of states in which each unit is done or left as a whole. */
function ofUnits(units: Steps, refusalOf: RefusalOf): RefusalOf {
  const unitOf: number[] = [];
  for (const [unit, places] of units.entries()) for (const place of places) unitOf[place] = unit;
  const unitsOf = (places: readonly number[]) => [...new Set(places.map((place) => unitOf[place] as number))];
  return (isDone) => {
    const refusal = refusalOf(unitOf.map((unit) => isDone[unit] === true));
    return refusal && { done: unitsOf(refusal.done), left: unitsOf(refusal.left) };
  };
}

/** Splits each group of an order as far as every intermediate state is permitted. */
function splitGroups({ steps, undecided }: StepOrder, refusalOf: RefusalOf): StepOrder {
  const isDone = steps.flat().map(() => false);
  const parts = steps.map((step) => fewestAtATime(step, isDone, refusalOf));
  return {
    steps: parts.flatMap((part) => part.steps),
    undecided: undecided || parts.some((part) => part.undecided),
  };
}

/** Orders steps in groups, each as small as possible, and marks them as done. */
function fewestAtATime(all: readonly number[], isDone: boolean[], refusalOf: RefusalOf): StepOrder {
  const steps: (readonly number[])[] = [];
  let undecided = false;
  for (let left = all; left.length > 0; left = left.filter((step) => !isDone[step])) {
    const next = left.length === 1 ? left : fewestNext(left, isDone, refusalOf);
    undecided ||= next === undefined;
    steps.push(next ?? left);
    for (const step of next ?? left) isDone[step] = true;
  }
  return { steps, undecided };
}

/**
 * The fewest of some steps that can come next; undefined when the search takes too long. All of them together are
 * permitted.
 */
function fewestNext(
  left: readonly number[],
  isDone: readonly boolean[],
  refusalOf: RefusalOf,
): readonly number[] | undefined {
  const sets = new Map(left.map((step) => [String(step), [step]]));
  // Larger sets are appended during the loop, so that sets come by size.
  for (const set of sets.values()) {
    if (sets.size > MOST_SETS) return undefined;
    const state = [...isDone];
    for (const step of set) state[step] = true;
    const refusal = refusalOf(state);
    if (refusal === undefined) return set;
    // The refusal holds until one of its remaining steps is done as well.
    for (const step of refusal.left.filter((each) => left.includes(each))) {
      const larger = [...set, step].sort((a, b) => a - b);
      sets.set(larger.join(), larger);
    }
  }
  return undefined;
}
