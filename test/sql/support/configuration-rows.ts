import type { Ruleset } from '../../../src/index.ts';
import type { PlainConfiguration } from '../../models/evaluator.ts';
import type { Engine } from './engine.ts';

/** What can stand in a column. */
export type ColumnValue = string | number | boolean | null;

/** Columns with everything that can stand in each. */
export type Space = Readonly<Record<string, readonly ColumnValue[]>>;

/** Every combination of what can stand in the columns, each the place of a row. */
export function placesIn(space: Space): readonly Readonly<Record<string, ColumnValue>>[] {
  return Object.entries(space).reduce<readonly Readonly<Record<string, ColumnValue>>[]>(
    (rows, [column, values]) => values.flatMap((value) => rows.map((row) => ({ ...row, [column]: value }))),
    [{}],
  );
}

/** The column of a prerequisite; one that is called as a direction is stands in a column of another name. */
export function prerequisiteColumn(name: string, { directions }: Ruleset['vocabulary']): string {
  return Object.hasOwn(directions, name) ? `is_${name}` : name;
}

/** The configuration that a row is. */
export function configurationOf(
  row: Readonly<Record<string, ColumnValue>>,
  { vocabulary }: Ruleset,
): PlainConfiguration {
  const directions = Object.keys(vocabulary.directions);
  const stated = (entries: readonly (readonly [string, ColumnValue | undefined])[]) =>
    Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
  return {
    ...stated([['owner', row.owner], ...directions.map((name) => [name, row[name]] as const)]),
    prerequisites: stated(
      vocabulary.prerequisites.map((name) => [name, row[prerequisiteColumn(name, vocabulary)]]),
    ),
    needs: stated(directions.map((name) => [name, row[`needs_${name}`]])),
    ...stated([['userCount', row.userCount]]),
  } as unknown as PlainConfiguration;
}

/** Puts rows into the table `configurations`, each with its place in the list as its id. */
export async function insertRows(
  engine: Engine,
  rows: readonly Readonly<Record<string, ColumnValue>>[],
  table = '"configurations"',
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000);
    const columns = Object.keys(part[0] ?? {});
    const values = part.map((row, index) =>
      [`'${from + index}'`, ...columns.map((column) => literalOf(row[column] ?? null))].join(', '),
    );
    const names = ['id', ...columns].map((column) => `"${column}"`).join(', ');
    await engine.run(
      `INSERT INTO ${table} (${names}) VALUES ${values.map((each) => `(${each})`).join(', ')}`,
    );
  }
}

function literalOf(value: ColumnValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
