import type { Claim } from './claim.ts';
import { asOfDay, type CompiledRule, type CompiledRuleset, compileRuleset } from './compile.ts';
import type { Configuration } from './configuration.ts';
import { type Column, everyColumn } from './decision-columns.ts';
import type { RuleKind } from './rule.ts';
import { type CaseClaims, caseClaimsIn, conditionsOf, type Ground, groundOf } from './rule-claims.ts';
import type { Ruleset } from './ruleset.ts';
import { type SceneClass, sceneClasses } from './scene-classes.ts';
import type { Statements } from './solve-claims.ts';
import { witnessOf } from './witness.ts';

/** A ruleset under analysis, as it speaks on a day. */
export interface Study extends Ground {
  readonly ruleset: Ruleset;
  /** Every rule and case, whatever the day. */
  readonly whole: CompiledRuleset;
  /** The rules and cases that are in effect on the day. */
  readonly rules: readonly CompiledRule[];
  readonly columns: readonly Column[];
  /** A configuration of a class of scenes that makes claims hold with the fewest prerequisites stated. */
  readonly witness: (scene: SceneClass, claims: readonly Claim[]) => Configuration<Ruleset>;
}

/** A class of scenes, and where each case of a rule stands there. */
export interface RuleScene {
  readonly scene: SceneClass;
  readonly cases: readonly CaseClaims[];
}

/** Starts the analysis of a ruleset that was found right. */
export function studyOf(ruleset: Ruleset, asOf: string | undefined): Study {
  const { vocabulary } = ruleset;
  const whole = compileRuleset(ruleset);
  const columns = everyColumn(vocabulary, whole.thresholds);
  const ground = groundOf(vocabulary.prerequisites);
  const { solver, placeOf } = ground;
  return {
    ...ground,
    ruleset,
    whole,
    rules: (asOf === undefined ? whole : asOfDay(whole, asOf)).rules.filter(isInEffect),
    columns,
    witness: (scene, claims) =>
      witnessOf(vocabulary, columns, scene, solver.fewest(claims) as Statements, placeOf),
  };
}

/** Whether some case of a rule counts, unless it has none at all. */
function isInEffect({ rule, cases }: CompiledRule): boolean {
  return cases.length > 0 || rule.cases.length === 0;
}

/** The classes of scenes that a rule tells apart, in some columns. */
export function scenesOf(
  study: Study,
  rule: CompiledRule,
  columns: readonly Column[] = study.columns,
): readonly RuleScene[] {
  return sceneClasses(columns, conditionsOf([rule])).map((scene) => ({
    scene,
    cases: caseClaimsIn(study, rule, scene),
  }));
}

/** Where a case makes its rule speak. */
export function speaking(
  { claims }: Study,
  kind: RuleKind,
  { decides, satisfied, violated }: CaseClaims,
): Claim {
  return kind === 'advice' ? violated : claims.all([decides, claims.not(satisfied)]);
}

/** Leaves out what can be missing, the last first, as long as the rest suffices. */
export function irredundant<T>(all: readonly T[], suffices: (some: readonly T[]) => boolean): readonly T[] {
  return all.reduceRight<readonly T[]>((kept, each) => {
    const others = kept.filter((other) => other !== each);
    return suffices(others) ? others : kept;
  }, all);
}
