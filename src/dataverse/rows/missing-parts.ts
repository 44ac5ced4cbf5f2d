import { getOrInsert } from '../../logic/get-or-insert.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { MailboxRow, MailboxState } from './mailbox-state.ts';
import { METHOD_COLUMNS } from './method-columns.ts';
import { type Table, type TableRow, textIn, valueIn } from './tables.ts';

/** Something that an export lacks. */
export type MissingPart =
  | {
      /** A page of the table is not there: the last one, unless that is known to be there. */
      readonly kind: 'page';
      readonly table: Table;
      /** Set where the last page is there, and another one is not. */
      readonly isLastThere?: true;
      /** The organization, as it was called when several were judged together; absent otherwise. */
      readonly organization?: string;
    }
  | {
      /** No row of the table is there. */
      readonly kind: 'table';
      readonly table: Table;
      /** How many mailboxes something is not known of because of that. */
      readonly mailboxes: number;
      /** Set where only this table or another can tell whether a user or a queue owns a mailbox. */
      readonly decides?: 'owner';
      /** The organization, as above. */
      readonly organization?: string;
    }
  | {
      /** No row of the table has the column. */
      readonly kind: 'column';
      readonly table: Table;
      readonly column: string;
      /** How many mailboxes something is not known of because of that. */
      readonly mailboxes: number;
      /** The organization, as above. */
      readonly organization?: string;
    };

/** The mailboxes that something about them hangs on a column of. */
type Concerned =
  | 'any'
  | 'inUse'
  | 'forwarding'
  | 'processed'
  | 'withProfile'
  | 'ofUsers'
  | 'ofQueues'
  | 'processedOfUsers'
  | 'processedOfQueues'
  | 'incoming'
  | 'outgoing'
  | 'activities'
  | 'withoutRegarding'
  | 'untold';

/** A column that decides something. */
interface Deciding {
  readonly table: Table;
  readonly column: string;
  /** The mailboxes about which it does. */
  readonly concerns: Concerned;
  /** The prerequisites that rows show by it. */
  readonly prerequisites: readonly string[];
}

/** What decides whether rows of mailboxes can be judged at all, in every edition of the guidance. */
const DECIDING_ALWAYS: readonly Deciding[] = [
  deciding('mailbox', 'regardingobjectid', 'withoutRegarding'),
  deciding('mailbox', 'incomingemaildeliverymethod', 'any'),
  deciding('mailbox', 'outgoingemaildeliverymethod', 'any'),
  deciding('mailbox', 'isforwardmailbox', 'forwarding', ...PREREQUISITES_ABOUT.forwardMailbox),
  // Whose a mailbox is can be read from the tables of owners alone where the mailbox does not say it.
  deciding('queue', 'queueid', 'untold'),
  deciding('systemuser', 'systemuserid', 'untold'),
];

const OF_PROFILE = [
  ...PREREQUISITES_ABOUT.serverProfile,
  ...PREREQUISITES_ABOUT.mailSystem,
  ...PREREQUISITES_ABOUT.smtp,
  ...PREREQUISITES_ABOUT.smtpConnection,
  ...PREREQUISITES_ABOUT.signIn,
];

