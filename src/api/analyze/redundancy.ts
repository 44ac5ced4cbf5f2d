import type { Configuration } from '../../engine/configuration/configuration.ts';
import type {
  DecidedSituation,
  DecidedSituations,
  Deciding,
} from '../../engine/symbolic/decided-situations.ts';
import { minimalSubset, type Part, type RulesetModel } from '../../engine/symbolic/ruleset-model.ts';
import type { SituationClass } from '../../engine/symbolic/situation-classes.ts';
import type { Claim } from '../../logic/claims/claim.ts';
import type { Statements } from '../../logic/claims/fewest-statements.ts';
import { holdsWith } from '../../logic/claims/solve.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** An error that never comes alone: it says nothing that others do not say. */
export interface ImpliedRule<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /**
   * Errors of which some is there in every completion in which the rule is, and none of which can be missing; empty
   * when the rule is an error in no completion, though it can be unverified.
   */
  readonly by: readonly RuleIdOf<R>[];
  /** A configuration on which the rule and one of those are errors; on which it is unverified if there are none. */
  readonly witness: Configuration<R>;
}

/** An error, and a configuration that nothing else rejects: everything else that is asked is there. */
export interface SoleRejection<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  readonly witness: Configuration<R>;
}

/** The findings about errors beside each other. */
interface ErrorsTogether {
  readonly impliedRules: readonly ImpliedRule<Ruleset>[];
  readonly soleRejections: readonly SoleRejection<Ruleset>[];
}

/** Sorts errors into those that others imply, and those that are the only one somewhere. */
export function analyzeErrors(
  study: RulesetModel,
  { situations: scenes, isComplete }: DecidedSituations,
): Part<ErrorsTogether> {
  const errors = study.rules.filter(({ rule }) => rule.kind === 'error');
  const byError = scenesByError(scenes);
  const answers = study.budget.forEach(1 / 2, errors, (error): Partial<ErrorsTogether> => {
    const own = byError.get(error) ?? [];
    const alone = firstPossible(study, own, ({ violated, others }) => [
      violated,
      ...others().map(({ satisfied }) => satisfied),
    ]);
    if (alone) {
      const witness = study.witness(alone.each.scene, alone.claims);
      return { soleRejections: [{ ruleId: error.rule.id, witness }] };
    }
    return isComplete ? { impliedRules: implied(study, error, own) } : {};
  });
  return {
    found: {
      impliedRules: answers.flatMap((answer) => answer?.impliedRules ?? []),
      soleRejections: answers.flatMap((answer) => answer?.soleRejections ?? []),
    },
    isComplete: isComplete && !answers.includes(undefined),
  };
}

/** Scenes in which an error asks something: what it asks, and what others do. */
interface ErrorScene extends Deciding {
  readonly scene: SituationClass;
  readonly others: () => readonly Deciding[];
}

/** The scenes in which each error asks something. */
function scenesByError(
  scenes: readonly DecidedSituation[],
): ReadonlyMap<CompiledRule, readonly ErrorScene[]> {
  const byError = new Map<CompiledRule, ErrorScene[]>();
  for (const { scene, deciding } of scenes) {
    for (const own of deciding) {
      const others = () => deciding.filter((other) => other !== own);
      getOrInsert(byError, own.rule, () => []).push({ ...own, scene, others });
    }
  }
  return byError;
}

/** A class of scenes, and claims that can hold together there. */
interface Found {
  readonly each: ErrorScene;
  readonly claims: readonly Claim[];
}

/** The first of some scenes in which claims can hold together, and those claims. */
function firstPossible(
  { solver }: RulesetModel,
  scenes: readonly ErrorScene[],
  claimsOf: (each: ErrorScene) => readonly Claim[],
): Found | undefined {
  for (const each of scenes) {
    const claims = claimsOf(each);
    if (solver.isPossible(claims)) return { each, claims };
  }
  return undefined;
}

/** An error that is never the only one, with others of which some are there as well; nothing if it never speaks. */
function implied(
  study: RulesetModel,
  { rule }: CompiledRule,
  scenes: readonly ErrorScene[],
): readonly ImpliedRule<Ruleset>[] {
  const { claims } = study;
  const by = minimalSubset(enoughOthers(study, scenes), (some) => !isErrorWithout(study, scenes, some));
  const together = firstPossible(study, scenes, ({ violated, others }) => [
    violated,
    claims.any(
      others()
        .filter((other) => by.includes(other.rule))
        .map((other) => other.violated),
    ),
  ]);
  const found = together ?? firstPossible(study, scenes, ({ satisfied }) => [claims.not(satisfied)]);
  if (found === undefined) return [];
  const ruleIds = study.rules.filter((each) => by.includes(each)).map((each) => each.rule.id);
  return [{ ruleId: rule.id, by: ruleIds, witness: study.witness(found.each.scene, found.claims) }];
}

/** Where a rule is an error while everything is there that some others ask. */
function isErrorWithout(study: RulesetModel, scenes: readonly ErrorScene[], rules: readonly CompiledRule[]) {
  const some = new Set(rules);
  return firstPossible(study, scenes, ({ violated, others }) => [
    violated,
    ...others()
      .filter((other) => some.has(other.rule))
      .map(({ satisfied }) => satisfied),
  ]);
}

/**
 * Errors of which some is there wherever a rule is that is never the only one: one more for each place where those so
 * far are not, if possible one that is there in all of these scenes.
 */
function enoughOthers(study: RulesetModel, scenes: readonly ErrorScene[]): readonly CompiledRule[] {
  const enough: CompiledRule[] = [];
  for (;;) {
    const open = isErrorWithout(study, scenes, enough);
    if (open === undefined) return enough;
    enough.push(oneMore(study, open).rule);
  }
}

/** An error that is there where those so far are not: in all of these scenes, if there is one, or else in one of them. */
function oneMore({ solver }: RulesetModel, { each, claims }: Found): Deciding {
  const somewhere = solver.some(claims) as Statements;
  const violated = each.others().filter((other) => holdsWith(other.violated, somewhere));
  const isAlways = ({ satisfied }: Deciding) => !solver.isPossible([...claims, satisfied]);
  return (violated.find(isAlways) ?? violated[0]) as Deciding;
}
