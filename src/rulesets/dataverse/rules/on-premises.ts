import type { Rule } from '../../../rule-language/rule.ts';
import { EMAIL_ROUTER_STOPPED, OUTLOOK_DEPRECATED } from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

const ONLY_ROUTER = {
  when: { prerequisites: { emailRouterInstalled: true } },
  unless: { prerequisites: { serverSideSyncEnabled: true } },
} as const;

/** What is advised on-premises in the place of errors online. */
export const onPremisesRules = [
  {
    id: 'incoming-outlook-unsupported',
    kind: 'advice',
    since: '2020-10-01',
    retires: true,
    sources: [OUTLOOK_DEPRECATED],
    cases: [{ direction: 'incoming', when: { owner: 'user', incoming: 'outlook' } }],
  },
  {
    id: 'outgoing-outlook-unsupported',
    kind: 'advice',
    since: '2020-10-01',
    retires: true,
    sources: [OUTLOOK_DEPRECATED],
    cases: [{ direction: 'outgoing', when: { owner: 'user', outgoing: 'outlook' } }],
  },
  {
    id: 'activities-outlook-unsupported',
    kind: 'advice',
    since: '2020-10-01',
    retires: true,
    sources: [OUTLOOK_DEPRECATED],
    cases: [{ direction: 'activities', when: { activities: 'outlook' } }],
  },
  {
    id: 'email-router-unsupported',
    kind: 'advice',
    since: '2021-04-12',
    retires: true,
    sources: [EMAIL_ROUTER_STOPPED],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: ['server', 'forward-mailbox'], ...ONLY_ROUTER.when },
        unless: ONLY_ROUTER.unless,
      },
      {
        direction: 'outgoing',
        when: { outgoing: 'server', ...ONLY_ROUTER.when },
        unless: ONLY_ROUTER.unless,
      },
    ],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
