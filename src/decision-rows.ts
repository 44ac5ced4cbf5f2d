import type { Diagram } from './decision-diagram.ts';

/** A row by places: for each column the places of the values that the row stands for, and what comes of them. */
export interface PlacedRow<Result extends string> {
  readonly places: readonly (readonly number[])[];
  readonly result: Result;
}

/**
 * A diagram as rows of which exactly one stands for any values; `widths` has the number of values of each column.
 *
 * No two rows with one result differ in a single column: they would be one.
 */
export function rowsOf<Result extends string>(
  diagram: Diagram<Result>,
  widths: readonly number[],
): readonly PlacedRow<Result>[] {
  const anywhere = widths.map((width) => Array.from({ length: width }, (_, place) => place));
  const rows = pathsOf(diagram, anywhere);
  const columns = [...widths.keys()].filter((column) =>
    rows.some(({ places }) => places[column] !== anywhere[column]),
  );
  return fuse(rows, columns);
}

/** How many ways there are through a diagram: the most rows that it can take. */
export function waysThrough(diagram: Diagram<unknown>): number {
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
  places: PlacedRow<Result>['places'],
): readonly PlacedRow<Result>[] {
  if ('result' in diagram) return [{ places, result: diagram.result }];
  const together = new Map<Diagram<Result>, number[]>();
  for (const [place, part] of diagram.parts.entries()) {
    together.set(part, [...(together.get(part) ?? []), place]);
  }
  return [...together].flatMap(([part, chosen]) => pathsOf(part, places.with(diagram.column, chosen)));
}

/** Makes rows one that have one result and differ in a single column, until none do; the last columns first. */
function fuse<Result extends string>(
  rows: readonly PlacedRow<Result>[],
  columns: readonly number[],
): readonly PlacedRow<Result>[] {
  const fused = columns.reduceRight((some, column) => fuseAlong(some, column, columns), rows);
  return fused.length === rows.length ? fused : fuse(fused, columns);
}

function fuseAlong<Result extends string>(
  rows: readonly PlacedRow<Result>[],
  column: number,
  columns: readonly number[],
): readonly PlacedRow<Result>[] {
  const others = columns.filter((each) => each !== column);
  const alike = new Map<string, PlacedRow<Result>>();
  for (const { places, result } of rows) {
    const key = [result, ...others.map((each) => places[each])].join('|');
    const known = alike.get(key)?.places[column] ?? [];
    const inOrder = [...known, ...(places[column] as readonly number[])].sort((a, b) => a - b);
    alike.set(key, { places: places.with(column, inOrder), result });
  }
  return [...alike.values()];
}

/** Compares rows by the places in their columns, the first column first. */
export function comparePlaces(a: PlacedRow<string>['places'], b: PlacedRow<string>['places']): number {
  const differences = a.flatMap((places, column) => compareLists(places, b[column] as readonly number[]));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((each, index) => each - (b[index] ?? -1));
  return differences.find((difference) => difference !== 0) ?? a.length - b.length;
}

/** How many values a row has in all its columns. */
export function breadthOf(places: PlacedRow<string>['places']): number {
  return places.reduce((breadth, { length }) => breadth + length, 0);
}
