import { deepFreeze } from '../../input/freeze.ts';
import type { Source } from '../../rule-language/source.ts';
import {
  ACTIVE_MAILBOX,
  BASIC_AUTHENTICATION_OFF,
  EMAIL_ROUTER_STOPPED,
  FORWARD_MAILBOX,
  GMAIL_PORTS,
  MAILBOX_COLUMNS,
  MAILBOXES,
  ONE_ORGANIZATION,
  SERVER_TO_SERVER,
  SUPPORTED_SYSTEMS,
} from '../../rulesets/dataverse/clauses.ts';

/** What rows are checked for that no rule about one configuration can say. */
export interface Check {
  /** Its stable id. */
  readonly id: string;
  /** How much it weighs when it finds something. */
  readonly kind: 'error' | 'unverified' | 'advice';
  /** The day, `YYYY-MM-DD`, before which it is silent; absent when it always speaks. */
  readonly since?: string;
  /** Where that is written; empty for what follows from the rows alone. */
  readonly sources: readonly Source[];
}

/** Every check of rows, in the order in which they are listed. */
export const CHECKS = deepFreeze([
  { id: 'address-missing', kind: 'error', sources: [MAILBOXES] },
  { id: 'address-repeated', kind: 'error', sources: [ONE_ORGANIZATION] },
  { id: 'mailbox-repeated', kind: 'error', sources: [MAILBOX_COLUMNS] },
  { id: 'owner-disabled', kind: 'error', sources: [ACTIVE_MAILBOX] },
  { id: 'facts-contradict-rows', kind: 'advice', sources: [] },
  { id: 'column-not-understood', kind: 'advice', sources: [MAILBOX_COLUMNS] },
  { id: 'column-not-decoded', kind: 'advice', sources: [] },
  { id: 'forward-mailbox-regards-owner', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-sends', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-without-profile', kind: 'error', sources: [FORWARD_MAILBOX] },
  { id: 'forward-mailbox-none-active', kind: 'unverified', sources: [FORWARD_MAILBOX] },
  { id: 'server-profile-without-host', kind: 'error', sources: [SUPPORTED_SYSTEMS] },
  { id: 'server-profile-gmail-port', kind: 'error', sources: [GMAIL_PORTS] },
  {
    id: 'server-profile-password-at-exchange-online',
    kind: 'error',
    since: '2022-10-01',
    sources: [BASIC_AUTHENTICATION_OFF, SERVER_TO_SERVER],
  },
  { id: 'email-router-chosen', kind: 'error', since: '2021-04-12', sources: [EMAIL_ROUTER_STOPPED] },
  { id: 'activities-by-outlook-and-server', kind: 'advice', sources: [SUPPORTED_SYSTEMS] },
] as const satisfies readonly Check[]);

/** The id of a check. */
export type CheckId = (typeof CHECKS)[number]['id'];

/** The check with an id. */
export function checkOf(id: CheckId): Check {
  return CHECKS.find((check) => check.id === id) as Check;
}
