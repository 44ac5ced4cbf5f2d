import { validate } from '../../api/validate.ts';
import type { AuditContext } from '../../dataverse/audit/context.ts';
import { createEvaluation, evaluateTogether } from '../../dataverse/audit/evaluate-row.ts';
import type { ExceptionRegister } from '../../dataverse/audit/exceptions.ts';
import { incompleteParts, tablesWithoutPages } from '../../dataverse/audit/incomplete.ts';
import { tableIn } from '../../dataverse/audit/record-row.ts';
import type { AuditOutcome } from '../../dataverse/audit/results.ts';
import {
  type AuditSummary,
  createSummaryBuilder,
  type FailOn,
  type OrganizationSummary,
  type SummaryBuilder,
} from '../../dataverse/audit/summary.ts';
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
import type { Redaction } from './redaction.ts';
import type { JudgedOrganization } from './run-record.ts';

/** What `check` is to do. */
export interface CheckJob {
  /** The organizations, each judged by itself, in the order of the answer. */
  readonly organizations: readonly OrganizationToJudge[];
  readonly judging: AuditContext;
  readonly language: RenderContext;
  readonly answers: readonly WrittenAnswer[];
  readonly failOn: CheckFailOn;
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
  /** Makes the record of the run, from what rows tell of organizations; absent where no answer has a place for it. */
  readonly record?: (organizations: readonly JudgedOrganization[]) => RunRecord;
  /** An earlier run to compare with; absent unless one was given. */
  readonly baseline?: BaselineComparison;
  /** The exceptions that accept findings; absent unless a file of them was given. */
  readonly exceptions?: ExceptionRegister;
  /** Puts tokens into what is shown; absent where everything is shown as it is. */
  readonly redaction?: Redaction;
}

/** An organization to be judged: what its rows show together says nothing of another one. */
export interface OrganizationToJudge {
  /** What it is called; absent where there is one alone. */
  readonly name?: string;
  readonly sources: readonly RecordSource[];
  /** Of which tables pages are missing, as far as those that were read tell. */
  readonly pages: Pick<PageTally, 'missing' | 'interrupted' | 'tables'>;
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
  /** How many results there are of each status. */
  readonly byStatus: AuditSummary['byStatus'];
  /** What is to be done; absent when there is nothing, or nobody asked. */
  readonly changes?: OrganizationChanges | undefined;
}

/** Judges every organization, writes the results as they come, and says how that ended. */
export async function check(job: CheckJob): Promise<CheckEnd> {
  const { judging, language, answers } = job;
  const tally = createSummaryBuilder(language.ruleset);
  const unmatched = new Map(
    Object.keys(judging.facts.mailboxes ?? {}).map((address) => [comparableAddress(address), address]),
  );
  /** Waits for the output only where that asks for it, and not with each record. */
  const take = (judged: AuditOutcome) => {
    if (judged.address !== undefined) unmatched.delete(judged.address);
    tally.count(judged);
    const shown = job.redaction?.outcome(judged) ?? judged;
    job.baseline?.note(shown);
    if (shown.result !== undefined) job.changes?.add(shown.result);
    if (shown.other !== undefined) job.changes?.addOther(shown.other);
    return write(answers, (writer) => writer.judged(shown));
  };
  await write(answers, (writer) => writer.begin());
  const ends: OrganizationEnd[] = [];
  for (const organization of job.organizations) ends.push(await judgeOrganization(organization, job, take));
  const incomplete = ends.flatMap((end) => end.incomplete);
  const missing = incomplete.filter(({ kind }) => kind === 'page').map(({ table }) => table);
  const named = ends.flatMap(({ summary }) => summary ?? []);
  // On a page that is missing any address may stand.
  const counted: AuditSummary = {
    ...tally.summary(missing.includes('mailbox') ? [] : [...unmatched.values()]),
    ...(job.baseline && { baseline: job.baseline.counts() }),
    ...(job.exceptions && { exceptions: job.exceptions.summary() }),
    ...(incomplete.length > 0 && { incomplete }),
    ...(named.length > 0 && { organizations: named }),
  };
  const summary = job.redaction?.summary(counted) ?? counted;
  const collected = language.ruleset.changes === undefined ? undefined : job.changes?.changes();
  const isAllWell =
    collected?.notValid === 0 && collected.byHand.length === 0 && collected.accepted === undefined;
  const changes = isAllWell ? undefined : collected;
  const record = job.record?.(ends);
  for (const { writer, output } of answers) {
    await output.write(await writer.end(summary, changes, record));
    await output.finish();
  }
  if (summary.unmatchedFacts.length > 0) {
    job.remark(unmatchedFactsSentence(summary.unmatchedFacts, language.phrases));
  }
  const isNothing = tellWhereNothing(ends, job);
  const isIncomplete = missing.length > 0 && !job.allowIncomplete;
  const isUnreadable = ends.some(({ hasUnreadable }) => hasUnreadable);
  const { byStatus } = summary;
  if (isUnreadable || isNothing || isIncomplete) return { exitCode: WRONG_USAGE, byStatus, changes };
  return { exitCode: isFailure(job, tally) ? FOUND : DONE, byStatus, changes };
}

