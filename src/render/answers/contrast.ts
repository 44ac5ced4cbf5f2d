/** The contrast of two choices as blocks. */

import type { Contrasted, ContrastedChoice } from '../../api/contrast/index.ts';
import type {
  ContrastSide,
  ContrastStep,
  CriterionSide,
  Favoured,
  RatedMethod,
} from '../../api/contrast/steps.ts';
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
import { type Block, heading, type Item, type Line, list, prose, type Span, span } from '../document.ts';
import { composeCounterfactual } from './counterfactual.ts';
import { ratedItem } from './recommendations.ts';

const SIDES = ['a', 'b'] as const;
type Side = (typeof SIDES)[number];

/** A contrast as blocks: the status of two choices, the deciding step with its reason, and the counterfactual. */
export function composeContrast(contrasted: Contrasted<Ruleset>, language: RenderContext): readonly Block[] {
  const { contrast: phrases } = language.phrases;
  const inDetail = contrasted.steps.flatMap((step) => detailsOf(step, language));
  return [
    heading(2, span(phrases.title)),
    list(SIDES.map((side) => contenderItem(side, contrasted[side], language))),
    heading(2, span(phrases.whatDecides)),
    stepTable(contrasted, language),
    ...(inDetail.length === 0 ? [] : [heading(3, span(language.phrases.render.inDetail)), list(inDetail)]),
    heading(2, span(phrases.whatWouldTurn)),
    ...composeCounterfactual(contrasted.counterfactual, contrasted.steps, language),
  ];
}

function contenderItem(side: Side, contender: ContrastedChoice<Ruleset>, language: RenderContext): Item {
  const { contrast: phrases, readiness, render } = language.phrases;
  const status = (): Line => {
    if (contender.standing === 'ruled-out') return [span(phrases.ruledOut, 'bad')];
    if (contender.standing === 'undecided') return [span(phrases.notSettled, 'warning')];
    const { recommendation, rank, rankTruncated } = contender;
    const place = rankTruncated ? phrases.placeAtLeast : phrases.place;
    return [
      withSign(READINESS_SIGNS[recommendation.readiness], readiness[recommendation.readiness]),
      ...(recommendation.retired ? [span(', '), span(render.retired, 'warning')] : []),
      span(`, ${fill(place, { rank })}`),
    ];
  };
  const methods = methodsAsText(contender.methods, language);
  return {
    line: [span(`${nameOf(side)}: `), span(methods, 'strong'), span(' — '), ...status()],
    blocks: [],
  };
}

/** Every step with its value on both sides; the order of the vocabulary only where it decides. */
function stepTable({ steps, decidedBy }: Contrasted<Ruleset>, language: RenderContext): Block {
  const { contrast: phrases } = language.phrases;
  const deciding = decidedBy && steps.find(({ favours }) => favours !== 'neither');
  const rowOf = (step: ContrastStep<Ruleset>): readonly Line[] => {
    const side = nameOf(step.favours);
    return [
      prose(titleOf(step, language)),
      ...SIDES.map((each): Line => [valueSpan(step, each, language)]),
      [step === deciding ? span(fill(phrases.decides, { side }), 'strong') : span(side)],
    ];
  };
  const head = [phrases.step, ...SIDES.map(nameOf), phrases.speaksFor];
  return {
    kind: 'table',
    head: head.map((text): Line => [span(text, 'strong')]),
    rows: steps.filter((step) => step.by !== 'vocabulary' || step === deciding).map(rowOf),
  };
}

function nameOf(side: Favoured): string {
  return { a: 'A', b: 'B', neither: '–' }[side];
}

function titleOf(step: ContrastStep<Ruleset>, { phrases }: RenderContext): string {
  return step.by === 'criterion' ? step.question : phrases.contrast[step.by];
}

function valueSpan(step: ContrastStep<Ruleset>, side: Side, { phrases }: RenderContext): Span {
  switch (step.by) {
    case 'reachable':
    case 'retired': {
      const { value } = step[side];
      if (value === null) return span('–');
      return span(value ? phrases.contrast.yes : phrases.contrast.no);
    }
    case 'readiness': {
      const { value } = step[side];
      return withSign(READINESS_SIGNS[value], phrases.readiness[value]);
    }
    case 'repairs':
      return span(String(step[side].value ?? '–'));
    case 'criterion': {
      const { rating } = step[side];
      return withSign(RATING_SIGNS[rating], phrases.rating[rating]);
    }
    case 'vocabulary':
      return span('–');
  }
}

/** The evidence of a step that favours one side: the rules, or the statements about methods that differ. */
function detailsOf(step: ContrastStep<Ruleset>, language: RenderContext): readonly Item[] {
  if (step.favours === 'neither' || step.by === 'vocabulary') return [];
  const lines =
    step.by === 'criterion'
      ? statementItems(step, language)
      : SIDES.flatMap((side) => ruleItems(side, step[side], language));
  if (lines.length === 0) return [];
  const title = fill(language.phrases.contrast.whatSpeaksFor, {
    side: nameOf(step.favours),
    step: titleOf(step, language),
  });
  return [{ line: prose(title, 'strong'), blocks: [list(lines)] }];
}

/** The statements about methods that differ, once for each side that they are about. */
function statementItems(
  { a, b }: Readonly<Record<Side, CriterionSide<Ruleset>>>,
  language: RenderContext,
): readonly Item[] {
  const isShared = a.methods.map(({ method }, index) => method === b.methods[index]?.method);
  return Object.entries({ a, b }).flatMap(([side, { methods }]) => {
    const differing = methods.filter((_, index) => !isShared[index]);
    const first = differing.filter((each) => each === differing.find((other) => isSaidOf(other, each)));
    return first.map((each) => {
      const sources = differing.filter((other) => isSaidOf(other, each)).flatMap((other) => other.sources);
      return withSide(side as Side, ratedItem({ ...each, sources }, language));
    });
  });
}

function isSaidOf(one: RatedMethod<Ruleset>, other: RatedMethod<Ruleset>): boolean {
  return one.rating === other.rating && one.statement === other.statement;
}

function ruleItems(
  side: Side,
  { ruleIds }: ContrastSide<unknown, Ruleset>,
  language: RenderContext,
): readonly Item[] {
  const { words, ruleset } = language;
  return ruleIds.map((id) => {
    const sources = ruleset.rules.find((rule) => rule.id === id)?.sources ?? [];
    return withSide(side, {
      line: [...prose(words.rules[id]?.title ?? id), ...clausesOf(sources, language)],
      blocks: [],
    });
  });
}

function withSide(side: Side, { line, blocks }: Item): Item {
  return { line: [span(`${nameOf(side)}: `), ...line], blocks };
}
