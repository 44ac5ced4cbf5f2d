import { type Question, type QuestionsToAsk, questions } from '../../api/questions.ts';
import { type Recommendations, recommend } from '../../api/recommend.ts';
import type { Options } from '../../engine/options.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';

/** Puts a question to somebody; absent is the answer of who does not know. */
export type Ask = (question: Question<Ruleset>) => Promise<boolean | undefined>;

/**
 * Recommends, and asks what is still to be asked about the best that there is, until that is settled or nobody knows.
 *
 * After each answer the best may be another one. Nothing is asked twice.
 */
export async function interview(
  request: unknown,
  options: Options<Ruleset>,
  ask: Ask,
): Promise<Recommendations<Ruleset>> {
  const notKnown = new Set<string>();
  let asked = request;
  let answer = recommend<Ruleset>(asked, options);
  for (;;) {
    const question = nextQuestion(answer, options, notKnown);
    if (question === undefined) return answer;
    const value = await ask(question);
    if (value === undefined) {
      notKnown.add(question.prerequisite);
    } else {
      asked = withFact(asked as object, question.prerequisite, value);
      answer = recommend<Ruleset>(asked, options);
    }
  }
}

/** The first question about the best option that nobody has failed to answer. */
function nextQuestion(
  answer: Recommendations<Ruleset>,
  options: Options<Ruleset>,
  notKnown: ReadonlySet<string>,
): Question<Ruleset> | undefined {
  const best = answer.outcome === 'malformed' ? undefined : answer.recommendations[0];
  if (best === undefined) return undefined;
  const toAsk = questions<Ruleset>(best.configuration, options) as QuestionsToAsk<Ruleset>;
  return toAsk.questions.find(({ prerequisite }) => !notKnown.has(prerequisite));
}

/** A request with one more fact; only one that was found right is asked about. */
function withFact(request: object, prerequisite: string, value: boolean): object {
  const { prerequisites = {} } = request as { readonly prerequisites?: object };
  return { ...request, prerequisites: { ...prerequisites, [prerequisite]: value } };
}
