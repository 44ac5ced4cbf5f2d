/** Unit propagation: narrows the values of prerequisites by claims, and splits the rest into independent components. */

import type { StepBudget } from '../step-budget.ts';
import type { Claim, JoinedClaim } from './claim.ts';

/** The values that each place can still have, as bits by place. */
export type Values = readonly number[];

/** A claim that depends on places that are still open. */
export interface OpenClaim {
  readonly claim: Claim;
  /** Identifies the rest of the claim: equal for claims of which the same is left. */
  readonly key: string;
  /** The open places, a bit each. */
  readonly places: number;
}

/** A connected component: claims that share open places, and those places. */
export interface Cluster {
  readonly claims: readonly OpenClaim[];
  readonly places: number;
}

/** The rest of some claims after unit propagation. */
export interface Settled {
  readonly values: Values;
  /** The open claims in components that share no open place. */
  readonly clusters: readonly Cluster[];
  /** The places that no open claim depends on, a bit each. */
  readonly free: number;
}

/**
 * Narrows values by claims until nothing more follows (unit propagation); absent if the claims can't hold together.
 *
 * @param budget - takes a step for each part of a claim that is looked at.
 */
export function settle(
  asserted: readonly Claim[],
  before: Values,
  places: number,
  budget: StepBudget,
): Settled | undefined {
  const values = [...before];
  let open: readonly Claim[] = asserted.flatMap((claim) => (claim.kind === 'all' ? claim.parts : [claim]));
  for (let narrowed = true; narrowed; ) {
    budget.take(stepsFor(open));
    const pass = narrow(open, values);
    if (pass === undefined) return undefined;
    ({ open, narrowed } = pass);
  }
  budget.take(stepsFor(open));
  const clusters = clustersOf(open.map((claim) => openClaim(claim, values)));
  const taken = clusters.reduce((all, cluster) => all | cluster.places, 0);
  return { values, clusters, free: places & ~taken };
}

/** Looking at a claim takes about as long as looking at this many more parts. */
const FOR_A_LOOK = 10;

function stepsFor(claims: readonly Claim[]): number {
  return claims.reduce((sum, { size }) => sum + size, FOR_A_LOOK);
}

/** Narrows values to those with which claims can hold, one claim after the other. */
function narrow(
  claims: readonly Claim[],
  values: number[],
): { readonly open: readonly Claim[]; readonly narrowed: boolean } | undefined {
  const open: Claim[] = [];
  const asserted = new Set(claims);
  let narrowed = false;
  const canHold = (claim: Claim): boolean => {
    if (claim.kind === 'value') {
      const all = values[claim.place] as number;
      const left = all & claim.accepts;
      values[claim.place] = left;
      narrowed ||= left !== all;
      return left !== 0;
    }
    if (claim.kind === 'all') return claim.parts.every(canHold);
    const parts = openParts(claim, values, asserted);
    if (parts === undefined) return true;
    const [only] = parts;
    if (parts.length === 1) return canHold(only as Claim);
    open.push(claim);
    return only !== undefined;
  };
  return claims.every(canHold) ? { open, narrowed } : undefined;
}

/** The parts of a claim that are neither true nor false yet; absent when one is known to hold. */
function openParts(
  { parts }: JoinedClaim,
  values: Values,
  asserted: ReadonlySet<Claim>,
): readonly Claim[] | undefined {
  const open: Claim[] = [];
  for (const part of parts) {
    const truth = asserted.has(part.opposite) ? false : truthWithin(part, values);
    if (truth === true) return undefined;
    if (truth === undefined) open.push(part);
  }
  return open;
}

/** The truth of a claim for all these values; absent when it depends on them. */
export function truthWithin(claim: Claim, values: Values): boolean | undefined {
  if (claim.kind === 'value') {
    const all = values[claim.place] as number;
    const left = claim.accepts & all;
    if (left === 0) return false;
    return left === all ? true : undefined;
  }
  const settling = claim.kind === 'any';
  let truth: boolean | undefined = !settling;
  for (const part of claim.parts) {
    const own = truthWithin(part, values);
    if (own === settling) return settling;
    if (own === undefined) truth = undefined;
  }
  return truth;
}

/** The first character code above those of the brackets that join values. */
const FIRST_CODE = 128;

function openClaim(claim: Claim, values: Values): OpenClaim {
  let places = 0;
  const keyOf = (part: Claim): string => {
    if (truthWithin(part, values) !== undefined) return '';
    if (part.kind === 'value') {
      places |= part.places;
      const left = part.accepts & (values[part.place] as number);
      return String.fromCharCode(FIRST_CODE + part.place * 8 + left);
    }
    let key = part.kind === 'all' ? '(' : '[';
    for (const each of part.parts) key += keyOf(each);
    return `${key})`;
  };
  const key = keyOf(claim);
  return { claim, key, places };
}

/** Splits claims into connected components that share no open place. */
function clustersOf(claims: readonly OpenClaim[]): readonly Cluster[] {
  let clusters: { claims: OpenClaim[]; places: number }[] = [];
  for (const claim of claims) {
    const [home, ...others] = clusters.filter(({ places }) => (places & claim.places) !== 0);
    if (home === undefined) {
      clusters.push({ claims: [claim], places: claim.places });
      continue;
    }
    home.claims.push(claim);
    home.places |= claim.places;
    for (const other of others) {
      for (const each of other.claims) home.claims.push(each);
      home.places |= other.places;
    }
    if (others.length > 0) clusters = clusters.filter((cluster) => !others.includes(cluster));
  }
  return clusters;
}

/** The cache key of a component: equal for components of which the same is left. */
export function keyOf({ claims, places }: Cluster, values: Values): string {
  const domains = placesIn(places).map((place) => values[place]);
  const keys = [...new Set(claims.map(({ key }) => key))].sort();
  return `${places} ${domains.join('')} ${keys.join('')}`;
}

/** The places of a bit set, ascending. */
export function placesIn(places: number): readonly number[] {
  const found: number[] = [];
  for (let left = places; left !== 0; left &= left - 1) found.push(31 - Math.clz32(left & -left));
  return found;
}
