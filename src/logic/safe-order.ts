import { findOrder, type RefusalOf } from './order-search.ts';

/** Steps by their places; those in one list are taken together. */
type Steps = readonly (readonly number[])[];

/** Steps in an order in which every state between is permitted. */
export interface StepOrder {
  readonly steps: Steps;
  /** Set when a search ended early: then fewer steps might be taken together. */
  readonly undecided: boolean;
}

/** The most states that are looked at in search of an order. */
const MOST_STATES = 5000;
/** The most sets of steps that are looked at in search of the smallest that can come next. */
const MOST_SETS = 1000;

/**
 * An order of steps in which every state between is permitted. Steps are taken together only where no order of single
 * ones is, and then so that no part of them could come before the rest.
 *
 * Single steps come as early as they may, those first that stand first.
 *
 * @param count - how many steps there are.
 * @param refusalOf - why a state is refused; the one before all steps and the one after them are permitted.
 */
export function safeOrder(count: number, refusalOf: RefusalOf): StepOrder {
  let units: Steps = Array.from({ length: count }, (_, place) => [place]);
  for (;;) {
    const order = findOrder(units.length, ofUnits(units, refusalOf), MOST_STATES);
    if (typeof order === 'object') {
      const steps = order.map((unit) => placesIn([unit], units));
      return takenApart({ steps, undecided: false }, refusalOf);
    }
    const { steps } = fewestAtATime(
      [...units.keys()],
      units.map(() => false),
      ofUnits(units, refusalOf),
    );
    if (order === 'undecided') {
      return takenApart({ steps: steps.map((step) => placesIn(step, units)), undecided: true }, refusalOf);
    }
    units = joined(steps.find(({ length }) => length > 1) as readonly number[], units);
  }
}

function placesIn(step: readonly number[], units: Steps): readonly number[] {
  return step.flatMap((unit) => units[unit] as readonly number[]);
}

/** Units of which some became one, which stands where the first of them stood. */
function joined(some: readonly number[], units: Steps): Steps {
  const [first] = some;
  return units.flatMap((places, unit) => {
    if (unit === first) return [placesIn(some, units)];
    return some.includes(unit) ? [] : [places];
  });
}

/** Why states are refused in which each unit is done or left as a whole. */
function ofUnits(units: Steps, refusalOf: RefusalOf): RefusalOf {
  const unitOf: number[] = [];
  for (const [unit, places] of units.entries()) for (const place of places) unitOf[place] = unit;
  const unitsOf = (places: readonly number[]) => [...new Set(places.map((place) => unitOf[place] as number))];
  return (isDone) => {
    const refusal = refusalOf(unitOf.map((unit) => isDone[unit] === true));
    return refusal && { done: unitsOf(refusal.done), left: unitsOf(refusal.left) };
  };
}

/** An order with each of its steps taken apart as far as every state between is permitted. */
function takenApart({ steps, undecided }: StepOrder, refusalOf: RefusalOf): StepOrder {
  const isDone = steps.flat().map(() => false);
  const parts = steps.map((step) => fewestAtATime(step, isDone, refusalOf));
  return {
    steps: parts.flatMap((part) => part.steps),
    undecided: undecided || parts.some((part) => part.undecided),
  };
}

/** Steps in an order in which as few as possible come next each time; they are marked as done. */
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
 * The fewest of some steps that can come next; undefined where that would take too long to find out. All of them
 * together can.
 */
function fewestNext(
  left: readonly number[],
  isDone: readonly boolean[],
  refusalOf: RefusalOf,
): readonly number[] | undefined {
  const sets = new Map(left.map((step) => [String(step), [step]]));
  // Larger sets are added on the way, so that all of one size come before those of the next.
  for (const set of sets.values()) {
    if (sets.size > MOST_SETS) return undefined;
    const state = [...isDone];
    for (const step of set) state[step] = true;
    const refusal = refusalOf(state);
    if (refusal === undefined) return set;
    // One of those that are left has to come with it.
    for (const step of refusal.left.filter((each) => left.includes(each))) {
      const larger = [...set, step].sort((a, b) => a - b);
      sets.set(larger.join(), larger);
    }
  }
  return undefined;
}
