import type { AuditContext } from '../../dataverse/audit/context.ts';
import { evaluateRow, rowOf } from '../../dataverse/audit/evaluate-row.ts';
import { incompleteParts } from '../../dataverse/audit/incomplete.ts';
import { createQuestionSurvey, type OpenQuestions } from '../../dataverse/facts/open-questions.ts';
import type { PageTally } from '../../dataverse/files/page-end.ts';
import { fileOf } from '../../dataverse/files/record.ts';
import { type MissingPart, prerequisitesOf } from '../../dataverse/rows/missing-parts.ts';
import { createContextBuilder } from '../../dataverse/rows/organization-context.ts';
import { textIn } from '../../dataverse/rows/tables.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { RecordSource } from '../io/record-source.ts';
import type { Records, SourceEnd } from '../io/records.ts';

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
  pages: Pick<PageTally, 'missing' | 'tables'>,
): Promise<CollectedQuestions> {
  const survey = createContextBuilder();
  const again: Records[] = [];
  for (const source of sources) {
    const records = await source.lookAhead(undefined, (record) => {
      const row = rowOf(fileOf(source.name, record), record);
      if (row !== undefined) survey.add(row);
    });
    again.push(records);
  }
  onSecondReading();
  const surroundings = survey.context(pages.missing());
  const incomplete = incompleteParts(pages, surroundings, judging);
  const asking = createQuestionSurvey(ruleset, judging.options);
  const ends: SourceEnd[] = [];
  let passedOver = 0;
  for (const [index, records] of again.entries()) {
    const { name } = sources[index] as RecordSource;
    let step = await records.next();
    for (; step.done !== true; step = await records.next()) {
      const row = rowOf(fileOf(name, step.value), step.value);
      const { result } = row === undefined ? {} : evaluateRow(row, surroundings, judging);
      if (row === undefined || result?.report.verdict === 'malformed') passedOver += 1;
      else if (result !== undefined) asking.look(textIn(row, 'emailaddress'), result.configuration);
    }
    ends.push(step.value);
  }
  const questions = asking.openQuestions(judging.facts, prerequisitesOf(incomplete));
  return { ...questions, incomplete, passedOver, ends };
}
