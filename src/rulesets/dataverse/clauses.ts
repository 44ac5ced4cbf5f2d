import type { Source } from '../../rule-language/source.ts';
import { guideClause } from '../guide/clauses.ts';

/** Where the pages of the Power Platform administrator guide are published. */
const ADMIN = 'https://learn.microsoft.com/power-platform/admin/';
/** Where the troubleshooting articles on e-mail synchronization are published. */
const TROUBLESHOOTING =
  'https://learn.microsoft.com/troubleshoot/power-platform/dataverse/email-exchange-synchronization/';
/** Where the tables of Dataverse are described. */
const TABLES = 'https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/';

type Page = Omit<Source, 'clause'>;

const CONNECT_EXCHANGE_ONLINE: Page = {
  document: 'Connect to Exchange Online',
  edition: '2025-06-27',
  url: `${ADMIN}connect-exchange-online`,
};
const EDIT_MAILBOXES: Page = {
  document: 'Create forward mailboxes or edit mailboxes',
  edition: '2025-11-19',
  url: `${ADMIN}create-forward-mailboxes-edit-mailboxes`,
};
const FORWARD_VS_INDIVIDUAL: Page = {
  document: 'Forward mailbox vs. individual mailboxes',
  edition: '2020-09-29',
  url: `${ADMIN}forward-mailbox-vs-individual-mailboxes`,
};
const FORWARD_VS_INDIVIDUAL_2017: Page = { ...FORWARD_VS_INDIVIDUAL, edition: '2017-08-31' };
const SUPPORTED_CONFIGURATIONS: Page = {
  document: 'Email service configurations supported by server-side synchronization',
  edition: '2022-01-13',
  url: `${ADMIN}supported-email-service-configurations-server-side-synchronization`,
};
const BASIC_AUTHENTICATION: Page = {
  document: 'Use of Basic authentication with Exchange Online',
  edition: '2022-05-09',
  url: `${ADMIN}use-basic-authentication-exchange-online`,
};
const EMAIL_TAB: Page = {
  document: 'System Settings Email tab',
  edition: '2021-02-17',
  url: `${ADMIN}system-settings-dialog-box-email-tab`,
};
const PRIMARY_ORGANIZATION: Page = {
  document: 'When would I want to use this check box?',
  edition: '2020-09-11',
  url: `${ADMIN}when-would-want-use-check-box`,
};
const GMAIL_BY_OAUTH: Page = {
  document: 'Connect Gmail accounts by using OAuth 2.0',
  edition: '2021-07-12',
  url: `${ADMIN}connect-gmail-oauth2`,
};
const BEST_PRACTICES: Page = {
  document: 'Best practices for server-side synchronization',
  edition: '2021-08-12',
  url: `${ADMIN}best-practices-server-side-synchronization`,
};
const CROSS_TENANT_AUTHENTICATION: Page = {
  document: 'Exchange Online cross-tenant authentication',
  edition: '2021-08-11',
  url: `${ADMIN}connect-exchange-online-server-profile-oauth`,
};
const EXCHANGE_SERVER: Page = {
  document: 'Connect to Exchange Server (on-premises)',
  edition: '2023-10-16',
  url: `${ADMIN}connect-exchange-server-on-premises`,
};
const MONITORING: Page = {
  document: 'Troubleshooting and monitoring server-side synchronization',
  edition: '2025-02-20',
  url: `${TROUBLESHOOTING}troubleshooting-monitoring-server-side-synchronization`,
};
const MAILBOX_DISABLED: Page = {
  document: 'MailboxDisabled error when you test and enable a mailbox in Dynamics 365',
  edition: '2025-04-17',
  url: `${TROUBLESHOOTING}email-message-cannot-be-sent`,
};
const WITHOUT_SERVER_PROFILE: Page = {
  document: 'Mailbox doesn’t have email server profile',
  edition: '2024-12-11',
  url: `${TROUBLESHOOTING}mailbox-does-not-have-email-server-profile`,
};
const GMAIL_TROUBLE: Page = {
  document: 'Troubleshooting Server-Side Synchronization with Gmail',
  edition: '2024-12-11',
  url: `${TROUBLESHOOTING}mailbox-fails-tested-enabled`,
};
const NOT_TRACKED: Page = {
  document: 'Emails aren’t automatically tracked or synchronized using server-side synchronization',
  edition: '2024-09-26',
  url: `${TROUBLESHOOTING}emails-not-automatically-tracked-or-synchronized`,
};
const ACCESS_MODE: Page = {
  document: 'Error code 8005E276 when you test and enable a mailbox',
  edition: '2024-05-13',
  url: `${TROUBLESHOOTING}error-code-8005e276`,
};
const MAILBOX_TABLE: Page = {
  document: 'Mailbox table reference',
  edition: '2023',
  url: `${TABLES}mailbox`,
};

