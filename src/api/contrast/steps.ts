/** The comparison of two choices step by step, in lexicographic order. */

import type { Direction, Method } from '../../engine/configuration/configuration.ts';
import type { RuleResult } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import type { Readiness } from '../../engine/ranking/candidate.ts';
import {
  type Candidate,
  compareByCriterion,
  isReachable,
  isRuledOut,
  READINESS_ORDER,
  sizeOfSmallest,
} from '../../engine/ranking/candidate.ts';
import { type Reason, reasonOf } from '../../engine/ranking/recommendation.ts';
import { statementIn } from '../../locales/texts/ruleset-words.ts';
import type { CompiledCriterion, RatedCase, Rating } from '../../rule-language/criterion.ts';
import type { CriterionIdOf, RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import { distinctSources, type Source } from '../../rule-language/source.ts';
import type { CriterionWords } from '../../rule-language/words.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** The choice that a step favours. */
export type Favoured = 'a' | 'b' | 'neither';

/** The value of one side of a step, and the rules that lead to it. */
export interface ContrastSide<Value, R extends Ruleset = Guide> {
  readonly value: Value;
  /** The rules behind it, in their order; empty when no rule speaks against it. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** The clauses of those rules. */
  readonly sources: readonly Source[];
}

/** The rating of one direction's method by a criterion. */
export interface RatedMethod<R extends Ruleset = Guide> {
  readonly direction: Direction<R>;
  readonly method: Method<Direction<R>, R>;
  readonly rating: Rating;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** The rating of one side by a criterion: the worse of its methods' ratings, and each of them. */
export interface CriterionSide<R extends Ruleset = Guide> extends Reason<CriterionIdOf<R>> {
  /** One per direction, in the order of the vocabulary. */
  readonly methods: readonly RatedMethod<R>[];
}

/** The levels that count before the criteria, with their values. */
export interface ContrastLevels {
  /** True when some permitted repair makes it valid; `null` when finding out takes too long. */
  readonly reachable: boolean | null;
  /** True when a dated rule says that its basis is retired. */
  readonly retired: boolean;
  readonly readiness: Readiness;
  /** Number of changes in the smallest repair; `null` when none makes it valid, or when finding out takes too long. */
  readonly repairs: number | null;
}

/**
 * A step of the order in which `recommend` ranks two choices of methods; the first that favours one of them decides.
 */
export type ContrastStep<R extends Ruleset = Guide> =
  | {
      readonly [By in keyof ContrastLevels]: {
        readonly by: By;
        readonly favours: Favoured;
        readonly a: ContrastSide<ContrastLevels[By], R>;
        readonly b: ContrastSide<ContrastLevels[By], R>;
      };
    }[keyof ContrastLevels]
  | {
      readonly by: 'criterion';
      readonly criterion: CriterionIdOf<R>;
      /** The question that the criterion asks. */
      readonly question: string;
      /** By the worse of each side's ratings, or, where these are equal, by the better. */
      readonly favours: Favoured;
      readonly a: CriterionSide<R>;
      readonly b: CriterionSide<R>;
    }
  | {
      /** The order of the vocabulary, when nothing else distinguishes them. */
      readonly by: 'vocabulary';
      readonly favours: Favoured;
    };

/** A pair of choices of methods to compare. */
export interface Pair {
  readonly a: Candidate;
  readonly b: Candidate;
  /** True when the first comes before the second in the order of the vocabulary. */
  readonly aIsFirst: boolean;
  /** The criteria, most important first. */
  readonly criteria: readonly CompiledCriterion[];
}

/** Everything by which two choices of methods are compared, in order of importance. */
export function stepsBetween(pair: Pair, settings: Settings): readonly ContrastStep<Ruleset>[] {
  return [
    ...levelSteps(pair),
    ...pair.criteria.map((criterion, place) => criterionStep(criterion, place, pair, settings)),
    { by: 'vocabulary', favours: pair.aIsFirst ? 'a' : 'b' },
  ];
}

/** The steps before the criteria. */
function levelSteps({ a, b }: Pair): readonly ContrastStep<Ruleset>[] {
  const others = levelsOf(b);
  return levelsOf(a).map(({ by, rank, side }, index) => {
    const other = others[index] as Level;
    return { by, favours: favoured(rank, other.rank), a: side, b: other.side } as ContrastStep<Ruleset>;
  });
}

interface Level {
  readonly by: keyof ContrastLevels;
  /** The rank; the smaller, the better. */
  readonly rank: number;
  readonly side: ContrastSide<ContrastLevels[keyof ContrastLevels], Ruleset>;
}

function levelsOf(candidate: Candidate): readonly Level[] {
  const { results, retired, readiness } = candidate;
  const asking = results.filter(({ kind }) => kind !== 'advice');
  const errors = results.filter(({ kind }) => kind === 'error');
  const retiring = results.filter(({ retires }) => retires);
  const reachable = isReachable(candidate) ? true : isRuledOut(candidate) ? false : null;
  const repairs = reachable ? sizeOfSmallest(candidate) : null;
  return [
    { by: 'reachable', rank: reachable ? 0 : 1, side: sideOf(reachable, reachable ? [] : asking) },
    { by: 'retired', rank: Number(retired), side: sideOf(retired, retiring) },
    {
      by: 'readiness',
      rank: READINESS_ORDER.indexOf(readiness),
      side: sideOf(readiness, readiness === 'to-prepare' ? errors : asking),
    },
    { by: 'repairs', rank: repairs ?? Number.POSITIVE_INFINITY, side: sideOf(repairs, asking) },
  ];
}

function sideOf(value: ContrastLevels[keyof ContrastLevels], results: readonly RuleResult[]): Level['side'] {
  return {
    value,
    ruleIds: results.map(({ rule }) => rule.id),
    sources: distinctSources(results.flatMap(({ rule }) => rule.sources)),
  };
}

function criterionStep(
  criterion: CompiledCriterion,
  place: number,
  { a, b }: Pair,
  settings: Settings,
): ContrastStep<Ruleset> {
  const { id } = criterion;
  const sideOfCriterion = (candidate: Candidate): CriterionSide<Ruleset> => {
    const halves = candidate.rated[place] as readonly RatedCase[];
    return {
      ...reasonOf(criterion, halves, settings),
      methods: Object.entries(candidate.methods).map(([direction, method], index) => {
        const { rating, statement, sources } = halves[index] as RatedCase;
        return { direction, method, rating, statement: statementIn(settings.words, id, statement), sources };
      }),
    };
  };
  return {
    by: 'criterion',
    criterion: id,
    question: (settings.words.criteria[id] as CriterionWords).question,
    favours: favoured(compareByCriterion(a, b, place), 0),
    a: sideOfCriterion(a),
    b: sideOfCriterion(b),
  };
}

/** The side with the better rank: the smaller one. */
function favoured(a: number, b: number): Favoured {
  if (a === b) return 'neither';
  return a < b ? 'a' : 'b';
}
