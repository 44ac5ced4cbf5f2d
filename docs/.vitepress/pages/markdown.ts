import { escapeInvisible } from '../../../src/input/printable.ts';
import { type Line, paragraph, prose, type Span, span } from '../../../src/render/document.ts';
import { toMarkdown } from '../../../src/render/targets/markdown.ts';

/** Markdown that is safe to put into a page: whatever came from data is escaped in it. */
export type Markdown = string;

/** A line of text as Markdown. */
export function inline(line: Line): Markdown {
  return toMarkdown([paragraph(...line)]);
}

/** A text in which what stands between backticks is code. */
export function text(plain: string): Markdown {
  return inline(prose(plain));
}

/** A text that is emphasized. */
export function strong(plain: string): Markdown {
  return inline([span(plain, 'strong')]);
}

/** A text that is code, such as a name. */
export function code(plain: string): Markdown {
  return inline([span(plain, 'code')]);
}

/** A link to a place of the site; `title` is shown when it is pointed at. */
export function link(label: Markdown, target: string, title?: string): Markdown {
  const shown = title === undefined ? '' : ` "${inline([span(title)]).replaceAll('"', '\\"')}"`;
  return `[${label}](${target}${shown})`;
}

/** A link out of the site; an address that is none of the web is left out. */
export function linkOutside(label: Markdown, address: string): Markdown {
  if (!URL.canParse(address)) return label;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? link(label, `<${href}>`) : label;
}

/** A heading, and the name of its place if others lead to it. */
export function heading(level: 1 | 2 | 3, label: Markdown, anchor?: string): Markdown {
  return `${'#'.repeat(level)} ${label}${anchor === undefined ? '' : ` {#${anchor}}`}`;
}

/** A table; a cell is a line. */
export function table(head: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A text for the cell of a table, in which code cannot hold a bar. */
export function cellText(plain: string): Markdown {
  return inline(prose(plain).map(({ text: part, tone }) => span(part, part.includes('|') ? 'plain' : tone)));
}

/** A sign and its word for the cell of a table, on one line. */
export function cellSign(sign: Span): Markdown {
  return inline([sign]).replaceAll(' ', '\u00a0');
}

/** A list. */
export function list(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * A page: what search engines show of it, and its parts, of which empty ones are left out.
 *
 * Escaping keeps Markdown from taking a text for more than it is, and `v-pre` keeps Vue from it: `{{` is just text.
 */
export function page(description: string, parts: readonly Markdown[]): Markdown {
  const body = parts.filter((part) => part !== '').join('\n\n');
  const matter = `description: ${JSON.stringify(escapeInvisible(description))}\neditLink: false`;
  return `---\n${matter}\n---\n\n<div v-pre>\n\n${body}\n\n</div>\n`;
}
