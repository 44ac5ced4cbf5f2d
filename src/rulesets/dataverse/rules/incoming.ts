import type { Rule } from '../../../rule-language/rule.ts';
import { guideClause } from '../../guide/clauses.ts';
import {
  EMAIL_ROUTER_STOPPED,
  FORWARD_BY_SERVER_SIDE_SYNC,
  FORWARD_MAILBOX,
  FORWARDED_AS_ATTACHMENT,
  INDIVIDUAL_ADVISED,
  LIMITS_OF_FORWARDING,
  ONE_PROCESSOR,
  OUTLOOK_DEPRECATED,
  OUTLOOK_REMOVED,
  RULES_BY_HAND,
} from '../clauses.ts';
import { EITHER_PROCESSOR, EXCHANGE_OR_ATTACHMENT } from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** What the guidance says of incoming e-mail. */
export const incomingRules = [
  {
    id: 'incoming-outlook-not-for-queues',
    kind: 'error',
    sources: [guideClause('A4')],
    cases: [{ direction: 'incoming', when: { owner: 'queue', incoming: 'outlook' } }],
  },
  {
    id: 'incoming-outlook-retired',
    kind: 'error',
    retires: true,
    sources: [guideClause('A4'), OUTLOOK_DEPRECATED, OUTLOOK_REMOVED],
    cases: [
      { direction: 'incoming', since: '2020-12-04', when: { owner: 'user', incoming: 'outlook' } },
      { direction: 'incoming', when: { owner: 'user', incoming: 'outlook' }, requires: 'outlookInstalled' },
    ],
  },
  {
    id: 'incoming-server-requires-server-side-sync',
    kind: 'error',
    sources: [guideClause('A5'), EMAIL_ROUTER_STOPPED, ONE_PROCESSOR],
    cases: [
      {
        direction: 'incoming',
        since: '2021-04-12',
        when: { incoming: 'server' },
        requires: 'serverSideSyncEnabled',
      },
      { direction: 'incoming', when: { incoming: 'server' }, requires: EITHER_PROCESSOR },
    ],
  },
  {
    id: 'incoming-forward-requires-server-side-sync',
    kind: 'error',
    sources: [EMAIL_ROUTER_STOPPED, FORWARD_BY_SERVER_SIDE_SYNC],
    cases: [
      {
        direction: 'incoming',
        since: '2021-04-12',
        when: { incoming: 'forward-mailbox' },
        requires: 'serverSideSyncEnabled',
      },
      { direction: 'incoming', when: { incoming: 'forward-mailbox' }, requires: EITHER_PROCESSOR },
    ],
  },
  {
    id: 'incoming-forward-requires-sink-mailbox',
    kind: 'error',
    sources: [guideClause('A8'), FORWARD_MAILBOX],
    cases: [
      { direction: 'incoming', when: { incoming: 'forward-mailbox' }, requires: 'sinkMailboxProvisioned' },
    ],
  },
  {
    id: 'incoming-forward-requires-deployed-rule',
    kind: 'error',
    sources: [guideClause('A9'), RULES_BY_HAND],
    cases: [
      { direction: 'incoming', when: { incoming: 'forward-mailbox' }, requires: 'forwardRuleDeployed' },
    ],
  },
  {
    id: 'incoming-forward-requires-attachment',
    kind: 'error',
    sources: [FORWARDED_AS_ATTACHMENT],
    cases: [
      { direction: 'incoming', when: { incoming: 'forward-mailbox' }, requires: EXCHANGE_OR_ATTACHMENT },
    ],
  },
  {
    id: 'incoming-forward-discouraged',
    kind: 'advice',
    sources: [INDIVIDUAL_ADVISED, LIMITS_OF_FORWARDING],
    cases: [{ direction: 'incoming', when: { incoming: 'forward-mailbox' } }],
  },
  {
    id: 'incoming-forward-rules-by-hand',
    kind: 'advice',
    sources: [guideClause('A9'), RULES_BY_HAND],
    cases: [{ direction: 'incoming', when: { incoming: 'forward-mailbox' } }],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
