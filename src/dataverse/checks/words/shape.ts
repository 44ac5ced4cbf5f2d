import type { CheckId } from '../catalogue.ts';
import type { TestedDirection, TestFailureCause } from '../failure-causes.ts';

/** The texts of one check. */
export interface CheckWords {
  /** The heading, which names the fault. */
  readonly title: string;
  /**
   * The fault in this row, and why it matters; `{fact}` stands for a prerequisite, `{count}` for a number of mailboxes or rows,
   * `{direction}` for a direction and `{causes}` for sentences on why a test can have failed.
   */
  readonly message: string;
  /** The instruction that fixes it. */
  readonly remedy: string;
}

/** The texts of the checks, in one language. */
export type RowWords = Readonly<Record<CheckId, CheckWords>>;

/** The texts about failed tests, in one language. */
export interface TestWords {
  /** Each direction within a sentence. */
  readonly directions: Readonly<Record<TestedDirection, string>>;
  /** Comes before the causes that rows show. */
  readonly likely: string;
  /** Stands in the place of causes where rows show none. */
  readonly none: string;
  /** The remedy where another organization synchronizes a mailbox. */
  readonly ifElsewhere: string;
  /** The things to check about a mailbox in Exchange Online that no row shows. */
  readonly toAsk: string;
  /** A sentence for each cause. */
  readonly causes: Readonly<Record<TestFailureCause, string>>;
}

/** The texts around the questions of a facts file, in one language. */
export interface FactsWords {
  /** The number of mailboxes, and of open verdicts. */
  readonly mailboxes: string;
  readonly atTheTop: string;
  /** The question whether Dynamics 365 is installed on-premises. */
  readonly isOnPremises: string;
  readonly ofOrganization: string;
  readonly ofMailboxes: string;
  /** The number of mailboxes that an answer affects. */
  readonly hanging: string;
  readonly nothingToAsk: string;
  /** The instruction for filling in the file. */
  readonly howToAnswer: string;
  /** The number of mailboxes that facts cannot name. */
  readonly withoutAddress: string;
  /** The number of records without questions, because they are unreadable. */
  readonly passedOver: string;
}
