import { isRecord } from '../../input/snapshot.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { type Table, tableOf } from '../rows/tables.ts';

/** The end of a page of rows. */
export interface PageEnd {
  /** The table of its rows; undefined where neither they nor the page tell. */
  readonly table: Table | undefined;
  /** Whether another page comes after it. */
  readonly hasNext: boolean;
  /** The number of the page that comes after it, as its address tells; absent where it does not. */
  readonly nextNumber?: number;
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
    ...(typeof next === 'string' ? numberIn(next) : {}),
    isEmpty: row === undefined,
  };
}

/** The cookie by which Dataverse names the next page has its number, escaped once or twice. */
const PAGE_NUMBER = /pagenumber(?:=|%(?:25)?3d)(?:"|\\"|%(?:25)?22)(\d{1,9})/i;

function numberIn(address: string): Pick<PageEnd, 'nextNumber'> {
  const [, number] = PAGE_NUMBER.exec(address) ?? [];
  return number === undefined ? {} : { nextNumber: Number(number) };
}

/** Tells of which tables pages are not there. */
export interface PageTally {
  readonly onPage: OnPage;
  /** The tables of which every page says that another one comes after it. */
  missing(): readonly Table[];
  /** The tables of which a page is not there before another one that is, as the numbers of pages tell. */
  interrupted(): readonly Table[];
  /** The tables that a page was of, with or without rows. */
  tables(): readonly Table[];
}

/** Starts to note pages; the same one may come again. */
export function createPageTally(): PageTally {
  const [continued, ended] = [new Set<Table>(), new Set<Table>()];
  const numbers = new Map<Table, Set<number>>();
  return {
    onPage({ table, hasNext, nextNumber }) {
      if (table === undefined) return;
      (hasNext ? continued : ended).add(table);
      if (nextNumber !== undefined) getOrInsert(numbers, table, () => new Set()).add(nextNumber);
    },
    missing: () => [...continued].filter((table) => !ended.has(table)).toSorted(),
    // The first page names the second, and each of the others the one after it.
    interrupted: () =>
      [...numbers]
        .flatMap(([table, named]) => (Math.max(...named) - 1 > named.size ? [table] : []))
        .toSorted(),
    tables: () => [...new Set([...continued, ...ended])],
  };
}
