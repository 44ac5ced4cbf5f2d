import type { Formula } from '../../logic/formula.ts';
import type { Hop, MailFlow } from '../../rule-language/mail-flow.ts';
import type { Source } from '../../rule-language/source.ts';
import { guideClause } from '../guide/clauses.ts';
import {
  FORWARD_BY_SERVER_SIDE_SYNC,
  FORWARD_MAILBOX,
  ONE_PROCESSOR,
  OUTLOOK_REMOVED,
  RULES_BY_HAND,
  SUPPORTED_SYSTEMS,
  TESTED_AND_ENABLED,
} from './clauses.ts';
import {
  EITHER_PROCESSOR,
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

/** Nothing brings Outlook back online. */
const GONE = { any: [] } as const;

/** How e-mail, and how appointments, contacts and tasks travel by each method as it is today. */
export const dataverseMailFlow = mailFlowThrough(GONE, 'serverSideSyncEnabled');

/** The same on-premises, where Outlook and Email Router may still do their work. */
export const onPremisesMailFlow = mailFlowThrough('outlookInstalled', EITHER_PROCESSOR);

/** How messages travel, where Outlook and what processes e-mail take this. */
function mailFlowThrough(outlook: Requirement, processor: Requirement) {
  return {
    incoming: incomingThrough(outlook, processor),
    outgoing: outgoingThrough(outlook, processor),
    activities: activitiesThrough(outlook),
  } satisfies MailFlow<DataverseVocabulary>;
}

function incomingThrough(outlook: Requirement, processor: Requirement) {
  return {
    none: [],
    outlook: [
      shared('sender', [A4]),
      own('mailbox', [A4]),
      own('outlook', [A4, OUTLOOK_REMOVED], outlook),
      shared('dynamics365', [A4]),
    ],
    server: [
      shared('sender', [A5]),
      own('mailbox', [A5, TESTED_AND_ENABLED], READY_MAILBOX),
      shared('serverSideSync', [A5, ONE_PROCESSOR], processor),
      shared('dynamics365', [A5]),
    ],
    'forward-mailbox': [
      shared('sender', [A8]),
      own('mailbox', [A8]),
      own('forwardRule', [A9, RULES_BY_HAND], {
        all: ['forwardRuleDeployed', EXCHANGE_OR_ATTACHMENT],
      }),
      shared('forwardMailbox', [A8, TESTED_AND_ENABLED, FORWARD_MAILBOX], {
        all: ['sinkMailboxProvisioned', READY_MAILBOX],
      }),
      shared('serverSideSync', [FORWARD_BY_SERVER_SIDE_SYNC], processor),
      shared('dynamics365', [FORWARD_BY_SERVER_SIDE_SYNC]),
    ],
  };
}

function outgoingThrough(outlook: Requirement, processor: Requirement) {
  return {
    none: [],
    outlook: [
      shared('dynamics365', [A11]),
      own('outlook', [A11, OUTLOOK_REMOVED], outlook),
      own('mailbox', [A11]),
      shared('recipient', [A11]),
    ],
    server: [
      shared('dynamics365', [A12]),
      shared('serverSideSync', [A12, ONE_PROCESSOR], processor),
      own('mailbox', [TESTED_AND_ENABLED], READY_MAILBOX),
      shared('mailServer', [A12, A13, SUPPORTED_SYSTEMS], {
        all: [EXCHANGE_OR_SMTP, EXCHANGE_OR_SMTP_CONNECTION],
      }),
      shared('recipient', [A12]),
    ],
  };
}

/** Email Router never moved them. */
function activitiesThrough(outlook: Requirement) {
  return {
    none: [],
    outlook: [
      own('mailbox', [OUTLOOK_REMOVED]),
      own('outlook', [OUTLOOK_REMOVED], outlook),
      shared('dynamics365', [OUTLOOK_REMOVED]),
    ],
    server: [
      own('mailbox', [SUPPORTED_SYSTEMS, TESTED_AND_ENABLED], { all: [EXCHANGE, READY_MAILBOX] }),
      shared('serverSideSync', [ONE_PROCESSOR], 'serverSideSyncEnabled'),
      shared('dynamics365', [SUPPORTED_SYSTEMS]),
    ],
  };
}

type Flow = typeof dataverseMailFlow;

/** The names of the hops in that flow. */
export type DataverseHop = {
  [D in keyof Flow]: Extract<Flow[D][keyof Flow[D]], readonly Hop[]>[number]['hop'];
}[keyof Flow];
