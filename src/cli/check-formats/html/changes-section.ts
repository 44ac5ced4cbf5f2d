import type { OrganizationChanges } from '../../../dataverse/organization-changes.ts';
import type { Language } from '../../../render/compose.ts';
import type { Block } from '../../../render/document.ts';
import { blockHtml } from '../../../render/to-html.ts';
import { composeChanges } from '../../compose-changes.ts';
import { html, Markup } from './markup.ts';
import type { Section } from './section.ts';

/** What to do about mailboxes that are not valid, all of them by name; undefined where that was not asked for. */
export function changesSection(
  changes: OrganizationChanges | undefined,
  language: Language,
): Section | undefined {
  if (changes === undefined) return undefined;
  const blocks = composeChanges(changes, language, Number.POSITIVE_INFINITY);
  return { id: 'changes', title: language.phrases.changes.title, content: html`${blocks.map(partMarkup)}` };
}

function partMarkup(block: Block): Markup {
  // The title of the section stands one level above.
  if (block.kind === 'heading') return new Markup(blockHtml({ ...block, level: 2 }));
  const markup = new Markup(blockHtml(block));
  return block.kind === 'table' ? html`<div class="wide">${markup}</div>` : markup;
}
