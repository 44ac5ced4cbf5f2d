/** Candidates: choices of methods with all values that they are ranked by, and their lexicographic order. */

import { type Literals, sizeOf } from '../../logic/and-or-tree.ts';
import type { Goal } from '../../logic/branch-and-bound.ts';
import { goalFor } from '../../logic/minimal-repairs.ts';
import { type SmallestSet, smallestSet } from '../../logic/minimal-sets.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import type { Facts } from '../../rule-language/condition.ts';
import { type CompiledCriterion, type RatedCase, rankOf, rate } from '../../rule-language/criterion.ts';
import { serves } from '../../rule-language/vocabulary.ts';
import {
  createEvaluator,
  type Evaluator,
  evaluateRules,
  type RuleResult,
  treeOfAll,
  type Verdict,
  worstVerdict,
} from '../evaluate.ts';

/** The readiness of a configuration: valid as it is, after checking facts, or after changing some. */
export type Readiness = 'ready' | 'to-verify' | 'to-prepare';

/** A valid request to `recommend` over any vocabulary. */
export interface AnyRequest {
  readonly owner: string;
  readonly needs: Readonly<Record<string, boolean>>;
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
  readonly locked?: readonly string[];
  readonly priorities?: readonly string[];
}

/** A method for each direction, over any vocabulary. */
export type Methods = Readonly<Record<string, string>>;

/** A choice of methods with all values that it is ranked by. */
export interface Candidate {
  readonly methods: Methods;
  readonly results: readonly RuleResult[];
  /** The goal that it is valid. */
  readonly goal: Goal;
  /** The smallest permitted repair that makes it valid. */
  readonly smallest: SmallestSet;
  readonly retired: boolean;
  readonly readiness: Readiness;
  /** For each criterion, most important first, the rating of each direction's method. */
  readonly rated: readonly (readonly RatedCase[])[];
  /** The same as ranks, the worst first. */
  readonly ranks: readonly (readonly number[])[];
}

/** The readiness for each verdict. */
export const READINESS: Readonly<Record<Verdict, Readiness>> = {
  valid: 'ready',
  undetermined: 'to-verify',
  invalid: 'to-prepare',
};
/** The readiness values, best first. */
export const READINESS_ORDER: readonly Readiness[] = ['ready', 'to-verify', 'to-prepare'];

/** The criteria in order of importance. */
export function criteriaInOrder(
  { criteria }: CompiledRuleset,
  { priorities = [] }: AnyRequest,
): readonly CompiledCriterion[] {
  const importanceOf = ({ id }: CompiledCriterion) =>
    priorities.includes(id) ? priorities.indexOf(id) : priorities.length;
  return criteria.toSorted((a, b) => importanceOf(a) - importanceOf(b));
}

/** The methods of each direction that serve the needs. */
export function feasibleMethods(
  { needs }: AnyRequest,
  { ruleset }: CompiledRuleset,
): Readonly<Record<string, readonly string[]>> {
  const serving = Object.entries(ruleset.vocabulary.directions).map(([direction, methods]) => [
    direction,
    methods.filter((method) => serves(method, needs[direction] as boolean)),
  ]);
  return Object.fromEntries(serving);
}

/** Tests if one choice of methods comes before another in the order of the vocabulary. */
export function comesFirst(a: Methods, b: Methods, { ruleset }: CompiledRuleset): boolean {
  const places = Object.entries(ruleset.vocabulary.directions).map(
    ([direction, methods]) =>
      methods.indexOf(a[direction] as string) - methods.indexOf(b[direction] as string),
  );
  return firstDifference(places) < 0;
}

/** The facts of an owner with these needs and methods. */
export function factsOfChoice(
  { owner, needs, userCount, prerequisites = {} }: AnyRequest,
  methods: Methods,
): Facts {
  return { owner, methods, needs, userCount, prerequisites };
}

