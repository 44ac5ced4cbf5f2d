import { Ansis } from 'ansis';
import type { Block, Item, Line, Span, Tone } from './document.ts';

type Paint = (text: string, tone: Tone) => string;

const INDENT = '  ';

/** Writes blocks as plain text; code keeps its backticks, as nothing else marks it. */
export function toText(blocks: readonly Block[], width: number): string {
  return write(blocks, width, (text, tone) => (tone === 'code' ? `\`${text}\`` : text));
}

/** Writes blocks for a terminal that shows colours. */
export function toTerminal(blocks: readonly Block[], width: number): string {
  const colour = new Ansis(1);
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: colour.bold,
    code: colour.cyan,
    muted: colour.dim,
    good: colour.green,
    bad: colour.red,
    warning: colour.yellow,
    note: colour.blue,
  };
  return write(blocks, width, (text, tone) => paints[tone](text));
}

function write(blocks: readonly Block[], width: number, paint: Paint): string {
  return blocks.map((block) => linesOf(block, width, paint).join('\n')).join('\n\n');
}

function linesOf(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case 'heading':
      return wrap(
        block.line.map((each) => (each.tone === 'plain' ? { ...each, tone: 'strong' } : each)),
        width,
        paint,
      );
    case 'paragraph':
      return wrap(block.line, width, paint);
    case 'list':
      return block.items.flatMap((item, index) => [
        ...(index > 0 && item.blocks.length > 0 ? [''] : []),
        ...itemLines(item, block.ordered ? `${index + 1}. ` : INDENT, width, paint),
      ]);
    case 'table':
      return tableLines([block.head, ...block.rows], paint);
  }
}

function itemLines({ line, blocks }: Item, mark: string, width: number, paint: Paint): string[] {
  const hang = ' '.repeat(mark.length);
  const inner = Math.max(20, width - mark.length);
  const [first = '', ...rest] = wrap(line, inner, paint);
  const below = blocks.flatMap((block) => linesOf(block, inner, paint));
  return [mark + first, ...[...rest, ...below].map((each) => (each === '' ? '' : hang + each))];
}

function tableLines(rows: readonly (readonly Line[])[], paint: Paint): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? []))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] as number) - lengthOf(cell));
        return cell.map(({ text, tone }) => paint(text, tone)).join('') + gap;
      })
      .join(INDENT)
      .trimEnd(),
  );
}

/** Breaks a line at its spaces so that no row is longer than `width`, unless a word is. */
function wrap(line: Line, width: number, paint: Paint): string[] {
  const rows: Span[][] = [[]];
  let used = 0;
  for (const { text, tone } of line) {
    for (const word of text.split(/(?<= )/)) {
      const length = [...word.trimEnd()].length;
      if (used > 0 && used + length > width) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)?.push({ text: word, tone });
      used += [...word].length;
    }
  }
  return rows.map((row) =>
    joinTones(row)
      .map(({ text, tone }) => paint(text, tone))
      .join('')
      .trimEnd(),
  );
}

/** Words of one tone in a row become one piece again, so that colour is switched as seldom as it changes. */
function joinTones(row: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const each of row) {
    const last = joined.at(-1);
    if (last?.tone === each.tone)
      joined[joined.length - 1] = { text: last.text + each.text, tone: each.tone };
    else joined.push(each);
  }
  return joined;
}

function lengthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + [...text].length, 0);
}
