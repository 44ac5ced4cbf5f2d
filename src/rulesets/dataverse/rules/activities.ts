import type { Rule } from '../../../rule-language/rule.ts';
import { OUTLOOK_REMOVED, SERVER_SIDE_SYNC } from '../clauses.ts';
import { EXCHANGE } from '../requirements.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** What the guidance says of appointments, contacts and tasks. */
export const activitiesRules = [
  {
    id: 'activities-outlook-retired',
    kind: 'error',
    retires: true,
    sources: [OUTLOOK_REMOVED],
    cases: [
      { direction: 'activities', since: '2020-12-04', when: { activities: 'outlook' } },
      { direction: 'activities', when: { activities: 'outlook' }, requires: 'outlookInstalled' },
    ],
  },
  {
    id: 'activities-server-requires-server-side-sync',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC],
    cases: [{ direction: 'activities', when: { activities: 'server' }, requires: 'serverSideSyncEnabled' }],
  },
  {
    id: 'activities-server-requires-exchange',
    kind: 'error',
    sources: [SERVER_SIDE_SYNC],
    cases: [{ direction: 'activities', when: { activities: 'server' }, requires: EXCHANGE }],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
