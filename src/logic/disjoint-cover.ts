/** Disjoint covers: a decision diagram as rows of which exactly one matches any values (disjoint sum of products). */

import type { Diagram } from './decision-diagram.ts';
import { getOrInsert } from './get-or-insert.ts';
import type { StepBudget } from './step-budget.ts';

/** A row of a cover: for each column the places of the values that it matches, and their result. */
export interface CoverRow<Result extends string> {
  readonly places: readonly (readonly number[])[];
  readonly result: Result;
}

/**
 * Turns a diagram into a disjoint cover: exactly one row matches any values; `widths` has the number of values of each
 * column.
 *
 * No two rows with one result differ in a single column: they are merged.
 */
export function disjointCover<Result extends string>(
  diagram: Diagram<Result>,
  widths: readonly number[],
  budget: StepBudget,
): readonly CoverRow<Result>[] {
  const anywhere = widths.map((width) => Array.from({ length: width }, (_, place) => place));
  const rows = pathsOf(diagram, anywhere);
  const columns = [...widths.keys()].filter((column) =>
    rows.some(({ places }) => places[column] !== anywhere[column]),
  );
  const values = columns.reduce((sum, column) => sum + (widths[column] as number), 0);
  const stepsARow = (columns.length + values / WIDE) / CELLS_A_STEP;
  return mergeRows(rows, columns, (some) => budget.take(some.length * stepsARow));
}

/** Number of paths through a diagram: the most rows that its cover can have. */
export function countPaths(diagram: Diagram<unknown>): number {
  const known = new Map<Diagram<unknown>, number>();
  const waysOf = (part: Diagram<unknown>): number => {
    if ('result' in part) return 1;
    const ways = known.get(part) ?? [...new Set(part.children)].reduce((sum, each) => sum + waysOf(each), 0);
    known.set(part, ways);
    return ways;
  };
  return waysOf(diagram);
}

/** The paths through a diagram; values with the same child share one. */
function pathsOf<Result extends string>(
  diagram: Diagram<Result>,
  places: CoverRow<Result>['places'],
): readonly CoverRow<Result>[] {
  if ('result' in diagram) return [{ places, result: diagram.result }];
  const together = new Map<Diagram<Result>, number[]>();
  for (const [place, part] of diagram.children.entries()) {
    together.set(part, [...(together.get(part) ?? []), place]);
  }
  return [...together].flatMap(([part, chosen]) => pathsOf(part, places.with(diagram.column, chosen)));
}

/** Cells that one step looks at. */
const CELLS_A_STEP = 6;
/** Values of a cell that take as long as another cell. */
const WIDE = 32;

/** Merges rows with one result that differ in a single column, until none are left; the last columns come first. */
function mergeRows<Result extends string>(
  rows: readonly CoverRow<Result>[],
  columns: readonly number[],
  takeSteps: (rows: readonly CoverRow<Result>[]) => void,
): readonly CoverRow<Result>[] {
  takeSteps(rows);
  const fused = fuseOnce(rows, columns);
  return fused.length === rows.length ? fused : mergeRows(fused, columns, takeSteps);
}

/** A row during merging; equal numbers mark rows that are alike on either side of the current column. */
interface MergingRow<Result extends string> {
  readonly places: (readonly number[])[];
  readonly result: Result;
  /** For each column, a number for all cells before it. */
  readonly before: readonly number[];
  /** A number for the result and all cells after the current column. */
  after: number;
}

function fuseOnce<Result extends string>(
  rows: readonly CoverRow<Result>[],
  columns: readonly number[],
): readonly CoverRow<Result>[] {
  const numberOfText = createNumbering<string>();
  const numberOfPair = createNumbering<number>();
  const numberOf = (places: readonly number[] | undefined) => numberOfText((places ?? []).join());
  const pairOf = (one: number, other: number) => numberOfPair(one * MOST_NUMBERS + other);
  let some = rows.map(({ places, result }): MergingRow<Result> => {
    let all = 0;
    const before = columns.map((column) => {
      const own = all;
      all = pairOf(all, numberOf(places[column]));
      return own;
    });
    return { places: [...places], result, before, after: numberOfText(result) };
  });
  for (const [index, column] of [...columns.entries()].reverse()) {
    const alike = new Map<number, MergingRow<Result>>();
    for (const row of some) {
      const key = (row.before[index] as number) * MOST_NUMBERS + row.after;
      const known = alike.get(key);
      if (known === undefined) alike.set(key, row);
      else known.places[column] = together(known.places[column], row.places[column]);
    }
    some = [...alike.values()];
    for (const row of some) row.after = pairOf(numberOf(row.places[column]), row.after);
  }
  return some.map(({ places, result }) => ({ places, result }));
}

function together(some: readonly number[] = [], others: readonly number[] = []): readonly number[] {
  return [...some, ...others].sort((a, b) => a - b);
}

/** More numbers than are ever needed, so that two of them make one number. */
const MOST_NUMBERS = 2 ** 26;

/** Numbers keys: equal keys get the same number. */
function createNumbering<Key>(): (key: Key) => number {
  const known = new Map<Key, number>();
  return (key) => getOrInsert(known, key, () => known.size);
}

/** Compares rows by the places in their columns, lexicographically. */
export function comparePlaces(a: CoverRow<string>['places'], b: CoverRow<string>['places']): number {
  const differences = a.flatMap((places, column) => compareLists(places, b[column] as readonly number[]));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((each, index) => each - (b[index] ?? -1));
  return differences.find((difference) => difference !== 0) ?? a.length - b.length;
}

/** Number of values of a row in all its columns. */
export function rowWidth(places: CoverRow<string>['places']): number {
  return places.reduce((breadth, { length }) => breadth + length, 0);
}
