import type { ChangeInstructions, ChangeLocation, Changes } from '../../rule-language/change.ts';
import { guideClause } from '../guide/clauses.ts';
import {
  ACTIVE_SERVER_PROFILE,
  APPROVAL,
  CROSS_TENANT,
  FORWARD_MAILBOX,
  MAILBOX_COLUMNS,
  MAILBOXES,
  ONE_PROCESSOR,
  RULES_BY_HAND,
  SERVER_TO_SERVER,
  WHO_APPROVES,
} from './clauses.ts';
import type { DataverseVocabulary } from './vocabulary.ts';

function inAdminCenter(place: string): readonly ChangeLocation[] {
  return [{ place, product: 'powerPlatform', sources: [MAILBOXES] }];
}

const EMAIL_SETTINGS = inAdminCenter('emailSettings');
const ONE_MAILBOX = inAdminCenter('mailboxes');
const SERVER_PROFILES = inAdminCenter('serverProfiles');
const IN_MAIL_SYSTEM: readonly ChangeLocation[] = [{ place: 'mailSystem', sources: [MAILBOXES] }];
const MAILBOX_RECORD = 'mailboxes({mailboxid})';

/** Approves an address; sent by whom both approvals take, it sets both. */
const APPROVAL_REQUEST = { path: MAILBOX_RECORD, body: { emailrouteraccessapproval: 1 } } as const;

/** What a system administrator sets at one mailbox. */
const AT_THE_MAILBOX = {
  scope: 'owner',
  where: ONE_MAILBOX,
  who: 'systemAdministrator',
  sources: [MAILBOX_COLUMNS, MAILBOXES],
} as const satisfies ChangeInstructions;

/** What follows from the server profile that a mailbox is given. */
const BY_SERVER_PROFILE = {
  scope: 'owner',
  where: [...SERVER_PROFILES, ...ONE_MAILBOX],
  who: 'systemAdministrator',
  sources: [ACTIVE_SERVER_PROFILE],
} as const satisfies ChangeInstructions;

/** How what the guidance of today speaks of is changed. */
export const dataverseChanges = {
  prerequisites: {
    outlookInstalled: {
      scope: 'owner',
      retired: '2020-12-04',
      where: [{ place: 'usersComputer', sources: [guideClause('A4'), guideClause('A11')] }],
      who: 'computerAdministrator',
      sources: [MAILBOXES],
    },
    serverSideSyncEnabled: {
      scope: 'organization',
      where: EMAIL_SETTINGS,
      who: 'systemAdministrator',
      sources: [ONE_PROCESSOR],
      webApi: { path: 'organizations({organizationid})', body: { emailconnectionchannel: 0 } },
    },
    emailRouterInstalled: {
      scope: 'organization',
      retired: '2021-04-12',
      where: [{ place: 'routersComputer', sources: [guideClause('A13')] }],
      who: 'computerAdministrator',
      sources: [MAILBOXES],
    },
    sinkMailboxProvisioned: {
      scope: 'organization',
      where: [...IN_MAIL_SYSTEM, { place: 'newForwardMailbox', sources: [MAILBOXES] }],
      who: 'mailAdministrator',
      sources: [FORWARD_MAILBOX, MAILBOXES],
    },
    forwardRuleDeployed: {
      scope: 'owner',
      where: [{ place: 'forwardingRule', sources: [guideClause('A9'), RULES_BY_HAND] }],
      who: 'mailAdministrator',
      sources: [RULES_BY_HAND],
    },
    smtpCompatible: {
      scope: 'organization',
      where: IN_MAIL_SYSTEM,
      who: 'mailAdministrator',
      sources: [guideClause('A12')],
    },
    smtpServerConnected: {
      scope: 'organization',
      where: IN_MAIL_SYSTEM,
      who: 'mailAdministrator',
      sources: [guideClause('A13')],
    },
    exchangeOnline: { ...BY_SERVER_PROFILE, circumstance: true },
    exchangeServer: { ...BY_SERVER_PROFILE, circumstance: true },
    mailboxActive: {
      ...AT_THE_MAILBOX,
      webApi: { path: MAILBOX_RECORD, body: { statecode: 0, statuscode: 1 } },
    },
    serverProfileActive: {
      ...BY_SERVER_PROFILE,
      webApi: {
        path: MAILBOX_RECORD,
        body: { 'emailserverprofile@odata.bind': '/emailserverprofiles({emailserverprofileid})' },
      },
    },
    approvalRequired: {
      scope: 'organization',
      circumstance: true,
      where: EMAIL_SETTINGS,
      who: 'microsoft365Administrator',
      sources: [APPROVAL, WHO_APPROVES],
    },
    addressApproved: {
      ...AT_THE_MAILBOX,
      turn: 'after-methods',
      who: 'addressApprover',
      sources: [WHO_APPROVES, MAILBOX_COLUMNS],
      webApi: APPROVAL_REQUEST,
    },
    microsoft365AdminApproved: {
      ...AT_THE_MAILBOX,
      turn: 'after-methods',
      who: 'microsoft365Administrator',
      webApi: APPROVAL_REQUEST,
      sources: [APPROVAL, WHO_APPROVES],
    },
    basicAuthentication: { ...BY_SERVER_PROFILE, sources: [SERVER_TO_SERVER, CROSS_TENANT] },
    testedAndEnabled: {
      ...AT_THE_MAILBOX,
      turn: 'last',
      webApi: { path: MAILBOX_RECORD, body: { testemailconfigurationscheduled: true } },
    },
    forwardsAsAttachment: {
      scope: 'organization',
      where: IN_MAIL_SYSTEM,
      who: 'mailAdministrator',
      sources: [FORWARD_MAILBOX],
    },
  },
  directions: {
    incoming: {
      ...AT_THE_MAILBOX,
      webApi: {
        path: MAILBOX_RECORD,
        column: 'incomingemaildeliverymethod',
        values: { none: 0, outlook: 1, server: 2, 'forward-mailbox': 3 },
      },
    },
    outgoing: {
      ...AT_THE_MAILBOX,
      webApi: {
        path: MAILBOX_RECORD,
        column: 'outgoingemaildeliverymethod',
        values: { none: 0, outlook: 1, server: 2 },
      },
    },
    activities: {
      ...AT_THE_MAILBOX,
      // This column counts in another order.
      webApi: {
        path: MAILBOX_RECORD,
        column: 'actdeliverymethod',
        values: { outlook: 0, server: 1, none: 2 },
      },
    },
  },
} as const satisfies Changes<DataverseVocabulary>;
