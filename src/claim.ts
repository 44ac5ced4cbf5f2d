import type { Requirement } from './formula.ts';

/** The values of a prerequisite as bits, so that several are one number. */
export const MET = 1;
export const NOT_MET = 2;
export const UNKNOWN = 4;
export const ANY_VALUE = MET | NOT_MET | UNKNOWN;
/** The values, one by one; what states least comes first. */
export const SINGLE_VALUES: readonly number[] = [UNKNOWN, MET, NOT_MET];

/**
 * Something that holds or does not, whatever is known of prerequisites: that one of them has one of some values, or
 * claims joined. Equal claims are the same object.
 */
export type Claim = ValueClaim | JoinedClaim;

/** That the prerequisite at a place has one of the values whose bits are set. */
export interface ValueClaim {
  readonly kind: 'value';
  readonly id: number;
  readonly place: number;
  readonly accepts: number;
  /** A bit for each place that the claim is about. */
  readonly places: number;
}

/** That all parts hold, or any; none is joined like its whole, and none speaks of what another says. */
export interface JoinedClaim {
  readonly kind: 'all' | 'any';
  readonly id: number;
  readonly parts: readonly Claim[];
  readonly places: number;
}

/** Makes claims of which equal ones are the same object. */
export interface Claims {
  readonly always: Claim;
  readonly never: Claim;
  /** That the prerequisite at a place has one of these values. */
  value(place: number, accepts: number): Claim;
  all(parts: readonly Claim[]): Claim;
  any(parts: readonly Claim[]): Claim;
  not(claim: Claim): Claim;
  /** The claim once the values are narrowed to these, by place; only those whose bits are set in `changed` are new. */
  within(claim: Claim, values: readonly number[], changed: number): Claim;
  /** The claim once the prerequisite at a place has a value. */
  at(claim: Claim, place: number, value: number): Claim;
}

/** Starts a set of claims. */
export function createClaims(): Claims {
  const known = new Map<string, Claim>();
  const intern = (key: string, make: (id: number) => Claim): Claim => {
    const claim = known.get(key) ?? make(known.size);
    known.set(key, claim);
    return claim;
  };
  const joined = (kind: 'all' | 'any', parts: readonly Claim[]): Claim => {
    const places = parts.reduce((all, part) => all | part.places, 0);
    return intern(`${kind}:${parts.map(({ id }) => id).join()}`, (id) => ({ kind, id, parts, places }));
  };
  const always = joined('all', []);
  const never = joined('any', []);

  function value(place: number, accepts: number): Claim {
    if (accepts === 0) return never;
    if (accepts === ANY_VALUE) return always;
    const places = 1 << place;
    return intern(`${place}=${accepts}`, (id) => ({ kind: 'value', id, place, accepts, places }));
  }

  /** Joins claims: what settles the whole is the whole, what adds nothing is left out. */
  function join(kind: 'all' | 'any', parts: readonly Claim[]): Claim {
    const settling = kind === 'all' ? never : always;
    const values = new Map<number, number>();
    const others = new Set<Claim>();
    for (const part of parts.flatMap((each) => (each.kind === kind ? each.parts : [each]))) {
      if (part.kind === 'value') {
        const before = values.get(part.place) ?? part.accepts;
        values.set(part.place, kind === 'all' ? before & part.accepts : before | part.accepts);
      } else others.add(part);
    }
    const kept = [...[...values].map(([place, accepts]) => value(place, accepts)), ...others];
    if (kept.includes(settling)) return settling;
    const [only] = kept;
    if (kept.length === 1) return only as Claim;
    return joined(
      kind,
      kept.sort((a, b) => a.id - b.id),
    );
  }

  /** Narrows what a claim says of some places. */
  function narrow(claim: Claim, places: number, valuesAt: (place: number) => number): Claim {
    if ((claim.places & places) === 0) return claim;
    if (claim.kind === 'value') return narrowed(claim, valuesAt(claim.place));
    return join(
      claim.kind,
      claim.parts.map((part) => narrow(part, places, valuesAt)),
    );
  }

  function not(claim: Claim): Claim {
    if (claim.kind === 'value') return value(claim.place, ANY_VALUE & ~claim.accepts);
    return join(claim.kind === 'all' ? 'any' : 'all', claim.parts.map(not));
  }

  /** What a value comes to when others are ruled out: it holds for sure, or not at all, or as before. */
  function narrowed(claim: ValueClaim, values: number): Claim {
    const left = claim.accepts & values;
    if (left === 0) return never;
    return left === values ? always : value(claim.place, left);
  }

  return {
    always,
    never,
    value,
    all: (parts) => join('all', parts),
    any: (parts) => join('any', parts),
    not,
    within: (claim, values, changed) => narrow(claim, changed, (place) => values[place] as number),
    at: (claim, place, only) => narrow(claim, 1 << place, () => only),
  };
}

/** That a requirement is known to be true or, with `truth` false, known to be false. */
export function claimThat(
  claims: Claims,
  requirement: Requirement,
  truth: boolean,
  placeOf: (prerequisite: string) => number | undefined,
): Claim {
  if (requirement.kind === 'literal') {
    const place = placeOf(requirement.prerequisite);
    if (place === undefined) return claims.never;
    return claims.value(place, requirement.value === truth ? MET : NOT_MET);
  }
  const parts = requirement.parts.map((part) => claimThat(claims, part, truth, placeOf));
  return (requirement.kind === 'all') === truth ? claims.all(parts) : claims.any(parts);
}
