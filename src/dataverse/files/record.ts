/** Why a record could not be read, other than that it is not JSON. */
export type UnreadableReason =
  | 'openQuote'
  | 'textAfterQuote'
  | 'tooLong'
  | 'otherCellCount'
  | 'brokeOff'
  | 'readingFailed';

/** Every such reason. */
export const UNREADABLE_REASONS = [
  'openQuote',
  'textAfterQuote',
  'tooLong',
  'otherCellCount',
  'brokeOff',
  'readingFailed',
] as const satisfies readonly UnreadableReason[];

/** One record of an input, or the place where one could not be read. */
export type InputRecord =
  | {
      /** The line in NDJSON, the row in CSV (the header is row 1), else the number of the record, from 1. */
      readonly row: number;
      readonly value: unknown;
      /** Set when the value's parts are cells, which are all texts. */
      readonly cells?: true;
    }
  | {
      readonly row: number;
      /** The beginning of what could not be read, on one line. */
      readonly unreadable: string;
      /** Why; absent when it is not JSON. */
      readonly reason?: UnreadableReason;
      /** The column of the cell that is wrong; absent where that is not known. */
      readonly column?: string;
    };

/** How an input ended: `brokeOff` is true when it ends inside an object, an array, a string or a quoted cell. */
export interface InputEnd {
  readonly brokeOff: boolean;
}
