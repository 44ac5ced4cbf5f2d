import {
  COLUMNS,
  type ColumnKind,
  isKnownColumn,
  NAMING_COLUMNS,
  SPELLINGS,
  type Table,
  tableOf,
} from '../rows/tables.ts';
import { CHOICE_LABELS, YES_AND_NO } from './choice-labels.ts';
import { DISPLAY_NAMES, TABLE_NAMES } from './display-names.ts';

/** The columns of a table in a file, by their places in a row. */
export interface TableColumns {
  /** The name of each column under which it is read, empty for one that is left out. */
  readonly names: readonly string[];
  /** What a cell of each column says, as the Web API would have it. */
  readonly meanings: readonly ((cell: string) => string)[];
  /** The column of ids where the file has none, so that the rows are of a table all the same. */
  readonly idColumn: string | undefined;
}

/** Columns by their spellings in small letters, and what other tools call them. */
const BY_SMALL_LETTERS = new Map([
  ...Object.values(SPELLINGS).flatMap((spellings) =>
    [...spellings.keys()].map((spelling) => [spelling.toLowerCase(), spelling] as const),
  ),
  ...['regardingobjectidtype', '_regardingobjectid_type', 'regardingobjectid_type'].map(
    (name) => [name, 'regardingobjecttypecode'] as const,
  ),
]);

/** The columns that a header names, by their logical names or by display names; undefined for what is no header. */
export function columnsOfHeader(cells: readonly string[]): TableColumns | undefined {
  const header = cells.map((cell) => cell.trim());
  const logical = header.map(logicalName);
  if (logical.some((name) => isKnownColumn(name))) {
    const table = tableOf(Object.fromEntries(logical.map((name) => [name, null])));
    return columnsOf(table, firstOnly(logical), undefined);
  }
  const table = tableOfDisplayNames(header);
  if (table === undefined) return undefined;
  const byName = byDisplayName(table);
  const names = firstOnly(header.map((name) => byName.get(comparable(withoutWarning(name))) ?? ''));
  const [idColumn] = NAMING_COLUMNS[table];
  return columnsOf(table, names, names.includes(idColumn) ? undefined : idColumn);
}

/** The row that cells make up, which stand in the places of the columns; a cell that is not there is empty. */
export function rowOfCells(
  { names, meanings, idColumn }: TableColumns,
  cells: readonly (string | undefined)[],
): Readonly<Record<string, string>> {
  const named = names.flatMap((name, place) =>
    name === '' ? [] : [[name, (meanings[place] ?? asItIs)(cells[place] ?? '')] as const],
  );
  return Object.fromEntries(idColumn === undefined ? named : [...named, [idColumn, '']]);
}

/** The name under which a column is read that is written by its logical name, in any case; any other as it is. */
export function logicalName(name: string): string {
  return BY_SMALL_LETTERS.get(name.toLowerCase()) ?? name;
}

/** What a text says in a column of a table: the choice of a label, and nothing in place of a date that means none. */
export function meaningIn(table: Table | undefined, column: string): (cell: string) => string {
  const kind = table && COLUMNS[table][column];
  if (table === undefined || kind === undefined) return asItIs;
  if (column === DATE_COLUMN) return (cell) => (NO_DATE.test(cell) ? '' : cell);
  const labels = labelsOf(table, column, kind);
  if (labels.size === 0) return asItIs;
  return (cell) => (isNumber(cell) ? cell : (labels.get(comparable(cell)) ?? cell));
}

const DATE_COLUMN = 'testmailboxaccesscompletedon';

/** The date that databases hold in place of none. */
const NO_DATE = /^\s*1900-01-01/;

function asItIs(cell: string): string {
  return cell;
}

function isNumber(cell: string): boolean {
  return cell === '' || /^\s*-?\d+\s*$/.test(cell);
}

function columnsOf(table: Table | undefined, names: readonly string[], idColumn: string | undefined) {
  return { names, meanings: names.map((name) => meaningIn(table, name)), idColumn };
}

function labelsOf(table: Table, column: string, kind: ColumnKind): ReadonlyMap<string, string> {
  const choices = [...(CHOICE_LABELS[table][column] ?? []), ...(kind === 'boolean' ? YES_AND_NO : [])];
  return new Map(
    choices.flatMap(([choice, ...labels]) =>
      labels.map((label) => [comparable(label), String(choice)] as const),
    ),
  );
}

/** A column that was there before is left out. */
function firstOnly(names: readonly string[]): readonly string[] {
  return names.map((name, place) => (names.indexOf(name) === place ? name : ''));
}

/** A name or label as it is compared: nothing but case and blanks may differ. */
function comparable(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What Excel exports write before the names of columns that must stay as they are, such as `(Do Not Modify)`. */
const WARNING = /^\([^()]+\)\s+/;

function withoutWarning(name: string): string {
  return name.replace(WARNING, '');
}

/** The table whose columns a header names: the one it says itself, else the one that most of its names are of. */
function tableOfDisplayNames(header: readonly string[]): Table | undefined {
  const [first = ''] = header;
  const own = comparable(withoutWarning(first));
  const said = TABLES.find((table) => TABLE_NAMES[table].some((name) => comparable(name) === own));
  if (said !== undefined && WARNING.test(first)) return said;
  const counts = TABLES.map((table) => {
    const byName = byDisplayName(table);
    return new Set(header.flatMap((name) => byName.get(comparable(name)) ?? [])).size;
  });
  const most = Math.max(...counts);
  const [found, ...others] = TABLES.filter((_, place) => counts[place] === most);
  return most >= FEWEST_NAMES && others.length === 0 ? found : undefined;
}

/** So many columns at least tell a table by display names alone. */
const FEWEST_NAMES = 2;

const TABLES = Object.keys(COLUMNS) as readonly Table[];

function byDisplayName(table: Table): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(DISPLAY_NAMES[table]).flatMap(([column, names]) =>
      names.map((name) => [comparable(name), column] as const),
    ),
  );
}
