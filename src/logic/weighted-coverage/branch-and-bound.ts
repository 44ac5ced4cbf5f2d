/** Branch and bound for weighted maximum coverage: the best choice of a limited number of options. */

import type { Choice, CoverageProblem } from './problem.ts';
import { createSearchState, type SearchState } from './search-state.ts';
import { costSharingBound, EPSILON, type Shares } from './upper-bound.ts';

/** The limits of a search. */
export interface Search {
  /** The most options in a choice. */
  readonly size: number;
  /** The worth that a choice must exceed. */
  readonly moreThan: number;
  /** The most steps of the search, each about one need of one alternative. */
  readonly budget: number;
}

/** The result of a search. */
export interface Found {
  /** The best choice; absent when none exceeds the given worth or none was found. */
  readonly choice?: Choice;
  /** True when it is proven that no better choice exists. */
  readonly exact: boolean;
}

/**
 * Finds the options, at most some, that make groups of the greatest weight valid.
 *
 * Branch and bound: a branch ends when its upper bound does not exceed the best choice so far; an option that every
 * better choice needs is chosen at once.
 *
 * @param state - of this problem, with nothing decided; it is the same again afterwards.
 */
export function bestChoice(
  problem: CoverageProblem,
  { size, moreThan, budget }: Search,
  state: SearchState = createSearchState(problem),
): Found {
  const chosen: number[] = [];
  const choose = (option: number) => chooseOption(problem, state, chosen, option);
  const canUndo = hasForbidden(problem);
  let best: Choice | undefined;
  let worth = moreThan;
  let steps = 0;

  const explore = (alternatives: readonly number[], left: number, depth: number) => {
    if (state.value() > worth) {
      worth = state.value();
      best = { chosen: [...chosen].sort((a, b) => a - b), value: worth };
    }
    if (left === 0 || steps >= budget || state.upperBound() <= worth) return;
    const near = alternatives.filter(
      (alternative) => state.isPossible(alternative) && state.missing(alternative) <= left,
    );
    const wanted = near.filter(state.isWanted);
    const rounds = Math.min(roundsAt(depth), Math.ceil(budget / (16 * (1 + wanted.length))));
    const shares = costSharingBound(state, wanted, { left, worth, rounds });
    steps += shares.steps + 2 * alternatives.length + 4 * wanted.length;
    if (shares.bound <= worth) return;
    const needed = forced(state, shares, worth);
    if (needed.length > left) return;
    const rest = canUndo ? near : wanted;
    if (needed.length > 0) {
      const undo = needed.map((option) => (state.isUndecided(option) ? choose(option) : () => undefined));
      explore(rest, left - needed.length, depth);
      for (const each of undo.reverse()) each();
      return;
    }
    const givenUp: number[] = [];
    for (const [place, { option }] of shares.options.entries()) {
      const isEnough = boundFrom(shares, place, left) > worth - state.value() && state.upperBound() > worth;
      if (!isEnough || steps >= budget) break;
      const takeBack = choose(option);
      explore(rest, left - 1, depth + 1);
      takeBack();
      state.exclude(option);
      givenUp.push(option);
    }
    for (const option of givenUp.reverse()) state.undoExclude(option);
  };
  explore([...Array(state.alternatives.count).keys()], size, 0);
  return { ...(best === undefined ? {} : { choice: best }), exact: steps < budget };
}

/** Tests if an option can undo the effect of another: then a valid group may need another alternative again. */
function hasForbidden({ groups }: CoverageProblem): boolean {
  return groups.some(({ alternatives }) => alternatives.some(({ forbids }) => forbids.length > 0));
}

/** Chooses an option and excludes its opposite; returns a function that undoes both. */
function chooseOption(
  { opposites }: CoverageProblem,
  state: SearchState,
  chosen: number[],
  option: number,
): () => void {
  const opposite = opposites[option] as number;
  const excludesOpposite = opposite >= 0 && state.isUndecided(opposite);
  state.include(option);
  if (excludesOpposite) state.exclude(opposite);
  chosen.push(option);
  return () => {
    chosen.pop();
    if (excludesOpposite) state.undoExclude(opposite);
    state.undoInclude(option);
  };
}

/** The options that every choice of more than some worth needs. */
function forced(state: SearchState, { options }: Shares, worth: number): readonly number[] {
  return options
    .map(({ option }) => option)
    .filter((option) => {
      state.exclude(option);
      const isForced = state.upperBound() <= worth;
      state.undoExclude(option);
      return isForced;
    });
}

/** Rounds for the bound at a depth: more effort pays off where more depends on it. */
function roundsAt(depth: number): number {
  return Math.max(2, 64 >> (2 * depth));
}

/** The most that a limited number of the options from a place on can add. */
function boundFrom({ options }: Shares, from: number, left: number): number {
  const sum = options.slice(from, from + left).reduce((all, { share }) => all + share, 0);
  return Math.floor(sum + EPSILON);
}
