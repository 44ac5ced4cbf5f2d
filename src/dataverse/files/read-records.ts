import { failureOf } from '../../input/error-message.ts';
import type { AuditRecord } from './given-record.ts';
import type { PageEnd } from './page-end.ts';
import { fileOf, type GivenPage, type InputRecord, type PageRecord, type Refusal } from './record.ts';
import { readRecords as readInput } from './records.ts';

/** The bytes of a file: all of them, or in parts as they come, such as `file.stream()` of a browser’s file. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array> | ByteStream;

/** A stream of a browser. */
export interface ByteStream {
  /** Begins to read it; a stream has one reader at a time. */
  getReader(): ByteReader;
}

/** What reads a stream of a browser part by part. */
export interface ByteReader {
  /** The next part; absent when there is none. */
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  /** Says that no more is wanted. */
  cancel(): Promise<unknown>;
}

/** How reading a file ended. */
export interface FileEnd {
  /** Whether the file ends inside an object, an array, a text or a quoted cell. */
  readonly brokeOff: boolean;
  /** Why it could not be read on; absent when it could. */
  readonly failure?: string;
  /** Why it is no export that is read; absent when it is one. */
  readonly refusal?: Refusal;
}

/**
 * Reads the records of a file in every form in which people have their mailboxes.
 *
 * These are JSON in UTF-8 or UTF-16 (pages of the Web API, arrays, a value a line, and what Power Automate, client
 * scripts, PowerShell and tools for FetchXML write), CSV with logical names or with display names and labels in English
 * or Swedish, Excel workbooks, data.xml of the Configuration Migration tool, and all of these packed by gzip or zip. What
 * reads other forms than JSON is loaded when such a file comes.
 *
 * What cannot be read is given as a record that says so, with its place, and hides no other. So is the end of a file
 * that breaks off or cannot be read on, so that an audit never takes a part for the whole. A file that is no export is
 * one such record. Where a page names a next one, or has no rows, records at the end say so.
 *
 * @param bytes - the bytes of the file; a stream is closed when no more records are asked for.
 * @param file - the name that the records bear as their file.
 * @returns the records in their order, and at last how reading ended; nothing throws.
 * @example
 * ```ts
 * import { readRecords } from 'd365-email-rules/dataverse';
 *
 * const csv = 'mailboxid,regardingobjecttypecode\r\nm1,queue\r\n"m2';
 * for await (const record of readRecords(new TextEncoder().encode(csv), 'mailboxes.csv')) {
 *   console.log(record.row, 'value' in record ? record.value : record.reason);
 *   // 2 { mailboxid: 'm1', regardingobjecttypecode: 'queue' }
 *   // 3 openQuote
 * }
 * ```
 */
export function readRecords(bytes: FileBytes, file: string): AsyncGenerator<AuditRecord, FileEnd> {
  const parts = partsOf(bytes);
  const records = eachRecord(parts, file);
  readings.set(records, { name: file, parts });
  return records;
}

/** A file that is being read, several records at a time. */
interface FileReading {
  readonly name: string;
  readonly parts: AsyncGenerator<readonly (InputRecord | PageRecord)[], FileEnd>;
}

const readings = new WeakMap<object, FileReading>();

/** What {@link readRecords} gives one by one, several at a time, as it is read; undefined for all that it did not make. */
export function readingOf(records: object): FileReading | undefined {
  return readings.get(records);
}

async function* eachRecord(parts: FileReading['parts'], file: string): AsyncGenerator<AuditRecord, FileEnd> {
  try {
    let step = await parts.next();
    for (; step.done !== true; step = await parts.next()) {
      for (const each of step.value) {
        const { part: _part, ...record } = each;
        yield { file: fileOf(file, each), ...record };
      }
    }
    return step.value;
  } finally {
    await parts.return({ brokeOff: false });
  }
}

/** The records of a file, and one more that says so where it is not read to its end. */
async function* partsOf(bytes: FileBytes): FileReading['parts'] {
  const pages: PageEnd[] = [];
  const parts = readInput(chunksOf(bytes), { onPage: (page) => pages.push(page) });
  let last: InputRecord = { row: 0, value: undefined };
  let end: FileEnd;
  try {
    let step = await parts.next();
    for (; step.done !== true; step = await parts.next()) {
      last = step.value.at(-1) ?? last;
      yield step.value;
    }
    const { row, file } = { file: undefined, ...last };
    const told = tellingPages(pages).map((page) => ({ row, ...(file === undefined ? {} : { file }), page }));
    if (told.length > 0) yield told;
    end = step.value;
  } catch (error) {
    end = { brokeOff: false, failure: failureOf(error) };
  } finally {
    // Who stops early is not told that closing failed: nothing is missing for it.
    await parts.return({ brokeOff: false }).catch(() => undefined);
  }
  const row = last.row + 1;
  const { refusal } = end;
  if (refusal !== undefined) yield [{ row, unreadable: refusal.received, reason: refusal.reason }];
  else if (end.failure !== undefined) yield [{ row, unreadable: end.failure, reason: 'readingFailed' }];
  else if (end.brokeOff && 'value' in last) yield [{ row, unreadable: '', reason: 'brokeOff' }];
  return end;
}

/** What pages tell of those that are missing: nothing where each is the only one of its table and has rows. */
function tellingPages(pages: readonly PageEnd[]): readonly GivenPage[] {
  const telling = new Map<string, GivenPage>();
  const continued = new Set(pages.flatMap(({ table, hasNext }) => (hasNext ? [table] : [])));
  for (const { table, hasNext, isEmpty, nextNumber } of pages) {
    if (table !== undefined && (continued.has(table) || isEmpty)) {
      const numbered = nextNumber === undefined ? {} : { nextNumber };
      telling.set(`${table} ${hasNext} ${nextNumber}`, { table, hasNext, ...numbered });
    }
  }
  return [...telling.values()];
}

async function* chunksOf(bytes: FileBytes): AsyncGenerator<Uint8Array> {
  if (ArrayBuffer.isView(bytes)) yield bytes;
  else if (Symbol.asyncIterator in bytes || Symbol.iterator in bytes) yield* bytes;
  else yield* partsFrom(bytes.getReader());
}

/** Not every browser can iterate over its streams. */
async function* partsFrom(reader: ByteReader): AsyncGenerator<Uint8Array> {
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (step.value !== undefined) yield step.value;
    }
  } finally {
    await reader.cancel();
  }
}
