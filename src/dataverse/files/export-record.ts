import { isRecord } from '../../input/snapshot.ts';
import type { Table } from '../rows/tables.ts';

/** The name of the file that says what an export holds; it is written last, so that an export with it is complete. */
export const EXPORT_RECORD_FILE = 'export.json';

/** What a finished export says of itself. */
export interface ExportRecord {
  /** The address of the environment. */
  readonly url: string;
  /** When the export was finished, as ISO 8601 in UTC. */
  readonly time: string;
  /** The tables that were asked for; a table that is not there was left out on purpose. */
  readonly tables: Readonly<Partial<Record<Table, ExportedTable>>>;
}

/** A table of an export: all its rows, in one file a page. */
export interface ExportedTable {
  readonly rows: number;
  readonly files: readonly ExportedFile[];
}

/** A page of a table. */
export interface ExportedFile {
  /** Its name in the folder of the export. */
  readonly name: string;
  readonly rows: number;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Tells whether JSON is the record of an export, which holds no rows to judge. */
export function isExportRecord(value: unknown): value is ExportRecord {
  if (!isRecord(value) || typeof value.url !== 'string' || typeof value.time !== 'string') return false;
  return isRecord(value.tables) && Object.values(value.tables).every(isExportedTable);
}

function isExportedTable(value: unknown): value is ExportedTable {
  if (!isRecord(value) || typeof value.rows !== 'number' || !Array.isArray(value.files)) return false;
  return value.files.every(
    (file) =>
      isRecord(file) &&
      typeof file.name === 'string' &&
      typeof file.rows === 'number' &&
      typeof file.sha256 === 'string',
  );
}
