/** The writers of plain text and of text for terminals. */

import { Ansis } from 'ansis';
import { type Block, type Item, joinTones, type Line, type Span, span, type Tone } from '../document.ts';

const INDENT = '  ';
/** The least width of deeply nested text, in characters. */
const NARROWEST = 20;

/** Writes blocks as plain text. */
export function toText(blocks: readonly Block[], width: number): string {
  return write(blocks, width, ({ text }) => text);
}

/** Writes blocks for a terminal that shows colours: the same text, coloured. */
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
  return write(blocks, width, ({ text, tone, href }) => linked(paints[tone](text), href));
}

/** A text that a terminal leads from to a page, by the escape code OSC 8; others show only the text. */
function linked(text: string, href: string | undefined): string {
  return href === undefined ? text : `\u001B]8;;${href}\u001B\\${text}\u001B]8;;\u001B\\`;
}

function write(blocks: readonly Block[], width: number, paint: (span: Span) => string): string {
  const lineOf = (row: Line) => joinTones(trimEnd(row)).map(paint).join('');
  return blocks.map((block) => rowsOf(block, width).map(lineOf).join('\n')).join('\n\n');
}

function rowsOf(block: Block, width: number): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return wrap(
        block.line.map((each) => (each.tone === 'plain' ? { ...each, tone: 'strong' } : each)),
        width,
      );
    case 'paragraph':
      return wrap(block.line, width);
    case 'list':
      return block.items.flatMap((item, index) => [
        ...(index > 0 && item.blocks.length > 0 ? [[]] : []),
        ...itemRows(item, block.ordered ? `${index + 1}. ` : INDENT, width),
      ]);
    case 'table':
      return tableRows([block.head, ...block.rows], width);
  }
}

function itemRows({ line, blocks }: Item, mark: string, width: number): readonly Line[] {
  const inner = Math.max(NARROWEST, width - mark.length);
  const rows = [...wrap(line, inner), ...blocks.flatMap((block) => rowsOf(block, inner))];
  return rows.map((row, index) => [span(index === 0 ? mark : ' '.repeat(mark.length)), ...row]);
}

function tableRows(table: readonly (readonly Line[])[], width: number): readonly Line[] {
  const widths = columnWidths(table, width);
  return table.flatMap((cells) => {
    const columns = cells.map((cell, column) => wrap(cell, widths[column] as number));
    const height = Math.max(...columns.map((rows) => rows.length));
    return Array.from({ length: height }, (_, index) =>
      columns.flatMap((rows, column) => {
        const row = rows[index] ?? [];
        const gap = ' '.repeat((widths[column] as number) - lengthOf(trimEnd(row)));
        return [...trimEnd(row), span(gap + INDENT)];
      }),
    );
  });
}

/** The width of each column: that of its longest cell, or less to fit, but no less than its longest word. */
function columnWidths(table: readonly (readonly Line[])[], width: number): readonly number[] {
  const columns = (table[0] as readonly Line[]).map((_, column) => table.map((row) => row[column] as Line));
  const least = columns.map((cells) =>
    Math.max(...cells.flatMap(wordsOf).map((word) => lengthOf(trimEnd(word)))),
  );
  const room = width - INDENT.length * (columns.length - 1);
  let widths = columns.map((cells) => Math.max(...cells.map((cell) => lengthOf(wordsOf(cell).flat()))));
  for (;;) {
    const excess = widths.reduce((sum, each) => sum + each, -room);
    const slack = widths.map((each, column) => (each > (least[column] as number) ? each : 0));
    const widest = Math.max(...slack);
    if (excess <= 0 || widest === 0) return widths;
    const column = slack.indexOf(widest);
    widths = widths.map((each, index) => (index === column ? each - 1 : each));
  }
}

/** Breaks a line at its spaces so that no row is longer than `width`, unless a word is. */
function wrap(line: Line, width: number): readonly Line[] {
  const rows: Span[][] = [[]];
  let used = 0;
  for (const word of wordsOf(line)) {
    if (used > 0 && used + lengthOf(trimEnd(word)) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(...word);
    used += lengthOf(word);
  }
  return rows;
}

/**
 * The words of a line, each with the space behind it; code keeps its backticks, as plain text has no other mark for it.
 */
function wordsOf(line: Line): readonly Line[] {
  const words: Span[][] = [];
  let isOver = true;
  for (const piece of line) {
    const { text, tone } = piece;
    for (const part of (tone === 'code' ? `\`${text}\`` : text).split(/(?<= )/)) {
      if (isOver) words.push([]);
      words.at(-1)?.push({ ...piece, text: part });
      isOver = part.endsWith(' ');
    }
  }
  return words;
}

/** A row without the spaces at its end. */
function trimEnd(row: Line): Line {
  const last = row.at(-1);
  if (last === undefined) return row;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(row.slice(0, -1)) : [...row.slice(0, -1), { ...last, text }];
}

function lengthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + [...text].length, 0);
}
