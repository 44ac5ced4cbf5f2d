import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import type { AddressUse } from './address-index.ts';
import { comparableId } from './comparable-text.ts';
import { faultIn, isInUse, METHOD_COLUMNS, methodIn } from './method-columns.ts';
import { LOOKUP_TABLE, type TableRow, textIn, valueIn } from './tables.ts';

/** A kind of owner that a mailbox may regard. */
export type Owner = 'user' | 'queue';

/** What a mailbox row says: it is a forward mailbox, or a user's or queue's mailbox, or it does not say enough. */
export type ReadMailbox =
  | { readonly kind: 'sink' }
  | {
      readonly kind: 'owner';
      readonly owner: Owner;
      /** The method of each direction that was asked for. */
      readonly methods: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'malformed'; readonly faults: readonly Issue[] };

/** The mailbox of a user or queue. */
export type OwnersMailbox = Extract<ReadMailbox, { readonly kind: 'owner' }>;

/** The kind of owner that a row in another table says an id is of; undefined when none is there. */
export type OwnerById = (id: string) => Owner | undefined;

/** The column of the owner, as the Web API names it. */
export const REGARDING_COLUMN = '_regardingobjectid_value';
const REGARDING_TABLE = `${REGARDING_COLUMN}@${LOOKUP_TABLE}`;
const REGARDING_TYPE = 'regardingobjecttypecode';

/** The tables a mailbox may regard, by name and by number. */
const OWNERS: Readonly<Record<string | number, Owner>> = {
  systemuser: 'user',
  '8': 'user',
  queue: 'queue',
  '2020': 'queue',
};

/** What counts of a mailbox whose address stands on others as well, as far as its row tells that. */
export function addressUseOf(row: TableRow): AddressUse {
  const isUsers = !isForwardMailbox(row) && ownerOf(row, () => undefined) === 'user';
  return { isInUse: isInUse(row), isUsers };
}

/** Whether a mailbox row is a forward mailbox, which collects what others receive. */
export function isForwardMailbox(row: TableRow): boolean {
  return valueIn(row, 'isforwardmailbox') === true;
}

/** Reads one row of the mailbox table. */
export function readMailbox(row: TableRow, directions: readonly string[], ownerById: OwnerById): ReadMailbox {
  if (isForwardMailbox(row)) return { kind: 'sink' };
  const owner = ownerOf(row, ownerById);
  const methods = Object.entries(METHOD_COLUMNS)
    .filter(([direction]) => directions.includes(direction))
    .map(([direction, { column, choices }]) => {
      return [direction, methodIn(row.columns[column], choices, [column])] as const;
    });
  const faults = [owner, ...methods.map(([, method]) => method)].filter(
    (part): part is Issue => typeof part === 'object',
  );
  return typeof owner === 'string' && faults.length === 0
    ? { kind: 'owner', owner, methods: Object.fromEntries(methods) as Readonly<Record<string, string>> }
    : { kind: 'malformed', faults };
}

/** Whether a mailbox row regards a user or a queue, or why that can't be told. */
export function ownerOf(row: TableRow, ownerById: OwnerById): Owner | Issue {
  const { columns } = row;
  const column = isStated(columns[REGARDING_TABLE]) ? REGARDING_TABLE : REGARDING_TYPE;
  const table = columns[column];
  if (!isStated(table)) {
    const regarding = textIn(row, 'regardingobjectid');
    const owner = regarding === undefined ? undefined : ownerById(comparableId(regarding));
    return owner ?? issue('missing-key', [REGARDING_COLUMN], undefined, undefined, 'noRegardingTable');
  }
  const isName = typeof table === 'string' || typeof table === 'number';
  const owner = isName && Object.hasOwn(OWNERS, table) ? OWNERS[table] : undefined;
  return owner ?? faultIn([column], isName ? 'not-accepted' : 'wrong-type', table, Object.keys(OWNERS));
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null;
}
