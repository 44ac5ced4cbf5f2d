import { toPrintable } from '../../input/printable.ts';
import { isRecord, takeSnapshot } from '../../input/snapshot.ts';
import { COLUMNS, type Table } from '../rows/tables.ts';
import type { TextPlace } from './json-fault.ts';
import {
  type GivenPage,
  type InputRecord,
  type PageRecord,
  UNREADABLE_REASONS,
  type UnreadableReason,
} from './record.ts';

/** A record of an input with the file it stands in, or the place where one could not be read. */
export type AuditRecord =
  | {
      /** The file as it is to be named; absent means `rows`. */
      readonly file?: string;
      /** The line in NDJSON, the row in CSV (the header is row 1), else the number of the record, from 1. */
      readonly row: number;
      /** The record: a row of a table, or a configuration. */
      readonly value: unknown;
      /** Set when the parts of the value are cells, which are all texts. */
      readonly cells?: true;
    }
  | {
      /** The file as it is to be named; absent means `rows`. */
      readonly file?: string;
      /** As for a record that could be read. */
      readonly row: number;
      /** The beginning of what could not be read, on one line. */
      readonly unreadable: string;
      /** Why; absent when it is not JSON. */
      readonly reason?: UnreadableReason;
      /** The column of the cell that is wrong; absent where that is not known. */
      readonly column?: string;
      /** Where it stops being JSON, by line and column of the file, both from 1; absent where that is not known. */
      readonly at?: TextPlace;
    }
  | {
      /** The file as it is to be named; absent means `rows`. */
      readonly file?: string;
      /** The row after which the page ends. */
      readonly row: number;
      /** The end of a page that another one comes after, or of one without rows. */
      readonly page: GivenPage;
      readonly unreadable?: never;
      readonly reason?: never;
      readonly column?: never;
      readonly at?: never;
    };

/** How rows are named that stand in no file. */
export const NO_FILE = 'rows';

/** Takes over what a source gives, reading it once, whatever it does when it is read. */
export function takeRecord(given: unknown, number: number): InputRecord | PageRecord {
  const snapshot = takeSnapshot(given);
  if (!isRecord(snapshot) || typeof snapshot.row !== 'number') return { row: number, value: snapshot };
  const { row, file, value, unreadable, reason, column, cells, page, at } = snapshot;
  const named = typeof file === 'string' ? { file } : {};
  const ended = value === undefined && unreadable === undefined ? pageIn(page) : undefined;
  if (ended !== undefined) return { ...named, row, page: ended };
  if (unreadable !== undefined) {
    const known = UNREADABLE_REASONS.find((each) => each === reason);
    const received = typeof unreadable === 'string' ? unreadable : toPrintable(unreadable);
    const place = typeof column === 'string' ? { column } : {};
    return {
      ...{ ...named, row, unreadable: received },
      ...(known && { reason: known }),
      ...{ ...place, ...placeIn(at) },
    };
  }
  if (value === undefined) return { row: number, value: snapshot };
  return { ...named, row, value, ...(cells === true && { cells }) };
}

function placeIn(at: unknown): { readonly at?: TextPlace } {
  const isPlace = isRecord(at) && Number.isSafeInteger(at.line) && Number.isSafeInteger(at.column);
  return isPlace ? { at: { line: at.line as number, column: at.column as number } } : {};
}

function pageIn(page: unknown): GivenPage | undefined {
  if (!isRecord(page) || typeof page.hasNext !== 'boolean') return undefined;
  const table = TABLES.find((each) => each === page.table);
  const { hasNext, nextNumber } = page;
  return (
    table && { table, hasNext, ...(Number.isSafeInteger(nextNumber) && { nextNumber: nextNumber as number }) }
  );
}

const TABLES = Object.keys(COLUMNS) as readonly Table[];
