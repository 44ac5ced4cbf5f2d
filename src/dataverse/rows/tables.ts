import { isRecord } from '../../input/snapshot.ts';
import type { CellLocation, RowLocation } from './location.ts';

/** The tables of Dataverse that are read. */
export type Table = 'mailbox' | 'emailserverprofile' | 'organization' | 'queue' | 'systemuser';

/**
 * What a column holds: a lookup the id of another row, and a number that is a choice one of so many, from 0. Of one whose
 * presence counts, nothing is kept but whether there is something in it.
 */
export type ColumnKind =
  | 'text'
  | 'boolean'
  | 'lookup'
  | 'integer'
  | 'presence'
  | { readonly choices: number };
export type Columns = Readonly<Record<string, ColumnKind>>;

const texts = (...names: readonly string[]) => columnsOf('text', names);
const integers = (...names: readonly string[]) => columnsOf('integer', names);
const choices = (count: number, ...names: readonly string[]) => columnsOf({ choices: count }, names);
const booleans = (...names: readonly string[]) => columnsOf('boolean', names);
const lookups = (...names: readonly string[]) => columnsOf('lookup', names);

function columnsOf(kind: ColumnKind, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

/**
 * The columns that are read, by table, under their logical names. No other is looked at; of what signs in somewhere,
 * nothing is kept.
 */
export const COLUMNS: Readonly<Record<Table, Columns>> = {
  mailbox: {
    ...texts('mailboxid', 'name', 'emailaddress', 'regardingobjecttypecode', 'testmailboxaccesscompletedon'),
    ...lookups('regardingobjectid', 'emailserverprofile', 'ownerid'),
    ...booleans('allowemailconnectortousecredentials', 'ispasswordset', 'processanddeleteemails'),
    ...columnsOf('presence', ['username']),
    ...booleans('orgmarkedasprimaryforexchangesync', 'testemailconfigurationscheduled'),
    ...booleans('isforwardmailbox', 'enabledforincomingemail', 'enabledforoutgoingemail', 'enabledforact'),
    ...booleans('isemailaddressapprovedbyo365admin'),
    ...integers('incomingemaildeliverymethod', 'outgoingemaildeliverymethod', 'actdeliverymethod'),
    ...choices(4, 'emailrouteraccessapproval'),
    ...choices(3, 'incomingemailstatus', 'outgoingemailstatus', 'actstatus', 'mailboxstatus'),
    ...choices(2, 'statecode'),
    ...integers('statuscode'),
  },
  emailserverprofile: {
    ...texts('emailserverprofileid', 'name', 'incomingserverlocation', 'outgoingserverlocation'),
    ...texts('defaultserverlocation'),
    ...choices(5, 'servertype'),
    ...choices(8, 'incomingcredentialretrieval', 'outgoingcredentialretrieval'),
    ...choices(2, 'statecode'),
    ...integers('incomingportnumber', 'outgoingportnumber'),
    ...integers('exchangeversion', 'statuscode'),
    ...booleans('useautodiscover', 'incominguseimpersonation', 'incomingusessl', 'outgoingusessl'),
    ...booleans('isoauthrefreshtokenset'),
  },
  organization: {
    ...texts('organizationid', 'name', 'defaultemailsettings'),
    ...choices(2, 'emailconnectionchannel'),
    ...booleans('requireapprovalforuseremail', 'requireapprovalforqueueemail'),
    ...lookups('defaultemailserverprofileid'),
  },
  queue: {
    ...texts('queueid', 'name', 'emailaddress'),
    ...choices(2, 'statecode'),
    ...choices(5, 'incomingemailfilteringmethod'),
  },
  systemuser: {
    ...texts('systemuserid', 'fullname', 'applicationid', 'internalemailaddress'),
    ...booleans('isdisabled', 'islicensed', 'isintegrationuser'),
    ...integers('accessmode'),
  },
};

/** Columns that only one table has, those that decide first coming first; an id of another table may be a lookup. */
const TELLING_COLUMNS: readonly (readonly [Table, readonly string[]])[] = [
  ['mailbox', ['mailboxid']],
  ['systemuser', ['systemuserid']],
  ['emailserverprofile', ['emailserverprofileid', 'servertype']],
  [
    'mailbox',
    [
      ...['isforwardmailbox', 'regardingobjectid', 'regardingobjecttypecode', 'emailserverprofile'],
      ...['actdeliverymethod', 'actstatus', 'mailboxstatus', 'incomingemailstatus', 'outgoingemailstatus'],
      ...['enabledforincomingemail', 'enabledforoutgoingemail', 'enabledforact'],
      ...['testmailboxaccesscompletedon'],
    ],
  ],
  ['queue', ['queueid']],
  ['mailbox', ['incomingemaildeliverymethod', 'outgoingemaildeliverymethod', 'emailaddress']],
  ['mailbox', ['emailrouteraccessapproval']],
  [
    'organization',
    ['emailconnectionchannel', 'defaultemailsettings', 'requireapprovalforuseremail', 'organizationid'],
  ],
];

/** The annotation that tells in which table a row is that a lookup leads to. */
export const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';

/** How a column may be written: by its logical name, and a lookup as the Web API writes it. */
function spellingsOf(name: string, kind: ColumnKind): readonly string[] {
  const value = `_${name}_value`;
  return kind === 'lookup' ? [name, value, `${value}@${LOOKUP_TABLE}`] : [name];
}

/** The kinds of the columns of each table, by each of their spellings. */
export const SPELLINGS = ofTables(
  (columns) =>
    new Map(
      Object.entries(columns).flatMap(([name, kind]) =>
        spellingsOf(name, kind).map((spelling) => [spelling, kind] as const),
      ),
    ),
);

/** The columns of each table by their logical names. */
const COLUMN_ENTRIES = ofTables((columns) => Object.entries(columns));

function ofTables<T>(partOf: (columns: Columns) => T): Readonly<Record<Table, T>> {
  const parts = Object.entries(COLUMNS).map(([table, columns]) => [table, partOf(columns)]);
  return Object.fromEntries(parts);
}

/** How the Web API writes the columns that are lookups. */
const LOOKUP_VALUES = new Map(
  Object.values(COLUMNS).flatMap((columns) =>
    Object.entries(columns).flatMap(([name, kind]) => (kind === 'lookup' ? [[name, `_${name}_value`]] : [])),
  ),
);

/** Whether some table that is read has a column of this name; a name alone says nothing. */
export function isKnownColumn(name: string): boolean {
  return name !== 'name' && Object.values(SPELLINGS).some((spellings) => spellings.has(name));
}

/** A row of one of the tables, and where it stands. */
export interface TableRow extends RowLocation {
  readonly table: Table;
  /** The row as it was given, or the columns that are read of it; no others are looked at. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** What tells each table from the others, in any spelling, those that decide first coming first. */
const TELLING_SPELLINGS = TELLING_COLUMNS.map(([table, names]) => {
  const spellings = names.flatMap((name) => spellingsOf(name, COLUMNS[table][name] as ColumnKind));
  return [table, spellings] as const;
});

/** The table that a record is a row of, by the columns it has; undefined when it is no row. */
export function tableOf(record: unknown): Table | undefined {
  if (!isRecord(record)) return undefined;
  for (const [table, spellings] of TELLING_SPELLINGS) {
    for (const key of spellings) if (Object.hasOwn(record, key)) return table;
  }
  return undefined;
}

/** A record of a table with the columns that are read and nothing else; cells become what their columns hold. */
export function readColumns(
  table: Table,
  record: Readonly<Record<string, unknown>>,
  areCells: boolean,
): Readonly<Record<string, unknown>> {
  const columns: Record<string, unknown> = {};
  for (const [spelling, kind] of SPELLINGS[table]) {
    if (!Object.hasOwn(record, spelling)) continue;
    const value = record[spelling];
    if (kind === 'presence') columns[spelling] = isPresent(value);
    else columns[spelling] = areCells && !spelling.includes('@') ? fromCell(value, kind) : value;
  }
  return columns;
}

/** Whether something stands in a column; what was read before is told by yes. */
export function isPresent(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim() !== '');
}

/** What a cell of yes and no may say, in small letters. */
const YES_OR_NO_CELLS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** What a cell says in a column: an empty one is not set, and what does not fit stays a text. */
function fromCell(cell: unknown, kind: ColumnKind): unknown {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (text === '') return null;
  if (isNumber(kind)) return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
  if (kind === 'boolean') return YES_OR_NO_CELLS.get(text.toLowerCase()) ?? text;
  return text;
}

function isNumber(kind: ColumnKind): boolean {
  return kind === 'integer' || typeof kind === 'object';
}

/** What a row says in a column, and where; `null` is stated, `undefined` is not. */
export interface Cell {
  readonly value: unknown;
  readonly from: CellLocation;
}

/** What a row says in a column, a lookup under either of its names. */
export function cellOf(row: TableRow, name: string): Cell {
  const column = spellingIn(row, name);
  const value = row.columns[column];
  return {
    value: COLUMNS[row.table][name] === 'presence' && value !== undefined ? isPresent(value) : value,
    from: { file: row.file, row: row.row, column },
  };
}

/** As {@link cellOf}, where it does not matter where it stands. */
export function valueIn(row: TableRow, name: string): unknown {
  return row.columns[spellingIn(row, name)];
}

function spellingIn({ columns }: TableRow, name: string): string {
  const lookup = LOOKUP_VALUES.get(name);
  return lookup === undefined || columns[lookup] === undefined ? name : lookup;
}

/** What a row says in a column of texts; undefined when that is empty or no text. */
export function textIn(row: TableRow, name: string): string | undefined {
  return textOf(valueIn(row, name));
}

/** A value that is a text with something in it; undefined for any other. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Where a row holds something in a column of choices, or of yes and no, that is none of them, such as a label. */
export function notUnderstood(row: TableRow): readonly CellLocation[] {
  return COLUMN_ENTRIES[row.table]
    .filter(([name, kind]) => {
      const value = row.columns[name];
      return value !== undefined && value !== null && !fits(value, kind);
    })
    .map(([column]) => ({ file: row.file, row: row.row, column }));
}

function fits(value: unknown, kind: ColumnKind): boolean {
  if (kind === 'boolean') return typeof value === 'boolean';
  if (typeof kind !== 'object') return true;
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < kind.choices;
}

/** Where a row holds the character that stands for bytes which are no text in their encoding. */
export function notDecoded(row: TableRow): readonly CellLocation[] {
  const damaged: CellLocation[] = [];
  for (const [column, kind] of SPELLINGS[row.table]) {
    if (kind !== 'presence' && isDamaged(row.columns[column])) {
      damaged.push({ file: row.file, row: row.row, column });
    }
  }
  return damaged;
}

/** Whether a value is a text with the character that stands for bytes which are no text. */
export function isDamaged(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\ufffd');
}

/** A row with nothing but the columns that are read, to be kept when the others are gone. */
export function keptRow(row: TableRow): TableRow {
  const { file, row: number, table, columns } = row;
  return { file, row: number, table, columns: readColumns(table, columns, false) };
}

/** The columns of a row’s own id and of its name. */
export const NAMING_COLUMNS: Readonly<Record<Table, readonly [id: string, name: string]>> = {
  mailbox: ['mailboxid', 'name'],
  emailserverprofile: ['emailserverprofileid', 'name'],
  organization: ['organizationid', 'name'],
  queue: ['queueid', 'name'],
  systemuser: ['systemuserid', 'fullname'],
};

/** The id of a row in its own table, and its name. */
export function namedAs(row: TableRow): { readonly id: string | null; readonly name: string | null } {
  const [idColumn, nameColumn] = NAMING_COLUMNS[row.table];
  const { [idColumn]: id, [nameColumn]: name } = row.columns;
  return { id: typeof id === 'string' ? id : null, name: typeof name === 'string' ? name : null };
}

/**
 * The columns that the Web API is not asked for: the table of a lookup, which it tells in an annotation instead, and a
 * name to sign in with, which is to be in no file.
 */
const NOT_ASKED_FOR: readonly string[] = ['regardingobjecttypecode', 'username'];

/** The columns of a table that the Web API is asked for, as it names them: a lookup as `_x_value`. */
export function webApiColumns(table: Table): readonly string[] {
  return COLUMN_ENTRIES[table]
    .filter(([name]) => !NOT_ASKED_FOR.includes(name))
    .map(([name]) => LOOKUP_VALUES.get(name) ?? name);
}
