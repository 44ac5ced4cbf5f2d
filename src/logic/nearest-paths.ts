/** Shortest paths in a decision diagram: the fewest columns to change until it is true. */

import type { Diagram } from './decision-diagram.ts';

/** A changed column, and the place of its new value. */
export type Change = readonly [column: number, place: number];

/** The smallest sets of changes after which a diagram is true. */
export interface NearestPaths {
  /** Number of changes in each of them; infinity when nothing makes the diagram true. */
  readonly length: number;
  /** All of them, by their first changed columns, then by the places of the new values. */
  paths(): Generator<readonly Change[]>;
}

/**
 * Finds the smallest sets of changes after which a diagram is true; each node is visited once.
 *
 * @param current - the place of the current value in each column.
 */
export function nearestPaths(diagram: Diagram<boolean>, current: readonly number[]): NearestPaths {
  const known = new Map<number, number>();
  const stepTo = (column: number, place: number) => (place === current[column] ? 0 : 1);

  function lengthFrom(part: Diagram<boolean>): number {
    if ('result' in part) return part.result ? 0 : Number.POSITIVE_INFINITY;
    const before = known.get(part.id);
    if (before !== undefined) return before;
    const { column, children } = part;
    const lengths = children.map((child, place) => lengthFrom(child) + stepTo(column, place));
    const length = Math.min(...lengths);
    known.set(part.id, length);
    return length;
  }

  function* pathsFrom(part: Diagram<boolean>, made: readonly Change[]): Generator<readonly Change[]> {
    if ('result' in part) return yield made;
    const { column, children } = part;
    const length = lengthFrom(part);
    for (const [place, child] of children.entries()) {
      if (stepTo(column, place) === 1 && lengthFrom(child) + 1 === length) {
        yield* pathsFrom(child, [...made, [column, place]]);
      }
    }
    const kept = children[current[column] as number] as Diagram<boolean>;
    if (lengthFrom(kept) === length) yield* pathsFrom(kept, made);
  }

  const length = lengthFrom(diagram);
  return {
    length,
    *paths() {
      if (length < Number.POSITIVE_INFINITY) yield* pathsFrom(diagram, []);
    },
  };
}
