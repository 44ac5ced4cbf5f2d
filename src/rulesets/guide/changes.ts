import type { ChangeLocation, Changes } from '../../rule-language/change.ts';
import type { Source } from '../../rule-language/source.ts';
import { guideClause } from './clauses.ts';
import type { GuideVocabulary } from './vocabulary.ts';

const MAILBOXES: Source = {
  document: 'Create forward mailboxes or edit mailboxes',
  edition: '2025-11-19',
  clause: 'B8',
  url: 'https://learn.microsoft.com/power-platform/admin/create-forward-mailboxes-edit-mailboxes',
};
const SERVER_SIDE_SYNC: Source = {
  document: 'Set up server-side synchronization of email, appointments, contacts, and tasks',
  edition: 'Power Platform',
  clause: 'B4',
};

function inDynamics365(place: string, clause: string): ChangeLocation {
  return { place, product: 'dynamics365', sources: [guideClause(clause)] };
}

function inAdminCenter(place: string): ChangeLocation {
  return { place, product: 'powerPlatform', sources: [SERVER_SIDE_SYNC] };
}

function elsewhere(place: string, ...clauses: readonly string[]): ChangeLocation {
  return { place, sources: clauses.map(guideClause) };
}

const emailSettings = () => [inDynamics365('emailTab', 'A1'), inAdminCenter('emailSettings')];
const oneMailbox = () => [inDynamics365('mailboxes', 'A2'), inAdminCenter('mailboxesInAdminCenter')];
const MAILBOX_RECORD = 'mailboxes({mailboxid})';

/** The changes of programs: Outlook, server-side synchronization and Email Router. */
const programChanges = () =>
  ({
    outlookInstalled: {
      scope: 'owner',
      retired: '2020-12-04',
      where: [elsewhere('usersComputer', 'A4', 'A11')],
      who: 'computerAdministrator',
      sources: [MAILBOXES],
    },
    serverSideSyncEnabled: {
      scope: 'organization',
      where: emailSettings(),
      who: 'systemAdministrator',
      sources: [SERVER_SIDE_SYNC],
      webApi: { path: 'organizations({organizationid})', body: { emailconnectionchannel: 0 } },
    },
    emailRouterInstalled: {
      scope: 'organization',
      retired: '2021-04-12',
      where: [elsewhere('routersComputer', 'A7', 'A13')],
      who: 'computerAdministrator',
      sources: [MAILBOXES],
    },
  }) as const;

/** The changes of mail servers and their rules. */
const mailServerChanges = () =>
  ({
    sinkMailboxProvisioned: {
      scope: 'organization',
      where: [elsewhere('mailSystem', 'A8'), { place: 'newForwardMailbox', sources: [MAILBOXES] }],
      who: 'mailAdministrator',
      sources: [MAILBOXES],
    },
    forwardRuleDeployed: {
      scope: 'owner',
      where: [elsewhere('ruleDeploymentWizard', 'A9')],
      who: 'mailAdministrator',
      sources: [MAILBOXES],
    },
    smtpCompatible: {
      scope: 'organization',
      where: [elsewhere('mailSystem', 'A12')],
      who: 'mailAdministrator',
      sources: [guideClause('A12')],
    },
    smtpServerConnected: {
      scope: 'organization',
      where: [elsewhere('sendingComputer', 'A13')],
      who: 'computerAdministrator',
      sources: [guideClause('A13')],
    },
  }) as const;

/** The changes of the methods of a mailbox. */
const directionChanges = () =>
  ({
    incoming: {
      scope: 'owner',
      where: oneMailbox(),
      who: 'systemAdministrator',
      sources: [MAILBOXES],
      webApi: {
        path: MAILBOX_RECORD,
        column: 'incomingemaildeliverymethod',
        values: { none: 0, outlook: 1, server: 2, 'forward-mailbox': 3 },
      },
    },
    outgoing: {
      scope: 'owner',
      where: oneMailbox(),
      who: 'systemAdministrator',
      sources: [MAILBOXES],
      webApi: {
        path: MAILBOX_RECORD,
        column: 'outgoingemaildeliverymethod',
        values: { none: 0, outlook: 1, server: 2 },
      },
    },
  }) as const;

/** The changes of everything that the guide speaks of, in its own product and in the one of today; made when asked for. */
export const guideChanges = () =>
  ({
    prerequisites: { ...programChanges(), ...mailServerChanges() },
    directions: directionChanges(),
  }) as const satisfies Changes<GuideVocabulary>;
