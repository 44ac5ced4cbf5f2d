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
  readonly missing: (way: number) => number;
  /** Tests if an alternative is still possible. */
  readonly isPossible: (way: number) => boolean;
  /** Tests if an alternative is still possible and its group not valid yet. */
  readonly isWanted: (way: number) => boolean;
  readonly ways: Ways;
}

/** Every alternative of every group, numbered from 0, group by group. */
export interface Ways {
  readonly count: number;
  /** Number of options. */
  readonly options: number;
  readonly groupOf: Int32Array;
  readonly weightOf: Float64Array;
  /**
   * The options that alternatives require, one list after the other; the list of an alternative begins at its place in
   * `starts`, and ends where the next one begins.
   */
  readonly needs: Int32Array;
  readonly starts: Int32Array;
}

/** Creates a state with nothing decided. */
export function createSearchState(problem: CoverageProblem): SearchState {
  const ways = waysOf(problem);
  const { groupOf, weightOf, starts } = ways;
  const needing = listsByOption(problem, ({ requires: each }) => each);
  const forbidding = listsByOption(problem, ({ forbids: without }) => without);
  const missing = Int32Array.from(
    { length: ways.count },
    (_, way) => (starts[way + 1] as number) - (starts[way] as number),
  );
  const obstacles = new Int32Array(ways.count);
  const openWays = new Int32Array(problem.groups.length);
  const possibleWays = new Int32Array(problem.groups.length);
  const isDecided = new Uint8Array(problem.count);
  let value = 0;
  let reachable = 0;

  const add = (counts: Int32Array, place: number, change: 1 | -1) => {
    const count = (counts[place] as number) + change;
    counts[place] = count;
    return count;
  };
  /** An alternative is fulfilled when no option is missing and none is forbidden. */
  const open = (way: number) => {
    if (add(openWays, groupOf[way] as number, 1) === 1) value += weightOf[way] as number;
  };
  const shut = (way: number) => {
    if (add(openWays, groupOf[way] as number, -1) === 0) value -= weightOf[way] as number;
  };
  const block = (way: number) => {
    if (add(obstacles, way, 1) !== 1) return;
    if (add(possibleWays, groupOf[way] as number, -1) === 0) reachable -= weightOf[way] as number;
    if (missing[way] === 0) shut(way);
  };
  const unblock = (way: number) => {
    if (add(obstacles, way, -1) !== 0) return;
    if (add(possibleWays, groupOf[way] as number, 1) === 1) reachable += weightOf[way] as number;
    if (missing[way] === 0) open(way);
  };

  for (let way = 0; way < ways.count; way++) {
    if (add(possibleWays, groupOf[way] as number, 1) === 1) reachable += weightOf[way] as number;
    if (missing[way] === 0) open(way);
  }
  return {
    ways,
    value: () => value,
    upperBound: () => reachable,
    isUndecided: (option) => isDecided[option] === 0,
    missing: (way) => missing[way] as number,
    isPossible: (way) => obstacles[way] === 0,
    isWanted: (way) => obstacles[way] === 0 && openWays[groupOf[way] as number] === 0,
    include(option) {
      isDecided[option] = 1;
      for (const way of needing[option] as readonly number[]) {
        if (add(missing, way, -1) === 0 && obstacles[way] === 0) open(way);
      }
      for (const way of forbidding[option] as readonly number[]) block(way);
    },
    undoInclude(option) {
      for (const way of forbidding[option] as readonly number[]) unblock(way);
      for (const way of needing[option] as readonly number[]) {
        if (add(missing, way, 1) === 1 && obstacles[way] === 0) shut(way);
      }
      isDecided[option] = 0;
    },
    exclude(option) {
      isDecided[option] = 1;
      for (const way of needing[option] as readonly number[]) block(way);
    },
    undoExclude(option) {
      for (const way of needing[option] as readonly number[]) unblock(way);
      isDecided[option] = 0;
    },
  };
}

function waysOf({ count, groups }: CoverageProblem): Ways {
  const all = groups.flatMap(({ ways, weight }, group) => ways.map((way) => ({ ...way, weight, group })));
  let place = 0;
  const starts = all.map(({ requires: needs }) => {
    const start = place;
    place += needs.length;
    return start;
  });
  return {
    count: all.length,
    options: count,
    groupOf: Int32Array.from(all, ({ group }) => group),
    weightOf: Float64Array.from(all, ({ weight }) => weight),
    needs: Int32Array.from(all.flatMap(({ requires: needs }) => needs)),
    starts: Int32Array.from([...starts, place]),
  };
}

/** For each option, the alternatives that name it in one of their lists. */
function listsByOption(
  { count, groups }: CoverageProblem,
  namedIn: (way: Alternative) => readonly number[],
): readonly (readonly number[])[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  let number = 0;
  for (const { ways } of groups) {
    for (const way of ways) {
      for (const option of namedIn(way)) (lists[option] as number[]).push(number);
      number += 1;
    }
  }
  return lists;
}
