/** The best choice of every size: the Pareto front of the number of options and the weight that they repair. */

import { bestChoice, type Found } from './branch-and-bound.ts';
import type { Choice, CoverageProblem } from './problem.ts';
import { createSearchState, type SearchState } from './search-state.ts';

/** The best choice among those of at most as many options. */
export interface RankedChoice extends Choice {
  /** True when it is proven that no choice with fewer options than the next one is worth more. */
  readonly exact: boolean;
}

/** The best choices of every size. */
export interface BestChoices {
  /**
   * The best choice of each size, from none on; a size that is worth no more than a smaller one is left out. The last
   * one has the greatest worth, with the fewest options.
   */
  readonly choices: readonly RankedChoice[];
  /** True when it is proven that none is worth more than the last, and none smaller as much. */
  readonly exact: boolean;
}

/** Steps for the search of each size: a tenth of a second or two in full. */
const SEARCH_BUDGET = 1_000_000;

/** The factor for the last choice: it is the answer, the others lead to it. */
const EFFORT_FOR_LAST = 10;

/** Finds the best choice of every size, up to the smallest one with the greatest worth. */
export function bestChoices(problem: CoverageProblem, budget: number = SEARCH_BUDGET): BestChoices {
  const state = createSearchState(problem);
  const findWithin =
    (steps: number): Find =>
    (size, moreThan) =>
      bestChoice(problem, { size, moreThan, budget: steps }, state);
  const findLast = findWithin(EFFORT_FOR_LAST * budget);
  const find = findWithin(budget);
  const nothing: Choice = { chosen: [], value: state.value() };
  const forwards = greedyChoice(problem, state);
  const top = highest(problem, forwards, findLast);
  const backwards = greedyReduction(state, top.choice);
  const last = smallest(backwards.at(-1) as Choice, findLast);
  const guesses = [...forwards, ...greedyReduction(state, last.choice, false)];
  const choices: RankedChoice[] = [{ ...nothing, exact: true }];
  let best = nothing;
  for (let size = 1; size < last.choice.chosen.length && best.value < last.choice.value; size++) {
    for (const guess of guesses) {
      if (guess.chosen.length <= size && guess.value > best.value) best = guess;
    }
    const { choice = best, exact } = find(size, best.value);
    best = choice;
    const before = choices.at(-1) as RankedChoice;
    if (best.value > before.value) choices.push({ ...best, exact });
    // Without an exact search it is not proven that this size is worth no more.
    else if (!exact) choices[choices.length - 1] = { ...before, exact };
  }
  const isReached = best.value === last.choice.value;
  const exact = top.exact && last.exact;
  return { choices: isReached ? choices : [...choices, { ...last.choice, exact }], exact };
}

interface Proven {
  readonly choice: Choice;
  readonly exact: boolean;
}

/** Finds the best choice of at most some options that is worth more than a given amount. */
type Find = (size: number, moreThan: number) => Found;

/** The greatest worth of any number of options. */
function highest(problem: CoverageProblem, guesses: readonly Choice[], find: Find): Proven {
  const guess = guesses.reduce((best, each) => (each.value > best.value ? each : best));
  const { choice = guess, exact } = find(problem.count, guess.value);
  return { choice, exact };
}

/** The fewest options with the same worth. */
function smallest(guess: Choice, find: Find): Proven {
  let choice = guess;
  for (;;) {
    if (choice.chosen.length === 0) return { choice, exact: true };
    const found = find(choice.chosen.length - 1, choice.value - 1);
    if (found.choice === undefined) return { choice, exact: found.exact };
    choice = found.choice;
  }
}

/**
 * Greedy construction: adds options one by one, each time the one that adds most, or brings the most alternatives
 * closer.
 */
function greedyChoice({ opposites }: CoverageProblem, state: SearchState): readonly Choice[] {
  const { count, options, required, starts, weightOf } = state.alternatives;
  const chosen: number[] = [];
  const givenUp: number[] = [];
  const choices: Choice[] = [{ chosen: [], value: state.value() }];
  for (;;) {
    const help = new Float64Array(options);
    for (let alternative = 0; alternative < count; alternative++) {
      if (!state.isWanted(alternative)) continue;
      for (let need = starts[alternative] as number; need < (starts[alternative + 1] as number); need++) {
        const option = required[need] as number;
        if (state.isUndecided(option)) {
          help[option] =
            (help[option] as number) + (weightOf[alternative] as number) / state.missing(alternative) ** 2;
        }
      }
    }
    const next = help.reduce((best, each, option) => (each > (help[best] ?? 0) ? option : best), -1);
    if (next === -1) break;
    state.include(next);
    const opposite = opposites[next] as number;
    if (opposite >= 0 && state.isUndecided(opposite)) {
      state.exclude(opposite);
      givenUp.push(opposite);
    }
    chosen.push(next);
    choices.push({ chosen: [...chosen].sort((a, b) => a - b), value: state.value() });
  }
  for (const option of givenUp) state.undoExclude(option);
  for (const option of chosen) state.undoInclude(option);
  return choices;
}

/**
 * Greedy reduction: drops options one by one, each time the one that costs least.
 *
 * @param forNothing - stop as soon as dropping one costs anything.
 */
function greedyReduction(state: SearchState, choice: Choice, forNothing = true): readonly Choice[] {
  for (const option of choice.chosen) state.include(option);
  const choices: Choice[] = [choice];
  let { chosen } = choice;
  while (chosen.length > 0) {
    const without = chosen.map((option) => {
      state.undoInclude(option);
      const value = state.value();
      state.include(option);
      return { option, value };
    });
    const best = without.reduce((one, other) => (other.value >= one.value ? other : one));
    if (forNothing && best.value < choice.value) break;
    state.undoInclude(best.option);
    chosen = chosen.filter((option) => option !== best.option);
    choices.push({ chosen, value: best.value });
  }
  for (const option of chosen) state.undoInclude(option);
  return choices;
}
