/** The document model: a rendered answer as blocks, independent of the target. */

import { escapeInvisible } from '../input/printable.ts';

/** The meaning of a span, which each target styles in its own way. */
export type Tone = 'plain' | 'strong' | 'code' | 'muted' | 'good' | 'bad' | 'warning' | 'note';

/** A piece of text with one meaning. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** The address of the page that it leads to; absent on what is no link. */
  readonly href?: string;
}

/** A line of text, made of spans. */
export type Line = readonly Span[];

/** A block of a rendered answer, the same for every target. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/** An entry of a list, with the blocks that belong to it. */
export interface Item {
  readonly line: Line;
  readonly blocks: readonly Block[];
}

/** A span of text. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: escapeInvisible(text), tone };
}

/** A span that leads to a page; without an address, one that does not. */
export function link(text: string, href: string | undefined, tone: Tone): Span {
  return href === undefined ? span(text, tone) : { ...span(text, tone), href };
}

const BOLD = /\*\*(?! )([^*]+)\*\*/;

/** A text in which backticks mark code, and pairs of asterisks the names of buttons and fields. */
export function prose(text: string, tone: Tone = 'plain'): Line {
  return text
    .split('`')
    .flatMap((part, index) => {
      if (index % 2 === 1) return [span(part, 'code')];
      return part.split(BOLD).map((piece, place) => span(piece, place % 2 === 1 ? 'strong' : tone));
    })
    .filter((each) => each.text !== '');
}

/** A text without the marks of names of buttons and fields, for targets that show no emphasis. */
export function withoutBold(text: string): string {
  return text.replace(new RegExp(BOLD, 'g'), '$1');
}

/** A line with adjacent spans of one tone and one link merged, and none empty. */
export function joinTones(line: Line): Line {
  const joined: Span[] = [];
  for (const each of line.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    const isSame = last?.tone === each.tone && last.href === each.href;
    if (isSame) joined[joined.length - 1] = { ...each, text: last.text + each.text };
    else joined.push(each);
  }
  return joined;
}

export function heading(level: 1 | 2 | 3, ...line: Line): Block {
  return { kind: 'heading', level, line };
}

export function paragraph(...line: Line): Block {
  return { kind: 'paragraph', line };
}

export function list(items: readonly Item[], ordered = false): Block {
  return { kind: 'list', ordered, items };
}
