/** Minimum-size models: the fewest stated prerequisites with which claims hold, found by branch and bound. */

import type { StepBudget } from '../step-budget.ts';
import { type Claim, SINGLE_VALUES, UNKNOWN } from './claim.ts';
import { type Cluster, keyOf, placesIn, settle, truthWithin, type Values } from './settle.ts';

/** Stated values of prerequisites by place; all others are not known. */
export type Statements = ReadonlyMap<number, number>;

/** The result for a cluster so far: its fewest statements, or a lower bound for their number. */
type Known = { readonly fewest: Statements } | { readonly moreThan: number };

/**
 * Creates a search for the fewest statements that make claims hold (branch and bound); its result is absent when none
 * do.
 *
 * Each cluster is searched with as many statements as a lower bound asks for, then with one more, and so on (iterative
 * deepening).
 */
export function createFewestStatements(
  budget: StepBudget,
): (asserted: readonly Claim[], before: Values, places: number, most: number) => Statements | undefined {
  const known = new Map<string, Known>();

  /** The fewest statements, if they are no more than `most`. */
  function evaluate(
    asserted: readonly Claim[],
    before: Values,
    places: number,
    most: number,
  ): Statements | undefined {
    const settled = settle(asserted, before, places, budget);
    if (settled === undefined) return undefined;
    const { values, clusters, free } = settled;
    const stated = statedIn(free, values);
    for (const cluster of clusters) {
      const found = stated.size > most ? undefined : solve(cluster, values, most - stated.size);
      if (found === undefined) return undefined;
      for (const [place, value] of found) stated.set(place, value);
    }
    return stated.size > most ? undefined : stated;
  }

  function solve(cluster: Cluster, values: Values, most: number): Statements | undefined {
    const key = keyOf(cluster, values);
    const before = known.get(key);
    if (before !== undefined && 'fewest' in before) {
      return before.fewest.size > most ? undefined : before.fewest;
    }
    for (
      let bound = Math.max(atLeast(cluster, values), (before?.moreThan ?? -1) + 1);
      bound <= most;
      bound++
    ) {
      const found = branch(cluster, values, bound);
      known.set(key, found === undefined ? { moreThan: bound } : { fewest: found });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function branch(cluster: Cluster, values: Values, most: number): Statements | undefined {
    const open = cluster.claims.map(({ claim }) => claim);
    const [place, wanted] = cheapestDecision(costliest(open, values), values);
    const possible = SINGLE_VALUES.filter((value) => (values[place] as number) & value);
    const inOrder = [wanted, ...possible.filter((value) => value !== wanted)];
    for (const value of inOrder) {
      const found = evaluate(open, values.with(place, value), cluster.places, most);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return evaluate;
}

/** The values of free places that can't be unknown. */
function statedIn(free: number, values: Values): Map<number, number> {
  const stated = new Map<number, number>();
  for (const place of placesIn(free)) {
    const value = SINGLE_VALUES.find((each) => (values[place] as number) & each) as number;
    if (value !== UNKNOWN) stated.set(place, value);
  }
  return stated;
}

/** A lower bound for the statements that make a cluster hold; claims without a common place add up. */
function atLeast({ claims, places }: Cluster, values: Values): number {
  const decided = placesIn(places).filter((place) => ((values[place] as number) & UNKNOWN) === 0);
  let [sum, counted] = [decided.length, 0];
  for (const { claim, places: own } of claims) {
    if ((own & counted) !== 0) continue;
    const least = leastOf(claim, values);
    if (least === 0) continue;
    sum += least;
    counted |= own;
  }
  return sum;
}

/** A lower bound for the statements that make a claim hold, besides those of places that can't be unknown. */
function leastOf(claim: Claim, values: Values): number {
  const truth = truthWithin(claim, values);
  if (truth !== undefined) return truth ? 0 : Number.POSITIVE_INFINITY;
  if (claim.kind === 'value') {
    const all = values[claim.place] as number;
    return (all & UNKNOWN) !== 0 && (claim.accepts & UNKNOWN) === 0 ? 1 : 0;
  }
  let [fewest, most, ofValues] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const part of claim.parts) {
    const least = leastOf(part, values);
    fewest = Math.min(fewest, least);
    most = Math.max(most, least);
    if (part.kind === 'value') ofValues += least;
  }
  return claim.kind === 'any' ? fewest : Math.max(most, ofValues);
}

/** The claim with the largest lower bound. */
function costliest(claims: readonly Claim[], values: Values): Claim {
  return best(claims, (claim) => leastOf(claim, values));
}

/** The first claim with the largest number. */
function best(claims: readonly Claim[], numberOf: (claim: Claim) => number): Claim {
  let [found, most] = [claims[0] as Claim, Number.NEGATIVE_INFINITY];
  for (const claim of claims) {
    const number = numberOf(claim);
    if (number > most) [found, most] = [claim, number];
  }
  return found;
}

/** A place that decides a claim, and its value where the claim holds with the fewest statements. */
function cheapestDecision(claim: Claim, values: Values): readonly [place: number, value: number] {
  if (claim.kind === 'value') {
    const left = claim.accepts & (values[claim.place] as number);
    return [claim.place, SINGLE_VALUES.find((value) => left & value) as number];
  }
  const open = claim.parts.filter((part) => truthWithin(part, values) === undefined);
  const sign = claim.kind === 'all' ? 1 : -1;
  return cheapestDecision(
    best(open, (part) => sign * leastOf(part, values)),
    values,
  );
}
