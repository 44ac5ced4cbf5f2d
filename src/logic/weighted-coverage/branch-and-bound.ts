import type { Choice, CoverageProblem } from './problem.ts';
import { createSearchState, type SearchState } from './search-state.ts';
import { costSharingBound, EPSILON, type Shares } from './upper-bound.ts';

/** What is sought. */
export interface Search {
  /** How many options may be chosen at most. */
  readonly size: number;
  /** Only what is worth more than this is sought. */
  readonly moreThan: number;
  /** How many steps the search may take, each about as long as looking at one need of one way. */
  readonly budget: number;
}

/** What was found. */
export interface Found {
  /** The best choice; absent when none was found that is worth enough. */
  readonly choice?: Choice;
  /** Whether it is proven that there is no better one. */
  readonly exact: boolean;
}

/**
 * Finds the options, at most so many, by which groups of the greatest weight are valid.
 *
 * A branch and bound search: it turns back where not even an upper bound comes to more than the best that is known,
 * and chooses at once what it could not do without.
 *
 * @param state - of this problem, with nothing decided; afterwards it is so again.
 */
export function bestChoice(
  problem: CoverageProblem,
  { size, moreThan, budget }: Search,
  state: SearchState = createSearchState(problem),
): Found {
  const chosen: number[] = [];
  /** Where a choice can undo what another one was good for, a group that is valid may need another way again. */
  const canUndo = problem.groups.some(({ ways }) => ways.some(({ forbids: without }) => without.length > 0));
  let best: Choice | undefined;
  let worth = moreThan;
  let steps = 0;

  const choose = (option: number): (() => void) => {
    const rival = problem.rivals[option] as number;
    const givesUpRival = rival >= 0 && state.isUndecided(rival);
    state.include(option);
    if (givesUpRival) state.exclude(rival);
    chosen.push(option);
    return () => {
      chosen.pop();
      if (givesUpRival) state.undoExclude(rival);
      state.undoInclude(option);
    };
  };
  /** The options without which nothing is worth enough any more. */
  const indispensable = (options: readonly number[]) =>
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
    const needed = indispensable(shares.options.map(({ option }) => option));
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

/** The bound is worth more effort where more depends on it. */
function roundsAt(depth: number): number {
  return Math.max(2, 64 >> (2 * depth));
}

/** What at most so many of the options from a place on can add. */
function boundFrom({ options }: Shares, from: number, left: number): number {
  const sum = options.slice(from, from + left).reduce((all, { share }) => all + share, 0);
  return Math.floor(sum + EPSILON);
}
