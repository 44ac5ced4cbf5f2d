/** The view of mailboxes: evidence in rows of Dataverse as a table of configurations. */

import { checksRows } from '../dataverse/checks/checked-edition.ts';
import { HOST_STEPS, ID_STEPS } from '../dataverse/rows/comparable-text.ts';
import { METHOD_COLUMNS } from '../dataverse/rows/method-columns.ts';
import { EXCHANGE_ONLINE_HOSTS, SMTP_HOST } from '../dataverse/rows/server-profile.ts';
import { directionsOf } from '../rule-language/vocabulary.ts';
import { configurationColumns, OWNER, prerequisiteColumn, USER_COUNT } from './columns.ts';
import { comparable } from './comparable-expression.ts';
import type { Dialect } from './dialect.ts';
import {
  allOf,
  anyOf,
  asTruth,
  choice,
  chosen,
  type Fact,
  sameInAll,
  sameOf,
  UNTOLD,
  yesOrNo,
} from './evidence.ts';
import { comment, indented, lines, listed, qualified } from './layout.ts';
import type { DataverseTables, ViewMaking } from './view-options.ts';

/** Facts that the caller states and no row shows; they override the evidence in rows. */
export interface ToldFacts {
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
}

/** The names of subqueries in the statement; they would hide a table of the same name. */
const SERVERS = 'server_rows';
const PROFILES = 'profile_rows';
const MAILBOXES = 'mailbox_rows';
const SINK = 'sink_row';
const ORGANIZATION = 'organization_row';
const USERS = 'user_rows';
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

/**
 * The statement that makes the table of configurations as a view over the tables of Dataverse. It reads the same
 * evidence as `audit` in an export of them.
 */
export function configurationsStatement(
  making: ViewMaking,
  tables: DataverseTables,
  told: ToldFacts,
): string {
  const { compiled, dialect, key } = making;
  const { identifier } = dialect;
  const columns = configurationSelection(making, told);
  const parts = subqueries(making, tables);
  return `${lines([
    comment(`d365-email-rules ${compiled.ruleset.id}`),
    `${dialect.createView} ${qualified(making.table, dialect)} AS`,
    `WITH ${parts.map(([name, body]) => `${name} AS (\n${indented(lines(body))}\n)`).join(',\n')}`,
    ...select(
      [...key.map((each, index) => `${MAILBOXES}.${keyName(index)} AS ${identifier(each)}`), ...columns],
      [
        `FROM ${MAILBOXES}`,
        ...[SINK, ORGANIZATION, USERS].map((name) => `CROSS JOIN ${name}`),
        `WHERE COALESCE(${MAILBOXES}.is_forward, 0) = 0;`,
      ],
    ),
  ])}\n`;
}

/** The columns of configurations: each is selected from what was told or from the evidence of the rows. */
function configurationSelection(
  { compiled, dialect }: ViewMaking,
  { prerequisites: told = {}, userCount }: ToldFacts,
): readonly string[] {
  const { vocabulary } = compiled.ruleset;
  const { sinkMailboxProvisioned, ...others } = factsOfOwner(directionsOf(vocabulary));
  // Only rows of mailboxes show the facts that the guide asks of rows.
  const shown: Readonly<Record<string, Fact | undefined>> = {
    sinkMailboxProvisioned,
    ...(checksRows(compiled.ruleset) ? others : {}),
  };
  const columnOf = (name: string, type: keyof Dialect['types'], prerequisite: string | undefined): string => {
    if (name === USER_COUNT) return userCount === undefined ? `${USERS}.${USER_ROWS}` : String(userCount);
    if (name === OWNER || Object.hasOwn(vocabulary.directions, name)) {
      return name === OWNER || Object.hasOwn(METHOD_COLUMNS, name)
        ? `${MAILBOXES}.${methodName(name)}`
        : `CAST(NULL AS ${dialect.types.text})`;
    }
    const known = prerequisite === undefined ? undefined : told[prerequisite];
    if (known !== undefined) return dialect.truth(known);
    const fact = prerequisite === undefined ? undefined : shown[prerequisite];
    return fact === undefined ? `CAST(NULL AS ${dialect.types[type]})` : asTruth(fact, dialect);
  };
  return configurationColumns(compiled.ruleset).map(({ name, type }) => {
    const prerequisite = vocabulary.prerequisites.find(
      (each) => prerequisiteColumn(each, vocabulary) === name,
    );
    return `${columnOf(name, type, prerequisite)} AS ${dialect.identifier(name)}`;
  });
}

