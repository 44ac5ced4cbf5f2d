import { Format, SingleBar } from 'cli-progress';
import { statOf } from './record-source.ts';
import type { OutputStream } from './streams.ts';

/** Shows how far the reading of files has come, how fast, and how long it will take. */
export interface Progress {
  /** Counts bytes that were read. */
  read(bytes: number): void;
  /** Counts rows that were read. */
  readRows(count: number): void;
  /** Says that everything will be read once more. */
  expectAsMuchAgain(): void;
  /** Takes the display away. */
  stop(): void;
}

/** Input of this many bytes is long enough for its progress to be worth showing. */
const LONG_INPUT = 8_000_000;

/** Progress of nothing: for short input, and where nobody watches or wants to. */
export const NO_PROGRESS: Progress = {
  read: () => undefined,
  readRows: () => undefined,
  expectAsMuchAgain: () => undefined,
  stop: () => undefined,
};

/**
 * Shows progress on a terminal when the files are long; the standard input's length can't be known.
 *
 * @param now - the time in milliseconds, from any beginning.
 */
export function createProgress(
  files: readonly string[],
  stderr: OutputStream,
  now: () => number = () => performance.now(),
): Progress {
  const total = files.reduce((sum, file) => sum + (statOf(file)?.size ?? 0), 0);
  if (stderr.isTTY !== true || total < LONG_INPUT) return NO_PROGRESS;
  const begun = now();
  let rows = 0;
  const bar = new SingleBar({
    stream: stderr,
    format: (options, { progress }) =>
      `${Format.BarFormat(progress, options)} ${pace(progress, rows, (now() - begun) / 1000)}`,
    clearOnComplete: true,
    // An interrupt must not leave a terminal behind that is set in another way.
    linewrap: true,
  });
  bar.start(total, 0);
  return {
    read: (bytes) => bar.increment(bytes),
    readRows: (count) => {
      rows += count;
    },
    expectAsMuchAgain: () => bar.setTotal(total * 2),
    stop: () => bar.stop(),
  };
}

/** How far it is, how many rows come a second, and how long the rest takes if it goes on like that. */
export function pace(progress: number, rows: number, seconds: number): string {
  const percentage = `${Math.floor(progress * 100)} %`;
  if (seconds <= 0 || progress <= 0) return percentage;
  const rate = Math.round(rows / seconds).toLocaleString('en');
  return `${percentage}, ${rate} rows/s, ${duration((seconds * (1 - progress)) / progress)} left`;
}

/** A time in the units that matter of it. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
