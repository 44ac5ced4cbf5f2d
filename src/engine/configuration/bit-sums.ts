/** A look-up table of weighted sums: for every bit set, by its number, the sum of the weights of its bits. */
export function bitSums(weights: readonly number[]): readonly number[] {
  const sums = [0];
  for (const weight of weights) sums.push(...sums.map((sum) => sum + weight));
  return sums;
}
