/** Minimum-cost counterfactuals: the fewest changed facts that reverse the order of two choices. */

import { type AnyRequest, factsOfChoice, type Methods } from '../../engine/ranking/candidate.ts';
import { type Choice, preferenceDiagram, rankKeyDiagram } from '../../engine/ranking/ranking-diagram.ts';
import {
  ABSENT,
  type CellValue,
  type Column,
  everyColumn,
  type UserCountRange,
} from '../../engine/symbolic/columns.ts';
import { createDiagramManager, type Diagram, type DiagramManager } from '../../logic/decision-diagram.ts';
import { REPAIR_LIMIT, type Repair } from '../../logic/minimal-repairs.ts';
import { type NearestPaths, nearestPaths } from '../../logic/nearest-paths.ts';
import { type CompiledRuleset, thresholdsOf } from '../../rule-language/compile.ts';
import { type CompiledCondition, matchesSituation } from '../../rule-language/condition.ts';
import { type CompiledCriterion, casesOf } from '../../rule-language/criterion.ts';

/** Facts to change; every one of them is needed. */
export interface ChangedFacts<Prerequisite extends string = string> {
  /** Prerequisites to make true or false. */
  readonly prerequisites: Repair<Prerequisite>;
  /** The numbers of users, of which any will do; absent when the number need not change. */
  readonly userCount?: UserCountRange;
  /** Set where the choice would come first only by something retired, so that nobody is advised to change this. */
  readonly retired?: true;
}

/** Every smallest set of facts to change; `truncated` when more exist than are listed. */
export interface FewestFacts {
  readonly facts: readonly ChangedFacts[];
  readonly truncated: boolean;
}

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

/** The most operations on diagrams: about a second. */
const MOST_STEPS = 400_000;

/**
 * Every smallest set of facts whose change puts the choice that is behind before the other.
 *
 * A fact is a prerequisite made true or false, or the number of users moved into another range. Known and locked facts
 * stay, and nothing becomes unknown.
 *
 * @returns an empty list when no change does it.
 * @throws {@link BudgetExceeded} when the rules are too entangled to tell.
 */
export function fewestChangedFacts(pair: RankedPair): FewestFacts {
  const searches = searchesFor(pair);
  const fewest = Math.min(...searches.map(({ length }) => length));
  const sets = searches.filter(({ length }) => length === fewest).flatMap(changesOf);
  const facts = sets.sort(compareSets).reduce<ChangedFacts[]>(joinRanges, []);
  return { facts: facts.slice(0, REPAIR_LIMIT), truncated: facts.length > REPAIR_LIMIT };
}

/** The search for the nearest changes with one range of numbers of users. */
interface Search {
  /** The range; undefined while the number stays the same. */
  readonly userCount: UserCountRange | undefined;
  /** Number of facts to change, the number of users included; infinity when no change does it. */
  readonly length: number;
  readonly nearest: NearestPaths;
  readonly columns: readonly Column[];
}

/** A search for each range of numbers of users that can matter. */
function searchesFor(pair: RankedPair): readonly Search[] {
  const diagrams = createDiagramManager(MOST_STEPS);
  const { columns, isReversed } = reversalIn(diagrams, pair);
  const current = columns.map((column) => column.values.findIndex(isCurrent(column, pair.request)));
  const counted = columns.findIndex(({ about }) => about === 'userCount');
  const { values } = columns[counted] as Column;
  return values.map((value, place): Search => {
    const nearest = nearestPaths(diagrams.restrict(isReversed, counted, place), current);
    const isChanged = place !== current[counted];
    return {
      userCount: isChanged ? (value as UserCountRange) : undefined,
      length: nearest.length + (isChanged ? 1 : 0),
      nearest,
      columns,
    };
  });
}

/** The columns of facts, and a diagram over them: true where the choice that is behind comes first. */
interface Reversal {
  readonly columns: readonly Column[];
  readonly isReversed: Diagram<boolean>;
}

function reversalIn(diagrams: DiagramManager, pair: RankedPair): Reversal {
  const { request, compiled, criteria, ahead, behind, behindIsFirst } = pair;
  const thresholds = thresholdsIn(pair);
  const choices = [ahead, behind].map((methods): Choice => {
    const columns = columnsOf(methods, thresholds, pair);
    return { space: { diagrams, columns, rules: compiled.rules }, methods };
  }) as [Choice, Choice];
  const locked = new Set(request.locked);
  const [key, keyBehind] = choices.map(({ space }) => rankKeyDiagram(space, locked)) as [
    Diagram<number>,
    Diagram<number>,
  ];
  const byKey = diagrams.apply(key, keyBehind, (one, other) =>
    other === one && other !== Number.POSITIVE_INFINITY ? undefined : other < one,
  );
  const byCriteria = preferenceDiagram(choices, criteria, behindIsFirst);
  return {
    columns: choices[0].space.columns,
    isReversed: diagrams.apply(byKey, byCriteria, (own, otherwise) => own ?? otherwise),
  };
}

