/** Situations by the requirements of errors: an equivalence relation that two rulesets can share. */

import type { Claim } from '../../logic/claims/claim.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { Column } from './columns.ts';
import { type CaseClaims, type ClaimSpace, caseClaimsIn, conditionsOf } from './rule-claims.ts';
import {
  createSituationClasses,
  evenly,
  type SituationBounds,
  type SituationClass,
} from './situation-classes.ts';

/** An error rule with a requirement in some situations. */
export interface DecidingRule {
  readonly rule: CompiledRule;
  /** The claim that its requirement is known to be met. */
  readonly satisfied: Claim;
  /** The claim that its requirement is known to be unmet. */
  readonly violated: Claim;
}

/** Situations in which the error rules have the same requirements, and those requirements. */
export interface DecidedSituation {
  readonly situation: SituationClass;
  readonly deciding: readonly DecidingRule[];
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
  claimSpace: ClaimSpace,
  rules: readonly CompiledRule[],
): FindDecidedSituations {
  const errors = rules.filter(({ rule }) => rule.kind === 'error');
  const places = new Map(errors.map((rule, index) => [rule, index]));
  const findClasses = createSituationClasses(conditionsOf(errors), claimSpace.budget);
  const known = new Map<readonly CaseClaims[], readonly DecidingRule[]>();

  const decidingIn = (rule: CompiledRule, situation: SituationClass): readonly DecidingRule[] =>
    getOrInsert(known, caseClaimsIn(claimSpace, rule, situation), (cases) =>
      decidingBy(claimSpace, rule, cases),
    );
  const keyOf = (deciding: readonly DecidingRule[]) =>
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
  { claims }: ClaimSpace,
  rule: CompiledRule,
  cases: readonly CaseClaims[],
): readonly DecidingRule[] {
  return cases
    .filter(({ satisfied }) => satisfied !== claims.always)
    .map(({ satisfied, violated }) => ({ rule, satisfied, violated }));
}
