import { ANY_VALUE, type Claim, type Claims, SINGLE_VALUES, UNKNOWN } from './claim.ts';

/** Answers about claims that are to hold together, whatever is known of prerequisites. */
export interface Solver {
  /** Whether some values make all the claims hold. */
  isPossible(claims: readonly Claim[]): boolean;
  /** How many combinations of values make all the claims hold, each prerequisite met, not met or not known. */
  count(claims: readonly Claim[]): number;
  /** Some statements that make all the claims hold, a value by place; absent when nothing does. */
  some(claims: readonly Claim[]): Statements | undefined;
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

const fewestStating: Algebra<Statements | undefined> = {
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

const stating: Algebra<Statements | undefined> = {
  ...fewestStating,
  isEnough: (result) => result !== undefined,
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
    changed: number,
  ): R {
    const settled = settle(claims, asserted, values, changed);
    if (settled === undefined) return algebra.none;
    const clusters = clustersOf(settled.open);
    const taken = clusters.reduce((all, cluster) => all | cluster.places, 0);
    let result = algebra.start;
    for (const place of placesIn(places & ~taken)) {
      result = algebra.both(result, algebra.free(place, settled.values[place] as number));
    }
    for (const cluster of clusters) {
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
      result = algebra.either(result, evaluate(algebra, open, values.with(place, value), places, 1 << place));
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
          result: evaluate(algebra, cluster.claims, everywhere, cluster.places, 0),
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
    some: solving(stating),
    fewest: solving(fewestStating),
  };
}

function keyOf(claims: readonly Claim[]): string {
  const ids = [...new Set(claims.map(({ id }) => id))];
  return ids.sort((a, b) => a - b).join();
}

/** What is left of claims once what follows at once is drawn: fewer values for some places, and what is still open. */
interface Settled {
  readonly open: readonly Claim[];
  readonly values: readonly number[];
}

/** Draws what follows at once from claims, and from values of which some are new; absent if nothing fits. */
function settle(
  claims: Claims,
  asserted: readonly Claim[],
  values: readonly number[],
  changed: number,
): Settled | undefined {
  const narrowed = [...values];
  let open = asserted;
  for (let fresh = changed; ; ) {
    const left: Claim[] = [];
    let found = 0;
    for (const claim of open.flatMap((each) => partsOf(claims.within(each, narrowed, fresh)))) {
      if (claim === claims.never) return undefined;
      if (claim.kind !== 'value') {
        left.push(claim);
        continue;
      }
      const still = (narrowed[claim.place] as number) & claim.accepts;
      if (still === 0) return undefined;
      narrowed[claim.place] = still;
      found |= claim.places;
    }
    if (found === 0) return { open: left, values: narrowed };
    open = left;
    fresh = found;
  }
}

/** What holds when a claim does, one by one. */
function partsOf(claim: Claim): readonly Claim[] {
  return claim.kind === 'all' ? claim.parts : [claim];
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
