import type { Rule } from '../../../rule-language/rule.ts';
import { ONE_PROCESSOR } from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

const BOTH_PROCESSORS = {
  prerequisites: { serverSideSyncEnabled: true, emailRouterInstalled: true },
} as const;

/** What the guidance says of an organization as a whole. */
export const organizationRules = [
  {
    id: 'one-processor-an-organization',
    kind: 'advice',
    sources: [ONE_PROCESSOR],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: ['server', 'forward-mailbox'], ...BOTH_PROCESSORS },
      },
      { direction: 'outgoing', when: { outgoing: 'server', ...BOTH_PROCESSORS } },
      { direction: 'activities', when: { activities: 'server', ...BOTH_PROCESSORS } },
    ],
  },
] as const satisfies readonly Rule<DataverseVocabulary>[];
