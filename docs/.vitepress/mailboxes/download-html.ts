import type { AuditSummary } from 'd365-email-rules/dataverse';
import { incompleteSentences, incompleteWordsFor } from '../../../src/dataverse/report/incomplete.ts';
import { fill } from '../../../src/locales/texts/locale.ts';
import { prose } from '../../../src/render/document.ts';
import { escapeHtml } from '../../../src/render/targets/escape-html.ts';
import { lineHtml } from '../../../src/render/targets/html.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';
import { STATUSES } from './chosen-mailboxes.ts';
import type { FileWriting } from './file-writing.ts';
import type { Status } from './results-in-short.ts';
import { type SavedFinding, savedFindings, savedName } from './saved-findings.ts';
import { signOf } from './status-sign.ts';
import type { MailboxWords } from './words/en.ts';
import { wordsOf } from './words/index.ts';

/** A row of the table: a mailbox that needs work, and what was found in it. */
interface SavedMailbox {
  readonly status: Status;
  readonly name: string;
  readonly found: readonly SavedFinding[];
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2024;background:#fff}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .6rem;border-bottom:1px solid #ccd;text-align:left;vertical-align:top;overflow-wrap:anywhere}
ul{padding-left:1.2rem;margin:0}.note{border-left:4px solid #a66a00;padding-left:1rem}tr{break-inside:avoid}`;

/** A page of its own: totals, what the export lacks, what was found, and the mailboxes that need work. */
export function htmlFile(language: AdvisorLanguage): FileWriting {
  const mailboxes: SavedMailbox[] = [];
  return {
    begin: () => '',
    result(result) {
      if (!('report' in result) || result.status === 'ok' || result.status === 'out-of-use') return '';
      const found = savedFindings(result, language).filter(({ kind }) => kind !== 'advice');
      mailboxes.push({ status: result.status, name: savedName(result), found });
      return '';
    },
    end: (summary) => pageOf(summary, mailboxes, language),
  };
}

function pageOf(
  summary: AuditSummary,
  mailboxes: readonly SavedMailbox[],
  language: AdvisorLanguage,
): string {
  const { id, phrases, words } = language;
  const say = wordsOf(id);
  const title = escapeHtml(say.reportTitle);
  return [
    `<!doctype html>\n<html lang="${escapeHtml(id)}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title><style>${STYLE}</style>`,
    `<h1>${title}</h1>`,
    `<p>${html(fill(phrases.check.judgedBy, { ruleset: words.name }))}</p>`,
    ...missingIn(summary, language),
    `<h2>${escapeHtml(fill(say.inMailboxes, { count: summary.total }))}</h2><table>`,
    ...STATUSES.map(
      (each) => `<tr><th>${statusHtml(each, language)}</th><td>${summary.byStatus[each]}</td></tr>`,
    ),
    '</table>',
    ...causesOf(mailboxes, say),
    ...tableOf(mailboxes, say, language),
    '</html>\n',
  ].join('\n');
}

function missingIn({ incomplete = [] }: AuditSummary, { locale }: AdvisorLanguage): readonly string[] {
  if (incomplete.length === 0) return [];
  const missing = incompleteSentences(incomplete, locale).map(({ text }) => html(text));
  return [`<div class="note"><h2>${html(incompleteWordsFor(locale).title)}</h2>${listOf(missing)}</div>`];
}

function tableOf(
  mailboxes: readonly SavedMailbox[],
  { table, columns }: MailboxWords,
  language: AdvisorLanguage,
): readonly string[] {
  if (mailboxes.length === 0) return [];
  const heads = [columns.name, columns.status, columns.found].map((each) => `<th>${escapeHtml(each)}</th>`);
  const sorted = STATUSES.flatMap((status) => mailboxes.filter((each) => each.status === status));
  const rows = sorted.map(({ name, status, found }) => {
    const all = found.map(({ title, message }) => `<strong>${html(title)}</strong><br>${html(message)}`);
    return `<tr><th>${escapeHtml(name)}</th><td>${statusHtml(status, language)}</td><td>${listOf(all)}</td></tr>`;
  });
  return [
    `<h2>${escapeHtml(table)}</h2><table><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
  ];
}

function statusHtml(status: Status, { phrases }: AdvisorLanguage): string {
  return escapeHtml(`${signOf(status)[0]} ${phrases.check.status[status]}`);
}

/** What was found, in how many mailboxes, the most first. */
function causesOf(mailboxes: readonly SavedMailbox[], say: MailboxWords): readonly string[] {
  const counts = new Map<string, number>();
  for (const { found } of mailboxes) {
    for (const title of new Set(found.map((each) => each.title))) {
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  if (sorted.length === 0) return [];
  const items = sorted.map(([title, count]) => `${html(title)}: ${count}`);
  return [`<h2>${escapeHtml(say.allFindings)}</h2>${listOf(items)}`];
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function html(text: string): string {
  return lineHtml(prose(text));
}