/** A named subquery: its name and its lines. */
type Subquery = readonly [name: string, body: readonly string[]];

/** The subqueries that the view reads, in order. */
function subqueries(making: ViewMaking, tables: DataverseTables): readonly Subquery[] {
  const { dialect } = making;
  return [
    ...(tables.emailserverprofile === undefined
      ? []
      : [
          [SERVERS, serverRows(tables.emailserverprofile, dialect)] as const,
          [PROFILES, profileRows(dialect)] as const,
        ]),
    [MAILBOXES, mailboxRows(making, tables)],
    [
      SINK,
      select(
        [
          'COUNT(*) AS sinks',
          ...[...READINESS, ...PROFILE_FACTS].map((name) => `${sameInAll(name)} AS ${name}`),
        ],
        [`FROM ${MAILBOXES}`, 'WHERE is_forward = 1 AND is_active = 1'],
      ),
    ],
    [
      ORGANIZATION,
      tables.organization === undefined
        ? select(ORGANIZATION_FACTS.map((name) => `${UNTOLD} AS ${name}`))
        : select(
            organizationFacts(dialect).map(([name, fact]) => `${sameInAll(fact)} AS ${name}`),
            [`FROM ${qualified(tables.organization, dialect)}`],
          ),
    ],
    [
      USERS,
      select(
        [`COUNT(*) AS ${USER_ROWS}`],
        [`FROM ${MAILBOXES}`, `WHERE ${methodName(OWNER)} = 'user' AND COALESCE(is_forward, 0) = 0`],
      ),
    ],
  ];
}

const USER_ROWS = 'users';

function select(columns: readonly string[], rest: readonly string[] = []): readonly string[] {
  return ['SELECT', indented(listed(columns)), ...rest];
}

/** The column for the owner or a method in the subquery of mailboxes. */
function methodName(name: string): string {
  return name === OWNER ? 'regarding' : `by_${name}`;
}

/** The column for a part of the key in the subquery of mailboxes, whose own columns may have the same name. */
function keyName(index: number): string {
  return `key_${index + 1}`;
}

const READINESS = [
  'is_active',
  'has_profile',
  'address_approved',
  'admin_approved',
  'tested_incoming',
  'tested_outgoing',
  'tested_activities',
] as const;
const PROFILE_FACTS = [
  'exchange_online',
  'exchange_server',
  'smtp',
  'password_incoming',
  'password_outgoing',
] as const;
const ORGANIZATION_FACTS = ['server_side_sync', 'approval_user', 'approval_queue'] as const;

/** The method that a column's integer stands for. */
function methodCase(column: string, methods: readonly string[]): string {
  return `CASE ${column} ${methods.map((method, index) => `WHEN ${index} THEN '${method}'`).join(' ')} END`;
}

/** All mailboxes with their methods, and the evidence that they can be processed. */
function mailboxRows({ dialect, key }: ViewMaking, tables: DataverseTables): readonly string[] {
  const column = (name: string) => `m.${dialect.identifier(name)}`;
  const regarding = comparable(column('regardingobjecttypecode'), [], dialect);
  const untested = `${column('testmailboxaccesscompletedon')} IS NULL`;
  const tested = (status: string, enabled: string) =>
    `CASE WHEN ${column(status)} IS NULL AND ${untested} THEN 0 ELSE ${allOf(
      choice(column(status), 3, [1]),
      yesOrNo(column(enabled), dialect),
    )} END`;
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
      `${tested('incomingemailstatus', 'enabledforincomingemail')} AS tested_incoming`,
      `${tested('outgoingemailstatus', 'enabledforoutgoingemail')} AS tested_outgoing`,
      `${tested('actstatus', 'enabledforact')} AS tested_activities`,
      `${choice(column('outgoingemailstatus'), 3, [1])} AS has_sent`,
      ...PROFILE_FACTS.map((name) => `${ofProfile(name)} AS ${name}`),
    ],
    [
      `FROM ${qualified(tables.mailbox, dialect)} m`,
      ...(hasProfiles ? [`LEFT JOIN ${PROFILES} p ON p.profile_id = ${profileId}`] : []),
    ],
  );
}

