import { validate } from '../../api/validate.ts';
import type { AuditContext } from '../../dataverse/audit/context.ts';
import { createEvaluation, evaluateTogether } from '../../dataverse/audit/evaluate-row.ts';
import type { ExceptionRegister } from '../../dataverse/audit/exceptions.ts';
import { incompleteParts, tablesWithoutPages } from '../../dataverse/audit/incomplete.ts';
import { tableIn } from '../../dataverse/audit/record-row.ts';
import type { AuditOutcome } from '../../dataverse/audit/results.ts';
import { createSummaryBuilder, type FailOn, type SummaryBuilder } from '../../dataverse/audit/summary.ts';
import { readInTwoPasses } from '../../dataverse/audit/two-passes.ts';
import type { OrganizationChanges } from '../../dataverse/changes/answer.ts';
import type { OrganizationChangesCollector } from '../../dataverse/changes/collect-changes.ts';
import { rowsAreAsked } from '../../dataverse/facts/facts-file.ts';
import type { PageTally } from '../../dataverse/files/page-end.ts';
import type { InputRecord } from '../../dataverse/files/record.ts';
import { refusalSentence } from '../../dataverse/files/refusal-sentence.ts';
import { incompleteInstructions, incompleteSentences } from '../../dataverse/report/incomplete.ts';
import { unmatchedFactsSentence } from '../../dataverse/report/results.ts';
import { comparableAddress } from '../../dataverse/rows/comparable-text.ts';
import type { MissingPart } from '../../dataverse/rows/missing-parts.ts';
import type { Organization } from '../../dataverse/rows/organization.ts';
import type { BaselineComparison } from '../../dataverse/runs/baseline.ts';
import type { RunRecord } from '../../dataverse/runs/run-record.ts';
import type { FindingKind } from '../../engine/evaluate.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { TODAY } from '../io/default-ruleset.ts';
import { fittingRuleset } from '../io/fitting-ruleset.ts';
import { RULESETS } from '../io/inputs.ts';
import type { RecordSource } from '../io/record-source.ts';
import type { SourceEnd } from '../io/records.ts';
import { DONE, FOUND, WRONG_USAGE } from '../io/session.ts';
import type { Output, Text } from '../io/streams.ts';
import { commandWordsFor } from '../words/index.ts';
import type { CheckWriter } from './formats/check-writer.ts';

/** What `check` is to do. */
export interface CheckJob {
  readonly sources: readonly RecordSource[];
  readonly judging: AuditContext;
  readonly language: RenderContext;
  readonly answers: readonly WrittenAnswer[];
  readonly failOn: CheckFailOn;
  /** Of which tables pages are missing, as far as those that were read tell. */
  readonly pages: Pick<PageTally, 'missing' | 'interrupted' | 'tables'>;
  /** Whether an export that lacks pages is judged as if nothing was wrong. */
  readonly allowIncomplete: boolean;
  /** Called when it turns out that the sources are read twice. */
  readonly onSecondReading: () => void;
  /** Called with how many records were read, each time they are. */
  readonly onRecords: (count: number) => void;
  /** Tells the user of an error, in one line. */
  readonly tell: (line: string) => void;
  /** Tells the user something that is neither an error nor part of the answer, in one line. */
  readonly remark: (line: string) => void;
  /** Collects what is to be done about mailboxes that are not valid; absent unless that was asked for. */
  readonly changes?: OrganizationChangesCollector;
  /** Makes the record of the run, from what rows tell of the organization; absent where no answer has a place for it. */
  readonly record?: (organization: Organization) => RunRecord;
  /** An earlier run to compare with; absent unless one was given. */
  readonly baseline?: BaselineComparison;
  /** The exceptions that accept findings; absent unless a file of them was given. */
  readonly exceptions?: ExceptionRegister;
}

/** An answer, in one format, and where it goes. */
export interface WrittenAnswer {
  readonly writer: CheckWriter;
  readonly output: Output;
}

/** What counts as a failure: anything found of a kind or a graver one, or only what an earlier run did not find. */
export type CheckFailOn = FailOn | `new-${FindingKind}`;

function isFailure({ failOn, baseline }: CheckJob, tally: SummaryBuilder): boolean {
  if (!isOfNew(failOn)) return tally.reaches(failOn);
  return baseline?.hasNew(failOn.slice('new-'.length) as FindingKind) === true;
}

/** Whether only what an earlier run did not find is a failure. */
export function isOfNew(failOn: CheckFailOn): failOn is `new-${FindingKind}` {
  return failOn.startsWith('new-');
}

/** How judging ended. */
export interface CheckEnd {
  readonly exitCode: number;
  /** What is to be done; absent when there is nothing, or nobody asked. */
  readonly changes?: OrganizationChanges | undefined;
}

/**
 * Judges every record of every source, writes the results as they come, and says how that ended.
 *
 * Rows can need to know what all rows show together. So at the first row, and only then, the sources are looked
 * through once before judging goes on.
 */
