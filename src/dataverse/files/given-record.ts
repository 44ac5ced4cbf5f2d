import { toPrintable } from '../../input/printable.ts';
import { isRecord, takeSnapshot } from '../../input/snapshot.ts';
import { type InputRecord, UNREADABLE_REASONS, type UnreadableReason } from './record.ts';

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
    };

/** How rows are named that stand in no file. */
export const NO_FILE = 'rows';

/** Takes over what a source gives, reading it once, whatever it does when it is read. */
export function takeRecord(given: unknown, number: number): InputRecord {
  const snapshot = takeSnapshot(given);
  if (!isRecord(snapshot) || typeof snapshot.row !== 'number') return { row: number, value: snapshot };
  const { row, file, value, unreadable, reason, column, cells } = snapshot;
  const named = typeof file === 'string' ? { file } : {};
  if (unreadable !== undefined) {
    const known = UNREADABLE_REASONS.find((each) => each === reason);
    const received = typeof unreadable === 'string' ? unreadable : toPrintable(unreadable);
    const place = typeof column === 'string' ? { column } : {};
    return { ...named, row, unreadable: received, ...(known && { reason: known }), ...place };
  }
  if (value === undefined) return { row: number, value: snapshot };
  return { ...named, row, value, ...(cells === true && { cells }) };
}