/** Steps for the smallest repairs of all candidates, which take less than half a second. */
const MOST_STEPS = 8_000_000;
/** Steps for one candidate in any case. */
const STEPS_IN_ANY_CASE = 2_000;

/** Evaluates choices of methods against the facts of a request. */
export function evaluateCandidates(
  choices: readonly Methods[],
  request: AnyRequest,
  criteria: readonly CompiledCriterion[],
  compiled: CompiledRuleset,
): readonly Candidate[] {
  const by = createEvaluator(compiled, request.prerequisites ?? {}, new Set(request.locked));
  const candidates = choices.map((methods) => candidateOf(methods, request, criteria, compiled, by));
  const smallest = smallestSets(
    candidates.map(({ goal }) => goal),
    createBudget(MOST_STEPS),
  );
  return candidates.map((candidate, index) => ({ ...candidate, smallest: smallest[index] as SmallestSet }));
}

function candidateOf(
  methods: Methods,
  request: AnyRequest,
  criteria: readonly CompiledCriterion[],
  compiled: CompiledRuleset,
  by: Evaluator,
): Omit<Candidate, 'smallest'> {
  const facts = factsOfChoice(request, methods);
  const results = evaluateRules(compiled, facts, by);
  const rated = criteria.map((criterion) =>
    Object.entries(methods).map(([direction, method]) => rate(criterion, direction, method, facts)),
  );
  return {
    methods,
    results,
    goal: goalFor(treeOfAll(compiled, facts, by), by.context),
    retired: results.some(({ retires }) => retires),
    readiness: READINESS[worstVerdict(results)],
    rated,
    ranks: rated.map((halves) => halves.map(({ rating }) => rankOf(rating)).sort()),
  };
}

/** The smallest sets for some goals: most take few steps, and the others share the rest. */
function smallestSets(goals: readonly Goal[], budget: StepBudget): readonly SmallestSet[] {
  const sets = goals.map((goal) => smallestSet(goal, createBudget(STEPS_IN_ANY_CASE)));
  let open = sets.filter(({ isProven }) => !isProven).length;
  return sets.map((found, index) => {
    if (found.isProven) return found;
    return budget.within(1 / open--, () => smallestSet(goals[index] as Goal, budget)) as SmallestSet;
  });
}

/** Tests if a permitted repair that makes it valid was found. */
export function isReachable({ smallest }: Candidate): boolean {
  return smallest.set !== undefined;
}

/** Tests if it is proven that no permitted repair makes it valid. */
export function isRuledOut({ smallest: { set, isProven } }: Candidate): boolean {
  return isProven && set === undefined;
}

/** Number of changes in the smallest repair of a reachable candidate. */
export function sizeOfSmallest({ smallest }: Candidate): number {
  return sizeOf(smallest.set as Literals);
}

/** Compares reachable candidates by everything before the criteria, lexicographically; negative favours the first. */
export function compareLevels(
  a: Candidate,
  b: Candidate,
): readonly [retired: number, readiness: number, size: number] {
  return [
    Number(a.retired) - Number(b.retired),
    READINESS_ORDER.indexOf(a.readiness) - READINESS_ORDER.indexOf(b.readiness),
    sizeOfSmallest(a) - sizeOfSmallest(b),
  ];
}

/** Compares by one criterion: by the worst ratings, then by the next; negative favours the first. */
export function compareByCriterion(a: Candidate, b: Candidate, criterion: number): number {
  const [first, second] = [a.ranks[criterion], b.ranks[criterion]] as [readonly number[], readonly number[]];
  return firstDifference(second.map((rank, index) => rank - (first[index] as number)));
}

/** Compares reachable candidates as they are ranked; the order of the vocabulary breaks ties. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  const byLevel = firstDifference(compareLevels(a, b));
  if (byLevel !== 0) return byLevel;
  for (const criterion of a.ranks.keys()) {
    const byCriterion = compareByCriterion(a, b, criterion);
    if (byCriterion !== 0) return byCriterion;
  }
  return 0;
}

function firstDifference(differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}
