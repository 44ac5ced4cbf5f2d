import type { InputRecord } from '../../dataverse/files/record.ts';

/** How reading a source ended. */
export interface SourceEnd {
  /** Whether it ended in the middle of a value. */
  readonly brokeOff: boolean;
  /** Why it could not be read (on); absent when it could. */
  readonly failure?: string;
}

/** The records of a source that are still to come. */
export type Records = AsyncGenerator<InputRecord, SourceEnd>;

/** Called with the number of bytes of each part that is read. */
export type OnBytes = (bytes: number) => void;
