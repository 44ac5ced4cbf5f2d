/** Thrown when something would take more room or time than anybody has. */
export class TooLarge extends Error {}

/** What a function gives; absent when that would be {@link TooLarge}. */
export function unlessTooLarge<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** Steps that may be taken in all. They are counted, not timed, so that an answer is the same on every computer. */
export interface StepBudget {
  /** How many steps were taken so far. */
  readonly taken: number;
  /** Takes some steps; throws {@link TooLarge} when so many are not left. */
  take(steps: number): void;
  /** What a function gives that takes no more than this share of what is left; absent when it would take more. */
  within<T>(share: number, make: () => T): T | undefined;
  /**
   * The same for each of some things, which together take no more than a share of what is left. Each may take an equal
   * part, or, if they are very many, a small one; those for which that is not enough are tried once more in the end.
   */
  forEach<T, Made>(
    share: number,
    things: readonly T[],
    make: (thing: T) => Made,
  ): readonly (Made | undefined)[];
}

/** With more things than that, equal parts would be too small for any of them. */
const MOST_PARTS = 100;

/** Starts a budget of so many steps. */
export function createBudget(most: number): StepBudget {
  let taken = 0;
  let limit = most;

  function within<T>(share: number, make: () => T): T | undefined {
    const outer = limit;
    limit = Math.min(outer, taken + (outer - taken) * share);
    try {
      return unlessTooLarge(make);
    } finally {
      limit = outer;
    }
  }

  return {
    get taken() {
      return taken;
    },
    take(steps) {
      taken += steps;
      if (taken > limit) throw new TooLarge();
    },
    within,
    forEach(share, things, make) {
      const end = taken + (limit - taken) * share;
      const attempt = <T, Made>(some: readonly T[], of: (thing: T) => Made) =>
        some.map((thing, index) => {
          const part = (end - taken) / Math.min(some.length - index, MOST_PARTS);
          return part > 0 ? within(part / (limit - taken), () => of(thing)) : undefined;
        });
      const made = attempt(things, make);
      const left = things.filter((_, index) => made[index] === undefined);
      const again = attempt(left, make).values();
      return made.map((each) => each ?? again.next().value);
    },
  };
}
