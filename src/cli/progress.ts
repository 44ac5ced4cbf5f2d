import { SingleBar } from 'cli-progress';
import { statOf } from './record-source.ts';
import type { OutputStream } from './streams.ts';

/** Shows how far the reading of files has come. */
export interface Progress {
  /** Counts bytes that were read. */
  read(bytes: number): void;
  /** Says that everything will be read once more. */
  expectAsMuchAgain(): void;
  /** Takes the display away. */
  stop(): void;
}

/** Input of this many bytes is long enough for its progress to be worth showing. */
const LONG_INPUT = 8_000_000;

/** Progress of nothing: for short input, and where nobody watches. */
const NO_PROGRESS: Progress = {
  read: () => undefined,
  expectAsMuchAgain: () => undefined,
  stop: () => undefined,
};

/** Shows progress on a terminal when the files are long; the standard input's length can't be known. */
export function createProgress(files: readonly string[], stderr: OutputStream): Progress {
  const total = files.reduce((sum, file) => sum + (statOf(file)?.size ?? 0), 0);
  if (stderr.isTTY !== true || total < LONG_INPUT) return NO_PROGRESS;
  const bar = new SingleBar({
    stream: stderr,
    format: '{bar} {percentage} %, {eta_formatted} left',
    clearOnComplete: true,
    // An interrupt must not leave a terminal behind that is set in another way.
    linewrap: true,
  });
  bar.start(total, 0);
  return {
    read: (bytes) => bar.increment(bytes),
    expectAsMuchAgain: () => bar.setTotal(total * 2),
    stop: () => bar.stop(),
  };
}
