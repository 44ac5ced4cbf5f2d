/** Decision tables of single rules. */

import type { CellValue, Column } from '../../engine/symbolic/columns.ts';
import type { RuleOutcome, Space } from '../../engine/symbolic/rule-outcomes.ts';
import { deepFreeze } from '../../input/freeze.ts';
import { type CoverRow, comparePlaces, rowWidth } from '../../logic/disjoint-cover.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import { compileRuleset } from '../../rule-language/compile.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { type Limits, type RuleRows, rowsOfRule } from './rule-rows.ts';

/** The values of a column that a row matches; `any` where the column makes no difference. */
export type Cell = 'any' | readonly CellValue[];

/** A row of a decision table: the outcome when every cell holds. */
export interface Row<Outcome extends string = string> {
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
  readonly outcome: Outcome;
}

/**
 * A decision table: exactly one row matches any configuration.
 *
 * The columns are those that make a difference, and no two rows with one outcome differ in a single cell.
 */
export interface DecisionTable<R extends Row = Row> {
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
}

/** The results of one rule for every configuration. */
export interface RuleTable<RuleId extends string = string> extends DecisionTable<Row<RuleOutcome>> {
  readonly ruleId: RuleId;
}

const RULE_OUTCOMES: readonly RuleOutcome[] = ['error', 'unverified', 'advice', 'silent'];

/** Steps of about a second. */
export const MOST_TABLE_STEPS = 900_000;

/** Limits of the table of a single rule; beyond them it has more rows than anybody reads. */
export function ruleLimits(budget: StepBudget): Limits {
  return { budget, steps: 300_000, ways: 10_000 };
}

/**
 * The decision table of one rule, with every dated rule in effect: first where it speaks, then where it is silent.
 *
 * @param ruleset - a ruleset that `defineRuleset` or `extendRuleset` returned.
 * @returns undefined when the ruleset has no such rule.
 * @throws {@link BudgetExceeded} when the table has more rows than anybody could read.
 */
export function ruleTable(ruleset: Ruleset, ruleId: string): RuleTable | undefined {
  const rule = compileRuleset(ruleset).rules.find((each) => each.rule.id === ruleId);
  const limits = ruleLimits(createBudget(MOST_TABLE_STEPS));
  return rule && deepFreeze(ruleTableOf(ruleId, rowsOfRule(ruleset.vocabulary, rule, limits)));
}

/** The table of a rule with these rows. */
export function ruleTableOf(ruleId: string, { space, rows }: RuleRows<RuleOutcome>): RuleTable {
  return { ruleId, ...tableOf(space, [...rows].sort(compareRuleRows)) };
}

/** Sorts the rows of silence by nearness to those of speech: the widest ones come last. */
function compareRuleRows(a: CoverRow<RuleOutcome>, b: CoverRow<RuleOutcome>): number {
  return (
    RULE_OUTCOMES.indexOf(a.result) - RULE_OUTCOMES.indexOf(b.result) ||
    (a.result === 'silent' ? rowWidth(a.places) - rowWidth(b.places) : 0) ||
    comparePlaces(a.places, b.places)
  );
}

/** Rows with values in place of indexes, in the columns that make a difference. */
export function tableOf<Outcome extends string>(
  { columns }: Space,
  rows: readonly CoverRow<Outcome>[],
): DecisionTable<Row<Outcome>> {
  const matters = columns.map(({ values }, column) =>
    rows.some(({ places }) => places[column]?.length !== values.length),
  );
  const kept = <T>(each: readonly T[]) => each.filter((_, column) => matters[column]);
  return {
    columns: kept(columns),
    rows: rows.map(({ places, result }) => ({
      cells: kept(columns.map((column, index) => cellOf(column, places[index] as readonly number[]))),
      outcome: result,
    })),
  };
}

function cellOf({ values }: Column, places: readonly number[]): Cell {
  return places.length === values.length ? 'any' : places.map((place) => values[place] as CellValue);
}
