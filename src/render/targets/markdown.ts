import { type Block, joinTones, type Line, type Span } from '../document.ts';

/** Writes blocks as Markdown (CommonMark with tables); text from data is escaped. */
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

/** A line whose beginning is escaped, so that it is not read as the mark of a list or as a rule. */
function lineText(line: Line): string {
  return inlineText(line, false)
    .trim()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function inlineText(line: Line, isInTable: boolean): string {
  const looks = joinTones(line.map((each) => ({ ...each, tone: lookOf(each, isInTable) })));
  const seen = joinTones(looks.map((each, place) => asSeenBetween(looks[place - 1], each, looks[place + 1])));
  return joinTones(seen.flatMap(withoutLinks))
    .map((piece) => (piece.href === undefined ? styled(piece) : `[${styled(piece)}](<${piece.href}>)`))
    .join('');
}

function styled({ text, tone }: Span): string {
  if (tone === 'code') return `\`${text.replaceAll('`', 'ˋ')}\``;
  const escaped = text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
  return tone === 'strong' ? escaped.replace(/\S(?:.*\S)?/s, '**$&**') : escaped;
}

/** The Markdown style of a span: Markdown has no colours, and cannot emphasize text with white space at an end. */
function lookOf({ text, tone }: Span, isInTable: boolean): 'plain' | 'strong' | 'code' {
  // A table is cut into cells before anything else, and code has no escape for the bar.
  if (tone === 'code') return isInTable && text.includes('|') ? 'plain' : 'code';
  return tone !== 'plain' && tone !== 'muted' && /^\S(.*\S)?$/.test(text) ? 'strong' : 'plain';
}

/** A span without its emphasis where readers would show the signs instead. */
function asSeenBetween(before: Span | undefined, piece: Span, after: Span | undefined): Span {
  const { text, tone } = piece;
  // The brackets of a link are signs on both sides.
  if (tone !== 'strong' || piece.href !== undefined) return piece;
  const isSeen =
    isBoundary(signBeside(before, -1), text[0] as string) &&
    isBoundary(signBeside(after, 0), text.at(-1) as string);
  return isSeen ? piece : { ...piece, text, tone: 'plain' };
}

/** The sign at the end of a neighbour: a space for none, a backtick for code. */
function signBeside(neighbour: Span | undefined, place: 0 | -1): string {
  if (neighbour === undefined) return ' ';
  return neighbour.tone === 'code' ? '`' : (neighbour.text.at(place) as string);
}

/** Tests if every reader sees emphasis begin or end here: with a letter inside, or white space or a sign outside. */
function isBoundary(outside: string, inside: string): boolean {
  return /[\p{L}\p{N}]/u.test(inside) || /[\s!-/:-@[-`{-~]/.test(outside);
}

/** A run without white space, brackets, quotes, and signs that code can't hold. */
const WORD = /([^\s()[\]{}<>"“”„,;|`]+)/u;
/** The signs of a word that readers turn into a link to a page, a person or an issue. */
const TURNED_INTO_LINK = /@|:\/\/|www\.|#\d|\bgh-\d/i;

/** A span in which every word that would become a link is code: escaping does not prevent the link, code does. */
function withoutLinks(piece: Span): readonly Span[] {
  if (piece.tone === 'code' || piece.href !== undefined) return [piece];
  return piece.text.split(WORD).flatMap((part, place): readonly Span[] => {
    if (place % 2 === 0 || !TURNED_INTO_LINK.test(part)) return [{ ...piece, text: part }];
    const word = part.replace(/(?<![.:!?…])[.:!?…]+$/, '');
    return [
      { text: word, tone: 'code' },
      { ...piece, text: part.slice(word.length) },
    ];
  });
}
