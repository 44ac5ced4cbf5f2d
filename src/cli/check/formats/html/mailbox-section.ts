import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { STATUSES_IN_ORDER } from '../../../../dataverse/report/overview.ts';
import { STATUS_SIGNS } from '../../../../dataverse/report/status-signs.ts';
import { withoutBold } from '../../../../render/document.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import type { DataMaking } from './mailbox-data.ts';
import { html } from './markup.ts';
import type { Section } from './section.ts';

/** The table of mailboxes, which a script fills, with what it is filtered and sorted by. */
export function mailboxSection(
  { language: { locale, phrases }, findables, mailboxCounts }: DataMaking,
  { byStatus }: AuditSummary,
): Section {
  const { page } = commandWordsFor(locale);
  const report = reportWordsFor(locale);
  const statuses = STATUSES_IN_ORDER.map(
    (status) =>
      html`<option value="${status}">${STATUS_SIGNS[status].map(({ text }) => text).join('')} ${phrases.check.status[status]} (${byStatus[status]})</option>`,
  );
  const findings = findables.flatMap(({ title }, place) => {
    const count = mailboxCounts.get(place);
    return count === undefined
      ? []
      : [html`<option value="${place}">${withoutBold(title).replaceAll('`', '')} (${count})</option>`];
  });
  const titles = {
    name: report.mailbox,
    status: report.status,
    findings: report.found,
    methods: page.methods,
  };
  const columns = Object.entries(titles).map(
    ([column, title]) =>
      html`<th scope="col" data-order="${column}" aria-sort="none"><button type="button">${title}</button></th>`,
  );
  const content = html`<noscript><p>${page.withoutScript}</p></noscript>
<form id="filters" class="filters" role="search" hidden>
<label><span>${page.search}</span><input id="search" type="search" autocomplete="off" placeholder="${page.searchHint}"></label>
<label><span>${report.status}</span><select id="status"><option value="">${page.anyStatus}</option>${statuses}</select></label>
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
</nav>
<div id="to-print" hidden></div>`;
  return { id: 'mailboxes', title: report.mailboxes, content };
}
