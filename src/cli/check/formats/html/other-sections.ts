import type { DefaultResult, OtherResult } from '../../../../dataverse/audit/results.ts';
import { checkItem, nameOf, newMailboxText } from '../../../../dataverse/report/results.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { findingLine } from '../../../../render/answers/report.ts';
import {
  FINDING_SIGNS,
  methodsAsText,
  type RenderContext,
  VERDICT_SIGNS,
} from '../../../../render/context.ts';
import { list, span } from '../../../../render/document.ts';
import { blockHtml } from '../../../../render/targets/html.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { lineMarkup, proseMarkup, signMarkup } from './lines.ts';
import { html, Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** What was found in rows that are no user's or queue's mailbox; undefined when nothing was. */
export function otherRowsSection(
  others: readonly OtherResult[],
  language: RenderContext,
): Section | undefined {
  const items = others
    .filter(({ checks }) => checks.length > 0)
    .map((other) => ({
      line: [span(other.table, 'muted'), span(' '), ...nameOf(other, language)],
      blocks: [list(other.checks.map((check) => checkItem(check, language)))],
    }));
  if (items.length === 0) return undefined;
  const content = new Markup(blockHtml(list(items)));
  return { id: 'other-rows', title: language.phrases.check.otherRows, content };
}

/** How new mailboxes would be judged; undefined where the organization’s settings are not among the rows. */
export function defaultsSection(
  others: readonly OtherResult[],
  language: RenderContext,
): Section | undefined {
  const { page } = commandWordsFor(language.locale);
  const items = others.flatMap((other) =>
    (other.defaults ?? []).map((each) => defaultItem(other, each, language)),
  );
  if (items.length === 0) return undefined;
  const content = html`<p>${page.defaultsHint}</p>
<ul>${items}</ul>`;
  return { id: 'defaults', title: page.defaults, content };
}

function defaultItem(
  other: OtherResult,
  { owner, configuration, report }: DefaultResult,
  language: RenderContext,
): Markup {
  const { phrases } = language;
  const mailbox = newMailboxText(owner, language);
  const verdict = signMarkup(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]);
  const methods =
    configuration === null ? NOTHING : html`<p>${methodsAsText(configuration as MethodsOf, language)}</p>`;
  const found =
    report.verdict === 'malformed'
      ? report.problems.map(
          ({ message }) =>
            html`<li>${signMarkup(FINDING_SIGNS.error, phrases.findingKind.error)} ${proseMarkup(message)}</li>`,
        )
      : // What is not known of a mailbox that is still to be made is no fault.
        report.findings
          .filter(({ kind }) => kind !== 'unverified')
          .map((finding) => {
            const line = lineMarkup(findingLine(finding, language));
            return html`<li><p>${line}</p><p>${proseMarkup(finding.message)}</p></li>`;
          });
  return html`<li><p>${verdict} <strong>${mailbox}</strong> <span class="muted">(${fill(phrases.check.row, { file: other.file, row: other.row })})</span></p>
${methods}${found.length === 0 ? NOTHING : html`<ul>${found}</ul>`}</li>`;
}

type MethodsOf = Readonly<Record<string, unknown>>;
