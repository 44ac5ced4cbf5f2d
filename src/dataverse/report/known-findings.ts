import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { AuditOutcome, MailboxResult } from '../audit/results.ts';
import { REGARDING_COLUMN } from '../rows/mailbox.ts';
import { type MissingPart, prerequisitesOf } from '../rows/missing-parts.ts';

/** A result as it is shown to people, for whom what the export lacks is said once and not at each mailbox. */
export type ShownResult = MailboxResult & {
  /** Set when something is left out that is not known only because of that. */
  readonly restsOnMissing?: true;
};

/** What came of a record, as it is shown to people. */
export type ShownOutcome = Omit<AuditOutcome, 'result'> & { readonly result?: ShownResult };

type Report = MailboxResult['report'];

/**
 * Makes the function that leaves out of results what is not known because the export lacks something: findings on
 * prerequisites that it would tell, and the problem that nobody can tell whose the mailbox is.
 */
export function withoutMissing(parts: readonly MissingPart[]): (outcome: AuditOutcome) => ShownOutcome {
  const prerequisites = prerequisitesOf(parts);
  const isOwnerMissing = parts.some((part) => part.kind === 'table' && part.decides === 'owner');
  /** Reports are frozen and shared by many results. */
  const shorter = new WeakMap<Report, Report>();
  const shorten = (report: Report): Report => {
    const all: readonly unknown[] = report.verdict === 'malformed' ? report.problems : report.findings;
    const short: Report =
      report.verdict === 'malformed'
        ? { ...report, problems: isOwnerMissing ? report.problems.filter(isNotOwner) : report.problems }
        : { ...report, findings: report.findings.filter((finding) => !restsOn(finding, prerequisites)) };
    return all.length === lengthOf(short) ? report : short;
  };
  return (outcome) => {
    const { result } = outcome;
    if (result === undefined || parts.length === 0) return outcome;
    const report = getOrInsert(shorter, result.report, shorten);
    return report === result.report
      ? outcome
      : { ...outcome, result: { ...result, report, restsOnMissing: true } };
  };
}

/** How much is said in a report. */
export function lengthOf(report: Report): number {
  return (report.verdict === 'malformed' ? report.problems : report.findings).length;
}

function isNotOwner({
  code,
  path,
}: {
  readonly code: string;
  readonly path: readonly (string | number)[];
}): boolean {
  return code !== 'missing-key' || path[0] !== REGARDING_COLUMN;
}

function restsOn(
  { kind, unmet }: { readonly kind: string; readonly unmet: readonly string[] },
  prerequisites: ReadonlySet<string>,
): boolean {
  return kind === 'unverified' && unmet.some((each) => prerequisites.has(each));
}
