/** Findings about single rules: dead rules, masked (shadowed) cases, superseded ones, and unconditional advice. */

import type { Configuration, Direction } from '../../engine/configuration/configuration.ts';
import type { CaseClaims } from '../../engine/symbolic/rule-claims.ts';
import {
  minimalSubset,
  type Part,
  type RuleSituation,
  type RulesetModel,
  situationsIn,
  situationsOf,
  speaking,
} from '../../engine/symbolic/ruleset-model.ts';
import type { SituationClass } from '../../engine/symbolic/situation-classes.ts';
import type { Claim } from '../../logic/claims/claim.ts';
import { asOfDay, type CompiledCase, type CompiledRule } from '../../rule-language/compile.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import { UNUSED } from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** A dead case of a rule (masked or shadowed): it never decides. */
export interface DeadCase<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** The number of the case in its rule, from 1. */
  readonly case: number;
  /** The earlier cases that mask it together, none of which can be left out; empty when it applies nowhere. */
  readonly behind: readonly number[];
}

/** A superseded rule or case: it spoke or decided until a day, and never does now. */
export interface Superseded<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** The number of the case in its rule, from 1; absent when it is the whole rule. */
  readonly case?: number;
  /** The day from which it never speaks or decides. */
  readonly since: string;
  /** An earlier day, on which it still did for the witness. */
  readonly asOf: string;
  readonly witness: Configuration<R>;
}

/** An unconditional advice (a tautology): it speaks wherever it could, so it says nothing. */
export interface UnconditionalAdvice<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** It speaks on every configuration that uses this direction; without a direction, on every configuration at all. */
  readonly direction?: Direction<R>;
  readonly witness: Configuration<R>;
}

/** The findings about single rules. */
export interface SingleRules<R extends Ruleset = Guide> {
  /** Rules that never speak. */
  readonly deadRules: readonly { readonly ruleId: RuleIdOf<R> }[];
  /** Cases that never decide, of rules that speak. */
  readonly deadCases: readonly DeadCase<R>[];
  /** Rules and cases that are no longer in effect, though not dead. */
  readonly superseded: readonly Superseded<R>[];
  /** Advice that cannot be avoided. */
  readonly alwaysOn: readonly UnconditionalAdvice<R>[];
}

const FIRST_DAY = '0000-01-01';
const DAY = 86_400_000;

/** Analyzes each rule by itself. */
export function analyzeRules(model: RulesetModel): Part<SingleRules<Ruleset>> {
  const each = model.budget.forEach(1 / 5, model.rules, (rule) => analyzeRule(model, rule));
  const found = each.filter((rule) => rule !== undefined);
  return {
    found: {
      deadRules: found.flatMap(({ deadRules }) => deadRules),
      deadCases: found.flatMap(({ deadCases }) => deadCases),
      superseded: found.flatMap(({ superseded }) => superseded),
      alwaysOn: found.flatMap((rule) => rule.alwaysOn),
    },
    isComplete: found.length === each.length,
  };
}

function analyzeRule(model: RulesetModel, rule: CompiledRule): SingleRules<Ruleset> {
  const situations = situationsOf(model, rule);
  if (speaksIn(model, rule, situations) !== undefined) {
    const ofCases = splitByTime(model, rule, idleCases(model, rule, situations));
    return { deadRules: [], ...ofCases, alwaysOn: alwaysOn(model, rule) };
  }
  const { superseded } = splitByTime(model, rule, [undefined]);
  const deadRules = superseded.length === 0 ? [{ ruleId: rule.rule.id }] : [];
  return { deadRules, deadCases: [], superseded, alwaysOn: [] };
}

/** A class of situations, and the claim under which something holds there. */
interface Found {
  readonly situation: SituationClass;
  readonly claim: Claim;
}

/** The first situations in which a rule speaks; undefined when it never does. */
function speaksIn(
  model: RulesetModel,
  { rule }: CompiledRule,
  situations: readonly RuleSituation[],
): Found | undefined {
  return firstPossible(model, situations, (cases) => cases.map((each) => speaking(model, rule.kind, each)));
}

/** The first situations in which a case decides; undefined when it never does. */
function decidesIn(
  model: RulesetModel,
  wanted: CompiledCase,
  situations: readonly RuleSituation[],
): Found | undefined {
  return firstPossible(model, situations, (cases) =>
    cases.filter(({ compiled }) => compiled === wanted).map(({ decides }) => decides),
  );
}

