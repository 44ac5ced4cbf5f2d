import { readMailboxRow, regardsUser } from '../dataverse/mailbox-row.ts';
import {
  foldCase,
  type OrganizationFacts,
  type RowsShow,
  rowsAreAsked,
  SINK_PREREQUISITE,
} from '../dataverse/organization-facts.ts';
import type { Language } from '../render/compose.ts';
import { directionsOf } from '../vocabulary.ts';
import { isRow, type Judging, judgeRecord } from './check-result.ts';
import { createTally, type FailOn } from './check-summary.ts';
import type { CheckWriter } from './check-writers.ts';
import { unmatchedFactsSentence } from './compose-check.ts';
import type { JsonRecord } from './json-records.ts';
import type { RecordSource, Records, SourceEnd } from './record-source.ts';
import { DONE, FOUND, WRONG_USAGE } from './session.ts';
import type { Output } from './streams.ts';

/** What `check` is to do. */
export interface CheckJob {
  readonly sources: readonly RecordSource[];
  readonly facts: OrganizationFacts;
  readonly language: Language;
  /** The day as of which dated facts are in effect; absent means that all are. */
  readonly asOf?: string;
  readonly writer: CheckWriter;
  readonly failOn: FailOn;
  readonly stdout: Output;
  /** Called when it turns out that the sources are read twice. */
  readonly onSecondReading: () => void;
  /** Tells the user something that is not part of the answer, in one line. */
  readonly tell: (line: string) => void;
}

/** What rows show before any of them was looked at. */
const NOTHING_SHOWN: RowsShow = { userRows: 0, activeSink: false };

/**
 * Judges every record of every source, writes the results as they come, and gives the exit code.
 *
 * Rows can need to know what all rows show together. So at the first row, and only then, the sources are looked
 * through once before judging goes on.
 */
export async function check(job: CheckJob): Promise<number> {
  const { sources, facts, language, writer, stdout } = job;
  const judging: Judging = {
    options: {
      ruleset: language.ruleset,
      locale: language.locale,
      ...(job.asOf === undefined ? {} : { asOf: job.asOf }),
    },
    directions: directionsOf(language.ruleset.vocabulary),
    facts,
    byAddress: new Map(
      Object.entries(facts.mailboxes ?? {}).map(([address, own]) => [foldCase(address), own]),
    ),
  };
  const asksForSink = language.ruleset.vocabulary.prerequisites.includes(SINK_PREREQUISITE);
  const tally = createTally(language.ruleset);
  const unmatched = new Map(
    Object.keys(facts.mailboxes ?? {}).map((address) => [foldCase(address), address]),
  );
  const ahead = new Map<RecordSource, Records>();
  let shown: RowsShow | undefined = rowsAreAsked(facts) ? undefined : NOTHING_SHOWN;
  let somethingUnreadable = false;

  const judgeOne = async (source: RecordSource, record: JsonRecord) => {
    const judged = judgeRecord(source.name, record, shown ?? NOTHING_SHOWN, judging);
    if (judged.address !== undefined) unmatched.delete(judged.address);
    if (judged.result === undefined) return tally.countSink();
    tally.count(judged.result);
    await stdout.write(writer.result(judged.result));
  };

  const judgeAll = async (source: RecordSource): Promise<SourceEnd> => {
    let records = ahead.get(source) ?? source.open();
    try {
      let step = await records.next();
      while (step.done !== true) {
        const record = step.value;
        if (shown === undefined && isRow(record)) {
          job.onSecondReading();
          const counting = { ...NOTHING_SHOWN };
          for (const other of sources.slice(sources.indexOf(source))) {
            const begun = other === source ? { last: record, rest: records } : undefined;
            const again = await other.lookAhead(begun, (each) => countRow(each, counting, asksForSink));
            if (other === source) records = again;
            else ahead.set(other, again);
          }
          shown = counting;
        }
        await judgeOne(source, record);
        step = await records.next();
      }
      return step.value;
    } finally {
      // When nobody listens any more, nothing is waited for either.
      await records.return({ brokeOff: false });
    }
  };

  await stdout.write(writer.begin());
  for (const source of sources) {
    const complaint = complaintAbout(source, await judgeAll(source), language);
    if (complaint !== undefined) {
      somethingUnreadable = true;
      job.tell(complaint);
    }
  }
  const summary = tally.summary([...unmatched.values()]);
  await stdout.write(writer.end(summary));
  await stdout.finish();
  if (summary.unmatchedFacts.length > 0)
    job.tell(unmatchedFactsSentence(summary.unmatchedFacts, language.phrases));
  if (somethingUnreadable) return WRONG_USAGE;
  return tally.reaches(job.failOn) ? FOUND : DONE;
}

function countRow(
  record: JsonRecord,
  counting: { userRows: number; activeSink: boolean },
  asksForSink: boolean,
): void {
  if (!isRow(record)) return;
  const read = readMailboxRow(record.value, []);
  if (read.kind === 'sink') counting.activeSink ||= asksForSink && read.isActive;
  else if (regardsUser(record.value)) counting.userRows++;
}

function complaintAbout(
  { name }: RecordSource,
  { brokeOff, failure }: SourceEnd,
  { phrases }: Language,
): string | undefined {
  if (failure !== undefined) return `${name}: ${failure}`;
  return brokeOff ? `${name}: ${phrases.check.brokeOff}` : undefined;
}
