import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { composeOrganizations, STATUSES_IN_ORDER } from '../../../../dataverse/report/overview.ts';
import { composeBaseline } from '../../../../dataverse/report/results.ts';
import { STATUS_SIGNS } from '../../../../dataverse/report/status-signs.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { span } from '../../../../render/document.ts';
import { blockHtml } from '../../../../render/targets/html.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { lineMarkup } from './lines.ts';
import { html, Markup, NOTHING } from './markup.ts';
import { contentsHtml, type Section } from './section.ts';

/** The texts at the top of the page. */
export interface Heading {
  readonly title: string;
  readonly about: string;
  readonly headline: string;
}

/** The top of the page: the title, what it all comes to, how many mailboxes there are of each status, and the contents. */
export function headerHtml(
  { title, about, headline }: Heading,
  summary: AuditSummary,
  sections: readonly Section[],
  { locale, phrases }: RenderContext,
): Markup {
  const { page, overview } = commandWordsFor(locale);
  const { byStatus, sinkMailboxes, organizations = [] } = summary;
  const each = composeOrganizations(organizations, overview, phrases).map(
    (block) => new Markup(blockHtml(block)),
  );
  const baseline = composeBaseline(summary, phrases).map((block) => new Markup(blockHtml(block)));
  const statuses = STATUSES_IN_ORDER.filter((status) => byStatus[status] > 0).map((status) => {
    const sign = lineMarkup([...STATUS_SIGNS[status], span(` ${byStatus[status]} `, 'strong')]);
    return html`<li>${sign}${phrases.check.status[status]}</li>`;
  });
  return html`<header>
<h1>${title}</h1>
<p class="muted">${about}</p>
<p class="headline">${headline}</p>
<ul class="statuses" aria-label="${page.byStatus}">
${statuses}
${sinkMailboxes === 0 ? NOTHING : html`<li class="muted">${phrases.check.sinkMailboxes}: ${sinkMailboxes}</li>`}
</ul>
${each}
${baseline}
<p class="actions"><button type="button" id="print" hidden>${page.print}</button> <button type="button" id="save-csv" hidden>${page.saveCsv}</button></p>
${contentsHtml(sections, page.contents)}
</header>`;
}
