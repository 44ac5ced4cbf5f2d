import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutUnreadColumns } from '../../dataverse/audit/record-row.ts';
import type { TwoPassSource } from '../../dataverse/audit/two-passes.ts';
import { readJsonRecords } from '../../dataverse/files/json.ts';
import type { ReadingObserver } from '../../dataverse/files/reading-observer.ts';
import type { InputRecord } from '../../dataverse/files/record.ts';
import { readRecords } from '../../dataverse/files/records.ts';
import { isParquet, parquetRecords } from './parquet-records.ts';
import type { OnBytes, Records, SourceEnd } from './records.ts';
import { STDIN } from './session.ts';
import { UsageError } from './usage-error.ts';

/** A file or the standard input, as records are read from it. */
export interface RecordSource extends TwoPassSource<SourceEnd> {
  /** The first record that tells something, as far as that comes soon; afterwards all can still be read. */
  peek(tells: (record: InputRecord) => boolean): Promise<InputRecord | undefined>;
}

/** What a source held that was read to its end. */
export interface SourceContent {
  /** How many records. */
  readonly rows: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Is told what a source held, each time that it was read to its end. */
export type OnContent = (name: string, content: SourceContent) => void;

/** How much is read at a time, in bytes: each part of a file takes the same time beside its bytes. */
const READ_AT_ONCE = 0x4_0000;

/** How much is written to a temporary file at a time, in characters. */
const SPOOLED_AT_ONCE = 0x1_0000;

/** What is known of a file; absent when it is not there or may not be looked at. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A file, which is opened anew for each reading, or a pipe that has a path, which can be read only once. */
function fileSource(
  path: string,
  onBytes: OnBytes,
  observer?: ReadingObserver,
  onContent?: OnContent,
): RecordSource {
  const openBytes = () => {
    const bytes = () => createReadStream(path, { highWaterMark: READ_AT_ONCE });
    return noted(path, (onChunk) => recordsOf(bytes, onBytes, observer, onChunk), onContent);
  };
  if (statOf(path)?.isFile() !== true) return passingSource(path, openBytes);
  const openParquet = () =>
    noted(path, (onChunk) => shownFirst(path, parquetRecords(path, onBytes), onChunk), onContent);
  const openFile = isParquet(path) ? openParquet : openBytes;
  const reading = peekable(openFile);
  return {
    name: path,
    ...reading,
    async lookAhead(begun, show) {
      for await (const records of openFile()) show(records);
      return begun?.rest ?? reading.open();
    },
  };
}

/** The sources that a command was given by their names; the standard input can be one of them. */
export function sourcesOf(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  onBytes: OnBytes,
  observerOf?: (name: string) => ReadingObserver,
  onContent?: OnContent,
): readonly RecordSource[] {
  if (names.filter((name) => name === STDIN).length > 1) {
    throw new UsageError('The standard input (-) can be read only once.');
  }
  return names.map((name) =>
    name === STDIN
      ? standardInputSource(stdin, observerOf?.(name), onContent)
      : fileSource(name, onBytes, observerOf?.(name), onContent),
  );
}

/** The standard input. */
function standardInputSource(
  stdin: AsyncIterable<Uint8Array>,
  observer?: ReadingObserver,
  onContent?: OnContent,
): RecordSource {
  return passingSource(STDIN, () =>
    noted(STDIN, (onChunk) => recordsOf(() => stdin, undefined, observer, onChunk), onContent),
  );
}

/** What can be read only once: when it must be read twice, what is still to come is kept in a temporary file. */
function passingSource(name: string, begin: () => Records): RecordSource {
  const reading = peekable(begin);
  return {
    name,
    ...reading,
    async lookAhead(begun, show) {
      const rest = begun?.rest ?? reading.open();
      const spool = await createSpool();
      if (begun !== undefined) show(begun.last);
      let kept = '';
      let step = await rest.next();
      for (; step.done !== true; step = await rest.next()) {
        show(step.value);
        for (const record of step.value) kept += spooled(record);
        if (kept.length < SPOOLED_AT_ONCE) continue;
        await spool.write(kept);
        kept = '';
      }
      await spool.write(kept);
      return replay(spool, step.value);
    },
  };
}

/** Records that can be looked at before they are read: what was begun for that is what is read first. */
function peekable(begin: () => Records): Pick<RecordSource, 'open' | 'peek'> {
  let begun: Records | undefined;
  return {
    open() {
      const records = begun ?? begin();
      begun = undefined;
      return records;
    },
    async peek(tells) {
      const records = begin();
      const { found, passed, end } = await lookFor(tells, records);
      begun = (async function* () {
        try {
          if (passed.length > 0) yield passed;
          return end ?? (yield* records);
        } finally {
          await records.return({ brokeOff: false });
        }
      })();
      return found;
    },
  };
}

/** How many records are passed over at most in search of one that tells something. */
const PASSED_OVER = 1000;

/** Looks for a record that tells something, and gives back all that were read, and the end if that was reached. */
async function lookFor(
  tells: (record: InputRecord) => boolean,
  records: Records,
): Promise<{
  readonly found?: InputRecord;
  readonly passed: readonly InputRecord[];
  readonly end?: SourceEnd;
}> {
  const passed: InputRecord[] = [];
  while (passed.length < PASSED_OVER) {
    const step = await records.next();
    if (step.done === true) return { passed, end: step.value };
    for (const record of step.value) passed.push(record);
    const found = step.value.find(tells);
    if (found !== undefined) return { found, passed };
  }
  return { passed };
}

/** How deep a record is kept; what lies deeper than half of that is never looked at. */
const KEPT_DEPTH = 100;

/** A record as a line of the temporary file. */
function spooled(record: InputRecord): string {
  return `${JSON.stringify({ record: keptOf(record) })}\n`;
}

/** What is kept of a record: of a row only what is read of it, so that no password lies in a file meanwhile. */
function keptOf(record: InputRecord): InputRecord {
  const kept = withoutUnreadColumns(record);
  return 'value' in kept ? { ...kept, value: cutOff(kept.value, KEPT_DEPTH) } : kept;
}

/** Plain data down to a depth: what is nested without end cannot be written. */
function cutOff(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.map((part) => cutOff(part, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cutOff(part, depth - 1)]));
}

