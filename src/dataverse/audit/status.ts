import type { FindingKind } from '../../engine/evaluate.ts';

/** Where a mailbox or configuration stands, the first of these that applies. */
export const STATUSES = ['unreadable', 'not-set-up', 'out-of-use', 'broken', 'open', 'ok'] as const;

/**
 * Where a mailbox or configuration stands, the first that applies.
 *
 * `unreadable`: the record is no row, or a value cannot be read. `not-set-up`: a method was never set.
 * `out-of-use`: its owner is disabled, inactive or an application user, or it has neither an address nor a method but
 * None. `broken`: a rule or check finds an error. `open`: something is not known. `ok`: none of these.
 */
export type Status = (typeof STATUSES)[number];

/** All that decides where a result stands. */
interface Said {
  readonly report: { readonly verdict: 'valid' | 'undetermined' | 'invalid' | 'malformed' };
  readonly checks?: readonly { readonly kind: FindingKind }[];
  readonly unset?: object;
  readonly outOfUse?: object;
}

/** Where a result stands by all that is said in it. */
export function statusOf({ report, checks = [], unset, outOfUse }: Said): Status {
  if (report.verdict === 'malformed' && unset === undefined) return 'unreadable';
  if (unset !== undefined) return 'not-set-up';
  if (outOfUse !== undefined) return 'out-of-use';
  const kinds = checks.map(({ kind }) => kind);
  if (report.verdict === 'invalid' || kinds.includes('error')) return 'broken';
  return report.verdict === 'undetermined' || kinds.includes('unverified') ? 'open' : 'ok';
}
