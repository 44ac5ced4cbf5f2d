import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { failureOf } from '../../input/error-message.ts';
import type { OnBytes, Records } from './records.ts';

/** What a file of Parquet begins with. */
const MARK = 'PAR1';

/** Whether a file is one of Parquet, whatever it is called; false for one that can’t be read. */
export function isParquet(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const begin = new Uint8Array(MARK.length);
      return readSync(file, begin) === MARK.length && new TextDecoder().decode(begin) === MARK;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** Reads the rows of a file of Parquet by DuckDB, which whoever has such files installs beside the command. */
export async function* parquetRecords(path: string, onBytes?: OnBytes): Records {
  const duckdb = await import('@duckdb/node-api').catch(() => undefined);
  if (duckdb === undefined) return { brokeOff: false, failure: NOT_INSTALLED };
  try {
    const connection = await duckdb.DuckDBConnection.create();
    try {
      const rows = await connection.stream('SELECT * FROM read_parquet($1)', [literally(path)]);
      let row = 0;
      for await (const part of rows.yieldRowObjectJs()) {
        const before = row;
        row += part.length;
        yield part.map((columns, index) => ({ row: before + index + 1, value: plainValue(columns) }));
      }
    } finally {
      connection.closeSync();
    }
    onBytes?.(statSync(path).size);
    return { brokeOff: false };
  } catch (error) {
    return { brokeOff: false, failure: failureOf(error) };
  }
}

const NOT_INSTALLED =
  'Parquet is read by DuckDB, which is not installed here; `npm install @duckdb/node-api` installs it';

/** A path in which nothing stands for other files. */
function literally(path: string): string {
  return path.replace(/[[*?]/g, '[$&]');
}

/** A value as JSON would have it: whole numbers as numbers, and what JSON has nothing for as its text. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]));
}
