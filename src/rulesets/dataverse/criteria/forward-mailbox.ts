import type { CriterionDefinition, RatedCase } from '../../../rule-language/criterion.ts';
import { EXCHANGE_ONLINE } from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';
import {
  A3,
  A4,
  A5,
  A6,
  A8,
  A9,
  A10,
  A11,
  A12,
  always,
  B2,
  B3,
  B4,
  B5,
  forwardOrIndividual,
} from './rated.ts';

type Case = RatedCase<DataverseVocabulary>;

const ON_EXCHANGE_ONLINE = { prerequisites: { exchangeOnline: true } } as const;
const ON_EXCHANGE_SERVER = { prerequisites: { exchangeServer: true } } as const;
const NOT_ON_EXCHANGE_ONLINE = { prerequisites: { exchangeOnline: false } } as const;
const NOT_ON_EXCHANGE_SERVER = { prerequisites: { exchangeServer: false } } as const;
const NOT_ON_EXCHANGE = { prerequisites: { exchangeOnline: false, exchangeServer: false } } as const;

/** The Rule Deployment Wizard works with Exchange Server only. */
const RULE_FOR_EACH_OWNER: readonly Case[] = [
  { when: ON_EXCHANGE_ONLINE, ...always('unfavourable', 'ruleByHand', A9, B2, B3)[0] },
  { when: ON_EXCHANGE_SERVER, ...always('neutral', 'ruleByWizard', A9, B3)[0] },
  { when: NOT_ON_EXCHANGE_SERVER, ...always('unfavourable', 'ruleByHand', A9, B2, B3)[0] },
  ...always('depends', 'wizardOrByHand', A9, B2, B3),
];

/** Exchange Online is reached without passwords. */
const CREDENTIALS_OF_EACH: readonly Case[] = [
  { when: ON_EXCHANGE_ONLINE, ...always('favourable', 'noPasswords', EXCHANGE_ONLINE)[0] },
  { when: NOT_ON_EXCHANGE_ONLINE, ...always('unfavourable', 'manyProfiles', B3)[0] },
  ...always('depends', 'manyUnlessExchangeOnline', B3, EXCHANGE_ONLINE),
];

const FORWARDED_AS_ATTACHMENT: readonly Case[] = [
  { when: ON_EXCHANGE_ONLINE, ...always('neutral', 'exchangeForwards', B3)[0] },
  { when: ON_EXCHANGE_SERVER, ...always('neutral', 'exchangeForwards', B3)[0] },
  { when: NOT_ON_EXCHANGE, ...always('unfavourable', 'serverMustForward', B3)[0] },
  ...always('depends', 'mustForwardUnlessExchange', B3),
];

/** What speaks for and against a forward mailbox, the weightiest first. */
export const weightyForwardCriteria = [
  {
    id: 'no-single-point-of-failure',
    ratings: forwardOrIndividual(
      always('favourable', 'eachOnItsOwn', B3),
      always('unfavourable', 'allThroughOne', B2, B3),
    ),
  },
  {
    id: 'throughput',
    ratings: forwardOrIndividual(
      always('favourable', 'manyNodes', B3),
      always('unfavourable', 'oneNode', B2, B3),
    ),
  },
  {
    id: 'throttling',
    ratings: forwardOrIndividual(
      always('favourable', 'throttledApart', B3),
      always('unfavourable', 'throttledTogether', B2, B3),
    ),
  },
  {
    id: 'business-critical-queues',
    ratings: forwardOrIndividual(
      always('favourable', 'individualMailbox', B2),
      always('unfavourable', 'notForCriticalQueues', B2),
    ),
  },
] as const satisfies readonly CriterionDefinition<DataverseVocabulary>[];

/** What a forward mailbox takes and what it saves. */
export const otherForwardCriteria = [
  {
    id: 'nothing-per-owner',
    ratings: {
      incoming: {
        none: always('favourable', 'nothingPerOwner', A3),
        outlook: always('unfavourable', 'outlookOnEachComputer', A4),
        server: always('favourable', 'nothingPerOwner', A5),
        'forward-mailbox': RULE_FOR_EACH_OWNER,
      },
      outgoing: {
        none: always('favourable', 'nothingPerOwner', A10),
        outlook: always('unfavourable', 'outlookOnEachComputer', A11),
        server: always('favourable', 'nothingPerOwner', A12),
      },
      activities: {
        none: always('favourable', 'nothingPerOwner', B4),
        outlook: always('unfavourable', 'outlookOnEachComputer', A4),
        server: always('favourable', 'nothingPerOwner', B4),
      },
    },
  },
  {
    id: 'no-sink-mailbox',
    ratings: {
      incoming: {
        none: always('favourable', 'noSink', A3),
        outlook: always('favourable', 'noSink', A4),
        server: always('favourable', 'noSink', A5),
        'forward-mailbox': always('unfavourable', 'sinkCollects', A8, B5),
      },
      outgoing: {
        none: always('favourable', 'noSink', A10),
        outlook: always('favourable', 'noSink', A11),
        server: always('favourable', 'noSink', A12),
      },
      activities: {
        none: always('favourable', 'noSink', B4),
        outlook: always('favourable', 'noSink', B4),
        server: always('favourable', 'noSink', B4),
      },
    },
  },
  {
    id: 'forwards-as-attachment',
    ratings: forwardOrIndividual(always('favourable', 'nothingForwarded', A5, B3), FORWARDED_AS_ATTACHMENT),
  },
  {
    id: 'few-credentials',
    ratings: forwardOrIndividual(CREDENTIALS_OF_EACH, always('favourable', 'oneProfile', B3)),
  },
  {
    id: 'few-mailboxes-to-watch',
    ratings: forwardOrIndividual(
      always('unfavourable', 'watchEach', B3),
      always('favourable', 'watchOne', B3),
    ),
  },
  {
    id: 'traceable',
    ratings: forwardOrIndividual(
      always('neutral', 'manyMailboxes', A6, B2, B3),
      always('favourable', 'oneMailbox', A6, B3),
    ),
  },
] as const satisfies readonly CriterionDefinition<DataverseVocabulary>[];
