/** The sum of weights for every set of bits, in the order of the numbers that the bits make. */
export function bitSums(weights: readonly number[]): readonly number[] {
  const sums = [0];
  for (const weight of weights) sums.push(...sums.map((sum) => sum + weight));
  return sums;
}
