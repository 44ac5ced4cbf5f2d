/** Counterfactuals about priorities: single moves in the order of the criteria. */

import {
  type Candidate,
  compareByCriterion,
  compareLevels,
  isReachable,
} from '../../engine/ranking/candidate.ts';

/** A move in the order of the criteria: one is put before another. */
export interface PriorityMove<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  /** The criterion that it is put before. */
  readonly before: CriterionId;
  /** The order of all criteria after the move: the `priorities` for `recommend`. */
  readonly priorities: readonly CriterionId[];
}

/**
 * The moves in the order of the criteria that put the choice that is behind first: one for each criterion that does it
 * by being moved up, no further than necessary. One move is always enough.
 *
 * The first criterion that distinguishes the two decides. So a move must put a criterion that favours the choice behind
 * before that one; if no criterion favours it, no order helps.
 *
 * @param criteria - the criteria, most important first.
 * @returns an empty list when another step decides, or no criterion favours the choice that is behind.
 */
export function reversingMoves(
  criteria: readonly string[],
  ahead: Candidate,
  behind: Candidate,
): readonly PriorityMove[] {
  if (!isReachable(ahead) || !isReachable(behind)) return [];
  if (compareLevels(ahead, behind).some((difference) => difference !== 0)) return [];
  const favours = criteria.map((_, place) => compareByCriterion(ahead, behind, place));
  const decidesAt = favours.findIndex((difference) => difference < 0);
  const before = criteria[decidesAt] as string;
  return criteria
    .filter((_, place) => (favours[place] as number) > 0)
    .map((criterion) => {
      const others = criteria.filter((each) => each !== criterion);
      return { criterion, before, priorities: others.toSpliced(decidesAt, 0, criterion) };
    });
}
