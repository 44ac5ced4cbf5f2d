import type { Block, Line, Span } from '../document.ts';
import { escapeHtml } from './escape-html.ts';

/** Writes blocks as a fragment of HTML; text from data is escaped, and style sheets decide the looks. */
export function toHtml(blocks: readonly Block[], language: string): string {
  return `<section class="d365-email-rules" lang="${escapeHtml(language)}">\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

/** A block as HTML. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${lineHtml(block.line)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        ({ line, blocks }) => `<li>${[`<p>${lineHtml(line)}</p>`, ...blocks.map(blockHtml)].join('\n')}</li>`,
      );
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table':
      return [
        '<table>',
        `<thead><tr>${block.head.map((cell) => `<th scope="col">${lineHtml(cell)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`),
        '</tbody>',
        '</table>',
      ].join('\n');
  }
}

function cellHtml(cell: Line, column: number): string {
  return column === 0 ? `<th scope="row">${lineHtml(cell)}</th>` : `<td>${lineHtml(cell)}</td>`;
}

/** A line of text as HTML. */
export function lineHtml(line: Line): string {
  return line.map(spanHtml).join('');
}

function spanHtml({ text, tone, href }: Span): string {
  const escaped =
    href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
  if (tone === 'plain') return escaped;
  if (tone === 'code') return `<code>${escaped}</code>`;
  if (tone === 'strong') return `<strong>${escaped}</strong>`;
  return `<span class="${tone}">${escaped}</span>`;
}
