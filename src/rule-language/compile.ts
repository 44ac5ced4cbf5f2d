/** The compiler of rulesets: formulas in negation normal form, conditions as look-ups, dated cases by day. */

import { lazily } from '../input/lazily.ts';
import { IMPOSSIBLE, literals, type NormalForm, toNormalForm } from '../logic/formula.ts';
import {
  type CompiledCondition,
  compileCondition,
  type Facts,
  matches,
  matchesSituation,
} from './condition.ts';
import { type CompiledCriterion, compileCriterion } from './criterion.ts';
import type { Rule } from './rule.ts';
import type { Ruleset } from './ruleset.ts';

/** A compiled case of a rule. */
export interface CompiledCase {
  readonly direction: string;
  readonly when: CompiledCondition;
  readonly unless: CompiledCondition | undefined;
  /** The requirement; undefined when the rule speaks wherever the case applies. */
  readonly requirement: NormalForm | undefined;
  /** The day from which the case is in effect, or the rule speaks. */
  readonly since: string | undefined;
  /** True when the case says that the basis of a configuration is retired. */
  readonly retires: boolean;
  /** Every prerequisite that the case tests or requires. */
  readonly prerequisites: readonly string[];
}

/** A compiled rule. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly cases: readonly CompiledCase[];
}

/** A compiled ruleset. */
export interface CompiledRuleset {
  readonly ruleset: Ruleset;
  readonly rules: readonly CompiledRule[];
  readonly criteria: readonly CompiledCriterion[];
  /** The thresholds of the number of users in all rules, ascending. */
  readonly thresholds: readonly number[];
}

/** Compiles a valid ruleset; lazily, so that unused parts cost nothing. */
export function compileRuleset(ruleset: Ruleset): CompiledRuleset {
  const { vocabulary, rules, criteria } = ruleset;
  const compiled: CompiledRuleset = lazily<CompiledRuleset>({
    ruleset: () => ruleset,
    rules: () => rules.map((rule) => compileRule(ruleset, rule)),
    criteria: () => criteria.map((criterion) => compileCriterion(vocabulary, criterion)),
    thresholds: () => thresholdsOf(compiled.rules.flatMap(({ cases }) => cases)),
  });
  return compiled;
}

/** The thresholds of the number of users in the conditions of cases, ascending. */
export function thresholdsOf(cases: readonly Pick<CompiledCase, 'when' | 'unless'>[]): readonly number[] {
  const counts = cases.flatMap(({ when, unless }) => [when.atLeast ?? [], unless?.atLeast ?? []].flat());
  return [...new Set(counts)].sort((a, b) => a - b);
}

function compileRule({ vocabulary }: Ruleset, rule: Rule): CompiledRule {
  const hasDatedCases = rule.cases.some(({ since }) => since !== undefined);
  const cases = rule.cases.map((each): CompiledCase => {
    const when = compileCondition(vocabulary, each.when);
    const unless = each.unless && compileCondition(vocabulary, each.unless);
    const formula = each.requires ?? (rule.kind === 'error' ? IMPOSSIBLE : undefined);
    const requirement = formula === undefined ? undefined : toNormalForm(formula);
    const prerequisites = [
      ...[...when.prerequisites, ...(unless?.prerequisites ?? [])].map(([prerequisite]) => prerequisite),
      ...(requirement ? literals(requirement) : []).map(({ prerequisite }) => prerequisite),
    ];
    return {
      direction: each.direction,
      when,
      unless,
      requirement,
      since: each.since ?? rule.since,
      // Before the first dated case took effect, nothing was retired yet.
      retires: rule.retires === true && (each.since !== undefined || !hasDatedCases),
      prerequisites,
    };
  });
  return { rule, cases };
}

/** The deciding case of a rule: the first that applies. */
export function decidingCase({ cases }: CompiledRule, facts: Facts): CompiledCase | undefined {
  return cases.find(({ when, unless }) => matches(when, facts) && !(unless && matches(unless, facts)));
}

/** The prerequisites that can change the result of a rule, for any values of theirs. */
export function relevantPrerequisites({ cases }: CompiledRule, facts: Facts): readonly string[] {
  return cases
    .filter(({ when }) => matchesSituation(when, facts))
    .flatMap(({ prerequisites }) => prerequisites);
}

/** The ruleset as of a day: dated rules are silent before their date, and dated cases are skipped. */
export function asOfDay(compiled: CompiledRuleset, day: string): CompiledRuleset {
  const hasCome = (date: string | undefined) => date === undefined || date <= day;
  const rules = compiled.rules
    .filter(({ rule }) => hasCome(rule.since))
    .map(({ rule, cases }) => ({ rule, cases: cases.filter(({ since }) => hasCome(since)) }));
  return lazily<CompiledRuleset>({
    ruleset: () => compiled.ruleset,
    rules: () => rules,
    criteria: () => compiled.criteria,
    thresholds: () => compiled.thresholds,
  });
}

/** Every day on which the statements of a ruleset change, ascending. */
export function datesOf({ rules, ruleset }: CompiledRuleset): readonly string[] {
  const dates = rules.flatMap(({ rule, cases }) => [rule, ...cases].flatMap(({ since }) => since ?? []));
  const changes = Object.values(ruleset.changes?.prerequisites ?? {});
  return [...new Set([...dates, ...changes.flatMap((change) => change?.retired ?? [])])].sort();
}
