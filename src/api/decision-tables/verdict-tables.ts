/** Decision tables of verdicts, one per group of directions. */

import type { Verdict } from '../../engine/evaluate.ts';
import { outcomeOf, type RuleOutcome, type Space, spaceOf } from '../../engine/symbolic/rule-outcomes.ts';
import { deepFreeze } from '../../input/freeze.ts';
import { createDiagramManager, type Diagram, terminalsWithin } from '../../logic/decision-diagram.ts';
import { type CoverRow, comparePlaces } from '../../logic/disjoint-cover.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import { type CompiledRule, compileRuleset } from '../../rule-language/compile.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { fewestRows, type RuleRows, rowsOfRule } from './rule-rows.ts';
import { type DecisionTable, MOST_TABLE_STEPS, type Row, ruleLimits, tableOf } from './rule-table.ts';

/** A row of a verdict table. */
export interface VerdictRow<RuleId extends string = string> extends Row<Verdict> {
  /** The rules that lead to the row's verdict: those in all of the row or, if none is, those in some part of it. */
  readonly ruleIds: readonly RuleId[];
}

/** The joint verdict of some errors for every configuration. */
export interface VerdictTable<Direction extends string = string, RuleId extends string = string>
  extends DecisionTable<VerdictRow<RuleId>> {
  /** The directions that each of these errors tests or, if it tests none, is about. */
  readonly directions: readonly Direction[];
  /** These errors, in the order of the rules. */
  readonly ruleIds: readonly RuleId[];
}

const VERDICTS: readonly Verdict[] = ['valid', 'undetermined', 'invalid'];
const VERDICT_OF: Readonly<Record<RuleOutcome, Verdict>> = {
  error: 'invalid',
  unverified: 'undetermined',
  advice: 'valid',
  silent: 'valid',
};

/** The most rows of a shared table, for readability; otherwise each rule has its own. */
const MOST_SHARED_ROWS = 200;
/** More paths than this never shrink to so few rows. */
const SHARED_LIMITS = { steps: 150_000, ways: 10 * MOST_SHARED_ROWS };

/**
 * The verdicts of a ruleset as decision tables: the verdict on a configuration is the worst of its rows, one per table.
 *
 * The verdict is the worst result of any error, so it is the worst of the tables however they are cut. Errors that test
 * the methods or needs of the same directions share a table, unless it is too long to read.
 *
 * @param ruleset - a ruleset that `defineRuleset` or `extendRuleset` returned.
 * @returns the tables about one direction first, then those about several; empty for a ruleset without errors.
 * @throws {@link BudgetExceeded} when the table of a single rule has more rows than anybody could read.
 */
export function verdictTables(ruleset: Ruleset): readonly VerdictTable[] {
  const { vocabulary } = ruleset;
  const budget = createBudget(MOST_TABLE_STEPS);
  const rowsOf = (rule: CompiledRule) => rowsOfRule(vocabulary, rule, ruleLimits(budget));
  return deepFreeze(verdictTablesOf(vocabulary, compileRuleset(ruleset).rules, rowsOf, budget));
}

/**
 * The same for compiled rules.
 *
 * @param rowsOf - the rows of a single rule.
 */
export function verdictTablesOf(
  vocabulary: Vocabulary,
  rules: readonly CompiledRule[],
  rowsOf: (rule: CompiledRule) => RuleRows<RuleOutcome>,
  budget: StepBudget,
): readonly VerdictTable[] {
  const groups = groupsOf(vocabulary, rules);
  const shared = budget.forEach(1 / 2, groups, (group) => sharedTable(vocabulary, group.rules, budget));
  return groups.flatMap((group, index) => {
    const { directions } = group;
    const table = shared[index];
    return table !== undefined && table.rows.length <= MOST_SHARED_ROWS
      ? [{ directions, ...table }]
      : group.rules.map((rule) => ({ directions, ...ownTable(rule, rowsOf(rule)) }));
  });
}

interface Group {
  readonly directions: readonly string[];
  readonly rules: readonly CompiledRule[];
}

