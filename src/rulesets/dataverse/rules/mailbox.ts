import type { Formula } from '../../../logic/formula.ts';
import type { Rule, RuleCase } from '../../../rule-language/rule.ts';
import {
  ACTIVE_MAILBOX,
  ACTIVE_SERVER_PROFILE,
  APPROVAL,
  BASIC_AUTHENTICATION_OFF,
  CROSS_TENANT,
  SERVER_TO_SERVER,
  TESTED_AND_ENABLED,
  WHO_APPROVES,
} from '../clauses.ts';
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
    sources: [ACTIVE_MAILBOX],
    cases: whereMailboxIsProcessed('mailboxActive'),
  },
  {
    id: 'mailbox-server-profile-active',
    kind: 'error',
    sources: [ACTIVE_SERVER_PROFILE],
    cases: whereMailboxIsProcessed('serverProfileActive'),
  },
  {
    id: 'mailbox-address-approved',
    kind: 'error',
    sources: [APPROVAL],
    cases: whereMailboxIsProcessed(APPROVED),
  },
  {
    id: 'mailbox-approved-by-microsoft-365-admin',
    kind: 'error',
    sources: [APPROVAL, WHO_APPROVES],
    cases: whereMailboxIsProcessed(APPROVED_BY_MICROSOFT_365_ADMIN),
  },
  {
    id: 'mailbox-tested-and-enabled',
    kind: 'error',
    sources: [TESTED_AND_ENABLED],
    cases: whereMailboxIsProcessed('testedAndEnabled'),
  },
  {
    id: 'exchange-online-without-basic-authentication',
    kind: 'error',
    since: '2022-10-01',
    sources: [BASIC_AUTHENTICATION_OFF, SERVER_TO_SERVER, CROSS_TENANT],
    cases: whereMailboxIsProcessed(WITHOUT_BASIC_AUTHENTICATION),
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
