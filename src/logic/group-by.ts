import { getOrInsert } from './get-or-insert.ts';

/** Groups values by a key, in the order of the first of each; `Map.groupBy` for Node 20. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) getOrInsert(groups, keyOf(value), (): T[] => []).push(value);
  return groups;
}
