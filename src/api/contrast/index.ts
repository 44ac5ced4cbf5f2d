import type { Configuration, MethodChoice } from '../../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../../engine/defaults.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../../engine/handler.ts';
import type { Options, Settings } from '../../engine/options.ts';
import {
  type AnyRequest,
  type Candidate,
  comesFirst,
  evaluateCandidates,
  isReachable,
  isRuledOut,
  type Methods,
} from '../../engine/ranking/candidate.ts';
import {
  type Ranking,
  type Recommendation,
  type RecommendRequest,
  type RuledOut,
  rank,
  type Undecided,
  type Wording,
  wordingFor,
} from '../../engine/ranking/recommendation.ts';
import type { Unchecked } from '../../engine/unchecked.ts';
import { checking } from '../../input/check.ts';
import { counterfactual } from '../../locales/en/counterfactual.ts';
import { criterionTexts } from '../../locales/en/guide/criteria.ts';
import { ruleTexts } from '../../locales/en/guide/rules.ts';
import {
  methodLabels,
  prerequisiteLabels,
  prerequisiteNegations,
} from '../../locales/en/guide/vocabulary.ts';
import { contrastProblems } from '../../locales/en/verb-problems.ts';
import { contrastSchema } from '../../rule-language/input-schema.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { guideForComparing } from '../../rulesets/guide/parts.ts';
import { type Counterfactual, type CounterfactualLocale, counterfactualOf } from './counterfactual.ts';
import { type ContrastStep, type Favoured, stepsBetween } from './steps.ts';

/** One of two choices of methods, and its status among the answers of `recommend`. */
export type ContrastedChoice<R extends Ruleset = Guide> =
  | {
      readonly methods: MethodChoice<R>;
      readonly standing: 'recommended';
      /** Its rank among the recommendations, from 1. */
      readonly rank: number;
      /**
       * Set when not all choices could be ranked and this one comes after the ranked ones. Then `rank` is a lower
       * bound, and `dominatedBy` names only ranked ones.
       */
      readonly rankTruncated?: true;
      readonly recommendation: Recommendation<R>;
    }
  | {
      readonly methods: MethodChoice<R>;
      readonly standing: 'ruled-out';
      readonly ruledOut: RuledOut<R>;
    }
  | {
      readonly methods: MethodChoice<R>;
      readonly standing: 'undecided';
      readonly undecided: Undecided<R>;
    };

/** The answer of {@link contrast} to a well-formed question. */
export interface Contrasted<R extends Ruleset = Guide> {
  readonly outcome: 'contrasted';
  readonly a: ContrastedChoice<R>;
  readonly b: ContrastedChoice<R>;
  /** The choice that `recommend` puts first; `neither` when both are ruled out or one is undecided. */
  readonly ahead: Favoured;
  /** The step that decides; absent when `ahead` is `neither`. */
  readonly decidedBy?: ContrastStep<R>;
  /** Everything by which they are compared, in order of importance: the first step that favours one decides. */
  readonly steps: readonly ContrastStep<R>[];
  /** The change that would put b before a. */
  readonly counterfactual: Counterfactual<R>;
}

/** The answer of {@link contrast}. */
export type Contrast<R extends Ruleset = Guide> = MalformedRequest | Contrasted<R>;

/** A valid question over any vocabulary. */
interface Question {
  readonly request: AnyRequest;
  readonly a: Methods;
  readonly b: Methods;
}

/**
 * Explains why `recommend` puts one of two choices of methods before the other, and what would reverse the order.
 *
 * They are compared step by step: reachability, retirement, readiness, the size of the smallest repair, each criterion
 * in the current order, the order of the vocabulary. The first step that favours one decides.
 *
 * The counterfactual is exact: every smallest set of facts to change. A fact is a prerequisite made true or false, or
 * the number of users moved into another range. Known and `locked` facts stay, and nothing becomes unknown. Where no
 * change of facts does it, the answer lists moves in the order of the criteria, of which one is enough. Facts and moves
 * are not mixed. Never throws and never changes its input; the answer is frozen.
 *
 * @param request - the same as `recommend` takes.
 * @param a - a method for each direction. A whole configuration works too: its owner, prerequisites, needs and number
 * of users are ignored, as the request states them.
 * @param b - the choice to compare it with; not the same as a.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the status of both, the steps, and the change that would put b before a; or `malformed` with every problem
 * under `['request', …]`, `['a', …]`, `['b', …]` or `['options', …]`, also when a choice does not serve the needs.
 * @see The guide's clauses A3–A14; each step names those behind it.
 * @example
 * ```ts
 * import { contrast } from 'd365-email-rules';
 *
 * const answer = contrast(
 *   { owner: 'user', needs: { incoming: true, outgoing: true } },
 *   { incoming: 'server', outgoing: 'server' },
 *   { incoming: 'outlook', outgoing: 'outlook' },
 * );
 * if (answer.outcome === 'contrasted') {
 *   console.log(answer.ahead, answer.decidedBy?.by); // a retired
 *   if (answer.counterfactual.by === 'facts') console.log(answer.counterfactual.facts);
 *   // [ { prerequisites: { emailRouterInstalled: true }, retired: true } ]
 * }
 * ```
 */
