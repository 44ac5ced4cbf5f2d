import type { Claim } from './claim.ts';
import type { CompiledRule } from './compile.ts';
import type { Column } from './decision-columns.ts';
import { remembered } from './remembered.ts';
import { type CaseClaims, caseClaimsIn, conditionsOf, type Ground } from './rule-claims.ts';
import { evenly, type SceneClass, sceneClasses } from './scene-classes.ts';

/** An error rule that asks something in some scenes. */
export interface Deciding {
  readonly rule: CompiledRule;
  /** Where what it asks is known to be there. */
  readonly satisfied: Claim;
  /** Where what it asks is known not to be there. */
  readonly violated: Claim;
}

/** Scenes in which error rules ask the same, and what each asks that asks anything. */
export interface DecidedScene {
  readonly scene: SceneClass;
  readonly deciding: readonly Deciding[];
}

/** Scenes that error rules tell apart: all there are, unless there are too many. */
export interface DecidedScenes {
  readonly scenes: readonly DecidedScene[];
  readonly isComplete: boolean;
}

/** How often rules are asked in all scenes together, so that there is room for the answers. */
const MOST_ASKED = 200_000;

/**
 * The scenes that error rules tell apart by what they ask, in some columns.
 *
 * @param most - how many scenes are looked for in a column at most; absent for as many as there is time for.
 * @param telling - where none of these rules' cases apply, scenes are not told apart; absent for all rules.
 */
export function decidedScenes(
  ground: Ground,
  rules: readonly CompiledRule[],
  columns: readonly Column[],
  most?: number,
  telling?: readonly CompiledRule[],
): DecidedScenes {
  const { budget } = ground;
  const errors = rules.filter(({ rule }) => rule.kind === 'error');
  const places = new Map(errors.map((rule, index) => [rule, index]));
  const told = telling && new Set(telling.flatMap(({ cases }) => cases.map(({ when }) => when)));
  const { classes, isComplete } = sceneClasses(columns, conditionsOf(errors), budget, most, told);
  const looked = evenly(classes, Math.ceil(MOST_ASKED / (1 + errors.length)));
  const found = new Map<string, DecidedScene>();
  const known = new Map<readonly CaseClaims[], readonly Deciding[]>();
  for (const scene of looked) {
    const deciding = errors.flatMap((rule) =>
      remembered(known, caseClaimsIn(ground, rule, scene), (cases) => decidingBy(ground, rule, cases)),
    );
    const key = deciding
      .map(({ rule, satisfied, violated }) => [places.get(rule), satisfied.id, violated.id].join(':'))
      .join();
    const before = found.get(key);
    if (before === undefined) found.set(key, { scene, deciding });
    else {
      const kept = before.scene.stated <= scene.stated ? before.scene : scene;
      found.set(key, { scene: { ...kept, count: before.scene.count + scene.count }, deciding });
    }
  }
  return { scenes: [...found.values()], isComplete: isComplete && looked.length === classes.length };
}

/** What an error asks in a class of scenes, which the case that decides there says. */
function decidingBy(
  { claims }: Ground,
  rule: CompiledRule,
  cases: readonly CaseClaims[],
): readonly Deciding[] {
  return cases
    .filter(({ satisfied }) => satisfied !== claims.always)
    .map(({ satisfied, violated }) => ({ rule, satisfied, violated }));
}
