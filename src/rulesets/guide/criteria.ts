import type { CriterionDefinition, RatedCase, Rating } from '../../rule-language/criterion.ts';
import type { Source } from '../../rule-language/source.ts';
import { EMAIL_ROUTER_RETIREMENT, guideClause, OUTLOOK_RETIREMENT } from './clauses.ts';
import type { GuideVocabulary } from './vocabulary.ts';

type Case = RatedCase<GuideVocabulary>;

/** A rating whatever is stated. */
function always<const S extends string>(
  rating: Rating,
  statement: S,
  clause: string,
  ...more: readonly Source[]
) {
  return [{ rating, statement, sources: [guideClause(clause), ...more] }] as const;
}

const FROM_TEN_USERS = { userCount: { atLeast: 10 } } as const;
const USERS_STATED = { userCount: { atLeast: 0 } } as const;

/** Supported unless all that is stated to be there is Email Router. */
const serverSupport = (clause: string): readonly Case[] => [
  {
    when: { prerequisites: { emailRouterInstalled: true } },
    unless: { prerequisites: { serverSideSyncEnabled: true } },
    rating: 'unfavourable',
    statement: 'routerStopped',
    sources: [guideClause(clause), EMAIL_ROUTER_RETIREMENT],
  },
  ...always('favourable', 'serverSideSync', clause, EMAIL_ROUTER_RETIREMENT),
];

const supported = () =>
  ({
    id: 'supported',
    ratings: {
      incoming: {
        none: always('favourable', 'nothingUsed', 'A3'),
        outlook: always('unfavourable', 'outlookRetired', 'A4', OUTLOOK_RETIREMENT),
        server: serverSupport('A5'),
        'forward-mailbox': always('unfavourable', 'restsOnRouter', 'A7', EMAIL_ROUTER_RETIREMENT),
      },
      outgoing: {
        none: always('favourable', 'nothingUsed', 'A10'),
        outlook: always('unfavourable', 'outlookRetired', 'A11', OUTLOOK_RETIREMENT),
        server: serverSupport('A12'),
      },
    },
  }) as const;

const worksWithoutOutlook = () =>
  ({
    id: 'works-without-outlook',
    ratings: {
      incoming: {
        none: always('favourable', 'nothingMoved', 'A3'),
        outlook: always('unfavourable', 'outlookNeeded', 'A4'),
        server: always('favourable', 'processedByServer', 'A5'),
        'forward-mailbox': always('favourable', 'outlookNeedNotRun', 'A9'),
      },
      outgoing: {
        none: always('favourable', 'nothingMoved', 'A10'),
        outlook: always('unfavourable', 'outlookNeeded', 'A11'),
        server: always('favourable', 'processedByServer', 'A12'),
      },
    },
  }) as const;

const nothingPerOwner = () =>
  ({
    id: 'nothing-per-owner',
    ratings: {
      incoming: {
        none: always('favourable', 'nothingPerOwner', 'A3'),
        outlook: always('unfavourable', 'outlookOnEachComputer', 'A4'),
        server: always('favourable', 'nothingPerOwner', 'A5'),
        'forward-mailbox': always('unfavourable', 'ruleForEachOwner', 'A9'),
      },
      outgoing: {
        none: always('favourable', 'nothingPerOwner', 'A10'),
        outlook: always('unfavourable', 'outlookOnEachComputer', 'A11'),
        server: always('favourable', 'nothingPerOwner', 'A12'),
      },
    },
  }) as const;

const noSinkMailbox = () =>
  ({
    id: 'no-sink-mailbox',
    ratings: {
      incoming: {
        none: always('favourable', 'noSink', 'A3'),
        outlook: always('favourable', 'noSink', 'A4'),
        server: always('favourable', 'noSink', 'A5'),
        'forward-mailbox': always('unfavourable', 'sinkCollects', 'A8'),
      },
      outgoing: {
        none: always('favourable', 'noSink', 'A10'),
        outlook: always('favourable', 'noSink', 'A11'),
        server: always('favourable', 'noSink', 'A12'),
      },
    },
  }) as const;

const traceableAtScale = () =>
  ({
    id: 'traceable-at-scale',
    ratings: {
      incoming: {
        none: always('neutral', 'notAffected', 'A6'),
        outlook: always('neutral', 'notAffected', 'A6'),
        server: [
          { when: FROM_TEN_USERS, ...always('unfavourable', 'manyMailboxes', 'A6')[0] },
          { when: USERS_STATED, ...always('neutral', 'fewUsers', 'A6')[0] },
          ...always('depends', 'harderFromTen', 'A6'),
        ],
        'forward-mailbox': [
          { when: FROM_TEN_USERS, ...always('favourable', 'oneMailbox', 'A6')[0] },
          { when: USERS_STATED, ...always('neutral', 'fewUsers', 'A6')[0] },
          ...always('depends', 'easierFromTen', 'A6'),
        ],
      },
      outgoing: {
        none: always('neutral', 'notAffected', 'A6'),
        outlook: always('neutral', 'notAffected', 'A6'),
        server: always('neutral', 'notAffected', 'A6'),
      },
    },
  }) as const;

const noServerComponent = () =>
  ({
    id: 'no-server-component',
    ratings: {
      incoming: {
        none: always('favourable', 'noComponent', 'A3'),
        outlook: always('favourable', 'noComponent', 'A4'),
        server: always('unfavourable', 'syncOrRouter', 'A5'),
        'forward-mailbox': always('unfavourable', 'routerNeeded', 'A7'),
      },
      outgoing: {
        none: always('favourable', 'noComponent', 'A10'),
        outlook: always('favourable', 'noComponent', 'A11'),
        server: always('unfavourable', 'syncOrRouter', 'A12'),
      },
    },
  }) as const;

const servesQueues = () =>
  ({
    id: 'serves-queues',
    ratings: {
      incoming: {
        none: always('favourable', 'usersAndQueues', 'A3'),
        outlook: always('unfavourable', 'usersOnly', 'A4'),
        server: always('favourable', 'usersAndQueues', 'A5'),
        'forward-mailbox': always('favourable', 'usersAndQueues', 'A9'),
      },
      outgoing: {
        none: always('favourable', 'usersAndQueues', 'A10'),
        outlook: always('unfavourable', 'usersOnly', 'A11'),
        server: always('favourable', 'usersAndQueues', 'A12'),
      },
    },
  }) as const;

/** The guide's criteria, in the default order of importance; made when asked for, as those who only judge never ask. */
export const guideCriteria = () =>
  [
    supported(),
    worksWithoutOutlook(),
    nothingPerOwner(),
    noSinkMailbox(),
    traceableAtScale(),
    noServerComponent(),
    servesQueues(),
  ] as const satisfies readonly CriterionDefinition<GuideVocabulary>[];
