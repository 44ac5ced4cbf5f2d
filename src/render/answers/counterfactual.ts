import type { Counterfactual } from '../../api/contrast/counterfactual.ts';
import type { ChangedFacts } from '../../api/contrast/nearest-change.ts';
import type { ContrastStep } from '../../api/contrast/steps.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { join, prerequisiteAsText, type RenderContext } from '../context.ts';
import { type Block, type Item, list, paragraph, prose } from '../document.ts';

/** A counterfactual as blocks: the changes that would put the second choice before the first. */
export function composeCounterfactual(
  counterfactual: Counterfactual<Ruleset>,
  steps: readonly ContrastStep<Ruleset>[],
  language: RenderContext,
): readonly Block[] {
  const items = counterfactualItems(counterfactual, steps, language);
  return [paragraph(...prose(counterfactual.statement)), ...(items.length === 0 ? [] : [list(items)])];
}

const MOST_SHOWN = 10;

function counterfactualItems(
  counterfactual: Counterfactual<Ruleset>,
  steps: readonly ContrastStep<Ruleset>[],
  language: RenderContext,
): readonly Item[] {
  const { contrast: phrases } = language.phrases;
  if (counterfactual.by === 'facts') {
    const { facts, factsTruncated } = counterfactual;
    const count = facts.length - MOST_SHOWN;
    const more = factsTruncated ? phrases.manyMoreFacts : fill(phrases.moreFacts, { count });
    const shown = facts.slice(0, MOST_SHOWN).map((each) => factsAsText(each, language));
    return [...shown, ...(count > 0 ? [more] : [])].map(itemOf);
  }
  if (counterfactual.by !== 'priorities') return [];
  const questionOf = (id: string) =>
    steps.map((step) => (step.by === 'criterion' && step.criterion === id ? step.question : '')).join('');
  return counterfactual.moves.map(({ criterion, before, priorities }) =>
    itemOf(
      fill(phrases.move, {
        criterion: questionOf(criterion),
        before: questionOf(before),
        priorities: priorities.join(','),
      }),
    ),
  );
}

function itemOf(text: string): Item {
  return { line: prose(text), blocks: [] };
}

/** Facts in words: all of them together. */
function factsAsText({ prerequisites, userCount, retired }: ChangedFacts, language: RenderContext): string {
  const { contrast: phrases, render } = language.phrases;
  const users = () => {
    if (userCount?.to === undefined) return phrases.usersFrom;
    return userCount.to === userCount.from ? phrases.usersExactly : phrases.usersBetween;
  };
  const changes = Object.entries(prerequisites as Readonly<Record<string, boolean>>);
  const texts = [
    ...changes.map((change) => prerequisiteAsText(change, language)),
    ...(userCount === undefined ? [] : [fill(users(), { ...userCount })]),
  ];
  const joined = join(texts, render.and);
  return retired ? `${joined} (${render.retired})` : joined;
}
