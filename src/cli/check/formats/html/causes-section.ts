import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import type { Causes } from '../../../../dataverse/report/causes.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { clausesOf, FINDING_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import { type ListedCause, listCauses } from '../report/causes.ts';
import { bar } from './bar.ts';
import { lineMarkup, proseMarkup } from './lines.ts';
import type { DataMaking } from './mailbox-data.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** Every cause with its texts, the one of the most mailboxes first; then settings, and advice at the end. */
export function causesSection(making: DataMaking, summary: AuditSummary, causes: Causes): Section {
  const words = reportWordsFor(making.language.locale);
  const listed = listCauses(summary, causes, making.language);
  const most = Math.max(...listed.map(({ count }) => count));
  const content =
    listed.length === 0
      ? html`<p>${words.noCauses}</p>`
      : html`<ul class="causes">${listed.map((each) => causeItem(each, most, making))}</ul>`;
  return { id: 'causes', title: words.causes, content };
}

function causeItem(
  { by, id, kind, title, text, sources, remedy, count, number }: ListedCause,
  most: number,
  { language, findables, mailboxCounts }: DataMaking,
): Markup {
  const { page } = commandWordsFor(language.locale);
  const { whatToDo } = language.phrases.render;
  const [symbol, tone] = FINDING_SIGNS[kind];
  const place = findables.findIndex((each) => each.by === by && each.id === id);
  const anchor = `cause-${place < 0 ? id : place}`;
  const mailboxes = mailboxCounts.get(place);
  const button =
    mailboxes === undefined
      ? NOTHING
      : html`<button type="button" class="show-these" data-finding="${place}" aria-describedby="${anchor}">${fill(page.showThese, { count: mailboxes })}</button>`;
  const mark = number === undefined ? html`<span class="${tone}">${symbol}</span>` : html`${number}`;
  const idHtml = by === 'status' ? NOTHING : html`<code class="muted">${id}</code>`;
  return html`<li>
<h3 id="${anchor}">${mark} ${proseMarkup(title)}${lineMarkup(clausesOf(sources, language))}</h3>
<div class="counted"><span>${count} ×</span>${bar(count, most, tone)}${idHtml}</div>
${text === '' ? NOTHING : html`<p>${proseMarkup(text)}</p>`}
${remedy === '' ? NOTHING : html`<p>${proseMarkup(fill(whatToDo, { remedy }))}</p>`}
${button}
</li>`;
}
