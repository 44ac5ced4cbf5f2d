import { faultPlaceIn, type TextPlace } from './json-fault.ts';

/** What one text gave: its JSON value, or an excerpt of it when it is not JSON. */
export type Found =
  | { readonly value: unknown }
  | {
      readonly unreadable: string;
      /** Where it stops being JSON; absent where no sign of it does. */
      readonly at?: TextPlace;
    };

/** One line of the input with its number, counted from 1; `text` keeps its line end. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The unfinished last line of what has been fed so far, and the number of lines finished before it. */
export interface LineCutter {
  readonly parts: string[];
  length: number;
  finished: number;
}

const EXCERPT_LENGTH = 60;
// Enough raw text for a full excerpt after runs of blanks are folded into one.
const EXCERPT_SOURCE = 240;
const BYTE_ORDER_MARK = '\ufeff';
const BLANK = /^[ \t\r\n]*$/;

/** Shortens a text to one printable line of at most so many characters. */
export function excerptOf(text: string, most = EXCERPT_LENGTH): string {
  const folded = text
    .trimStart()
    .slice(0, EXCERPT_SOURCE)
    .replace(/[\s\p{Cc}]+/gu, ' ');
  // The cut must not leave half of a surrogate pair behind.
  return folded
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Parses a JSON text that was collected in parts, none of them empty before the last. */
export function parseParts(parts: readonly string[]): Found {
  try {
    return { value: JSON.parse(parts.join('')) };
  } catch (error) {
    // Joining all of them again could fail for the same reason as above: too long for one string.
    const unreadable = excerptOf(parts.slice(0, EXCERPT_SOURCE).join(''));
    return error instanceof SyntaxError ? { unreadable, at: faultPlaceIn(parts.join('')) } : { unreadable };
  }
}

/** Parses one JSON text. */
export function parseText(text: string): Found {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return unreadableText(text);
  }
}

/** A text that is not JSON, by its beginning and the place where it stops being that. */
export function unreadableText(text: string): Found {
  return { unreadable: excerptOf(text), at: faultPlaceIn(text) };
}

/** Tells whether a text was JSON. */
export function isReadable(found: Found): found is { readonly value: unknown } {
  return 'value' in found;
}

/** Tells whether a line has nothing but JSON white space. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Starts cutting lines at line 1. */
export function startLines(): LineCutter {
  return { parts: [], length: 0, finished: 0 };
}

/** Keeps a piece of a line whose end has not been seen. */
export function keepPart(cutter: LineCutter, part: string): void {
  cutter.parts.push(part);
  cutter.length += part.length;
}

/** Finishes the current line; a byte order mark before it, left by joining files, is dropped. */
export function takeLine(cutter: LineCutter, lastPart: string): Line {
  const text = cutter.parts.length === 0 ? lastPart : cutter.parts.join('') + lastPart;
  cutter.parts.length = 0;
  cutter.length = 0;
  cutter.finished += 1;
  return { number: cutter.finished, text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
}
