import { type CompiledRuleset, decidingCase } from './compile.ts';
import { type Completions, completionsOf } from './completions.ts';
import type { Facts } from './condition.ts';
import { type AnyConfiguration, type Configuration, factsIn, type Prerequisite } from './configuration.ts';
import { literalsOf } from './formula.ts';
import { configurationSchema } from './input-schema.ts';
import { requirementOfAll, type Verdict } from './judge.ts';
import type { Options, Settings } from './options.ts';
import { bestOrder, MOST_ORDERED } from './question-order.ts';
import { answering, type MalformedRequest } from './request.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { distinctSources, type Source } from './source.ts';

/** A question about a prerequisite that is not known. */
export interface Question<R extends Ruleset = Guide> {
  readonly prerequisite: Prerequisite<R>;
  /** The question in words; “yes” means that the prerequisite is met. */
  readonly question: string;
  /** The rules that ask for it, in their order. */
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
  /** What to ask, first to ask first: all of them settle the verdict however they are answered, and no fewer do. */
  readonly questions: readonly Question<R>[];
  /**
   * The mean number of answers until the verdict is settled, asked in this order, when each answer is as likely yes as
   * no. Absent with more than twelve questions: they come by how often their answer decides.
   */
  readonly expectedAnswers?: number;
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
  return answerQuestions(input, options);
}

const answerQuestions = /* @__PURE__ */ answering<AnyConfiguration, ToAsk<Ruleset>>(
  ({ vocabulary }) => configurationSchema(vocabulary),
  (configuration, settings) => questionsAbout(configuration, settings),
);

function questionsAbout(configuration: AnyConfiguration, settings: Settings): ToAsk<Ruleset> {
  const { compiled } = settings;
  const { vocabulary } = compiled.ruleset;
  const facts = factsIn(configuration, vocabulary);
  const requirement = requirementOfAll(compiled, facts);
  const completions = completionsOf(requirement, vocabulary.prerequisites, facts.prerequisites);
  if (completions.open.length === 0) {
    return {
      outcome: 'settled',
      verdict: completions.meets(0) ? 'valid' : 'invalid',
      questions: [],
      expectedAnswers: 0,
    };
  }
  const { places, expectedAnswers } = orderOf(completions);
  return {
    outcome: 'open',
    verdict: 'undetermined',
    questions: places.map((place) => questionAbout(completions.open[place] as string, facts, settings)),
    ...(expectedAnswers === undefined ? {} : { expectedAnswers }),
  };
}

interface Order {
  readonly places: readonly number[];
  readonly expectedAnswers?: number;
}

function orderOf({ open, meets, influenceOf }: Completions): Order {
  if (open.length <= MOST_ORDERED) return bestOrder(open.length, meets);
  const influences = open.map(influenceOf);
  const influenceAt = (place: number) => influences[place] as number;
  return { places: [...open.keys()].sort((a, b) => influenceAt(b) - influenceAt(a)) };
}

function questionAbout(prerequisite: string, facts: Facts, { compiled, words }: Settings): Question<Ruleset> {
  const asking = rulesAskingFor(prerequisite, facts, compiled);
  return {
    prerequisite,
    question: words.questions[prerequisite] as string,
    ruleIds: asking.map(({ id }) => id),
    sources: distinctSources(asking.flatMap(({ sources }) => sources)),
  };
}

function rulesAskingFor(prerequisite: string, facts: Facts, { rules }: CompiledRuleset) {
  return rules
    .filter(({ rule }) => rule.kind === 'error')
    .filter((each) => {
      const requirement = decidingCase(each, facts)?.requirement;
      return requirement && literalsOf(requirement).some((literal) => literal.prerequisite === prerequisite);
    })
    .map(({ rule }) => rule);
}
