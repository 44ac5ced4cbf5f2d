import type { FactChange } from '../../api/plan/index.ts';
import type { Problem } from '../../input/problem.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { InactiveProfile } from '../rows/inactive-profiles.ts';
import type { ByHand } from './by-hand.ts';
import type { NamedMailbox } from './configuration-groups.ts';
import type { ChangesOfMailboxes } from './mailbox-changes.ts';

/** How changes for a whole organization are sought. */
export interface OrganizationChangesOptions {
  /** The edition of the guidance by which the mailboxes were judged; absent means `dataverse`. */
  readonly ruleset?: Ruleset;
  /** The language of every text; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which they were judged; absent means that every dated fact is in effect. */
  readonly asOf?: string;
  /** Facts of the organization that may be made untrue though they hold, such as `approvalRequired`; absent means none. */
  readonly removable?: readonly string[];
  /** Facts that are left as they are where they are known; absent means which mail system there is. */
  readonly locked?: readonly string[];
}

/** A change that is made once for all of the organization, and what it does for mailboxes. */
export interface OrganizationChange extends FactChange<Ruleset> {
  /** How many mailboxes become valid by this change alone. */
  readonly repairedAlone: number;
  /** How many fewer mailboxes are valid when all the other changes are made and this one is not. */
  readonly lostWithout: number;
  /** How many mailboxes need it beside changes of their own; absent on what was chosen for those it repairs by itself. */
  readonly neededBy?: number;
  /** The server profile that is activated; absent on any other change. */
  readonly serverProfile?: InactiveProfile;
}

/** The best that so many changes can do. */
export interface BestBySize {
  /** What is to be so. */
  readonly facts: Repair;
  /** How many mailboxes become valid. */
  readonly repaired: number;
  /** Whether it is proven that as many changes repair no more. */
  readonly exact: boolean;
}

/** What is to be done for a whole organization. */
export interface OrganizationChanges extends ChangesOfMailboxes {
  readonly outcome: 'found';
  /** How many mailboxes are not valid now. */
  readonly notValid: number;
  /** What is changed once for all. */
  readonly organization: {
    /**
     * Server profiles that are activated; then the fewest changes of facts that repair the most mailboxes, in the order
     * of the vocabulary; then facts that mailboxes need beside changes of their own.
     */
    readonly changes: readonly OrganizationChange[];
    /** How many mailboxes become valid by all of them. */
    readonly repaired: number;
    /** Whether it is proven that nothing repairs more, and nothing less as many. */
    readonly exact: boolean;
    /** For each number of changes the best; a number that repairs no more than a smaller one is left out. */
    readonly bySize: readonly BestBySize[];
  };
  /** Those of which too little is known to say what is to be done. */
  readonly unreadable: readonly NamedMailbox[];
  /** What checks and default settings ask for, which no request repairs, the gravest first. */
  readonly byHand: readonly ByHand[];
  /** How many findings are left out because an exception accepts them; absent where none is. */
  readonly accepted?: number;
}

/** What is to be done for a whole organization, or everything that is wrong with how it was asked for. */
export type OrganizationChangesAnswer =
  | { readonly outcome: 'malformed'; readonly problems: readonly Problem[] }
  | OrganizationChanges;
