import { failureOf } from '../../input/error-message.ts';
import { NO_FILE, takeRecord } from '../files/given-record.ts';
import { readingOf } from '../files/read-records.ts';
import { fileOf, type InputRecord, type PageRecord } from '../files/record.ts';
import { createGivenPages, type GivenPages } from './given-pages.ts';
import { tableIn } from './record-row.ts';
import { type AuditSource, begunSource } from './source.ts';
import type { RecordsToCome, TwoPassSource } from './two-passes.ts';

/** How one reading of a source went. */
export interface Reading {
  /** How many records it gave. */
  readonly count: number;
  /** What it failed with; absent unless it did. */
  readonly failure?: string;
}

/** A source that somebody gave, as it is read in two passes; nothing throws. */
export interface GivenSource extends TwoPassSource<Reading> {
  /** How the readings that ended went, in their order. */
  readonly readings: readonly Reading[];
  /** The pages that records told of. */
  readonly pages: Pick<GivenPages, 'missing' | 'interrupted' | 'tables'>;
}

/** Has a source read that somebody gave, until it is aborted. */
export function readGivenSource(source: AuditSource, isAborted: () => boolean): GivenSource {
  const readings: Reading[] = [];
  const pages = createGivenPages();
  let name = NO_FILE;
  /** Notes pages, and hands on everything else. */
  function withoutPages(records: readonly (InputRecord | PageRecord)[]): readonly InputRecord[] {
    return records.filter((record): record is InputRecord => {
      const file = fileOf(name, record);
      if ('page' in record) {
        pages.notePage(file, record.page);
        return false;
      }
      const table = tableIn(record);
      if (table !== undefined) pages.noteRow(file, table);
      return true;
    });
  }
  async function* open(): RecordsToCome<Reading> {
    let count = 0;
    let failure: string | undefined;
    try {
      const begun = isAborted() ? undefined : begunSource(source);
      const reading = begun && readingOf(begun);
      name = reading?.name ?? NO_FILE;
      const parts = reading?.parts ?? (begun && oneByOne(begun, isAborted));
      if (parts !== undefined) {
        for await (const records of parts) {
          if (isAborted()) break;
          count += records.length;
          yield withoutPages(records);
        }
      }
    } catch (error) {
      failure = failureOf(error);
    }
    const went = { count, ...(failure === undefined ? {} : { failure }) };
    readings.push(went);
    return went;
  }
  return {
    // The file of records that this library reads is known when they are read.
    get name() {
      return name;
    },
    readings,
    pages,
    open,
    async lookAhead(_begun, show) {
      for await (const records of open()) show(records);
      return open();
    },
  };
}

/**
 * The records of anything else, one at a time, as nobody knows when the next one comes.
 *
 * They are not waited for, as `for await` would: looking for a `then` in one of them can fail.
 */
async function* oneByOne(
  source: AsyncIterable<unknown> | Iterable<unknown>,
  isAborted: () => boolean,
): AsyncGenerator<readonly (InputRecord | PageRecord)[]> {
  const records = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let count = 0;
  let isOver = false;
  try {
    while (!isAborted()) {
      isOver = true;
      const step = await records.next();
      isOver = step.done === true;
      if (isOver || isAborted()) return;
      count += 1;
      yield [takeRecord(step.value, count)];
    }
  } finally {
    if (!isOver) await records.return?.();
  }
}
