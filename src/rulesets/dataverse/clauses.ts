import type { Source } from '../../rule-language/source.ts';
import { guideClause } from '../guide/clauses.ts';

/** The edition that every page below has, where nothing else is said. */
const TODAY = 'Power Platform';

/** What became of Dynamics 365 for Outlook. */
export const OUTLOOK_REMOVED: Source = {
  document: 'Important changes (deprecations) coming',
  edition: '2020',
  clause: 'B1',
};

/** What became of Email Router. */
export const EMAIL_ROUTER_STOPPED: Source = {
  document: 'Use basic authentication with Exchange Online',
  edition: '2021',
  clause: 'B1',
};

/** What became of user names and passwords at Exchange Online. */
export const BASIC_AUTHENTICATION_OFF: Source = {
  document: 'Use basic authentication with Exchange Online',
  edition: '2022',
  clause: 'B1',
};

/** Where later pages say otherwise than the guide. */
export const LATER_THAN_THE_GUIDE: Source = {
  document: 'Forward mailbox vs. individual mailboxes',
  edition: TODAY,
  clause: 'B2',
};

/** What speaks for a forward mailbox, and what for individual mailboxes. */
export const FORWARD_OR_INDIVIDUAL: Source = {
  document: 'Forward mailbox vs. individual mailboxes',
  edition: TODAY,
  clause: 'B3',
};

/** Server-side synchronization as it is today. */
export const SERVER_SIDE_SYNC: Source = {
  document: 'Set up server-side synchronization of email, appointments, contacts, and tasks',
  edition: TODAY,
  clause: 'B4',
};

/** Exchange Online as it is reached today. */
export const EXCHANGE_ONLINE: Source = {
  document: 'Connect to Exchange Online',
  edition: TODAY,
  clause: 'B4',
};

/** How a forward mailbox is set up. */
export const FORWARD_MAILBOX: Source = {
  document: 'Create forward mailboxes or edit mailboxes',
  edition: TODAY,
  clause: 'B5',
};

/** Where mailboxes are edited, by whom, and by which requests. */
export const MAILBOXES: Source = {
  document: 'Create forward mailboxes or edit mailboxes',
  edition: TODAY,
  clause: 'B8',
};

/** The clauses of the guide that still hold, then the later ones. */
export const DATAVERSE_CLAUSES: readonly Source[] = [
  ...['A2', 'A3', 'A4', 'A5', 'A6', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A14'].map(guideClause),
  OUTLOOK_REMOVED,
  LATER_THAN_THE_GUIDE,
  FORWARD_OR_INDIVIDUAL,
  SERVER_SIDE_SYNC,
  FORWARD_MAILBOX,
  MAILBOXES,
];
