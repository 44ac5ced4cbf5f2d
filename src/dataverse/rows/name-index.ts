import { comparableId } from './comparable-text.ts';
import { createHashSet, hashOf } from './duplicates.ts';

/** The names of the rows of a table, of which a lookup can be told by its name where just one row bears it. */
export interface NameIndex {
  add(name: string | undefined): void;
  /** How many rows bear a name, by its number: none, one or several. */
  countOf(hash: number): 0 | 1 | 2;
}

/** Starts collecting names; a number is kept for each. */
export function createNameIndex(): NameIndex {
  const names = createHashSet();
  const repeated = createHashSet();
  return {
    add(name) {
      if (name === undefined) return;
      const hash = hashOf(comparableId(name));
      if (!names.add(hash)) repeated.add(hash);
    },
    countOf(hash) {
      if (!names.has(hash)) return 0;
      return repeated.has(hash) ? 2 : 1;
    },
  };
}