/** The columns of server profiles that show their purpose, unchanged. */
const PROFILE_COLUMNS = [
  'statecode',
  'servertype',
  'incomingcredentialretrieval',
  'outgoingcredentialretrieval',
] as const;

/** All server profiles with comparable ids, and the fact that one of their hosts belongs to Exchange Online. */
function serverRows(table: readonly string[], dialect: Dialect): readonly string[] {
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

function profileRows({ identifier }: Dialect): readonly string[] {
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

function organizationFacts(dialect: Dialect): Columns {
  const { identifier } = dialect;
  return [
    ['server_side_sync', choice(identifier('emailconnectionchannel'), 2, [0])],
    ['approval_user', yesOrNo(identifier('requireapprovalforuseremail'), dialect)],
    ['approval_queue', yesOrNo(identifier('requireapprovalforqueueemail'), dialect)],
  ];
}

/** The evidence for prerequisites, by name. */
function factsOfOwner(directions: readonly string[]): Readonly<Record<string, Fact>> {
  const own = (name: string) => `${MAILBOXES}.${name}`;
  const sink = (name: string) => `${SINK}.${name}`;
  const by = (direction: string, method: string) =>
    directions.includes(direction) ? `${own(methodName(direction))} = '${method}'` : '1 = 0';
  const forwards = by('incoming', 'forward-mailbox');
  const [incoming, outgoing, activities] = ['incoming', 'outgoing', 'activities'].map((each) =>
    by(each, 'server'),
  ) as [string, string, string];
  const others = `(${outgoing} OR ${activities})`;
  /** The evidence about the processed mailboxes: the owner's, the forward mailbox, or both. */
  const ofProcessed = (together: (...facts: readonly Fact[]) => Fact, ofOwn: Fact, ofSink: Fact): Fact =>
    `CASE WHEN ${forwards} AND ${others} THEN ${together(ofOwn, ofSink)} WHEN ${forwards} THEN ${ofSink} ELSE ${ofOwn} END`;
  const alike = (together: (...facts: readonly Fact[]) => Fact, name: string) =>
    ofProcessed(together, own(name), sink(name));
  const receives = `(${incoming} OR ${activities})`;
  const [passwordIn, passwordOut] = [own('password_incoming'), own('password_outgoing')];
  const ownPassword = `CASE WHEN ${receives} AND NOT (${outgoing}) THEN ${passwordIn} WHEN ${outgoing} AND NOT ${receives} THEN ${passwordOut} ELSE ${anyOf(passwordIn, passwordOut)} END`;
  const tests = [
    [incoming, own('tested_incoming')],
    [outgoing, own('tested_outgoing')],
    [activities, own('tested_activities')],
    [forwards, sink('tested_incoming')],
  ] as const;
  return {
    serverSideSyncEnabled: `${ORGANIZATION}.server_side_sync`,
    sinkMailboxProvisioned: `CASE WHEN ${SINK}.sinks > 0 THEN 1 END`,
    approvalRequired: `CASE ${own(methodName(OWNER))} WHEN 'user' THEN ${ORGANIZATION}.approval_user ELSE ${ORGANIZATION}.approval_queue END`,
    // A profile without SMTP does not show that the e-mail system lacks it.
    smtpCompatible: `CASE WHEN ${alike(anyOf, 'smtp')} = 1 THEN 1 END`,
    smtpServerConnected: `CASE WHEN ${outgoing} AND ${own('smtp')} = 1 AND ${own('has_sent')} = 1 THEN 1 END`,
    exchangeOnline: alike(sameOf, 'exchange_online'),
    exchangeServer: alike(sameOf, 'exchange_server'),
    mailboxActive: alike(allOf, 'is_active'),
    serverProfileActive: alike(allOf, 'has_profile'),
    addressApproved: alike(allOf, 'address_approved'),
    microsoft365AdminApproved: alike(allOf, 'admin_approved'),
    basicAuthentication: ofProcessed(anyOf, ownPassword, sink('password_incoming')),
    testedAndEnabled: `CASE WHEN ${tests.map(([isUsed, fact]) => `(${isUsed} AND ${fact} = 0)`).join(' OR ')} THEN 0 WHEN ${tests
      .map(([isUsed, fact]) => `(NOT (${isUsed}) OR ${fact} = 1)`)
      .join(' AND ')} AND (${tests.map(([isUsed]) => isUsed).join(' OR ')}) THEN 1 END`,
  };
}
