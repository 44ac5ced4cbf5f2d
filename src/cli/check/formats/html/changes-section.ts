import type { OrganizationChanges } from '../../../../dataverse/changes/answer.ts';
import { changesHtml } from '../../../../dataverse/report/changes-html.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { Markup } from './markup.ts';
import type { Section } from './section.ts';

/** What to do about mailboxes that are not valid, all of them by name; undefined where that was not asked for. */
export function changesSection(
  changes: OrganizationChanges | undefined,
  language: RenderContext,
): Section | undefined {
  if (changes === undefined) return undefined;
  const content = new Markup(changesHtml(changes, language, Number.POSITIVE_INFINITY));
  const { showSteps } = commandWordsFor(language.locale).page;
  return { id: 'changes', title: language.phrases.changes.title, content, show: showSteps };
}