/** What decides beside that where rows of every table are checked. */
const DECIDING_IN_CHECKS: readonly Deciding[] = [
  deciding('mailbox', 'actdeliverymethod', 'any'),
  deciding('mailbox', 'emailaddress', 'inUse'),
  deciding('mailbox', 'statecode', 'processed', ...PREREQUISITES_ABOUT.mailbox),
  deciding('mailbox', 'emailserverprofile', 'processed', ...OF_PROFILE),
  deciding('mailbox', 'emailrouteraccessapproval', 'processed', ...PREREQUISITES_ABOUT.approvalInDynamics),
  deciding(
    'mailbox',
    'isemailaddressapprovedbyo365admin',
    'processed',
    ...PREREQUISITES_ABOUT.approvalInMicrosoft365,
  ),
  deciding('mailbox', 'incomingemailstatus', 'incoming', ...PREREQUISITES_ABOUT.test),
  deciding(
    'mailbox',
    'outgoingemailstatus',
    'outgoing',
    ...PREREQUISITES_ABOUT.test,
    ...PREREQUISITES_ABOUT.smtpConnection,
  ),
  deciding('mailbox', 'actstatus', 'activities', ...PREREQUISITES_ABOUT.test),
  deciding('mailbox', 'enabledforincomingemail', 'incoming', ...PREREQUISITES_ABOUT.test),
  deciding('mailbox', 'enabledforoutgoingemail', 'outgoing', ...PREREQUISITES_ABOUT.test),
  deciding('mailbox', 'enabledforact', 'activities', ...PREREQUISITES_ABOUT.test),
  deciding('emailserverprofile', 'statecode', 'withProfile', ...PREREQUISITES_ABOUT.serverProfile),
  deciding('emailserverprofile', 'servertype', 'withProfile', ...PREREQUISITES_ABOUT.mailSystem),
  deciding(
    'emailserverprofile',
    'servertype',
    'outgoing',
    ...PREREQUISITES_ABOUT.smtp,
    ...PREREQUISITES_ABOUT.smtpConnection,
  ),
  deciding('emailserverprofile', 'incomingcredentialretrieval', 'withProfile', ...PREREQUISITES_ABOUT.signIn),
  deciding('emailserverprofile', 'outgoingcredentialretrieval', 'withProfile', ...PREREQUISITES_ABOUT.signIn),
  deciding('organization', 'emailconnectionchannel', 'processed', ...PREREQUISITES_ABOUT.emailProcessor),
  deciding(
    'organization',
    'requireapprovalforuseremail',
    'processedOfUsers',
    ...PREREQUISITES_ABOUT.approvalSetting,
  ),
  deciding(
    'organization',
    'requireapprovalforqueueemail',
    'processedOfQueues',
    ...PREREQUISITES_ABOUT.approvalSetting,
  ),
  deciding('queue', 'statecode', 'ofQueues'),
  deciding('systemuser', 'isdisabled', 'ofUsers'),
  deciding('systemuser', 'islicensed', 'ofUsers'),
  deciding('systemuser', 'accessmode', 'ofUsers'),
];

function deciding(
  table: Table,
  column: string,
  concerns: Concerned,
  ...prerequisites: readonly string[]
): Deciding {
  return { table, column, concerns, prerequisites };
}

/** What is known beside the rows when it is asked what they lack. */
export interface BesideRows {
  /** Whether rows of every table are checked, as in an edition that knows them. */
  readonly areChecked: boolean;
  /** The prerequisites that are stated for the whole organization, of which no row is asked. */
  readonly stated: Readonly<Record<string, unknown>>;
  /** Tables that are among the files without a row. */
  readonly emptyTables: readonly Table[];
}

/** Tells which tables and columns are missing that decide something about the mailboxes that are there. */
export interface MissingPartsSurvey {
  addMailbox(row: MailboxRow): void;
  addOther(row: TableRow): void;
  /** The parts that are missing, when of so many mailboxes the owners' tables do not tell whose they are. */
  parts(beside: BesideRows, untold: number): readonly MissingPart[];
}

const TABLES_IN_ORDER: readonly Table[] = [
  'mailbox',
  'emailserverprofile',
  'organization',
  'queue',
  'systemuser',
];

