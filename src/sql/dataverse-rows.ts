/** The tables of Dataverse as subqueries, with the evidence that each row shows. */

import { HOST_STEPS, ID_STEPS } from '../dataverse/rows/comparable-text.ts';
import { TEST_COLUMNS } from '../dataverse/rows/mailbox-evidence.ts';
import { METHOD_COLUMNS } from '../dataverse/rows/method-columns.ts';
import { EXCHANGE_ONLINE_HOSTS, SMTP_HOST } from '../dataverse/rows/server-profile.ts';
import { OWNER } from './columns.ts';
import { comparable } from './comparable-expression.ts';
import type { Dialect } from './dialect.ts';
import { allOf, choice, chosen, type Fact, UNTOLD, yesOrNo } from './evidence.ts';
import { indented, listed, qualified } from './layout.ts';
import type { DataverseTables, ViewMaking } from './view-options.ts';

/** The names of subqueries in the statement; they would hide a table of the same name. */
export const SERVERS = 'server_rows';
export const PROFILES = 'profile_rows';
export const MAILBOXES = 'mailbox_rows';
export const SINK = 'sink_row';
export const ORGANIZATION = 'organization_row';
export const USERS = 'user_rows';
export const NAMES_AMONG_MAILBOX_ROWS: readonly string[] = [
  SERVERS,
  PROFILES,
  MAILBOXES,
  SINK,
  ORGANIZATION,
  USERS,
];

/** The facts that a table shows, by the column names of the subquery. */
type Columns = readonly (readonly [name: string, shown: Fact])[];

/** The lines of a selection. */
export function select(columns: readonly string[], rest: readonly string[] = []): readonly string[] {
  return ['SELECT', indented(listed(columns)), ...rest];
}

/** The column for the owner or a method in the subquery of mailboxes. */
export function methodName(name: string): string {
  return name === OWNER ? 'regarding' : `by_${name}`;
}

/** The column for a part of the key in the subquery of mailboxes, whose own columns may have the same name. */
export function keyName(index: number): string {
  return `key_${index + 1}`;
}

/** The facts about readiness that the row of a mailbox shows. */
export const READINESS = [
  'is_active',
  'has_profile',
  'address_approved',
  'admin_approved',
  'tested_incoming',
  'tested_outgoing',
  'tested_activities',
] as const;
/** The facts that a server profile shows. */
export const PROFILE_FACTS = [
  'exchange_online',
  'exchange_server',
  'smtp',
  'password_incoming',
  'password_outgoing',
] as const;
/** The facts that the organization shows. */
export const ORGANIZATION_FACTS = ['server_side_sync', 'approval_user', 'approval_queue'] as const;

/** The method that a column's integer stands for. */
function methodCase(column: string, methods: readonly string[]): string {
  return `CASE ${column} ${methods.map((method, index) => `WHEN ${index} THEN '${method}'`).join(' ')} END`;
}

/** All mailboxes with their methods, and the evidence that they can be processed. */
export function mailboxRows({ dialect, key }: ViewMaking, tables: DataverseTables): readonly string[] {
  const column = (name: string) => `m.${dialect.identifier(name)}`;
  const regarding = comparable(column('regardingobjecttypecode'), [], dialect);
  const hasProfiles = tables.emailserverprofile !== undefined;
  const profileId = comparable(column('emailserverprofile'), ID_STEPS, dialect);
  const ofProfile = (name: string) => (hasProfiles ? `p.${name}` : UNTOLD);
  return select(
    [
      ...key.map((each, index) => `${column(each)} AS ${keyName(index)}`),
      `${chosen(regarding, [
        [['systemuser', '8'], 'user'],
        [['queue', '2020'], 'queue'],
      ])} AS ${methodName(OWNER)}`,
      ...Object.entries(METHOD_COLUMNS).map(
        ([direction, { column: name, choices }]) =>
          `${methodCase(column(name), choices)} AS ${methodName(direction)}`,
      ),
      `${yesOrNo(column('isforwardmailbox'), dialect)} AS is_forward`,
      `${choice(column('statecode'), 2, [0])} AS is_active`,
      `CASE WHEN ${column('emailserverprofile')} IS NULL THEN 0 ELSE ${ofProfile('profile_active')} END AS has_profile`,
      `${choice(column('emailrouteraccessapproval'), 4, [1])} AS address_approved`,
      `${yesOrNo(column('isemailaddressapprovedbyo365admin'), dialect)} AS admin_approved`,
      `${choice(column(TEST_COLUMNS.outgoing.status), 3, [1])} AS has_sent`,
      ...testColumns(column, dialect),
      ...PROFILE_FACTS.map((name) => `${ofProfile(name)} AS ${name}`),
    ],
    [
      `FROM ${qualified(tables.mailbox, dialect)} m`,
      ...(hasProfiles ? [`LEFT JOIN ${PROFILES} p ON p.profile_id = ${profileId}`] : []),
    ],
  );
}

