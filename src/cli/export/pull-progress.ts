import { SingleBar } from 'cli-progress';
import type { ExportedTable } from '../../dataverse/files/export-record.ts';
import type { Table } from '../../dataverse/rows/tables.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Clock } from '../io/clock.ts';
import type { OutputStream } from '../io/streams.ts';
import { type ExportWords, rowsText } from '../words/export/index.ts';

/** Shows how many rows of a table have come, and how fast. */
export interface PullProgress {
  begin(table: Table): void;
  /** Counts the rows of a page. */
  readPage(rows: number): void;
  /** Says what came of the table; undefined when it was not given. */
  end(read: ExportedTable | undefined): void;
  /** Takes the display away, as something else is to be written. */
  stop(): void;
}

/** How progress is shown. */
export interface PullDisplay {
  readonly stderr: OutputStream;
  readonly clock: Clock;
  readonly words: ExportWords;
  /** Writes a line beside the answer. */
  readonly tell: (line: string) => void;
}

/** Progress on a terminal as a line that changes, and everywhere a line for each table that is read. */
export function createPullProgress({ stderr, clock, words, tell }: PullDisplay): PullProgress {
  let current: { readonly table: Table; readonly begun: number; rows: number } | undefined;
  let bar: SingleBar | undefined;
  const pace = (rows: number) => {
    const { table = '', begun = 0, rows: read = 0 } = current ?? {};
    const seconds = (clock.now() - begun) / 1000;
    const rate = Math.round(seconds > 0 ? read / seconds : read).toLocaleString('en');
    return fill(words.pace, { table, rows: rowsText(words, rows), rate });
  };
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    begin(table) {
      current = { table, begun: clock.now(), rows: 0 };
    },
    readPage(rows) {
      if (current === undefined) return;
      current.rows += rows;
      if (stderr.isTTY !== true) return;
      bar ??= startBar(stderr, () => pace(current?.rows ?? 0));
      bar.increment();
    },
    end(read) {
      stop();
      if (read !== undefined) tell(pace(read.rows));
    },
    stop,
  };
}

/** Starts a line that changes; how many pages will come is not known, so that it is no bar. */
function startBar(stream: OutputStream, line: () => string): SingleBar {
  const bar = new SingleBar({ stream, format: () => line(), clearOnComplete: true, linewrap: true });
  bar.start(1, 0);
  return bar;
}

/** Progress where nobody wants to see it. */
export const NO_PULL_PROGRESS: PullProgress = {
  begin: () => undefined,
  readPage: () => undefined,
  end: () => undefined,
  stop: () => undefined,
};
