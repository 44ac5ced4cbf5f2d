import { compareRulesets } from '../../../src/api/analysis.ts';
import { render } from '../../../src/render/index.ts';
import type { Edition } from './languages.ts';
import { code, heading, type Markdown, page, text } from './markdown.ts';

/** The page of what changes from one edition of the guidance to another: a note that can be sent to a colleague. */
export function comparisonPage(before: Edition, after: Edition): Markdown {
  const { title, intro, howToGet } = after.pageWords.comparison;
  const comparison = compareRulesets(before.ruleset, after.ruleset, { locale: after.locale });
  const command = `npx d365-email-rules compare ${before.ruleset.id} ${after.ruleset.id} --format markdown`;
  return page(intro, [
    heading(1, text(title)),
    text(intro),
    `${text(howToGet)} ${code(command)}`,
    render(comparison, {
      target: 'markdown',
      locale: after.locale,
      ruleset: after.ruleset,
      before: before.ruleset,
    }),
  ]);
}
