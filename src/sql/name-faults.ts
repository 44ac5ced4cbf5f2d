import { faultOf } from '../faults.ts';
import type { Fault } from '../problem.ts';
import { configurationColumns } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { NAMES_AMONG_MAILBOX_ROWS } from './mailbox-rows.ts';
import { FINDINGS, NAMES_WITHIN, VERDICT, type ViewMaking } from './view.ts';

/** What is wrong with names though each is one: too long for the dialect, or the same as another. */
export function nameFaults(making: ViewMaking): readonly Fault[] {
  const { dialect, key, table, view, dataverse } = making;
  const sources = Object.entries(dataverse ?? {}).flatMap(
    ([table, parts]: [string, readonly string[] | undefined]) =>
      parts === undefined ? [] : [{ parts, path: ['options', 'dataverse', table] }],
  );
  const ofTables = [
    ...table.map((name, index) => ({ name, path: ['options', 'table', index] })),
    ...view.map((name, index) => ({ name, path: ['options', 'view', index] })),
    ...sources.flatMap(({ parts, path }) => parts.map((name, index) => ({ name, path: [...path, index] }))),
  ];
  const ofColumns = columnNames(making);
  return [
    ...[...ofTables, ...ofColumns]
      .filter(({ name }) => isTooLong(name, dialect))
      .map(({ name, path }) => faultOf('out-of-range', path, name, acceptedLength(dialect))),
    ...ofColumns
      .filter(({ name }, index) => ofColumns.findIndex((other) => isSame(other.name, name)) < index)
      .map(({ name, path }) => faultOf('not-accepted', path, name, undefined, 'repeated')),
    ...(table.length === 1 && isAmong(table[0] as string, NAMES_WITHIN)
      ? [faultOf('not-accepted', ['options', 'table'], table[0], undefined, 'repeated')]
      : []),
    ...sources
      .filter(({ parts }) => parts.length === 1 && isAmong(parts[0] as string, NAMES_AMONG_MAILBOX_ROWS))
      .map(({ parts, path }) => faultOf('not-accepted', path, parts[0], undefined, 'repeated')),
  ];

  function columnNames({ compiled }: ViewMaking) {
    return [
      ...[VERDICT, FINDINGS].map((name) => ({ name, path: ['options', 'view'] })),
      ...configurationColumns(compiled.ruleset).map(({ name }) => ({
        name,
        path: ['options', 'ruleset', 'vocabulary'],
      })),
      ...compiled.rules.map(({ rule: { id } }, index) => ({
        name: id,
        path: ['options', 'ruleset', 'rules', index, 'id'],
      })),
      ...key.map((name, index) => ({ name, path: ['options', 'key', index] })),
    ];
  }
}

function isTooLong(name: string, { longestName }: Dialect): boolean {
  if (longestName === undefined) return false;
  const length = longestName.unit === 'bytes' ? new TextEncoder().encode(name).length : name.length;
  return length > longestName.most;
}

/** How long a name may be, as SQL says it. */
function acceptedLength({ longestName }: Dialect): readonly string[] {
  return longestName === undefined
    ? []
    : [`${longestName.unit === 'bytes' ? 'OCTET_LENGTH' : 'CHAR_LENGTH'} <= ${longestName.most}`];
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((each) => isSame(each, name));
}

/** Most databases take upper and lower case for the same. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
