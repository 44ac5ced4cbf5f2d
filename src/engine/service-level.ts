/** Service levels: the truth of each direction's requirements, as a rank. */

import { evaluate, type NormalForm, type TruthValue } from '../logic/formula.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import { directionsOf, UNUSED } from '../rule-language/vocabulary.ts';
import { combinedRequirement } from './evaluate.ts';

/** The rank of a truth value: 2 works, 1 may work, 0 does not. */
export function rankOf(truth: TruthValue): number {
  if (truth === undefined) return 1;
  return truth ? 2 : 0;
}

/**
 * The service level of each direction, in the order of the vocabulary.
 *
 * A direction is evaluated as if it were the only one in use. One with the method `none` has level 0.
 */
export function serviceLevels(compiled: CompiledRuleset, facts: Facts): readonly number[] {
  return directionsOf(compiled.ruleset.vocabulary).map((direction) => {
    const requirement = requirementAlone(compiled, facts, direction);
    return requirement === undefined ? 0 : rankOf(evaluate(requirement, facts.prerequisites));
  });
}

/** The requirement for a direction to be served, as if it were the only one in use; undefined for `none`. */
export function requirementAlone(
  compiled: CompiledRuleset,
  facts: Facts,
  direction: string,
): NormalForm | undefined {
  const method = facts.methods[direction] as string;
  if (method === UNUSED) return undefined;
  const methods = directionsOf(compiled.ruleset.vocabulary).map(
    (each) => [each, each === direction ? method : UNUSED] as const,
  );
  const needs = { [direction]: facts.needs[direction] };
  return combinedRequirement(compiled, { ...facts, methods: Object.fromEntries(methods), needs });
}
