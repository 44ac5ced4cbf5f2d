import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiagramManager, type Diagram } from '../../src/logic/decision-diagram.ts';
import { type Change, nearestPaths } from '../../src/logic/nearest-paths.ts';

/** The number of values of each column. */
const WIDTHS = [2, 3, 1, 3, 2];

const everyRow = WIDTHS.reduce<readonly (readonly number[])[]>(
  (rows, width) => rows.flatMap((row) => Array.from({ length: width }, (_, place) => [...row, place])),
  [[]],
);

/** A table of truths as a diagram: the first rows of it hold for the first value of the first column. */
function diagramOf(truths: readonly boolean[], column = 0): Diagram<boolean> {
  const width = WIDTHS[column];
  if (width === undefined) return diagrams.terminal(truths[0] as boolean);
  const size = truths.length / width;
  const children = Array.from({ length: width }, (_, place) =>
    diagramOf(truths.slice(place * size, (place + 1) * size), column + 1),
  );
  return diagrams.node(column, children);
}

const diagrams = createDiagramManager();

/** Every smallest set of changes, found by looking at all rows. */
function nearestRows(truths: readonly boolean[], current: readonly number[]): readonly (readonly Change[])[] {
  const changes = everyRow
    .filter((_, index) => truths[index])
    .map((row) =>
      row.flatMap((place, column) => (place === current[column] ? [] : [[column, place] as const])),
    );
  const fewest = Math.min(...changes.map(({ length }) => length));
  const keyOf = (set: readonly Change[]) => set.map(([column, place]) => `${column}${place}`).join();
  return changes.filter(({ length }) => length === fewest).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('nearestPaths', () => {
  it('finds the same sets in the same order as a look at every row of the table', () => {
    const truths = fc.array(fc.constantFrom(false, false, false, true), {
      minLength: everyRow.length,
      maxLength: everyRow.length,
    });
    fc.assert(
      fc.property(truths, fc.constantFrom(...everyRow), (table, current) => {
        const { length, paths } = nearestPaths(diagramOf(table), current);
        const expected = nearestRows(table, current);
        expect([...paths()]).toEqual(expected);
        expect(length).toBe(expected[0]?.length ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('changes nothing where the diagram is true already', () => {
    const { length, paths } = nearestPaths(diagrams.variable(0, [true, false]), [0]);
    expect([length, ...paths()]).toEqual([0, []]);
  });

  it('yields the first of a million sets without visiting the others', () => {
    const eitherOf = (column: number) =>
      diagrams.apply(
        diagrams.variable(column, [true, false]),
        diagrams.variable(column + 1, [true, false]),
        (a, b) => a || b,
      );
    const all = Array.from({ length: 20 }, (_, index) => eitherOf(2 * index)).reduce((a, b) =>
      diagrams.apply(a, b, (one, other) => one && other),
    );
    const { length, paths } = nearestPaths(
      all,
      Array.from({ length: 40 }, () => 1),
    );
    expect(length).toBe(20);
    expect(paths().next().value).toEqual(Array.from({ length: 20 }, (_, index) => [2 * index, 0]));
  });
});
