/**
 * Claims: hash-consed formulas over three-valued prerequisites in negation normal form, so that equal ones are one
 * object.
 */

import type { NormalForm } from '../formula.ts';
import type { StepBudget } from '../step-budget.ts';

/** The values of a prerequisite as bits, so that a set of values is one number. */
export const MET = 1;
export const NOT_MET = 2;
export const UNKNOWN = 4;
export const ANY_VALUE = MET | NOT_MET | UNKNOWN;
/** The single values; the one that states least comes first. */
export const SINGLE_VALUES: readonly number[] = [UNKNOWN, MET, NOT_MET];

/**
 * A claim about prerequisites that is true or false for any values: one prerequisite has one of some values, or claims
 * joined by `all` or `any`. Equal claims are the same object.
 */
export type Claim = ValueClaim | JoinedClaim;

/** The prerequisite at a place has one of the values whose bits are set. */
export interface ValueClaim extends AnyClaim {
  readonly kind: 'value';
  readonly place: number;
  readonly accepts: number;
}

/**
 * All parts hold, or any; no part is joined in the same way as the whole, and each place has at most one value claim
 * among them.
 */
export interface JoinedClaim extends AnyClaim {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Claim[];
}

interface AnyClaim {
  readonly id: number;
  /** The negation: the claim that holds exactly where this one does not. */
  readonly opposite: Claim;
  /** Number of parts in all, itself included. */
  readonly size: number;
  /** The set of places that the claim depends on, a bit each. */
  readonly places: number;
}

/** The manager of claims; its unique table makes equal claims the same object. */
export interface Claims {
  readonly always: Claim;
  readonly never: Claim;
  /** The claim that the prerequisite at a place has one of these values. */
  value(place: number, accepts: number): Claim;
  all(parts: readonly Claim[]): Claim;
  any(parts: readonly Claim[]): Claim;
  not(claim: Claim): Claim;
  /** The claim restricted to one value of the prerequisite at a place (cofactor). */
  at(claim: Claim, place: number, value: number): Claim;
}

/** A claim before its id and its negation are known. */
type Unlinked = Omit<ValueClaim, 'id' | 'opposite'> | Omit<JoinedClaim, 'id' | 'opposite'>;

/** The unique table of claims, which makes equal ones the same object. */
interface ClaimTable extends Pick<Claims, 'always' | 'never' | 'value'> {
  /** The claim that joins normalized parts. */
  joined(kind: 'all' | 'any', parts: readonly Claim[]): Claim;
}

/**
 * Creates a manager of claims.
 *
 * @param budget - takes a step for each part that is joined.
 */
export function createClaims(budget: StepBudget): Claims {
  const table = createClaimTable();
  const { always, never, value } = table;
  const at = (claim: Claim, place: number, only: number): Claim => {
    if ((claim.places & (1 << place)) === 0) return claim;
    if (claim.kind === 'value') return (claim.accepts & only) === 0 ? never : always;
    return join(
      table,
      budget,
      claim.kind,
      claim.parts.map((part) => at(part, place, only)),
    );
  };
  return {
    always,
    never,
    value,
    all: (parts) => join(table, budget, 'all', parts),
    any: (parts) => join(table, budget, 'any', parts),
    not: ({ opposite }) => opposite,
    at,
  };
}

function createClaimTable(): ClaimTable {
  const known = new Map<string, Claim>();

  /** Makes a claim together with its negation, so that both list their parts in the same order. */
  function intern(own: Unlinked, otherwise: () => Unlinked): Claim {
    const key = keyOf(own);
    const before = known.get(key);
    if (before !== undefined) return before;
    const opposite = { ...otherwise(), id: known.size + 1 } as Claim & { opposite: Claim };
    const claim = { ...own, id: known.size, opposite } as Claim;
    opposite.opposite = claim;
    known.set(key, claim);
    known.set(keyOf(opposite), opposite);
    return claim;
  }

  function joined(kind: 'all' | 'any', parts: readonly Claim[]): Claim {
    const size = parts.reduce((sum, part) => sum + part.size, 1);
    const places = parts.reduce((all, part) => all | part.places, 0);
    return intern({ kind, parts, size, places }, () => ({
      ...{ kind: kind === 'all' ? 'any' : 'all', size, places },
      parts: parts.map(({ opposite }) => opposite),
    }));
  }

  const always = joined('all', []);
  const never = always.opposite;

  function value(place: number, accepts: number): Claim {
    if (accepts === 0) return never;
    if (accepts === ANY_VALUE) return always;
    const own = { kind: 'value' as const, place, size: 1, places: 1 << place };
    return intern({ ...own, accepts }, () => ({ ...own, accepts: ANY_VALUE & ~accepts }));
  }

  return { always, never, value, joined };
}

/** Joins claims: a part that decides the whole becomes the whole, a neutral part is left out. */
function join(table: ClaimTable, budget: StepBudget, kind: 'all' | 'any', parts: readonly Claim[]): Claim {
  const { always, never, value, joined } = table;
  const settling = kind === 'all' ? never : always;
  const values = new Map<number, number>();
  const others = new Set<Claim>();
  const flat = parts.flatMap((each) => (each.kind === kind ? each.parts : [each]));
  budget.take(flat.length);
  for (const part of flat) {
    if (part.kind === 'value') {
      const before = values.get(part.place) ?? part.accepts;
      values.set(part.place, kind === 'all' ? before & part.accepts : before | part.accepts);
    } else others.add(part);
  }
  const kept = [...[...values].map(([place, accepts]) => value(place, accepts)), ...others];
  if (kept.some((part) => part === settling || others.has(part.opposite))) return settling;
  const [only] = kept;
  if (kept.length === 1) return only as Claim;
  const plainer = kind === 'any' ? absorbed(table, budget, kept) : undefined;
  if (plainer !== undefined) return join(table, budget, kind, plainer);
  return joined(
    kind,
    kept.sort((a, b) => a.id - b.id),
  );
}

/** Simplifies parts by absorption: `a or (not a and b)` becomes `a or b`; absent if no part absorbs another. */
function absorbed(
  table: ClaimTable,
  budget: StepBudget,
  parts: readonly Claim[],
): readonly Claim[] | undefined {
  const all = new Set(parts);
  const isRuledOut = ({ opposite }: Claim) => all.has(opposite);
  if (!parts.some((part) => part.kind !== 'value' && part.parts.some(isRuledOut))) return undefined;
  return parts.map((part) =>
    part.kind === 'value'
      ? part
      : join(
          table,
          budget,
          part.kind,
          part.parts.filter((each) => !isRuledOut(each)),
        ),
  );
}

function keyOf(claim: Unlinked): string {
  if (claim.kind === 'value') return `${claim.place}=${claim.accepts}`;
  return `${claim.kind}:${claim.parts.map(({ id }) => id).join()}`;
}

/** The claim that a formula is known to be true or, with `truth` false, known to be false. */
export function claimThat(
  claims: Claims,
  requirement: NormalForm,
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
