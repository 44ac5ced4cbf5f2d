/**
 * Impacts of a change in one class of situations: counted by model counting, attributed to the first responsible rule.
 */

import type { Verdict } from '../../engine/evaluate.ts';
import type { DecidingRule } from '../../engine/symbolic/decided-situations.ts';
import { type ClaimSpace, fewStatements } from '../../engine/symbolic/rule-claims.ts';
import type { Claim } from '../../logic/claims/claim.ts';
import type { Statements } from '../../logic/claims/fewest-statements.ts';

/** A lighter and a heavier verdict, of two rulesets on one configuration. */
export interface VerdictPair {
  readonly before: Verdict;
  readonly after: Verdict;
}

/** Every way in which two verdicts can differ, the worst first. */
export const VERDICT_PAIRS: readonly VerdictPair[] = [
  { before: 'valid', after: 'invalid' },
  { before: 'undetermined', after: 'invalid' },
  { before: 'valid', after: 'undetermined' },
];

/** Configurations that change in this way, with this rule as the first responsible. */
export interface Impact {
  readonly responsible: DecidingRule;
  readonly pair: VerdictPair;
  /** Number of such configurations in each situation. */
  readonly count: number;
  /** Number of those for which no other rule is responsible as well. */
  readonly soleCount: number;
  /** The rules that are responsible as well for some of them. */
  readonly others: readonly DecidingRule[];
  /**
   * Few statements about prerequisites that lead to one of them, if possible one for which the rule alone is
   * responsible.
   */
  readonly statements: Statements;
}

/** Claims about a configuration: some hold, and others do not all hold. */
interface Wanted {
  readonly always: readonly Claim[];
  /** Undefined when nothing is excluded. */
  readonly except: readonly Claim[] | undefined;
}

/**
 * The impacts in some situations, by the requirements of the lighter and of the heavier verdict's rules.
 *
 * A rule with the same requirement on both sides can't be why the verdicts differ.
 */
export function impactsOf(
  claimSpace: ClaimSpace,
  lighter: readonly DecidingRule[],
  heavier: readonly DecidingRule[],
): readonly Impact[] {
  const keyOf = ({ satisfied, violated }: DecidingRule) => `${satisfied.id} ${violated.id}`;
  const asked = new Set(lighter.map(keyOf));
  const responsible = heavier.filter((each) => !asked.has(keyOf(each)));
  return VERDICT_PAIRS.flatMap((pair) => {
    const wanted = wantedOf(claimSpace, pair, lighter, responsible);
    return responsible.flatMap((_, index) => impactOf(claimSpace, pair, wanted, responsible, index));
  });
}

/** The claims of a verdict pair, apart from that of the responsible rule. */
function wantedOf(
  { claims }: ClaimSpace,
  pair: VerdictPair,
  lighter: readonly DecidingRule[],
  responsible: readonly DecidingRule[],
): Wanted {
  const allThere = lighter.map(({ satisfied }) => satisfied);
  const noError = (all: readonly DecidingRule[]) => all.map(({ violated }) => claims.not(violated));
  const inDoubt = pair.after === 'undetermined' ? noError(responsible) : [];
  return pair.before === 'valid'
    ? { always: [...allThere, ...inDoubt], except: undefined }
    : { always: noError(lighter), except: allThere };
}

/** The impact of one rule on a verdict pair, if it has any. */
function impactOf(
  claimSpace: ClaimSpace,
  pair: VerdictPair,
  wanted: Wanted,
  rules: readonly DecidingRule[],
  index: number,
): readonly Impact[] {
  const { claims, solver } = claimSpace;
  const decides = ({ satisfied, violated }: DecidingRule) =>
    pair.after === 'invalid' ? violated : claims.not(satisfied);
  const silent = (some: readonly DecidingRule[]) => some.map((each) => claims.not(decides(each)));
  const either = wanted.except ? [claims.not(claims.all(wanted.except))] : [];
  const all = (more: readonly Claim[]) => [...wanted.always, ...either, ...more];
  const responsible = rules[index] as DecidingRule;
  const later = rules.slice(index + 1);
  const first = [decides(responsible), ...silent(rules.slice(0, index))];
  if (!solver.isPossible(all(first))) return [];
  const only = [...first, ...silent(later)];
  const soleCount = countOf(claimSpace, wanted, only);
  return [
    {
      ...{ responsible, pair, count: countOf(claimSpace, wanted, first), soleCount },
      others: later.filter((other) => solver.isPossible(all([...first, decides(other)]))),
      statements: fewStatements(claimSpace, all(soleCount > 0 ? only : first)),
    },
  ];
}

/** Number of models: combinations of values for which the wanted and further claims hold. */
function countOf({ solver }: ClaimSpace, { always, except }: Wanted, more: readonly Claim[]): number {
  const all = solver.count([...always, ...more]);
  return except === undefined ? all : all - solver.count([...except, ...more]);
}
