import { type CompiledRule, compileRuleset } from './compile.ts';
import type { CellValue, Column } from './decision-columns.ts';
import { type Diagram, resultsWithin } from './decision-diagram.ts';
import { breadthOf, comparePlaces, type PlacedRow } from './decision-rows.ts';
import { deepFreeze } from './freeze.ts';
import type { Verdict } from './judge.ts';
import type { Rule } from './rule.ts';
import { fewestRows, outcomeOf, type RuleOutcome, type Space, spaceOf } from './rule-diagram.ts';
import type { Ruleset } from './ruleset.ts';

/** The values of a column that a row stands for; `any` where the column makes no difference. */
export type Cell = 'any' | readonly CellValue[];

/** A row of a decision table: what comes of it when every cell holds. */
export interface Row<Outcome extends string = string> {
  readonly cells: readonly Cell[];
  readonly outcome: Outcome;
}

/**
 * What comes of every configuration: exactly one row stands for each.
 *
 * The columns are those that make a difference, and no two rows with one outcome differ in a single cell.
 */
export interface DecisionTable<R extends Row = Row> {
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
}

/** What one rule says of every configuration. */
export interface RuleTable extends DecisionTable<Row<RuleOutcome>> {
  readonly ruleId: string;
}

/** A row of a verdict table. */
export interface VerdictRow extends Row<Verdict> {
  /** The rules that give the row its verdict: all over it, or, where none does, in some part of it. */
  readonly ruleIds: readonly string[];
}

/** What the rules about some directions make of every configuration, advice apart. */
export interface VerdictTable extends DecisionTable<VerdictRow> {
  readonly directions: readonly string[];
  readonly ruleIds: readonly string[];
}

const RULE_OUTCOMES: readonly RuleOutcome[] = ['error', 'unverified', 'advice', 'silent'];
const VERDICTS: readonly Verdict[] = ['valid', 'undetermined', 'invalid'];
const VERDICT_OF: Readonly<Record<RuleOutcome, Verdict>> = {
  error: 'invalid',
  unverified: 'undetermined',
  advice: 'valid',
  silent: 'valid',
};

/**
 * The decision table of one rule, with every dated rule in effect: where it speaks, then where it is silent.
 *
 * @param ruleset - a ruleset that was made by `defineRuleset` or `extendRuleset`.
 * @returns absent when the ruleset has no such rule.
 */
export function ruleTable(ruleset: Ruleset, ruleId: string): RuleTable | undefined {
  const rules = ruleset.rules.filter(({ id }) => id === ruleId);
  if (rules.length === 0) return undefined;
  const diagramOf = (space: Space) => outcomeOf(space, space.rules[0] as CompiledRule);
  const rows = [...fewestRows(ruleset, rules, diagramOf)].sort(compareRuleRows);
  return deepFreeze({ ruleId, ...tableOf(spaceOf(ruleset, rules), rows) });
}

/** Where a rule is silent, what is nearest to where it speaks comes first: everything else takes up the most room. */
function compareRuleRows(a: PlacedRow<RuleOutcome>, b: PlacedRow<RuleOutcome>): number {
  return (
    RULE_OUTCOMES.indexOf(a.result) - RULE_OUTCOMES.indexOf(b.result) ||
    (a.result === 'silent' ? breadthOf(a.places) - breadthOf(b.places) : 0) ||
    comparePlaces(a.places, b.places)
  );
}

/**
 * The verdicts of a ruleset as decision tables: the verdict on a configuration is the worst of its rows, one a table.
 *
 * Errors go into one table when they look at the method or the need of the same direction, by way of others if need
 * be. A verdict is the worst that any error says, so it is the worst of the tables too, however they are cut.
 *
 * @param ruleset - a ruleset that was made by `defineRuleset` or `extendRuleset`.
 * @returns a table for each group of directions that errors look at together; none when nothing is an error.
 */
