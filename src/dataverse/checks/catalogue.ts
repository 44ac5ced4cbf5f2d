import { deepFreeze } from '../../input/freeze.ts';
import type { Source } from '../../rule-language/source.ts';
import {
  ACTIVE_MAILBOX,
  ACTIVE_SERVER_PROFILE,
  ALERTS,
  APPROVAL,
  BASIC_AUTHENTICATION_OFF,
  CROSS_TENANT,
  EMAIL_ROUTER_STOPPED,
  EWS_ENDS,
  EXCHANGE_SERVER_TLS,
  FILTERING,
  FORWARD_MAILBOX,
  GMAIL_OAUTH,
  GMAIL_PASSWORDS_END,
  GMAIL_PORTS,
  IMPERSONATION,
  LICENCE_AND_ACCESS,
  MAILBOX_COLUMNS,
  MAILBOXES,
  ONE_ORGANIZATION,
  SERVER_TO_SERVER,
  SMTP_PASSWORDS_END,
  SUPPORTED_SYSTEMS,
  TESTED_AND_ENABLED,
  WHO_APPROVES,
} from '../../rulesets/dataverse/clauses.ts';

/** What rows are checked for that no rule about one configuration can say. */
export interface Check {
  /** Its stable id. */
  readonly id: string;
  /** How much it weighs when it finds something. */
  readonly kind: 'error' | 'unverified' | 'advice';
  /** How much it weighs on-premises, where it is off or weighs something else. */
  readonly onPremises?: 'error' | 'advice' | 'off';
  /** The day, `YYYY-MM-DD`, before which it is silent; absent when it always speaks. */
  readonly since?: string;
  /** Set where a license is what is lacking, which other admins assign than those of Dynamics 365. */
  readonly byLicense?: true;
  /** Where that is written; empty for what follows from the rows alone. */
  readonly sources: readonly Source[];
}

/** Every check of rows, in the order in which they are listed. */
export const CHECKS = deepFreeze([
  { id: 'address-missing', kind: 'error', sources: [MAILBOXES] },
  { id: 'address-repeated', kind: 'error', sources: [ONE_ORGANIZATION] },
  { id: 'mailbox-repeated', kind: 'error', sources: [MAILBOX_COLUMNS] },
  { id: 'owner-disabled', kind: 'error', sources: [ACTIVE_MAILBOX] },
  {
    id: 'owner-unlicensed',
    kind: 'error',
    onPremises: 'off',
    byLicense: true,
    sources: [LICENCE_AND_ACCESS, FILTERING],
  },
  { id: 'owner-access-mode', kind: 'error', sources: [LICENCE_AND_ACCESS] },
  { id: 'record-owner-disabled', kind: 'error', sources: [FILTERING] },
  { id: 'record-owner-unlicensed', kind: 'error', onPremises: 'off', byLicense: true, sources: [FILTERING] },
  { id: 'test-failed', kind: 'error', sources: [ALERTS, TESTED_AND_ENABLED] },
  { id: 'test-under-way', kind: 'advice', sources: [TESTED_AND_ENABLED, MAILBOX_COLUMNS] },
  { id: 'address-approval-empty', kind: 'advice', sources: [APPROVAL, WHO_APPROVES] },
  { id: 'address-approval-pending', kind: 'advice', sources: [APPROVAL, WHO_APPROVES] },
  { id: 'address-approval-rejected', kind: 'advice', sources: [APPROVAL, WHO_APPROVES] },
  { id: 'credentials-missing', kind: 'error', sources: [MAILBOXES] },
  { id: 'activities-without-impersonation', kind: 'error', sources: [IMPERSONATION] },
  { id: 'email-deleted-after-processing', kind: 'error', sources: [MAILBOXES] },
  { id: 'queue-has-users-address', kind: 'advice', sources: [ONE_ORGANIZATION] },
  { id: 'queue-takes-no-email', kind: 'advice', sources: [FILTERING] },
  { id: 'facts-contradict-rows', kind: 'advice', sources: [] },
  { id: 'column-not-understood', kind: 'advice', sources: [MAILBOX_COLUMNS] },
  { id: 'column-not-decoded', kind: 'advice', sources: [] },
  { id: 'forward-mailbox-regards-owner', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-sends', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-without-profile', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-none-active', kind: 'unverified', sources: [FORWARD_MAILBOX] },
  { id: 'server-profile-inactive', kind: 'error', sources: [ACTIVE_SERVER_PROFILE] },
  { id: 'server-profile-without-host', kind: 'error', sources: [SUPPORTED_SYSTEMS] },
  { id: 'server-profile-unsupported-host', kind: 'error', sources: [SUPPORTED_SYSTEMS] },
  {
    id: 'server-profile-unsupported-version',
    kind: 'error',
    onPremises: 'off',
    sources: [SUPPORTED_SYSTEMS],
  },
  {
    id: 'server-profile-without-tls',
    kind: 'advice',
    onPremises: 'error',
    sources: [EXCHANGE_SERVER_TLS],
  },
  { id: 'server-profile-gmail-port', kind: 'error', sources: [GMAIL_PORTS] },
  {
    id: 'server-profile-gmail-password',
    kind: 'error',
    since: '2022-05-30',
    sources: [GMAIL_PASSWORDS_END, GMAIL_OAUTH],
  },
  { id: 'server-profile-gmail-not-signed-in', kind: 'error', sources: [GMAIL_OAUTH] },
  { id: 'server-profile-gmail-too-many', kind: 'advice', sources: [GMAIL_OAUTH] },
  {
    id: 'server-profile-password-at-exchange-online',
    kind: 'error',
    since: '2022-10-01',
    sources: [BASIC_AUTHENTICATION_OFF, SERVER_TO_SERVER, CROSS_TENANT],
  },
  {
    id: 'server-profile-password-at-smtp-office365',
    kind: 'advice',
    since: '2026-12-31',
    sources: [SMTP_PASSWORDS_END, BASIC_AUTHENTICATION_OFF],
  },
  { id: 'server-profile-exchange-online-changed', kind: 'advice', sources: [SUPPORTED_SYSTEMS] },
  {
    id: 'server-profile-exchange-web-services',
    kind: 'advice',
    since: '2026-10-01',
    sources: [EWS_ENDS],
  },
  {
    id: 'email-router-chosen',
    kind: 'error',
    onPremises: 'advice',
    since: '2021-04-12',
    sources: [EMAIL_ROUTER_STOPPED],
  },
  { id: 'approval-not-required', kind: 'advice', sources: [APPROVAL] },
  { id: 'activities-by-outlook-and-server', kind: 'advice', sources: [SUPPORTED_SYSTEMS] },
  { id: 'export-at-row-limit', kind: 'advice', sources: [] },
] as const satisfies readonly Check[]);

/** The id of a check. */
export type CheckId = (typeof CHECKS)[number]['id'];

/** The check with an id. */
export function checkOf(id: CheckId): Check {
  return CHECKS.find((check) => check.id === id) as Check;
}
