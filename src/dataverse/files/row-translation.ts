import { isRecord } from '../../input/snapshot.ts';
import { isKnownColumn, NAMING_COLUMNS, type Table, tableOf } from '../rows/tables.ts';
import { excerptOf } from './json-lines.ts';
import type { InputRecord } from './record.ts';
import { logicalName, meaningIn } from './table-columns.ts';

type Columns = Record<string, unknown>;

/** The sentence in an error that a server gives in place of rows; undefined for anything else. */
export function errorIn(value: unknown): string | undefined {
  const error = isRecord(value) && isRecord(value.error) ? value.error : undefined;
  if (error === undefined || typeof error.message !== 'string') return undefined;
  const code = typeof error.code === 'string' && error.code !== '' ? `${error.code}: ` : '';
  return excerptOf(code + error.message, LONGEST_ERROR);
}

/** An error is told in so many characters at most. */
const LONGEST_ERROR = 200;

/** Translates the records of a file one after another. */
export interface RowTranslation {
  /** Takes a record, and gives those that are ready, in their order. */
  take(record: InputRecord, isForeign: boolean): readonly InputRecord[];
  /** Gives those that still waited. */
  finish(): readonly InputRecord[];
}

/** So many records wait at most until it is told which columns an export has. */
const MOST_WAITING = 10_000;

/**
 * Starts translating rows of other tools into what the Web API would give.
 *
 * The SDK leaves out a column of a row in which it is not set. So a column that one row has was asked for, and is null
 * in those that don’t have it; one that no row has was not.
 */
export function createRowTranslation(): RowTranslation {
  const seen = new Map<Table, Set<string>>();
  const waiting: Translated[] = [];
  let isSettled = false;
  const finish = () => waiting.splice(0).map((each) => withNulls(each, seen));
  return {
    take(record, isForeign) {
      const translated = translateRecord(record, isForeign);
      const { table, record: made } = translated;
      if (table === undefined && waiting.length === 0) return [made];
      if (table !== undefined) noteColumns(seen, table, made);
      waiting.push(translated);
      isSettled ||= waiting.length >= MOST_WAITING;
      return isSettled ? finish() : [];
    },
    finish,
  };
}

/** A record that was translated, and the table of one whose columns that are not set are left out. */
interface Translated {
  readonly record: InputRecord;
  readonly table?: Table | undefined;
}

function noteColumns(seen: Map<Table, Set<string>>, table: Table, record: InputRecord): void {
  const columns = seen.get(table) ?? new Set();
  seen.set(table, columns);
  if ('value' in record) for (const name of Object.keys(record.value as Columns)) columns.add(name);
}

function withNulls(
  { record, table }: Translated,
  seen: ReadonlyMap<Table, ReadonlySet<string>>,
): InputRecord {
  if (table === undefined || !('value' in record)) return record;
  const nothing = [...(seen.get(table) ?? [])].map((name) => [name, null] as const);
  return { ...record, value: { ...Object.fromEntries(nothing), ...(record.value as Columns) } };
}

function translateRecord(record: InputRecord, isForeign: boolean): Translated {
  if (!isForeign || !('value' in record) || !isRecord(record.value)) return { record };
  const { value, ...place } = record;
  const error = errorIn(value);
  if (error !== undefined) return { record: { row: record.row, unreadable: error, reason: 'isErrorBody' } };
  const attributes = attributesOf(value);
  const columns = attributes === undefined ? withoutProperties(value) : fromAttributes(value, attributes);
  const table = tableOf(columns);
  if (table === undefined) return { record };
  for (const [name, cell] of Object.entries(columns)) {
    const meant = typeof cell === 'string' ? meaningIn(table, name)(cell) : cell;
    if (meant !== cell) columns[name] = typed(meant as string);
  }
  const leavesOut = attributes !== undefined || MODULE_MARKS.some((name) => Object.hasOwn(value, name));
  // Attributes can be texts throughout, as in XML.
  const translated = {
    ...place,
    value: columns,
    ...(attributes === undefined ? {} : { cells: true as const }),
  };
  return { record: translated, table: leavesOut ? table : undefined };
}

/** What PowerShell’s module for Dataverse writes beside every row. */
const MODULE_MARKS = ['logicalname', 'ReturnProperty_EntityName'];

/** What a label stands for, as JSON has it. */
function typed(meant: string): unknown {
  return /^(?:\d+|true|false)$/.test(meant) ? JSON.parse(meant) : meant || null;
}

/** The attributes of a row in the form of the SDK’s entities: a list of names with values, or an object of them. */
function attributesOf(row: Readonly<Columns>): readonly (readonly [string, unknown])[] | undefined {
  const attributes = row.Attributes ?? row.attributes;
  if (isRecord(attributes)) return Object.entries(attributes);
  if (!Array.isArray(attributes)) return undefined;
  return attributes.filter(isRecord).flatMap((each) => {
    const name = each.Key ?? each.key ?? each.name ?? each.Name;
    return typeof name === 'string' ? [[name, each.Value ?? each.value] as const] : [];
  });
}

function fromAttributes(
  row: Readonly<Columns>,
  attributes: readonly (readonly [string, unknown])[],
): Columns {
  const columns: Columns = {};
  for (const [name, value] of attributes) setColumn(columns, name, value);
  const entity = row.LogicalName ?? row.logicalname ?? row.entity;
  const table = typeof entity === 'string' ? entity.toLowerCase() : '';
  const id = row.Id ?? row.id;
  if (Object.hasOwn(NAMING_COLUMNS, table)) columns[NAMING_COLUMNS[table as Table][0]] ??= id ?? null;
  return columns;
}

/** A row in which `x_Property` holds what `x` bears a label for: that wins. */
function withoutProperties(row: Readonly<Columns>): Columns {
  const columns: Columns = {};
  for (const [name, value] of Object.entries(row)) {
    if (!hasValue(row[name + PROPERTY])) setColumn(columns, name, value);
  }
  for (const [name, property] of Object.entries(row)) {
    if (name.endsWith(PROPERTY) && hasValue(property)) {
      setColumn(columns, name.slice(0, -PROPERTY.length), property.Value);
    }
  }
  return columns;
}

const PROPERTY = '_Property';

function hasValue(property: unknown): property is { readonly Value: unknown } {
  return isRecord(property) && Object.hasOwn(property, 'Value');
}

/** Sets a column, and beside a lookup the table in which the row is that it leads to. */
function setColumn(columns: Columns, name: string, value: unknown): void {
  const column = logicalName(name);
  if (!isKnownColumn(column) && column !== 'name') return;
  const plain = plainValue(value);
  // The first of two spellings stays, but for one that says nothing.
  if (columns[column] === undefined || columns[column] === null) columns[column] = plain;
  const table = isRecord(value) ? (value.LogicalName ?? value.logicalName) : undefined;
  if (column === 'regardingobjectid' && typeof table === 'string') columns.regardingobjecttypecode ??= table;
}

/** What an object of the SDK stands for: a choice its number, a lookup the id of its row. */
function plainValue(value: unknown): unknown {
  if (!isRecord(value)) return value ?? null;
  // An object of any other kind stays, to be told as what it is.
  if (!['Value', 'value', 'Id', 'id'].some((name) => Object.hasOwn(value, name))) return value;
  const inner = value.Value ?? value.value ?? value.Id ?? value.id;
  return isRecord(inner) ? plainValue(inner) : (inner ?? null);
}
