import { isRecord } from '../../input/snapshot.ts';
import type { InputRecord } from '../files/record.ts';
import { createMailboxStates } from '../rows/mailbox-state.ts';
import type { Row } from '../rows/organization-context.ts';
import { readColumns, type Table, tableOf } from '../rows/tables.ts';

/** The row that a record is; undefined for anything else. */
export type RowOf = (file: string, record: InputRecord) => Row | undefined;

/** The table that a record is a row of; undefined for what is none, such as a configuration. */
export function tableIn(record: InputRecord): Table | undefined {
  if (!('value' in record) || !isRecord(record.value)) return undefined;
  return Object.hasOwn(record.value, 'owner') ? undefined : tableOf(record.value);
}

/** Starts to read rows out of records, of which equal states of mailboxes are one. */
export function createRowReader(): RowOf {
  const states = createMailboxStates();
  return (file, record) => {
    const table = tableIn(record);
    if (table === undefined || !('value' in record)) return undefined;
    const value = record.value as Readonly<Record<string, unknown>>;
    const areCells = record.cells === true;
    if (table !== 'mailbox')
      return { file, row: record.row, table, columns: readColumns(table, value, areCells) };
    // Mailboxes are many: their columns are read where they stand.
    const columns = areCells ? readColumns(table, value, areCells) : value;
    return { file, row: record.row, table, columns, state: states.stateOf(columns) };
  };
}

/** A record with nothing but the columns that are read, where it is a row. */
export function withoutUnreadColumns(record: InputRecord): InputRecord {
  const table = tableIn(record);
  if (table === undefined || !('value' in record)) return record;
  const value = record.value as Readonly<Record<string, unknown>>;
  const { cells, ...others } = record;
  return { ...others, value: readColumns(table, value, cells === true) };
}
