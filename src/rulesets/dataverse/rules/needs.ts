import type { Rule } from '../../../rule-language/rule.ts';
import { guideClause } from '../../guide/clauses.ts';
import { SUPPORTED_SYSTEMS } from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** What the guidance says of a method where none is needed, and of none where one is. */
export const needsRules = [
  {
    id: 'incoming-none-but-needed',
    kind: 'error',
    sources: [guideClause('A3')],
    cases: [{ direction: 'incoming', when: { incoming: 'none', needs: { incoming: true } } }],
  },
  {
    id: 'outgoing-none-but-needed',
    kind: 'error',
    sources: [guideClause('A10')],
    cases: [{ direction: 'outgoing', when: { outgoing: 'none', needs: { outgoing: true } } }],
  },
  {
    id: 'activities-none-but-needed',
    kind: 'error',
    sources: [SUPPORTED_SYSTEMS],
    cases: [{ direction: 'activities', when: { activities: 'none', needs: { activities: true } } }],
  },
  {
    id: 'activities-not-for-queues',
    kind: 'advice',
    sources: [SUPPORTED_SYSTEMS],
    cases: [{ direction: 'activities', when: { owner: 'queue', activities: 'server' } }],
  },
  {
    id: 'incoming-not-needed',
    kind: 'advice',
    sources: [guideClause('A3')],
    cases: [{ direction: 'incoming', when: { needs: { incoming: false } }, unless: { incoming: 'none' } }],
  },
  {
    id: 'outgoing-not-needed',
    kind: 'advice',
    sources: [guideClause('A10')],
    cases: [{ direction: 'outgoing', when: { needs: { outgoing: false } }, unless: { outgoing: 'none' } }],
  },
  {
    id: 'activities-not-needed',
    kind: 'advice',
    sources: [SUPPORTED_SYSTEMS],
    cases: [
      { direction: 'activities', when: { needs: { activities: false } }, unless: { activities: 'none' } },
    ],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
