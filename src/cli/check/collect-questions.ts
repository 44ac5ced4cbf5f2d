import type { AuditContext } from '../../dataverse/audit/context.ts';
import { createEvaluation } from '../../dataverse/audit/evaluate-row.ts';
import { incompleteParts, tablesWithoutPages } from '../../dataverse/audit/incomplete.ts';
import { readInTwoPasses } from '../../dataverse/audit/two-passes.ts';
import { createQuestionSurvey, type OpenQuestions } from '../../dataverse/facts/open-questions.ts';
import type { PageTally } from '../../dataverse/files/page-end.ts';
import { type MissingPart, prerequisitesOf } from '../../dataverse/rows/missing-parts.ts';
import { textIn } from '../../dataverse/rows/tables.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { RecordSource } from '../io/record-source.ts';
import type { SourceEnd } from '../io/records.ts';

/** What is still to be asked about the rows of all sources. */
export interface CollectedQuestions extends OpenQuestions {
  /** How many records are no rows, or do not say enough. */
  readonly passedOver: number;
  /** What the export lacks, which would answer the rest. */
  readonly incomplete: readonly MissingPart[];
  /** How reading each source ended, in their order. */
  readonly ends: readonly SourceEnd[];
}

/** Reads all sources twice, once for what they show together, and collects what is still to be asked. */
export async function collectQuestions(
  sources: readonly RecordSource[],
  ruleset: Ruleset,
  judging: AuditContext,
  onSecondReading: () => void,
  pages: Pick<PageTally, 'missing' | 'interrupted' | 'tables'>,
): Promise<CollectedQuestions> {
  const asking = createQuestionSurvey(ruleset, judging.options);
  const ends: SourceEnd[] = [];
  let passedOver = 0;
  const passes = readInTwoPasses(sources, {
    survey: 'first',
    judgeBeside(context) {
      const evaluate = createEvaluation(context, judging);
      return (file, record, row) => {
        const { result } = row === undefined ? {} : evaluate(file, record, row);
        if (row === undefined || result?.report.verdict === 'malformed') passedOver += 1;
        else if (result !== undefined) asking.look(textIn(row, 'emailaddress'), result.configuration);
      };
    },
    incomplete: () => tablesWithoutPages(pages),
    onSurvey: (step) => {
      if (step === 'ends') onSecondReading();
    },
    onEnd: (_source, end) => ends.push(end),
  });
  for await (const _ of passes.outcomes);
  const incomplete = incompleteParts(pages, passes.context(), judging);
  const questions = asking.openQuestions(judging.facts, prerequisitesOf(incomplete));
  return { ...questions, incomplete, passedOver, ends };
}
