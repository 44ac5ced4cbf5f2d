import { type Claim, MET } from './claim.ts';
import type { Configuration } from './configuration.ts';
import type { DecidedScene } from './decided-scenes.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import type { Statements } from './solve-claims.ts';
import type { Study } from './study.ts';

/** Errors of which each can be satisfied in some scene, and never all of them together. */
export interface Contradiction<R extends Ruleset = Guide> {
  /** In the order of the ruleset; without any one of them the others can be satisfied together. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** A configuration in whose scene that is so, whatever its prerequisites are. */
  readonly witness: Configuration<R>;
}

/** The most rules of a contradiction that is looked for. */
const LARGEST = 4;
/** The most contradictions that are listed. */
const MOST = 1000;

/** Contradictions, those of the fewest rules first; all that there are, unless `truncated`. */
export interface Contradictions<R extends Ruleset = Guide> {
  readonly contradictions: readonly Contradiction<R>[];
  readonly truncated: boolean;
}

/** Finds every contradiction of so many rules as are looked for. */
export function findContradictions(study: Study, scenes: readonly DecidedScene[]): Contradictions<Ruleset> {
  const found = new Map<string, Contradiction<Ruleset>>();
  const known = new Map<string, readonly (readonly Claim[])[]>();
  for (const { scene, deciding } of scenes) {
    const possible = deciding.filter(({ satisfied }) => study.solver.isPossible([satisfied]));
    const claims = [...new Set(possible.map(({ satisfied }) => satisfied))];
    if (study.solver.isPossible(claims)) continue;
    const key = claims.map(({ id }) => id).join();
    const conflicts = known.get(key) ?? conflictsAmong(study, claims);
    known.set(key, conflicts);
    for (const conflict of conflicts) {
      for (const rules of everyChoiceOf(conflict, possible)) {
        const ruleIds = study.rules.map(({ rule }) => rule.id).filter((id) => rules.includes(id));
        if (!found.has(ruleIds.join())) {
          found.set(ruleIds.join(), { ruleIds, witness: study.witness(scene, []) });
        }
        if (found.size > MOST) return inOrder(found, true);
      }
    }
  }
  return inOrder(found, false);
}

function inOrder(
  found: ReadonlyMap<string, Contradiction<Ruleset>>,
  truncated: boolean,
): Contradictions<Ruleset> {
  const all = [...found.values()].sort((a, b) => a.ruleIds.length - b.ruleIds.length);
  return { contradictions: all.slice(0, MOST), truncated };
}

/** Every way to name one rule for each claim that makes the claim. */
function everyChoiceOf(
  conflict: readonly Claim[],
  deciding: DecidedScene['deciding'],
): readonly (readonly string[])[] {
  return conflict.reduce<readonly (readonly string[])[]>(
    (choices, claim) => {
      const rules = deciding.filter(({ satisfied }) => satisfied === claim).map(({ rule }) => rule.rule.id);
      return choices.flatMap((choice) => rules.map((id) => [...choice, id]));
    },
    [[]],
  );
}

/**
 * The sets of claims that can't hold together though they could without any one of them.
 *
 * Such a set has a claim outside of any that hold together: so it is enough to try, one after the other, those that
 * are left over from as many as can hold together with what was chosen.
 */
function conflictsAmong(study: Study, claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const { solver } = study;
  const conflicts: (readonly Claim[])[] = [];
  const extend = (chosen: readonly Claim[], excluded: ReadonlySet<Claim>): void => {
    const together = asManyAsPossible(study, chosen, claims);
    const tried = new Set(excluded);
    for (const claim of claims) {
      if (together.has(claim) || tried.has(claim)) continue;
      const next = [...chosen, claim];
      if (!solver.isPossible(next)) {
        if (next.every((each) => solver.isPossible(next.filter((other) => other !== each)))) {
          conflicts.push(next);
        }
      } else if (next.length < LARGEST) extend(next, tried);
      tried.add(claim);
    }
  };
  extend([], new Set());
  return conflicts;
}

/** The chosen claims and as many others as can hold with them: first all that hold for some values, then one by one. */
function asManyAsPossible(
  { solver }: Study,
  chosen: readonly Claim[],
  others: readonly Claim[],
): ReadonlySet<Claim> {
  const values = solver.some(chosen) as Statements;
  const together = new Set([...chosen, ...others.filter((claim) => holdsFor(claim, values))]);
  for (const claim of others) {
    if (!together.has(claim) && solver.isPossible([...together, claim])) together.add(claim);
  }
  return together;
}

/** Whether a claim holds when what is not stated is met: what is known to be there stays so as more becomes known. */
function holdsFor(claim: Claim, values: Statements): boolean {
  if (claim.kind === 'value') return ((values.get(claim.place) ?? MET) & claim.accepts) !== 0;
  const holds = (part: Claim) => holdsFor(part, values);
  return claim.kind === 'all' ? claim.parts.every(holds) : claim.parts.some(holds);
}
