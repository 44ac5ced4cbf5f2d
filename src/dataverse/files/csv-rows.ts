/** A quote that does not part a cell from the others. */
export interface QuoteFault {
  /** The place of the cell in its row, from 0. */
  readonly cell: number;
  /** `openQuote`: it is not closed on its line, nor rightly later; `textAfterQuote`: it is, and more text follows. */
  readonly reason: 'openQuote' | 'textAfterQuote';
}

/** A row that was read, or why it could not be. */
export type RowRead =
  | {
      readonly cells: readonly string[];
      /** Where the next row begins. */
      readonly end: number;
      /** Whether a line feed ends it, or just the text. */
      readonly isWhole: boolean;
    }
  | {
      readonly fault: QuoteFault;
      /** Whether it stays a fault whatever follows the text. */
      readonly isCertain: boolean;
    };

/** A cell with the place of what ends it, or of a quote that should have; `undefined` when the text ends before. */
type CellRead = { readonly cell: string; readonly end: number } | { readonly wrongQuote: number | undefined };

/**
 * Makes a reader of the rows of CSV that begin at given places of a text, each after the one before.
 *
 * It is RFC 4180 with line feeds, and with blanks between a quoted cell and what follows. After a wrong quote the caller
 * may go on with the next line: each sign is looked at a few times at most, however many quotes are wrong. The search for
 * a closing quote ends at the first run of an odd number of quotes, and the next search begins there at the earliest.
 */
export function createRowReader(text: string): (start: number, delimiter: string) => RowRead {
  let quote = -1;
  return (start, delimiter) => {
    const lineEnd = placeOf('\n', text, start);
    if (quote < start) quote = placeOf('"', text, start);
    if (quote < lineEnd) return quotedRow(text, start, delimiter, lineEnd);
    const cells = text.slice(start, lineEnd).split(delimiter).map(withoutNull);
    return { cells, end: lineEnd + 1, isWhole: lineEnd < text.length };
  };
}

/** Where a sign stands next, else the end of the text. */
function placeOf(sign: string, text: string, start: number): number {
  const place = text.indexOf(sign, start);
  return place < 0 ? text.length : place;
}

function quotedRow(text: string, start: number, delimiter: string, lineEnd: number): RowRead {
  const cells: string[] = [];
  let spanning: number | undefined;
  for (let at = start; ; ) {
    const read = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    if ('wrongQuote' in read) {
      const isOnLine = spanning === undefined && read.wrongQuote !== undefined && read.wrongQuote < lineEnd;
      const reason = isOnLine ? 'textAfterQuote' : 'openQuote';
      const fault = { cell: spanning ?? cells.length, reason } as const;
      return { fault, isCertain: read.wrongQuote !== undefined };
    }
    if (read.end > lineEnd) spanning ??= cells.length;
    cells.push(read.cell);
    if (text[read.end] !== delimiter) return { cells, end: read.end + 1, isWhole: read.end < text.length };
    at = read.end + 1;
  }
}

function plainCell(text: string, start: number, delimiter: string): CellRead {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { cell: withoutNull(text.slice(start, end)), end };
}

/** What databases write for nothing is an empty cell, unless it stands in quotes, as a text does. */
function withoutNull(cell: string): string {
  return cell === 'NULL' || cell === 'null' ? '' : cell;
}

function quotedCell(text: string, start: number, delimiter: string): CellRead {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] === '"') continue;
    const end = afterBlanks(text, quote + 1, delimiter);
    const isEnd = end === text.length || text[end] === delimiter || text[end] === '\n';
    if (!isEnd) return { wrongQuote: quote };
    return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end };
  }
  return { wrongQuote: undefined };
}

function afterBlanks(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && /[^\S\n]/.test(text[at] as string)) at += 1;
  return at;
}
