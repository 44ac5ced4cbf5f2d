import type { RecordsToCome } from '../../dataverse/audit/two-passes.ts';
import type { Refusal } from '../../dataverse/files/record.ts';

/** How reading a source ended. */
export interface SourceEnd {
  /** Whether it ended in the middle of a value. */
  readonly brokeOff: boolean;
  /** Why it could not be read (on); absent when it could. */
  readonly failure?: string;
  /** Why it is no export that is read; absent when it is one. */
  readonly refusal?: Refusal;
}

/** The records of a source that are still to come, several at a time. */
export type Records = RecordsToCome<SourceEnd>;

/** Called with the number of bytes of each part that is read. */
export type OnBytes = (bytes: number) => void;
