import { type Block, joinTones, type Line, type Tone } from './document.ts';

/** Writes blocks as Markdown (CommonMark with tables); whatever came from data is escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return joinBlocks(blocks.map(blockText));
}

function joinBlocks(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
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
          const text = joinBlocks([lineText(line), ...blocks.map(blockText)]);
          return (mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)).replace(/ +$/gm, '');
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
  return cell === RULE ? '---' : inlineText(cell, true);
}

/** A line, whose beginning must not be taken for the mark of a list or for a rule. */
function lineText(line: Line): string {
  return inlineText(line, false)
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function inlineText(line: Line, isInTable: boolean): string {
  const looks = line.map(({ text, tone }) => ({ text, tone: lookOf(text, tone, isInTable) }));
  return joinTones(looks)
    .map(({ text, tone }) => {
      if (tone === 'code') return `\`${text.replaceAll('`', 'ˋ')}\``;
      const escaped = text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
      return tone === 'strong' ? `**${escaped}**` : escaped;
    })
    .join('');
}

/** Markdown has no colours, and cannot emphasize what begins or ends with a space. */
function lookOf(text: string, tone: Tone, isInTable: boolean): 'plain' | 'strong' | 'code' {
  // A table is cut into cells before anything else, and in code there is no way to escape the bar.
  if (tone === 'code') return isInTable && text.includes('|') ? 'plain' : 'code';
  return tone !== 'plain' && tone !== 'muted' && /^\S(.*\S)?$/.test(text) ? 'strong' : 'plain';
}
