/** Pareto dominance between candidates. */

import { type RatedCase, rankOf } from '../../rule-language/criterion.ts';
import { type Candidate, compareLevels } from './candidate.ts';

/**
 * Tests if the first candidate dominates the second: it is no worse in anything, and better in something.
 *
 * A rating that depends on a fact that is not stated is incomparable, unless both have the same method there. Any two
 * of a thousand are compared, so the test ends as soon as it can.
 */
export function dominates(first: Candidate, second: Candidate): boolean {
  let isBetter = false;
  for (const lead of compareLevels(second, first)) {
    if (lead < 0) return false;
    if (lead > 0) isBetter = true;
  }
  const isSame = Object.keys(first.methods).map((each) => first.methods[each] === second.methods[each]);
  for (const [criterion, halves] of first.rated.entries()) {
    for (const [place, { rating }] of halves.entries()) {
      if (isSame[place]) continue;
      const { rating: other } = (second.rated[criterion] as readonly RatedCase[])[place] as RatedCase;
      if (rating === 'depends' || other === 'depends') return false;
      if (rankOf(rating) < rankOf(other)) return false;
      if (rankOf(rating) > rankOf(other)) isBetter = true;
    }
  }
  return isBetter;
}
