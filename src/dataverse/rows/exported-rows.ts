import type { Table } from './tables.ts';

/** Holds the rows that are there against those that the records of exports count. */
export interface ExportedRows {
  addRow(table: Table): void;
  /** Takes the number of rows of each table in an export. */
  addExport(rows: Readonly<Partial<Record<Table, number>>>): void;
  /** The tables of which some rows are there, but fewer than were exported. */
  short(): readonly Table[];
}

/** Starts with no row and no export. */
export function createExportedRows(): ExportedRows {
  const there = new Map<Table, number>();
  const exported = new Map<Table, number>();
  return {
    addRow: (table) => there.set(table, (there.get(table) ?? 0) + 1),
    addExport(rows) {
      for (const [table, count] of Object.entries(rows) as [Table, number][]) {
        exported.set(table, (exported.get(table) ?? 0) + count);
      }
    },
    short: () =>
      [...there].flatMap(([table, count]) => (count < (exported.get(table) ?? 0) ? [table] : [])).toSorted(),
  };
}
