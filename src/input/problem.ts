/** What is wrong with something that came in. */
export type ProblemCode =
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-accepted'
  | 'out-of-range'
  | 'unreadable';

/** One thing that is wrong with an input: where, what came, and what is accepted. */
export interface Problem {
  readonly code: ProblemCode;
  /** The keys and indexes that lead to the place; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** What came, as text, shortened; for an unknown key the key. */
  readonly received: string;
  /** What is accepted there; absent where that can't be listed. */
  readonly accepted?: readonly string[];
  /** What was probably meant; absent unless something accepted is close. */
  readonly suggestion?: string;
  /** All of it in words. */
  readonly message: string;
}

/** Why something is not accepted though it is of the right kind. */
export type IssueReason =
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

/** A problem before it is put into words. */
export type Issue = Omit<Problem, 'message'> & { readonly reason?: IssueReason };
