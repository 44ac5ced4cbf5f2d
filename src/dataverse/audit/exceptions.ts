/** Exceptions applied to results: an excepted finding stays and is marked, and no longer decides the status. */

import { groupBy } from '../../logic/group-by.ts';
import type { Excepted, Exception } from '../facts/exceptions-file.ts';
import { comparableAddress, comparableId } from '../rows/comparable-text.ts';
import { type AuditOutcome, type MailboxResult, type OtherResult, withStatus } from './results.ts';

/** The effect of all exceptions; each exception is counted or listed once. */
export interface ExceptionSummary {
  /** The number of exceptions that marked a finding. */
  readonly applied: number;
  /** The exceptions whose last day is over; they mark nothing. */
  readonly expired: readonly Exception[];
  /** The exceptions in effect that no finding matched. */
  readonly unmatched: readonly Exception[];
}

/** The exceptions in effect, and a record of those that matched. */
export interface ExceptionRegister {
  /** Marks the excepted findings of an outcome, and decides its status anew. */
  apply(outcome: AuditOutcome): AuditOutcome;
  summary(): ExceptionSummary;
}

/**
 * Creates the register of exceptions.
 *
 * @param today - the day, `YYYY-MM-DD`, that decides which exceptions are expired.
 */
export function createExceptionRegister(exceptions: readonly Exception[], today: string): ExceptionRegister {
  const isExpired = ({ until }: Exception) => until !== undefined && until < today;
  const inEffect = exceptions.filter((each) => !isExpired(each));
  const byRule = groupBy(inEffect, ({ rule }) => rule);
  const matched = new Set<Exception>();

  const marked = <F extends object>(
    findings: readonly F[],
    ruleOf: (finding: F) => string,
    row: MatchedRow,
  ) =>
    findings.map((finding) => {
      const matching = (byRule.get(ruleOf(finding)) ?? []).filter((each) => covers(each, row));
      for (const each of matching) matched.add(each);
      return matching[0] === undefined ? finding : { ...finding, excepted: markOf(matching[0]) };
    });

  const markedReport = (report: MailboxResult['report'], row: MatchedRow): MailboxResult['report'] =>
    report.verdict === 'malformed'
      ? report
      : { ...report, findings: marked(report.findings, ({ ruleId }) => ruleId, row) };

  const applyToResult = (result: MailboxResult, row: MatchedRow): MailboxResult => {
    const { status: _, report, checks, ...rest } = result;
    return withStatus({
      ...rest,
      report: markedReport(report, row),
      ...(checks && { checks: marked(checks, ({ checkId }) => checkId, row) }),
    });
  };
  const applyToOther = (other: OtherResult, row: MatchedRow): OtherResult => ({
    ...other,
    checks: marked(other.checks, ({ checkId }) => checkId, row),
    ...(other.defaults && {
      defaults: other.defaults.map((each) => ({ ...each, report: markedReport(each.report, row) })),
    }),
  });

  return {
    apply(outcome) {
      const { result, other, address } = outcome;
      return {
        ...outcome,
        ...(result && { result: applyToResult(result, { id: result.id, address }) }),
        ...(other && { other: applyToOther(other, { id: other.id, address: undefined }) }),
      };
    },
    summary: () => ({
      applied: matched.size,
      expired: exceptions.filter(isExpired),
      unmatched: inEffect.filter((each) => !matched.has(each)),
    }),
  };
}

/** A row, as far as exceptions look at it. */
interface MatchedRow {
  readonly id: string | null;
  /** The comparable address; absent for rows without one. */
  readonly address: string | undefined;
}

function covers({ mailbox }: Exception, { id, address }: MatchedRow): boolean {
  if (mailbox === undefined) return true;
  if (address !== undefined && comparableAddress(mailbox) === address) return true;
  return id !== null && comparableId(mailbox) === comparableId(id);
}

function markOf({ reason, approvedBy, until }: Exception): Excepted {
  return {
    reason,
    ...(approvedBy !== undefined && { approvedBy }),
    ...(until !== undefined && { until }),
  };
}