function clause(name: string, page: Page): Source {
  return { ...page, clause: name };
}

/** When Dynamics 365 for Outlook was deprecated and lost its support. */
export const OUTLOOK_DEPRECATED = clause('B1a', {
  document: 'Important changes (deprecations) coming',
  edition: '2020',
});
/** When Dynamics 365 for Outlook was removed online. */
export const OUTLOOK_REMOVED = clause('B1b', {
  document: 'Dynamics 365 for Outlook administrator guide',
  edition: '2020',
});
/** What became of Email Router. */
export const EMAIL_ROUTER_STOPPED = clause('B1c', BASIC_AUTHENTICATION);
/** What became of user names and passwords at Exchange Online. */
export const BASIC_AUTHENTICATION_OFF = clause('B1d', BASIC_AUTHENTICATION);
/** What becomes of user names and passwords with which e-mail is sent through Exchange Online. */
export const SMTP_PASSWORDS_END = clause('B1e', {
  document: 'Message center MC786329: SMTP AUTH with Basic authentication in Exchange Online',
  edition: '2026-01-27',
});
/** What became of user names and passwords at Gmail. */
export const GMAIL_PASSWORDS_END = clause('B1f', GMAIL_TROUBLE);
/** What becomes of Exchange Web Services in Exchange Online. */
export const EWS_ENDS = clause('B1g', {
  document: 'Deprecation of Exchange Web Services in Exchange Online',
  edition: '2025-04-01',
});

/** What processes a forward mailbox. */
export const FORWARD_BY_SERVER_SIDE_SYNC = clause('B2a', EDIT_MAILBOXES);
/** Who makes the forwarding rules, since the wizard went with Email Router. */
export const RULES_BY_HAND = clause('B2b', FORWARD_VS_INDIVIDUAL_2017);
/** Why individual mailboxes are advised. */
export const INDIVIDUAL_ADVISED = clause('B2c', FORWARD_VS_INDIVIDUAL);
/** What new users and queues start with. */
export const DEFAULT_METHODS = clause('B2d', EMAIL_TAB);

/** What a forward mailbox saves and what it takes. */
export const EFFORT_OF_FORWARDING = clause('B3a', FORWARD_VS_INDIVIDUAL_2017);
/** How quickly, how safely and how restricted a forward mailbox is processed. */
export const LIMITS_OF_FORWARDING = clause('B3b', FORWARD_VS_INDIVIDUAL);
/** How a POP3 server must forward. */
export const FORWARDED_AS_ATTACHMENT = clause('B3c', FORWARD_VS_INDIVIDUAL);

