import { activitiesRules } from './activities.ts';
import { incomingRules } from './incoming.ts';
import { mailboxRules } from './mailbox.ts';
import { needsRules } from './needs.ts';
import { organizationRules } from './organization.ts';
import { outgoingRules } from './outgoing.ts';

/** The rules of the guidance as it stands today, in the order in which their findings are given. */
export const dataverseRules = [
  ...incomingRules,
  ...outgoingRules,
  ...activitiesRules,
  ...mailboxRules,
  ...needsRules,
  ...organizationRules,
] as const;
