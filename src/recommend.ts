import { checking } from './check-against-schema.ts';
import type { Configuration, Direction, MethodChoice, OwnerKind, Prerequisite } from './configuration.ts';
import { type CompiledCriterion, type RatedCase, type Rating, rankOf } from './criterion.ts';
import { FOR_COMPARING } from './defaults.ts';
import { dominates } from './dominance.ts';
import { type Finding, findingOf } from './finding.ts';
import { recommendRequestSchema } from './input-schema.ts';
import type { Options, Settings } from './options.ts';
import type { Repair } from './repairs.ts';
import { answer, type MalformedRequest, type Verb } from './request.ts';
import type { CriterionIdOf, RuleIdOf, Ruleset } from './ruleset.ts';
import { statementIn } from './ruleset-words.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { distinctSources, type Source } from './source.ts';
import {
  type AnyRequest,
  choicesThatServe,
  compareStandings,
  criteriaInOrder,
  isReachable,
  type Methods,
  type Readiness,
  type Standing,
  standingOf,
} from './standing.ts';
import type { PrerequisiteValues } from './vocabulary.ts';

export type { Readiness } from './standing.ts';

/** For whom delivery methods are sought, and what is there. */
export interface RecommendRequest<R extends Ruleset = Guide> {
  /** Whose mailbox it is. */
  owner: OwnerKind<R>;
  /** Which directions the owner uses; one that is false gets the method `none`. */
  needs: { [D in Direction<R>]: boolean };
  /** What is known: true met, false not met, absent not known. */
  prerequisites?: PrerequisiteValues<R['vocabulary']>;
  /** Users in the organization, a whole number from 0; absent means not stated. */
  userCount?: number;
  /** Facts that cannot be changed: no repair touches one whose value is known. */
  locked?: readonly Prerequisite<R>[];
  /** What matters most, first; no repeats. The other criteria follow in the ruleset's order. */
  priorities?: readonly CriterionIdOf<R>[];
}

/** How a configuration does by one criterion: the worse of its methods' ratings. */
export interface Reason<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly rating: Rating;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** A configuration that serves the needs and can be reached. */
export interface Recommendation<R extends Ruleset = Guide> {
  /** Complete: `validate` takes it as it is. */
  readonly configuration: Configuration<R>;
  readonly readiness: Readiness;
  /** Whether it rests on something that a dated rule says is gone. */
  readonly retired: boolean;
  /** Every minimal repair that makes it valid, fewest changes first; `[{}]` when it is ready. */
  readonly repairs: readonly Repair<Prerequisite<R>>[];
  /** Set when there are more minimal repairs than the thousand that are listed. */
  readonly repairsTruncated?: true;
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
  /** One a criterion, in the order in which they counted. */
  readonly reasons: readonly Reason<CriterionIdOf<R>>[];
  /**
   * The methods of every recommendation that is no worse in anything that counts, for no direction by any criterion,
   * and better in something; best first, absent when there is none.
   */
  readonly dominatedBy?: readonly MethodChoice<R>[];
}

