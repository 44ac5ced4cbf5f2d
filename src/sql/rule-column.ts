/** The column of a rule: the result of its first case that applies. */

import type { CompiledCase, CompiledRule } from '../rule-language/compile.ts';
import { casePredicate, requirementPredicate, type Writing } from './predicates.ts';

/** The result of a rule for a row as text, NULL where it is silent: the first case that applies decides. */
export function ruleStatus({ rule, cases }: CompiledRule, writing: Writing): readonly string[] {
  if (cases.length === 0) return [writing.dialect.noText];
  const branches = cases.map(
    (each) => `  WHEN ${casePredicate(each, writing)} THEN ${caseStatus(rule.kind, each, writing)}`,
  );
  return ['CASE', ...branches, 'END'];
}

function caseStatus(
  kind: CompiledRule['rule']['kind'],
  { requirement }: CompiledCase,
  writing: Writing,
): string {
  const { dialect } = writing;
  if (requirement === undefined) return dialect.text('advice');
  if (requirement.kind === 'any' && requirement.parts.length === 0) {
    return dialect.text(kind);
  }
  const asked = requirementPredicate(requirement, writing);
  const opposite = asked.startsWith('(') ? `NOT ${asked}` : `NOT (${asked})`;
  return kind === 'advice'
    ? `CASE WHEN ${opposite} THEN ${dialect.text('advice')} END`
    : `CASE WHEN ${asked} THEN NULL WHEN ${opposite} THEN ${dialect.text('error')} ELSE ${dialect.text('unverified')} END`;
}

/**
 * The finding of a rule for a row as an element of a JSON list with a leading comma; an empty text where it is silent.
 */
export function findingElement({ rule, cases }: CompiledRule, writing: Writing): string {
  const { identifier, text, plus } = writing.dialect;
  const parts = [
    text(`,{"ruleId":${JSON.stringify(rule.id)},"direction":"`),
    directionOf(cases, writing),
    text('","kind":"'),
    // A silent rule makes the whole expression NULL.
    identifier(rule.id),
    text('"}'),
  ];
  return `COALESCE(${parts.join(` ${plus} `)}, ${text('')})`;
}

/** The direction of the deciding case, which mostly is the same for all cases. */
function directionOf(cases: readonly CompiledCase[], writing: Writing): string {
  const { text } = writing.dialect;
  const directions = new Set(cases.map(({ direction }) => direction));
  const [only = ''] = directions;
  if (directions.size <= 1) return text(only);
  const branches = cases.map((each) => `WHEN ${casePredicate(each, writing)} THEN ${text(each.direction)}`);
  return `CASE ${branches.join(' ')} END`;
}
