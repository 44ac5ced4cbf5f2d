import type { Dialect } from './dialect.ts';

/** A fact of a row on the way: an expression that is 1 where it holds, 0 where not, and NULL where rows do not tell. */
export type Fact = string;

/** What no row tells. */
export const UNTOLD: Fact = 'CAST(NULL AS INTEGER)';

/** What a column of numbers shows: some of these mean yes, and the others of so many no. */
export function choice(column: string, count: number, yes: readonly number[]): Fact {
  const no = Array.from({ length: count }, (_, each) => each).filter((each) => !yes.includes(each));
  return `CASE WHEN ${column} IN (${yes.join(', ')}) THEN 1 WHEN ${column} IN (${no.join(', ')}) THEN 0 END`;
}

/** What a column of yes and no shows. */
export function yesOrNo(column: string, { is }: Dialect): Fact {
  return `CASE WHEN ${is(column, true)} THEN 1 WHEN ${is(column, false)} THEN 0 END`;
}

/** What the texts in a column stand for. */
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

/** Whether all hold: not so as soon as one does not, and not told while one is not told. */
export function allOf(...facts: readonly Fact[]): Fact {
  return `CASE WHEN 0 IN (${facts.join(', ')}) THEN 0 WHEN ${facts.map((fact) => `${fact} = 1`).join(' AND ')} THEN 1 END`;
}

/** Whether one holds: so as soon as one does, and not told while one is not told. */
export function anyOf(...facts: readonly Fact[]): Fact {
  return `CASE WHEN 1 IN (${facts.join(', ')}) THEN 1 WHEN ${facts.map((fact) => `${fact} = 0`).join(' AND ')} THEN 0 END`;
}

/** What two say alike; not told when they differ, or one does not tell. */
export function sameOf(one: Fact, other: Fact): Fact {
  return `CASE WHEN ${one} = ${other} THEN ${one} END`;
}

/** What all rows say alike. */
export function sameInAll(fact: Fact): Fact {
  return `CASE WHEN COUNT(*) = COUNT(${fact}) AND MIN(${fact}) = MAX(${fact}) THEN MIN(${fact}) END`;
}

/** A fact as a column of yes and no holds it. */
export function asTruth(fact: Fact, { truth }: Dialect): string {
  return `CASE ${fact} WHEN 1 THEN ${truth(true)} WHEN 0 THEN ${truth(false)} END`;
}
