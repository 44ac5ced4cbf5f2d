/** Situations by the requirements of errors: an equivalence relation that two rulesets can share. */

import type { Claim } from '../../logic/claims/claim.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { Column } from './columns.ts';
import { type CaseClaims, caseClaimsIn, conditionsOf, type Ground } from './rule-claims.ts';
import {
  createSituationClasses,
  evenly,
  type SituationBounds,
  type SituationClass,
} from './situation-classes.ts';

/** An error rule with a requirement in some situations. */
export interface Deciding {
  readonly rule: CompiledRule;
  /** The claim that its requirement is known to be met. */
  readonly satisfied: Claim;
  /** The claim that its requirement is known to be unmet. */
  readonly violated: Claim;
}

/** Situations in which the error rules have the same requirements, and those requirements. */
export interface DecidedSituation {
  readonly situation: SituationClass;
  readonly deciding: readonly Deciding[];
}

/** Classes of situations that error rules distinguish: all of them, unless they are too many. */
export interface DecidedSituations {
  readonly situations: readonly DecidedSituation[];
  readonly isComplete: boolean;
}

/** The most evaluations of rules in all situations together, so that the answers fit into memory. */
const MOST_ASKED = 200_000;

/** Finds classes of situations over some columns. */
export type FindDecidedSituations = (
  columns: readonly Column[],
  bounds?: SituationBounds,
) => DecidedSituations;

/** Creates a search for classes of situations by the requirements of the errors among some rules. */
export function createDecidedSituations(
  ground: Ground,
  rules: readonly CompiledRule[],
): FindDecidedSituations {
  const errors = rules.filter(({ rule }) => rule.kind === 'error');
  const places = new Map(errors.map((rule, index) => [rule, index]));
  const findClasses = createSituationClasses(conditionsOf(errors), ground.budget);
  const known = new Map<readonly CaseClaims[], readonly Deciding[]>();

  const decidingIn = (rule: CompiledRule, situation: SituationClass): readonly Deciding[] =>
    getOrInsert(known, caseClaimsIn(ground, rule, situation), (cases) => decidingBy(ground, rule, cases));
  const keyOf = (deciding: readonly Deciding[]) =>
    deciding
      .map(({ rule, satisfied, violated }) => [places.get(rule), satisfied.id, violated.id].join(':'))
      .join();

  return (columns, bounds) => {
    const { classes, isComplete } = findClasses(columns, bounds);
    const looked = evenly(classes, Math.ceil(MOST_ASKED / (1 + errors.length)));
    const found = new Map<string, DecidedSituation>();
    for (const situation of looked) {
      const deciding = errors.flatMap((rule) => decidingIn(rule, situation));
      const key = keyOf(deciding);
      const before = found.get(key);
      found.set(key, { situation: before ? joined(before.situation, situation) : situation, deciding });
    }
    return { situations: [...found.values()], isComplete: isComplete && looked.length === classes.length };
  };
}

/** Merges two classes of situations, with the situation that states less. */
function joined(one: SituationClass, other: SituationClass): SituationClass {
  return { ...(one.stated <= other.stated ? one : other), count: one.count + other.count };
}

/** The requirement of an error in a class of situations, given by the case that decides there. */
function decidingBy(
  { claims }: Ground,
  rule: CompiledRule,
  cases: readonly CaseClaims[],
): readonly Deciding[] {
  return cases
    .filter(({ satisfied }) => satisfied !== claims.always)
    .map(({ satisfied, violated }) => ({ rule, satisfied, violated }));
}
