/** Contradictions: minimal sets of errors that conflict (minimal unsatisfiable subsets). */

import type { Configuration } from '../../engine/configuration/configuration.ts';
import type { DecidedSituation, DecidedSituations } from '../../engine/symbolic/decided-situations.ts';
import type { Part, RulesetModel } from '../../engine/symbolic/ruleset-model.ts';
import type { Claim } from '../../logic/claims/claim.ts';
import type { Statements } from '../../logic/claims/fewest-statements.ts';
import { holdsWith } from '../../logic/claims/solve.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** A contradiction: errors that can each be satisfied in some situation, but never all together. */
export interface Contradiction<R extends Ruleset = Guide> {
  /** In the order of the ruleset; without any one of them, the others can be satisfied together. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** A configuration of such a situation; its prerequisites make no difference. */
  readonly witness: Configuration<R>;
}

/** The most rules of a contradiction that is searched. */
const LARGEST = 4;
/** The most contradictions that are listed. */
const MOST = 1000;

/** Contradictions, those of the fewest rules first; `truncated` when more exist. */
interface Contradictions {
  readonly contradictions: readonly Contradiction<Ruleset>[];
  readonly contradictionsTruncated?: true;
}

/** Finds every contradiction up to the largest size. */
export function findContradictions(
  model: RulesetModel,
  { situations, isComplete }: DecidedSituations,
): Part<Contradictions> {
  const found = new Map<string, Contradiction<Ruleset>>();
  const places = new Map(model.rules.map(({ rule }, place) => [rule.id, place]));
  const inOrder = (a: string, b: string) => (places.get(a) as number) - (places.get(b) as number);
  const looked = model.budget.forEach(1, situations, (each) => {
    if (found.size > MOST) return true;
    for (const rules of contradictionsIn(model, each)) {
      const ruleIds = [...rules].sort(inOrder);
      getOrInsert(found, ruleIds.join(), () => ({ ruleIds, witness: model.witness(each.situation, []) }));
      if (found.size > MOST) break;
    }
    return true;
  });
  const contradictions = [...found.values()].sort((a, b) => a.ruleIds.length - b.ruleIds.length);
  return {
    found: {
      contradictions: contradictions.slice(0, MOST),
      ...(found.size > MOST ? { contradictionsTruncated: true } : {}),
    },
    isComplete: found.size > MOST || (isComplete && looked.every((all) => all === true)),
  };
}

/** The rules of each contradiction in a situation. */
function* contradictionsIn(
  model: RulesetModel,
  { deciding }: DecidedSituation,
): Generator<readonly string[]> {
  const { solver } = model;
  const possible = deciding.filter(({ satisfied }) => solver.isPossible([satisfied]));
  const claims = [...new Set(possible.map(({ satisfied }) => satisfied))];
  if (solver.isPossible(claims)) return;
  for (const conflict of minimalConflicts(model, claims)) yield* everyChoiceOf(conflict, possible);
}

/** Every choice of one rule for each claim, among the rules that make the claim. */
function* everyChoiceOf(
  [claim, ...others]: readonly Claim[],
  deciding: DecidedSituation['deciding'],
): Generator<readonly string[]> {
  if (claim === undefined) return yield [];
  for (const { rule, satisfied } of deciding) {
    if (satisfied !== claim) continue;
    for (const choice of everyChoiceOf(others, deciding)) yield [rule.rule.id, ...choice];
  }
}

/**
 * Enumerates minimal conflicts: the sets of claims that can't hold together, though any proper subset can.
 *
 * A conflict contains a claim outside of any set that holds together. So it is enough to extend the chosen claims by
 * those left over from a largest such set.
 */
function* minimalConflicts(
  model: RulesetModel,
  claims: readonly Claim[],
  chosen: readonly Claim[] = [],
  excluded: ReadonlySet<Claim> = new Set(),
): Generator<readonly Claim[]> {
  const { solver } = model;
  const together = asManyAsPossible(model, chosen, claims);
  const tried = new Set(excluded);
  for (const claim of claims) {
    if (together.has(claim) || tried.has(claim)) continue;
    const next = [...chosen, claim];
    if (!solver.isPossible(next)) {
      if (next.every((each) => solver.isPossible(next.filter((other) => other !== each)))) yield next;
    } else if (next.length < LARGEST) yield* minimalConflicts(model, claims, next, tried);
    tried.add(claim);
  }
}

/** The chosen claims and as many others as can hold with them: first all that hold for some values, then one by one. */
function asManyAsPossible(
  { solver, budget }: RulesetModel,
  chosen: readonly Claim[],
  others: readonly Claim[],
): ReadonlySet<Claim> {
  budget.take(others.length);
  const values = solver.some(chosen) as Statements;
  const together = new Set([...chosen, ...others.filter((claim) => holdsWith(claim, values))]);
  for (const claim of others) {
    if (!together.has(claim) && solver.isPossible([...together, claim])) together.add(claim);
  }
  return together;
}
