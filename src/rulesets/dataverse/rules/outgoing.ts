import type { Rule } from '../../../rule-language/rule.ts';
import { guideClause } from '../../guide/clauses.ts';
import {
  EMAIL_ROUTER_STOPPED,
  ONE_PROCESSOR,
  OUTLOOK_DEPRECATED,
  OUTLOOK_REMOVED,
  SUPPORTED_SYSTEMS,
} from '../clauses.ts';
import { EITHER_PROCESSOR, EXCHANGE_OR_SMTP, EXCHANGE_OR_SMTP_CONNECTION } from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** What the guidance says of outgoing e-mail. */
export const outgoingRules = [
  {
    id: 'outgoing-outlook-not-for-queues',
    kind: 'error',
    sources: [guideClause('A11')],
    cases: [{ direction: 'outgoing', when: { owner: 'queue', outgoing: 'outlook' } }],
  },
  {
    id: 'outgoing-outlook-retired',
    kind: 'error',
    retires: true,
    sources: [guideClause('A11'), OUTLOOK_DEPRECATED, OUTLOOK_REMOVED],
    cases: [
      { direction: 'outgoing', since: '2020-12-04', when: { owner: 'user', outgoing: 'outlook' } },
      { direction: 'outgoing', when: { owner: 'user', outgoing: 'outlook' }, requires: 'outlookInstalled' },
    ],
  },
  {
    id: 'outgoing-server-requires-server-side-sync',
    kind: 'error',
    sources: [guideClause('A12'), EMAIL_ROUTER_STOPPED, ONE_PROCESSOR],
    cases: [
      {
        direction: 'outgoing',
        since: '2021-04-12',
        when: { outgoing: 'server' },
        requires: 'serverSideSyncEnabled',
      },
      { direction: 'outgoing', when: { outgoing: 'server' }, requires: EITHER_PROCESSOR },
    ],
  },
  {
    id: 'outgoing-server-requires-smtp',
    kind: 'error',
    sources: [guideClause('A12'), SUPPORTED_SYSTEMS],
    cases: [{ direction: 'outgoing', when: { outgoing: 'server' }, requires: EXCHANGE_OR_SMTP }],
  },
  {
    id: 'outgoing-server-requires-smtp-connection',
    kind: 'error',
    sources: [guideClause('A13'), SUPPORTED_SYSTEMS],
    cases: [{ direction: 'outgoing', when: { outgoing: 'server' }, requires: EXCHANGE_OR_SMTP_CONNECTION }],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
