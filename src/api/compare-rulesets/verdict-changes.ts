/**
 * Impacts of a change in one class of situations: counted by model counting, attributed to the first responsible rule.
 */

import type { Verdict } from '../../engine/evaluate.ts';
import type { Deciding } from '../../engine/symbolic/decided-situations.ts';
import { fewOf, type Ground } from '../../engine/symbolic/rule-claims.ts';
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
  readonly decider: Deciding;
  readonly contrast: VerdictPair;
  /** Number of such configurations in each situation. */
  readonly count: number;
  /** Number of those for which no other rule is responsible as well. */
  readonly alone: number;
  /** The rules that are responsible as well for some of them. */
  readonly others: readonly Deciding[];
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
  ground: Ground,
  lighter: readonly Deciding[],
  heavier: readonly Deciding[],
): readonly Impact[] {
  const keyOf = ({ satisfied, violated }: Deciding) => `${satisfied.id} ${violated.id}`;
  const asked = new Set(lighter.map(keyOf));
  const responsible = heavier.filter((each) => !asked.has(keyOf(each)));
  return VERDICT_PAIRS.flatMap((contrast) => {
    const wanted = wantedOf(ground, contrast, lighter, responsible);
    return responsible.flatMap((_, index) => impactOf(ground, contrast, wanted, responsible, index));
  });
}

/** The claims of a verdict pair, apart from that of the responsible rule. */
function wantedOf(
  { claims }: Ground,
  contrast: VerdictPair,
  lighter: readonly Deciding[],
  responsible: readonly Deciding[],
): Wanted {
  const allThere = lighter.map(({ satisfied }) => satisfied);
  const noError = (all: readonly Deciding[]) => all.map(({ violated }) => claims.not(violated));
  const inDoubt = contrast.after === 'undetermined' ? noError(responsible) : [];
  return contrast.before === 'valid'
    ? { always: [...allThere, ...inDoubt], except: undefined }
    : { always: noError(lighter), except: allThere };
}

/** The impact of one rule on a verdict pair, if it has any. */
function impactOf(
  ground: Ground,
  contrast: VerdictPair,
  wanted: Wanted,
  responsible: readonly Deciding[],
  index: number,
): readonly Impact[] {
  const { claims, solver } = ground;
  const decides = ({ satisfied, violated }: Deciding) =>
    contrast.after === 'invalid' ? violated : claims.not(satisfied);
  const silent = (some: readonly Deciding[]) => some.map((each) => claims.not(decides(each)));
  const either = wanted.except ? [claims.not(claims.all(wanted.except))] : [];
  const all = (more: readonly Claim[]) => [...wanted.always, ...either, ...more];
  const decider = responsible[index] as Deciding;
  const later = responsible.slice(index + 1);
  const first = [decides(decider), ...silent(responsible.slice(0, index))];
  if (!solver.isPossible(all(first))) return [];
  const only = [...first, ...silent(later)];
  const alone = countOf(ground, wanted, only);
  return [
    {
      ...{ decider, contrast, count: countOf(ground, wanted, first), alone },
      others: later.filter((other) => solver.isPossible(all([...first, decides(other)]))),
      statements: fewOf(ground, all(alone > 0 ? only : first)),
    },
  ];
}

/** Number of models: combinations of values for which the wanted and further claims hold. */
function countOf({ solver }: Ground, { always, except }: Wanted, more: readonly Claim[]): number {
  const all = solver.count([...always, ...more]);
  return except === undefined ? all : all - solver.count([...except, ...more]);
}
