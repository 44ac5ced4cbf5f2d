import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CellLocation } from './location.ts';
import { NAMING_COLUMNS, type Table, type TableRow } from './tables.ts';

/** The numbers of rows at which tools end an export, whatever there is to come. */
const ROW_LIMITS: readonly number[] = [5_000, 10_000, 50_000, 100_000];

/** A file that ends where exports are cut off. */
export interface FileAtLimit {
  readonly table: Table;
  /** The number of its rows. */
  readonly count: number;
  /** Where its last row stands. */
  readonly from: CellLocation;
}

/** Counts the rows of tables in CSV and workbooks, in which nothing tells whether more was to come. */
export interface RowCounts {
  add(row: TableRow): void;
  /** The files that end at a limit and are the only ones of their tables; where one follows, nothing was cut off. */
  atLimit(): readonly FileAtLimit[];
}

/** Starts to count rows. */
export function createRowCounts(): RowCounts {
  const tables = new Map<Table, Map<string, { count: number; last: number }>>();
  return {
    add({ table, file, row }) {
      const files = getOrInsert(tables, table, () => new Map<string, { count: number; last: number }>());
      const counted = getOrInsert(files, file, () => ({ count: 0, last: row }));
      counted.count += 1;
      counted.last = row;
    },
    atLimit: () =>
      [...tables].flatMap(([table, files]) => {
        const [[file, { count, last }] = ['', { count: 0, last: 0 }], ...others] = files;
        const isCutOff = others.length === 0 && ROW_LIMITS.includes(count);
        return isCutOff
          ? [{ table, count, from: { file, row: last, column: NAMING_COLUMNS[table][0] } }]
          : [];
      }),
  };
}
