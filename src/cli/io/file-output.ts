import { realpathSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { statOf } from './record-source.ts';
import { isSameFile, isTaken } from './same-file.ts';
import { STDIN } from './session.ts';
import { createOutput, type Output } from './streams.ts';
import { createTemporaryFile, type TemporaryFile } from './temporary-file.ts';
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
  let temporary: TemporaryFile | undefined;
  try {
    temporary = await createTemporaryFile(dirname(target));
    const { handle } = temporary;
    const mode = statOf(target)?.mode;
    if (mode !== undefined) await handle.chmod(mode);
    const answer = await write(createOutput(streamInto(temporary)));
    await handle.sync();
    await handle.close();
    await rename(temporary.path, target);
    return answer;
  } catch (error) {
    throw isOfSystem(error)
      ? new UsageError(`--output ${path}: cannot be written (${error.message}).`)
      : error;
  } finally {
    await temporary?.remove();
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
  const isLost = before === undefined && isTaken(path);
  if (isLost || before?.isFile() === false) {
    throw new UsageError(`--output ${path}: is no file; a file, or a name that is free, is accepted.`);
  }
  const input = inputs.find((each) => isSameFile(each, path));
  if (input !== undefined) {
    throw new UsageError(`--output ${path}: is what is read (${input}); another file is accepted.`);
  }
  return before === undefined ? path : realpathSync(path);
}

function streamInto({ handle }: TemporaryFile): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string | Uint8Array, _encoding, done) =>
      void handle.appendFile(text).then(() => done(), done),
  });
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
