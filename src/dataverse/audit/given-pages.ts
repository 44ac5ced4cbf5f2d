import { createPageTally, type PageTally } from '../files/page-end.ts';
import type { GivenPage } from '../files/record.ts';
import type { Table } from '../rows/tables.ts';

/** The pages of a source that somebody gave, as far as its records tell. */
export interface GivenPages extends Pick<PageTally, 'missing' | 'interrupted' | 'tables'> {
  /** Notes a row of a file. */
  noteRow(file: string, table: Table): void;
  /** Notes the end of a page in a file. */
  notePage(file: string, page: GivenPage): void;
}

/**
 * Starts to note the tables of which pages are missing: rows of a file in which no page says that another one comes
 * after it are the last of their table.
 */
export function createGivenPages(): GivenPages {
  const tally = createPageTally();
  const continued = new Map<string, Set<Table>>();
  const rows = new Map<string, Set<Table>>();
  const noteIn = (tables: Map<string, Set<Table>>, file: string, table: Table) => {
    tables.set(file, (tables.get(file) ?? new Set()).add(table));
  };
  const ended = () =>
    [...rows].flatMap(([file, tables]) => [...tables].filter((table) => !continued.get(file)?.has(table)));
  return {
    noteRow: (file, table) => noteIn(rows, file, table),
    notePage(file, page) {
      if (page.hasNext) noteIn(continued, file, page.table);
      tally.onPage({ ...page, isEmpty: false });
    },
    tables: tally.tables,
    interrupted: tally.interrupted,
    missing: () => {
      const last = ended();
      return tally.missing().filter((table) => !last.includes(table));
    },
  };
}
