/** Completions: the truth of requirements under all values of the unknown prerequisites, as decision diagrams. */

import type { Diagram, DiagramManager } from '../../logic/decision-diagram.ts';
import type { NormalForm } from '../../logic/formula.ts';
import { type CompiledRuleset, decidingCase } from '../../rule-language/compile.ts';
import type { Facts } from '../../rule-language/condition.ts';
import type { Rule } from '../../rule-language/rule.ts';

/** A rule that can be an error, and its requirement for a configuration. */
export interface Demand {
  readonly rule: Rule;
  readonly requirement: NormalForm;
}

/** The requirements of all rules that can be errors, for a configuration. */
export function demandsOf(compiled: CompiledRuleset, facts: Facts): readonly Demand[] {
  return compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((each) => {
      const requirement = decidingCase(each, facts)?.requirement;
      return requirement === undefined ? [] : [{ rule: each.rule, requirement }];
    });
}

/**
 * The truth of a requirement for all completions: a diagram over the unknown prerequisites, by their places in the
 * vocabulary.
 */
export function completionsOf(
  requirement: NormalForm,
  compiled: CompiledRuleset,
  facts: Facts,
  diagrams: DiagramManager,
): Diagram<boolean> {
  const { terminal, variable } = diagrams;
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    const known = facts.prerequisites[prerequisite];
    if (known !== undefined) return terminal(known === value);
    return variable(compiled.ruleset.vocabulary.prerequisites.indexOf(prerequisite), [!value, value]);
  }
  const parts = requirement.parts.map((part) => completionsOf(part, compiled, facts, diagrams));
  return joinCompletions(requirement.kind, parts, diagrams);
}

/** The conjunction or disjunction of such diagrams. */
export function joinCompletions(
  kind: 'all' | 'any',
  parts: readonly Diagram<boolean>[],
  { terminal, apply }: DiagramManager,
): Diagram<boolean> {
  const join = kind === 'all' ? (a: boolean, b: boolean) => a && b : (a: boolean, b: boolean) => a || b;
  return parts.reduce((whole, part) => apply(whole, part, join), terminal(kind === 'all'));
}
