import type { OtherResult } from '../../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../../dataverse/audit/summary.ts';
import { composeChanges } from '../../../dataverse/report/changes.ts';
import { composeIncomplete } from '../../../dataverse/report/incomplete.ts';
import { composeOthers, composeResult, composeSummary } from '../../../dataverse/report/results.ts';
import { composeRunRecord } from '../../../dataverse/report/run-record.ts';
import { type Block, heading, span } from '../../../render/document.ts';
import { toMarkdown } from '../../../render/targets/markdown.ts';
import { toTerminal, toText } from '../../../render/targets/text.ts';
import { commandWordsFor } from '../../words/index.ts';
import { type CheckWriter, type CheckWriting, hasSomethingToSay } from './check-writer.ts';

/** How many mailboxes are named on a terminal where the same is to be done for many. */
const MOST_MAILBOXES_NAMED = 10;

/** Writes everything about each mailbox, for a terminal. */
export function detailsWriter(writing: CheckWriting): CheckWriter {
  const { colour, width, tellsUnmatchedFacts, tellsPages } = writing;
  return blockWriter(
    writing,
    (blocks) => (colour ? toTerminal(blocks, width) : toText(blocks, width)),
    // Whoever looks at a terminal is told on stderr already.
    (summary) => (tellsUnmatchedFacts ? { ...summary, unmatchedFacts: [] } : summary),
    MOST_MAILBOXES_NAMED,
    tellsPages,
    false,
  );
}

/** Writes Markdown, to be kept or mailed. */
export function markdownWriter(writing: CheckWriting): CheckWriter {
  return blockWriter(writing, toMarkdown, (summary) => summary, Number.POSITIVE_INFINITY, false, true);
}

function blockWriter(
  { language, listAll }: CheckWriting,
  toTextOf: (blocks: readonly Block[]) => string,
  shownOf: (summary: AuditSummary) => AuditSummary,
  mostNamed: number,
  withoutPages: boolean,
  keepsRecord: boolean,
): CheckWriter {
  const others: OtherResult[] = [];
  let begun = false;
  return {
    begin: () => '',
    incomplete(parts) {
      const told = withoutPages ? parts.filter(({ kind }) => kind !== 'page') : parts;
      return told.length === 0 ? '' : `${toTextOf(composeIncomplete(told, language, 2))}\n\n`;
    },
    judged({ result, other }) {
      if (other !== undefined) others.push(other);
      if (result === undefined || !(listAll || hasSomethingToSay(result))) return '';
      const title = begun ? '' : `${toTextOf([heading(2, span(language.phrases.check.results))])}\n\n`;
      begun = true;
      return `${title}${toTextOf([composeResult(result, language)])}\n\n`;
    },
    end(summary, changes, record) {
      const blocks = [
        ...composeOthers(others, language),
        ...composeSummary(shownOf(summary), language),
        ...(changes === undefined
          ? []
          : [
              heading(2, span(language.phrases.changes.title)),
              ...composeChanges(changes, language, mostNamed),
            ]),
        ...(record === undefined || !keepsRecord
          ? []
          : composeRunRecord(record, commandWordsFor(language.locale).record)),
      ];
      return `${toTextOf(blocks)}\n`;
    },
  };
}