/** That an organization has one processor. */
export const ONE_PROCESSOR = clause('B4a', EMAIL_TAB);
/** That a mailbox must be active. */
export const ACTIVE_MAILBOX = clause('B4b', MAILBOX_DISABLED);
/** That a mailbox must have an active server profile. */
export const ACTIVE_SERVER_PROFILE = clause('B4c', WITHOUT_SERVER_PROFILE);
/** That addresses must be approved where the organization requires that. */
export const APPROVAL = clause('B4d', CONNECT_EXCHANGE_ONLINE);
/** Who approves addresses. */
export const WHO_APPROVES = clause('B4e', CONNECT_EXCHANGE_ONLINE);
/** That a mailbox must be tested and enabled. */
export const TESTED_AND_ENABLED = clause('B4f', CONNECT_EXCHANGE_ONLINE);
/** Where it stands why a test failed. */
export const ALERTS = clause('B4g', MONITORING);
/** How Exchange Online in the same tenant is signed in to. */
export const SERVER_TO_SERVER = clause('B4h', CONNECT_EXCHANGE_ONLINE);
/** Which mail systems are supported, and for what. */
export const SUPPORTED_SYSTEMS = clause('B4i', SUPPORTED_CONFIGURATIONS);
/** Who must be able to do what, so that a mailbox is synchronized. */
export const LICENCE_AND_ACCESS = clause('B4j', ACCESS_MODE);
/** How e-mail of queues is filtered, and whose privileges count. */
export const FILTERING = clause('B4k', NOT_TRACKED);
/** How Gmail is signed in to. */
export const GMAIL_OAUTH = clause('B4l', GMAIL_BY_OAUTH);
/** The ports at which Gmail answers. */
export const GMAIL_PORTS = clause('B4m', GMAIL_TROUBLE);
/** How credentials in a profile reach the calendars of others. */
export const IMPERSONATION = clause('B4n', BEST_PRACTICES);
/** How Exchange Server is reached. */
export const EXCHANGE_SERVER_TLS = clause('B4o', EXCHANGE_SERVER);
/** That one organization synchronizes a mailbox. */
export const ONE_ORGANIZATION = clause('B4p', PRIMARY_ORGANIZATION);
/** How Exchange Online in another tenant is signed in to. */
export const CROSS_TENANT = clause('B4q', CROSS_TENANT_AUTHENTICATION);

/** How a forward mailbox is set up. */
export const FORWARD_MAILBOX = clause('B5', EDIT_MAILBOXES);

/** Which columns of a mailbox can be written. */
export const MAILBOX_COLUMNS = clause('B8a', MAILBOX_TABLE);
/** Where a mailbox is edited, and what of it. */
export const MAILBOXES = clause('B8b', EDIT_MAILBOXES);

/** The clauses of the guide that still hold, then the later ones, each once. */
export const DATAVERSE_CLAUSES: readonly Source[] = [
  ...['A2', 'A3', 'A4', 'A5', 'A6', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A14'].map(guideClause),
  ...[OUTLOOK_DEPRECATED, OUTLOOK_REMOVED, EMAIL_ROUTER_STOPPED, BASIC_AUTHENTICATION_OFF],
  ...[SMTP_PASSWORDS_END, GMAIL_PASSWORDS_END, EWS_ENDS],
  ...[FORWARD_BY_SERVER_SIDE_SYNC, RULES_BY_HAND, INDIVIDUAL_ADVISED, DEFAULT_METHODS],
  ...[EFFORT_OF_FORWARDING, LIMITS_OF_FORWARDING, FORWARDED_AS_ATTACHMENT],
  ...[ONE_PROCESSOR, ACTIVE_MAILBOX, ACTIVE_SERVER_PROFILE, APPROVAL, WHO_APPROVES, TESTED_AND_ENABLED],
  ...[ALERTS, SERVER_TO_SERVER, SUPPORTED_SYSTEMS, LICENCE_AND_ACCESS, FILTERING, GMAIL_OAUTH, GMAIL_PORTS],
  ...[
    IMPERSONATION,
    EXCHANGE_SERVER_TLS,
    ONE_ORGANIZATION,
    CROSS_TENANT,
    FORWARD_MAILBOX,
    MAILBOX_COLUMNS,
    MAILBOXES,
  ],
];
