/** Redundant (subsumed) errors, and sole rejections as witnesses that the others are not redundant (compare MC/DC). */

import type { Configuration } from '../../engine/configuration/configuration.ts';
import type {
  DecidedSituation,
  DecidedSituations,
  DecidingRule,
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

/** A redundant (subsumed) error: it never comes alone, so it adds nothing to the others. */
export interface ImpliedRule<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /**
   * Errors of which at least one comes in every completion with the rule, and none of which can be left out. Empty when
   * the rule is an error in no completion, though it can be unverified.
   */
  readonly by: readonly RuleIdOf<R>[];
  /** A configuration with the rule and one of those as errors; without those, one on which the rule is unverified. */
  readonly witness: Configuration<R>;
}

/** An error, and a configuration that it alone rejects: the requirements of all others are met. */
export interface SoleRejection<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  readonly witness: Configuration<R>;
}

/** The findings about errors in relation to each other. */
interface ErrorsTogether {
  readonly impliedRules: readonly ImpliedRule<Ruleset>[];
  readonly soleRejections: readonly SoleRejection<Ruleset>[];
}

/** Splits errors into redundant ones, and those that are the only one somewhere. */
export function analyzeErrors(
  model: RulesetModel,
  { situations, isComplete }: DecidedSituations,
): Part<ErrorsTogether> {
  const errors = model.rules.filter(({ rule }) => rule.kind === 'error');
  const byError = situationsByError(situations);
  const answers = model.budget.forEach(1 / 2, errors, (error): Partial<ErrorsTogether> => {
    const own = byError.get(error) ?? [];
    const alone = firstPossible(model, own, ({ violated, others }) => [
      violated,
      ...others().map(({ satisfied }) => satisfied),
    ]);
    if (alone) {
      const witness = model.witness(alone.each.situation, alone.claims);
      return { soleRejections: [{ ruleId: error.rule.id, witness }] };
    }
    return isComplete ? { impliedRules: implied(model, error, own) } : {};
  });
  return {
    found: {
      impliedRules: answers.flatMap((answer) => answer?.impliedRules ?? []),
      soleRejections: answers.flatMap((answer) => answer?.soleRejections ?? []),
    },
    isComplete: isComplete && !answers.includes(undefined),
  };
}

/** A class of situations in which an error has a requirement: that requirement, and those of the others. */
interface ErrorSituation extends DecidingRule {
  readonly situation: SituationClass;
  readonly others: () => readonly DecidingRule[];
}

/** The situations in which each error has a requirement. */
function situationsByError(
  situations: readonly DecidedSituation[],
): ReadonlyMap<CompiledRule, readonly ErrorSituation[]> {
  const byError = new Map<CompiledRule, ErrorSituation[]>();
  for (const { situation, deciding } of situations) {
    for (const own of deciding) {
      const others = () => deciding.filter((other) => other !== own);
      getOrInsert(byError, own.rule, () => []).push({ ...own, situation, others });
    }
  }
  return byError;
}

/** A class of situations, and claims that can hold together there. */
interface Found {
  readonly each: ErrorSituation;
  readonly claims: readonly Claim[];
}

/** The first situations in which claims can hold together, and those claims. */
function firstPossible(
  { solver }: RulesetModel,
  situations: readonly ErrorSituation[],
  claimsOf: (each: ErrorSituation) => readonly Claim[],
): Found | undefined {
  for (const each of situations) {
    const claims = claimsOf(each);
    if (solver.isPossible(claims)) return { each, claims };
  }
  return undefined;
}

/**
 * An error that is never the only one, with others of which at least one comes with it; none if the rule never speaks.
 */
function implied(
  model: RulesetModel,
  { rule }: CompiledRule,
  situations: readonly ErrorSituation[],
): readonly ImpliedRule<Ruleset>[] {
  const { claims } = model;
  const by = minimalSubset(covering(model, situations), (some) => !isErrorWithout(model, situations, some));
  const together = firstPossible(model, situations, ({ violated, others }) => [
    violated,
    claims.any(
      others()
        .filter((other) => by.includes(other.rule))
        .map((other) => other.violated),
    ),
  ]);
  const found = together ?? firstPossible(model, situations, ({ satisfied }) => [claims.not(satisfied)]);
  if (found === undefined) return [];
  const ruleIds = model.rules.filter((each) => by.includes(each)).map((each) => each.rule.id);
  return [{ ruleId: rule.id, by: ruleIds, witness: model.witness(found.each.situation, found.claims) }];
}

/** The first situations in which the rule is an error while the requirements of some others are met. */
function isErrorWithout(
  model: RulesetModel,
  situations: readonly ErrorSituation[],
  rules: readonly CompiledRule[],
) {
  const some = new Set(rules);
  return firstPossible(model, situations, ({ violated, others }) => [
    violated,
    ...others()
      .filter((other) => some.has(other.rule))
      .map(({ satisfied }) => satisfied),
  ]);
}

/**
 * Other errors that together cover every case of this one, found greedily: one more for each case not yet covered, if
 * possible one that covers all of these situations.
 */
function covering(model: RulesetModel, situations: readonly ErrorSituation[]): readonly CompiledRule[] {
  const enough: CompiledRule[] = [];
  for (;;) {
    const open = isErrorWithout(model, situations, enough);
    if (open === undefined) return enough;
    enough.push(oneMore(model, open).rule);
  }
}

/** An error that covers a case not yet covered: in all of these situations if one does, or else in one of them. */
function oneMore({ solver }: RulesetModel, { each, claims }: Found): DecidingRule {
  const somewhere = solver.some(claims) as Statements;
  const violated = each.others().filter((other) => holdsWith(other.violated, somewhere));
  const isAlways = ({ satisfied }: DecidingRule) => !solver.isPossible([...claims, satisfied]);
  return (violated.find(isAlways) ?? violated[0]) as DecidingRule;
}
