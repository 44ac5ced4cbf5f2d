import type { QuestionsToAsk } from '../../api/questions.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { clausesOf, type RenderContext, VERDICT_SIGNS, withSign } from '../context.ts';
import { type Block, heading, type Item, list, paragraph, prose, span } from '../document.ts';

/** Questions as blocks: the questions in order, and the mean number of answers that settles the verdict. */
export function composeQuestions(
  { verdict, questions, expectedAnswers, undecided }: QuestionsToAsk<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const { phrases, locale } = language;
  const verdictHeading = heading(3, withSign(VERDICT_SIGNS[verdict], phrases.verdict[verdict]));
  if (questions.length === 0) return [verdictHeading, paragraph(...prose(phrases.questions.nothingToAsk))];
  const items = questions.map(
    ({ question, sources }): Item => ({
      line: [...prose(question), ...clausesOf(sources, language)],
      blocks: [],
    }),
  );
  const count = numberAsText(expectedAnswers, locale.id);
  return [
    verdictHeading,
    heading(3, span(phrases.questions.stillToAsk)),
    list(items, true),
    // A single question takes one answer; for questions that can't be weighed, the number is not known.
    ...(items.length === 1 || undecided
      ? []
      : [paragraph(...prose(fill(phrases.questions.expected, { count })))]),
  ];
}

/** A number in the notation of a language; in that of English where the id of a locale names no language. */
function numberAsText(value: number, language: string): string {
  const format = { maximumFractionDigits: 1 };
  try {
    return value.toLocaleString(language, format);
  } catch {
    return value.toLocaleString('en', format);
  }
}