/** The numbers of users from which a rule or a rating of the two choices can change. */
function thresholdsIn({ request, compiled, criteria, ahead, behind }: RankedPair): readonly number[] {
  return thresholdsOf(
    [ahead, behind].flatMap((methods) => {
      const facts = factsOfChoice(request, methods);
      const canApply = ({ when }: { readonly when: CompiledCondition }) =>
        matchesSituation({ ...when, atLeast: undefined }, facts);
      const rated = criteria.flatMap((criterion) =>
        Object.entries(methods).map(([direction, method]) => casesOf(criterion, direction, method)),
      );
      return [...compiled.rules.map(({ cases }) => cases.filter(canApply)), ...rated].flat();
    }),
  );
}

/** Every column of a configuration with the values it can change to. */
function columnsOf(
  methods: Methods,
  thresholds: readonly number[],
  { request, compiled }: RankedPair,
): readonly Column[] {
  const { owner, needs, userCount, prerequisites = {}, locked = [] } = request;
  const valuesOf = ({ about, name, values }: Column): readonly CellValue[] => {
    if (about === 'method') return [methods[name] as string];
    if (about === 'owner') return [owner];
    if (about === 'need') return [needs[name] as boolean];
    const known = about === 'prerequisite' ? prerequisites[name] : userCount;
    if (known === undefined) return values;
    if (typeof known === 'boolean' && locked.includes(name)) return [known];
    return values.filter((value) => value !== ABSENT);
  };
  return everyColumn(compiled.ruleset.vocabulary, thresholds).map((column) => ({
    ...column,
    values: valuesOf(column),
  }));
}

/** Tests if a column's value is the current one. */
function isCurrent(
  { about, name, values }: Column,
  { prerequisites = {}, userCount }: AnyRequest,
): (value: CellValue) => boolean {
  if (about === 'prerequisite') return (value) => value === (prerequisites[name] ?? ABSENT);
  if (about !== 'userCount') return (value) => value === values[0];
  return (value) => (typeof value === 'object' ? isWithin(value, userCount) : userCount === undefined);
}

function isWithin(
  { from, to = Number.POSITIVE_INFINITY }: UserCountRange,
  count: number | undefined,
): boolean {
  return count !== undefined && from <= count && count <= to;
}

/** A set of changed facts, and its sort key: by the vocabulary, true before false, then by the number of users. */
interface ChangedSet {
  readonly facts: ChangedFacts;
  readonly order: readonly number[];
}

/** The first sets of a search: enough to tell that more exist than are listed. */
function changesOf({ userCount, nearest, columns }: Search): readonly ChangedSet[] {
  const sets: ChangedSet[] = [];
  for (const changes of nearest.paths()) {
    const made = changes.map(([column, place]) => {
      const { name, values } = columns[column] as Column;
      return [name, values[place] as boolean] as const;
    });
    const prerequisites = Object.fromEntries(made);
    const order = changes.flat();
    sets.push(
      userCount === undefined
        ? { facts: { prerequisites }, order }
        : { facts: { prerequisites, userCount }, order: [...order, columns.length, userCount.from] },
    );
    if (sets.length > REPAIR_LIMIT) break;
  }
  return sets;
}

function compareSets({ order: a }: ChangedSet, { order: b }: ChangedSet): number {
  const differing = a.findIndex((each, index) => each !== b[index]);
  return (a[differing] as number) - (b[differing] as number);
}

/** Adds a set to a list; one that differs from the last only by the adjacent range of numbers of users is joined. */
function joinRanges(joined: ChangedFacts[], { facts }: ChangedSet): ChangedFacts[] {
  const last = joined.at(-1)?.userCount;
  const isContinued = last?.to !== undefined && facts.userCount?.from === last.to + 1;
  if (isContinued && JSON.stringify(joined.at(-1)?.prerequisites) === JSON.stringify(facts.prerequisites)) {
    joined[joined.length - 1] = { ...facts, userCount: { ...facts.userCount, from: last.from } };
  } else joined.push(facts);
  return joined;
}
