import type { Rule } from '../../rule-language/rule.ts';
import { EMAIL_ROUTER_RETIREMENT, guideClause, OUTLOOK_RETIREMENT } from './clauses.ts';
import type { GuideVocabulary } from './vocabulary.ts';

const WITH_EMAIL_ROUTER = {
  prerequisites: { emailRouterInstalled: true },
} as const;
const ON_SERVER_SIDE_SYNC = { prerequisites: { serverSideSyncEnabled: true } } as const;

/** The guide's rules, in the order in which their findings are given. */
export const guideRules = [
  {
    id: 'incoming-outlook-not-for-queues',
    kind: 'error',
    sources: [guideClause('A4')],
    cases: [{ direction: 'incoming', when: { owner: 'queue', incoming: 'outlook' } }],
  },
  {
    id: 'incoming-outlook-requires-outlook',
    kind: 'error',
    sources: [guideClause('A4')],
    cases: [
      {
        direction: 'incoming',
        when: { owner: 'user', incoming: 'outlook' },
        requires: 'outlookInstalled',
      },
    ],
  },
  {
    id: 'incoming-server-requires-processor',
    kind: 'error',
    sources: [guideClause('A5')],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: 'server' },
        requires: { any: ['serverSideSyncEnabled', 'emailRouterInstalled'] },
      },
    ],
  },
  {
    id: 'incoming-server-hard-to-trace-at-scale',
    kind: 'advice',
    sources: [guideClause('A6')],
    cases: [{ direction: 'incoming', when: { incoming: 'server', userCount: { atLeast: 10 } } }],
  },
  {
    id: 'incoming-forward-requires-email-router',
    kind: 'error',
    sources: [guideClause('A7')],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: 'forward-mailbox' },
        requires: 'emailRouterInstalled',
      },
    ],
  },
  {
    id: 'incoming-forward-requires-sink-mailbox',
    kind: 'error',
    sources: [guideClause('A8')],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: 'forward-mailbox' },
        requires: 'sinkMailboxProvisioned',
      },
    ],
  },
  {
    id: 'incoming-forward-requires-deployed-rule',
    kind: 'error',
    sources: [guideClause('A9')],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: 'forward-mailbox' },
        requires: 'forwardRuleDeployed',
      },
    ],
  },
  {
    id: 'outgoing-outlook-not-for-queues',
    kind: 'error',
    sources: [guideClause('A11')],
    cases: [{ direction: 'outgoing', when: { owner: 'queue', outgoing: 'outlook' } }],
  },
  {
    id: 'outgoing-outlook-requires-outlook',
    kind: 'error',
    sources: [guideClause('A11')],
    cases: [
      {
        direction: 'outgoing',
        when: { owner: 'user', outgoing: 'outlook' },
        requires: 'outlookInstalled',
      },
    ],
  },
  {
    id: 'outgoing-server-requires-processor',
    kind: 'error',
    sources: [guideClause('A12')],
    cases: [
      {
        direction: 'outgoing',
        when: { outgoing: 'server' },
        requires: { any: ['serverSideSyncEnabled', 'emailRouterInstalled'] },
      },
    ],
  },
  {
    id: 'outgoing-server-requires-smtp',
    kind: 'error',
    sources: [guideClause('A12')],
    cases: [{ direction: 'outgoing', when: { outgoing: 'server' }, requires: 'smtpCompatible' }],
  },
  {
    id: 'outgoing-server-requires-smtp-connection',
    kind: 'error',
    sources: [guideClause('A13')],
    cases: [{ direction: 'outgoing', when: { outgoing: 'server' }, requires: 'smtpServerConnected' }],
  },
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
    id: 'outlook-client-retired',
    kind: 'advice',
    since: '2020-12-04',
    retires: true,
    sources: [guideClause('A4'), guideClause('A11'), OUTLOOK_RETIREMENT],
    cases: [
      { direction: 'incoming', when: { owner: 'user', incoming: 'outlook' } },
      { direction: 'outgoing', when: { owner: 'user', outgoing: 'outlook' } },
    ],
  },
  {
    id: 'email-router-retired',
    kind: 'advice',
    since: '2021-04-12',
    retires: true,
    sources: [guideClause('A5'), guideClause('A7'), guideClause('A12'), EMAIL_ROUTER_RETIREMENT],
    cases: [
      { direction: 'incoming', when: { incoming: 'forward-mailbox' } },
      {
        direction: 'incoming',
        when: { incoming: 'server', ...WITH_EMAIL_ROUTER },
        unless: ON_SERVER_SIDE_SYNC,
      },
      {
        direction: 'outgoing',
        when: { outgoing: 'server', ...WITH_EMAIL_ROUTER },
        unless: ON_SERVER_SIDE_SYNC,
      },
    ],
  },
] as const satisfies readonly Rule<GuideVocabulary>[];
