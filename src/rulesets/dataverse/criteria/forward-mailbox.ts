import type { CriterionDefinition, RatedCase } from '../../../rule-language/criterion.ts';
import {
  EFFORT_OF_FORWARDING,
  FORWARD_MAILBOX,
  FORWARDED_AS_ATTACHMENT,
  INDIVIDUAL_ADVISED,
  LIMITS_OF_FORWARDING,
  RULES_BY_HAND,
  SERVER_TO_SERVER,
  SUPPORTED_SYSTEMS,
} from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';
import { A3, A4, A5, A6, A8, A9, A10, A11, A12, always, forwardOrIndividual } from './rated.ts';

type Case = RatedCase<DataverseVocabulary>;

const ON_EXCHANGE_ONLINE = { prerequisites: { exchangeOnline: true } } as const;
const ON_EXCHANGE_SERVER = { prerequisites: { exchangeServer: true } } as const;
const NOT_ON_EXCHANGE_ONLINE = { prerequisites: { exchangeOnline: false } } as const;
const NOT_ON_EXCHANGE = { prerequisites: { exchangeOnline: false, exchangeServer: false } } as const;

/** Rules are made by hand, now that the wizard is gone with Email Router. */
const RULE_FOR_EACH_OWNER = always('unfavourable', 'ruleByHand', A9, RULES_BY_HAND);

/** Exchange Online is reached without passwords. */
const CREDENTIALS_OF_EACH: readonly Case[] = [
  { when: ON_EXCHANGE_ONLINE, ...always('favourable', 'noPasswords', SERVER_TO_SERVER)[0] },
  { when: NOT_ON_EXCHANGE_ONLINE, ...always('unfavourable', 'manyProfiles', EFFORT_OF_FORWARDING)[0] },
  ...always('depends', 'manyUnlessExchangeOnline', EFFORT_OF_FORWARDING, SERVER_TO_SERVER),
];

/** Exchange forwards as attachment; another server must be able to. */
const AS_ATTACHMENT: readonly Case[] = [
  { when: ON_EXCHANGE_ONLINE, ...always('neutral', 'exchangeForwards', FORWARDED_AS_ATTACHMENT)[0] },
  { when: ON_EXCHANGE_SERVER, ...always('neutral', 'exchangeForwards', FORWARDED_AS_ATTACHMENT)[0] },
  { when: NOT_ON_EXCHANGE, ...always('unfavourable', 'serverMustForward', FORWARDED_AS_ATTACHMENT)[0] },
  ...always('depends', 'mustForwardUnlessExchange', FORWARDED_AS_ATTACHMENT),
];

/** What speaks for and against a forward mailbox, the weightiest first. */
export const weightyForwardCriteria = [
  {
    id: 'no-single-point-of-failure',
    ratings: forwardOrIndividual(
      always('favourable', 'eachOnItsOwn', LIMITS_OF_FORWARDING),
      always('unfavourable', 'allThroughOne', LIMITS_OF_FORWARDING),
    ),
  },
  {
    id: 'throughput',
    ratings: forwardOrIndividual(
      always('favourable', 'manyNodes', LIMITS_OF_FORWARDING),
      always('unfavourable', 'oneNode', LIMITS_OF_FORWARDING),
    ),
  },
  {
    id: 'throttling',
    ratings: forwardOrIndividual(
      always('favourable', 'throttledApart', LIMITS_OF_FORWARDING),
      always('unfavourable', 'throttledTogether', LIMITS_OF_FORWARDING),
    ),
  },
  {
    id: 'business-critical-queues',
    ratings: forwardOrIndividual(
      always('favourable', 'individualMailbox', INDIVIDUAL_ADVISED),
      always('unfavourable', 'notForCriticalQueues', INDIVIDUAL_ADVISED),
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
        none: always('favourable', 'nothingPerOwner', SUPPORTED_SYSTEMS),
        outlook: always('unfavourable', 'outlookOnEachComputer', A4),
        server: always('favourable', 'nothingPerOwner', SUPPORTED_SYSTEMS),
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
        'forward-mailbox': always('unfavourable', 'sinkCollects', A8, FORWARD_MAILBOX),
      },
      outgoing: {
        none: always('favourable', 'noSink', A10),
        outlook: always('favourable', 'noSink', A11),
        server: always('favourable', 'noSink', A12),
      },
      activities: {
        none: always('favourable', 'noSink', SUPPORTED_SYSTEMS),
        outlook: always('favourable', 'noSink', SUPPORTED_SYSTEMS),
        server: always('favourable', 'noSink', SUPPORTED_SYSTEMS),
      },
    },
  },
  {
    id: 'forwards-as-attachment',
    ratings: forwardOrIndividual(
      always('favourable', 'nothingForwarded', A5, FORWARDED_AS_ATTACHMENT),
      AS_ATTACHMENT,
    ),
  },
  {
    id: 'few-credentials',
    ratings: forwardOrIndividual(
      CREDENTIALS_OF_EACH,
      always('favourable', 'oneProfile', EFFORT_OF_FORWARDING),
    ),
  },
  {
    id: 'few-mailboxes-to-watch',
    ratings: forwardOrIndividual(
      always('unfavourable', 'watchEach', EFFORT_OF_FORWARDING),
      always('favourable', 'watchOne', EFFORT_OF_FORWARDING),
    ),
  },
  {
    id: 'traceable',
    ratings: forwardOrIndividual(
      always('neutral', 'manyMailboxes', A6, INDIVIDUAL_ADVISED),
      always('favourable', 'oneMailbox', A6),
    ),
  },
] as const satisfies readonly CriterionDefinition<DataverseVocabulary>[];
