/** The optimal order of questions: dynamic programming over the subsets of questions that are asked. */

/** The outcomes that are still possible, a bit each; both while the matter is open. */
export const CAN_FAIL = 1;
/** See {@link CAN_FAIL}. */
export const CAN_HOLD = 2;

const OPEN = CAN_FAIL | CAN_HOLD;

/** An order of questions, and the expected number that is asked. */
export interface Order {
  readonly places: readonly number[];
  /** The mean number of answers until the matter is settled, if yes and no are equally likely. */
  readonly expectedAnswers: number;
}

/**
 * The order of questions with the fewest expected answers; among equals, the one with the earliest places first.
 *
 * After some answers, the matter is open in a share of cases. The expected number of answers of an order is the sum of
 * these shares over the sets of questions that it passes. So dynamic programming finds the cheapest path through all
 * sets, from the end. Each further question takes three times as long.
 *
 * @param outcomes - the possible outcomes for every way to answer, each question a bit by its place.
 */
export function optimalOrder(outcomes: Uint8Array): Order {
  const open = openShares(outcomes);
  const all = open.length - 1;
  const cost = new Float64Array(open.length);
  for (let asked = all - 1; asked >= 0; asked--) {
    let least = Number.POSITIVE_INFINITY;
    for (let left = all & ~asked; left !== 0; left &= left - 1) {
      least = Math.min(least, cost[asked | (left & -left)] as number);
    }
    cost[asked] = (open[asked] as number) + least;
  }
  const places: number[] = [];
  for (let asked = 0; asked !== all; ) {
    const rest = (cost[asked] as number) - (open[asked] as number);
    let place = 0;
    while ((asked & (1 << place)) !== 0 || cost[asked | (1 << place)] !== rest) place++;
    places.push(place);
    asked |= 1 << place;
  }
  return { places, expectedAnswers: cost[0] as number };
}

/** For every set of questions, a bit each: the share of answers that leave the matter open. */
function openShares(outcomes: Uint8Array): Float64Array {
  const shares = new Float64Array(outcomes.length);
  /** Visits a set, and all sets that lack more of its questions, none of them before `first`. */
  const visit = (asked: number, answered: Uint8Array, first: number) => {
    shares[asked] = shareOfOpen(answered);
    let bit = 1;
    for (let place = 0, left = asked; left !== 0; place++, left >>= 1) {
      if ((left & 1) === 0) continue;
      if (place >= first) visit(asked & ~(1 << place), project(answered, bit), place + 1);
      bit <<= 1;
    }
  };
  visit(outcomes.length - 1, outcomes, 0);
  return shares;
}

function shareOfOpen(outcomes: Uint8Array): number {
  let count = 0;
  for (let answers = 0; answers < outcomes.length; answers++) if (outcomes[answers] === OPEN) count++;
  return count / outcomes.length;
}

/** The possible outcomes when the question at one bit is not answered (projection). */
function project(outcomes: Uint8Array, bit: number): Uint8Array {
  const projected = new Uint8Array(outcomes.length / 2);
  const below = bit - 1;
  for (let others = 0; others < projected.length; others++) {
    const no = ((others & ~below) << 1) | (others & below);
    projected[others] = (outcomes[no] as number) | (outcomes[no | bit] as number);
  }
  return projected;
}
