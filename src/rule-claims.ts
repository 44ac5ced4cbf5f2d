import { type Claim, type Claims, claimThat, createClaims, MET, NOT_MET } from './claim.ts';
import type { CompiledCase, CompiledRule } from './compile.ts';
import type { CompiledCondition } from './condition.ts';
import { remembered } from './remembered.ts';
import type { SceneClass } from './scene-classes.ts';
import { createSolver, type Solver } from './solve-claims.ts';

/** What claims about some prerequisites are made and solved with. */
export interface Ground {
  readonly claims: Claims;
  readonly solver: Solver;
  readonly prerequisites: readonly string[];
  /** The place of a prerequisite; absent for one that is never known. */
  readonly placeOf: (prerequisite: string) => number | undefined;
  /** What each case asks, made once. */
  readonly asked: Map<CompiledCase, AskedClaims>;
}

/** That what a case requires is known to be there, and that it is known not to be; without a requirement nothing is. */
interface AskedClaims {
  readonly met: Claim;
  readonly unmet: Claim;
}

/** Where one case of a rule stands in some scenes, whatever is known of prerequisites. */
export interface CaseClaims {
  readonly compiled: CompiledCase;
  /** Where it decides: it applies, and no earlier one does. */
  readonly decides: Claim;
  /** Where it decides and what it requires is known to be true. */
  readonly satisfied: Claim;
  /** Where it decides and what it requires is known to be false; all of it where nothing is required. */
  readonly violated: Claim;
}

/** Starts claims about some prerequisites. */
export function groundOf(prerequisites: readonly string[]): Ground {
  const claims = createClaims();
  const places = new Map(prerequisites.map((name, place) => [name, place]));
  const solver = createSolver(claims, prerequisites.length);
  return { claims, solver, prerequisites, placeOf: (name) => places.get(name), asked: new Map() };
}

/** The conditions of rules. */
export function conditionsOf(rules: readonly CompiledRule[]): readonly CompiledCondition[] {
  return rules.flatMap(({ cases }) =>
    cases.flatMap(({ when, unless }) => (unless ? [when, unless] : [when])),
  );
}

/** Where each case of a rule stands in a class of scenes; those that never apply there are left out. */
export function caseClaimsIn(
  ground: Ground,
  { cases }: CompiledRule,
  { holds }: SceneClass,
): readonly CaseClaims[] {
  const { claims } = ground;
  const found: CaseClaims[] = [];
  let untaken = claims.always;
  for (const compiled of cases) {
    if (untaken === claims.never) break;
    const { when, unless } = compiled;
    if (!holds(when)) continue;
    const spared = unless && holds(unless) ? stated(ground, unless) : claims.never;
    const applies = claims.all([stated(ground, when), claims.not(spared)]);
    const decides = claims.all([untaken, applies]);
    untaken = claims.all([untaken, claims.not(applies)]);
    if (decides === claims.never) continue;
    const { met, unmet } = remembered(ground.asked, compiled, () => askedBy(ground, compiled));
    found.push({
      compiled,
      decides,
      satisfied: claims.all([decides, met]),
      violated: claims.all([decides, unmet]),
    });
  }
  return found;
}

function askedBy({ claims, placeOf }: Ground, { requirement }: CompiledCase): AskedClaims {
  if (requirement === undefined) return { met: claims.never, unmet: claims.always };
  return {
    met: claimThat(claims, requirement, true, placeOf),
    unmet: claimThat(claims, requirement, false, placeOf),
  };
}

/** Where a condition holds in a scene in which all else of it does. */
function stated({ claims, placeOf }: Ground, { prerequisites }: CompiledCondition): Claim {
  return claims.all(
    prerequisites.map(([name, value]) => claims.value(placeOf(name) as number, value ? MET : NOT_MET)),
  );
}
