/**
 * The counterfactual search: fewest changes that reverse the order of two choices, over products of decision diagrams.
 */

import { type Diagram, type DiagramManager, topVariable } from '../../logic/decision-diagram.ts';
import type { StepBudget } from '../../logic/step-budget.ts';

/** Two choices over the same columns, with the diagrams that rank them. */
export interface Contest {
  /** The rank key of the choice that is ahead; the smaller, the better, and infinity is unreachable. */
  readonly ahead: Diagram<number>;
  /** The rank key of the choice that is behind. */
  readonly behind: Diagram<number>;
  /** True where the choice that is behind comes first when both keys are equal. */
  readonly breaksTie: Diagram<boolean>;
}

/** The places of a column that are allowed: the current one without a change, and others. */
export interface Places {
  readonly current: number;
  readonly others: readonly number[];
}

/** A changed column, and the place it is changed to. */
export type Change = readonly [column: number, place: number];

/** The changes after which the choice that is behind comes first. */
export interface Turns {
  /** The fewest changes that do it, if no more than `most`. */
  readonly fewest: (most: number) => number | undefined;
  /**
   * The first sets of this many changes that do it, up to a limit, when no fewer do: by column, then in the order of
   * `others`.
   */
  readonly ways: (changes: number, limit: number) => readonly (readonly Change[])[];
}

/**
 * Searches for the fewest changes that reverse the order of two choices.
 *
 * Columns are decided one after the other. The remaining three diagrams are all that matters of the changes so far, so
 * each such state is visited once, with the fewest changes. Bounds on the possible rank keys cut the search short.
 *
 * @param budget - takes a step for each visited state.
 */
export function turnsOf(
  diagrams: DiagramManager,
  start: Contest,
  places: readonly Places[],
  budget: StepBudget,
): Turns {
  const bounds = createBounds();

  /** Tells if the choice that is behind comes first; undefined while that is open. */
  function outcomeOf({ ahead, behind, breaksTie }: Contest): boolean | undefined {
    const [best, worst] = bounds(ahead);
    const [bestBehind, worstBehind] = bounds(behind);
    if (worstBehind < best) return true;
    if (bestBehind > worst || bestBehind === Number.POSITIVE_INFINITY) return false;
    if (!('result' in breaksTie)) return undefined;
    if (worstBehind <= best && worstBehind < Number.POSITIVE_INFINITY && breaksTie.result) return true;
    return bestBehind >= worst && !breaksTie.result ? false : undefined;
  }

  function fewest(most: number): number | undefined {
    const seen = new Set<string>();
    let level: Contest[] = [start];
    for (let changes = 0; level.length > 0 && changes <= most; changes++) {
      const next: Contest[] = [];
      for (let state = level.pop(); state !== undefined; state = level.pop()) {
        const outcome = outcomeOf(state);
        if (outcome === true) return changes;
        const key = keyOf(state);
        if (outcome === false || seen.has(key)) continue;
        seen.add(key);
        budget.take(1);
        const column = columnIn(state);
        const { current, others } = places[column] as Places;
        level.push(settle(state, column, current));
        for (const place of others) next.push(settle(state, column, place));
      }
      level = next;
    }
    return undefined;
  }

  function ways(changes: number, limit: number): readonly (readonly Change[])[] {
    const found: (readonly Change[])[] = [];
    const hopeless = new Set<string>();
    const collect = (state: Contest, left: number, made: readonly Change[]): void => {
      const outcome = outcomeOf(state);
      if (outcome === true) found.push(made);
      const key = `${left} ${keyOf(state)}`;
      if (outcome !== undefined || hopeless.has(key) || found.length >= limit) return;
      budget.take(1);
      const before = found.length;
      const column = columnIn(state);
      const { current, others } = places[column] as Places;
      for (const place of left === 0 ? [] : others) {
        collect(settle(state, column, place), left - 1, [...made, [column, place]]);
      }
      collect(settle(state, column, current), left, made);
      if (found.length === before) hopeless.add(key);
    };
    collect(start, changes, []);
    return found.slice(0, limit);
  }

  function settle({ ahead, behind, breaksTie }: Contest, column: number, place: number): Contest {
    return {
      ahead: diagrams.restrict(ahead, column, place),
      behind: diagrams.restrict(behind, column, place),
      breaksTie: diagrams.restrict(breaksTie, column, place),
    };
  }

  return { fewest, ways };
}

function keyOf({ ahead, behind, breaksTie }: Contest): string {
  return `${ahead.id} ${behind.id} ${breaksTie.id}`;
}

/** The first column that a diagram of the state depends on. */
function columnIn({ ahead, behind, breaksTie }: Contest): number {
  return Math.min(...[ahead, behind, breaksTie].map(topVariable));
}

type Bounds = readonly [least: number, most: number];

/** Returns a memoized function: the smallest and largest result of a diagram. */
function createBounds(): (diagram: Diagram<number>) => Bounds {
  const known = new Map<number, Bounds>();
  function boundsOf(diagram: Diagram<number>): Bounds {
    if ('result' in diagram) return [diagram.result, diagram.result];
    const bounds = known.get(diagram.id) ?? spanOf(diagram.children.map(boundsOf));
    known.set(diagram.id, bounds);
    return bounds;
  }
  return boundsOf;
}

function spanOf(bounds: readonly Bounds[]): Bounds {
  return [Math.min(...bounds.map(([least]) => least)), Math.max(...bounds.map(([, most]) => most))];
}
