/** Changes at a mailbox, or for it. */

import type { FactChange, MethodChange } from '../../api/plan/index.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { DefaultServerProfile } from '../rows/default-profile.ts';

/** One change at a mailbox, or for it. */
export type MailboxChange = (FactChange<Ruleset> | MethodChange<Ruleset>) & {
  /** Set on what is done at the forward mailbox, and at this one only where that is processed itself. */
  readonly atForwardMailbox?: true;
  /** The server profile that the mailbox is given, where that is the organization’s default; absent on any other change. */
  readonly serverProfile?: Pick<DefaultServerProfile, 'id' | 'name'>;
};

/** One change, or several that are made at one and the same time, as no order of single ones is safe. */
export type MailboxStep = readonly MailboxChange[];
