import type { Alternative, CoverageProblem } from './problem.ts';

/**
 * The incremental state of the search: the effect of options that are chosen and excluded one by one, each step undone
 * in reverse order.
 */
export interface SearchState {
  /** The weight of the groups that are valid by the options chosen so far. */
  readonly value: () => number;
  /** The weight of the groups that are valid, or can still become so. */
  readonly upperBound: () => number;
  readonly include: (option: number) => void;
  readonly undoInclude: (option: number) => void;
  /** Decides that an option is not chosen. */
  readonly exclude: (option: number) => void;
  readonly undoExclude: (option: number) => void;
  readonly isUndecided: (option: number) => boolean;
  /** Number of options that an alternative still needs. */
  readonly missing: (alternative: number) => number;
  /** Tests if an alternative is still possible. */
  readonly isPossible: (alternative: number) => boolean;
  /** Tests if an alternative is still possible and its group not valid yet. */
  readonly isWanted: (alternative: number) => boolean;
  readonly alternatives: AlternativeTable;
}

/** Every alternative of every group, numbered from 0, group by group. */
export interface AlternativeTable {
  readonly count: number;
  /** Number of options. */
  readonly options: number;
  readonly groupOf: Int32Array;
  readonly weightOf: Float64Array;
  /**
   * The options that alternatives require, one list after the other; the list of an alternative begins at its place in
   * `starts`, and ends where the next one begins.
   */
  readonly required: Int32Array;
  readonly starts: Int32Array;
}

/** Creates a state with nothing decided. */
export function createSearchState(problem: CoverageProblem): SearchState {
  const alternatives = alternativesOf(problem);
  const requiring = listsByOption(problem, ({ requires }) => requires);
  const forbidding = listsByOption(problem, ({ forbids }) => forbids);
  const tally = createTally(alternatives, problem.groups.length);
  const isDecided = new Uint8Array(problem.count);
  return {
    ...tally,
    alternatives,
    isUndecided: (option) => isDecided[option] === 0,
    include(option) {
      isDecided[option] = 1;
      for (const alternative of requiring[option] as readonly number[]) tally.provide(alternative);
      for (const alternative of forbidding[option] as readonly number[]) tally.block(alternative);
    },
    undoInclude(option) {
      for (const alternative of forbidding[option] as readonly number[]) tally.unblock(alternative);
      for (const alternative of requiring[option] as readonly number[]) tally.withdraw(alternative);
      isDecided[option] = 0;
    },
    exclude(option) {
      isDecided[option] = 1;
      for (const alternative of requiring[option] as readonly number[]) tally.block(alternative);
    },
    undoExclude(option) {
      for (const alternative of requiring[option] as readonly number[]) tally.unblock(alternative);
      isDecided[option] = 0;
    },
  };
}

/** The counts behind a search state: missing options, obstacles, and the weights that follow. */
interface Tally extends Pick<SearchState, 'value' | 'upperBound' | 'missing' | 'isPossible' | 'isWanted'> {
  /** An option that an alternative requires is chosen, or no longer. */
  readonly provide: (alternative: number) => void;
  readonly withdraw: (alternative: number) => void;
  /** An option forbids an alternative or is lost to it, or no longer. */
  readonly block: (alternative: number) => void;
  readonly unblock: (alternative: number) => void;
}

function createTally({ count, groupOf, weightOf, starts }: AlternativeTable, groups: number): Tally {
  const missing = Int32Array.from(
    { length: count },
    (_, each) => (starts[each + 1] as number) - (starts[each] as number),
  );
  const obstacles = new Int32Array(count);
  const fulfilled = createWeights(groupOf, weightOf, groups);
  const possible = createWeights(groupOf, weightOf, groups);
  for (let alternative = 0; alternative < count; alternative++) {
    possible.add(alternative);
    if (missing[alternative] === 0) fulfilled.add(alternative);
  }
  return {
    value: fulfilled.sum,
    upperBound: possible.sum,
    missing: (alternative) => missing[alternative] as number,
    isPossible: (alternative) => obstacles[alternative] === 0,
    isWanted: (alternative) => obstacles[alternative] === 0 && !fulfilled.has(alternative),
    provide(alternative) {
      if (changed(missing, alternative, -1) === 0 && obstacles[alternative] === 0) fulfilled.add(alternative);
    },
    withdraw(alternative) {
      if (changed(missing, alternative, 1) === 1 && obstacles[alternative] === 0)
        fulfilled.remove(alternative);
    },
    block(alternative) {
      if (changed(obstacles, alternative, 1) !== 1) return;
      possible.remove(alternative);
      if (missing[alternative] === 0) fulfilled.remove(alternative);
    },
    unblock(alternative) {
      if (changed(obstacles, alternative, -1) !== 0) return;
      possible.add(alternative);
      if (missing[alternative] === 0) fulfilled.add(alternative);
    },
  };
}

/** The weight of the groups that have an alternative in a set. */
function createWeights(groupOf: Int32Array, weightOf: Float64Array, groups: number) {
  const counts = new Int32Array(groups);
  let sum = 0;
  return {
    sum: () => sum,
    has: (alternative: number) => counts[groupOf[alternative] as number] !== 0,
    add(alternative: number) {
      if (changed(counts, groupOf[alternative] as number, 1) === 1) sum += weightOf[alternative] as number;
    },
    remove(alternative: number) {
      if (changed(counts, groupOf[alternative] as number, -1) === 0) sum -= weightOf[alternative] as number;
    },
  };
}

/** Changes a count by one and returns it. */
function changed(counts: Int32Array, place: number, change: 1 | -1): number {
  const count = (counts[place] as number) + change;
  counts[place] = count;
  return count;
}

function alternativesOf({ count, groups }: CoverageProblem): AlternativeTable {
  const all = groups.flatMap(({ alternatives, weight }, group) =>
    alternatives.map((alternative) => ({ ...alternative, weight, group })),
  );
  let place = 0;
  const starts = all.map(({ requires }) => {
    const start = place;
    place += requires.length;
    return start;
  });
  return {
    count: all.length,
    options: count,
    groupOf: Int32Array.from(all, ({ group }) => group),
    weightOf: Float64Array.from(all, ({ weight }) => weight),
    required: Int32Array.from(all.flatMap(({ requires }) => requires)),
    starts: Int32Array.from([...starts, place]),
  };
}

/** For each option, the alternatives that name it in one of their lists. */
function listsByOption(
  { count, groups }: CoverageProblem,
  namedIn: (alternative: Alternative) => readonly number[],
): readonly (readonly number[])[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  let number = 0;
  for (const { alternatives } of groups) {
    for (const alternative of alternatives) {
      for (const option of namedIn(alternative)) (lists[option] as number[]).push(number);
      number += 1;
    }
  }
  return lists;
}
