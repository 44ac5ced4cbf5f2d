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
 * Has answers written to files, each whole, and none before all are there.
 *
 * Each is written to a temporary file beside its own, which takes its place in the end. When writing fails, or is
 * interrupted, what was there before stays, and the temporary files go.
 *
 * @param paths - the files, one for each answer.
 * @param inputs - the files that the answers are made from, which they must not replace.
 * @param write - writes the answers, and finishes the outputs.
 */
export async function writeWhole<T>(
  paths: readonly string[],
  inputs: readonly string[],
  write: (outputs: readonly Output[]) => Promise<T>,
): Promise<T> {
  const targets = paths.map((path) => targetOf(path, inputs));
  refuseTwice(paths, targets);
  const files: OpenFile[] = [];
  try {
    for (const [index, target] of targets.entries())
      files.push(await openFor(target, paths[index] as string));
    const answer = await write(files.map(({ output }) => output));
    for (const { path, temporary } of files) await named(path, () => close(temporary));
    for (const { path, target, temporary } of files) await named(path, () => rename(temporary.path, target));
    return answer;
  } finally {
    for (const { temporary } of files) await temporary.remove();
  }
}

/** A temporary file with the one whose place it takes. */
interface OpenFile {
  /** The file as it was named. */
  readonly path: string;
  readonly target: string;
  readonly temporary: TemporaryFile;
  readonly output: Output;
}

async function openFor(target: string, path: string): Promise<OpenFile> {
  const temporary = await named(path, () => createTemporaryFile(dirname(target)));
  const { handle } = temporary;
  const mode = statOf(target)?.mode;
  if (mode !== undefined) await handle.chmod(mode);
  const { write, finish } = createOutput(streamInto(temporary));
  const output: Output = {
    write(text) {
      try {
        return write(text);
      } catch (error) {
        throw inWords(path, error);
      }
    },
    finish: () => named(path, finish),
  };
  return { path, target, temporary, output };
}

async function close({ handle }: TemporaryFile): Promise<void> {
  await handle.sync();
  await handle.close();
}

/** Does something with a file, and says which one when the system refuses. */
async function named<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw inWords(path, error);
  }
}

function inWords(path: string, error: unknown): unknown {
  return isOfSystem(error)
    ? new UsageError(`--output ${path}: cannot be written (${error.message}).`)
    : error;
}

/** Refuses a file that two answers would go to. */
function refuseTwice(paths: readonly string[], targets: readonly string[]): void {
  const again = targets.findIndex((target, index) =>
    targets.slice(0, index).some((other) => other === target || isSameFile(other, target)),
  );
  if (again >= 0) {
    throw new UsageError(`--output ${paths[again]}: is named twice; a file for each answer is accepted.`);
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
