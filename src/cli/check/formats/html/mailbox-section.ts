import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { VERDICT_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import type { DataMaking } from './mailbox-data.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';
import { VERDICTS } from './summary-section.ts';

/** The table of mailboxes, which a script fills, with what it is filtered and sorted by. */
export function mailboxSection(
  { language: { locale, phrases }, findables, mailboxCounts }: DataMaking,
  summary: AuditSummary,
): Section {
  const { page } = commandWordsFor(locale);
  const verdicts = VERDICTS.toReversed().map(
    (verdict) =>
      html`<option value="${verdict}">${VERDICT_SIGNS[verdict][0]} ${phrases.verdict[verdict]} (${summary[verdict]})</option>`,
  );
  const findings = findables.flatMap(({ title }, place) => {
    const count = mailboxCounts.get(place);
    return count === undefined
      ? []
      : [html`<option value="${place}">${title.replaceAll('`', '')} (${count})</option>`];
  });
  const columns = (['name', 'verdict', 'methods', 'findings', 'place'] as const).map((column) => {
    const title = column === 'verdict' ? phrases.check.verdict : page[column];
    return html`<th scope="col" data-order="${column}" aria-sort="none"><button type="button">${title}</button></th>`;
  });
  const content = html`<noscript><p>${page.withoutScript}</p></noscript>
<form id="filters" class="filters" role="search" hidden>
<label><span>${page.search}</span><input id="search" type="search" autocomplete="off" placeholder="${page.searchHint}"></label>
<label><span>${phrases.check.verdict}</span><select id="verdict"><option value="">${page.anyVerdict}</option>${verdicts}</select></label>
<label><span>${page.finding}</span><select id="finding"><option value="">${page.anyFinding}</option>${findings}</select></label>
<button type="reset">${page.reset}</button>
</form>
<p id="shown" role="status"></p>
<div class="wide"><table id="mailbox-table" aria-labelledby="mailboxes-title">
<thead><tr>${columns}</tr></thead>
<tbody></tbody>
</table></div>
<nav class="pages" aria-label="${page.pages}" hidden>
<button type="button" id="previous">${page.previous}</button>
<span id="page"></span>
<button type="button" id="next">${page.next}</button>
</nav>`;
  return { id: 'mailboxes', title: page.mailboxes, content };
}
