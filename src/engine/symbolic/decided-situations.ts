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

/** An error rule that asks something in some scenes. */
export interface Deciding {
  readonly rule: CompiledRule;
  /** Where what it asks is known to be there. */
  readonly satisfied: Claim;
  /** Where what it asks is known not to be there. */
  readonly violated: Claim;
}

/** Scenes in which error rules ask the same, and what each asks that asks anything. */
export interface DecidedSituation {
  readonly scene: SituationClass;
  readonly deciding: readonly Deciding[];
}

/** Scenes that error rules tell apart: all there are, unless there are too many. */
export interface DecidedSituations {
  readonly situations: readonly DecidedSituation[];
  readonly isComplete: boolean;
}

/** How often rules are asked in all scenes together, so that there is room for the answers. */
const MOST_ASKED = 200_000;

/** Finds scenes in some columns. */
export type FindDecidedSituations = (
  columns: readonly Column[],
  bounds?: SituationBounds,
) => DecidedSituations;

/** Starts to tell scenes apart by what those of some rules ask that are errors. */
export function createDecidedSituations(
  ground: Ground,
  rules: readonly CompiledRule[],
): FindDecidedSituations {
  const errors = rules.filter(({ rule }) => rule.kind === 'error');
  const places = new Map(errors.map((rule, index) => [rule, index]));
  const findClasses = createSituationClasses(conditionsOf(errors), ground.budget);
  const known = new Map<readonly CaseClaims[], readonly Deciding[]>();

  const decidingIn = (rule: CompiledRule, scene: SituationClass): readonly Deciding[] =>
    getOrInsert(known, caseClaimsIn(ground, rule, scene), (cases) => decidingBy(ground, rule, cases));
  const keyOf = (deciding: readonly Deciding[]) =>
    deciding
      .map(({ rule, satisfied, violated }) => [places.get(rule), satisfied.id, violated.id].join(':'))
      .join();

  return (columns, bounds) => {
    const { classes, isComplete } = findClasses(columns, bounds);
    const looked = evenly(classes, Math.ceil(MOST_ASKED / (1 + errors.length)));
    const found = new Map<string, DecidedSituation>();
    for (const scene of looked) {
      const deciding = errors.flatMap((rule) => decidingIn(rule, scene));
      const key = keyOf(deciding);
      const before = found.get(key);
      found.set(key, { scene: before ? joined(before.scene, scene) : scene, deciding });
    }
    return { situations: [...found.values()], isComplete: isComplete && looked.length === classes.length };
  };
}

/** Two classes of scenes as one, with the scene that states less. */
function joined(one: SituationClass, other: SituationClass): SituationClass {
  return { ...(one.stated <= other.stated ? one : other), count: one.count + other.count };
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
