import { ANY_VALUE, type Claim, type Claims, SINGLE_VALUES, UNKNOWN } from './claim.ts';

/** Answers about claims that are to hold together, whatever is known of prerequisites. */
export interface Solver {
  /** Whether some values make all the claims hold. */
  isPossible(claims: readonly Claim[]): boolean;
  /** How many combinations of values make all the claims hold, each prerequisite met, not met or not known. */
  count(claims: readonly Claim[]): number;
  /** The fewest statements that make all the claims hold, a value by place; absent when nothing does. */
  fewest(claims: readonly Claim[]): Statements | undefined;
}

/** What is stated of prerequisites, as values by place; the others are not known. */
export type Statements = ReadonlyMap<number, number>;

/** How results are put together: of independent places, and of alternatives. */
interface Algebra<Result> {
  readonly none: Result;
  readonly start: Result;
  /** Of a place that may have any of these values. */
  free(place: number, values: number): Result;
  both(a: Result, b: Result): Result;
  either(a: Result, b: Result): Result;
  /** Whether another alternative can't make a difference any more. */
  isEnough(result: Result): boolean;
}

const possibility: Algebra<boolean> = {
  none: false,
  start: true,
  free: () => true,
  both: (a, b) => a && b,
  either: (a, b) => a || b,
  isEnough: (result) => result,
};

const counting: Algebra<number> = {
  none: 0,
  start: 1,
  free: (_place, values) => SINGLE_VALUES.filter((value) => values & value).length,
  both: (a, b) => a * b,
  either: (a, b) => a + b,
  isEnough: () => false,
};

const stating: Algebra<Statements | undefined> = {
  none: undefined,
  start: new Map(),
  free: (place, values) =>
    values & UNKNOWN
      ? new Map()
      : new Map([[place, SINGLE_VALUES.find((value) => values & value) as number]]),
  both: (a, b) => a && b && new Map([...a, ...b]),
  either: (a, b) => (a === undefined || (b !== undefined && b.size < a.size) ? b : a),
  isEnough: (result) => result?.size === 0,
};

/** Claims that have places in common, and those places. */
interface Cluster {
  readonly claims: readonly Claim[];
  readonly places: number;
}

/** Starts a solver for claims about so many places; what it found is kept. */
export function createSolver(claims: Claims, length: number): Solver {
  const everywhere = Array.from({ length }, () => ANY_VALUE);
  const allPlaces = length === 0 ? 0 : 2 ** length - 1;

  /** What some claims come to, over these places. */
  function evaluate<R>(
    algebra: Algebra<R>,
    asserted: readonly Claim[],
    values: readonly number[],
    places: number,
  ): R {
    const settled = settle(claims, asserted, values);
    if (settled === undefined) return algebra.none;
    const clusters = clustersOf(settled.open);
    const taken = clusters.reduce((all, cluster) => all | cluster.places, 0);
    let result = algebra.start;
    for (const place of placesIn(places & ~taken)) {
      result = algebra.both(result, algebra.free(place, settled.values[place] as number));
    }
    for (const cluster of clusters) {
      if (result === algebra.none) return result;
      result = algebra.both(result, branch(algebra, cluster, settled.values));
    }
    return result;
  }

  /** Tries every value of the place that most of the claims are about. */
  function branch<R>(algebra: Algebra<R>, { claims: open, places }: Cluster, values: readonly number[]): R {
    const place = busiestPlace(open, places);
    let result = algebra.none;
    for (const value of SINGLE_VALUES) {
      if (((values[place] as number) & value) === 0) continue;
      result = algebra.either(result, evaluate(algebra, open, values.with(place, value), places));
      if (algebra.isEnough(result)) break;
    }
    return result;
  }

  /** Clusters are solved one by one, each only once. */
  function solving<R>(algebra: Algebra<R>): (asserted: readonly Claim[]) => R {
    const known = new Map<string, { readonly result: R }>();
    return (asserted) => {
      if (asserted.includes(claims.never)) return algebra.none;
      const clusters = clustersOf(asserted.filter((claim) => claim !== claims.always));
      const taken = clusters.reduce((all, cluster) => all | cluster.places, 0);
      let result = algebra.start;
      for (const place of placesIn(allPlaces & ~taken)) {
        result = algebra.both(result, algebra.free(place, ANY_VALUE));
      }
      for (const cluster of clusters) {
        if (result === algebra.none) return result;
        const key = keyOf(cluster.claims);
        const solved = known.get(key) ?? {
          result: evaluate(algebra, cluster.claims, everywhere, cluster.places),
        };
        known.set(key, solved);
        result = algebra.both(result, solved.result);
      }
      return result;
    };
  }

  return {
    isPossible: solving(possibility),
    count: solving(counting),
    fewest: solving(stating),
  };
}

function keyOf(claims: readonly Claim[]): string {
  const ids = [...new Set(claims.map(({ id }) => id))];
  return ids.sort((a, b) => a - b).join();
}

/** Draws what follows from claims at once: fewer values for some places, and what is still open; absent if nothing fits. */
function settle(
  claims: Claims,
  asserted: readonly Claim[],
  values: readonly number[],
): { readonly open: readonly Claim[]; readonly values: readonly number[] } | undefined {
  const narrowed = [...values];
  let open = asserted;
  for (;;) {
    const found = open.flatMap((claim) => {
      const left = claims.within(claim, narrowed);
      return left.kind === 'all' ? left.parts : [left];
    });
    if (found.includes(claims.never)) return undefined;
    const left = found.filter((claim) => claim.kind !== 'value');
    for (const claim of found) if (claim.kind === 'value') narrow(narrowed, claim.place, claim.accepts);
    if (narrowed.includes(0)) return undefined;
    if (left.length === found.length) return { open: left, values: narrowed };
    open = left;
  }
}

function narrow(values: number[], place: number, accepts: number): void {
  values[place] = (values[place] as number) & accepts;
}

/** Claims sorted into clusters that have no place in common. */
function clustersOf(claims: readonly Claim[]): readonly Cluster[] {
  let clusters: { claims: Claim[]; places: number }[] = [];
  for (const claim of claims) {
    const joined = { claims: [claim], places: claim.places };
    const apart: typeof clusters = [];
    for (const cluster of clusters) {
      if ((cluster.places & claim.places) === 0) apart.push(cluster);
      else {
        joined.claims.push(...cluster.claims);
        joined.places |= cluster.places;
      }
    }
    clusters = [...apart, joined];
  }
  return clusters;
}

function busiestPlace(claims: readonly Claim[], places: number): number {
  let [busiest, most] = [0, 0];
  for (const place of placesIn(places)) {
    const busy = claims.filter((claim) => claim.places & (1 << place)).length;
    if (busy > most) [busiest, most] = [place, busy];
  }
  return busiest;
}

function placesIn(places: number): readonly number[] {
  const found: number[] = [];
  for (let place = 0; places >> place !== 0; place++) if (places & (1 << place)) found.push(place);
  return found;
}
