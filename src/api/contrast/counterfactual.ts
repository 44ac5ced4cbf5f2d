/** Counterfactual explanations: the smallest changes that would put the other choice first. */

import { retiredSince } from '../../engine/advisable.ts';
import type { Prerequisite } from '../../engine/configuration/configuration.ts';
import { evaluateRules } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import { type AnyRequest, factsOfChoice, type Methods } from '../../engine/ranking/candidate.ts';
import type { counterfactual } from '../../locales/en/counterfactual.ts';
import { fill, type PartOfLocale } from '../../locales/texts/locale.ts';
import { unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { CriterionIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { type ChangedFacts, fewestChangedFacts, type RankedPair } from './nearest-change.ts';
import { type PriorityMove, reversingMoves } from './priority-moves.ts';
import type { Pair } from './steps.ts';

/** The change that would put b before a: the fewest facts, else a move in the order of the criteria. */
export type Counterfactual<R extends Ruleset = Guide> = {
  /** The same in words. */
  readonly statement: string;
} & (
  | {
      /**
       * `nothing-needed`: b comes before a already. `nothing`: no change of facts and no order of the criteria does it.
       * `undecided`: the rules are so entangled that finding out takes too long.
       */
      readonly by: 'nothing-needed' | 'nothing' | 'undecided';
    }
  | {
      readonly by: 'facts';
      /**
       * Every smallest set of facts that does it, all of the same size, in the order of the vocabulary; those that rest
       * on something retired come last.
       */
      readonly facts: readonly ChangedFacts<Prerequisite<R>>[];
      /** Set when more exist than the thousand listed. */
      readonly factsTruncated?: true;
    }
  | {
      readonly by: 'priorities';
      /** One move is enough: one for each criterion that does it by being moved up, in the current order. */
      readonly moves: readonly PriorityMove<CriterionIdOf<R>>[];
    }
);

/** The part of a locale with texts about counterfactuals. */
export interface CounterfactualLocale extends PartOfLocale {
  readonly phrases: PartOfLocale['phrases'] & {
    readonly contrast: { readonly [Text in keyof typeof counterfactual]: string };
  };
}

/** The counterfactual of a pair of choices, in words and as data. */
export function counterfactualOf(
  pair: Pair,
  isAhead: boolean,
  request: AnyRequest,
  settings: Settings<CounterfactualLocale>,
): Counterfactual<Ruleset> {
  const { contrast: phrases } = settings.locale.phrases;
  const [a, b] = [pair.a, pair.b].map(({ methods }) => methodsInWords(methods, settings)) as [string, string];
  const inWords = (text: string, count = 0) => fill(text, { a, b, count });
  if (isAhead) return { by: 'nothing-needed', statement: inWords(phrases.nothingNeeded) };
  const fewest = unlessBudgetExceeded(() => fewestChangedFacts(pairIn(pair, request, settings)));
  if (fewest === undefined) return { by: 'undecided', statement: inWords(phrases.undecided) };
  const { truncated } = fewest;
  const facts = retiredLast(fewest.facts, pair.b.methods, request, settings);
  const [first] = facts;
  if (first !== undefined) {
    const count = Object.keys(first.prerequisites).length + (first.userCount === undefined ? 0 : 1);
    const statement = inWords(count === 1 ? phrases.byOneFact : phrases.byFacts, count);
    return {
      by: 'facts',
      statement: first.retired ? `${statement} ${phrases.onlyRetired}` : statement,
      facts,
      ...(truncated ? { factsTruncated: true } : {}),
    };
  }
  const moves = reversingMoves(
    pair.criteria.map(({ id }) => id),
    pair.a,
    pair.b,
  );
  return moves.length > 0
    ? { by: 'priorities', statement: inWords(phrases.byPriorities), moves }
    : { by: 'nothing', statement: inWords(phrases.byNothing) };
}

/** The sets of facts with those last, and marked, by which the choice would rest on something retired. */
function retiredLast(
  facts: readonly ChangedFacts[],
  methods: Methods,
  request: AnyRequest,
  settings: Settings<CounterfactualLocale>,
): readonly ChangedFacts[] {
  const restsOnRetired = ({ prerequisites, userCount }: ChangedFacts) => {
    const changes = Object.entries(prerequisites as Readonly<Record<string, boolean>>);
    if (changes.some(([each, value]) => value && retiredSince(each, settings) !== undefined)) return true;
    const changed = {
      ...request,
      ...(userCount === undefined ? {} : { userCount: userCount.from }),
      prerequisites: { ...request.prerequisites, ...prerequisites },
    };
    const results = evaluateRules(settings.compiled, factsOfChoice(changed as AnyRequest, methods));
    return results.some(({ retires }) => retires);
  };
  const [advisable, retired]: [ChangedFacts[], ChangedFacts[]] = [[], []];
  for (const each of facts) {
    if (restsOnRetired(each)) retired.push({ ...each, retired: true });
    else advisable.push(each);
  }
  return [...advisable, ...retired];
}

function pairIn({ a, b, aIsFirst, criteria }: Pair, request: AnyRequest, { compiled }: Settings): RankedPair {
  return { request, compiled, criteria, ahead: a.methods, behind: b.methods, behindIsFirst: !aIsFirst };
}

function methodsInWords(methods: Methods, { words, locale }: Settings<CounterfactualLocale>): string {
  const labels = Object.entries(methods).map(([direction, method]) => words.methods[direction]?.[method]);
  return fill(locale.phrases.contrast.choice, { methods: labels.join(' / ') });
}
