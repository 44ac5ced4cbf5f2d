/** How many steps may still be taken. What shares a budget ends in bounded time together, on any machine after the same step. */
export interface Budget {
  left: number;
}

/**
 * Lets a search take a share of what is left, so that one that takes for ever leaves something to the others.
 *
 * @param share - above 0, 1 at the most.
 * @param inAnyCase - the steps that it may take even when next to nothing is left.
 */
export function withShare<T>(budget: Budget, share: number, inAnyCase: number, take: (part: Budget) => T): T {
  const given = Math.max(inAnyCase, Math.floor(budget.left * share));
  const part = { left: given };
  const taken = take(part);
  budget.left -= given - Math.max(0, part.left);
  return taken;
}
