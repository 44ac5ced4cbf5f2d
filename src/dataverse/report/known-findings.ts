import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { AuditOutcome, MailboxResult } from '../audit/results.ts';

/** A result as it is shown to people, for whom what the export lacks is said once and not at each mailbox. */
export type ShownResult = MailboxResult & {
  /** Set when findings are left out that are not known only because of that. */
  readonly restsOnMissing?: true;
};

/** What came of a record, as it is shown to people. */
export type ShownOutcome = Omit<AuditOutcome, 'result'> & { readonly result?: ShownResult };

/**
 * Makes the function that leaves out of results what is not known because the export lacks something.
 *
 * @param prerequisites - the prerequisites that what is missing would tell.
 */
export function withoutMissing(prerequisites: ReadonlySet<string>): (outcome: AuditOutcome) => ShownOutcome {
  /** Reports are frozen and shared by many results. */
  const shorter = new WeakMap<MailboxResult['report'], MailboxResult['report']>();
  const shorten = (report: MailboxResult['report']): MailboxResult['report'] => {
    if (report.verdict === 'malformed') return report;
    const findings = report.findings.filter(
      ({ kind, unmet }) => kind !== 'unverified' || !unmet.some((each) => prerequisites.has(each)),
    );
    return findings.length === report.findings.length ? report : { ...report, findings };
  };
  return (outcome) => {
    const { result } = outcome;
    if (result === undefined || prerequisites.size === 0) return outcome;
    const report = getOrInsert(shorter, result.report, () => shorten(result.report));
    return report === result.report
      ? outcome
      : { ...outcome, result: { ...result, report, restsOnMissing: true } };
  };
}