/** Groups errors that test the same directions, in the order of the vocabulary. */
function groupsOf(vocabulary: Vocabulary, rules: readonly CompiledRule[]): readonly Group[] {
  const all = Object.keys(vocabulary.directions);
  const groups = new Map<string, { directions: readonly string[]; rules: CompiledRule[] }>();
  for (const compiled of rules) {
    if (compiled.rule.kind !== 'error') continue;
    const lookedAt = directionsOf(compiled);
    const directions = all.filter((direction) => lookedAt.includes(direction));
    getOrInsert(groups, directions.join(), () => ({ directions, rules: [] })).rules.push(compiled);
  }
  const placesOf = ({ directions }: Group) => [directions.map((direction) => all.indexOf(direction))];
  return [...groups.values()].sort(
    (a, b) => a.directions.length - b.directions.length || comparePlaces(placesOf(a), placesOf(b)),
  );
}

/** The directions whose methods or needs a rule tests; if it tests none, those it is about. */
function directionsOf({ cases }: CompiledRule): readonly string[] {
  const lookedAt = cases
    .flatMap(({ when, unless }) => [when, ...(unless ? [unless] : [])])
    .flatMap(({ methods, needs }) => [...methods, ...needs].map(([direction]) => direction));
  return lookedAt.length > 0 ? lookedAt : cases.map(({ direction }) => direction);
}

type PlainVerdictTable = Omit<VerdictTable, 'directions'>;

/** The table of one rule: its rows, with the verdict of each result. */
function ownTable({ rule }: CompiledRule, { space, rows }: RuleRows<RuleOutcome>): PlainVerdictTable {
  const verdicts = rows.map(({ places, result }) => ({ places, result: VERDICT_OF[result] }));
  return verdictTable(space, verdicts, ({ result }) => (result === 'valid' ? [] : [rule.id]));
}

/** A shared table of all these rules. */
function sharedTable(
  vocabulary: Vocabulary,
  rules: readonly CompiledRule[],
  budget: StepBudget,
): PlainVerdictTable {
  const space = { ...spaceOf(vocabulary, rules), diagrams: createDiagramManager(budget) };
  const rows = fewestRows(space, verdictDiagram, { budget, ...SHARED_LIMITS });
  const outcomes = rules.map((rule) => [rule.rule.id, outcomeOf(space, rule)] as const);
  return verdictTable(space, rows, (row) => {
    budget.take(outcomes.length);
    return decidingRules(row, outcomes);
  });
}

function verdictTable(
  space: Space,
  rows: readonly CoverRow<Verdict>[],
  decidedBy: (row: CoverRow<Verdict>) => readonly string[],
): PlainVerdictTable {
  const inOrder = [...rows].sort(compareVerdictRows(space));
  const { columns, rows: plainRows } = tableOf(space, inOrder);
  return {
    ruleIds: space.rules.map(({ rule }) => rule.id),
    columns,
    rows: plainRows.map((row, index) => ({
      ...row,
      ruleIds: decidedBy(inOrder[index] as CoverRow<Verdict>),
    })),
  };
}

function verdictDiagram(space: Space): Diagram<Verdict> {
  const { terminal, apply } = space.diagrams;
  return space.rules.reduce(
    (verdict, rule) => apply(verdict, outcomeOf(space, rule), (a, b) => worse(a, VERDICT_OF[b])),
    terminal<Verdict>('valid'),
  );
}

function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) < VERDICTS.indexOf(b) ? b : a;
}

/** Compares rows: those about the same methods and owners come together, the best verdict first. */
function compareVerdictRows({ columns }: Space) {
  const length = columns.findIndex(({ about }) => about === 'need');
  return (a: CoverRow<Verdict>, b: CoverRow<Verdict>) =>
    comparePlaces(a.places.slice(0, length), b.places.slice(0, length)) ||
    VERDICTS.indexOf(a.result) - VERDICTS.indexOf(b.result) ||
    comparePlaces(a.places, b.places);
}

function decidingRules(
  { places, result }: CoverRow<Verdict>,
  outcomes: readonly (readonly [string, Diagram<RuleOutcome>])[],
): readonly string[] {
  if (result === 'valid') return [];
  const verdicts = outcomes.map(([id, outcome]) => ({
    id,
    verdicts: [...terminalsWithin(outcome, places)].map((each) => VERDICT_OF[each]),
  }));
  const always = verdicts.filter((each) => each.verdicts.every((verdict) => verdict === result));
  const sometimes = verdicts.filter((each) => each.verdicts.includes(result));
  return (always.length > 0 ? always : sometimes).map(({ id }) => id);
}
