/** Minimum-cost counterfactuals: the fewest changed facts that reverse the order of two choices. */

import type { Column, UserCountRange } from '../../engine/symbolic/columns.ts';
import { createDiagramManager } from '../../logic/decision-diagram.ts';
import { REPAIR_LIMIT, type Repair } from '../../logic/minimal-repairs.ts';
import { createBudget } from '../../logic/step-budget.ts';
import { type CounterfactualSearch, type RankedPair, searchesFor } from './contest.ts';

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

/** The most operations on diagrams, and the most states to visit: each takes about a second. */
const MOST_STEPS = 400_000;
const MOST_STATES = 150_000;

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
  const searches = searchesFor(pair, createDiagramManager(MOST_STEPS), createBudget(MOST_STATES));
  let fewest = Number.POSITIVE_INFINITY;
  const needed = searches.map(({ turns, cost }) => {
    const changes = turns.fewest(fewest - cost) ?? Number.POSITIVE_INFINITY;
    fewest = Math.min(fewest, changes + cost);
    return changes + cost;
  });
  if (fewest === Number.POSITIVE_INFINITY) return { facts: [], truncated: false };
  const ways = searches
    .filter((_, index) => needed[index] === fewest)
    .flatMap((search) => waysOf(search, fewest));
  const facts = joinRanges(ways.sort(compareWays));
  return { facts: facts.slice(0, REPAIR_LIMIT), truncated: facts.length > REPAIR_LIMIT };
}

/** One counterfactual, and its sort key. */
interface Way {
  readonly facts: ChangedFacts;
  /** By the vocabulary, true before false, then by the number of users. */
  readonly order: readonly number[];
}

function waysOf({ turns, columns, userCount, cost }: CounterfactualSearch, fewest: number): readonly Way[] {
  return turns.ways(fewest - cost, REPAIR_LIMIT + 1).map((changes): Way => {
    const made = changes.map(([column, place]) => {
      const { name, values } = columns[column] as Column;
      return [name, values[place] as boolean] as const;
    });
    const order = changes.flat();
    return {
      facts: { prerequisites: Object.fromEntries(made), ...(userCount === undefined ? {} : { userCount }) },
      order: userCount === undefined ? order : [...order, columns.length, userCount.from],
    };
  });
}

function compareWays({ order: a }: Way, { order: b }: Way): number {
  const differing = a.findIndex((each, index) => each !== b[index]);
  return (a[differing] as number) - (b[differing] as number);
}

/** Merges adjacent ranges of sets that are otherwise equal. */
function joinRanges(ways: readonly Way[]): readonly ChangedFacts[] {
  const joined: ChangedFacts[] = [];
  for (const { facts } of ways) {
    const last = joined.at(-1);
    if (last !== undefined && isContinuedBy(last, facts)) {
      const { from } = last.userCount as UserCountRange;
      joined[joined.length - 1] = { ...facts, userCount: { ...facts.userCount, from } };
    } else joined.push(facts);
  }
  return joined;
}

function isContinuedBy(one: ChangedFacts, other: ChangedFacts): boolean {
  const end = one.userCount?.to;
  return (
    end !== undefined &&
    other.userCount?.from === end + 1 &&
    JSON.stringify(one.prerequisites) === JSON.stringify(other.prerequisites)
  );
}
