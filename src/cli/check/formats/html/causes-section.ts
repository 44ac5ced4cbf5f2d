import type { AuditSummary, CountsByKind } from '../../../../dataverse/audit/summary.ts';
import type { Causes } from '../../../../dataverse/report/causes.ts';
import { countIn, type Findable } from '../../../../dataverse/report/findables.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { clausesOf, FINDING_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import { bar } from './bar.ts';
import { lineMarkup, proseMarkup } from './lines.ts';
import type { DataMaking } from './mailbox-data.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** Something that was found, with its place among all that can be, and its number among the causes. */
interface Found {
  readonly findable: Findable;
  readonly place: number;
  readonly count: number;
  /** Absent on what is no cause of trouble in a mailbox. */
  readonly number: number | undefined;
}

/** Every cause with its texts, the one of the most mailboxes first; then settings, and advice at the end. */
export function causesSection(making: DataMaking, summary: AuditSummary, causes: Causes): Section {
  const words = reportWordsFor(making.language.locale);
  const found = making.findables
    .map((findable, place): Found => {
      const number = causeNumber(causes, findable);
      return { findable, place, count: countIn(summary, findable), number };
    })
    .filter(({ findable, count }) => count > 0 && !isNotKnownOnly(summary, findable));
  const rankOf = ({ findable, number }: Found) =>
    number ?? (findable.kind === 'advice' ? Number.POSITIVE_INFINITY : Number.MAX_SAFE_INTEGER);
  const ordered = found.toSorted((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)];
    return first === second ? other.count - one.count : first - second;
  });
  const most = Math.max(...found.map(({ count }) => count));
  const content =
    found.length === 0
      ? html`<p>${words.noCauses}</p>`
      : html`<ul class="causes">${ordered.map((each) => causeItem(each, most, making))}</ul>`;
  return { id: 'causes', title: words.causes, content };
}

/** The number of a cause of trouble in mailboxes, from 1; undefined for anything else. */
export function causeNumber({ toFix }: Causes, { by, id }: Pick<Findable, 'by' | 'id'>): number | undefined {
  const place = toFix.findIndex((each) => each.by === by && each.id === id);
  return place < 0 ? undefined : place + 1;
}

function isNotKnownOnly({ byRule, byCheck = {} }: AuditSummary, { by, id }: Findable): boolean {
  const { error, advice } = (by === 'rule' ? byRule : byCheck)[id] as CountsByKind;
  return error + advice === 0;
}

function causeItem(
  { findable, place, count, number }: Found,
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
      : html`<button type="button" class="show-these" data-finding="${place}" aria-describedby="cause-${place}">${fill(page.showThese, { count: mailboxes })}</button>`;
  return html`<li>
<h3 id="cause-${place}">${number === undefined ? html`<span class="${tone}">${symbol}</span>` : html`${number}`} ${proseMarkup(title)}${lineMarkup(clausesOf(sources, language))}</h3>
<div class="counted"><span>${count} ×</span>${bar(count, most, tone)}<code class="muted">${id}</code></div>
<p>${proseMarkup(text)}</p>
${remedy === '' ? NOTHING : html`<p>${proseMarkup(fill(whatToDo, { remedy }))}</p>`}
${button}
</li>`;
}
