import type { Output, Streams } from './streams.ts';

/** One run of the command line. */
export interface Session {
  readonly streams: Streams;
  /** What writes the answer. */
  readonly output: Output;
  /** Says something that is not part of the answer, in one line; what can't be seen is written out. */
  readonly tell: (line: string) => void;
  /** Runs a command on streams of its own, and gives its exit code. */
  readonly runCommand: (args: readonly string[], streams: Streams) => Promise<number>;
  exitCode: number;
}

/** The exit code when all is well. */
export const DONE = 0;
/** The exit code when something was found, or nothing can be reached. */
export const FOUND = 1;
/** The exit code of wrong usage, and of an input that can't be read. */
export const WRONG_USAGE = 2;

/** The exit code of who was interrupted at the terminal, as shells have it. */
export const INTERRUPTED = 130;

/** Thrown when somebody who was asked would rather stop. */
export class Interrupted extends Error {}

/** The name by which the standard input is given instead of a file. */
export const STDIN = '-';
