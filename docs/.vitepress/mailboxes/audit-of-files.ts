import { type AuditRecord, audit, readRecords } from 'd365-email-rules/dataverse';
import { pathAsText } from '../../../src/input/printable.ts';
import { isRecord } from '../../../src/input/snapshot.ts';
import { sortFiles } from './facts-among-files.ts';
import type { Ending, FileReading, ToJudge, Told } from './judging.ts';
import { bytesOf, type NamedFile, namedApart } from './named-files.ts';

/** Progress is told so many times at most. */
const PROGRESS_STEPS = 200;

/** An audit of all that files hold, which reads them twice; or how it ended before it began. */
export async function auditOf(
  { files, language: { ruleset, locale }, asOf }: ToJudge,
  signal: AbortSignal,
  tell: (told: Extract<Told, { kind: 'progress' }>) => void,
) {
  const sorted = await sortFiles(namedApart(files));
  if ('unusable' in sorted) {
    const { unusable: names, because } = sorted;
    return { ending: 'unusableFacts', names, because } satisfies Ending;
  }
  const { facts, holdingRecords } = sorted;
  const reading = readingOf(holdingRecords, signal, tell);
  const judgedBy = { ruleset, locale, ...(asOf !== '' && { asOf }) };
  const asked = audit(reading.records, {
    ...{ ...judgedBy, signal, origins: true },
    ...(facts && { facts: facts.content }),
  });
  if (asked.outcome !== 'malformed')
    return { ending: undefined, asked, reading, judgedBy, facts, holdingRecords };
  const [problem] = asked.problems;
  if (problem?.path[1] === 'asOf') return { ending: 'failed', failure: problem.message } satisfies Ending;
  const because = asked.problems.map(({ message, path }) =>
    message.replaceAll(pathAsText(path), pathAsText(path.slice(PATH_OF_FACTS.length))),
  );
  return { ending: 'unusableFacts', names: facts ? [facts.name] : [], because } satisfies Ending;
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

function readingOf(
  files: readonly NamedFile[],
  signal: AbortSignal,
  tell: (told: Extract<Told, { kind: 'progress' }>) => void,
): Reading {
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
