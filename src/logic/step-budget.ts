/** Budgets for searches: steps are counted, not timed, so that an answer is the same on every computer. */

/** Thrown when a computation would take more steps or room than its budget allows. */
export class BudgetExceeded extends Error {}

/** The result of a function; absent when it throws {@link BudgetExceeded}. */
export function unlessBudgetExceeded<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof BudgetExceeded) return undefined;
    throw error;
  }
}

/** A budget of steps for a computation. */
export interface StepBudget {
  /** Number of steps taken so far. */
  readonly taken: number;
  /** Takes steps; throws {@link BudgetExceeded} when too few are left. */
  take(steps: number): void;
  /** The result of a function that takes at most this many steps; throws {@link BudgetExceeded} when it needs more. */
  limitedTo<T>(steps: number, make: () => T): T;
  /** The result of a function that takes at most this share of the rest; absent when it needs more. */
  within<T>(share: number, make: () => T): T | undefined;
  /**
   * The results for some items, which together take at most a share of the rest. Each may take an equal part or, among
   * very many, a small one; those that need more are tried again at the end.
   */
  forEach<T, Made>(
    share: number,
    things: readonly T[],
    make: (thing: T) => Made,
  ): readonly (Made | undefined)[];
}

/** The most equal parts: with more, each would be too small for any item. */
const MOST_PARTS = 100;

/** Creates a budget of steps. */
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

/** An item, the steps that it may take so far, and its result. */
interface Try<T, Made> {
  readonly thing: T;
  part: number;
  made?: Made | undefined;
}
