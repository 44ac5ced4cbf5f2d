import type { Formula } from '../../../formula.ts';
import type { Rule, RuleCase } from '../../../rule.ts';
import {
  BASIC_AUTHENTICATION_OFF,
  EMAIL_ROUTER_STOPPED,
  EXCHANGE_ONLINE,
  SERVER_SIDE_SYNC,
} from '../clauses.ts';
import {
  APPROVED,
  APPROVED_BY_MICROSOFT_365_ADMIN,
  BY_EMAIL_ROUTER_ALONE,
  WITHOUT_BASIC_AUTHENTICATION,
} from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

type Requirement = Formula<DataverseVocabulary['prerequisites'][number]>;

const INCOMING = { direction: 'incoming', when: { incoming: ['server', 'forward-mailbox'] } } as const;
const OUTGOING = { direction: 'outgoing', when: { outgoing: 'server' } } as const;
const ACTIVITIES = { direction: 'activities', when: { activities: 'server' } } as const;

/** The cases in which a mailbox is processed, the first of which speaks: what is asked is said once a mailbox. */
function whereMailboxIsProcessed<const F extends Requirement>(requires: F) {
  return [
    { ...INCOMING, requires },
    { ...OUTGOING, requires },
    { ...ACTIVITIES, requires },
  ] as const satisfies readonly RuleCase<DataverseVocabulary>[];
}

/** The same of what Email Router never asked, so that it counts from the day that stopped. */
function whereServerSideSyncProcessesMailbox<const F extends Requirement>(requires: F) {
  const requiresOrRouter = { any: [BY_EMAIL_ROUTER_ALONE, requires] } as const;
  return [
    { ...INCOMING, since: '2021-04-12', requires },
    { ...OUTGOING, since: '2021-04-12', requires },
    { ...INCOMING, requires: requiresOrRouter },
    { ...OUTGOING, requires: requiresOrRouter },
    { ...ACTIVITIES, requires },
  ] as const satisfies readonly RuleCase<DataverseVocabulary>[];
}

/** What makes a mailbox ready for server-side synchronization: the owner's own, and the forward mailbox as well. */
export const mailboxRules = [
  {
    id: 'mailbox-active',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC],
    cases: whereMailboxIsProcessed('mailboxActive'),
  },
  {
    id: 'mailbox-server-profile-active',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC, EMAIL_ROUTER_STOPPED],
    cases: whereServerSideSyncProcessesMailbox('serverProfileActive'),
  },
  {
    id: 'mailbox-address-approved',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC],
    cases: whereMailboxIsProcessed(APPROVED),
  },
  {
    id: 'mailbox-approved-by-microsoft-365-admin',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC, EXCHANGE_ONLINE, EMAIL_ROUTER_STOPPED],
    cases: whereServerSideSyncProcessesMailbox(APPROVED_BY_MICROSOFT_365_ADMIN),
  },
  {
    id: 'mailbox-tested-and-enabled',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC, EMAIL_ROUTER_STOPPED],
    cases: whereServerSideSyncProcessesMailbox('testedAndEnabled'),
  },
  {
    id: 'exchange-online-without-basic-authentication',
    kind: 'error',
    since: '2022-10-01',
    sources: [BASIC_AUTHENTICATION_OFF, EXCHANGE_ONLINE],
    cases: whereMailboxIsProcessed(WITHOUT_BASIC_AUTHENTICATION),
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
