import type { OnPage } from './page-end.ts';

/** Is told what reading a file shows beside its records. */
export interface ReadingObserver {
  readonly onPage?: OnPage | undefined;
  /** Is told on which line a record begins, from 1, before the record is given. */
  readonly onLine?: ((row: number, line: number) => void) | undefined;
}
