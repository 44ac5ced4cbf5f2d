/** The layout of SQL statements: names, comments, lists and indentation. */

import type { Dialect } from './dialect.ts';

/** A qualified name in a database. */
export function qualified(name: readonly string[], { identifier }: Dialect): string {
  return name.map((part) => identifier(part)).join('.');
}

/** A text as a comment to the end of the line. */
export function comment(text: string): string {
  return `-- ${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;
}

/** Texts, each on a line of its own. */
export function lines(texts: readonly string[]): string {
  return texts.join('\n');
}

/** Texts with commas between them, each on a line of its own. */
export function listed(texts: readonly string[]): string {
  return texts.join(',\n');
}

/** Indents lines. Only line feeds end a line: a name may contain other characters that look like line ends. */
export function indented(text: string): string {
  return lines(text.split('\n').map((line) => `  ${line}`));
}
