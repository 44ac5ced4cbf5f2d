import { SingleBar } from 'cli-progress';
import type { Table } from '../../dataverse/rows/tables.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Clock } from '../io/clock.ts';
import type { OutputStream } from '../io/streams.ts';
import { type ExportWords, rowsText } from '../words/export/index.ts';

/** Shows how an export goes on. */
export interface PullProgress {
  /** Begins to show the progress of a table. */
  begin(table: Table): TableProgress;
  /** Takes the display away, as something else is to be written. */
  stop(): void;
}

/** Shows how many rows of a table have come, and how fast. */
export interface TableProgress {
  /** Counts the rows of a page. */
  readPage(rows: number): void;
  /** Says how many rows the table has. */
  end(rows: number): void;
}

/** How progress is shown. */
export interface PullDisplay {
  readonly stderr: OutputStream;
  readonly clock: Clock;
  readonly words: ExportWords;
  /** Writes a line beside the answer. */
  readonly tell: (line: string) => void;
}

/** Progress on a terminal as a line that changes, and everywhere a line for each table that was read. */
export function createPullProgress({ stderr, clock, words, tell }: PullDisplay): PullProgress {
  let bar: SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    stop,
    begin(table) {
      const begun = clock.now();
      let read = 0;
      const pace = (rows: number) => {
        const seconds = (clock.now() - begun) / 1000;
        const rate = Math.round(seconds > 0 ? read / seconds : read).toLocaleString('en');
        return fill(words.pace, { table, rows: rowsText(words, rows), rate });
      };
      return {
        readPage(rows) {
          read += rows;
          if (stderr.isTTY !== true) return;
          bar ??= startLine(stderr, () => pace(read));
          bar.increment();
        },
        end(rows) {
          stop();
          tell(pace(rows));
        },
      };
    },
  };
}

/** Starts a line that changes; how many pages will come is not known, so that it is no bar. */
function startLine(stream: OutputStream, line: () => string): SingleBar {
  const bar = new SingleBar({ stream, format: line, clearOnComplete: true, linewrap: true });
  bar.start(1, 0);
  return bar;
}

/** Progress where nobody wants to see it. */
export const NO_PULL_PROGRESS: PullProgress = {
  begin: () => ({ readPage: () => undefined, end: () => undefined }),
  stop: () => undefined,
};
