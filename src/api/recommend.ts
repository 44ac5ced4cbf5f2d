import { MOST_CHOICES } from '../engine/choices/choices-to-rank.ts';
import { FOR_COMPARING } from '../engine/defaults.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import type { AnyRequest } from '../engine/ranking/candidate.ts';
import {
  type Recommendation,
  type RecommendRequest,
  type RuledOut,
  rank,
  type Undecided,
  wordingFor,
} from '../engine/ranking/recommendation.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { recommendRequestSchema } from '../rule-language/input-schema.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';

export type { Readiness } from '../engine/ranking/candidate.ts';
export type {
  Reason,
  Recommendation,
  RecommendRequest,
  RuledOut,
  Undecided,
} from '../engine/ranking/recommendation.ts';

/** The answer of {@link recommend} to a well-formed request. */
export interface Recommended<R extends Ruleset = Guide> {
  readonly outcome: 'found' | 'not-found';
  /** The recommendations, best first. */
  readonly recommendations: readonly Recommendation<R>[];
  readonly ruledOut: readonly RuledOut<R>[];
  /** Choices that could neither be recommended nor ruled out; absent when none. */
  readonly undecided?: readonly Undecided<R>[];
  /**
   * Set when more than a thousand choices of methods serve the needs. Then the best thousand of them are recommended,
   * or those that were found in bounded time, and at most a thousand are ruled out. `not-found` then means that none
   * was found.
   */
  readonly truncated?: true;
}

/** The answer of {@link recommend}. */
export type Recommendations<R extends Ruleset = Guide> = MalformedRequest | Recommended<R>;

/**
 * Finds every choice of delivery methods that serves an owner's needs and is reachable, best first.
 *
 * The order: not retired, readiness, size of the smallest repair, then the criteria, those of `priorities` first. Never
 * throws and never changes its input; the answer is frozen.
 *
 * @param request - owner and needs, and the known prerequisites and number of users; `locked` names facts that can't be
 * changed, `priorities` the most important criteria.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the recommendations with findings, repairs and reasons, and the ruled-out choices with the findings against
 * them; or `malformed` with every problem.
 * @see The guide's clauses A3–A14; each finding and reason names those behind it.
 * @example
 * ```ts
 * import { recommend } from 'd365-email-rules';
 *
 * const answer = recommend({ owner: 'user', needs: { incoming: true, outgoing: true } });
 * if (answer.outcome === 'found') console.log(answer.recommendations[0]?.configuration.incoming); // server
 * ```
 */
export function recommend<R extends Ruleset = Guide, Given = unknown>(
  request: RecommendRequest<R> | Unchecked<Given>,
  options?: Options<R>,
): Recommendations<R>;
export function recommend(request: unknown, options?: unknown): Recommendations<Ruleset> {
  return answer(RECOMMEND, request, options);
}

const RECOMMEND: RequestHandler<AnyRequest, Recommended<Ruleset>> = {
  defaults: FOR_COMPARING,
  schemaFor: (ruleset) => recommendRequestSchema(checking, ruleset),
  answerTo: recommendFrom,
};

function recommendFrom(request: AnyRequest, settings: Settings): Recommended<Ruleset> {
  const { ranked, ruledOut, undecided, truncated } = rank(request, settings, MOST_CHOICES);
  const { recommendationOf, obstructedOf } = wordingFor(request, settings);
  return {
    outcome: ranked.length > 0 ? 'found' : 'not-found',
    recommendations: ranked.map((candidate, index) => recommendationOf(candidate, ranked.slice(0, index))),
    ruledOut: ruledOut.map(obstructedOf),
    ...(undecided.length === 0 ? {} : { undecided: undecided.map(obstructedOf) }),
    ...(truncated ? { truncated: true } : {}),
  };
}
