import { bestChoice, type Found } from './branch-and-bound.ts';
import type { Choice, CoverageProblem } from './problem.ts';
import { createSearchState, type SearchState } from './search-state.ts';

/** The best choice of at most so many options as it has. */
export interface RankedChoice extends Choice {
  /** Whether it is proven that nothing is worth more with fewer options than the next one has. */
  readonly exact: boolean;
}

/** The best choices of every size. */
export interface BestChoices {
  /**
   * The best choice of each size, from none on; a size that is worth no more than a smaller one is left out. The last
   * is worth the most that can be had, with the fewest options.
   */
  readonly choices: readonly RankedChoice[];
  /** Whether it is proven that nothing is worth more than the last, and nothing smaller as much. */
  readonly exact: boolean;
}

/** How many steps the search for each size may take: a tenth of a second or two where all are taken. */
export const SEARCH_BUDGET = 1_000_000;

/** How much more the search for the last choice may take: it is the answer, the others lead to it. */
const EFFORT_FOR_LAST = 10;

/** Finds the best choice of every size, up to the smallest one that is worth the most that can be had. */
export function bestChoices(problem: CoverageProblem, budget: number = SEARCH_BUDGET): BestChoices {
  const state = createSearchState(problem);
  const findWithin =
    (steps: number): Find =>
    (size, moreThan) =>
      bestChoice(problem, { size, moreThan, budget: steps }, state);
  const findLast = findWithin(EFFORT_FOR_LAST * budget);
  const find = findWithin(budget);
  const nothing: Choice = { chosen: [], value: state.value() };
  const forwards = chosenForwards(problem, state);
  const top = highest(problem, forwards, findLast);
  const backwards = givenUpBackwards(state, top.choice);
  const last = smallest(backwards.at(-1) as Choice, findLast);
  const guesses = [...forwards, ...givenUpBackwards(state, last.choice, false)];
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
    // That a larger choice is worth no more than a smaller one is not proven either.
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

/** Finds the best choice of at most so many options that is worth more than something. */
type Find = (size: number, moreThan: number) => Found;

/** The most that any number of options is worth. */
function highest(problem: CoverageProblem, guesses: readonly Choice[], find: Find): Proven {
  const guess = guesses.reduce((best, each) => (each.value > best.value ? each : best));
  const { choice = guess, exact } = find(problem.count, guess.value);
  return { choice, exact };
}

/** The fewest options that are worth as much. */
function smallest(guess: Choice, find: Find): Proven {
  let choice = guess;
  for (;;) {
    if (choice.chosen.length === 0) return { choice, exact: true };
    const found = find(choice.chosen.length - 1, choice.value - 1);
    if (found.choice === undefined) return { choice, exact: found.exact };
    choice = found.choice;
  }
}

/** One option after the other, each time the one that makes most of it, or helps the most ways along. */
function chosenForwards({ rivals }: CoverageProblem, state: SearchState): readonly Choice[] {
  const { count, options, needs, starts, weightOf } = state.ways;
  const chosen: number[] = [];
  const givenUp: number[] = [];
  const choices: Choice[] = [{ chosen: [], value: state.value() }];
  for (;;) {
    const help = new Float64Array(options);
    for (let way = 0; way < count; way++) {
      if (!state.isWanted(way)) continue;
      for (let need = starts[way] as number; need < (starts[way + 1] as number); need++) {
        const option = needs[need] as number;
        if (state.isUndecided(option)) {
          help[option] = (help[option] as number) + (weightOf[way] as number) / state.missing(way) ** 2;
        }
      }
    }
    const next = help.reduce((best, each, option) => (each > (help[best] ?? 0) ? option : best), -1);
    if (next === -1) break;
    state.include(next);
    const rival = rivals[next] as number;
    if (rival >= 0 && state.isUndecided(rival)) {
      state.exclude(rival);
      givenUp.push(rival);
    }
    chosen.push(next);
    choices.push({ chosen: [...chosen].sort((a, b) => a - b), value: state.value() });
  }
  for (const option of givenUp) state.undoExclude(option);
  for (const option of chosen) state.undoInclude(option);
  return choices;
}

/**
 * Less and less of a choice, each time without the option that costs least.
 *
 * @param forNothing - whether it is over as soon as that costs anything.
 */
function givenUpBackwards(state: SearchState, choice: Choice, forNothing = true): readonly Choice[] {
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
