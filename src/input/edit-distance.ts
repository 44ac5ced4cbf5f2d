/** The edit distance (Levenshtein): UTF-16 units to add, remove or replace until one text is the other. */
export function editDistance(one: string, other: string): number {
  // The distances from a prefix of `one` to every prefix of `other`.
  let row = Array.from({ length: other.length + 1 }, (_, length) => length);
  for (let taken = 1; taken <= one.length; taken++) {
    const next = [taken];
    for (let at = 1; at <= other.length; at++) {
      const replaced = (row[at - 1] as number) + (one[taken - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] as number) + 1, (next[at - 1] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
