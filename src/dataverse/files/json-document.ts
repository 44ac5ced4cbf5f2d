import { placeFrom } from './json-fault.ts';
import { excerptOf, type Found, isReadable, parseParts } from './json-lines.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

// A closing bracket is the code of its opening bracket plus two.
const OPENER_TO_CLOSER = 2;
/** The keys under which a page has its rows: the Web API’s, that of the client’s scripts, and PowerShell’s. */
export const PAGE_KEYS: readonly string[] = ['value', 'entities', 'Entities', 'CrmRecords'];
/** Whether an object has one of these keys, each of which is named, as every row is asked. */
export function hasPageKey(value: Readonly<Record<string, unknown>>): boolean {
  return (
    value.value !== undefined ||
    value.entities !== undefined ||
    value.Entities !== undefined ||
    value.CrmRecords !== undefined
  );
}

const LONGEST_PAGE_KEY = Math.max(...PAGE_KEYS.map(({ length }) => length));
const PAGE_HEAD_LENGTH = 30;
const TRAILING_BLANKS = /[ \t\r]+$/;
const STRING_STOP = /["\\\n]/g;

/** The state of reading JSON documents that may span lines, kept between two pieces of text. */
export interface DocumentScan {
  /** What was found and not yet taken away. */
  readonly found: Found[];
  /** The line on which each of these begins. */
  readonly lines: number[];
  /** The line up to which lines were counted, where it ends, and the line on which the value being read begins. */
  line: number;
  lineEnd: number;
  valueLine: number;
  /** Where the line begins in the text at hand, and the column in which the value being read begins, from 1. */
  lineBegin: number;
  valueColumn: number;
  /** The pages that ended and were not yet taken away, without their rows but for the last. */
  readonly pages: { readonly page: unknown; readonly row: unknown }[];
  /** The row that was found last. */
  row: unknown;
  /** Whether an array of records, top-level or in a page, was met. */
  listed: boolean;
  /** Where the scan stands: between documents, in an array, in a page's array, or behind that array. */
  frame: 'top' | 'list' | 'page' | 'rest';
  /** The value being read: one in brackets, or a run of other text up to the next separator. */
  value: 'none' | 'bracketed' | 'run';
  /** Whether a separator has been seen since the last value. */
  awaits: boolean;
  /** The brackets open inside the value, and how many of them are braces. */
  readonly open: number[];
  braces: number;
  /** The value's text so far, and a page's text before its array. */
  parts: string[];
  head: string;
  /** `broken` is a string that met a line end; `reopened` is a quote at the start of the line after it. */
  string: 'out' | 'in' | 'escape' | 'broken' | 'reopened';
  /** The last string directly inside a top-level object, and the last character outside of strings. */
  name: string;
  last: number;
  lineStart: boolean;
  /** The piece of text at hand, and where the value being read starts in it. */
  text: string;
  from: number;
}

/** What a line read by itself tells. */
export interface DocumentProbe {
  readonly found: readonly Found[];
  /** Whether it has an array of records, top-level or in a page. */
  readonly listed: boolean;
  /** Whether it ends where a value may follow. */
  readonly awaitsValue: boolean;
  /** Whether it ends inside a value. */
  readonly brokeOff: boolean;
}

/** Starts reading documents. */
export function startDocument(): DocumentScan {
  return {
    found: [],
    lines: [],
    line: 1,
    lineEnd: Number.POSITIVE_INFINITY,
    valueLine: 1,
    lineBegin: 0,
    valueColumn: 1,
    pages: [],
    row: undefined,
    listed: false,
    frame: 'top',
    value: 'none',
    awaits: true,
    open: [],
    braces: 0,
    parts: [],
    head: '',
    string: 'out',
    name: '',
    last: 0,
    lineStart: true,
    text: '',
    from: 0,
  };
}

/** Reads a further piece of text, which must not be empty. */
export function scanDocument(scan: DocumentScan, text: string): void {
  scan.text = text;
  scan.from = 0;
  scan.lineEnd = lineEndAfter(text, 0);
  let at = 0;
  while (at < text.length) at = scan.string === 'out' ? step(scan, at) : stepString(scan, at);
  if (scan.value !== 'none') scan.parts.push(text.slice(scan.from));
  countLines(scan, text.length);
  scan.lineBegin -= text.length;
}

/** Counts lines up to a place in the text at hand; each line end is searched for once. */
function countLines(scan: DocumentScan, end: number): void {
  while (scan.lineEnd < end) {
    scan.line += 1;
    scan.lineBegin = scan.lineEnd + 1;
    scan.lineEnd = lineEndAfter(scan.text, scan.lineEnd + 1);
  }
}

function lineEndAfter(text: string, start: number): number {
  const lineEnd = text.indexOf('\n', start);
  return lineEnd < 0 ? Number.POSITIVE_INFINITY : lineEnd;
}

/** Ends the reading and tells whether it ended inside a value. */
export function endDocument(scan: DocumentScan): boolean {
  const cut = scan.frame !== 'top' || scan.value === 'bracketed' || isCutString(scan);
  if (scan.value === 'none' || scan.frame === 'rest') return cut;
  // A number at the very end of a cut array may have lost digits.
  const cutNumber = inList(scan) && /\d$/.test(scan.parts.at(-1) as string);
  pushFound(scan, cutNumber ? { unreadable: excerptOf(scan.parts.join('')) } : parseParts(scan.parts));
  return cut;
}

/** Reads one line, which must not be blank, as if it were all there is. */
export function probeDocument(line: string): DocumentProbe {
  const scan = startDocument();
  scanDocument(scan, line.replace(TRAILING_BLANKS, ''));
  const probe = { found: scan.found, listed: scan.listed, awaitsValue: awaitsValue(scan) };
  return { ...probe, brokeOff: endDocument(scan) };
}

function awaitsValue(scan: DocumentScan): boolean {
  if (scan.value === 'none') return scan.awaits;
  if (scan.string !== 'out') return false;
  if (scan.last === COMMA) return scan.open.at(-1) === OPEN_LIST;
  return scan.last === COLON || scan.last === OPEN_LIST;
}

function isCutString(scan: DocumentScan): boolean {
  return scan.string !== 'out' && (scan.parts[0] as string).startsWith('"');
}

function inList(scan: DocumentScan): boolean {
  return scan.frame === 'list' || scan.frame === 'page';
}

function isRunAlone(scan: DocumentScan): boolean {
  return scan.value === 'run' && scan.open.length === 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === BYTE_ORDER_MARK;
}

// Every step returns where to go on; a step that ended a value may return where it stood.
function step(scan: DocumentScan, at: number): number {
  const code = scan.text.charCodeAt(at);
  if (isSpace(code)) return at + 1;
  if (code === NEWLINE) {
    if (isRunAlone(scan)) endValue(scan, at);
    scan.lineStart = true;
    return at + 1;
  }
  const next = scan.value === 'none' ? stepBetween(scan, code, at) : stepInside(scan, code, at);
  if (next > at) {
    scan.lineStart = false;
    scan.last = code;
  }
  return next;
}

function stepBetween(scan: DocumentScan, code: number, at: number): number {
  if (code === COMMA) {
    if (scan.awaits) {
      beginLine(scan, at);
      pushFound(scan, { unreadable: ',' });
    }
    scan.awaits = true;
    return at + 1;
  }
  if (code === CLOSE_LIST && inList(scan)) return closeList(scan, at);
  if (code === OPEN_LIST && scan.frame === 'top') return openList(scan, 'list', at);
  scan.value = code === OPEN_LIST || code === OPEN_OBJECT ? 'bracketed' : 'run';
  scan.from = at;
  beginLine(scan, at);
  return stepInside(scan, code, at);
}

function stepInside(scan: DocumentScan, code: number, at: number): number {
  switch (code) {
    case QUOTE:
      scan.string = 'in';
      scan.name = '';
      return at + 1;
    case COMMA:
      return isRunAlone(scan) && inList(scan) ? endValue(scan, at) : at + 1;
    case OPEN_LIST:
    case OPEN_OBJECT:
      return openBracket(scan, code, at);
    case CLOSE_LIST:
    case CLOSE_OBJECT:
      return closeBracket(scan, code, at);
    default:
      return at + 1;
  }
}

function openBracket(scan: DocumentScan, code: number, at: number): number {
  // A line that starts with a brace where an object wants a name: what stood before was cut off there.
  const startsAnew = code === OPEN_OBJECT && scan.lineStart && scan.last !== COLON;
  while (startsAnew && scan.open.at(-1) === OPEN_OBJECT) {
    popBracket(scan);
    if (scan.open.length === 0) return endValue(scan, at);
  }
  if (code === OPEN_LIST && isPageList(scan)) {
    scan.head = takeParts(scan, at).join('');
    return openList(scan, 'page', at);
  }
  scan.open.push(code);
  if (code === OPEN_OBJECT) scan.braces += 1;
  return at + 1;
}

// A bracket closes the nearest one of its kind, so that a forgotten one inside spoils this value only.
function closeBracket(scan: DocumentScan, code: number, at: number): number {
  const opener = code - OPENER_TO_CLOSER;
  const openers = opener === OPEN_OBJECT ? scan.braces : scan.open.length - scan.braces;
  if (openers > 0) {
    while (popBracket(scan) !== opener);
    return scan.open.length === 0 && scan.value === 'bracketed' ? endValue(scan, at + 1) : at + 1;
  }
  const endsList = code === CLOSE_LIST && inList(scan) && (scan.lineStart || isRunAlone(scan));
  return endsList ? endValue(scan, at) : at + 1;
}

function popBracket(scan: DocumentScan): number | undefined {
  const code = scan.open.pop();
  if (code === OPEN_OBJECT) scan.braces -= 1;
  return code;
}

function isPageList(scan: DocumentScan): boolean {
  const isDirect = scan.frame === 'top' && scan.value === 'bracketed' && scan.open.length === 1;
  return isDirect && scan.last === COLON && PAGE_KEYS.includes(scan.name);
}

function openList(scan: DocumentScan, frame: 'list' | 'page', at: number): number {
  scan.frame = frame;
  scan.listed = true;
  scan.awaits = true;
  return at + 1;
}

function closeList(scan: DocumentScan, at: number): number {
  scan.awaits = false;
  if (scan.frame === 'list') {
    scan.frame = 'top';
  } else {
    scan.frame = 'rest';
    scan.value = 'bracketed';
    scan.open.push(OPEN_OBJECT);
    scan.braces = 1;
    scan.from = at + 1;
  }
  return at + 1;
}

function takeParts(scan: DocumentScan, end: number): string[] {
  const parts = scan.parts;
  parts.push(scan.text.slice(scan.from, end));
  scan.parts = [];
  scan.open.length = 0;
  scan.braces = 0;
  scan.value = 'none';
  scan.awaits = false;
  return parts;
}

function endValue(scan: DocumentScan, end: number): number {
  const parts = takeParts(scan, end);
  if (scan.frame === 'rest') endPage(scan, parts.join(''));
  else pushFound(scan, parseParts(parts));
  return end;
}

function beginLine(scan: DocumentScan, at: number): void {
  countLines(scan, at);
  scan.valueLine = scan.line;
  scan.valueColumn = at - scan.lineBegin + 1;
}

function pushFound(scan: DocumentScan, found: Found): void {
  scan.found.push(placed(scan, found));
  scan.lines.push(scan.valueLine);
  if (scan.frame === 'page' && isReadable(found)) scan.row = found.value;
}

/** What is unreadable with its place in the file in place of that in its own text. */
function placed(scan: DocumentScan, found: Found): Found {
  if (isReadable(found) || found.at === undefined) return found;
  return { ...found, at: placeFrom({ line: scan.valueLine, column: scan.valueColumn }, found.at) };
}

// The text around a page's array is no record, but damage to it must not pass unseen.
function endPage(scan: DocumentScan, rest: string): void {
  scan.frame = 'top';
  const page = parseParts([scan.head, '[]', rest]);
  if (isReadable(page)) {
    scan.pages.push({ page: page.value, row: scan.row });
    return;
  }
  pushFound(scan, { unreadable: excerptOf(`${excerptOf(scan.head).slice(0, PAGE_HEAD_LENGTH)}[…]${rest}`) });
}

function stepString(scan: DocumentScan, at: number): number {
  const code = scan.text.charCodeAt(at);
  switch (scan.string) {
    case 'escape':
      // A line end cannot be escaped: it is met again as one inside the string.
      scan.string = 'in';
      return code === NEWLINE ? at : at + 1;
    case 'broken':
      return stepBroken(scan, code, at);
    case 'reopened':
      return stepReopened(scan, code, at);
    default:
      return stepInString(scan, at);
  }
}

function stepInString(scan: DocumentScan, at: number): number {
  STRING_STOP.lastIndex = at;
  const stop = STRING_STOP.test(scan.text) ? STRING_STOP.lastIndex - 1 : scan.text.length;
  const code = scan.text.charCodeAt(stop);
  const isName = scan.frame === 'top' && scan.open.length === 1;
  if (isName && scan.name.length <= LONGEST_PAGE_KEY) {
    scan.name += scan.text.slice(at, code === BACKSLASH ? stop + 1 : stop);
  }
  if (code === QUOTE) scan.string = 'out';
  else if (code === BACKSLASH) scan.string = 'escape';
  else if (code === NEWLINE) return breakString(scan, stop);
  return stop + 1;
}

// JSON strings end on their line, so either the quote or the escape of a line end was forgotten here.
function breakString(scan: DocumentScan, at: number): number {
  scan.lineStart = true;
  const isGarbage = isRunAlone(scan) && scan.frame === 'top';
  scan.string = isGarbage ? 'out' : 'broken';
  return isGarbage ? endValue(scan, at) : at + 1;
}

// What the next line starts with tells which: punctuation belongs to the document, the rest to the string.
function stepBroken(scan: DocumentScan, code: number, at: number): number {
  if (isSpace(code) || code === NEWLINE) return at + 1;
  if (code === QUOTE) {
    scan.string = 'reopened';
    return at + 1;
  }
  if ('{}[],'.includes(String.fromCharCode(code))) {
    scan.string = 'out';
    return isRunAlone(scan) ? endValue(scan, at) : at;
  }
  scan.string = 'in';
  scan.lineStart = false;
  return at;
}

// A quote followed by punctuation or blanks ended the broken string; before other text it starts a new one.
function stepReopened(scan: DocumentScan, code: number, at: number): number {
  scan.lineStart = false;
  const isClosing = isSpace(code) || ',]}'.includes(String.fromCharCode(code));
  scan.string = isClosing ? 'out' : 'in';
  scan.name = '';
  return at;
}
