/** Rules as SQL predicates, in three-valued logic. */

import type { NormalForm } from '../logic/formula.ts';
import type { CompiledCase } from '../rule-language/compile.ts';
import type { CompiledCondition } from '../rule-language/condition.ts';
import type { Vocabulary } from '../rule-language/vocabulary.ts';
import { needColumn, OWNER, prerequisiteColumn, USER_COUNT } from './columns.ts';
import type { Dialect } from './dialect.ts';

/** The context of predicates: the dialect, and the vocabulary. */
export interface Writing {
  readonly dialect: Dialect;
  readonly vocabulary: Vocabulary;
}

/** Predicates that hold for every row, and for none, in any dialect. */
const ALWAYS = '1 = 1';
const NEVER = '1 = 0';

/**
 * The predicate that a requirement is met.
 *
 * SQL has the logic of requirements, strong Kleene logic: NULL is not known, and AND, OR and NOT treat it alike.
 */
export function requirementPredicate(requirement: NormalForm, writing: Writing): string {
  if (requirement.kind === 'literal')
    return prerequisitePredicate(requirement.prerequisite, requirement.value, writing);
  const parts = requirement.parts.map((part) => requirementPredicate(part, writing));
  const [only] = parts;
  if (only === undefined) return requirement.kind === 'all' ? ALWAYS : NEVER;
  return parts.length === 1 ? only : `(${parts.join(requirement.kind === 'all' ? ' AND ' : ' OR ')})`;
}

/** The predicate that a case of a rule applies to a well-formed row; it is never true for another row. */
export function casePredicate({ when, unless }: CompiledCase, writing: Writing): string {
  const parts = conditionParts(when, writing);
  const isOfWellFormed = when.owners !== undefined || when.methods.length > 0;
  return [
    ...(isOfWellFormed ? [] : [`${writing.dialect.identifier(OWNER)} IS NOT NULL`]),
    ...parts,
    ...(unless === undefined ? [] : [exceptWhere(unless, writing)]),
  ].join(' AND ');
}

/** The predicate that a condition is not met, or not known to be: then a case with this exception applies. */
function exceptWhere(condition: CompiledCondition, writing: Writing): string {
  const parts = conditionParts(condition, writing);
  if (parts.length === 0) return NEVER;
  const together = parts.join(' AND ');
  const isCertain =
    condition.needs.length === 0 && condition.prerequisites.length === 0 && condition.atLeast === undefined;
  return isCertain ? `NOT (${together})` : `CASE WHEN ${together} THEN 0 ELSE 1 END = 1`;
}

function conditionParts(
  { owners, methods, needs, atLeast, prerequisites }: CompiledCondition,
  writing: Writing,
): readonly string[] {
  const { dialect } = writing;
  return [
    ...(owners === undefined ? [] : [oneOf(OWNER, owners, writing)]),
    ...methods.map(([direction, accepted]) => oneOf(direction, accepted, writing)),
    ...needs.map(([direction, needed]) => dialect.is(dialect.identifier(needColumn(direction)), needed)),
    ...(atLeast === undefined ? [] : [`${dialect.identifier(USER_COUNT)} >= ${atLeast}`]),
    ...prerequisites.map(([prerequisite, value]) => prerequisitePredicate(prerequisite, value, writing)),
  ];
}

/** The predicate that a column holds one of some texts. */
export function oneOf(
  column: string,
  values: readonly string[],
  { dialect }: Pick<Writing, 'dialect'>,
): string {
  const name = dialect.exactly(dialect.identifier(column));
  const [only] = values;
  if (only === undefined) return NEVER;
  return values.length === 1
    ? `${name} = ${dialect.text(only)}`
    : `${name} IN (${values.map((value) => dialect.text(value)).join(', ')})`;
}

/** The predicate that a prerequisite is known to be met, or known not to be. */
export function prerequisitePredicate(
  prerequisite: string,
  value: boolean,
  { dialect, vocabulary }: Writing,
): string {
  return dialect.is(dialect.identifier(prerequisiteColumn(prerequisite, vocabulary)), value);
}
