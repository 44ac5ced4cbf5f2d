import type { Claim } from './claim.ts';
import type { Deciding } from './decided-scenes.ts';
import type { Verdict } from './judge.ts';
import type { Ground } from './rule-claims.ts';
import type { Statements } from './solve-claims.ts';

/** A lighter and a heavier verdict, of two rulesets on one configuration. */
export interface Contrast {
  readonly lighter: Verdict;
  readonly heavier: Verdict;
}

/** Every way in which two verdicts can differ, what weighs most first. */
export const CONTRASTS: readonly Contrast[] = [
  { lighter: 'valid', heavier: 'invalid' },
  { lighter: 'undetermined', heavier: 'invalid' },
  { lighter: 'valid', heavier: 'undetermined' },
];

/** Configurations of some scenes with such verdicts of which one rule is the first that decides the heavier one. */
export interface Share {
  readonly decider: Deciding;
  readonly contrast: Contrast;
  /** How many there are in each scene. */
  readonly count: number;
  /** On how many of them no other rule decides it as well. */
  readonly alone: number;
  /** The rules that decide it as well on some of them. */
  readonly others: readonly Deciding[];
  /** The fewest statements on prerequisites that make one of them, if possible one that the rule decides alone. */
  readonly statements: Statements;
}

/** What is claimed of a configuration: one of several alternatives, of which each is a list of claims. */
interface Wanted {
  readonly always: readonly Claim[];
  readonly alternatives: readonly (readonly Claim[])[];
  /** Of what holds always, what is to be left out of the count again. */
  readonly except: readonly Claim[] | undefined;
}

/**
 * The shares of some scenes, by what the rules of the lighter and of the heavier verdict ask there.
 *
 * A rule that asks the same on both sides can't be why the verdicts differ.
 */
export function sharesOf(
  ground: Ground,
  lighter: readonly Deciding[],
  heavier: readonly Deciding[],
): readonly Share[] {
  const isAsked = ({ satisfied, violated }: Deciding) =>
    lighter.some((each) => each.satisfied === satisfied && each.violated === violated);
  const responsible = heavier.filter((each) => !isAsked(each));
  return CONTRASTS.flatMap((contrast) =>
    responsible.flatMap((decider, index) => {
      const wanted = wantedOf(ground, contrast, lighter, responsible);
      return shareOf(ground, contrast, wanted, decider, responsible, index);
    }),
  );
}

/** What makes the verdicts such, but for the rule that decides the heavier one. */
function wantedOf(
  { claims }: Ground,
  contrast: Contrast,
  lighter: readonly Deciding[],
  responsible: readonly Deciding[],
): Wanted {
  const allThere = lighter.map(({ satisfied }) => satisfied);
  const noError = (all: readonly Deciding[]) => all.map(({ violated }) => claims.not(violated));
  const inDoubt = contrast.heavier === 'undetermined' ? noError(responsible) : [];
  if (contrast.lighter === 'valid') {
    return { always: [...allThere, ...inDoubt], alternatives: [[]], except: undefined };
  }
  return {
    always: noError(lighter),
    alternatives: allThere.map((claim) => [claims.not(claim)]),
    except: allThere,
  };
}

function shareOf(
  ground: Ground,
  contrast: Contrast,
  wanted: Wanted,
  decider: Deciding,
  responsible: readonly Deciding[],
  index: number,
): readonly Share[] {
  const { claims, solver } = ground;
  const decides = ({ satisfied, violated }: Deciding) =>
    contrast.heavier === 'invalid' ? violated : claims.not(satisfied);
  const silent = (some: readonly Deciding[]) => some.map((each) => claims.not(decides(each)));
  const first = [decides(decider), ...silent(responsible.slice(0, index))];
  const isPossible = (more: readonly Claim[]) =>
    wanted.alternatives.some((each) => solver.isPossible([...wanted.always, ...each, ...more]));
  if (!isPossible(first)) return [];
  const later = responsible.slice(index + 1);
  const only = [...first, ...silent(later)];
  const alone = countOf(ground, wanted, only);
  return [
    {
      decider,
      contrast,
      count: countOf(ground, wanted, first),
      alone,
      others: later.filter((other) => isPossible([...first, decides(other)])),
      statements: fewestOf(ground, wanted, alone > 0 ? only : first),
    },
  ];
}

function countOf({ solver }: Ground, { always, except }: Wanted, more: readonly Claim[]): number {
  const all = solver.count([...always, ...more]);
  return except === undefined ? all : all - solver.count([...except, ...more]);
}

function fewestOf({ solver }: Ground, { always, alternatives }: Wanted, more: readonly Claim[]): Statements {
  const [fewest] = alternatives
    .map((each) => solver.fewest([...always, ...each, ...more]))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.size - b.size);
  return fewest as Statements;
}
