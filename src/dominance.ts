import { type RatedCase, rankOf } from './criterion.ts';
import { levelsBetween, type Standing } from './standing.ts';

/**
 * Whether the first is no worse than the second in anything, and better in something.
 *
 * What depends on something that is not stated compares with nothing, unless both have the same method there.
 */
export function dominates(first: Standing, second: Standing): boolean {
  const levels = levelsBetween(second, first);
  if (levels.some((lead) => lead < 0)) return false;
  const leads = [...levels, ...leadsInRatings(first, second)];
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}

/** How far the first is ahead in each direction by each criterion; NaN where that can't be said. */
function leadsInRatings(first: Standing, second: Standing): readonly number[] {
  const [methods, others] = [Object.values(first.methods), Object.values(second.methods)];
  return first.rated.flatMap((halves, criterion) =>
    halves.map((half, index) => {
      const other = second.rated[criterion]?.[index] as RatedCase;
      return methods[index] === others[index] ? 0 : leadOf(half, other);
    }),
  );
}

function leadOf({ rating }: RatedCase, { rating: other }: RatedCase): number {
  return rating === 'depends' || other === 'depends' ? Number.NaN : rankOf(rating) - rankOf(other);
}
