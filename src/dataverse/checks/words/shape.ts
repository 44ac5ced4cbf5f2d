import type { CheckId } from '../catalogue.ts';
import type { TestedDirection, TestFailureCause } from '../failure-causes.ts';

/** What is said of one check. */
export interface CheckWords {
  /** A heading that says what is wrong. */
  readonly title: string;
  /**
   * What was found, and why it matters; `{fact}` stands for a prerequisite, `{count}` for a number of mailboxes,
   * `{direction}` for a direction and `{causes}` for sentences on why a test can have failed.
   */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What is said of the checks, in one language. */
export type RowWords = Readonly<Record<CheckId, CheckWords>>;

/** What is said of tests that failed, in one language. */
export interface TestWords {
  /** Each direction within a sentence. */
  readonly directions: Readonly<Record<TestedDirection, string>>;
  /** Comes before the causes that rows show. */
  readonly likely: string;
  /** Stands in the place of causes where rows show none. */
  readonly none: string;
  /** What to do where another organization synchronizes a mailbox. */
  readonly ifElsewhere: string;
  /** What to ask of a mailbox in Exchange Online that no row shows. */
  readonly toAsk: string;
  /** A sentence for each cause. */
  readonly causes: Readonly<Record<TestFailureCause, string>>;
}

/** What is said around the questions of a facts file, in one language. */
export interface FactsWords {
  /** How many mailboxes there are, and how many verdicts are open. */
  readonly mailboxes: string;
  readonly atTheTop: string;
  /** The question whether Dynamics 365 is installed on-premises. */
  readonly isOnPremises: string;
  readonly ofOrganization: string;
  readonly ofMailboxes: string;
  /** How many mailboxes hang on an answer. */
  readonly hanging: string;
  readonly nothingToAsk: string;
  /** What to do with the file. */
  readonly howToAnswer: string;
  /** How many mailboxes facts cannot name. */
  readonly withoutAddress: string;
  /** How many records could not be asked about. */
  readonly passedOver: string;
}
