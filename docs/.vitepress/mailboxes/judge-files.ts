import {
  type AuditRecord,
  type AuditSummary,
  audit,
  type MailboxResult,
  type OtherResult,
  organizationChanges,
  readRecords,
} from 'd365-email-rules/dataverse';
import { changesHtml } from '../../../src/dataverse/report/changes-html.ts';
import { pathAsText } from '../../../src/input/printable.ts';
import { isRecord } from '../../../src/input/snapshot.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';
import { sortFiles } from './facts-among-files.ts';
import { bytesOf, type NamedFile, namedApart } from './named-files.ts';
import { type Batch, createShortening } from './results-in-short.ts';

/** What is to be judged, and by what. */
export interface ToJudge {
  readonly files: readonly File[];
  readonly language: AdvisorLanguage;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; empty means that all are. */
  readonly asOf: string;
}

/** What came of reading one file. */
export interface FileReading {
  readonly name: string;
  /** How many records it holds; absent for a facts file. */
  readonly records?: number;
  /** Absent when it was read to its end. */
  readonly trouble?: 'brokeOff' | { readonly failure: string };
}

/** How judging ended. */
export type Ending =
  | {
      readonly ending: 'judged';
      readonly summary: AuditSummary;
      readonly files: readonly FileReading[];
      /** What to do about mailboxes that are not valid, as HTML; absent when all are. */
      readonly whatToDo?: string;
    }
  | { readonly ending: 'stopped' }
  | { readonly ending: 'failed'; readonly failure: string }
  | {
      /** The facts file cannot be used, so that nothing was judged. */
      readonly ending: 'unusableFacts';
      readonly names: readonly string[];
      readonly because: 'notJson' | 'several' | readonly string[];
    };

/** What is told while files are judged. */
export type Told =
  | { readonly kind: 'progress'; readonly read: number; readonly toRead: number }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'end'; readonly end: Ending };

/** How many results cross together. */
const BATCH = 1000;

/** So many mailboxes are named at most where the same is to be done for many; the table below has all of them. */
const MOST_NAMED = 50;

/** Progress is told so many times at most. */
const PROGRESS_STEPS = 200;

/** Judges all that files hold, which are read twice, and tells of it as it goes on; nothing throws. */
export async function judgeFiles(
  { files, language, asOf }: ToJudge,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<void> {
  const named = namedApart(files);
  const sorted = await sortFiles(named);
  if ('unusable' in sorted) {
    const { unusable: names, because } = sorted;
    tell({ kind: 'end', end: { ending: 'unusableFacts', names, because } });
    return;
  }
  const { facts, holdingRecords } = sorted;
  const reading = readingOf(holdingRecords, signal, tell);
  const { ruleset, locale } = language;
  const judgedBy = { ruleset, locale, ...(asOf !== '' && { asOf }) };
  const asked = audit(reading.records, {
    ...{ ...judgedBy, signal, origins: true },
    ...(facts && { facts: facts.content }),
  });
  if (asked.outcome === 'malformed') {
    const [problem] = asked.problems;
    if (problem?.path[1] === 'asOf') {
      tell({ kind: 'end', end: { ending: 'failed', failure: problem.message } });
      return;
    }
    const because = asked.problems.map(({ message, path }) =>
      message.replaceAll(pathAsText(path), pathAsText(path.slice(PATH_OF_FACTS.length))),
    );
    tell({ kind: 'end', end: { ending: 'unusableFacts', names: facts ? [facts.name] : [], because } });
    return;
  }
  const shortening = createShortening(holdingRecords.map(({ name }) => name));
  async function* told(results: AsyncIterable<MailboxResult | OtherResult>) {
    for await (const result of results) {
      if ('report' in result) shortening.addMailbox(result, reading.addressAt(result));
      else shortening.addOther(result);
      if (shortening.waiting() >= BATCH) tell({ kind: 'batch', batch: shortening.take() });
      yield result;
    }
    tell({ kind: 'batch', batch: shortening.take() });
  }
  const changes = await organizationChanges(told(asked.results), judgedBy);
  const { end, failure = '', ...summary } = asked.summary();
  const endings: Readonly<Record<typeof end, Ending>> = {
    complete: {
      ending: 'judged',
      summary,
      files: [...reading.files(), ...(facts ? [{ name: facts.name }] : [])],
      ...(changes.outcome === 'found' &&
        (changes.notValid > 0 || changes.byHand.length > 0) && {
          whatToDo: changesHtml(changes, language, MOST_NAMED),
        }),
    },
    aborted: { ending: 'stopped' },
    reading: { ending: 'stopped' },
    failed: { ending: 'failed', failure },
  };
  tell({ kind: 'end', end: endings[end] });
}

/** Where the options of an audit hold the facts. */
const PATH_OF_FACTS = ['options', 'facts'];

/** The reading of files, as often as records are asked for. */
interface Reading {
  /** All records of all files; a file that cannot be read hides no other. */
  records(): AsyncGenerator<AuditRecord>;
  /** What stands as the e-mail address in the record that was read last, if that is the one at a place. */
  addressAt(place: { readonly file: string; readonly row: number }): unknown;
  /** What came of the files when they were read the last time. */
  files(): readonly FileReading[];
}

function readingOf(files: readonly NamedFile[], signal: AbortSignal, tell: (told: Told) => void): Reading {
  const toRead = 2 * files.reduce((sum, { file }) => sum + file.size, 0);
  const results = new Map<string, FileReading>();
  let read = 0;
  let toldStep = -1;
  let last: AuditRecord | undefined;

  async function* counted(file: File): AsyncGenerator<Uint8Array> {
    for await (const bytes of bytesOf(file)) {
      if (signal.aborted) return;
      read += bytes.length;
      const step = Math.floor((PROGRESS_STEPS * read) / toRead);
      if (step !== toldStep) tell({ kind: 'progress', read, toRead });
      toldStep = step;
      yield bytes;
    }
  }

  async function* recordsOf({ name, file }: NamedFile): AsyncGenerator<AuditRecord, FileReading> {
    let records = 0;
    const reader = readRecords(counted(file), name);
    try {
      let step = await reader.next();
      for (; step.done !== true; step = await reader.next()) {
        if (!('page' in step.value)) records += 1;
        last = step.value;
        yield last;
      }
      const { brokeOff, failure } = step.value;
      if (failure !== undefined) return { name, records, trouble: { failure } };
      return { name, records, ...(brokeOff && { trouble: 'brokeOff' as const }) };
    } finally {
      await reader.return({ brokeOff: false });
    }
  }

  return {
    async *records() {
      for (const each of files) results.set(each.name, yield* recordsOf(each));
    },
    addressAt({ file, row }) {
      // Should an audit ever read ahead, no address is better than another one's.
      if (last === undefined || last.file !== file || last.row !== row || !('value' in last))
        return undefined;
      return isRecord(last.value) ? last.value.emailaddress : undefined;
    },
    files: () => [...results.values()],
  };
}
