import { type CompiledRule, compileRuleset } from './compile.ts';
import { type Diagram, resultsWithin, unlessTooLarge } from './decision-diagram.ts';
import { comparePlaces, type PlacedRow } from './decision-rows.ts';
import { type DecisionTable, type Row, RULE_LIMITS, tableOf } from './decision-table.ts';
import { deepFreeze } from './freeze.ts';
import type { Verdict } from './judge.ts';
import type { Rule } from './rule.ts';
import { fewestRows, type Limits, outcomeOf, type RuleOutcome, type Space, spaceOf } from './rule-diagram.ts';
import type { Ruleset } from './ruleset.ts';

/** A row of a verdict table. */
export interface VerdictRow<RuleId extends string = string> extends Row<Verdict> {
  /** The rules that give the row its verdict: all over it, or, where none does, in some part of it. */
  readonly ruleIds: readonly RuleId[];
}

/** What some errors make of every configuration. */
export interface VerdictTable<Direction extends string = string, RuleId extends string = string>
  extends DecisionTable<VerdictRow<RuleId>> {
  /** The directions that each of these errors looks at, or, where it looks at none, speaks of. */
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

/** A table of several rules is for reading: with more rows than that, each rule has its own. */
const MOST_SHARED_ROWS = 200;
/** So many more ways never come to so few rows. */
const SHARED_LIMITS: Limits = { steps: RULE_LIMITS.steps, ways: 10 * MOST_SHARED_ROWS };
/** A rule whose own table is not too large has a verdict table too: that takes another look at the same diagram. */
const OWN_LIMITS: Limits = { steps: 2 * RULE_LIMITS.steps, ways: RULE_LIMITS.ways };

/**
 * The verdicts of a ruleset as decision tables: the verdict on a configuration is the worst of its rows, one a table.
 *
 * A verdict is the worst that any error says, so it is the worst of the tables too, however they are cut. Errors that
 * look at the methods or needs of the same directions share one, unless it would be too long to be read.
 *
 * @param ruleset - a ruleset that was made by `defineRuleset` or `extendRuleset`.
 * @returns those about one direction first, then those about several; none when nothing is an error.
 * @throws {@link TooLarge} when that of a single rule would take more rows than anybody could read.
 */
export function verdictTables(ruleset: Ruleset): readonly VerdictTable[] {
  return deepFreeze(
    groupsOf(ruleset).flatMap(({ directions, rules }) =>
      tablesOf(ruleset, rules).map((table) => ({ directions, ...table })),
    ),
  );
}

interface Group {
  readonly directions: readonly string[];
  readonly rules: readonly Rule[];
}

/** The errors that look at just the same directions, in the order of the vocabulary. */
function groupsOf(ruleset: Ruleset): readonly Group[] {
  const all = Object.keys(ruleset.vocabulary.directions);
  const groups = new Map<string, Group>();
  for (const compiled of compileRuleset(ruleset).rules) {
    if (compiled.rule.kind !== 'error') continue;
    const lookedAt = directionsOf(compiled);
    const directions = all.filter((direction) => lookedAt.includes(direction));
    const rules = groups.get(directions.join())?.rules ?? [];
    groups.set(directions.join(), { directions, rules: [...rules, compiled.rule] });
  }
  const placesOf = ({ directions }: Group) => [directions.map((direction) => all.indexOf(direction))];
  return [...groups.values()].sort(
    (a, b) => a.directions.length - b.directions.length || comparePlaces(placesOf(a), placesOf(b)),
  );
}

/** The directions whose methods or needs a rule looks at; if it looks at none, those it speaks of. */
function directionsOf({ cases }: CompiledRule): readonly string[] {
  const lookedAt = cases
    .flatMap(({ when, unless }) => [when, ...(unless ? [unless] : [])])
    .flatMap(({ methods, needs }) => [...methods, ...needs].map(([direction]) => direction));
  return lookedAt.length > 0 ? lookedAt : cases.map(({ direction }) => direction);
}

type PlainVerdictTable = Omit<VerdictTable, 'directions'>;

/** One table of all these rules, or, where that would be too long, one of each. */
function tablesOf(ruleset: Ruleset, rules: readonly Rule[]): readonly PlainVerdictTable[] {
  const shared = unlessTooLarge(() => verdictTable(ruleset, rules, SHARED_LIMITS));
  return shared !== undefined && shared.rows.length <= MOST_SHARED_ROWS
    ? [shared]
    : rules.map((rule) => verdictTable(ruleset, [rule], OWN_LIMITS));
}

function verdictTable(ruleset: Ruleset, rules: readonly Rule[], limits: Limits): PlainVerdictTable {
  const space = spaceOf(ruleset, rules);
  const rows = [...fewestRows(ruleset, rules, verdictDiagram, limits)].sort(compareVerdictRows(space));
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