export function verdictTables(ruleset: Ruleset): readonly VerdictTable[] {
  const directions = Object.keys(ruleset.vocabulary.directions);
  const errors = compileRuleset(ruleset).rules.filter(({ rule }) => rule.kind === 'error');
  const tables = groupsOf(errors).map((group) => ({
    directions: directions.filter((direction) => group.directions.has(direction)),
    ...verdictTable(
      ruleset,
      ruleset.rules.filter((rule) => group.rules.includes(rule)),
    ),
  }));
  const placeOf = ({ directions: [first] }: VerdictTable) => directions.indexOf(first as string);
  return deepFreeze(tables.sort((a, b) => placeOf(a) - placeOf(b)));
}

interface Group {
  readonly directions: ReadonlySet<string>;
  readonly rules: readonly Rule[];
}

/** Rules that look at directions in common, by way of others if need be. */
function groupsOf(rules: readonly CompiledRule[]): readonly Group[] {
  return rules.reduce<readonly Group[]>((groups, compiled) => {
    const directions = directionsOf(compiled);
    const related = groups.filter((group) => directions.some((each) => group.directions.has(each)));
    const joined = {
      directions: new Set([...directions, ...related.flatMap((group) => [...group.directions])]),
      rules: [compiled.rule, ...related.flatMap((group) => group.rules)],
    };
    return [...groups.filter((group) => !related.includes(group)), joined];
  }, []);
}

/** The directions whose methods or needs a rule looks at; if it looks at none, those it speaks of. */
function directionsOf({ cases }: CompiledRule): readonly string[] {
  const lookedAt = cases
    .flatMap(({ when, unless }) => [when, ...(unless ? [unless] : [])])
    .flatMap(({ methods, needs }) => [...methods, ...needs].map(([direction]) => direction));
  return lookedAt.length > 0 ? lookedAt : cases.map(({ direction }) => direction);
}

function verdictTable(ruleset: Ruleset, rules: readonly Rule[]): Omit<VerdictTable, 'directions'> {
  const space = spaceOf(ruleset, rules);
  const rows = [...fewestRows(ruleset, rules, verdictDiagram)].sort(compareVerdictRows(space));
  const { columns, rows: plainRows } = tableOf(space, rows);
  const outcomes = space.rules.map((rule) => [rule.rule.id, outcomeOf(space, rule)] as const);
  const ruleIds = rows.map((row) => decidingRules(row, outcomes));
  return {
    ruleIds: rules.map(({ id }) => id),
    columns,
    rows: plainRows.map((row, index) => ({ ...row, ruleIds: ruleIds[index] as readonly string[] })),
  };
}

function verdictDiagram(space: Space): Diagram<Verdict> {
  const { leaf, combine } = space.diagrams;
  return space.rules.reduce(
    (verdict, rule) => combine(verdict, outcomeOf(space, rule), (a, b) => worse(a, VERDICT_OF[b])),
    leaf<Verdict>('valid'),
  );
}

function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) < VERDICTS.indexOf(b) ? b : a;
}

/** Rows about the same methods and owners stand together, the best verdict first. */
function compareVerdictRows({ columns }: Space) {
  const length = columns.findIndex(({ about }) => about === 'need');
  return (a: PlacedRow<Verdict>, b: PlacedRow<Verdict>) =>
    comparePlaces(a.places.slice(0, length), b.places.slice(0, length)) ||
    VERDICTS.indexOf(a.result) - VERDICTS.indexOf(b.result) ||
    comparePlaces(a.places, b.places);
}

function decidingRules(
  { places, result }: PlacedRow<Verdict>,
  outcomes: readonly (readonly [string, Diagram<RuleOutcome>])[],
): readonly string[] {
  if (result === 'valid') return [];
  const verdicts = outcomes.map(([id, outcome]) => ({
    id,
    verdicts: [...resultsWithin(outcome, places)].map((each) => VERDICT_OF[each]),
  }));
  const always = verdicts.filter((each) => each.verdicts.every((verdict) => verdict === result));
  const sometimes = verdicts.filter((each) => each.verdicts.includes(result));
  return (always.length > 0 ? always : sometimes).map(({ id }) => id);
}

/** Rows with values in place of places, in the columns that make a difference. */
function tableOf<Outcome extends string>(
  { columns }: Space,
  rows: readonly PlacedRow<Outcome>[],
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
