/** Thrown when something would take more room or time than anybody has. */
export class BudgetExceeded extends Error {}

/** The result of a function; absent when that would be {@link BudgetExceeded}. */
export function unlessBudgetExceeded<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof BudgetExceeded) return undefined;
    throw error;
  }
}

/** Steps that may be taken in all. They are counted, not timed, so that an answer is the same on every computer. */
export interface StepBudget {
  /** How many steps were taken so far. */
  readonly taken: number;
  /** Takes some steps; throws {@link BudgetExceeded} when so many are not left. */
  take(steps: number): void;
  /** The result of a function that takes no more than so many steps; throws {@link BudgetExceeded} when it would take more. */
  limitedTo<T>(steps: number, make: () => T): T;
  /** The result of a function that takes no more than this share of what is left; absent when it would take more. */
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

  function limitedTo<T>(steps: number, make: () => T): T {
    const outer = limit;
    limit = Math.min(outer, taken + steps);
    try {
      return make();
    } finally {
      limit = outer;
    }
  }

  function within<T>(share: number, make: () => T): T | undefined {
    return unlessBudgetExceeded(() => limitedTo((limit - taken) * share, make));
  }

  return {
    get taken() {
      return taken;
    },
    take(steps) {
      taken += steps;
      if (taken > limit) throw new BudgetExceeded();
    },
    limitedTo,
    within,
    forEach(share, things, make) {
      const end = taken + (limit - taken) * share;
      const tries = things.map((thing): Try<typeof thing, ReturnType<typeof make>> => ({ thing, part: 0 }));
      const tryAll = (some: typeof tries) => {
        for (const [index, each] of some.entries()) {
          const part = (end - taken) / Math.min(some.length - index, MOST_PARTS);
          if (part <= each.part) continue;
          each.part = part;
          each.made = unlessBudgetExceeded(() => limitedTo(part, () => make(each.thing)));
        }
      };
      tryAll(tries);
      tryAll(tries.filter(({ made }) => made === undefined));
      return tries.map(({ made }) => made);
    },
  };
}

/** A thing, the steps that it could take so far, and what was made of it. */
interface Try<T, Made> {
  readonly thing: T;
  part: number;
  made?: Made | undefined;
}
