import { isRecord } from '../../input/snapshot.ts';
import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportWords } from '../words/export/index.ts';
import { targetOf } from './web-api-client.ts';
import type { WebApiTable } from './web-api-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** A page of rows as the Web API gives it. */
export interface Page {
  readonly rows: readonly Row[];
  /** What names the next page; absent on the last one. */
  readonly next?: unknown;
  /** The address that describes the page, which tells the environment. */
  readonly context?: unknown;
}

/** A page in JSON; undefined when it is none. */
export function pageIn(json: unknown): Page | undefined {
  if (!isRecord(json) || !Array.isArray(json.value) || !json.value.every(isRecord)) return undefined;
  return { rows: json.value, next: json['@odata.nextLink'], context: json['@odata.context'] };
}

/** The pages of a table that were read, which tell when a service begins to repeat itself. */
export interface PagesRead {
  readonly addresses: Set<string>;
  readonly ids: Set<unknown>;
  /** How many pages without rows came last. */
  emptyInARow: number;
}

/** How many pages without rows may follow one another. */
const MOST_EMPTY = 100;

/** All that a page is held against. */
export interface PageExpectation {
  readonly table: WebApiTable;
  readonly words: ExportWords;
  /** The address of the first page of the table. */
  readonly first: URL;
  readonly read: PagesRead;
  /** The number of the page, from 1. */
  readonly number: number;
}

/**
 * The address of the next page; undefined after the last one.
 *
 * @throws UsageError when it leads elsewhere, or when the service repeats itself.
 */
export function nextAddress({ rows, next }: Page, expected: PageExpectation): URL | undefined {
  const { table, words, first, read, number } = expected;
  const { page } = words;
  const named = { table: table.table, page: number };
  refuseRepeatedRows(rows, expected);
  if (next === undefined || next === null) return undefined;
  const address = targetOf(String(next), first);
  if (address === undefined || address.origin !== first.origin || !isSamePath(address, first)) {
    const target = address === undefined ? '–' : address.origin + address.pathname;
    throw new UsageError(fill(page.nextElsewhere, { ...named, target }));
  }
  read.emptyInARow = rows.length === 0 ? read.emptyInARow + 1 : 0;
  if (read.emptyInARow > MOST_EMPTY) {
    throw new UsageError(fill(page.tooManyEmpty, { ...named, pages: MOST_EMPTY }));
  }
  if (read.addresses.has(address.href)) throw new UsageError(fill(page.nextRepeated, named));
  read.addresses.add(address.href);
  return address;
}

function isSamePath(one: URL, other: URL): boolean {
  return one.pathname.toLowerCase() === other.pathname.toLowerCase();
}

function refuseRepeatedRows(
  rows: readonly Row[],
  { table: { table }, words, read, number }: PageExpectation,
): void {
  const ids = rows.map((row) => row[`${table}id`]);
  const isRepeated = ids.length > 0 && ids.every((id) => id !== undefined && read.ids.has(id));
  if (isRepeated) throw new UsageError(fill(words.page.rowsRepeated, { table, page: number }));
  for (const id of ids) read.ids.add(id);
}
