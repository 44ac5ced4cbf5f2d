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
      readonly incoming: string;
      readonly outgoing: string;
    }
  | { readonly kind: 'malformed'; readonly faults: readonly Fault[] };

const INCOMING = 'incomingemaildeliverymethod';
const OUTGOING = 'outgoingemaildeliverymethod';
const REGARDING = '_regardingobjectid_value';
const REGARDING_TABLE = `${REGARDING}@Microsoft.Dynamics.CRM.lookuplogicalname`;
const REGARDING_TYPE = 'regardingobjecttypecode';

/** Columns that only the mailbox table has, so that an object with one of them is a row. */
const MAILBOX_COLUMNS: ReadonlySet<string> = new Set([
  ...['mailboxid', 'isforwardmailbox', REGARDING, REGARDING_TABLE, REGARDING_TYPE],
  ...[INCOMING, OUTGOING, 'actdeliverymethod', 'emailaddress', 'emailrouteraccessapproval'],
  ...['incomingemailstatus', 'outgoingemailstatus', 'actstatus', 'mailboxstatus'],
  ...['enabledforincomingemail', 'enabledforoutgoingemail', 'enabledforact'],
  ...['testmailboxaccesscompletedon', '_emailserverprofile_value'],
]);

/** The choices of the method columns, by integer; the labels vary with language and time and are never read. */
const METHOD_CHOICES = {
  [INCOMING]: ['none', 'outlook', 'server', 'forward-mailbox'],
  [OUTGOING]: ['none', 'outlook', 'server'],
} as const;

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

/** Reads one row of the mailbox table. */
export function readMailboxRow(row: MailboxRow): ReadRow {
  if (row.isforwardmailbox === true) return { kind: 'sink', isActive: row.statecode === 0 };
  const owner = ownerOf(row);
  const incoming = methodOf(row, INCOMING);
  const outgoing = methodOf(row, OUTGOING);
  if (typeof owner === 'string' && typeof incoming === 'string' && typeof outgoing === 'string') {
    return { kind: 'owner', owner, incoming, outgoing };
  }
  const faults = [owner, incoming, outgoing].filter((part): part is Fault => typeof part === 'object');
  return { kind: 'malformed', faults };
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

function methodOf(row: MailboxRow, column: keyof typeof METHOD_CHOICES): string | Fault {
  const value = row[column];
  const choices: readonly string[] = METHOD_CHOICES[column];
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
