/** The model of a ruleset under analysis: its symbolic evaluation, shared by all analyses. */

import type { Claim } from '../../logic/claims/claim.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import {
  asOfDay,
  type CompiledRule,
  type CompiledRuleset,
  compileRuleset,
  thresholdsOf,
} from '../../rule-language/compile.ts';
import type { RuleKind } from '../../rule-language/rule.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { ABSENT, type Column, everyColumn, rangesBetween } from './columns.ts';
import {
  type CaseClaims,
  type ClaimSpace,
  caseClaimsIn,
  conditionsOf,
  createClaimSpace,
  fewStatements,
  MOST_STEPS,
} from './rule-claims.ts';
import { createSituationClasses, type SituationClass } from './situation-classes.ts';
import { witnessOf } from './witness.ts';

/** A ruleset under analysis, as of a day. */
export interface RulesetModel extends ClaimSpace {
  readonly ruleset: Ruleset;
  /** The whole ruleset, with every dated rule and case. */
  readonly whole: CompiledRuleset;
  /** The rules and cases in effect on the day. */
  readonly rules: readonly CompiledRule[];
  readonly columns: readonly Column[];
  /** The classes of situations that a rule distinguishes (cache). */
  readonly situations: Map<CompiledRule, readonly RuleSituation[]>;
  /**
   * A witness: a configuration of a class of situations that makes claims hold with few stated prerequisites: the
   * fewest, unless that takes too long.
   */
  readonly witness: (situation: SituationClass, claims: readonly Claim[]) => Configuration<Ruleset>;
}

/** The findings of a part of an analysis, as lists by name; `isComplete` says that none is cut short. */
export interface Part<Found> {
  readonly found: Found;
  readonly isComplete: boolean;
}

/** A class of situations, and the claims of each case of a rule there. */
export interface RuleSituation {
  readonly situation: SituationClass;
  readonly cases: readonly CaseClaims[];
}

/** Creates the model of a valid ruleset. */
export function rulesetModel(
  ruleset: Ruleset,
  asOf: string | undefined,
  budget: StepBudget = createBudget(MOST_STEPS),
): RulesetModel {
  const { vocabulary } = ruleset;
  const whole = compileRuleset(ruleset);
  const columns = everyColumn(vocabulary, whole.thresholds);
  const claimSpace = createClaimSpace(vocabulary.prerequisites, budget);
  return {
    ...claimSpace,
    ruleset,
    whole,
    rules: (asOf === undefined ? whole : asOfDay(whole, asOf)).rules.filter(isInEffect),
    columns,
    situations: new Map(),
    witness: (situation, claims) =>
      witnessOf(vocabulary, columns, situation, fewStatements(claimSpace, claims), claimSpace.placeOf),
  };
}

/** Tests if a rule has a case in effect, or no case at all. */
function isInEffect({ rule, cases }: CompiledRule): boolean {
  return cases.length > 0 || rule.cases.length === 0;
}

/** The classes of situations that a rule distinguishes. */
export function situationsOf(model: RulesetModel, rule: CompiledRule): readonly RuleSituation[] {
  return getOrInsert(model.situations, rule, () => situationsIn(model, rule, model.columns));
}

/**
 * The classes of situations that a rule distinguishes over some columns; of the numbers of users, only its own
 * thresholds count.
 */
export function situationsIn(
  model: RulesetModel,
  rule: CompiledRule,
  columns: readonly Column[],
): readonly RuleSituation[] {
  const counts = [...rangesBetween(thresholdsOf(rule.cases)), ABSENT];
  const own = columns.map((column) =>
    column.about === 'userCount' ? { ...column, values: counts } : column,
  );
  const { classes } = createSituationClasses(conditionsOf([rule]), model.budget)(own);
  return classes.map((situation) => ({ situation, cases: caseClaimsIn(model, rule, situation) }));
}

/** The claim that a case makes its rule speak. */
export function speaking(
  { claims }: RulesetModel,
  kind: RuleKind,
  { decides, satisfied, violated }: CaseClaims,
): Claim {
  return kind === 'advice' ? violated : claims.all([decides, claims.not(satisfied)]);
}

/** Deletion-based minimization: leaves out elements, the last first, as long as the rest suffices. */
export function minimalSubset<T>(all: readonly T[], suffices: (some: readonly T[]) => boolean): readonly T[] {
  return all.reduceRight<readonly T[]>((kept, each) => {
    const others = kept.filter((other) => other !== each);
    return suffices(others) ? others : kept;
  }, all);
}