/** Starts to look at rows for what they lack; once a column was seen, no row is asked for it again. */
export function createMissingPartsSurvey(): MissingPartsSurvey {
  const seen = new Set<Table>();
  const unseen = new Map<Table, readonly string[]>(
    TABLES_IN_ORDER.map((table) => [
      table,
      [...DECIDING_ALWAYS, ...DECIDING_IN_CHECKS].flatMap((each) =>
        each.table === table ? [each.column] : [],
      ),
    ]),
  );
  const counts = new Map<Concerned, number>();

  const look = (row: TableRow) => {
    seen.add(row.table);
    const columns = unseen.get(row.table) as readonly string[];
    if (columns.length === 0) return;
    unseen.set(
      row.table,
      columns.filter((column) => valueIn(row, column) === undefined),
    );
  };

  const missingOf = (
    table: Table,
    { areChecked, stated, emptyTables }: BesideRows,
  ): readonly MissingPart[] => {
    const isThere = seen.has(table);
    if (!isThere && emptyTables.includes(table)) return [];
    if (table === 'mailbox' && !isThere) return [{ kind: 'table', table, mailboxes: 0 }];
    const columns = new Map<string, number>();
    for (const { column, concerns, prerequisites, ...each } of areChecked
      ? [...DECIDING_ALWAYS, ...DECIDING_IN_CHECKS]
      : DECIDING_ALWAYS) {
      const count = counts.get(concerns) ?? 0;
      const isStated = prerequisites.length > 0 && prerequisites.every((name) => stated[name] !== undefined);
      if (each.table !== table || count === 0 || isStated) continue;
      if (isThere && !unseen.get(table)?.includes(column)) continue;
      columns.set(column, Math.max(count, columns.get(column) ?? 0));
    }
    if (isThere) {
      return [...columns].map(
        ([column, mailboxes]) => ({ kind: 'column', table, column, mailboxes }) as const,
      );
    }
    if (columns.size === 0) return [];
    const isOwnerAsked = (counts.get('untold') ?? 0) > 0 && (table === 'queue' || table === 'systemuser');
    return [
      {
        ...{ kind: 'table', table, mailboxes: Math.max(...columns.values()) },
        ...(isOwnerAsked ? { decides: 'owner' } : {}),
      } as const,
    ];
  };

  return {
    addMailbox(row) {
      look(row);
      for (const concerned of concernedBy(row)) {
        counts.set(concerned, (counts.get(concerned) ?? 0) + 1);
      }
    },
    addOther: look,
    parts(beside, untold) {
      if (seen.size === 0) return [];
      counts.set('untold', untold);
      return TABLES_IN_ORDER.flatMap((table) => missingOf(table, beside));
    },
  };
}

/** The kinds of mailboxes that one is of; what its state decides is found out once for all mailboxes that share it. */
function concernedBy(row: MailboxRow): readonly Concerned[] {
  const { state } = row;
  const byState = state.isShared
    ? getOrInsert(concernedByState, state, () => concernedByStateOf(row))
    : concernedByStateOf(row);
  const isUntold = state.owner === undefined && valueIn(row, 'regardingobjectid') === undefined;
  return isUntold ? [...byState, 'withoutRegarding'] : byState;
}

const concernedByState = new WeakMap<MailboxState, readonly Concerned[]>();

function concernedByStateOf(row: MailboxRow): readonly Concerned[] {
  const { owner, isInUse } = row.state;
  const served = Object.entries(METHOD_COLUMNS).flatMap(([direction, { column, choices }]) =>
    valueIn(row, column) === choices.indexOf('server') ? [direction as Concerned] : [],
  );
  const isForwarding =
    valueIn(row, 'incomingemaildeliverymethod') ===
    METHOD_COLUMNS.incoming?.choices.indexOf('forward-mailbox');
  const isProcessed = served.length > 0 || isForwarding;
  const hasProfile =
    textIn(row, 'emailserverprofile') !== undefined || valueIn(row, 'emailserverprofile') === undefined;
  const kinds: readonly (readonly [Concerned, boolean])[] = [
    ['any', true],
    ['inUse', isInUse],
    ['forwarding', isForwarding],
    ['processed', isProcessed],
    ['withProfile', isProcessed && hasProfile],
    ['ofUsers', isInUse && owner === 'user'],
    ['ofQueues', isInUse && owner === 'queue'],
    ['processedOfUsers', isProcessed && owner !== 'queue'],
    ['processedOfQueues', isProcessed && owner === 'queue'],
  ];
  return [...served, ...kinds.flatMap(([kind, isSo]) => (isSo ? [kind] : []))];
}

/** The prerequisites that rows would show if these parts were there. */
export function prerequisitesOf(parts: readonly MissingPart[]): ReadonlySet<string> {
  return new Set(
    [...DECIDING_ALWAYS, ...DECIDING_IN_CHECKS].flatMap(({ table, column, prerequisites }) =>
      parts.some((part) => isPartOf(part, table, column)) ? prerequisites : [],
    ),
  );
}

function isPartOf(part: MissingPart, table: Table, column: string): boolean {
  if (part.table !== table) return false;
  return part.kind === 'table' || (part.kind === 'column' && part.column === column);
}
