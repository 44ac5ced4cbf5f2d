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
export function findingElement(
  compiled: CompiledRule,
  directionBy: (deciding: CompiledCase) => string,
  writing: Writing,
): string {
  const { rule, cases } = compiled;
  const { identifier, text, plus } = writing.dialect;
  const parts = [
    text(`,{"ruleId":${JSON.stringify(rule.id)},"direction":"`),
    directionOf(cases, directionBy, writing),
    text('","kind":"'),
    // A silent rule makes the whole expression NULL.
    identifier(rule.id),
    text('"}'),
  ];
  return `COALESCE(${parts.join(` ${plus} `)}, ${text('')})`;
}

/** The direction of the deciding case, which mostly is the same for all cases. */
function directionOf(
  cases: readonly CompiledCase[],
  directionBy: (deciding: CompiledCase) => string,
  writing: Writing,
): string {
  const directions = cases.map(directionBy);
  const [only = writing.dialect.text('')] = directions;
  if (new Set(directions).size <= 1) return only;
  const branches = cases.map(
    (each, index) => `WHEN ${casePredicate(each, writing)} THEN ${directions[index]}`,
  );
  return `CASE ${branches.join(' ')} END`;
}
