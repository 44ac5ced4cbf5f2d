import type { Dialect } from './dialect.ts';

/** The name of something in a database, with what it belongs to before it. */
export function qualified(name: readonly string[], { identifier }: Dialect): string {
  return name.map((part) => identifier(part)).join('.');
}

/** A text as the rest of one line that is no part of a statement. */
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

/** Lines moved to the right; they end at line feeds alone: a name may hold other characters that could be taken for ends. */
export function indented(text: string): string {
  return lines(text.split('\n').map((line) => `  ${line}`));
}
