import { type CompiledRuleset, decidingCase } from './compile.ts';
import type { Facts } from './condition.ts';
import type { Diagram, Diagrams } from './decision-diagram.ts';
import type { Requirement } from './formula.ts';
import type { Rule } from './rule.ts';

/** A rule that can be an error, and whether what it requires is met, whatever becomes of what is not known. */
export interface Demand {
  readonly rule: Rule;
  /** It looks at the prerequisites that are not known, by their places in the vocabulary. */
  readonly met: Diagram<boolean>;
}

/** What every rule that can be an error requires of a configuration. */
export function demandsOf(compiled: CompiledRuleset, facts: Facts, diagrams: Diagrams): readonly Demand[] {
  return compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((each) => {
      const requirement = decidingCase(each, facts)?.requirement;
      if (requirement === undefined) return [];
      return [{ rule: each.rule, met: completionsOf(requirement, compiled, facts, diagrams) }];
    });
}

/** Whether all of that is met. */
export function allMet(demands: readonly Demand[], { leaf, combine }: Diagrams): Diagram<boolean> {
  return demands.reduce((all, { met }) => combine(all, met, (a, b) => a && b), leaf(true));
}

/** Whether a requirement is met, whatever becomes of what is not known. */
function completionsOf(
  requirement: Requirement,
  compiled: CompiledRuleset,
  facts: Facts,
  diagrams: Diagrams,
): Diagram<boolean> {
  const { leaf, lookAt, combine } = diagrams;
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    const known = facts.prerequisites[prerequisite];
    if (known !== undefined) return leaf(known === value);
    return lookAt(compiled.ruleset.vocabulary.prerequisites.indexOf(prerequisite), [!value, value]);
  }
  const all = requirement.kind === 'all';
  return requirement.parts
    .map((part) => completionsOf(part, compiled, facts, diagrams))
    .reduce((whole, part) => combine(whole, part, (a, b) => (all ? a && b : a || b)), leaf(all));
}
