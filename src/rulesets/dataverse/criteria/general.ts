import type { CriterionDefinition, RatedCase } from '../../../rule-language/criterion.ts';
import type { Source } from '../../../rule-language/source.ts';
import {
  EMAIL_ROUTER_STOPPED,
  INDIVIDUAL_ADVISED,
  ONE_PROCESSOR,
  OUTLOOK_REMOVED,
  SUPPORTED_SYSTEMS,
} from '../clauses.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';
import { A3, A4, A5, A9, A10, A11, A12, always } from './rated.ts';

type Case = RatedCase<DataverseVocabulary>;

/** What is processed by a server is not supported while all that is stated to be there is Email Router. */
function unlessOnlyEmailRouter(clause: Source, otherwise: readonly Case[]): readonly Case[] {
  return [
    {
      when: { prerequisites: { emailRouterInstalled: true } },
      unless: { prerequisites: { serverSideSyncEnabled: true } },
      ...always('unfavourable', 'routerStopped', clause, EMAIL_ROUTER_STOPPED)[0],
    },
    ...otherwise,
  ];
}

/** What comes before all else: that a method is still there. */
export const supported = {
  id: 'supported',
  ratings: {
    incoming: {
      none: always('favourable', 'nothingUsed', A3),
      outlook: always('unfavourable', 'outlookRetired', A4, OUTLOOK_REMOVED),
      server: unlessOnlyEmailRouter(A5, always('favourable', 'serverSideSync', A5, ONE_PROCESSOR)),
      'forward-mailbox': unlessOnlyEmailRouter(
        INDIVIDUAL_ADVISED,
        always('neutral', 'onlyToEaseMove', INDIVIDUAL_ADVISED),
      ),
    },
    outgoing: {
      none: always('favourable', 'nothingUsed', A10),
      outlook: always('unfavourable', 'outlookRetired', A11, OUTLOOK_REMOVED),
      server: unlessOnlyEmailRouter(A12, always('favourable', 'serverSideSync', A12, ONE_PROCESSOR)),
    },
    activities: {
      none: always('favourable', 'nothingUsed', SUPPORTED_SYSTEMS),
      outlook: always('unfavourable', 'outlookRetired', OUTLOOK_REMOVED),
      server: always('favourable', 'serverSideSync', SUPPORTED_SYSTEMS),
    },
  },
} as const satisfies CriterionDefinition<DataverseVocabulary>;

/** What else tells the methods apart. */
export const otherCriteria = [
  {
    id: 'serves-queues',
    ratings: {
      incoming: {
        none: always('favourable', 'usersAndQueues', A3),
        outlook: always('unfavourable', 'usersOnly', A4),
        server: always('favourable', 'usersAndQueues', A5),
        'forward-mailbox': always('favourable', 'usersAndQueues', A9),
      },
      outgoing: {
        none: always('favourable', 'usersAndQueues', A10),
        outlook: always('unfavourable', 'usersOnly', A11),
        server: always('favourable', 'usersAndQueues', A12),
      },
      activities: {
        none: always('neutral', 'notAffected', SUPPORTED_SYSTEMS),
        outlook: always('neutral', 'notAffected', SUPPORTED_SYSTEMS),
        server: always('neutral', 'notAffected', SUPPORTED_SYSTEMS),
      },
    },
  },
  {
    id: 'works-without-outlook',
    ratings: {
      incoming: {
        none: always('favourable', 'nothingMoved', A3),
        outlook: always('unfavourable', 'outlookNeeded', A4),
        server: always('favourable', 'processedByServer', A5),
        'forward-mailbox': always('favourable', 'outlookNeedNotRun', A9),
      },
      outgoing: {
        none: always('favourable', 'nothingMoved', A10),
        outlook: always('unfavourable', 'outlookNeeded', A11),
        server: always('favourable', 'processedByServer', A12),
      },
      activities: {
        none: always('favourable', 'nothingMoved', SUPPORTED_SYSTEMS),
        outlook: always('unfavourable', 'outlookNeeded', A4),
        server: always('favourable', 'processedByServer', SUPPORTED_SYSTEMS),
      },
    },
  },
] as const satisfies readonly CriterionDefinition<DataverseVocabulary>[];
