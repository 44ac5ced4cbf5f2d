import type { Direction } from '../../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../../engine/defaults.ts';
import type { MalformedRequest } from '../../engine/handler.ts';
import { type Options, resolveRulesetAndOptions } from '../../engine/options.ts';
import type { RuleOutcome } from '../../engine/symbolic/rule-outcomes.ts';
import { deepFreeze } from '../../input/freeze.ts';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { tableProblems } from '../../locales/en/verb-problems.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRule, CompiledRuleset } from '../../rule-language/compile.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { guideForJudging } from '../../rulesets/guide/parts.ts';
import { type RuleRows, rowsOfRule } from './rule-rows.ts';
import { MOST_TABLE_STEPS, type RuleTable, ruleLimits, ruleTableOf } from './rule-table.ts';
import { type VerdictTable, verdictTablesOf } from './verdict-tables.ts';

/** The answer of {@link decisionTables} about a ruleset with tables. */
export interface Tabulated<R extends Ruleset = Guide> {
  readonly outcome: 'tabulated';
  /** The ruleset's id. */
  readonly ruleset: string;
  /**
   * The verdict on a configuration is the worst of its rows, one per table; a ruleset without errors has no such table.
   */
  readonly verdicts: readonly VerdictTable<Direction<R>, RuleIdOf<R>>[];
  /** One for each rule that speaks as of the day, in the order of the rules. */
  readonly rules: readonly RuleTable<RuleIdOf<R>>[];
}

/** The answer of {@link decisionTables}. */
export type DecisionTables<R extends Ruleset = Guide> = MalformedRequest | Tabulated<R>;

/**
 * Derives decision tables from a ruleset: the verdict, and the results of each rule.
 *
 * In each table exactly one row matches any configuration (DMN hit policy *unique*). Errors that test the methods or
 * needs of the same directions share a verdict table; if that had more than 200 rows, each has its own. Advice has rule
 * tables only, as it changes no verdict. Never throws and never changes its input; the answer is frozen.
 *
 * @param ruleset - absent means the guide.
 * @param options - the day as of which dated rules and cases are in effect, absent for all of them; and the language
 * of problems, absent for English. The tables have no texts.
 * @returns the tables; or `malformed` with the problems of the ruleset or the options, or of each rule that would take
 * more than some thousand rows.
 * @example
 * ```ts
 * import { decisionTables } from 'd365-email-rules/analysis';
 *
 * const answer = decisionTables();
 * if (answer.outcome === 'tabulated') {
 *   for (const { directions, rows } of answer.verdicts) console.log(directions.join(), rows.length);
 *   // incoming 18
 *   // outgoing 17
 * }
 * ```
 */
export function decisionTables<R extends Ruleset = Guide>(
  ruleset?: R,
  options?: Omit<Options, 'ruleset'>,
): DecisionTables<R>;
/** Derives the tables of a ruleset of any type, such as parsed JSON. */
export function decisionTables(ruleset: unknown, options?: Omit<Options, 'ruleset'>): DecisionTables<Ruleset>;
export function decisionTables(ruleset?: unknown, options?: unknown): DecisionTables<Ruleset> {
  const resolved = resolveRulesetAndOptions(ruleset, options, DEFAULTS);
  const answer = 'settings' in resolved ? tabulate(resolved.settings.compiled) : resolved.faults;
  if ('outcome' in answer) return deepFreeze(answer);
  const { locale } = 'settings' in resolved ? resolved.settings : resolved;
  return deepFreeze({ outcome: 'malformed', problems: answer.map((issue) => toProblem(issue, locale)) });
}

const DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () => englishWith({}, tableProblems),
};

/**
 * The tables of rules, or an issue for each rule whose table is too large.
 *
 * @param budget - three quarters of it are for single rules.
 */
export function tabulate(
  compiled: CompiledRuleset,
  budget: StepBudget = createBudget(MOST_TABLE_STEPS),
): Tabulated<Ruleset> | readonly Issue[] {
  const { ruleset } = compiled;
  const { vocabulary } = ruleset;
  const rules = compiled.rules.filter(({ cases }) => cases.length > 0);
  const limits = ruleLimits(budget);
  const rows = budget.forEach(3 / 4, rules, (rule) => rowsOfRule(vocabulary, rule, limits));
  const known = new Map(rules.flatMap((rule, index) => (rows[index] ? [[rule, rows[index]] as const] : [])));
  if (known.size < rules.length) {
    const tooLarge = new Set(rules.filter((rule) => !known.has(rule)).map(({ rule }) => rule));
    return ruleset.rules.flatMap((rule, index) =>
      tooLarge.has(rule) ? [issue('out-of-range', ['rules', index], rule.id, undefined, 'tooManyRows')] : [],
    );
  }
  const rowsOf = (rule: CompiledRule) => known.get(rule) as RuleRows<RuleOutcome>;
  return {
    outcome: 'tabulated',
    ruleset: ruleset.id,
    verdicts: verdictTablesOf(vocabulary, rules, rowsOf, budget),
    rules: rules.map((rule) => ruleTableOf(rule.rule.id, rowsOf(rule))),
  };
}
