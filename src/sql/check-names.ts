/** The check of names in SQL: their length, and their uniqueness. */

import { issue } from '../input/issues.ts';
import type { Issue } from '../input/problem.ts';
import { configurationColumns } from './columns.ts';
import { NAMES_AMONG_MAILBOX_ROWS } from './dataverse-rows.ts';
import type { Dialect } from './dialect.ts';
import { columnsByDirection } from './own-directions.ts';
import { CHECKS, FINDINGS, NAMES_WITHIN, VERDICT } from './verdict-view.ts';
import type { ViewMaking } from './view-options.ts';

/** A name, and the path where it is given. */
interface Named {
  readonly name: string;
  readonly path: Issue['path'];
}

/** The issues of names that are valid by themselves: too long for the dialect, or equal to another one. */
export function nameIssues(making: ViewMaking): readonly Issue[] {
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
    ...tooLong([...ofTables, ...ofColumns], dialect),
    ...ofColumns
      .filter(({ name }, index) => ofColumns.findIndex((other) => isSame(other.name, name)) < index)
      .map(({ name, path }) => issue('not-accepted', path, name, undefined, 'repeated')),
    ...(table.length === 1 && isAmong(table[0] as string, NAMES_WITHIN)
      ? [issue('not-accepted', ['options', 'table'], table[0], undefined, 'repeated')]
      : []),
    ...sources
      .filter(({ parts }) => parts.length === 1 && isAmong(parts[0] as string, NAMES_AMONG_MAILBOX_ROWS))
      .map(({ parts, path }) => issue('not-accepted', path, parts[0], undefined, 'repeated')),
  ];

  function columnNames({ compiled }: ViewMaking) {
    const byDirection = dataverse === undefined ? [] : columnsByDirection(compiled.ruleset);
    return [
      ...[VERDICT, FINDINGS, ...(byDirection.length === 0 ? [] : [CHECKS])].map((name) => ({
        name,
        path: ['options', 'view'],
      })),
      ...[...configurationColumns(compiled.ruleset), ...byDirection].map(({ name }) => ({
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

/** The names that are too long, with the limit of the dialect. */
function tooLong(names: readonly Named[], { longestName }: Dialect): readonly Issue[] {
  if (longestName === undefined) return [];
  const { most, unit } = longestName;
  const isInBytes = unit === 'bytes';
  const lengthOf = (name: string) => (isInBytes ? new TextEncoder().encode(name).length : name.length);
  const accepted = [`${isInBytes ? 'OCTET_LENGTH' : 'CHAR_LENGTH'} <= ${most}`];
  return names
    .filter(({ name }) => lengthOf(name) > most)
    .map(({ name, path }) => issue('out-of-range', path, name, accepted));
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((each) => isSame(each, name));
}

/** Most databases ignore case in names. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
