import type { CompiledRuleset } from './compile.ts';
import type { Facts } from './condition.ts';
import { type CompiledCriterion, type RatedCase, rankOf, rate } from './criterion.ts';
import { type Judgement, judge, repairsOfAll, type Verdict, verdictOf } from './judge.ts';
import type { Repair, Repairs } from './repairs.ts';
import { everyChoice, serves } from './vocabulary.ts';

/** How far a configuration is from working: as it is, after checking, or after changing something. */
export type Readiness = 'ready' | 'to-verify' | 'to-prepare';

/** What `recommend` is asked once it was found right, whatever the vocabulary. */
export interface AnyRequest {
  readonly owner: string;
  readonly needs: Readonly<Record<string, boolean>>;
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
  readonly locked?: readonly string[];
  readonly priorities?: readonly string[];
}

/** A method for each direction, whatever the vocabulary. */
export type Methods = Readonly<Record<string, string>>;

/** How a choice of methods stands with what is there: all that it is ranked by. */
export interface Standing {
  readonly methods: Methods;
  readonly judgements: readonly Judgement[];
  /** What makes it valid; when nothing does it is ruled out. */
  readonly repairs: Repairs;
  readonly retired: boolean;
  readonly readiness: Readiness;
  /** For each criterion, most important first, how the method of each direction is rated. */
  readonly rated: readonly (readonly RatedCase[])[];
  /** The same as ranks, the worst first. */
  readonly ranks: readonly (readonly number[])[];
}

const READINESS: Readonly<Record<Verdict, Readiness>> = {
  valid: 'ready',
  undetermined: 'to-verify',
  invalid: 'to-prepare',
};
/** How readiness is ranked, best first. */
export const READINESS_ORDER: readonly Readiness[] = ['ready', 'to-verify', 'to-prepare'];

/** The criteria in the order in which they count. */
export function criteriaInOrder(
  { criteria }: CompiledRuleset,
  { priorities = [] }: AnyRequest,
): readonly CompiledCriterion[] {
  const importanceOf = ({ id }: CompiledCriterion) =>
    priorities.includes(id) ? priorities.indexOf(id) : priorities.length;
  return criteria.toSorted((a, b) => importanceOf(a) - importanceOf(b));
}

/** Every choice of methods that serves the needs, in the order of the vocabulary. */
export function choicesThatServe({ needs }: AnyRequest, { ruleset }: CompiledRuleset): readonly Methods[] {
  const serving = Object.entries(ruleset.vocabulary.directions).map(([direction, methods]) => [
    direction,
    methods.filter((method) => serves(method, needs[direction] as boolean)),
  ]);
  return everyChoice(Object.fromEntries(serving));
}

/** What conditions look at when an owner with these needs gets these methods. */
export function factsOfChoice(
  { owner, needs, userCount, prerequisites = {} }: AnyRequest,
  methods: Methods,
): Facts {
  return { owner, methods, needs, userCount, prerequisites };
}

/** How a choice of methods stands with what a request says is there. */
export function standingOf(
  methods: Methods,
  request: AnyRequest,
  criteria: readonly CompiledCriterion[],
  compiled: CompiledRuleset,
): Standing {
  const facts = factsOfChoice(request, methods);
  const locked = new Set(request.locked);
  const judgements = judge(compiled, facts, locked);
  const rated = criteria.map((criterion) =>
    Object.entries(methods).map(([direction, method]) => rate(criterion, direction, method, facts)),
  );
  return {
    methods,
    judgements,
    repairs: repairsOfAll(compiled, facts, locked),
    retired: judgements.some(({ retires }) => retires),
    readiness: READINESS[verdictOf(judgements)],
    rated,
    ranks: rated.map((halves) => halves.map(({ rating }) => rankOf(rating)).sort()),
  };
}

/** Whether some permitted repair makes it valid. */
export function isReachable({ repairs }: Standing): boolean {
  return repairs.repairs.length > 0;
}

/** How many changes the smallest repair of something reachable takes. */
export function sizeOfSmallest({ repairs }: Standing): number {
  return Object.keys(repairs.repairs[0] as Repair).length;
}

/** What two that can be reached are compared by before the criteria, in order; less than zero favours the first. */
export function levelsBetween(
  a: Standing,
  b: Standing,
): readonly [retired: number, readiness: number, size: number] {
  return [
    Number(a.retired) - Number(b.retired),
    READINESS_ORDER.indexOf(a.readiness) - READINESS_ORDER.indexOf(b.readiness),
    sizeOfSmallest(a) - sizeOfSmallest(b),
  ];
}

/** Compares by one criterion: by the worst ratings, then by the next; less than zero favours the first. */
export function compareByCriterion(a: Standing, b: Standing, criterion: number): number {
  const [first, second] = [a.ranks[criterion], b.ranks[criterion]] as [readonly number[], readonly number[]];
  return firstDifference(second.map((rank, index) => rank - (first[index] as number)));
}

/** Compares two that can be reached as they are ranked; when they are alike the order of the vocabulary decides. */
export function compareStandings(a: Standing, b: Standing): number {
  const byLevel = firstDifference(levelsBetween(a, b));
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
