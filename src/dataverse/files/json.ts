import { isRecord } from '../../input/snapshot.ts';
import { decodedText } from './decode-text.ts';
import {
  type DocumentProbe,
  type DocumentScan,
  endDocument,
  hasPageKey,
  OPEN_OBJECT,
  PAGE_KEYS,
  probeDocument,
  scanDocument,
  startDocument,
} from './json-document.ts';
import { placeFrom } from './json-fault.ts';
import {
  type Found,
  isBlank,
  isReadable,
  keepPart,
  type Line,
  type LineCutter,
  parseText,
  startLines,
  takeLine,
  unreadableText,
} from './json-lines.ts';
import { pageEndOf } from './page-end.ts';
import type { ReadingObserver } from './reading-observer.ts';
import type { InputRecord, RecordParts } from './record.ts';

interface Reading {
  /** Records read and not yet handed out. */
  records: InputRecord[];
  readonly lines: LineCutter;
  /** A line that may start a document, and the lines after it, until a further one tells. */
  held: { readonly opening: Line; readonly after: readonly Line[] } | undefined;
  /** Whether the input is known to have one document per line. */
  inLines: boolean;
  /** Set when the input is known to have documents that span lines. */
  document: DocumentScan | undefined;
  /** Records counted by their line, and records counted one by one. */
  lineRecords: number;
  counted: number;
  brokeOff: boolean;
  readonly observer: ReadingObserver | undefined;
}

