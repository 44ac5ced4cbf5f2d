import { type AnyRequest, factsOfChoice, type Methods } from '../../engine/ranking/candidate.ts';
import { type Choice, preferenceDiagram, rankKeyDiagram } from '../../engine/ranking/ranking-diagram.ts';
import {
  ABSENT,
  type CellValue,
  type Column,
  everyColumn,
  rangesBetween,
  type UserCountRange,
} from '../../engine/symbolic/columns.ts';
import type { DiagramManager } from '../../logic/decision-diagram.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import { type CompiledCondition, type Facts, matchesSituation } from '../../rule-language/condition.ts';
import { type CompiledCriterion, casesOf } from '../../rule-language/criterion.ts';
import { type Places, type Turns, turnsOf } from './nearest-turn.ts';

/** Two choices of methods, and all that they are ranked by. */
export interface Rivals {
  readonly request: AnyRequest;
  readonly compiled: CompiledRuleset;
  /** In the order in which they count. */
  readonly criteria: readonly CompiledCriterion[];
  readonly ahead: Methods;
  readonly behind: Methods;
  /** Whether the one that is behind comes first in the order of the vocabulary. */
  readonly behindIsFirst: boolean;
}

/** What can be had with one number of users. */
export interface Attempt {
  /** The range of the number; absent: it stays as it is. */
  readonly userCount: UserCountRange | undefined;
  /** How many changes that takes. */
  readonly cost: number;
  readonly turns: Turns;
  readonly columns: readonly Column[];
}

/**
 * What can be had with each number of users that can make a difference; with the one at hand first.
 *
 * @param states - pays for looking for the fewest changes.
 */
export function attemptsOf(rivals: Rivals, diagrams: DiagramManager, states: StepBudget): readonly Attempt[] {
  return userCountsOf(rivals).map((userCount) => attemptWith(userCount, rivals, diagrams, states));
}

/** The ranges of numbers of users that can make a difference, the one at hand first and as `undefined`. */
function userCountsOf({
  request,
  compiled,
  criteria,
  ahead,
  behind,
}: Rivals): readonly (UserCountRange | undefined)[] {
  const conditions = [ahead, behind].flatMap((methods) => {
    const facts = factsOfChoice(request, methods);
    const ofRules = compiled.rules
      .filter(({ rule }) => rule.kind === 'error' || rule.retires)
      .flatMap(({ cases }) => cases.filter(({ when }) => mayApply(when, facts)));
    const ofRatings = criteria.flatMap((criterion) =>
      Object.entries(methods).flatMap(([direction, method]) => casesOf(criterion, direction, method)),
    );
    return [...ofRules, ...ofRatings].flatMap(({ when, unless }) => [when, unless]);
  });
  const thresholds = new Set(conditions.flatMap((condition) => condition?.atLeast ?? []));
  const ranges = rangesBetween([...thresholds].sort((a, b) => a - b));
  return [undefined, ...ranges.filter((range) => !isWithin(range, request.userCount))];
}

/** Whether a condition can hold with some number of users and some prerequisites. */
function mayApply(condition: CompiledCondition, facts: Facts): boolean {
  return matchesSituation({ ...condition, atLeast: undefined }, facts);
}

function isWithin(
  { from, to = Number.POSITIVE_INFINITY }: UserCountRange,
  count: number | undefined,
): boolean {
  return count !== undefined && from <= count && count <= to;
}

function attemptWith(
  userCount: UserCountRange | undefined,
  rivals: Rivals,
  diagrams: DiagramManager,
  states: StepBudget,
): Attempt {
  const { request, criteria, ahead, behind, behindIsFirst } = rivals;
  const locked = new Set(request.locked);
  const choiceOf = (methods: Methods): Choice => ({
    space: { diagrams, columns: columnsOf(methods, userCount, rivals), rules: rivals.compiled.rules },
    methods,
  });
  const choices = [choiceOf(ahead), choiceOf(behind)] as const;
  const [first, second] = choices;
  const contest = {
    ahead: rankKeyDiagram(first.space, locked),
    behind: rankKeyDiagram(second.space, locked),
    breaksTie: preferenceDiagram(choices, criteria, behindIsFirst),
  };
  const { columns } = first.space;
  const turns = turnsOf(
    diagrams,
    contest,
    columns.map((column) => placesOf(column, request)),
    states,
  );
  return { userCount, cost: userCount === undefined ? 0 : 1, turns, columns };
}

/** Every place of a configuration with the values that can be had there. */
function columnsOf(
  methods: Methods,
  userCount: UserCountRange | undefined,
  { request, compiled }: Rivals,
): readonly Column[] {
  const { owner, needs, prerequisites = {}, locked = [] } = request;
  const count = userCount ?? (request.userCount === undefined ? ABSENT : { from: request.userCount });
  const valuesOf: Readonly<Record<Column['about'], (name: string) => readonly CellValue[]>> = {
    method: (name) => [methods[name] as string],
    owner: () => [owner],
    need: (name) => [needs[name] as boolean],
    userCount: () => [count],
    prerequisite: (name) => {
      const known = prerequisites[name];
      if (known === undefined) return [true, false, ABSENT];
      return locked.includes(name) ? [known] : [true, false];
    },
  };
  return everyColumn(compiled.ruleset.vocabulary, []).map((column) => ({
    ...column,
    values: valuesOf[column.about](column.name),
  }));
}

/** The value of a column at hand, and those it can be changed to: only what is not known already stays so. */
function placesOf({ about, name, values }: Column, { prerequisites = {} }: AnyRequest): Places {
  const value = about === 'prerequisite' ? (prerequisites[name] ?? ABSENT) : values[0];
  const current = values.indexOf(value as CellValue);
  return { current, others: [...values.keys()].filter((place) => place !== current) };
}
