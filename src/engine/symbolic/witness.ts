/** Witnesses: concrete configurations for symbolic results. */

import { MET } from '../../logic/claims/claim.ts';
import type { Statements } from '../../logic/claims/fewest-statements.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { ABSENT, type CellValue, type Column } from './columns.ts';
import type { SituationClass } from './situation-classes.ts';

/** The configuration, in the words of a vocabulary, of a situation with statements about prerequisites. */
export function witnessOf(
  { directions, prerequisites }: Vocabulary,
  columns: readonly Column[],
  { situation }: SituationClass,
  statements: Statements,
  placeOf: (prerequisite: string) => number | undefined,
): Configuration<Ruleset> {
  const valueAt = (about: Column['about'], name: string) =>
    situation[columns.findIndex((column) => column.about === about && column.name === name)] as CellValue;
  const names = Object.keys(directions);
  const needs = names.map((name) => [name, valueAt('need', name)] as const);
  const userCount = valueAt('userCount', 'userCount');
  const stated = prerequisites.flatMap((name) => {
    const value = statements.get(placeOf(name) ?? -1);
    return value === undefined ? [] : [[name, value === MET] as const];
  });
  return {
    owner: valueAt('owner', 'owner'),
    ...Object.fromEntries(names.map((name) => [name, valueAt('method', name)])),
    ...objectOf('prerequisites', stated),
    ...objectOf(
      'needs',
      needs.filter(([, value]) => value !== ABSENT),
    ),
    ...(typeof userCount === 'object' ? { userCount: userCount.from } : {}),
  } as Configuration<Ruleset>;
}

function objectOf(key: string, entries: readonly (readonly [string, unknown])[]): object {
  return entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
}
