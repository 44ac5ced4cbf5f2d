import type { Rating } from '../../../rule-language/criterion.ts';
import type { Source } from '../../../rule-language/source.ts';
import { guideClause } from '../../guide/clauses.ts';
import { LIMITS_OF_FORWARDING } from '../clauses.ts';

/** A rating of one method by one criterion, whatever is stated. */
export function always<const S extends string>(rating: Rating, statement: S, ...sources: readonly Source[]) {
  return [{ rating, statement, sources }] as const;
}

/** The clauses that ratings cite, by number. */
export const [A3, A4, A5, A8] = ['A3', 'A4', 'A5', 'A8'].map(guideClause) as [Source, Source, Source, Source];
export const [A6, A9, A10] = ['A6', 'A9', 'A10'].map(guideClause) as [Source, Source, Source];
export const [A11, A12] = ['A11', 'A12'].map(guideClause) as [Source, Source];

/** By a criterion that weighs between a forward mailbox and individual ones, every other method is alike. */
const NOT_AFFECTED = always('neutral', 'notAffected', LIMITS_OF_FORWARDING);

/** By such a criterion nothing but incoming e-mail differs. */
const BEYOND_INCOMING = {
  outgoing: { none: NOT_AFFECTED, outlook: NOT_AFFECTED, server: NOT_AFFECTED },
  activities: { none: NOT_AFFECTED, outlook: NOT_AFFECTED, server: NOT_AFFECTED },
} as const;

/** The ratings of a criterion that weighs between a forward mailbox and individual ones, and bears on nothing else. */
export function forwardOrIndividual<const S, const F>(server: S, forward: F) {
  return {
    incoming: { none: NOT_AFFECTED, outlook: NOT_AFFECTED, server, 'forward-mailbox': forward },
    ...BEYOND_INCOMING,
  } as const;
}
