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
  /** An option can undo the effect of another: then a valid group may need another alternative again. */
  const canUndo = problem.groups.some(({ ways }) => ways.some(({ forbids: without }) => without.length > 0));
  let best: Choice | undefined;
  let worth = moreThan;
  let steps = 0;

  const choose = (option: number): (() => void) => {
    const rival = problem.rivals[option] as number;
    const excludesRival = rival >= 0 && state.isUndecided(rival);
    state.include(option);
    if (excludesRival) state.exclude(rival);
    chosen.push(option);
    return () => {
      chosen.pop();
      if (excludesRival) state.undoExclude(rival);
      state.undoInclude(option);
    };
  };
  /** The options that every choice of enough worth needs. */
  const forced = (options: readonly number[]) =>
    options.filter((option) => {
      state.exclude(option);
      const isSo = state.upperBound() <= worth;
      state.undoExclude(option);
      return isSo;
    });

  const explore = (ways: readonly number[], left: number, depth: number) => {
    if (state.value() > worth) {
      worth = state.value();
      best = { chosen: [...chosen].sort((a, b) => a - b), value: worth };
    }
    if (left === 0 || steps >= budget || state.upperBound() <= worth) return;
    const near = ways.filter((way) => state.isPossible(way) && state.missing(way) <= left);
    const wanted = near.filter(state.isWanted);
    const rounds = Math.min(roundsAt(depth), Math.ceil(budget / (16 * (1 + wanted.length))));
    const shares = costSharingBound(state, wanted, { left, worth, rounds });
    steps += shares.steps + 2 * ways.length + 4 * wanted.length;
    if (shares.bound <= worth) return;
    const needed = forced(shares.options.map(({ option }) => option));
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
  explore(
    Array.from({ length: state.ways.count }, (_, way) => way),
    size,
    0,
  );
  return { ...(best === undefined ? {} : { choice: best }), exact: steps < budget };
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