// A longer first line is read as a document, element by element, rather than parsed as a whole.
const LONG_LINE = 0x100_0000;
const OPENING_BRACKET = /^[ \t\r]*[[{]/;

/**
 * Reads the records of NDJSON, of JSON arrays and Web API pages, and of objects one after another.
 *
 * What cannot be read becomes an unreadable record and hides no other. The `row` of a record that stands
 * on a line of its own is the line's number; all others are counted through the input from 1.
 */
export function readJsonRecords(chunks: AsyncIterable<Uint8Array>): RecordParts {
  return readJsonTexts(decodedText(chunks));
}

/** Reads the same from texts that were decoded before. */
export async function* readJsonTexts(texts: AsyncIterable<string>, observer?: ReadingObserver): RecordParts {
  const reading = startReading(observer);
  for await (const text of texts) {
    feed(reading, text);
    if (reading.records.length > 0) yield takeRecords(reading);
  }
  const brokeOff = finish(reading);
  if (reading.records.length > 0) yield takeRecords(reading);
  return { brokeOff };
}

function takeRecords(reading: Reading): readonly InputRecord[] {
  const { records } = reading;
  reading.records = [];
  return records;
}

function startReading(observer: ReadingObserver | undefined): Reading {
  return {
    records: [],
    lines: startLines(),
    held: undefined,
    inLines: false,
    document: undefined,
    lineRecords: 0,
    counted: 0,
    brokeOff: false,
    observer,
  };
}

function feed(reading: Reading, text: string): void {
  let from = 0;
  while (reading.document === undefined) {
    const end = text.indexOf('\n', from) + 1;
    if (end === 0) break;
    const line = text.slice(from, end);
    if (!readObject(reading, line)) readLine(reading, takeLine(reading.lines, line));
    from = end;
  }
  readRest(reading, text.slice(from));
}

/** Reads a line that is one object where lines are known to be; false for one that needs a closer look. */
function readObject(reading: Reading, line: string): boolean {
  const { lines } = reading;
  const isPlain = reading.inLines && reading.held === undefined && lines.length === 0;
  if (!isPlain || line.charCodeAt(0) !== OPEN_OBJECT) return false;
  const found = parseText(line);
  if (!isReadable(found) || pageElements(found.value) !== undefined) return false;
  lines.finished += 1;
  reading.brokeOff = false;
  giveAt(reading, lines.finished, found);
  return true;
}

function readRest(reading: Reading, text: string): void {
  if (reading.document !== undefined) {
    readDocument(reading, reading.document, text);
  } else {
    keepPart(reading.lines, text);
    if (isLongStart(reading, reading.lines.length)) beginDocument(reading, [takeLine(reading.lines, '')]);
  }
}

function finish(reading: Reading): boolean {
  if (reading.lines.length > 0) readLine(reading, takeLine(reading.lines, ''));
  if (reading.held !== undefined) beginDocument(reading, [reading.held.opening, ...reading.held.after]);
  if (reading.document === undefined) return reading.brokeOff;
  const brokeOff = endDocument(reading.document);
  readDocument(reading, reading.document, '');
  return brokeOff;
}

function isLongStart(reading: Reading, length: number): boolean {
  return length > LONG_LINE && !reading.inLines && reading.held === undefined;
}

function beginDocument(reading: Reading, lines: readonly Line[]): void {
  reading.counted += reading.lineRecords;
  reading.held = undefined;
  reading.document = startDocument();
  for (const line of lines) {
    reading.document.line = line.number;
    readDocument(reading, reading.document, line.text);
  }
}

function readDocument(reading: Reading, document: DocumentScan, text: string): void {
  if (text !== '') scanDocument(document, text);
  const lines = document.lines.splice(0);
  for (const [index, found] of document.found.splice(0).entries()) {
    giveElement(reading, found, lines[index] as number);
  }
  for (const { page, row } of document.pages.splice(0)) endPage(reading, page, row);
}

function readLine(reading: Reading, line: Line): void {
  const { held } = reading;
  if (isLongStart(reading, line.text.length)) beginDocument(reading, [line]);
  else if (isBlank(line.text)) return;
  else if (held === undefined) acceptLine(reading, line);
  else decideOpening(reading, held.opening, [...held.after, line]);
}

function decideOpening(reading: Reading, opening: Line, after: readonly Line[]): void {
  const isBad = isBadOpening(opening, after);
  reading.held = isBad === undefined ? { opening, after } : undefined;
  if (isBad === false) beginDocument(reading, [opening, ...after]);
  if (isBad === true) {
    giveBadLine(reading, opening, probeDocument(opening.text));
    for (const line of after) acceptLine(reading, line);
  }
}

/**
 * Tells from the lines after it whether a line that leaves brackets or a string open is a bad line among
 * others, or starts a document; undefined when another line is needed.
 */
function isBadOpening(opening: Line, after: readonly Line[]): boolean | undefined {
  // No document goes on with a bracket where no value may stand.
  const areBracketed = after.every((line) => OPENING_BRACKET.test(line.text));
  if (areBracketed && !probeDocument(opening.text).awaitsValue) return true;
  // Nor has it two whole values on lines one after the other: a comma would have to part them.
  if (!after.every((line) => isReadable(parseText(line.text)))) return false;
  return after.length > 1 || undefined;
}

function acceptLine(reading: Reading, line: Line): void {
  const found = parseText(line.text);
  if (isReadable(found)) {
    reading.brokeOff = false;
    reading.inLines ||= tellsLines(found.value);
    giveLine(reading, line, found.value);
  } else {
    acceptBadLine(reading, line);
  }
}

function acceptBadLine(reading: Reading, line: Line): void {
  const probe = probeDocument(line.text);
  const mayOpen = !reading.inLines && OPENING_BRACKET.test(line.text);
  if (mayOpen && probe.brokeOff) reading.held = { opening: line, after: [] };
  else if (mayOpen && probe.found.every(isReadable)) beginDocument(reading, [line]);
  else giveBadLine(reading, line, probe);
}

// A scalar or an empty array or object looks the same in NDJSON and among pretty-printed documents.
function tellsLines(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function giveLine(reading: Reading, line: Line, value: unknown): void {
  const elements = Array.isArray(value) ? value : pageElements(value);
  if (elements === undefined) giveAt(reading, line.number, { value });
  else for (const element of elements) giveElement(reading, { value: element }, line.number);
  if (elements !== undefined && !Array.isArray(value)) endPage(reading, value, elements.at(-1));
}

/** The rows of a page, which may be the body of an answer; undefined for what is no page. */
function pageElements(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value)) return undefined;
  if (hasPageKey(value)) {
    const rows = PAGE_KEYS.map((key) => value[key]).find(Array.isArray);
    if (rows !== undefined) return rows;
  }
  return Array.isArray(value.body) ? value.body : pageElements(value.body);
}

// The elements of an array or a page are given one by one even if another one of them is bad.
function giveBadLine(reading: Reading, line: Line, probe: DocumentProbe): void {
  reading.brokeOff = probe.brokeOff;
  if (probe.listed) for (const found of probe.found) giveCounted(reading, onLine(found, line), line.number);
  if (!probe.listed || probe.found.every(isReadable)) {
    giveAt(reading, line.number, onLine(unreadableText(line.text), line));
  }
}

/** What was found on a line by itself, with its place in the file. */
function onLine(found: Found, { number: line }: Line): Found {
  if (isReadable(found) || found.at === undefined) return found;
  return { ...found, at: placeFrom({ line, column: 1 }, found.at) };
}

function giveAt(reading: Reading, row: number, found: Found): void {
  reading.lineRecords += 1;
  reading.observer?.onLine?.(row, row);
  reading.records.push(isReadable(found) ? { row, value: found.value } : { row, ...found });
}

/** Gives an element of a list, which may be a page of rows, as where several answers were put together. */
function giveElement(reading: Reading, found: Found, line: number): void {
  const rows = isReadable(found) ? pageElements(found.value) : undefined;
  if (rows?.every(isRecord) !== true || !isReadable(found)) {
    giveCounted(reading, found, line);
    return;
  }
  for (const row of rows) giveCounted(reading, { value: row }, line);
  endPage(reading, found.value, rows.at(-1));
}

/** Tells of the end of a page, which may be the body of an answer. */
function endPage(reading: Reading, page: unknown, row: unknown): void {
  if (!isRecord(page)) return;
  reading.observer?.onPage?.(pageEndOf(isRecord(page.body) ? page.body : page, row));
}

function giveCounted(reading: Reading, found: Found, line: number): void {
  reading.counted += 1;
  reading.observer?.onLine?.(reading.counted, line);
  const row = reading.counted;
  reading.records.push(isReadable(found) ? { row, value: found.value } : { row, ...found });
}
