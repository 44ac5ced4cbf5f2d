/** The kind of a problem with input. */
export type ProblemCode =
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-accepted'
  | 'out-of-range'
  | 'unreadable';

/** A problem with input: where it is, the received value, and the accepted ones. */
export interface Problem {
  readonly code: ProblemCode;
  /** The keys and indexes that lead to the value; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** The received value as text, shortened; for an unknown key, the key. */
  readonly received: string;
  /** The accepted values; absent where they can't be listed. */
  readonly accepted?: readonly string[];
  /** The value that was probably meant; absent unless an accepted one is close. */
  readonly suggestion?: string;
  /** The problem as a sentence. */
  readonly message: string;
}

/** The reason to refuse a value of the right kind. */
export type IssueReason =
  | 'rulesetByName'
  | 'localeByName'
  | 'repeated'
  | 'doesNotServe'
  | 'sameChoice'
  | 'statedInError'
  | 'reservedName'
  | 'withoutNone'
  | 'tooManyDirections'
  | 'formulaTooDeep'
  | 'tooManyRows'
  | 'lastRatingConditional'
  | 'otherOwner'
  | 'notARecord'
  | 'notAColumn'
  | 'controlCharacter'
  | 'notJson'
  | 'notJsonAt'
  | 'openQuote'
  | 'textAfterQuote'
  | 'tooLong'
  | 'otherCellCount'
  | 'brokeOff'
  | 'readingFailed'
  | 'unknownLabel'
  | 'notXml'
  | 'readOnlyOnce'
  | 'unlikeTwice'
  | 'neitherKind'
  | 'neverSet'
  | 'noRegardingTable'
  | 'repeatedAddress';

/** An issue: a problem before a locale puts it into words. */
export type Issue = Omit<Problem, 'message'> & {
  readonly reason?: IssueReason;
  /** A place in a text that its sentence names, both from 1. */
  readonly at?: { readonly line: number; readonly column: number };
};
