import type { CommonFlags } from '../flags/common-flags.ts';
import type { AnswerFlags } from './asked-answers.ts';
import type { CheckFailOn } from './check.ts';

/** The flags of `check`. */
export interface CheckFlags extends CommonFlags, AnswerFlags {
  readonly origins?: boolean;
  readonly facts?: string;
  readonly exceptions?: string;
  readonly baseline?: string;
  readonly onPremises?: boolean;
  readonly organization?: readonly string[];
  readonly failOn: CheckFailOn;
  readonly allowIncomplete?: boolean;
  readonly all?: boolean;
  readonly list?: boolean;
  readonly details?: boolean;
  readonly quiet?: boolean;
  readonly time: boolean;
  readonly fixBatch?: string;
}
