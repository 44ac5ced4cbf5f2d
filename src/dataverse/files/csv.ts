import { createRowReader, type QuoteFault } from './csv-rows.ts';
import { excerptOf } from './json-lines.ts';
import type { ReadingObserver } from './reading-observer.ts';
import type { InputRecord, RecordParts } from './record.ts';
import { columnsOfHeader, rowOfCells, type TableColumns } from './table-columns.ts';

/** What parts cells; the one that the header has most of is taken. */
const DELIMITERS: readonly string[] = [',', ';', '\t'];

/** The longest row, in characters; what is longer has a quote in it that nobody closed. */
const LONGEST_ROW = 0x100_0000;

type Row = readonly string[];

/** The cells of the first line, were it the header of CSV. */
export function headerCells(line: string): readonly string[] {
  const read = createRowReader(line)(0, delimiterOf(line));
  return 'cells' in read ? read.cells : [];
}

/** What parts the cells of a header. */
export function delimiterOf(header: string): string {
  const cells = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

/**
 * Reads the records of CSV, each an object by the columns that the header names, which are read as the Web API has them.
 *
 * What cannot be read becomes an unreadable record and hides no other: a row that has more or fewer cells than the
 * header, and a line in which a quote is opened that is not closed. A column without a name is left out, and so is
 * one whose name was there before.
 *
 * @param before - how many lines stand before the header.
 * @param columnsOf - the columns that a header names.
 */
export async function* readCsvRecords(
  texts: AsyncIterable<string>,
  before = 0,
  columnsOf: (header: Row) => TableColumns | undefined = columnsOfHeader,
  observer?: ReadingObserver,
): RecordParts {
  const reading: Reading = {
    ...{ columns: undefined, delimiter: ',', row: 0, line: 1, before, columnsOf, observer, records: [] },
    ...{ endsInFault: false, isPassingOver: false },
  };
  let pending = '';
  let half = '';
  let readFrom = 0;
  for await (const text of texts) {
    const arrived = half + text;
    // Half of a line’s end waits for the other half.
    half = arrived.endsWith('\r') ? '\r' : '';
    pending += withLineFeeds(arrived.slice(0, arrived.length - half.length));
    // A row that is still open is not read from its beginning again with each part of it.
    if (pending.length < readFrom) continue;
    pending = readRows(reading, pending, true);
    readFrom = Math.min(2 * pending.length, LONGEST_ROW);
    if (reading.records.length > 0) yield reading.records.splice(0);
  }
  readRows(reading, pending + half, false);
  if (reading.records.length > 0) yield reading.records;
  return { brokeOff: reading.endsInFault };
}

interface Reading {
  /** The columns by their places; undefined until the header was read. */
  columns: TableColumns | undefined;
  delimiter: string;
  /** The line on which the next row begins. */
  line: number;
  readonly observer: ReadingObserver | undefined;
  /** How many rows stand before the header. */
  readonly before: number;
  readonly columnsOf: (header: Row) => TableColumns | undefined;
  /** The number of the row that was read last. */
  row: number;
  /** Records read and not yet handed out. */
  readonly records: InputRecord[];
  /** Whether what was read last is a line with an open quote. */
  endsInFault: boolean;
  /** Whether the rest of a line is passed over that was told to be faulty before its end came. */
  isPassingOver: boolean;
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Reads what is whole, and gives back what is not. */
function readRows(reading: Reading, text: string, moreFollows: boolean): string {
  const rowAt = createRowReader(text);
  let at = reading.isPassingOver ? passOver(reading, text, 0) : 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    if (reading.columns === undefined) {
      if (lineEnd < 0 && moreFollows) break;
      if (reading.row < reading.before) {
        reading.row += 1;
        reading.line += 1;
        at = lineEnd + 1;
        continue;
      }
      reading.delimiter = delimiterOf(text.slice(at, lineEnd < 0 ? text.length : lineEnd));
    }
    const read = rowAt(at, reading.delimiter);
    const isRow = 'cells' in read && (read.isWhole || !moreFollows);
    if (isRow) {
      readRow(reading, read.cells);
      if (reading.observer?.onLine !== undefined) reading.line += lineEndsIn(text, at, read.end);
      at = read.end;
      continue;
    }
    const isTooLong = text.length - at >= LONGEST_ROW;
    // A fault is told when its line is whole, in whatever parts it comes.
    const isFault = 'fault' in read && read.isCertain && lineEnd >= 0;
    if (moreFollows && !isTooLong && !isFault) break;
    tellFault(
      reading,
      text.slice(at, lineEnd < 0 ? text.length : lineEnd),
      'fault' in read ? read.fault : undefined,
    );
    at = passOver(reading, text, at);
  }
  return text.slice(at);
}

function lineEndsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where the next line begins; when the end of this one is still to come, it is passed over when that comes. */
function passOver(reading: Reading, text: string, start: number): number {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd >= 0) reading.line += 1;
  reading.isPassingOver = lineEnd < 0;
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** Tells of a line in which a quote is wrong; with no quote to blame, of one that is too long for a row. */
function tellFault(reading: Reading, line: string, fault: QuoteFault | undefined): void {
  reading.row += 1;
  reading.observer?.onLine?.(reading.row, reading.line);
  reading.endsInFault = true;
  const column = fault && reading.columns?.names[fault.cell];
  reading.records.push({
    ...{ row: reading.row, unreadable: excerptOf(line), reason: fault?.reason ?? 'tooLong' },
    ...(column ? { column } : {}),
  });
}

function readRow(reading: Reading, cells: Row): void {
  reading.row += 1;
  reading.observer?.onLine?.(reading.row, reading.line);
  const isEmptyLine = cells.length === 1 && cells[0]?.trim() === '';
  if (isEmptyLine) return;
  const { columns, row } = reading;
  // Lines that are no rows may still belong to a cell that was opened and never closed.
  if (columns === undefined || cells.length === columns.names.length) reading.endsInFault = false;
  if (columns === undefined) {
    reading.columns = reading.columnsOf(cells) ?? NO_COLUMNS;
  } else if (cells.length === columns.names.length) {
    reading.records.push({ row, value: rowOfCells(columns, cells), cells: true });
  } else {
    const unreadable = excerptOf(cells.join(reading.delimiter));
    reading.records.push({ row, unreadable, reason: 'otherCellCount' });
  }
}

const NO_COLUMNS: TableColumns = { names: [], meanings: [], idColumn: undefined };