/** The results of the last tests, by direction: that the mailbox was tested and enabled, and that a test failed. */
function testColumns(column: (name: string) => string, dialect: Dialect): readonly string[] {
  const untested = `${column('testmailboxaccesscompletedon')} IS NULL`;
  return Object.entries(TEST_COLUMNS).flatMap(([direction, names]) => {
    const [status, enabled] = [column(names.status), column(names.enabled)];
    const tested = allOf(choice(status, 3, [1]), yesOrNo(enabled, dialect));
    return [
      `CASE WHEN ${status} IS NULL AND ${untested} THEN 0 ELSE ${tested} END AS tested_${direction}`,
      `${choice(status, 3, [2])} AS failed_${direction}`,
    ];
  });
}

/** The columns of server profiles that show their purpose, unchanged. */
const PROFILE_COLUMNS = [
  'statecode',
  'servertype',
  'incomingcredentialretrieval',
  'outgoingcredentialretrieval',
] as const;

/** All server profiles with comparable ids, and the fact that one of their hosts belongs to Exchange Online. */
export function serverRows(table: readonly string[], dialect: Dialect): readonly string[] {
  const { identifier, text } = dialect;
  const id = comparable(identifier('emailserverprofileid'), ID_STEPS, dialect);
  const known = EXCHANGE_ONLINE_HOSTS.map((host) => text(host)).join(', ');
  const isOnlineHost = ['incomingserverlocation', 'outgoingserverlocation']
    .map((name) => `${comparable(identifier(name), HOST_STEPS, dialect)} IN (${known})`)
    .join(' OR ');
  const outgoing = comparable(identifier('outgoingserverlocation'), HOST_STEPS, dialect);
  return select(
    [
      `NULLIF(${id}, ${text('')}) AS profile_id`,
      `CASE WHEN ${isOnlineHost} THEN 1 ELSE 0 END AS online_host`,
      `CASE WHEN ${outgoing} = ${text(SMTP_HOST)} THEN 1 ELSE 0 END AS smtp_host`,
      ...PROFILE_COLUMNS.map(identifier),
    ],
    [`FROM ${qualified(table, dialect)}`],
  );
}

/** All server profiles with the facts that they show. */
export function profileRows({ identifier }: Dialect): readonly string[] {
  const [state, type, incoming, outgoing] = PROFILE_COLUMNS.map(identifier) as [
    string,
    string,
    string,
    string,
  ];
  // A POP3 or IMAP profile is not Exchange, even on an Exchange Online host.
  const isOnlineByHost = `${type} IN (0, 2) AND online_host = 1`;
  const facts: Columns = [
    ['profile_active', choice(state, 2, [0])],
    ['exchange_online', `CASE WHEN ${isOnlineByHost} THEN 1 ELSE ${choice(type, 5, [3])} END`],
    ['exchange_server', `CASE WHEN ${isOnlineByHost} THEN 0 ELSE ${choice(type, 5, [0, 2])} END`],
    ['smtp', choice(type, 5, [1, 4])],
    ['password_incoming', choice(incoming, 8, [0, 1])],
    ['password_outgoing', `CASE WHEN smtp_host = 1 THEN 0 ELSE ${choice(outgoing, 8, [0, 1])} END`],
  ];
  return select(['profile_id', ...facts.map(([name, fact]) => `${fact} AS ${name}`)], [`FROM ${SERVERS}`]);
}

/** The facts that the organization shows. */
export function organizationFacts(dialect: Dialect): Columns {
  const { identifier } = dialect;
  return [
    ['server_side_sync', choice(identifier('emailconnectionchannel'), 2, [0])],
    ['approval_user', yesOrNo(identifier('requireapprovalforuseremail'), dialect)],
    ['approval_queue', yesOrNo(identifier('requireapprovalforqueueemail'), dialect)],
  ];
}
