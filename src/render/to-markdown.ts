import type { Block, Line, Span } from './document.ts';

/** Writes blocks as Markdown (CommonMark with tables); whatever came from data is escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map((block) => blockText(block)).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.line)}`;
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items
        .map(({ line, blocks }, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          const parts = [lineText(line), ...blocks.map(blockText)];
          return (
            mark +
            parts
              .join('\n\n')
              .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
              .replace(/ +$/gm, '')
          );
        })
        .join('\n');
    case 'table':
      return [block.head, block.head.map(() => RULE), ...block.rows]
        .map((row) => `| ${row.map(cellText).join(' | ')} |`)
        .join('\n');
  }
}

const RULE: Line = [];

function cellText(cell: Line): string {
  return cell === RULE ? '---' : lineText(cell);
}

function lineText(line: Line): string {
  return line.map(spanText).join('');
}

function spanText({ text, tone }: Span): string {
  if (tone === 'code') return `\`${text.replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
  const escaped = text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
  const strong = tone !== 'plain' && tone !== 'muted' && /^\S(.*\S)?$/.test(text);
  return strong ? `**${escaped}**` : escaped;
}
