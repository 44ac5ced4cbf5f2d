import { isRecord } from '../../input/snapshot.ts';
import { isKnownColumn, NAMING_COLUMNS, type Table, tableOf } from '../rows/tables.ts';
import { excerptOf } from './json-lines.ts';
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

/** A row as the Web API would give it of one that another tool wrote; what is no row stays as it is. */
export function translateRow(value: unknown): { readonly value: unknown; readonly cells?: true } {
  if (!isRecord(value)) return { value };
  const attributes = attributesOf(value);
  const columns = attributes === undefined ? withoutProperties(value) : fromAttributes(value, attributes);
  const table = tableOf(columns);
  if (table === undefined) return { value };
  for (const [name, cell] of Object.entries(columns)) {
    const meant = typeof cell === 'string' ? meaningIn(table, name)(cell) : cell;
    if (meant !== cell) columns[name] = typed(meant as string);
  }
  // Attributes can be texts throughout, as in XML.
  return attributes === undefined ? { value: columns } : { value: columns, cells: true };
}

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
  const inner = value.Value ?? value.value ?? value.Id ?? value.id;
  return isRecord(inner) ? plainValue(inner) : (inner ?? null);
}
