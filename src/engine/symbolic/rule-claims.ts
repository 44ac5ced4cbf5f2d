/**
 * Symbolic evaluation of rules over prerequisites: the claims under which each case decides, is met and is violated.
 */

import { type Claim, type Claims, claimThat, createClaims, MET, NOT_MET } from '../../logic/claims/claim.ts';
import type { Statements } from '../../logic/claims/fewest-statements.ts';
import { createSolver, type Solver } from '../../logic/claims/solve.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import type { CompiledCase, CompiledRule } from '../../rule-language/compile.ts';
import type { CompiledCondition } from '../../rule-language/condition.ts';
import type { SituationClass } from './situation-classes.ts';

/** The shared managers of claims about some prerequisites, and their caches. */
export interface ClaimSpace {
  readonly claims: Claims;
  readonly solver: Solver;
  readonly prerequisites: readonly string[];
  /** The place of a prerequisite; absent for one that is never known. */
  readonly placeOf: (prerequisite: string) => number | undefined;
  readonly budget: StepBudget;
  /** The claims of each case's requirement (cache). */
  readonly asked: Map<CompiledCase, AskedClaims>;
  /** The claims of each rule's cases, by the conditions that hold (cache). */
  readonly caseClaims: Map<CompiledRule, Map<string, readonly CaseClaims[]>>;
}

/**
 * The claims that the requirement of a case is known to be met, and known to be unmet; without a requirement it never
 * is met.
 */
interface AskedClaims {
  readonly met: Claim;
  readonly unmet: Claim;
}

/** The outcome of one case of a rule in some situations, as claims about prerequisites. */
export interface CaseClaims {
  readonly compiled: CompiledCase;
  /** The case decides: it applies, and no earlier one does. */
  readonly decides: Claim;
  /** It decides and its requirement is known to be met. */
  readonly satisfied: Claim;
  /** It decides and its requirement is known to be unmet; without a requirement, wherever it decides. */
  readonly violated: Claim;
}

/** Steps of about a second. */
export const MOST_STEPS = 8_000_000;

/** Creates managers of claims about some prerequisites, with one budget for all operations. */
export function createClaimSpace(prerequisites: readonly string[], budget: StepBudget): ClaimSpace {
  const places = new Map(prerequisites.map((name, place) => [name, place]));
  return {
    claims: createClaims(budget),
    solver: createSolver(prerequisites.length, budget),
    prerequisites,
    placeOf: (name) => places.get(name),
    budget,
    asked: new Map(),
    caseClaims: new Map(),
  };
}

/** The share of the remaining steps for stating less. */
const FEWEST_SHARE = 1 / 4;

/** Few statements that make satisfiable claims hold: the fewest, unless those take too long to find. */
export function fewStatements({ budget, solver }: ClaimSpace, claims: readonly Claim[]): Statements {
  const fewest = budget.within(FEWEST_SHARE, () => solver.fewest(claims));
  return fewest ?? (solver.some(claims) as Statements);
}

/** The conditions of rules. */
export function conditionsOf(rules: readonly CompiledRule[]): readonly CompiledCondition[] {
  return rules.flatMap(({ cases }) =>
    cases.flatMap(({ when, unless }) => (unless ? [when, unless] : [when])),
  );
}

/** A look-up of a rule takes about as long as looking at this many parts of claims. */
const STEPS_TO_LOOK_UP = 5;

/** The claims of each case of a rule in a class of situations, without the cases that never apply there. */
export function caseClaimsIn(
  claimSpace: ClaimSpace,
  rule: CompiledRule,
  { holds }: SituationClass,
): readonly CaseClaims[] {
  const applying = rule.cases.flatMap((compiled, place): readonly ApplyingCase[] => {
    const { when, unless } = compiled;
    return holds(when) ? [{ compiled, place, spares: unless !== undefined && holds(unless) }] : [];
  });
  claimSpace.budget.take(STEPS_TO_LOOK_UP + rule.cases.length);
  const key = applying.map(({ place, spares }) => (spares ? -1 - place : place)).join();
  const known = getOrInsert(claimSpace.caseClaims, rule, () => new Map<string, readonly CaseClaims[]>());
  return getOrInsert(known, key, () => caseClaims(claimSpace, applying));
}

/**
 * A case whose condition holds in some situations, apart from prerequisites; `spares` says if its exception holds as
 * well.
 */
interface ApplyingCase {
  readonly compiled: CompiledCase;
  /** Its place in the rule. */
  readonly place: number;
  readonly spares: boolean;
}

function caseClaims(claimSpace: ClaimSpace, applying: readonly ApplyingCase[]): readonly CaseClaims[] {
  const { claims } = claimSpace;
  const found: CaseClaims[] = [];
  let untaken = claims.always;
  for (const { compiled, spares } of applying) {
    if (untaken === claims.never) break;
    const { when, unless } = compiled;
    const spared = unless && spares ? stated(claimSpace, unless) : claims.never;
    const applies = claims.all([stated(claimSpace, when), claims.not(spared)]);
    const decides = claims.all([untaken, applies]);
    untaken = claims.all([untaken, claims.not(applies)]);
    if (decides === claims.never) continue;
    const { met, unmet } = getOrInsert(claimSpace.asked, compiled, () => askedBy(claimSpace, compiled));
    found.push({
      compiled,
      decides,
      satisfied: claims.all([decides, met]),
      violated: claims.all([decides, unmet]),
    });
  }
  return found;
}

function askedBy({ claims, placeOf }: ClaimSpace, { requirement }: CompiledCase): AskedClaims {
  if (requirement === undefined) return { met: claims.never, unmet: claims.always };
  return {
    met: claimThat(claims, requirement, true, placeOf),
    unmet: claimThat(claims, requirement, false, placeOf),
  };
}

/** The claim that a condition's prerequisites have the stated values. */
function stated({ claims, placeOf }: ClaimSpace, { prerequisites }: CompiledCondition): Claim {
  return claims.all(
    prerequisites.map(([name, value]) => claims.value(placeOf(name) as number, value ? MET : NOT_MET)),
  );
}
