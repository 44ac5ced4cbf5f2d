import type { RenderContext } from '../../render/context.ts';
import type { Block } from '../../render/document.ts';
import { blockHtml } from '../../render/targets/html.ts';
import type { OrganizationChanges } from '../changes/answer.ts';
import { composeChanges } from './changes.ts';

/**
 * What to do about mailboxes that are not valid, as HTML below a title of the second level.
 *
 * @param most - how many mailboxes are named at most where the same is to be done for many.
 */
export function changesHtml(changes: OrganizationChanges, language: RenderContext, most: number): string {
  return composeChanges(changes, language, most).map(partHtml).join('\n');
}

function partHtml(block: Block): string {
  // A title of the first level is written as one of the second.
  if (block.kind === 'heading') return blockHtml({ ...block, level: 2 });
  return block.kind === 'table' ? `<div class="wide">${blockHtml(block)}</div>` : blockHtml(block);
}
