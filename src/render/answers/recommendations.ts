import type { Reason, Recommendation, Recommended, RuledOut } from '../../api/recommend.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import {
  clausesOf,
  methodsAsText,
  RATING_SIGNS,
  READINESS_SIGNS,
  type RenderContext,
  withSign,
} from '../context.ts';
import { type Block, heading, type Item, list, paragraph, prose, span } from '../document.ts';
import { composeToDo } from '../to-do.ts';
import { findingLine } from './report.ts';

/** Recommendations as blocks: best first with reasons, then the ruled-out choices, then where to set the methods. */
export function composeRecommendations(
  { recommendations, ruledOut, undecided = [], truncated }: Recommended<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const { render } = language.phrases;
  return [
    heading(2, span(render.recommended)),
    recommendations.length === 0
      ? paragraph(...prose(render.nothingReachable))
      : list(
          recommendations.map((each) => recommendationItem(each, recommendations, language)),
          true,
        ),
    ...(truncated ? [paragraph(...prose(render.moreChoices))] : []),
    ...(ruledOut.length === 0
      ? []
      : [heading(2, span(render.ruledOut)), list(ruledOut.map((each) => obstructedItem(each, language)))]),
    ...(undecided.length === 0
      ? []
      : [
          heading(2, span(render.notSettled)),
          paragraph(...prose(render.whyNotSettled)),
          list(undecided.map((each) => obstructedItem(each, language))),
        ]),
    ...composeWhereToSet(language),
  ];
}

function recommendationItem(
  recommendation: Recommendation<Ruleset>,
  all: readonly Recommendation<Ruleset>[],
  language: RenderContext,
): Item {
  const { phrases } = language;
  const { configuration, readiness, retired, repairs, reasons } = recommendation;
  const better = numbersOfBetter(recommendation, all);
  /** The best recommendation shows every reason; the others show the reasons against them. */
  const shown =
    recommendation === all[0]
      ? reasons
      : reasons.filter(({ rating }) => rating === 'unfavourable' || rating === 'depends');
  return {
    line: [
      span(methodsAsText(configuration, language), 'strong'),
      span(' — '),
      withSign(READINESS_SIGNS[readiness], phrases.readiness[readiness]),
      ...(retired ? [span(', '), span(phrases.render.retired, 'warning')] : []),
    ],
    blocks: [
      ...composeToDo(repairs, readiness === 'to-verify', configuration.prerequisites ?? {}, language),
      ...(better.length === 0
        ? []
        : [paragraph(...prose(fill(phrases.contrast.dominatedBy, { numbers: better.join(', ') })))]),
      ...(shown.length === 0 ? [] : [list(shown.map((each) => ratedItem(each, language)))]),
    ],
  };
}

/** The numbers in the list of the recommendations that dominate one. */
function numbersOfBetter(
  { dominatedBy = [] }: Recommendation<Ruleset>,
  all: readonly Recommendation<Ruleset>[],
): readonly number[] {
  return dominatedBy.map((choice: Readonly<Record<string, unknown>>) => {
    const isIt = (configuration: Readonly<Record<string, unknown>>) =>
      Object.keys(choice).every((direction) => configuration[direction] === choice[direction]);
    return all.findIndex(({ configuration }) => isIt(configuration)) + 1;
  });
}

/** The statement of a rating in one line: its sign, the statement, the clauses. */
export function ratedItem(
  { rating, statement, sources }: Pick<Reason, 'rating' | 'statement' | 'sources'>,
  language: RenderContext,
): Item {
  const [symbol, tone] = RATING_SIGNS[rating];
  return {
    line: [span(`${symbol} `, tone), ...prose(statement), ...clausesOf(sources, language)],
    blocks: [],
  };
}

/** A choice of methods with the findings that stand in its way. */
function obstructedItem({ configuration, findings }: RuledOut<Ruleset>, language: RenderContext): Item {
  const lines = findings.map((finding): Item => ({ line: findingLine(finding, language), blocks: [] }));
  return { line: [span(methodsAsText(configuration, language), 'strong')], blocks: [list(lines)] };
}

/** The settings of delivery methods, for all mailboxes and for one. */
function composeWhereToSet(language: RenderContext): readonly Block[] {
  const { ruleset, words, phrases } = language;
  if (ruleset.whereToSet.length === 0) return [];
  const items = ruleset.whereToSet.map(
    ({ id, sources }): Item => ({
      line: [...prose(words.whereToSet[id] as string), ...clausesOf(sources, language)],
      blocks: [],
    }),
  );
  return [heading(2, span(phrases.render.whereToSet)), list(items)];
}
