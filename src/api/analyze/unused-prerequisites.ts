/** Unused prerequisites: variables outside the support of the verdict, or of every finding. */

import type { Prerequisite } from '../../engine/configuration/configuration.ts';
import type { DecidedSituation, DecidedSituations } from '../../engine/symbolic/decided-situations.ts';
import type { CaseClaims } from '../../engine/symbolic/rule-claims.ts';
import { type Part, type RulesetModel, situationsOf, speaking } from '../../engine/symbolic/ruleset-model.ts';
import { type Claim, MET, NOT_MET, SINGLE_VALUES, UNKNOWN } from '../../logic/claims/claim.ts';
import { literals } from '../../logic/formula.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CompiledCase, CompiledRule } from '../../rule-language/compile.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** Prerequisites that nothing depends on, in the order of the vocabulary. */
export interface UnusedPrerequisites<R extends Ruleset = Guide> {
  /** Those whose value changes no verdict. */
  readonly noVerdict: readonly Prerequisite<R>[];
  /** Those whose value changes no finding either: neither its presence, nor its unmet prerequisites. */
  readonly noFinding: readonly Prerequisite<R>[];
}

/**
 * One possible result of a rule in some situations: the claim under which it comes, and those under which each
 * prerequisite is unmet in it.
 */
interface PossibleResult {
  readonly claim: Claim;
  readonly unmet: ReadonlyMap<number, Claim>;
}

/** Finds the prerequisites that nothing depends on. */
export function unusedPrerequisites(
  model: RulesetModel,
  { situations, isComplete }: DecidedSituations,
): Part<{ readonly unusedPrerequisites: UnusedPrerequisites<Ruleset> }> {
  const { budget, prerequisites } = model;
  const inFindings = new Set<number>();
  const looked = budget.forEach(1 / 8, model.rules, (rule) => collectInFindings(model, rule, inFindings));
  const areKnown = !looked.includes(undefined);
  const places = [...prerequisites.keys()];
  const uses = budget.forEach(1 / 4, places, (place) => {
    const isUsed =
      inFindings.has(place) && situations.some((situation) => changesVerdict(model, situation, place));
    if (isUsed) return 'used';
    return isComplete && areKnown ? 'unused' : 'undecided';
  });
  const namesOf = (unused: readonly number[]) => unused.map((place) => prerequisites[place] as string);
  return {
    found: {
      unusedPrerequisites: {
        noVerdict: namesOf(places.filter((place) => uses[place] === 'unused')),
        noFinding: namesOf(areKnown ? places.filter((place) => !inFindings.has(place)) : []),
      },
    },
    isComplete: uses.every((use) => use === 'used' || use === 'unused'),
  };
}

/**
 * Tests if the value of a prerequisite changes the verdict somewhere in these situations.
 *
 * More knowledge never changes a settled verdict. So if the value matters, the verdict is undetermined while it is
 * unknown, and some value then makes an error or makes everything valid.
 */
function changesVerdict(
  { claims, solver }: RulesetModel,
  { deciding }: DecidedSituation,
  place: number,
): boolean {
  const concerned = deciding.filter(
    ({ satisfied, violated }) => (satisfied.places | violated.places) & (1 << place),
  );
  if (concerned.length === 0) return false;
  const at = (claim: Claim, value: number) => claims.at(claim, place, value);
  const noErrorYet = deciding.map(({ violated }) => at(claims.not(violated), UNKNOWN));
  const notAllRight = claims.any(concerned.map(({ satisfied }) => at(claims.not(satisfied), UNKNOWN)));
  return [MET, NOT_MET].some((value) => {
    const error = claims.any(concerned.map(({ violated }) => at(violated, value)));
    const allRight = deciding.map(({ satisfied }) => at(satisfied, value));
    return solver.isPossible([...noErrorYet, error]) || solver.isPossible([...allRight, notAllRight]);
  });
}

/** Collects the prerequisites that change the results of a rule, until all are found. */
function collectInFindings(model: RulesetModel, rule: CompiledRule, found: Set<number>): true {
  for (const { cases } of situationsOf(model, rule)) {
    const open = [...model.prerequisites.keys()].filter((place) => !found.has(place));
    if (open.length === 0) return true;
    const possibleResults = possibleResultsOf(model, rule, cases);
    for (const place of open) if (changesResult(model, possibleResults, place)) found.add(place);
  }
  return true;
}

/** Tests if a rule has another result for another value of a prerequisite; most often, that it is unmet. */
function changesResult(
  model: RulesetModel,
  possibleResults: readonly PossibleResult[],
  place: number,
): boolean {
  const about = possibleResults.map(({ unmet }) => unmet.get(place) ?? model.claims.never);
  const others = possibleResults.flatMap(({ unmet }) =>
    [...unmet].flatMap(([at, claim]) => (at === place ? [] : claim)),
  );
  const all = [...about, ...possibleResults.map(({ claim }) => claim), ...others];
  return all.some((claim) => dependsOn(model, claim, place));
}

/** Tests if a claim depends on a prerequisite: it holds for one of its values and not for another, all else equal. */
function dependsOn({ claims, solver }: RulesetModel, claim: Claim, place: number): boolean {
  if ((claim.places & (1 << place)) === 0) return false;
  const byValue = SINGLE_VALUES.map((value) => claims.at(claim, place, value));
  return byValue.some((one) =>
    byValue.some((other) => one !== other && solver.isPossible([one, claims.not(other)])),
  );
}

/** The possible results of a rule by its cases in some situations; an error is certain, or unverified. */
function possibleResultsOf(
  model: RulesetModel,
  { rule }: CompiledRule,
  cases: readonly CaseClaims[],
): readonly PossibleResult[] {
  const { claims } = model;
  const said = new Map<string, { claim: Claim; unmet: Map<number, Claim> }>();
  const add = (kind: string, { compiled }: CaseClaims, claim: Claim) => {
    const key = [kind, compiled.direction, compiled.since].join();
    const saying = getOrInsert(said, key, () => ({ claim: claims.never, unmet: new Map() }));
    saying.claim = claims.any([saying.claim, claim]);
    for (const [place, otherwise] of unmetBy(model, compiled)) {
      const before = saying.unmet.get(place) ?? claims.never;
      saying.unmet.set(place, claims.any([before, claims.all([claim, otherwise])]));
    }
  };
  for (const each of cases) {
    add(rule.kind, each, each.violated);
    if (rule.kind === 'advice') continue;
    add('unverified', each, claims.all([speaking(model, rule.kind, each), claims.not(each.violated)]));
  }
  return [...said.values()];
}

/** The claims that a prerequisite is unmet, for each one in the requirement of a case, by place. */
function unmetBy(
  { claims, placeOf }: RulesetModel,
  { requirement }: CompiledCase,
): ReadonlyMap<number, Claim> {
  const unmet = new Map<number, Claim>();
  for (const { prerequisite, value } of requirement ? literals(requirement) : []) {
    const place = placeOf(prerequisite) as number;
    const otherwise = claims.value(place, UNKNOWN | (value ? NOT_MET : MET));
    unmet.set(place, claims.any([unmet.get(place) ?? claims.never, otherwise]));
  }
  return unmet;
}
