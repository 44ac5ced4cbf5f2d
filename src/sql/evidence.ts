/** Evidence in rows as SQL expressions in three-valued logic. */

import type { Dialect } from './dialect.ts';

/**
 * A fact about a row: an expression that is 1 where it holds, 0 where it does not, and NULL where rows do not show it.
 */
export type Fact = string;

/** A fact that no row shows. */
export const UNTOLD: Fact = 'CAST(NULL AS INTEGER)';

/** The fact that a column of numbers shows: some of these many numbers mean yes, the others no. */
export function choice(column: string, count: number, yes: readonly number[]): Fact {
  const no = Array.from({ length: count }, (_, each) => each).filter((each) => !yes.includes(each));
  return `CASE WHEN ${column} IN (${yes.join(', ')}) THEN 1 WHEN ${column} IN (${no.join(', ')}) THEN 0 END`;
}

/** The fact that a Boolean column shows. */
export function yesOrNo(column: string, { is }: Dialect): Fact {
  return `CASE WHEN ${is(column, true)} THEN 1 WHEN ${is(column, false)} THEN 0 END`;
}

/** The values that the texts in a column stand for. */
export function chosen(
  column: string,
  meanings: readonly (readonly [values: readonly string[], meaning: string])[],
): string {
  const branches = meanings.map(
    ([values, meaning]) =>
      `WHEN ${column} IN (${values.map((value) => `'${value}'`).join(', ')}) THEN '${meaning}'`,
  );
  return `CASE ${branches.join(' ')} END`;
}

/** The conjunction of facts (Kleene): 0 as soon as one is 0, NULL while one is NULL. */
export function allOf(...facts: readonly Fact[]): Fact {
  return `CASE WHEN 0 IN (${facts.join(', ')}) THEN 0 WHEN ${facts.map((fact) => `${fact} = 1`).join(' AND ')} THEN 1 END`;
}

/** The disjunction of facts (Kleene): 1 as soon as one is 1, NULL while one is NULL. */
export function anyOf(...facts: readonly Fact[]): Fact {
  return `CASE WHEN 1 IN (${facts.join(', ')}) THEN 1 WHEN ${facts.map((fact) => `${fact} = 0`).join(' AND ')} THEN 0 END`;
}

/** The common value of two facts; NULL when they differ, or one is NULL. */
export function sameOf(one: Fact, other: Fact): Fact {
  return `CASE WHEN ${one} = ${other} THEN ${one} END`;
}

/** The common value of a fact in all rows. */
export function sameInAll(fact: Fact): Fact {
  return `CASE WHEN COUNT(*) = COUNT(${fact}) AND MIN(${fact}) = MAX(${fact}) THEN MIN(${fact}) END`;
}

/** A fact as a Boolean column holds it. */
export function asTruth(fact: Fact, { truth }: Dialect): string {
  return `CASE ${fact} WHEN 1 THEN ${truth(true)} WHEN 0 THEN ${truth(false)} END`;
}