/** A configuration that serves the needs but that no permitted repair makes valid. */
export interface RuledOut<R extends Ruleset = Guide> {
  readonly configuration: Configuration<R>;
  /** What stands in its way: its errors and unverified findings. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The answer of {@link recommend} to a well-formed request. */
export interface Recommended<R extends Ruleset = Guide> {
  readonly outcome: 'found' | 'not-found';
  /** Best first. */
  readonly recommendations: readonly Recommendation<R>[];
  readonly ruledOut: readonly RuledOut<R>[];
}

/** The answer of {@link recommend}. */
export type Recommendations<R extends Ruleset = Guide> = MalformedRequest | Recommended<R>;

/**
 * Finds every pair of delivery methods that serves an owner's needs and can be reached, best first.
 *
 * The order: not retired, readiness, size of the smallest repair, then the criteria, those of `priorities` first.
 * Never throws and never changes what it is given; the answer is frozen.
 *
 * @param request - owner and needs, and what is known of prerequisites and the number of users; `locked` names facts
 * that can't be changed, `priorities` the criteria that matter most.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the recommendations with findings, repairs and reasons, and what was ruled out and why; or `malformed` with
 * every problem.
 * @see The guide's clauses A3–A14; each finding and reason names those behind it.
 * @example
 * ```ts
 * import { recommend } from 'd365-email-rules';
 *
 * const answer = recommend({ owner: 'user', needs: { incoming: true, outgoing: true } });
 * if (answer.outcome === 'found') console.log(answer.recommendations[0]?.configuration.incoming); // server
 * ```
 */
export function recommend<R extends Ruleset = Guide>(
  request: RecommendRequest<R>,
  options?: Options<R>,
): Recommendations<R>;
/** Answers a request of which nothing is known, such as parsed JSON. */
export function recommend<R extends Ruleset = Guide>(
  request: unknown,
  options?: Options<R>,
): Recommendations<R>;
export function recommend(request: unknown, options?: unknown): Recommendations<Ruleset> {
  return answer(RECOMMEND, request, options);
}

const RECOMMEND: Verb<AnyRequest, Recommended<Ruleset>> = {
  defaults: FOR_COMPARING,
  schemaFor: (ruleset) => recommendRequestSchema(checking, ruleset),
  answerTo: recommendFrom,
};

function recommendFrom(request: AnyRequest, settings: Settings): Recommended<Ruleset> {
  const { standings, ranked } = rank(request, settings);
  const ruledOut = standings.filter((standing) => !isReachable(standing));
  return {
    outcome: ranked.length > 0 ? 'found' : 'not-found',
    recommendations: ranked.map((standing) => recommendationOf(standing, ranked, request, settings)),
    ruledOut: ruledOut.map((standing) => ruledOutOf(standing, request, settings)),
  };
}

/** How every choice of methods that serves the needs stands, in the order of the vocabulary, and what comes of that. */
export function rank(request: AnyRequest, { compiled }: Settings): Ranking {
  const criteria = criteriaInOrder(compiled, request);
  const standings = choicesThatServe(request, compiled).map((methods) =>
    standingOf(methods, request, criteria, compiled),
  );
  return { criteria, standings, ranked: standings.filter(isReachable).sort(compareStandings) };
}

/** Choices of methods, and their order. */
interface Ranking {
  /** In the order in which they count. */
  readonly criteria: readonly CompiledCriterion[];
  /** All of them, in the order of the vocabulary. */
  readonly standings: readonly Standing[];
  /** Those that can be reached, best first. */
  readonly ranked: readonly Standing[];
}

/** One of those that can be reached, in words. */
export function recommendationOf(
  standing: Standing,
  ranked: readonly Standing[],
  request: AnyRequest,
  settings: Settings,
): Recommendation<Ruleset> {
  const { methods, repairs, readiness, retired, rated } = standing;
  const criteria = criteriaInOrder(settings.compiled, request);
  const better = ranked.filter((other) => dominates(other, standing)).map((other) => other.methods);
  return {
    configuration: configurationOf(request, methods),
    readiness,
    retired,
    repairs: repairs.repairs,
    ...(repairs.truncated ? { repairsTruncated: true as const } : {}),
    findings: findingsOf(standing, settings),
    reasons: rated.map((halves, index) => reasonOf(criteria[index] as CompiledCriterion, halves, settings)),
    ...(better.length === 0 ? {} : { dominatedBy: better }),
  };
}

/** One of those that can't be reached, in words. */
export function ruledOutOf(standing: Standing, request: AnyRequest, settings: Settings): RuledOut<Ruleset> {
  return {
    configuration: configurationOf(request, standing.methods),
    findings: findingsOf(standing, settings).filter(({ kind }) => kind !== 'advice'),
  };
}

function findingsOf({ judgements }: Standing, { words, locale }: Settings): readonly Finding[] {
  return judgements.map((each) => findingOf(each, words, locale.phrases));
}

function configurationOf(
  { owner, needs, prerequisites, userCount }: AnyRequest,
  methods: Methods,
): Configuration<Ruleset> {
  return {
    owner,
    ...methods,
    ...(prerequisites === undefined ? {} : { prerequisites }),
    needs,
    ...(userCount === undefined ? {} : { userCount }),
  } as Configuration<Ruleset>;
}

/** The worst rating, and all that is said for it; of neutral and depends, which are alike, depends. */
export function reasonOf(
  { id }: CompiledCriterion,
  halves: readonly RatedCase[],
  { words }: Settings,
): Reason {
  const worst = Math.min(...halves.map(({ rating }) => rankOf(rating)));
  const worstHalves = halves.filter(({ rating }) => rankOf(rating) === worst);
  const rating = (worstHalves.find((half) => half.rating === 'depends') ?? worstHalves[0])?.rating as Rating;
  const deciding = worstHalves.filter((half) => half.rating === rating);
  const statements = deciding.map(({ statement }) => statementIn(words, id, statement));
  return {
    criterion: id,
    rating,
    statement: [...new Set(statements)].join(' '),
    sources: distinctSources(deciding.flatMap(({ sources }) => sources)),
  };
}
