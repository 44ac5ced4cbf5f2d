import {
  type Candidate,
  compareByCriterion,
  compareLevels,
  isReachable,
} from '../../engine/ranking/candidate.ts';

/** A move in the order of the criteria: one is put before another. */
export interface PriorityMove<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  /** The one that it is put before. */
  readonly before: CriterionId;
  /** The order after the move, of all criteria: the `priorities` to ask `recommend` with. */
  readonly priorities: readonly CriterionId[];
}

/**
 * The moves in the order of the criteria that put what is behind before what is ahead: one for each criterion that does
 * it by being moved up, and no further than it must. One is always enough.
 *
 * Where criteria decide, the first that tells the two apart does. So it takes one that favours what is behind, put
 * before that one; and where none favours it, no order helps.
 *
 * @param criteria - the criteria in the order in which they count.
 * @returns none when something else decides, or no criterion favours what is behind.
 */
export function movesThatTurn(
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
