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

/** Every way in which two verdicts can differ, what weighs most first. */
export const VERDICT_PAIRS: readonly VerdictPair[] = [
  { before: 'valid', after: 'invalid' },
  { before: 'undetermined', after: 'invalid' },
  { before: 'valid', after: 'undetermined' },
];

/** Configurations of some scenes with such verdicts of which one rule is the first that decides the heavier one. */
export interface Impact {
  readonly decider: Deciding;
  readonly contrast: VerdictPair;
  /** How many there are in each scene. */
  readonly count: number;
  /** On how many of them no other rule decides it as well. */
  readonly alone: number;
  /** The rules that decide it as well on some of them. */
  readonly others: readonly Deciding[];
  /** Few statements on prerequisites that make one of them, if possible one that the rule decides alone. */
  readonly statements: Statements;
}

/** Claims about a configuration: that some hold, and that others do not all hold. */
interface Wanted {
  readonly always: readonly Claim[];
  /** Absent when nothing is left out. */
  readonly except: readonly Claim[] | undefined;
}

/**
 * The shares of some scenes, by what the rules of the lighter and of the heavier verdict ask there.
 *
 * A rule that asks the same on both sides can't be why the verdicts differ.
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
    return responsible.flatMap((_, index) => shareOf(ground, contrast, wanted, responsible, index));
  });
}

/** What makes the verdicts such, but for the rule that decides the heavier one. */
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

/** The share of one rule in what is wanted, if it has any. */
function shareOf(
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

/** How many combinations of values are wanted, and make more claims hold. */
function countOf({ solver }: Ground, { always, except }: Wanted, more: readonly Claim[]): number {
  const all = solver.count([...always, ...more]);
  return except === undefined ? all : all - solver.count([...except, ...more]);
}