/** How judging an organization ended. */
interface OrganizationEnd extends JudgedOrganization {
  readonly total: number;
  /** What its export lacks. */
  readonly incomplete: readonly MissingPart[];
  /** Whether something of it could not be read. */
  readonly hasUnreadable: boolean;
  /** What its results come to; absent where there is one organization alone. */
  readonly summary?: OrganizationSummary;
}

/**
 * Judges every record of every source of an organization.
 *
 * Rows can need to know what all rows show together. So at the first row, and only then, the sources are looked
 * through once before judging goes on.
 */
async function judgeOrganization(
  { name, sources, pages }: OrganizationToJudge,
  job: CheckJob,
  take: (judged: AuditOutcome) => Promise<unknown> | undefined,
): Promise<OrganizationEnd> {
  const { judging, language, answers } = job;
  const tally = createSummaryBuilder(language.ruleset);
  let lacking: readonly MissingPart[] | undefined;
  let isSurveyed = false;
  let hasUnreadable = false;
  const isAsked = judging.checks !== undefined || rowsAreAsked(judging.facts);
  const passes = readInTwoPasses(sources, {
    survey: isAsked ? 'at-first-row' : 'never',
    judgeBeside: (context) => createEvaluation(context, judging),
    incomplete: () => tablesWithoutPages(pages),
    onSurvey: (step) => {
      if (step === 'begins') job.onSecondReading();
      else isSurveyed = true;
    },
    onRecords: job.onRecords,
    onEnd: (source, end) => {
      const { redaction } = job;
      const name = redaction?.file(source.name) ?? source.name;
      const complaint = complaintAbout({ name }, redaction?.end(end, source.name) ?? end, language);
      if (complaint === undefined) return;
      hasUnreadable = true;
      job.tell(complaint);
    },
  });
  /** Tells what the export lacks: before the first row is judged, else at the end. */
  const tellIncomplete = async () => {
    const parts = incompleteParts(pages, passes.context(), judging).map((part) => inOrganization(part, name));
    lacking = parts;
    const missing = parts.filter(({ kind }) => kind === 'page');
    const { allowIncomplete } = commandWordsFor(language.locale);
    for (const { text } of incompleteSentences(missing, language.locale))
      job.tell(`${text} ${allowIncomplete}`);
    if (parts.length > 0) await write(answers, (writer) => writer.incomplete(parts));
  };
  const takeOwn = (outcome: AuditOutcome) => {
    const judged = named(job.exceptions?.apply(outcome) ?? outcome, name);
    if (name !== undefined) tally.count(judged);
    return take(judged);
  };
  let total = 0;
  for await (const outcomes of passes.outcomes) {
    if (isSurveyed && lacking === undefined) await tellIncomplete();
    for (const outcome of outcomes) {
      if (outcome.result !== undefined) total += 1;
      const written = takeOwn(outcome);
      if (written !== undefined) await written;
    }
  }
  if (lacking === undefined) await tellIncomplete();
  for (const other of evaluateTogether(passes.context(), judging)) await takeOwn({ other });
  const incomplete = lacking ?? [];
  return {
    ...{ name, total, incomplete, hasUnreadable },
    organization: passes.context().organization,
    ...(name !== undefined && { summary: summaryOf(name, tally, incomplete) }),
  };
}

/** What the results of an organization come to, as if it had been judged alone. */
function summaryOf(name: string, tally: SummaryBuilder, parts: readonly MissingPart[]): OrganizationSummary {
  const { unmatchedFacts: _, ...summary } = tally.summary([]);
  const incomplete = parts.map(({ organization: __, ...part }) => part as MissingPart);
  return { name, ...summary, ...(incomplete.length > 0 && { incomplete }) };
}

/** What came of a record, of the organization that it belongs to; as it is where there is one alone. */
function named(outcome: AuditOutcome, organization: string | undefined): AuditOutcome {
  if (organization === undefined) return outcome;
  const { result, other } = outcome;
  return {
    ...outcome,
    ...(result && { result: { ...result, organization } }),
    ...(other && { other: { ...other, organization } }),
  };
}

function inOrganization(part: MissingPart, organization: string | undefined): MissingPart {
  return organization === undefined ? part : { ...part, organization };
}

/** Tells of organizations without a row to judge, and whether there are any: an empty export is not one in which all is well. */
function tellWhereNothing(ends: readonly OrganizationEnd[], { tell, language }: CheckJob): boolean {
  const empty = ends.filter(({ total }) => total === 0);
  for (const { name, incomplete } of empty) {
    const { nothingRead } = language.phrases.check;
    tell(name === undefined ? nothingRead : `${name}: ${nothingRead}`);
    const ofMailboxes = incomplete.filter(({ kind, table }) => kind === 'table' && table === 'mailbox');
    for (const { text } of incompleteInstructions(ofMailboxes, language.locale)) tell(text);
  }
  return empty.length > 0;
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
