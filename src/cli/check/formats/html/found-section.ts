import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { countIn, type Findable } from '../../../../dataverse/report/findables.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { clausesOf, FINDING_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { bar } from './bar.ts';
import { lineMarkup, proseMarkup } from './lines.ts';
import type { DataMaking } from './mailbox-data.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** Something that was found, with its place among all that can be. */
interface Found {
  readonly findable: Findable;
  readonly place: number;
  readonly count: number;
}

/** What was found, each with how often and what to do; what makes mailboxes fail comes first. */
export function foundSection(making: DataMaking, summary: AuditSummary): Section {
  const { page } = commandWordsFor(making.language.locale);
  const found = making.findables
    .map((findable, place): Found => ({ findable, place, count: countIn(summary, findable) }))
    .filter(({ count }) => count > 0);
  const most = Math.max(...found.map(({ count }) => count));
  const isAdvice = ({ findable }: Found) => (findable.kind === 'advice' ? 1 : 0);
  const ordered = found.toSorted((one, other) => isAdvice(one) - isAdvice(other) || other.count - one.count);
  const items = ordered.map((each) => foundItem(each, most, making));
  const content =
    found.length === 0 ? html`<p>${page.nothingFound}</p>` : html`<ul class="findings">${items}</ul>`;
  return { id: 'found', title: page.found, content };
}

function foundItem(
  { findable, place, count }: Found,
  most: number,
  { language, mailboxCounts }: DataMaking,
): Markup {
  const { id, kind, title, text, sources, remedy } = findable;
  const { page } = commandWordsFor(language.locale);
  const { whatToDo } = language.phrases.render;
  const [symbol, tone] = FINDING_SIGNS[kind];
  const mailboxes = mailboxCounts.get(place);
  const button =
    mailboxes === undefined
      ? NOTHING
      : html`<button type="button" class="show-these" data-finding="${place}" aria-describedby="found-${place}">${fill(page.showThese, { count: mailboxes })}</button>`;
  // The same rule is an error in one mailbox and unverified in another; advice is always advice.
  return html`<li>
<h3 id="found-${place}">${kind === 'advice' ? `${symbol} ` : ''}${proseMarkup(title)}${lineMarkup(clausesOf(sources, language))}</h3>
<div class="counted"><span>${count} ×</span>${bar(count, most, tone)}</div>
<p>${proseMarkup(text)}</p>
${remedy === '' ? NOTHING : html`<p>${proseMarkup(fill(whatToDo, { remedy }))}</p>`}
<p class="muted"><code>${id}</code></p>
${button}
</li>`;
}