/** Is shown each part of what is read. */
type OnChunk = (chunk: Uint8Array) => void;

/** Reads records and notes what the source held, where somebody wants to know. */
function noted(name: string, begin: (onChunk?: OnChunk) => Records, onContent?: OnContent): Records {
  return onContent === undefined ? begin() : noting(name, begin, onContent);
}

async function* noting(name: string, begin: (onChunk: OnChunk) => Records, onContent: OnContent): Records {
  const hash = createHash('sha256');
  const records = begin((chunk) => hash.update(chunk));
  let rows = 0;
  try {
    let step = await records.next();
    for (; step.done !== true; step = await records.next()) {
      rows += step.value.length;
      yield step.value;
    }
    const { failure, refusal } = step.value;
    if (failure === undefined && refusal === undefined) onContent(name, { rows, sha256: hash.digest('hex') });
    return step.value;
  } finally {
    await records.return({ brokeOff: false });
  }
}

/** Shows a file before its records, which are read by a program of their own. */
async function* shownFirst(path: string, records: Records, onChunk?: OnChunk): Records {
  if (onChunk !== undefined) for await (const chunk of createReadStream(path)) onChunk(chunk);
  return yield* records;
}

/** Reads records and says how that ended; a failure of the stream is an end, not an exception. */
async function* recordsOf(
  openStream: () => AsyncIterable<Uint8Array>,
  onBytes?: OnBytes,
  observer?: ReadingObserver,
  onChunk?: OnChunk,
): Records {
  try {
    return yield* readRecords(counted(openStream(), onBytes, onChunk), observer);
  } catch (error) {
    return { brokeOff: false, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes?: OnBytes,
  onChunk?: OnChunk,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
    onChunk?.(chunk);
    yield chunk;
  }
}

/** A temporary file that has no name any more once it is open, so that nothing is left of it however the process ends. */
async function createSpool(): Promise<FileHandle> {
  const path = join(tmpdir(), `d365-email-rules-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

async function* replay(spool: FileHandle, end: SourceEnd): Records {
  for await (const lines of readJsonRecords(spool.createReadStream({ start: 0 }))) {
    yield lines.map((line) => (line as { readonly value: { readonly record: InputRecord } }).value.record);
  }
  return end;
}
