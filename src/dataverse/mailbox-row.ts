import { faultOf } from '../faults.ts';
import type { Fault, FaultReason, ProblemCode } from '../problem.ts';

/** A row of Dataverse's mailbox table, as the Web API gives it. */
export type MailboxRow = Readonly<Record<string, unknown>>;

/** What a mailbox row says: it is the sink itself, or a user's or queue's mailbox, or it does not say enough. */
export type ReadRow =
  | { readonly kind: 'sink'; readonly isActive: boolean }
  | {
      readonly kind: 'owner';
      readonly owner: 'user' | 'queue';
      /** The method of each direction that was asked for. */
      readonly methods: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'malformed'; readonly faults: readonly Fault[] };

const REGARDING = '_regardingobjectid_value';
const REGARDING_TABLE = `${REGARDING}@Microsoft.Dynamics.CRM.lookuplogicalname`;
const REGARDING_TYPE = 'regardingobjecttypecode';

/** Columns that only the mailbox table has, so that an object with one of them is a row. */
const MAILBOX_COLUMNS: ReadonlySet<string> = new Set([
  ...['mailboxid', 'isforwardmailbox', REGARDING, REGARDING_TABLE, REGARDING_TYPE],
  ...['incomingemaildeliverymethod', 'outgoingemaildeliverymethod', 'actdeliverymethod'],
  ...['emailaddress', 'emailrouteraccessapproval'],
  ...['incomingemailstatus', 'outgoingemailstatus', 'actstatus', 'mailboxstatus'],
  ...['enabledforincomingemail', 'enabledforoutgoingemail', 'enabledforact'],
  ...['testmailboxaccesscompletedon', '_emailserverprofile_value'],
]);

/** A column that holds a method, and its choices by integer; the labels vary with language and time and are never read. */
interface MethodColumn {
  readonly column: string;
  readonly choices: readonly string[];
}

/** The columns of the methods, by direction; that of activities has an order of its own. */
const METHOD_COLUMNS: Readonly<Record<string, MethodColumn>> = {
  incoming: {
    column: 'incomingemaildeliverymethod',
    choices: ['none', 'outlook', 'server', 'forward-mailbox'],
  },
  outgoing: { column: 'outgoingemaildeliverymethod', choices: ['none', 'outlook', 'server'] },
  activities: { column: 'actdeliverymethod', choices: ['outlook', 'server', 'none'] },
};

/** The tables a mailbox may regard, by name and by number. */
const OWNERS: Readonly<Record<string | number, 'user' | 'queue'>> = {
  systemuser: 'user',
  '8': 'user',
  queue: 'queue',
  '2020': 'queue',
};

const NEVER_SET = -1;

/** Whether an object is a row of the mailbox table: it has a column that only that table has. */
export function isMailboxRow(value: MailboxRow): boolean {
  return Object.keys(value).some((key) => MAILBOX_COLUMNS.has(key));
}

/** Whether a row regards a systemuser, whatever else it lacks. */
export function regardsUser(row: MailboxRow): boolean {
  return ownerOf(row) === 'user';
}

/** Reads one row of the mailbox table; a direction that no column tells of is left out. */
export function readMailboxRow(row: MailboxRow, directions: readonly string[]): ReadRow {
  if (row.isforwardmailbox === true) return { kind: 'sink', isActive: row.statecode === 0 };
  const owner = ownerOf(row);
  const methods = Object.fromEntries(
    Object.entries(METHOD_COLUMNS)
      .filter(([direction]) => directions.includes(direction))
      .map(([direction, column]) => [direction, methodOf(row, column)]),
  );
  const faults = [owner, ...Object.values(methods)].filter((part): part is Fault => typeof part === 'object');
  return typeof owner === 'string' && faults.length === 0
    ? { kind: 'owner', owner, methods: methods as Readonly<Record<string, string>> }
    : { kind: 'malformed', faults };
}

function ownerOf(row: MailboxRow): 'user' | 'queue' | Fault {
  const column = isStated(row[REGARDING_TABLE]) ? REGARDING_TABLE : REGARDING_TYPE;
  const table = row[column];
  if (!isStated(table)) {
    return faultOf('missing-key', [REGARDING], undefined, undefined, 'noRegardingTable');
  }
  const isName = typeof table === 'string' || typeof table === 'number';
  const owner = isName && Object.hasOwn(OWNERS, table) ? OWNERS[table] : undefined;
  return owner ?? faultIn(column, isName ? 'not-accepted' : 'wrong-type', table, Object.keys(OWNERS));
}

function methodOf(row: MailboxRow, { column, choices }: MethodColumn): string | Fault {
  const value = row[column];
  const accepted = choices.map((_, index) => String(index));
  if (!isStated(value)) return faultIn(column, 'missing-key', undefined, accepted);
  if (typeof value !== 'number') return faultIn(column, 'wrong-type', value, accepted);
  if (value === NEVER_SET) return faultIn(column, 'not-accepted', value, accepted, 'neverSet');
  return choices[value] ?? faultIn(column, 'not-accepted', value, accepted);
}

/** Any two integers look alike, so that none is suggested for another. */
function faultIn(
  column: string,
  code: ProblemCode,
  value: unknown,
  accepted: readonly string[],
  reason?: FaultReason,
): Fault {
  return { ...faultOf(code, [column], value, undefined, reason), accepted };
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null;
}
