import type { Block } from '../../../../render/document.ts';
import { blockHtml } from '../../../../render/targets/html.ts';
import { Markup } from './markup.ts';
import type { Section } from './section.ts';

/** A section of blocks, whose tables scroll by themselves; undefined where there are none. */
export function blockSection(
  id: Section['id'],
  title: string,
  blocks: readonly Block[],
): Section | undefined {
  if (blocks.length === 0) return undefined;
  const parts = blocks.map((block) =>
    block.kind === 'table' ? `<div class="wide">${blockHtml(block)}</div>` : blockHtml(block),
  );
  return { id, title, content: new Markup(parts.join('\n')) };
}
