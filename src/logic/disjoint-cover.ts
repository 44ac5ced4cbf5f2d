import type { Diagram } from './decision-diagram.ts';
import { getOrInsert } from './get-or-insert.ts';
import type { StepBudget } from './step-budget.ts';

/** A row by places: for each column the places of the values that the row stands for, and what comes of them. */
export interface CoverRow<Result extends string> {
  readonly places: readonly (readonly number[])[];
  readonly result: Result;
}

/**
 * A diagram as rows of which exactly one stands for any values; `widths` has the number of values of each column.
 *
 * No two rows with one result differ in a single column: they would be one.
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
  return fuse(rows, columns, (some) => budget.take(some.length * stepsARow));
}

/** How many ways there are through a diagram: the most rows that it can take. */
export function countPaths(diagram: Diagram<unknown>): number {
  const known = new Map<Diagram<unknown>, number>();
  const waysOf = (part: Diagram<unknown>): number => {
    if ('result' in part) return 1;
    const ways = known.get(part) ?? [...new Set(part.parts)].reduce((sum, each) => sum + waysOf(each), 0);
    known.set(part, ways);
    return ways;
  };
  return waysOf(diagram);
}

/** The ways through a diagram; values that lead to the same part go together. */
function pathsOf<Result extends string>(
  diagram: Diagram<Result>,
  places: CoverRow<Result>['places'],
): readonly CoverRow<Result>[] {
  if ('result' in diagram) return [{ places, result: diagram.result }];
  const together = new Map<Diagram<Result>, number[]>();
  for (const [place, part] of diagram.parts.entries()) {
    together.set(part, [...(together.get(part) ?? []), place]);
  }
  return [...together].flatMap(([part, chosen]) => pathsOf(part, places.with(diagram.column, chosen)));
}

/** So many cells are looked at in one step, */
const CELLS_A_STEP = 6;
/** and as many values in a cell take as long as another cell. */
const WIDE = 32;

/** Makes rows one that have one result and differ in a single column, until none do; the last columns first. */
function fuse<Result extends string>(
  rows: readonly CoverRow<Result>[],
  columns: readonly number[],
  takeSteps: (rows: readonly CoverRow<Result>[]) => void,
): readonly CoverRow<Result>[] {
  takeSteps(rows);
  const fused = fuseOnce(rows, columns);
  return fused.length === rows.length ? fused : fuse(fused, columns, takeSteps);
}

/** A row while columns are gone through: numbers that are equal for rows that are alike on either side of a column. */
interface FusingRow<Result extends string> {
  readonly places: (readonly number[])[];
  readonly result: Result;
  /** For each column, all cells before it. */
  readonly before: readonly number[];
  /** The result, and all cells after the column at hand. */
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
  let some = rows.map(({ places, result }): FusingRow<Result> => {
    let all = 0;
    const before = columns.map((column) => {
      const own = all;
      all = pairOf(all, numberOf(places[column]));
      return own;
    });
    return { places: [...places], result, before, after: numberOfText(result) };
  });
  for (const [index, column] of [...columns.entries()].reverse()) {
    const alike = new Map<number, FusingRow<Result>>();
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

/** More than are ever needed, so that two of them make one number. */
const MOST_NUMBERS = 2 ** 26;

/** Gives equal keys the same number, and others another one. */
function createNumbering<Key>(): (key: Key) => number {
  const known = new Map<Key, number>();
  return (key) => getOrInsert(known, key, () => known.size);
}

/** Compares rows by the places in their columns, the first column first. */
export function comparePlaces(a: CoverRow<string>['places'], b: CoverRow<string>['places']): number {
  const differences = a.flatMap((places, column) => compareLists(places, b[column] as readonly number[]));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((each, index) => each - (b[index] ?? -1));
  return differences.find((difference) => difference !== 0) ?? a.length - b.length;
}

/** How many values a row has in all its columns. */
export function rowWidth(places: CoverRow<string>['places']): number {
  return places.reduce((breadth, { length }) => breadth + length, 0);
}
