import type { Diagram, DiagramManager } from '../../logic/decision-diagram.ts';
import type { NormalForm } from '../../logic/formula.ts';
import { type CompiledRuleset, decidingCase } from '../../rule-language/compile.ts';
import type { Facts } from '../../rule-language/condition.ts';
import type { Rule } from '../../rule-language/rule.ts';

/** A rule that can be an error, and what it requires of a configuration. */
export interface Demand {
  readonly rule: Rule;
  readonly requirement: NormalForm;
}

/** What every rule that can be an error requires of a configuration. */
export function demandsOf(compiled: CompiledRuleset, facts: Facts): readonly Demand[] {
  return compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((each) => {
      const requirement = decidingCase(each, facts)?.requirement;
      return requirement === undefined ? [] : [{ rule: each.rule, requirement }];
    });
}

/**
 * Whether a requirement is met, whatever becomes of what is not known: a diagram that looks at the prerequisites that
 * are not known, by their places in the vocabulary.
 */
export function completionsOf(
  requirement: NormalForm,
  compiled: CompiledRuleset,
  facts: Facts,
  diagrams: DiagramManager,
): Diagram<boolean> {
  const { terminal: leaf, variable: lookAt } = diagrams;
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    const known = facts.prerequisites[prerequisite];
    if (known !== undefined) return leaf(known === value);
    return lookAt(compiled.ruleset.vocabulary.prerequisites.indexOf(prerequisite), [!value, value]);
  }
  const parts = requirement.parts.map((part) => completionsOf(part, compiled, facts, diagrams));
  return joinCompletions(requirement.kind, parts, diagrams);
}

/** Whether all of some requirements are met, or any. */
export function joinCompletions(
  kind: 'all' | 'any',
  parts: readonly Diagram<boolean>[],
  { terminal: leaf, apply: combine }: DiagramManager,
): Diagram<boolean> {
  const join = kind === 'all' ? (a: boolean, b: boolean) => a && b : (a: boolean, b: boolean) => a || b;
  return parts.reduce((whole, part) => combine(whole, part, join), leaf(kind === 'all'));
}
