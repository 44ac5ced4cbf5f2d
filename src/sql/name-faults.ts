import { faultOf } from '../faults.ts';
import type { Fault } from '../problem.ts';
import { configurationColumns } from './columns.ts';
import { FINDINGS, NAMES_WITHIN, VERDICT, type ViewMaking } from './view.ts';

/** What is wrong with names though each is one: too long for the dialect, or the same as another. */
export function nameFaults(making: ViewMaking): readonly Fault[] {
  const { dialect, key, table, view } = making;
  const ofTables = [
    ...table.map((name, index) => ({ name, path: ['options', 'table', index] })),
    ...view.map((name, index) => ({ name, path: ['options', 'view', index] })),
  ];
  const ofColumns = columnNames(making);
  return [
    ...[...ofTables, ...ofColumns]
      .filter(({ name }) => name.length > dialect.longestName)
      .map(({ name, path }) => faultOf('out-of-range', path, name, [`/^.{1,${dialect.longestName}}$/`])),
    ...ofColumns
      .filter(({ name }, index) => ofColumns.findIndex((other) => isSame(other.name, name)) < index)
      .map(({ name, path }) => faultOf('not-accepted', path, name, undefined, 'repeated')),
    ...(table.length === 1 && NAMES_WITHIN.some((name) => isSame(name, table[0] as string))
      ? [faultOf('not-accepted', ['options', 'table'], table[0], undefined, 'repeated')]
      : []),
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

/** Most databases take upper and lower case for the same. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
