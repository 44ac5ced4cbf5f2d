import type { Formula } from '../../../logic/formula.ts';
import type { Rule, RuleCase } from '../../../rule-language/rule.ts';
import { BASIC_AUTHENTICATION_OFF, EXCHANGE_ONLINE, SERVER_SIDE_SYNC } from '../clauses.ts';
import { APPROVED, APPROVED_BY_MICROSOFT_365_ADMIN, WITHOUT_BASIC_AUTHENTICATION } from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** The cases in which a mailbox is processed, the first of which speaks: what is asked is said once a mailbox. */
function whereMailboxIsProcessed<const F extends Formula<DataverseVocabulary['prerequisites'][number]>>(
  requires: F,
) {
  return [
    { direction: 'incoming', when: { incoming: ['server', 'forward-mailbox'] }, requires },
    { direction: 'outgoing', when: { outgoing: 'server' }, requires },
    { direction: 'activities', when: { activities: 'server' }, requires },
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
    sources: [SERVER_SIDE_SYNC],
    cases: whereMailboxIsProcessed('serverProfileActive'),
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
    sources: [SERVER_SIDE_SYNC, EXCHANGE_ONLINE],
    cases: whereMailboxIsProcessed(APPROVED_BY_MICROSOFT_365_ADMIN),
  },
  {
    id: 'mailbox-tested-and-enabled',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC],
    cases: whereMailboxIsProcessed('testedAndEnabled'),
  },
  {
    id: 'exchange-online-without-basic-authentication',
    kind: 'error',
    since: '2022-10-01',
    sources: [BASIC_AUTHENTICATION_OFF, EXCHANGE_ONLINE],
    cases: whereMailboxIsProcessed(WITHOUT_BASIC_AUTHENTICATION),
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
