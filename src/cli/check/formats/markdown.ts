import type { OtherResult } from '../../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../../dataverse/audit/summary.ts';
import { type Causes, createCauseCollector } from '../../../dataverse/report/causes.ts';
import { composeChanges } from '../../../dataverse/report/changes.ts';
import { composeIncomplete } from '../../../dataverse/report/incomplete.ts';
import { composeTotals } from '../../../dataverse/report/overview.ts';
import { composeBaseline } from '../../../dataverse/report/results.ts';
import { composeRunRecord } from '../../../dataverse/report/run-record.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import type { RenderContext } from '../../../render/context.ts';
import { type Block, heading, type Line, paragraph, prose, span } from '../../../render/document.ts';
import { toMarkdown } from '../../../render/targets/markdown.ts';
import { commandWordsFor } from '../../words/index.ts';
import { reportWordsFor } from '../../words/report/index.ts';
import { type CheckWriter, type CheckWriting, hasSomethingToSay } from './check-writer.ts';
import { composeCauses } from './report/causes.ts';
import { composeDoFirst } from './report/do-first.ts';
import { mailboxRow } from './report/mailbox-row.ts';
import { composeNotKnown } from './report/not-known.ts';
import { composeSettings } from './report/settings.ts';
import { aboutText, headlineOf, titleOf } from './report/title.ts';

/** Writes Markdown, to be kept or mailed, in the order of the HTML report; keeps a row for each mailbox until the end. */
export function markdownWriter(writing: CheckWriting): CheckWriter {
  const language = { ...writing.language, links: true };
  const words = reportWordsFor(language.locale);
  const collector = createCauseCollector();
  const others: OtherResult[] = [];
  const rows: (readonly Line[])[] = [];
  let lacking: readonly MissingPart[] = [];
  return {
    begin: () => '',
    incomplete(parts) {
      lacking = [...lacking, ...parts];
      return '';
    },
    judged(outcome) {
      collector.add(outcome);
      const { result, other } = outcome;
      if (other !== undefined) others.push(other);
      const isListed = result !== undefined && (writing.listAll || hasSomethingToSay(result));
      if (isListed) rows.push(mailboxRow(result, language));
      return '';
    },
    end(summary, changes, record) {
      const causes = collector.causes();
      const head = [words.mailbox, words.status, words.found].map((text): Line => [span(text, 'strong')]);
      const blocks: readonly Block[] = [
        ...composeTop(
          { title: titleOf(others, summary, language), about: aboutText(record, writing.asOf, language) },
          summary,
          causes,
          language,
        ),
        ...composeIncomplete(lacking, language, 2),
        ...composeDoFirst(causes, language, 2),
        ...titled(words.causes, composeCauses(summary, causes, language)),
        ...titled(words.settings, composeSettings(others, language)),
        ...titled(words.notKnown, composeNotKnown(causes, summary, language)),
        ...titled(
          language.phrases.changes.title,
          changes === undefined ? [] : composeChanges(changes, language, Number.POSITIVE_INFINITY),
        ),
        ...titled(words.mailboxes, rows.length === 0 ? [] : [{ kind: 'table', head, rows }]),
        ...(record === undefined ? [] : composeRunRecord(record, commandWordsFor(language.locale).record)),
      ];
      return `${toMarkdown(blocks)}\n`;
    },
  };
}

function composeTop(
  { title, about }: { readonly title: string; readonly about: string },
  summary: AuditSummary,
  causes: Causes,
  language: RenderContext,
): readonly Block[] {
  const [, ...totals] = composeTotals(summary, commandWordsFor(language.locale).overview, language);
  return [
    heading(1, span(title)),
    paragraph(span(about, 'muted')),
    paragraph(...prose(headlineOf(summary, causes, language), 'strong')),
    ...totals,
    ...(summary.sinkMailboxes === 0
      ? []
      : [paragraph(span(`${language.phrases.check.sinkMailboxes}: ${summary.sinkMailboxes}`, 'muted'))]),
    ...composeBaseline(summary, language.phrases),
  ];
}

/** Blocks under a title; nothing where there are none. */
function titled(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, span(title)), ...blocks.map(lowered)];
}

/** A heading below the title of a section. */
function lowered(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: 3 } : block;
}
