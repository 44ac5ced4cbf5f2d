import type { QuestionsToAsk } from '../../api/questions.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { clausesOf, type RenderContext, VERDICT_SIGNS, withSign } from '../context.ts';
import { type Block, heading, type Item, list, paragraph, prose, span } from '../document.ts';

/** What is still to be asked as blocks: the questions in order, and how many answers are enough on average. */
export function composeQuestions(
  { verdict, questions, expectedAnswers, undecided }: QuestionsToAsk<Ruleset>,
  { phrases, locale }: RenderContext,
): readonly Block[] {
  const verdictHeading = heading(3, withSign(VERDICT_SIGNS[verdict], phrases.verdict[verdict]));
  if (questions.length === 0) return [verdictHeading, paragraph(...prose(phrases.questions.nothingToAsk))];
  const items = questions.map(
    ({ question, sources }): Item => ({ line: [...prose(question), ...clausesOf(sources)], blocks: [] }),
  );
  const count = numberAsText(expectedAnswers, locale.id);
  return [
    verdictHeading,
    heading(3, span(phrases.questions.stillToAsk)),
    list(items, true),
    // Of a single question one knows how many answers it takes, and of some that can't be weighed one does not.
    ...(items.length === 1 || undecided
      ? []
      : [paragraph(...prose(fill(phrases.questions.expected, { count })))]),
  ];
}

/** A number as a language writes it; as English does where the id of a locale is the name of no language. */
function numberAsText(value: number, language: string): string {
  const format = { maximumFractionDigits: 1 };
  try {
    return value.toLocaleString(language, format);
  } catch {
    return value.toLocaleString('en', format);
  }
}
