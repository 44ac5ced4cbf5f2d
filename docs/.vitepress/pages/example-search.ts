import type { Cell, Row, RuleTable } from '../../../src/api/decision-tables/rule-table.ts';
import { ABSENT, type CellValue, type Column } from '../../../src/engine/symbolic/columns.ts';
import type { RuleOutcome } from '../../../src/engine/symbolic/rule-outcomes.ts';
import { type Ruleset, validate } from '../../../src/index.ts';
import { UNUSED } from '../../../src/rule-language/vocabulary.ts';

/** A configuration in the words of any ruleset. */
export type StatedConfiguration = Readonly<Record<string, unknown>>;

/** A configuration that shows what a rule comes to. */
export interface Example {
  readonly outcome: RuleOutcome;
  readonly configuration: StatedConfiguration;
  /** The other rules that keep its verdict from being valid. */
  readonly others: readonly string[];
}

/** A value for each column of a rule's table; where the rule looks at nothing, nothing is stated. */
type Choice = readonly CellValue[];

/** What had better be changed when a rule is to fall silent, first what is easiest. */
const EASIEST: readonly Column['about'][] = ['prerequisite', 'userCount', 'need', 'method', 'owner'];

/**
 * Examples of what a rule comes to: where it speaks with the fewest facts stated, and from there the nearest
 * configurations in which it is unverified, if it ever is, and in which it is silent.
 */
export function examplesOf(ruleset: Ruleset, table: RuleTable): readonly Example[] {
  const [speaking] = table.rows;
  if (speaking === undefined || speaking.outcome === 'silent') return [];
  const rowsThat = (outcome: RuleOutcome) => table.rows.filter((row) => row.outcome === outcome);
  const make = (choice: Choice, near: Choice) => configurationOf(ruleset, table.columns, choice, near);
  const besides = (choice: Choice, near: Choice) =>
    findingsBesides(ruleset, table.ruleId, make(choice, near));

  const first = leastOf(
    rowsThat(speaking.outcome).flatMap((row) => choicesWithFewestFacts(ruleset, table.columns, row)),
    (choice) => [factsIn(table.columns, choice), besides(choice, choice).length],
  ) as Choice;
  const nearest = (outcome: RuleOutcome) =>
    leastOf(
      rowsThat(outcome).flatMap((row) => choicesNear(table.columns, row, first)),
      (choice) => [...changesIn(table.columns, choice, first), besides(choice, first).length],
    );

  const later: readonly RuleOutcome[] = speaking.outcome === 'error' ? ['unverified', 'silent'] : ['silent'];
  const exampleOf = (outcome: RuleOutcome, choice: Choice): Example => ({
    outcome,
    configuration: make(choice, first),
    others: besides(choice, first)
      .filter(({ kind }) => kind !== 'advice')
      .map((finding) => finding.ruleId),
  });
  return [
    exampleOf(speaking.outcome, first),
    ...later.flatMap((outcome) => {
      const choice = nearest(outcome);
      return choice === undefined ? [] : [exampleOf(outcome, choice)];
    }),
  ];
}

/** The choices of a row that leave unstated what can be left unstated. */
function choicesWithFewestFacts(ruleset: Ruleset, columns: readonly Column[], { cells }: Row): Choice[] {
  return everyChoiceOf(
    columns.map((column, index) => {
      const cell = cells[index] as Cell;
      const unstated = unstatedValue(ruleset, column);
      return cell === 'any' || cell.includes(unstated) ? [unstated] : cell;
    }),
  );
}

/** The choices of a row that keep what they can of another. */
function choicesNear(columns: readonly Column[], { cells }: Row, from: Choice): Choice[] {
  return everyChoiceOf(
    columns.map((_, index) => {
      const cell = cells[index] as Cell;
      const kept = from[index] as CellValue;
      return cell === 'any' || cell.includes(kept) ? [kept] : cell;
    }),
  );
}

function everyChoiceOf(values: readonly (readonly CellValue[])[]): Choice[] {
  return values.reduce<Choice[]>(
    (choices, some) => choices.flatMap((choice) => some.map((value) => [...choice, value])),
    [[]],
  );
}

/** What says least in a column: nothing, the direction not used, the first kind of owner. */
function unstatedValue({ vocabulary }: Ruleset, { about }: Column): CellValue {
  if (about === 'method') return UNUSED;
  return about === 'owner' ? (vocabulary.owners[0] as string) : ABSENT;
}

function factsIn(columns: readonly Column[], choice: Choice): number {
  return columns.filter(
    ({ about }, index) => about !== 'method' && about !== 'owner' && choice[index] !== ABSENT,
  ).length;
}

/** How many places of a choice differ from another, and how many of each kind, the hardest first. */
function changesIn(columns: readonly Column[], choice: Choice, from: Choice): readonly number[] {
  const changed = columns.filter((_, index) => choice[index] !== from[index]);
  const ofKind = (kind: Column['about']) => changed.filter(({ about }) => about === kind).length;
  return [changed.length, ...EASIEST.map(ofKind).reverse()];
}

/** The first of those with the least weight, by the first weight that differs. */
function leastOf<T>(all: readonly T[], weightsOf: (each: T) => readonly number[]): T | undefined {
  return all
    .map((each) => ({ each, weights: weightsOf(each) }))
    .sort((a, b) => {
      const differences = a.weights.map((weight, index) => weight - (b.weights[index] as number));
      return differences.find((difference) => difference !== 0) ?? 0;
    })[0]?.each;
}

/** A choice as a configuration; of a range of users the number that is nearest to that of another choice. */
function configurationOf(
  ruleset: Ruleset,
  columns: readonly Column[],
  choice: Choice,
  near: Choice,
): StatedConfiguration {
  const { owners, directions } = ruleset.vocabulary;
  const stated = columns
    .map((column, index) => ({
      column,
      value: numberIn(choice[index] as CellValue, near[index] as CellValue),
    }))
    .filter(({ value }) => value !== ABSENT);
  const valuesOf = (about: Column['about']) =>
    Object.fromEntries(
      stated.filter(({ column }) => column.about === about).map(({ column, value }) => [column.name, value]),
    );
  const needs = valuesOf('need');
  const prerequisites = valuesOf('prerequisite');
  return {
    owner: owners[0] as string,
    ...valuesOf('owner'),
    ...Object.fromEntries(Object.keys(directions).map((direction) => [direction, UNUSED])),
    ...valuesOf('method'),
    ...(Object.keys(prerequisites).length === 0 ? {} : { prerequisites }),
    ...(Object.keys(needs).length === 0 ? {} : { needs }),
    ...valuesOf('userCount'),
  };
}

function numberIn(value: CellValue, near: CellValue): CellValue | number {
  if (typeof value !== 'object') return value;
  const { from, to = Number.POSITIVE_INFINITY } = value;
  return Math.min(Math.max(typeof near === 'object' ? near.from : 0, from), to);
}

/** What other rules say of a configuration. */
function findingsBesides(ruleset: Ruleset, ruleId: string, configuration: StatedConfiguration) {
  const report = validate(configuration, { ruleset });
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  return findings.filter((finding) => finding.ruleId !== ruleId);
}
