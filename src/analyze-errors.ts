import type { Claim } from './claim.ts';
import type { CompiledRule } from './compile.ts';
import type { Configuration } from './configuration.ts';
import type { DecidedScene, Deciding } from './decided-scenes.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { irredundant, type Study } from './study.ts';

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

/** Sorts errors into those that others imply, and those that are the only one somewhere. */
export function analyzeErrors(
  study: Study,
  scenes: readonly DecidedScene[],
  rules: readonly CompiledRule[],
): {
  readonly impliedRules: readonly ImpliedRule<Ruleset>[];
  readonly soleRejections: readonly SoleRejection<Ruleset>[];
} {
  const soleRejections: SoleRejection<Ruleset>[] = [];
  const impliedRules: ImpliedRule<Ruleset>[] = [];
  for (const rule of rules) {
    const own = scenesOfError(rule, scenes);
    const ruleId = rule.rule.id;
    const alone = firstPossible(study, own, ({ violated, others }) => [
      violated,
      ...others.map(({ satisfied }) => satisfied),
    ]);
    if (alone) soleRejections.push({ ruleId, witness: study.witness(alone.each.scene, alone.claims) });
    else impliedRules.push(implied(study, rule, own));
  }
  return { impliedRules, soleRejections };
}

/** Scenes in which an error asks something: what it asks, and what others do. */
interface ErrorScene extends DecidedScene {
  readonly satisfied: Claim;
  readonly violated: Claim;
  readonly others: readonly Deciding[];
}

function scenesOfError(rule: CompiledRule, scenes: readonly DecidedScene[]): readonly ErrorScene[] {
  return scenes.flatMap((each) => {
    const own = each.deciding.find((deciding) => deciding.rule === rule);
    return own === undefined
      ? []
      : [{ ...each, ...own, others: each.deciding.filter((other) => other !== own) }];
  });
}

/** A class of scenes, and claims that can hold together there. */
interface Found {
  readonly each: ErrorScene;
  readonly claims: readonly Claim[];
}

/** The first of some scenes in which claims can hold together, and those claims. */
function firstPossible(
  { solver }: Study,
  scenes: readonly ErrorScene[],
  claimsOf: (each: ErrorScene) => readonly Claim[],
): Found | undefined {
  for (const each of scenes) {
    const claims = claimsOf(each);
    if (solver.isPossible(claims)) return { each, claims };
  }
  return undefined;
}

function implied(study: Study, { rule }: CompiledRule, scenes: readonly ErrorScene[]): ImpliedRule<Ruleset> {
  const by = irredundant(enoughOthers(study, scenes), (some) => !isErrorWithout(study, scenes, some));
  const { claims } = study;
  const together = firstPossible(study, scenes, ({ violated, others }) => [
    violated,
    claims.any(others.filter((other) => by.includes(other.rule)).map((other) => other.violated)),
  ]);
  const unverified = () => firstPossible(study, scenes, ({ satisfied }) => [claims.not(satisfied)]);
  const witnessed = (together ?? unverified()) as Found;
  return {
    ruleId: rule.id,
    by: study.rules.filter((each) => by.includes(each)).map((each) => each.rule.id),
    witness: study.witness(witnessed.each.scene, witnessed.claims),
  };
}

/** Where a rule is an error while everything is there that some others ask. */
function isErrorWithout(study: Study, scenes: readonly ErrorScene[], some: readonly CompiledRule[]) {
  return firstPossible(study, scenes, ({ violated, others }) => [
    violated,
    ...others.filter((other) => some.includes(other.rule)).map(({ satisfied }) => satisfied),
  ]);
}

/**
 * Errors of which some is there wherever a rule is that is never the only one: one more for each place where those so
 * far are not, if possible one that is there in all of these scenes.
 */
function enoughOthers(study: Study, scenes: readonly ErrorScene[]): readonly CompiledRule[] {
  const enough: CompiledRule[] = [];
  for (;;) {
    const open = isErrorWithout(study, scenes, enough);
    if (open === undefined) return enough;
    const { each, claims } = open;
    const closing = each.others.find(({ satisfied }) => !study.solver.isPossible([...claims, satisfied]));
    const next =
      closing ?? each.others.find(({ violated }) => study.solver.isPossible([...claims, violated]));
    enough.push((next as Deciding).rule);
  }
}
