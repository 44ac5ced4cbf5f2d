/** The inputs of the counterfactual search: ranking diagrams of two choices, for each relevant number of users. */

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

/** A pair of choices of methods, with everything that ranks them. */
export interface RankedPair {
  readonly request: AnyRequest;
  readonly compiled: CompiledRuleset;
  /** The criteria, most important first. */
  readonly criteria: readonly CompiledCriterion[];
  readonly ahead: Methods;
  readonly behind: Methods;
  /** True when the choice that is behind comes first in the order of the vocabulary. */
  readonly behindIsFirst: boolean;
}

/** The search for one number of users. */
export interface CounterfactualSearch {
  /** The range of the number; undefined while it stays the same. */
  readonly userCount: UserCountRange | undefined;
  /** Number of changes that the number of users counts for. */
  readonly cost: number;
  readonly turns: Turns;
  readonly columns: readonly Column[];
}

/**
 * A search for each number of users that can matter, the current one first.
 *
 * @param states - the budget of the searches.
 */
export function searchesFor(
  pair: RankedPair,
  diagrams: DiagramManager,
  states: StepBudget,
): readonly CounterfactualSearch[] {
  return userCountsOf(pair).map((userCount) => searchWith(userCount, pair, diagrams, states));
}

/** The ranges of numbers of users that can matter; the current one comes first, as `undefined`. */
function userCountsOf({
  request,
  compiled,
  criteria,
  ahead,
  behind,
}: RankedPair): readonly (UserCountRange | undefined)[] {
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

/** Tests if a condition can hold with some number of users and some prerequisites. */
function mayApply(condition: CompiledCondition, facts: Facts): boolean {
  return matchesSituation({ ...condition, atLeast: undefined }, facts);
}

function isWithin(
  { from, to = Number.POSITIVE_INFINITY }: UserCountRange,
  count: number | undefined,
): boolean {
  return count !== undefined && from <= count && count <= to;
}

function searchWith(
  userCount: UserCountRange | undefined,
  pair: RankedPair,
  diagrams: DiagramManager,
  states: StepBudget,
): CounterfactualSearch {
  const { request, criteria, ahead, behind, behindIsFirst } = pair;
  const locked = new Set(request.locked);
  const choiceOf = (methods: Methods): Choice => ({
    space: { diagrams, columns: columnsOf(methods, userCount, pair), rules: pair.compiled.rules },
    methods,
  });
  const choices = [choiceOf(ahead), choiceOf(behind)] as const;
  const [first, second] = choices;
  const state = {
    ahead: rankKeyDiagram(first.space, locked),
    behind: rankKeyDiagram(second.space, locked),
    breaksTie: preferenceDiagram(choices, criteria, behindIsFirst),
  };
  const { columns } = first.space;
  const turns = turnsOf(
    diagrams,
    state,
    columns.map((column) => placesOf(column, request)),
    states,
  );
  return { userCount, cost: userCount === undefined ? 0 : 1, turns, columns };
}

/** Every column of a configuration with the values it can change to. */
function columnsOf(
  methods: Methods,
  userCount: UserCountRange | undefined,
  { request, compiled }: RankedPair,
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

/** The current value and those it can change to; nothing becomes unknown. */
function placesOf({ about, name, values }: Column, { prerequisites = {} }: AnyRequest): Places {
  const value = about === 'prerequisite' ? (prerequisites[name] ?? ABSENT) : values[0];
  const current = values.indexOf(value as CellValue);
  return { current, others: [...values.keys()].filter((place) => place !== current) };
}
