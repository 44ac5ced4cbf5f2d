import type { Table } from '../../rows/tables.ts';

/** What is said of an export that lacks something, in one language. */
export interface IncompleteWords {
  readonly title: string;
  /** The last page of `{table}` is missing. */
  readonly page: string;
  /** A page of {table} is missing before its last one. */
  readonly pageBefore: string;
  /** No row of `{table}` is there, so that `{topic}` is not known for `{mailboxes}`. */
  readonly table: string;
  /** No row of a mailbox is there. */
  readonly mailboxTable: string;
  /** The rows of `{table}` have no columns `{columns}`, so that something is not known for `{mailboxes}`. */
  readonly columns: string;
  readonly oneMailbox: string;
  /** Several mailboxes: `{count}`. */
  readonly mailboxes: string;
  /** What each table tells. */
  readonly topics: Readonly<Record<Exclude<Table, 'mailbox'>, string>>;
  /** Only the tables of owners `{tables}` can tell whose mailboxes `{mailboxes}` are. */
  readonly owner: string;
  /** How to get what is missing. */
  readonly remedy: string;
  /** Stands at a mailbox of which nothing else is to be said. */
  readonly restsOnIt: string;
}
