/** How many steps may still be taken. What shares a budget ends in bounded time together, on any machine after the same step. */
export interface Budget {
  left: number;
}

/**
 * Lets one of several have half of what is left, so that one that takes for ever leaves something to the others.
 *
 * @param inAnyCase - what it may take even when next to nothing is left.
 */
export function withHalf<T>(budget: Budget, inAnyCase: number, take: (half: Budget) => T): T {
  const given = Math.max(inAnyCase, Math.floor(budget.left / 2));
  const half = { left: given };
  const taken = take(half);
  budget.left -= given - Math.max(0, half.left);
  return taken;
}
