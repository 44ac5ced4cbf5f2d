import type { Facts } from './condition.ts';
import type { Configuration, Direction, OwnerKind, Prerequisite } from './configuration.ts';
import { type CompiledCriterion, type RatedCase, type Rating, rankOf, rate } from './criterion.ts';
import { type Finding, findingOf } from './finding.ts';
import { recommendRequestSchema } from './input-schema.ts';
import { judge, repairsOfAll, type Verdict, verdictOf } from './judge.ts';
import type { Options, Settings } from './options.ts';
import type { Repair } from './repairs.ts';
import { answering, type MalformedRequest } from './request.ts';
import type { CriterionIdOf, RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import type { Source } from './source.ts';
import { everyChoice, type PrerequisiteValues, UNUSED } from './vocabulary.ts';
import type { CriterionWords } from './words.ts';

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

/** How far a configuration is from working: as it is, after checking, or after changing something. */
export type Readiness = 'ready' | 'to-verify' | 'to-prepare';

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

/** A request once it was found right, whatever the vocabulary. */
interface AnyRequest {
  readonly owner: string;
  readonly needs: Readonly<Record<string, boolean>>;
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
  readonly locked?: readonly string[];
  readonly priorities?: readonly string[];
}

type AnyRecommendation = Recommendation<Ruleset>;

/** A recommendation with what it is ranked by: the ranks of its ratings a criterion, worst first. */
interface Ranked {
  readonly recommendation: AnyRecommendation;
  readonly ranks: readonly number[];
}

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
  return answerRecommend(request, options);
}

const answerRecommend = /* @__PURE__ */ answering<AnyRequest, Recommended<Ruleset>>(
  ({ vocabulary, criteria }) =>
    recommendRequestSchema(
      vocabulary,
      criteria.map(({ id }) => id),
    ),
  recommendFrom,
);

function recommendFrom(request: AnyRequest, settings: Settings): Recommended<Ruleset> {
  const criteria = criteriaInOrder(settings, request.priorities ?? []);
  const locked = new Set(request.locked);
  const ranked: Ranked[] = [];
  const ruledOut: RuledOut<Ruleset>[] = [];
  for (const methods of methodsThatServe(request, settings)) {
    const { prerequisites = {}, owner, needs, userCount } = request;
    const facts: Facts = { owner, methods, needs, userCount, prerequisites };
    const configuration = configurationOf(request, methods);
    const judgements = judge(settings.compiled, facts, locked);
    const findings = judgements.map((each) => findingOf(each, settings.words, settings.locale.phrases));
    const { repairs, truncated } = repairsOfAll(settings.compiled, facts, locked);
    if (repairs.length === 0) {
      ruledOut.push({ configuration, findings: findings.filter(({ kind }) => kind !== 'advice') });
      continue;
    }
    const rated = criteria.map((criterion) => rateAll(criterion, facts));
    ranked.push({
      recommendation: {
        configuration,
        readiness: READINESS[verdictOf(judgements)],
        retired: judgements.some(({ rule, since }) => rule.retires === true && since !== undefined),
        repairs,
        ...(truncated ? { repairsTruncated: true as const } : {}),
        findings,
        reasons: rated.map((halves, index) =>
          reasonOf(criteria[index] as CompiledCriterion, halves, settings),
        ),
      },
      ranks: rated.flatMap((halves) => halves.map(({ rating }) => rankOf(rating)).sort((a, b) => a - b)),
    });
  }
  const recommendations = ranked.sort(compareRanked).map(({ recommendation }) => recommendation);
  return { outcome: recommendations.length > 0 ? 'found' : 'not-found', recommendations, ruledOut };
}

const READINESS: Readonly<Record<Verdict, Readiness>> = {
  valid: 'ready',
  undetermined: 'to-verify',
  invalid: 'to-prepare',
};
const READINESS_ORDER: readonly Readiness[] = ['ready', 'to-verify', 'to-prepare'];

function criteriaInOrder(
  { compiled }: Settings,
  priorities: readonly string[],
): readonly CompiledCriterion[] {
  const importanceOf = ({ id }: CompiledCriterion) =>
    priorities.includes(id) ? priorities.indexOf(id) : priorities.length;
  return compiled.criteria.toSorted((a, b) => importanceOf(a) - importanceOf(b));
}

/** Every choice of methods that serves the needs, in the order of the vocabulary. */
function methodsThatServe({ needs }: AnyRequest, { compiled }: Settings) {
  const serving = Object.entries(compiled.ruleset.vocabulary.directions).map(([direction, methods]) => [
    direction,
    methods.filter((method) => (method !== UNUSED) === needs[direction]),
  ]);
  return everyChoice(Object.fromEntries(serving));
}

function configurationOf(
  { owner, needs, prerequisites, userCount }: AnyRequest,
  methods: Readonly<Record<string, string>>,
): Configuration<Ruleset> {
  return {
    owner,
    ...methods,
    ...(prerequisites === undefined ? {} : { prerequisites }),
    needs,
    ...(userCount === undefined ? {} : { userCount }),
  } as Configuration<Ruleset>;
}

function rateAll(criterion: CompiledCriterion, facts: Facts): readonly RatedCase[] {
  return Object.entries(facts.methods).map(([direction, method]) =>
    rate(criterion, direction, method, facts),
  );
}

/** The worst rating, and all that is said for it; of neutral and depends, which are alike, depends. */
function reasonOf({ id }: CompiledCriterion, halves: readonly RatedCase[], { words }: Settings): Reason {
  const worst = Math.min(...halves.map(({ rating }) => rankOf(rating)));
  const worstHalves = halves.filter(({ rating }) => rankOf(rating) === worst);
  const rating = (worstHalves.find((half) => half.rating === 'depends') ?? worstHalves[0])?.rating as Rating;
  const deciding = worstHalves.filter((half) => half.rating === rating);
  const statements = deciding.map(
    ({ statement }) => (words.criteria[id] as CriterionWords).statements[statement] ?? statement,
  );
  return {
    criterion: id,
    rating,
    statement: [...new Set(statements)].join(' '),
    sources: distinctSources(deciding.flatMap(({ sources }) => sources)),
  };
}

function distinctSources(sources: readonly Source[]): readonly Source[] {
  const keyOf = ({ document, clause }: Source) => `${clause} ${document}`;
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()];
}

/** Equal ranks keep the order of the vocabulary, in which the candidates come. */
function compareRanked(a: Ranked, b: Ranked): number {
  const [first, second] = [a.recommendation, b.recommendation];
  const better = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
  return (
    Number(first.retired) - Number(second.retired) ||
    READINESS_ORDER.indexOf(first.readiness) - READINESS_ORDER.indexOf(second.readiness) ||
    sizeOfSmallest(first) - sizeOfSmallest(second) ||
    (better < 0 ? 0 : (b.ranks[better] as number) - (a.ranks[better] as number))
  );
}

function sizeOfSmallest({ repairs }: AnyRecommendation): number {
  return Object.keys(repairs[0] as Repair).length;
}
