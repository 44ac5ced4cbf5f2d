import { isRecord } from '../../input/snapshot.ts';
import { type Table, tableOf } from '../rows/tables.ts';

/** The end of a page of rows. */
export interface PageEnd {
  /** The table of its rows; undefined where neither they nor the page tell. */
  readonly table: Table | undefined;
  /** Whether another page comes after it. */
  readonly hasNext: boolean;
  /** Whether it has no rows. */
  readonly isEmpty: boolean;
}

/** Is told of the end of each page. */
export type OnPage = (page: PageEnd) => void;

/** What the Web API calls the set of a table’s rows. */
const TABLES_BY_SET: Readonly<Record<string, Table>> = {
  mailboxes: 'mailbox',
  emailserverprofiles: 'emailserverprofile',
  organizations: 'organization',
  queues: 'queue',
  systemusers: 'systemuser',
};

/** What a page tells beside its rows, of which one is enough. */
export function pageEndOf(page: Readonly<Record<string, unknown>>, row: unknown): PageEnd {
  const context = page['@odata.context'];
  const [, set = ''] = typeof context === 'string' ? (/#(\w+)/.exec(context) ?? []) : [];
  const next = page['@odata.nextLink'] ?? page.nextLink;
  const hasNext = (typeof next === 'string' && next !== '') || page.MoreRecords === true;
  return {
    table: TABLES_BY_SET[set] ?? (isRecord(row) ? tableOf(row) : undefined),
    hasNext,
    isEmpty: row === undefined,
  };
}

/** Tells of which tables the last page is not there. */
export interface PageTally {
  readonly onPage: OnPage;
  /** The tables of which every page says that another one comes after it. */
  missing(): readonly Table[];
  /** The tables that a page was of, with or without rows. */
  tables(): readonly Table[];
}

/** Starts to note pages; the same one may come again. */
export function createPageTally(): PageTally {
  const [continued, ended] = [new Set<Table>(), new Set<Table>()];
  return {
    onPage({ table, hasNext }) {
      if (table !== undefined) (hasNext ? continued : ended).add(table);
    },
    missing: () => [...continued].filter((table) => !ended.has(table)).toSorted(),
    tables: () => [...new Set([...continued, ...ended])],
  };
}
