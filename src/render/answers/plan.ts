/** Plans as blocks, and changes in words. */

import { match } from 'ts-pattern';
import type {
  FactChange,
  MethodChange,
  NotReachable,
  Planned,
  Step,
  WhereToChange,
} from '../../api/plan/index.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import {
  actionAsText,
  clausesOf,
  methodsAsText,
  prerequisiteAsText,
  type RenderContext,
  VERDICT_SIGNS,
  withSign,
} from '../context.ts';
import { type Block, heading, type Item, type Line, list, paragraph, prose, span } from '../document.ts';
import { findingLine } from './report.ts';

type AnyChange = FactChange<Ruleset> | MethodChange<Ruleset>;

/** A plan as blocks: its steps, each with location, actor and instructions, and the verdict after it. */
export function composePlan(
  { start, steps, kept, orderUndecided }: Planned<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const { phrases, words } = language;
  const verdict = (each: Step<Ruleset>['report']['verdict']) =>
    withSign(VERDICT_SIGNS[each], phrases.verdict[each]);
  const labels = kept.map((prerequisite) => words.prerequisites[prerequisite] ?? prerequisite);
  return [
    heading(2, span(phrases.plan.title)),
    paragraph(...prose(phrases.plan.start), span(' '), verdict(start.verdict)),
    steps.length === 0
      ? paragraph(...prose(phrases.plan.nothingToDo))
      : list(
          steps.map((step) => stepItem(step, language)),
          true,
        ),
    ...(orderUndecided === true ? [paragraph(...prose(phrases.plan.orderUndecided))] : []),
    ...(kept.length === 0
      ? []
      : [paragraph(...prose(fill(phrases.plan.kept, { facts: labels.join('; ') })))]),
  ];
}

/** The obstacles of a plan as blocks. */
export function composeNotReachable(
  { findings }: NotReachable<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const items = findings.map((finding): Item => ({ line: findingLine(finding, language), blocks: [] }));
  return [
    heading(2, span(language.phrases.plan.title)),
    paragraph(...prose(language.phrases.plan.notReachable)),
    list(items),
  ];
}

function stepItem({ changes, configuration, report }: Step<Ruleset>, language: RenderContext): Item {
  const { phrases } = language;
  const [first] = changes as readonly [AnyChange];
  const after = [
    ...prose(fill(phrases.plan.after, { verdict: '' })),
    withSign(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]),
    span(` (${methodsAsText(configuration, language)})`, 'muted'),
  ];
  if (changes.length === 1) {
    return {
      line: changeLine(first, language),
      blocks: [...detailsOf(first, language), paragraph(...after)],
    };
  }
  const items = changes.map(
    (change): Item => ({ line: changeLine(change, language), blocks: detailsOf(change, language) }),
  );
  return { line: prose(phrases.plan.together, 'strong'), blocks: [list(items), paragraph(...after)] };
}

/** A change in one line. */
export function changeLine(change: AnyChange, language: RenderContext): Line {
  return [...prose(changeText(change, language), 'strong'), ...clausesOf(change.sources, language)];
}

/** A change in words. */
export function changeText(
  change: AnyChange,
  { phrases, words }: Pick<RenderContext, 'phrases' | 'words'>,
): string {
  return match(change)
    .with({ kind: 'switch' }, ({ direction, method }) =>
      fill(phrases.plan.switch, {
        direction: words.directions[direction] ?? direction,
        method: words.methods[direction]?.[method] ?? method,
      }),
    )
    .otherwise(({ kind, prerequisite, value, retired }) => {
      const text =
        kind === 'confirm'
          ? fill(phrases.plan.confirm, { fact: prerequisiteAsText([prerequisite, value], { words }) })
          : actionAsText([prerequisite, value], { words });
      return retired === undefined ? text : fill(phrases.plan.retired, { change: text, date: retired });
    });
}

/** The locations and the actor of a change, and its Web API request. */
export function detailsOf({ where, who, webApi }: AnyChange, language: RenderContext): readonly Block[] {
  const { phrases } = language;
  const labelled = (label: string, ...line: Line): Item => ({
    line: [span(`${label}: `), ...line],
    blocks: [],
  });
  const details = [
    ...where.map((place) => labelled(phrases.plan.where, ...placeLine(place, language))),
    ...(who === undefined ? [] : [labelled(phrases.plan.who, ...prose(who))]),
    ...(webApi === undefined
      ? []
      : [
          labelled(
            phrases.plan.webApi,
            span(`${webApi.method} ${webApi.path} ${JSON.stringify(webApi.body)}`, 'code'),
          ),
        ]),
  ];
  return details.length === 0 ? [] : [list(details)];
}

function placeLine({ product, place, sources }: WhereToChange, language: RenderContext): Line {
  return [...prose(product === undefined ? place : `${product}: ${place}`), ...clausesOf(sources, language)];
}
