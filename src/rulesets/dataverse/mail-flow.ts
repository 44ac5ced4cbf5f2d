import type { Formula } from '../../logic/formula.ts';
import type { Hop, MailFlow } from '../../rule-language/mail-flow.ts';
import type { Source } from '../../rule-language/source.ts';
import { guideClause } from '../guide/clauses.ts';
import {
  FORWARD_MAILBOX,
  FORWARD_OR_INDIVIDUAL,
  LATER_THAN_THE_GUIDE,
  OUTLOOK_REMOVED,
  SERVER_SIDE_SYNC,
} from './clauses.ts';
import {
  EXCHANGE,
  EXCHANGE_OR_ATTACHMENT,
  EXCHANGE_OR_SMTP,
  EXCHANGE_OR_SMTP_CONNECTION,
  READY_MAILBOX,
} from './requirements.ts';
import type { DataverseVocabulary } from './vocabulary.ts';

type Requirement = Formula<DataverseVocabulary['prerequisites'][number]>;

/** A hop that there is one of for everybody. */
function shared<S extends string>(
  hop: S,
  sources: readonly Source[],
  requires?: Requirement,
): Hop<DataverseVocabulary, S> {
  return requires === undefined ? { hop, sources } : { hop, requires, sources };
}

/** A hop that each user and each queue has one of. */
function own<S extends string>(
  hop: S,
  sources: readonly Source[],
  requires?: Requirement,
): Hop<DataverseVocabulary, S> {
  return { ...shared(hop, sources, requires), perOwner: true };
}

const A4 = guideClause('A4');
const A5 = guideClause('A5');
const A8 = guideClause('A8');
const A9 = guideClause('A9');
const A11 = guideClause('A11');
const A12 = guideClause('A12');
const A13 = guideClause('A13');

/** Nothing brings Outlook back. */
const GONE = { any: [] } as const;

/** How e-mail, and how appointments, contacts and tasks travel by each method as it is today. */
export const dataverseMailFlow = {
  incoming: {
    none: [],
    outlook: [
      shared('sender', [A4]),
      own('mailbox', [A4]),
      own('outlook', [A4, OUTLOOK_REMOVED], GONE),
      shared('dynamics365', [A4]),
    ],
    server: [
      shared('sender', [A5]),
      own('mailbox', [A5, SERVER_SIDE_SYNC], READY_MAILBOX),
      shared('serverSideSync', [A5, SERVER_SIDE_SYNC], 'serverSideSyncEnabled'),
      shared('dynamics365', [A5]),
    ],
    'forward-mailbox': [
      shared('sender', [A8]),
      own('mailbox', [A8]),
      own('forwardRule', [A9, FORWARD_OR_INDIVIDUAL], {
        all: ['forwardRuleDeployed', EXCHANGE_OR_ATTACHMENT],
      }),
      shared('forwardMailbox', [A8, SERVER_SIDE_SYNC, FORWARD_MAILBOX], {
        all: ['sinkMailboxProvisioned', READY_MAILBOX],
      }),
      shared('serverSideSync', [LATER_THAN_THE_GUIDE], 'serverSideSyncEnabled'),
      shared('dynamics365', [LATER_THAN_THE_GUIDE]),
    ],
  },
  outgoing: {
    none: [],
    outlook: [
      shared('dynamics365', [A11]),
      own('outlook', [A11, OUTLOOK_REMOVED], GONE),
      own('mailbox', [A11]),
      shared('recipient', [A11]),
    ],
    server: [
      shared('dynamics365', [A12]),
      shared('serverSideSync', [A12, SERVER_SIDE_SYNC], 'serverSideSyncEnabled'),
      own('mailbox', [SERVER_SIDE_SYNC], READY_MAILBOX),
      shared('mailServer', [A12, A13, SERVER_SIDE_SYNC], {
        all: [EXCHANGE_OR_SMTP, EXCHANGE_OR_SMTP_CONNECTION],
      }),
      shared('recipient', [A12]),
    ],
  },
  activities: {
    none: [],
    outlook: [
      own('mailbox', [OUTLOOK_REMOVED]),
      own('outlook', [OUTLOOK_REMOVED], GONE),
      shared('dynamics365', [OUTLOOK_REMOVED]),
    ],
    server: [
      own('mailbox', [SERVER_SIDE_SYNC], { all: [EXCHANGE, READY_MAILBOX] }),
      shared('serverSideSync', [SERVER_SIDE_SYNC], 'serverSideSyncEnabled'),
      shared('dynamics365', [SERVER_SIDE_SYNC]),
    ],
  },
} satisfies MailFlow<DataverseVocabulary>;

type Flow = typeof dataverseMailFlow;

/** The names of the hops in that flow. */
export type DataverseHop = {
  [D in keyof Flow]: Extract<Flow[D][keyof Flow[D]], readonly Hop[]>[number]['hop'];
}[keyof Flow];
