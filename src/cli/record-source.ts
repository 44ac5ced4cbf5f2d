import { randomUUID } from 'node:crypto';
import { createReadStream, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonRecord, readJsonRecords } from './json-records.ts';

/** How reading a source ended. */
export interface SourceEnd {
  /** Whether it ended in the middle of a value. */
  readonly brokeOff: boolean;
  /** Why it could not be read (on); absent when it could. */
  readonly failure?: string;
}

/** The records of a source that are still to come. */
export type Records = AsyncGenerator<JsonRecord, SourceEnd>;

/** Something that records are read from, once or twice. */
export interface RecordSource {
  /** The source as it was named; `-` is the standard input. */
  readonly name: string;
  /** The records from the beginning. */
  open(): Records;
  /**
   * Shows every record that is still to come, and gives them back to be read after all.
   *
   * @param begun - the records, when reading has begun, and the one that was read last.
   */
  lookAhead(
    begun: { readonly last: JsonRecord; readonly rest: Records } | undefined,
    show: (record: JsonRecord) => void,
  ): Promise<Records>;
}

/** Called with the number of bytes of each part that is read. */
export type OnBytes = (bytes: number) => void;

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
export function fileSource(path: string, onBytes: OnBytes): RecordSource {
  const openFile = () => recordsOf(() => createReadStream(path), onBytes);
  if (statOf(path)?.isFile() !== true) return passingSource(path, openFile);
  return {
    name: path,
    open: openFile,
    async lookAhead(begun, show) {
      for await (const record of openFile()) show(record);
      return begun?.rest ?? openFile();
    },
  };
}

/** The standard input. */
export function standardInputSource(stdin: AsyncIterable<Uint8Array>): RecordSource {
  return passingSource('-', () => recordsOf(() => stdin));
}

/** What can be read only once: when it must be read twice, what is still to come is kept in a temporary file. */
function passingSource(name: string, open: () => Records): RecordSource {
  return {
    name,
    open,
    async lookAhead(begun, show) {
      const rest = begun?.rest ?? open();
      const spool = await createSpool();
      if (begun !== undefined) show(begun.last);
      let kept = '';
      let step = await rest.next();
      for (; step.done !== true; step = await rest.next()) {
        show(step.value);
        kept += `${JSON.stringify({ record: step.value })}\n`;
        if (kept.length < SPOOLED_AT_ONCE) continue;
        await spool.write(kept);
        kept = '';
      }
      await spool.write(kept);
      return replay(spool, step.value);
    },
  };
}

/** Reads records and says how that ended; a failure of the stream is an end, not an exception. */
async function* recordsOf(openStream: () => AsyncIterable<Uint8Array>, onBytes?: OnBytes): Records {
  try {
    return yield* readJsonRecords(counted(openStream(), onBytes));
  } catch (error) {
    return { brokeOff: false, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes?: OnBytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
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
  for await (const record of readJsonRecords(spool.createReadStream({ start: 0 }))) {
    yield (record as { readonly value: { readonly record: JsonRecord } }).value.record;
  }
  return end;
}
