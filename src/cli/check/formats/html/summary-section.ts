import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { unmatchedFactsSentence } from '../../../../dataverse/report/results.ts';
import { type RenderContext, VERDICT_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { bar } from './bar.ts';
import { signMarkup } from './lines.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** The verdicts, the one that weighs least first. */
export const VERDICTS = ['valid', 'undetermined', 'malformed', 'invalid'] as const;

/** How many mailboxes there are of each verdict. */
export function summarySection(summary: AuditSummary, language: RenderContext): Section {
  const { check, verdict: words } = language.phrases;
  const { page } = commandWordsFor(language.locale);
  const verdicts = VERDICTS.toReversed().map((verdict) => {
    const [, tone] = VERDICT_SIGNS[verdict];
    const name = signMarkup(VERDICT_SIGNS[verdict], words[verdict]);
    return countRow(name, summary[verdict], html`<td>${bar(summary[verdict], summary.total, tone)}</td>`);
  });
  const { byStatus, sinkMailboxes, total, unmatchedFacts } = summary;
  const outOfUse = byStatus['out-of-use'];
  const content = html`<div class="wide"><table>
<caption>${page.byVerdict}</caption>
<thead><tr><th scope="col">${check.verdict}</th><th scope="col" class="figure">${check.count}</th><td></td></tr></thead>
<tbody>
${verdicts}
${countRow(html`${check.total}`, total, html`<td></td>`)}
${outOfUse === 0 ? NOTHING : countRow(html`${check.outOfUse}`, outOfUse, html`<td></td>`)}
${sinkMailboxes === 0 ? NOTHING : countRow(html`${check.sinkMailboxes}`, sinkMailboxes, html`<td></td>`)}
</tbody>
</table></div>
${unmatchedFacts.length === 0 ? NOTHING : html`<p>${unmatchedFactsSentence(unmatchedFacts, language.phrases)}</p>`}`;
  return { id: 'summary', title: check.summary, content };
}

function countRow(name: Markup, count: number, picture: Markup): Markup {
  return html`<tr><th scope="row">${name}</th><td class="figure">${count}</td>${picture}</tr>`;
}
