import Papa from 'papaparse';
import { excerptOf } from './json-lines.ts';
import type { InputEnd, InputRecord } from './record.ts';

/** What parts cells; the one that the header has most of is taken. */
const DELIMITERS: readonly string[] = [',', ';', '\t'];

/** The longest row, in characters; what is longer has a quote in it that nobody closed. */
const LONGEST_ROW = 0x100_0000;

type Row = readonly string[];

/** Whether a line is the header of a CSV file: it names a column that somebody knows. */
export function isHeader(line: string, isKnownColumn: (name: string) => boolean): boolean {
  const [cells = []] = rowsAtStart(line.trimEnd(), delimiterOf(line), false).rows;
  return cells.some((cell) => isKnownColumn(cell.trim()));
}

function delimiterOf(header: string): string {
  const cells = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

/**
 * Reads the records of CSV, each an object by the columns that the header names.
 *
 * What cannot be read becomes an unreadable record and hides no other: a row that has more or fewer cells than the
 * header, and a line in which a quote is opened that is not closed. A column without a name is left out, and so is
 * one whose name was there before.
 */
export async function* readCsvRecords(texts: AsyncIterable<string>): AsyncGenerator<InputRecord, InputEnd> {
  const reading: Reading = {
    ...{ columns: undefined, delimiter: ',', row: 0, records: [] },
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
    yield* reading.records.splice(0);
  }
  readRows(reading, pending + half, false);
  yield* reading.records;
  return { brokeOff: reading.endsInFault };
}

interface Reading {
  /** The columns by their places; undefined until the header was read. */
  columns: Row | undefined;
  delimiter: string;
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
  let left = text;
  if (reading.isPassingOver) {
    const rest = lineEnd(left);
    if (rest === 0) return '';
    left = left.slice(rest);
    reading.isPassingOver = false;
  }
  for (;;) {
    if (reading.columns === undefined) {
      const end = lineEnd(left);
      if (end === 0 && moreFollows) return left;
      reading.delimiter = delimiterOf(end === 0 ? left : left.slice(0, end));
    }
    const { rows, end, isFaulty } = rowsAtStart(left, reading.delimiter, moreFollows);
    for (const row of rows) readRow(reading, row);
    left = left.slice(end);
    const isTooLong = left.length >= LONGEST_ROW;
    // A fault is told when its line is whole, in whatever parts it comes.
    if (!isTooLong && (!isFaulty || (moreFollows && lineEnd(left) === 0))) return left;
    const faultyLine = lineEnd(left);
    reading.row += 1;
    reading.endsInFault = true;
    reading.records.push({
      row: reading.row,
      unreadable: excerptOf(left.slice(0, faultyLine || left.length)),
      reason: 'openQuote',
    });
    if (faultyLine === 0) {
      reading.isPassingOver = true;
      return '';
    }
    left = left.slice(faultyLine);
  }
}

/** Where the first line ends, its line feed included; 0 when it does not. */
function lineEnd(text: string): number {
  return text.indexOf('\n') + 1;
}

function readRow(reading: Reading, cells: Row): void {
  reading.row += 1;
  const isEmptyLine = cells.length === 1 && cells[0]?.trim() === '';
  if (isEmptyLine) return;
  const { columns, row } = reading;
  // Lines that are no rows may still belong to a cell that was opened and never closed.
  if (columns === undefined || cells.length === columns.length) reading.endsInFault = false;
  if (columns === undefined) {
    const names = cells.map((cell) => cell.trim());
    reading.columns = names.map((name, place) => (names.indexOf(name) === place ? name : ''));
  } else if (cells.length === columns.length) {
    const named = columns.flatMap((name, place) => (name === '' ? [] : [[name, cells[place]] as const]));
    reading.records.push({ row, value: Object.fromEntries(named), cells: true });
  } else {
    const unreadable = excerptOf(cells.join(reading.delimiter));
    reading.records.push({ row, unreadable, reason: 'otherCellCount' });
  }
}

/** Rows that a text begins with, where they end, and whether what comes then has a quote that is not closed. */
interface RowsAtStart {
  readonly rows: readonly Row[];
  readonly end: number;
  readonly isFaulty: boolean;
}

function rowsAtStart(text: string, delimiter: string, moreFollows: boolean): RowsAtStart {
  const settings = { delimiter, newline: '\n' };
  const { data, errors, meta } = new Papa.Parser(settings).parse(text, 0, moreFollows);
  const faulty = errors[0]?.row;
  // After the last line feed there is a row without anything.
  const last = data.at(-1);
  const isNothing = !moreFollows && last?.length === 1 && last[0] === '';
  if (faulty === undefined) {
    return { rows: isNothing ? data.slice(0, -1) : data, end: meta.cursor, isFaulty: false };
  }
  if (faulty === 0) return { rows: [], end: 0, isFaulty: true };
  const before = new Papa.Parser({ ...settings, preview: faulty }).parse(text, 0, moreFollows);
  return { rows: before.data, end: before.meta.cursor, isFaulty: true };
}