function firstPossible(
  { solver, budget }: RulesetModel,
  situations: readonly RuleSituation[],
  claimsOf: (cases: readonly CaseClaims[]) => readonly Claim[],
): Found | undefined {
  for (const { situation, cases } of situations) {
    budget.take(cases.length);
    const claim = claimsOf(cases).find((each) => solver.isPossible([each]));
    if (claim !== undefined) return { situation, claim };
  }
  return undefined;
}

function idleCases(model: RulesetModel, { cases }: CompiledRule, situations: readonly RuleSituation[]) {
  return cases.filter((each) => decidesIn(model, each, situations) === undefined);
}

/** Splits idle rules and cases into superseded and dead ones; an idle rule has no case. */
function splitByTime(
  model: RulesetModel,
  rule: CompiledRule,
  idle: readonly (CompiledCase | undefined)[],
): Pick<SingleRules<Ruleset>, 'deadCases' | 'superseded'> {
  const deadCases: DeadCase<Ruleset>[] = [];
  const superseded: Superseded<Ruleset>[] = [];
  for (const each of idle) {
    const past = lastTime(model, rule, each);
    const numbered = each && { case: numberOf(model, rule, each) };
    if (past) superseded.push({ ruleId: rule.rule.id, ...numbered, ...past });
    else if (each && numbered) {
      deadCases.push({ ruleId: rule.rule.id, ...numbered, behind: behind(model, rule, each) });
    }
  }
  return { deadCases, superseded };
}

/** The time until which a rule spoke or one of its cases decided, with a witness; undefined when it never did. */
function lastTime(model: RulesetModel, rule: CompiledRule, wanted: CompiledCase | undefined) {
  const dates = rule.cases.flatMap(({ since }) => since ?? []).filter((date) => date > FIRST_DAY);
  for (const since of [...new Set(dates)].sort().reverse()) {
    const asOf = new Date(Date.parse(since) - DAY).toISOString().slice(0, 10);
    const [then] = asOfDay({ ...model.whole, rules: [rule] }, asOf).rules;
    const situations = then === undefined ? [] : situationsIn(model, then, model.columns);
    const found = wanted ? decidesIn(model, wanted, situations) : speaksIn(model, rule, situations);
    if (found) return { since, asOf, witness: model.witness(found.situation, [found.claim]) };
  }
  return undefined;
}

/** The earlier cases that mask a case, none of which can be left out. */
function behind(model: RulesetModel, rule: CompiledRule, idle: CompiledCase): readonly number[] {
  const isIdleAfter = (cases: readonly CompiledCase[]) => {
    const alone = { rule: rule.rule, cases: [...cases, idle] };
    return decidesIn(model, idle, situationsIn(model, alone, model.columns)) === undefined;
  };
  return minimalSubset(rule.cases.slice(0, rule.cases.indexOf(idle)), isIdleAfter).map((each) =>
    numberOf(model, rule, each),
  );
}

function numberOf({ whole }: RulesetModel, { rule }: CompiledRule, wanted: CompiledCase): number {
  const written = whole.rules.find((each) => each.rule === rule) as CompiledRule;
  return written.cases.indexOf(wanted) + 1;
}

/** Tests if an advice speaks on every configuration, or on all that use one of its directions. */
function alwaysOn(model: RulesetModel, compiled: CompiledRule): readonly UnconditionalAdvice<Ruleset>[] {
  const { rule, cases } = compiled;
  if (rule.kind !== 'advice') return [];
  const everywhere = witnessOfAlways(model, compiled, model.columns);
  if (everywhere) return [{ ruleId: rule.id, witness: everywhere }];
  return [...new Set(cases.map(({ direction }) => direction))].flatMap((direction) => {
    const using = model.columns.map((column) =>
      column.about === 'method' && column.name === direction
        ? { ...column, values: column.values.filter((method) => method !== UNUSED) }
        : column,
    );
    const witness = witnessOfAlways(model, compiled, using);
    return witness ? [{ ruleId: rule.id, direction, witness }] : [];
  });
}

/** A configuration on which an advice speaks that is never silent in some columns; undefined when it can be silent. */
function witnessOfAlways(model: RulesetModel, rule: CompiledRule, columns: RulesetModel['columns']) {
  const { claims, solver } = model;
  const situations = situationsIn(model, rule, columns);
  const isNeverSilent = situations.every(({ cases }) => {
    const speaks = cases.map((each) => speaking(model, 'advice', each));
    return !solver.isPossible([claims.not(claims.any(speaks))]);
  });
  const found = isNeverSilent ? speaksIn(model, rule, situations) : undefined;
  return found && model.witness(found.situation, [found.claim]);
}
