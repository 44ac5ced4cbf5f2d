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

/** A finding, as far as a status looks at it; an excepted one does not count. */
interface Weighed {
  readonly kind: FindingKind;
  readonly excepted?: object;
}

/** All that decides where a result stands. */
interface Said {
  readonly report:
    | { readonly verdict: 'malformed' }
    | { readonly verdict: 'valid' | 'undetermined' | 'invalid'; readonly findings: readonly Weighed[] };
  readonly checks?: readonly Weighed[];
  readonly unset?: object;
  readonly outOfUse?: object;
}

/** Where a result stands by all that is said in it. */
export function statusOf({ report, checks = [], unset, outOfUse }: Said): Status {
  if (report.verdict === 'malformed' && unset === undefined) return 'unreadable';
  if (unset !== undefined) return 'not-set-up';
  if (outOfUse !== undefined) return 'out-of-use';
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  const kinds = [...findings, ...checks].flatMap(({ kind, excepted }) => (excepted ? [] : [kind]));
  if (kinds.includes('error')) return 'broken';
  return kinds.includes('unverified') ? 'open' : 'ok';
}
