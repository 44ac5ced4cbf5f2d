import { randomUUID } from 'node:crypto';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { onExit } from 'signal-exit';
import { statOf } from './record-source.ts';
import { STDIN } from './session.ts';
import { createOutput, type Output } from './streams.ts';
import { UsageError } from './usage-error.ts';

/**
 * Has an answer written to a file: whole, or not at all.
 *
 * It is written to a temporary file beside it, which takes its place when all of it is there. When writing fails, or
 * is interrupted, what was there before stays, and the temporary file goes.
 *
 * @param path - the file.
 * @param inputs - the files that the answer is made from, which it must not replace.
 * @param write - writes the answer, and finishes the output.
 */
export async function writeWhole<T>(
  path: string,
  inputs: readonly string[],
  write: (output: Output) => Promise<T>,
): Promise<T> {
  const target = targetOf(path, inputs);
  const temporary = join(dirname(target), `.d365-email-rules-${randomUUID()}.tmp`);
  const forget = onExit(() => rmSync(temporary, { force: true }));
  let handle: FileHandle | undefined;
  try {
    handle = await open(temporary, 'wx');
    const mode = statOf(target)?.mode;
    if (mode !== undefined) await handle.chmod(mode);
    const answer = await write(createOutput(streamInto(handle)));
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
    return answer;
  } catch (error) {
    await handle?.close().catch(() => undefined);
    rmSync(temporary, { force: true });
    throw isOfSystem(error)
      ? new UsageError(`--output ${path}: cannot be written (${error.message}).`)
      : error;
  } finally {
    forget();
  }
}

/** Where the answer goes: what a link leads to, so that the link stays. */
function targetOf(path: string, inputs: readonly string[]): string {
  if (path === STDIN) {
    throw new UsageError(
      '--output -: a file is accepted; without the flag the answer goes to the standard output.',
    );
  }
  const before = statOf(path);
  if (before !== undefined && !before.isFile()) {
    throw new UsageError(`--output ${path}: is no file; a file, or a name that is free, is accepted.`);
  }
  const input = inputs.find((each) => isSameFile(each, path));
  if (input !== undefined) {
    throw new UsageError(`--output ${path}: is what is read (${input}); another file is accepted.`);
  }
  return before === undefined ? path : realpathSync(path);
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identityOf(one), identityOf(other)];
  return first === undefined || second === undefined ? resolve(one) === resolve(other) : first === second;
}

/** What is the same of all names of a file; undefined when it is not there. */
function identityOf(path: string): string | undefined {
  const { dev, ino } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${dev} ${ino}`;
}

function streamInto(handle: FileHandle): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string | Uint8Array, _encoding, done) =>
      void handle.appendFile(text).then(() => done(), done),
  });
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