export async function check(job: CheckJob): Promise<CheckEnd> {
  const { sources, judging, language, answers } = job;
  const tally = createSummaryBuilder(language.ruleset);
  const unmatched = new Map(
    Object.keys(judging.facts.mailboxes ?? {}).map((address) => [comparableAddress(address), address]),
  );
  let lacking: readonly MissingPart[] | undefined;
  let isSurveyed = false;
  let somethingUnreadable = false;
  const isAsked = judging.checks !== undefined || rowsAreAsked(judging.facts);
  const passes = readInTwoPasses(sources, {
    survey: isAsked ? 'at-first-row' : 'never',
    judgeBeside: (context) => createEvaluation(context, judging),
    incomplete: () => tablesWithoutPages(job.pages),
    onSurvey: (step) => {
      if (step === 'begins') job.onSecondReading();
      else isSurveyed = true;
    },
    onRecords: job.onRecords,
    onEnd: (source, end) => {
      const complaint = complaintAbout(source, end, language);
      if (complaint === undefined) return;
      somethingUnreadable = true;
      job.tell(complaint);
    },
  });
  /** Tells what the export lacks: before the first row is judged, else at the end. */
  const tellIncomplete = async () => {
    lacking = incompleteParts(job.pages, passes.context(), judging);
    const pages = lacking.filter(({ kind }) => kind === 'page');
    const { allowIncomplete } = commandWordsFor(language.locale);
    for (const { text } of incompleteSentences(pages, language.locale))
      job.tell(`${text} ${allowIncomplete}`);
    const parts = lacking;
    if (parts.length > 0) await write(answers, (writer) => writer.incomplete(parts));
  };
  /** Waits for the output only where that asks for it, and not with each record. */
  const take = (outcome: AuditOutcome) => {
    const judged = job.exceptions?.apply(outcome) ?? outcome;
    if (judged.address !== undefined) unmatched.delete(judged.address);
    tally.count(judged);
    job.baseline?.note(judged);
    if (judged.result !== undefined) job.changes?.add(judged.result);
    if (judged.other !== undefined) job.changes?.addOther(judged.other);
    return write(answers, (writer) => writer.judged(judged));
  };

  await write(answers, (writer) => writer.begin());
  for await (const outcomes of passes.outcomes) {
    if (isSurveyed && lacking === undefined) await tellIncomplete();
    for (const judged of outcomes) {
      const written = take(judged);
      if (written !== undefined) await written;
    }
  }
  if (lacking === undefined) await tellIncomplete();
  for (const other of evaluateTogether(passes.context(), judging)) await take({ other });
  const incomplete = lacking ?? [];
  const missing = incomplete.filter(({ kind }) => kind === 'page').map(({ table }) => table);
  // On a page that is missing any address may stand.
  const summary = {
    ...tally.summary(missing.includes('mailbox') ? [] : [...unmatched.values()]),
    ...(job.baseline && { baseline: job.baseline.counts() }),
    ...(job.exceptions && { exceptions: job.exceptions.summary() }),
    ...(incomplete.length > 0 && { incomplete }),
  };
  const collected = language.ruleset.changes === undefined ? undefined : job.changes?.changes();
  const isAllWell =
    collected?.notValid === 0 && collected.byHand.length === 0 && collected.accepted === undefined;
  const changes = isAllWell ? undefined : collected;
  const record = job.record?.(passes.context().organization);
  await write(answers, (writer) => writer.end(summary, changes, record));
  for (const { output } of answers) await output.finish();
  if (summary.unmatchedFacts.length > 0) {
    job.remark(unmatchedFactsSentence(summary.unmatchedFacts, language.phrases));
  }
  // An empty export must not be taken for one in which all is well.
  const isNothing = summary.total === 0;
  if (isNothing) {
    job.tell(language.phrases.check.nothingRead);
    const ofMailboxes = incomplete.filter(({ kind, table }) => kind === 'table' && table === 'mailbox');
    for (const { text } of incompleteInstructions(ofMailboxes, language.locale)) job.tell(text);
  }
  const isIncomplete = missing.length > 0 && !job.allowIncomplete;
  if (somethingUnreadable || isNothing || isIncomplete) return { exitCode: WRONG_USAGE, changes };
  return { exitCode: isFailure(job, tally) ? FOUND : DONE, changes };
}

/** Writes to all answers; gives what to wait for where one of them has no room, and nothing else. */
function write(
  answers: readonly WrittenAnswer[],
  textFor: (writer: CheckWriter) => Text,
): Promise<unknown> | undefined {
  let waiting: Promise<void>[] | undefined;
  for (const { writer, output } of answers) {
    const written = output.write(textFor(writer));
    if (written !== undefined) waiting = [...(waiting ?? []), written];
  }
  return waiting && Promise.all(waiting);
}

/** The default ruleset, by the first readable record: the guide for a configuration that only it takes, else today's guidance. */
export async function rulesetFor(sources: readonly RecordSource[]): Promise<string> {
  for (const source of sources) {
    const found = await source.peek((record: InputRecord) => 'value' in record);
    if (found === undefined || !('value' in found)) continue;
    if (tableIn(found) !== undefined) return TODAY;
    return fittingRuleset((ruleset) => refusals(found.value, RULESETS[ruleset] as Ruleset));
  }
  return TODAY;
}

/** The number of problems that a ruleset finds in a configuration. */
function refusals(configuration: unknown, ruleset: Ruleset): number {
  const report = validate<Ruleset>(configuration, { ruleset });
  return report.verdict === 'malformed' ? report.problems.length : 0;
}

/** What is wrong with how reading a source ended, in a line; undefined when nothing is. */
export function complaintAbout(
  { name }: Pick<RecordSource, 'name'>,
  { brokeOff, failure, refusal }: SourceEnd,
  { locale, phrases }: RenderContext,
): string | undefined {
  if (refusal !== undefined) return `${name}: ${refusalSentence(refusal, locale)}`;
  if (failure !== undefined) return `${name}: ${failure}`;
  return brokeOff ? `${name}: ${phrases.check.brokeOff}` : undefined;
}
