/** Values and paths as printable text: short, and without characters that are invisible or reorder the display. */

import { BYTES, placeholder, TOO_LARGE, UNREADABLE } from './snapshot.ts';

const LONGEST = 60;
/** Control characters, invisible characters, those that change the direction of text, and lone surrogates. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Any value as a short text that is safe to show anywhere. */
export function toPrintable(value: unknown): string {
  // A backtick would end the code span in which messages show the value.
  if (typeof value === 'string') {
    return shorten(escapeInvisible(JSON.stringify(shorten(value))).replaceAll('`', '\\u{60}'));
  }
  if (typeof value === 'bigint') return shorten(`${value}n`);
  if (typeof value === 'function') return 'function';
  if (value === UNREADABLE) return '?';
  if (value === TOO_LARGE) return '…';
  if (value === BYTES || ArrayBuffer.isView(value)) return 'bytes';
  if (typeof value === 'object' && value !== null) return asTextOfObject(placeholder(value));
  return shorten(escapeInvisible(String(value)));
}

function asTextOfObject(plain: unknown): string {
  if (plain === UNREADABLE) return '?';
  return Array.isArray(plain) ? '[…]' : '{…}';
}

/** Shortens a text to `longest` UTF-16 units, never in the middle of a character. */
export function shorten(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Escapes the characters of a text that are invisible or change the display of the rest. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    [...character].map((unit) => `\\u{${(unit.codePointAt(0) as number).toString(16)}}`).join(''),
  );
}

/** A path as code writes it: `prerequisites.outlookInstalled`, `locked[2]`. */
export function pathAsText(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = /^[\w$@-]+$/.test(step) ? shorten(step) : toPrintable(step);
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
