import { checking } from './check-against-schema.ts';
import { allMet, type Demand, demandsOf } from './completions.ts';
import { type AnyConfiguration, type Configuration, factsIn, type Prerequisite } from './configuration.ts';
import { columnsIn, createDiagrams } from './decision-diagram.ts';
import { type Defaults, englishWith } from './defaults.ts';
import { type Truth, truthOf } from './formula.ts';
import { configurationSchema } from './input-schema.ts';
import { requirementOfAll, type Verdict } from './judge.ts';
import { asking } from './locales/en/asking.ts';
import { prerequisiteQuestions } from './locales/en/guide/questions.ts';
import { prerequisiteLabels } from './locales/en/guide/vocabulary.ts';
import type { Options, Settings } from './options.ts';
import { orderOf } from './question-order.ts';
import { answer, type MalformedRequest, type Verb } from './request.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { guideForJudging } from './rulesets/guide/parts.ts';
import { distinctSources, type Source } from './source.ts';

/** A question about a prerequisite that is not known. */
export interface Question<R extends Ruleset = Guide> {
  readonly prerequisite: Prerequisite<R>;
  /** The question in words; “yes” means that the prerequisite is met. */
  readonly question: string;
  /** The rules for which the answer makes a difference, in their order. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** The clauses of those rules. */
  readonly sources: readonly Source[];
}

/** The answer of {@link questions} to a well-formed configuration. */
export interface ToAsk<R extends Ruleset = Guide> {
  /** `settled` when every completion of what is not known has the same verdict, so that nothing need be asked. */
  readonly outcome: 'settled' | 'open';
  /** The verdict of every completion; `undetermined` while it is open. */
  readonly verdict: Verdict;
  /**
   * The verdict of `validate`, which looks at every rule by itself: `undetermined` also where a rule hangs on what is not
   * known but comes to the same either way.
   */
  readonly judged: Verdict;
  /** What to ask, first to ask first: all of them settle the verdict however they are answered, and no fewer do. */
  readonly questions: readonly Question<R>[];
  /** The mean number of answers until the verdict is settled, asked in this order, when each is as likely yes as no. */
  readonly expectedAnswers: number;
  /**
   * `best` when no order is expected to need fewer answers. `greedy` where more than fifteen questions are so entangled that
   * no answer to one of them settles the verdict: then the order is made from its end, each time with the question that
   * is missed least; its first fifteen are again in the best order.
   */
  readonly order: 'best' | 'greedy';
}

/** The answer of {@link questions}. */
export type Questions<R extends Ruleset = Guide> = MalformedRequest | ToAsk<R>;

/**
 * Finds what is still to be asked before the verdict on a configuration is settled, in the order that takes the fewest answers.
 *
 * The verdict is settled when it is the same however everything turns out that is not known. The questions are the
 * smallest set that settles it whatever is answered; asking can end sooner, as soon as `questions` says `settled` of
 * the configuration with the answers put in.
 *
 * Never throws and never changes what it is given; the answer is frozen.
 *
 * @param configuration - the same as `validate` takes.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the questions, none when nothing need be asked; or `malformed` with the problems that `validate` finds.
 * @see The guide's clauses A4–A13; each question names those behind it.
 * @example
 * ```ts
 * import { questions } from 'd365-email-rules';
 *
 * const answer = questions({
 *   owner: 'user',
 *   incoming: 'server',
 *   outgoing: 'none',
 *   prerequisites: { emailRouterInstalled: false },
 * });
 * if (answer.outcome === 'open') console.log(answer.questions.map(({ question }) => question).join('\n'));
 * // Is server-side synchronization enabled?
 * ```
 */
export function questions<R extends Ruleset = Guide>(
  configuration: Configuration<R>,
  options?: Options<R>,
): Questions<R>;
/** Asks about an input of which nothing is known, such as parsed JSON. */
export function questions<R extends Ruleset = Guide>(input: unknown, options?: Options<R>): Questions<R>;
export function questions(input: unknown, options?: unknown): Questions<Ruleset> {
  return answer(QUESTIONS, input, options);
}

const DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () => {
    const english = englishWith({ prerequisites: prerequisiteLabels, questions: prerequisiteQuestions });
    return { ...english, phrases: { ...english.phrases, questions: asking } };
  },
};

const QUESTIONS: Verb<AnyConfiguration, ToAsk<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => configurationSchema(checking, vocabulary),
  answerTo: questionsAbout,
};

function questionsAbout(configuration: AnyConfiguration, settings: Settings): ToAsk<Ruleset> {
  const { compiled } = settings;
  const diagrams = createDiagrams();
  const facts = factsIn(configuration, compiled.ruleset.vocabulary);
  const judged = verdictFor(truthOf(requirementOfAll(compiled, facts), facts.prerequisites));
  const demands = demandsOf(compiled, facts, diagrams);
  const met = allMet(demands, diagrams);
  const { columns, expectedAnswers, isBest } = orderOf(met, diagrams);
  return {
    outcome: columns.length === 0 ? 'settled' : 'open',
    verdict: verdictFor('result' in met ? met.result : undefined),
    judged,
    questions: columns.map((column) => questionAbout(column, demands, settings)),
    expectedAnswers,
    order: isBest ? 'best' : 'greedy',
  };
}

function verdictFor(isMet: Truth): Verdict {
  if (isMet === undefined) return 'undetermined';
  return isMet ? 'valid' : 'invalid';
}

function questionAbout(
  column: number,
  demands: readonly Demand[],
  { compiled, words }: Settings,
): Question<Ruleset> {
  const prerequisite = compiled.ruleset.vocabulary.prerequisites[column] as string;
  const asking = demands.filter(({ met }) => columnsIn(met).includes(column)).map(({ rule }) => rule);
  return {
    prerequisite,
    question: words.questions[prerequisite] as string,
    ruleIds: asking.map(({ id }) => id),
    sources: distinctSources(asking.flatMap(({ sources }) => sources)),
  };
}
