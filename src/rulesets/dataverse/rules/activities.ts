import type { Rule } from '../../../rule-language/rule.ts';
import { ONE_PROCESSOR, OUTLOOK_DEPRECATED, OUTLOOK_REMOVED, SUPPORTED_SYSTEMS } from '../clauses.ts';
import { EXCHANGE } from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** What the guidance says of appointments, contacts and tasks. */
export const activitiesRules = [
  {
    id: 'activities-outlook-retired',
    kind: 'error',
    retires: true,
    sources: [OUTLOOK_DEPRECATED, OUTLOOK_REMOVED],
    cases: [
      { direction: 'activities', since: '2020-12-04', when: { activities: 'outlook' } },
      { direction: 'activities', when: { activities: 'outlook' }, requires: 'outlookInstalled' },
    ],
  },
  {
    id: 'activities-server-requires-server-side-sync',
    kind: 'error',
    sources: [ONE_PROCESSOR],
    cases: [{ direction: 'activities', when: { activities: 'server' }, requires: 'serverSideSyncEnabled' }],
  },
  {
    id: 'activities-server-requires-exchange',
    kind: 'error',
    sources: [SUPPORTED_SYSTEMS],
    cases: [{ direction: 'activities', when: { activities: 'server' }, requires: EXCHANGE }],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
