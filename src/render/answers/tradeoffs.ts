import type { Assessment, Comparison, Explained, MethodAssessment } from '../../api/explain-tradeoffs.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { RATING_SIGNS, type RenderContext, withSign } from '../context.ts';
import { type Block, heading, type Item, type Line, list, prose, span } from '../document.ts';
import { ratedItem } from './recommendations.ts';

/** Trade-offs as blocks: for each direction a table, the statements behind it, and every two methods compared. */
export function composeTradeoffs(explained: Explained<Ruleset>, language: RenderContext): readonly Block[] {
  return Object.keys(language.ruleset.vocabulary.directions).flatMap((direction) => {
    const methods = explained[direction] as readonly MethodAssessment[];
    if (methods.length === 0) return [];
    const comparisons = explained.comparisons.filter((each) => each.direction === direction);
    const { render } = language.phrases;
    return [
      heading(2, span(language.words.directions[direction] as string)),
      ratingTable(methods, explained, language),
      heading(3, span(render.inDetail)),
      list(methods.map((each) => methodItem(each, language))),
      ...(comparisons.length === 0
        ? []
        : [
            heading(3, span(render.compared)),
            list(comparisons.map((each) => comparisonItem(each, explained, language))),
          ]),
    ];
  });
}

function ratingTable(
  methods: readonly MethodAssessment[],
  { criteria }: Explained<Ruleset>,
  { phrases, words }: RenderContext,
): Block {
  const ratingsOf = (index: number) =>
    methods.map(({ assessments }): Line => {
      const { rating } = assessments[index] as Assessment;
      return [withSign(RATING_SIGNS[rating], phrases.rating[rating])];
    });
  const owners = methods.map(
    ({ availableTo }): Line => [span(availableTo.map((owner) => words.owners[owner] ?? owner).join(', '))],
  );
  return {
    kind: 'table',
    head: [
      [span(phrases.render.criterion, 'strong')],
      ...methods.map(({ label }): Line => [span(label, 'strong')]),
    ],
    rows: [
      ...criteria.map(({ question }, index) => [prose(question), ...ratingsOf(index)]),
      [prose(phrases.render.availableTo), ...owners],
    ],
  };
}

function methodItem({ label, assessments }: MethodAssessment, language: RenderContext): Item {
  const items = assessments.map((each) => ratedItem(each, language));
  return { line: [span(label, 'strong')], blocks: [list(items)] };
}

function comparisonItem(
  comparison: Comparison,
  { criteria }: Explained<Ruleset>,
  language: RenderContext,
): Item {
  const { render } = language.phrases;
  const [first, second] = comparison.methods.map(
    (method) => language.words.methods[comparison.direction]?.[method] ?? method,
  ) as [string, string];
  const questions = (ids: readonly string[]) =>
    criteria
      .filter(({ id }) => ids.includes(id))
      .map(({ question }) => question)
      .join(' · ');
  const parts: readonly (readonly [string, readonly string[], string])[] = [
    [render.speaksFor, comparison.favoursFirst, first],
    [render.speaksFor, comparison.favoursSecond, second],
    [render.even, comparison.even, ''],
    [render.undecided, comparison.undecided, ''],
  ];
  const items = parts
    .filter(([, ids]) => ids.length > 0)
    .map(
      ([text, ids, method]): Item => ({
        line: prose(fill(text, { method, criteria: questions(ids) })),
        blocks: [],
      }),
    );
  return { line: [span(fill(render.versus, { first, second }), 'strong')], blocks: [list(items)] };
}
