/** Looking up configurations in decision tables, by what a table says and nothing else. */

import type { Cell, DecisionTable, Row } from '../../src/api/decision-tables/rule-table.ts';
import type { CellValue, Column } from '../../src/engine/symbolic/columns.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';

/** What a configuration has in the place that a column is about; `absent` when it says nothing there. */
export function valueAt({ about, name }: Column, configuration: PlainConfiguration): unknown {
  const { owner, needs = {}, userCount = 'absent', prerequisites = {} } = configuration;
  const values: Readonly<Record<Column['about'], unknown>> = {
    owner,
    userCount,
    method: configuration[name],
    need: needs[name] ?? 'absent',
    prerequisite: prerequisites[name] ?? 'absent',
  };
  return values[about];
}

function isIn(cell: Cell, value: unknown): boolean {
  const covers = (each: CellValue) =>
    typeof each === 'object'
      ? typeof value === 'number' && value >= each.from && value <= (each.to ?? Number.POSITIVE_INFINITY)
      : each === value;
  return cell === 'any' || cell.some(covers);
}

/** The rows of a table that stand for a configuration. */
function rowsFor<R extends Row>(
  { columns, rows }: DecisionTable<R>,
  configuration: PlainConfiguration,
): readonly R[] {
  const values = columns.map((column) => valueAt(column, configuration));
  return rows.filter(({ cells }) => cells.every((cell, column) => isIn(cell, values[column])));
}

/** The row of a table that stands for a configuration; throws unless there is exactly one. */
export function rowFor<R extends Row>(table: DecisionTable<R>, configuration: PlainConfiguration): R {
  const [row, ...others] = rowsFor(table, configuration);
  if (row !== undefined && others.length === 0) return row;
  throw new Error(`${others.length + (row ? 1 : 0)} rows stand for ${JSON.stringify(configuration)}`);
}

/** Pairs of rows that come to the same and differ in a single cell, and so should be one. */
export function rowsLeftApart({ rows }: DecisionTable): (readonly [Row, Row])[] {
  return pairsOf(rows).filter(([a, b]) => {
    const differing = a.cells.filter((cell, column) => !isSameCell(cell, b.cells[column] as Cell));
    return a.outcome === b.outcome && differing.length === 1;
  });
}

/** Columns that tell nothing apart: nowhere does another value there, all else being equal, come to something else. */
export function idleColumns({ columns, rows }: DecisionTable): Column[] {
  const pairs = pairsOf(rows).filter(([a, b]) => a.outcome !== b.outcome);
  return columns.filter(
    (_, idle) =>
      !pairs.some(([a, b]) =>
        a.cells.every((cell, column) => column === idle || overlap(cell, b.cells[column] as Cell)),
      ),
  );
}

function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((first, index) => all.slice(index + 1).map((second) => [first, second] as const));
}

const textsOf = (cell: readonly CellValue[]) => cell.map((value) => JSON.stringify(value));

function isSameCell(a: Cell, b: Cell): boolean {
  if (a === 'any' || b === 'any') return a === b;
  return textsOf(a).sort().join() === textsOf(b).sort().join();
}

function overlap(a: Cell, b: Cell): boolean {
  return a === 'any' || b === 'any' || textsOf(a).some((text) => textsOf(b).includes(text));
}
