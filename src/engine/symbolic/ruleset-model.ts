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
  caseClaimsIn,
  conditionsOf,
  fewOf,
  type Ground,
  groundOf,
  MOST_STEPS,
} from './rule-claims.ts';
import { createSituationClasses, type SituationClass } from './situation-classes.ts';
import { witnessOf } from './witness.ts';

/** A ruleset under analysis, as it speaks on a day. */
export interface RulesetModel extends Ground {
  readonly ruleset: Ruleset;
  /** Every rule and case, whatever the day. */
  readonly whole: CompiledRuleset;
  /** The rules and cases that are in effect on the day. */
  readonly rules: readonly CompiledRule[];
  readonly columns: readonly Column[];
  /** The classes of scenes that a rule tells apart, found once. */
  readonly scenes: Map<CompiledRule, readonly RuleSituation[]>;
  /** A configuration of a class of scenes that makes claims hold with few prerequisites stated: the fewest, unless that takes too long. */
  readonly witness: (scene: SituationClass, claims: readonly Claim[]) => Configuration<Ruleset>;
}

/** The findings of a part of an analysis, in lists by name; none lacks anything if it is complete. */
export interface Part<Found> {
  readonly found: Found;
  readonly isComplete: boolean;
}

/** A class of scenes, and where each case of a rule stands there. */
export interface RuleSituation {
  readonly scene: SituationClass;
  readonly cases: readonly CaseClaims[];
}

/** Starts the analysis of a ruleset that was found right. */
export function rulesetModel(
  ruleset: Ruleset,
  asOf: string | undefined,
  budget: StepBudget = createBudget(MOST_STEPS),
): RulesetModel {
  const { vocabulary } = ruleset;
  const whole = compileRuleset(ruleset);
  const columns = everyColumn(vocabulary, whole.thresholds);
  const ground = groundOf(vocabulary.prerequisites, budget);
  return {
    ...ground,
    ruleset,
    whole,
    rules: (asOf === undefined ? whole : asOfDay(whole, asOf)).rules.filter(isInEffect),
    columns,
    scenes: new Map(),
    witness: (scene, claims) => witnessOf(vocabulary, columns, scene, fewOf(ground, claims), ground.placeOf),
  };
}

/** Whether some case of a rule counts, unless it has none at all. */
function isInEffect({ rule, cases }: CompiledRule): boolean {
  return cases.length > 0 || rule.cases.length === 0;
}

/** The classes of scenes that a rule tells apart. */
export function situationsOf(study: RulesetModel, rule: CompiledRule): readonly RuleSituation[] {
  return getOrInsert(study.scenes, rule, () => situationsIn(study, rule, study.columns));
}

/** The classes of scenes that a rule tells apart in some columns; of the numbers of users, just those it counts from. */
export function situationsIn(
  study: RulesetModel,
  rule: CompiledRule,
  columns: readonly Column[],
): readonly RuleSituation[] {
  const counts = [...rangesBetween(thresholdsOf([rule])), ABSENT];
  const own = columns.map((column) =>
    column.about === 'userCount' ? { ...column, values: counts } : column,
  );
  const { classes } = createSituationClasses(conditionsOf([rule]), study.budget)(own);
  return classes.map((scene) => ({ scene, cases: caseClaimsIn(study, rule, scene) }));
}

/** Where a case makes its rule speak. */
export function speaking(
  { claims }: RulesetModel,
  kind: RuleKind,
  { decides, satisfied, violated }: CaseClaims,
): Claim {
  return kind === 'advice' ? violated : claims.all([decides, claims.not(satisfied)]);
}

/** Leaves out what can be missing, the last first, as long as the rest suffices. */
export function minimalSubset<T>(all: readonly T[], suffices: (some: readonly T[]) => boolean): readonly T[] {
  return all.reduceRight<readonly T[]>((kept, each) => {
    const others = kept.filter((other) => other !== each);
    return suffices(others) ? others : kept;
  }, all);
}