export function contrast<R extends Ruleset = Guide, Request = unknown, A = unknown, B = unknown>(
  request: RecommendRequest<R> | Unchecked<Request>,
  a: MethodChoice<R> | Configuration<R> | Unchecked<A>,
  b: MethodChoice<R> | Configuration<R> | Unchecked<B>,
  options?: Options<R>,
): Contrast<R>;
export function contrast(request: unknown, a: unknown, b: unknown, options?: unknown): Contrast<Ruleset> {
  return answer(CONTRAST, { request, a, b }, options);
}

/** Besides ratings of methods, the answer shows counterfactuals. */
const DEFAULTS: Defaults<CounterfactualLocale> = {
  ruleset: guideForComparing,
  english: () => {
    const english = englishWith(
      {
        methods: methodLabels,
        prerequisites: prerequisiteLabels,
        negations: prerequisiteNegations,
        criteria: criterionTexts,
        rules: ruleTexts,
      },
      contrastProblems,
    );
    return { ...english, phrases: { ...english.phrases, contrast: counterfactual } };
  },
};

const CONTRAST: RequestHandler<Question, Contrasted<Ruleset>, CounterfactualLocale> = {
  defaults: DEFAULTS,
  schemaFor: (ruleset) => contrastSchema(checking, ruleset),
  answerTo: contrastFrom,
};

function contrastFrom(question: Question, settings: Settings<CounterfactualLocale>): Contrasted<Ruleset> {
  const { request } = question;
  const ranking = rank(request, settings);
  const [a, b] = [question.a, question.b].map((choice) =>
    candidateIn(ranking, choice, request, settings),
  ) as [Candidate, Candidate];
  const { criteria, ranked } = ranking;
  const pair = { a, b, aIsFirst: comesFirst(a.methods, b.methods, settings.compiled), criteria };
  const steps = stepsBetween(pair, settings);
  const isDecided = [a, b].some(isReachable) && [a, b].every((each) => isReachable(each) || isRuledOut(each));
  const decidedBy = isDecided ? steps.find(({ favours }) => favours !== 'neither') : undefined;
  const wording = wordingFor(request, settings);
  return {
    outcome: 'contrasted',
    a: contenderOf(a, ranked, wording),
    b: contenderOf(b, ranked, wording),
    ahead: decidedBy?.favours ?? 'neither',
    ...(decidedBy === undefined ? {} : { decidedBy }),
    steps,
    counterfactual: counterfactualOf(pair, decidedBy?.favours === 'b', request, settings),
  };
}

/** The candidate of a choice; one that was left out of too many is evaluated by itself. */
function candidateIn(
  { criteria, ranked, ruledOut, undecided }: Ranking,
  choice: Methods,
  request: AnyRequest,
  { compiled }: Settings,
): Candidate {
  const directions = Object.keys(compiled.ruleset.vocabulary.directions);
  const isIt = ({ methods }: Candidate) => directions.every((each) => methods[each] === choice[each]);
  const methods = Object.fromEntries(directions.map((each) => [each, choice[each] as string]));
  return (
    [...ranked, ...ruledOut, ...undecided].find(isIt) ??
    (evaluateCandidates([methods], request, criteria, compiled)[0] as Candidate)
  );
}

function contenderOf(
  candidate: Candidate,
  ranked: readonly Candidate[],
  { recommendationOf, obstructedOf }: Wording,
): ContrastedChoice<Ruleset> {
  const { methods } = candidate;
  if (isRuledOut(candidate)) return { methods, standing: 'ruled-out', ruledOut: obstructedOf(candidate) };
  if (!isReachable(candidate)) return { methods, standing: 'undecided', undecided: obstructedOf(candidate) };
  const isRanked = ranked.includes(candidate);
  const before = isRanked ? ranked.slice(0, ranked.indexOf(candidate)) : ranked;
  return {
    methods,
    standing: 'recommended',
    rank: before.length + 1,
    ...(isRanked ? {} : { rankTruncated: true }),
    recommendation: recommendationOf(candidate, before),
  };
}
