/** An order of questions, and how many answers it is expected to take. */
export interface QuestionOrder {
  /** The places of the questions, first to ask first. */
  readonly places: readonly number[];
  /** The mean number of answers until the outcome is settled, when each is as likely either way. */
  readonly expectedAnswers: number;
}

/** The most questions of which the best order is looked for: each one more takes three times as long. */
export const MOST_ORDERED = 12;

/** What can still become of a matter: always false, always true, or either. */
const ALWAYS_FALSE = 0;
const ALWAYS_TRUE = 1;
const MIXED = 2;

/**
 * The order of questions that is expected to need the fewest answers, the earliest places first among equals.
 *
 * A set of answered questions leaves the matter open in some of its answers; an order costs the sum of these shares
 * over the sets that it goes through. The cheapest way through all sets is found from the end.
 *
 * @param count - how many questions there are, at most {@link MOST_ORDERED}.
 * @param outcomeOf - the outcome of answers, a bit each.
 */
export function bestOrder(count: number, outcomeOf: (answers: number) => boolean): QuestionOrder {
  const open = openShares(count, outcomeOf);
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
    const place = [...Array(count).keys()].find(
      (each) => (asked & (1 << each)) === 0 && cost[asked | (1 << each)] === rest,
    ) as number;
    places.push(place);
    asked |= 1 << place;
  }
  return { places, expectedAnswers: cost[0] as number };
}

/** For each set of questions, a bit each, the share of its answers that leave the outcome open. */
function openShares(count: number, outcomeOf: (answers: number) => boolean): Float64Array {
  const shares = new Float64Array(1 << count);
  const fates = fatesOf(count, outcomeOf);
  const digits = Array.from({ length: count }, (_, place) => 3 ** place);
  for (let state = 0; state < fates.length; state++) {
    if (fates[state] !== MIXED) continue;
    let asked = 0;
    let answered = 0;
    for (const [place, digit] of digits.entries()) {
      if (Math.floor(state / digit) % 3 === NOT_ASKED) continue;
      asked |= 1 << place;
      answered++;
    }
    shares[asked] = (shares[asked] as number) + 2 ** -answered;
  }
  return shares;
}

/** The digits of a state: what is known of each question. */
const NOT_ASKED = 2;

/** What can become of each state, a digit in base three for each question: no, yes, not asked. */
function fatesOf(count: number, outcomeOf: (answers: number) => boolean): Uint8Array {
  const fates = new Uint8Array(3 ** count);
  for (let state = 0; state < fates.length; state++) {
    let answers = 0;
    let open = -1;
    for (let rest = state, place = 0; place < count; place++, rest = Math.floor(rest / 3)) {
      const digit = rest % 3;
      if (digit === NOT_ASKED) open = place;
      else answers |= digit << place;
    }
    if (open < 0) {
      fates[state] = outcomeOf(answers) ? ALWAYS_TRUE : ALWAYS_FALSE;
      continue;
    }
    // States with one question more answered come before, as their digits are smaller.
    const no = fates[state - 2 * 3 ** open] as number;
    const yes = fates[state - 3 ** open] as number;
    fates[state] = no === yes ? no : MIXED;
  }
  return fates;
}
