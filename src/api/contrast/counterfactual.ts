import type { Prerequisite } from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import type { AnyRequest, Methods } from '../../engine/ranking/candidate.ts';
import type { counterfactual } from '../../locales/en/counterfactual.ts';
import { fill, type PartOfLocale } from '../../locales/texts/locale.ts';
import { unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { CriterionIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { type ChangedFacts, fewestChangedFacts } from './changed-facts.ts';
import type { Rivals } from './contest.ts';
import { movesThatTurn, type PriorityMove } from './priority-moves.ts';
import type { Pair } from './steps.ts';

/** What would put b before a: the fewest facts changed, else a move in the order of the criteria. */
export type Counterfactual<R extends Ruleset = Guide> = {
  /** The same in words. */
  readonly statement: string;
} & (
  | {
      /**
       * `nothing-needed`: b comes before a already. `nothing`: no change of facts does it, and no order of the criteria.
       * `undecided`: the rules are so entangled that it would take too long to tell.
       */
      readonly by: 'nothing-needed' | 'nothing' | 'undecided';
    }
  | {
      readonly by: 'facts';
      /** Every smallest set of facts that does it, all of the same size, in the order of the vocabulary. */
      readonly facts: readonly ChangedFacts<Prerequisite<R>>[];
      /** Set when there are more than the thousand that are listed. */
      readonly factsTruncated?: true;
    }
  | {
      readonly by: 'priorities';
      /** One move is enough: one for each criterion that does it when it is moved up, in the order in force. */
      readonly moves: readonly PriorityMove<CriterionIdOf<R>>[];
    }
);

/** The part of a locale in which that is said. */
export interface CounterfactualLocale extends PartOfLocale {
  readonly phrases: PartOfLocale['phrases'] & {
    readonly contrast: { readonly [Text in keyof typeof counterfactual]: string };
  };
}

/** What would put b before a, in words and as data. */
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
  const fewest = unlessBudgetExceeded(() => fewestChangedFacts(rivalsIn(pair, request, settings)));
  if (fewest === undefined) return { by: 'undecided', statement: inWords(phrases.undecided) };
  const { facts, truncated } = fewest;
  const [first] = facts;
  if (first !== undefined) {
    const count = Object.keys(first.prerequisites).length + (first.userCount === undefined ? 0 : 1);
    return {
      by: 'facts',
      statement: inWords(count === 1 ? phrases.byOneFact : phrases.byFacts, count),
      facts,
      ...(truncated ? { factsTruncated: true } : {}),
    };
  }
  const moves = movesThatTurn(
    pair.criteria.map(({ id }) => id),
    pair.a,
    pair.b,
  );
  return moves.length > 0
    ? { by: 'priorities', statement: inWords(phrases.byPriorities), moves }
    : { by: 'nothing', statement: inWords(phrases.byNothing) };
}

function rivalsIn({ a, b, aIsFirst, criteria }: Pair, request: AnyRequest, { compiled }: Settings): Rivals {
  return { request, compiled, criteria, ahead: a.methods, behind: b.methods, behindIsFirst: !aIsFirst };
}

function methodsInWords(methods: Methods, { words, locale }: Settings<CounterfactualLocale>): string {
  const labels = Object.entries(methods).map(([direction, method]) => words.methods[direction]?.[method]);
  return fill(locale.phrases.contrast.choice, { methods: labels.join(' / ') });
}
