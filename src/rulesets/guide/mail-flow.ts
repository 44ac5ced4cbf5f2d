import type { Formula } from '../../logic/formula.ts';
import type { Hop, MailFlow } from '../../rule-language/mail-flow.ts';
import { guideClause } from './clauses.ts';
import type { GuideVocabulary } from './vocabulary.ts';

type Requirement = Formula<GuideVocabulary['prerequisites'][number]>;

/** A hop that there is one of for everybody. */
function shared<S extends string>(hop: S, clauses: string, requires?: Requirement): Hop<GuideVocabulary, S> {
  const sources = clauses.split(' ').map(guideClause);
  return requires === undefined ? { hop, sources } : { hop, requires, sources };
}

/** A hop that each user and each queue has one of. */
function own<S extends string>(hop: S, clauses: string, requires?: Requirement): Hop<GuideVocabulary, S> {
  return { ...shared(hop, clauses, requires), perOwner: true };
}

const EITHER_PROCESSOR = { any: ['serverSideSyncEnabled', 'emailRouterInstalled'] } as const;

/** How a message travels by each of the guide's methods; made when asked for. */
export const guideMailFlow = () =>
  ({
    incoming: {
      none: [],
      outlook: [
        shared('sender', 'A4'),
        own('mailbox', 'A4'),
        own('outlook', 'A4', 'outlookInstalled'),
        shared('dynamics365', 'A4'),
      ],
      server: [
        shared('sender', 'A5'),
        own('mailbox', 'A5'),
        shared('processor', 'A5', EITHER_PROCESSOR),
        shared('dynamics365', 'A5'),
      ],
      'forward-mailbox': [
        shared('sender', 'A8'),
        own('mailbox', 'A8'),
        own('forwardRule', 'A9', 'forwardRuleDeployed'),
        shared('sinkMailbox', 'A8', 'sinkMailboxProvisioned'),
        shared('emailRouter', 'A7', 'emailRouterInstalled'),
        shared('dynamics365', 'A7'),
      ],
    },
    outgoing: {
      none: [],
      outlook: [
        shared('dynamics365', 'A11'),
        own('outlook', 'A11', 'outlookInstalled'),
        own('mailbox', 'A11'),
        shared('recipient', 'A11'),
      ],
      server: [
        shared('dynamics365', 'A12'),
        shared('processor', 'A12', EITHER_PROCESSOR),
        shared('smtpServer', 'A12 A13', { all: ['smtpCompatible', 'smtpServerConnected'] }),
        shared('recipient', 'A12'),
      ],
    },
  }) satisfies MailFlow<GuideVocabulary>;

type Flow = ReturnType<typeof guideMailFlow>;

/** The names of the hops in the guide's flow. */
export type GuideHop = {
  [D in keyof Flow]: Extract<Flow[D][keyof Flow[D]], readonly Hop[]>[number]['hop'];
}[keyof Flow];
