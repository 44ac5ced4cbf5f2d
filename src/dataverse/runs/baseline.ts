/** An earlier run as a baseline: what a run finds that the earlier one did not. */

import type { FindingKind } from '../../engine/evaluate.ts';
import type { AuditOutcome } from '../audit/results.ts';
import type { BaselineCounts } from '../audit/summary.ts';
import { type ComparedRow, indexFindings, isGraver } from './finding-index.ts';
import { type ComparedRun, differenceOf } from './run-difference.ts';

/** Compares a run with an earlier one, of which everything is kept. */
export interface BaselineComparison {
  /** Takes what came of a record. */
  note(outcome: AuditOutcome): void;
  /** How many findings changed since the earlier run. */
  counts(): BaselineCounts;
  /**
   * Whether a finding of this kind or a graver one is new, or was milder before. Mailboxes out of use and accepted
   * findings do not count.
   */
  hasNew(kind: FindingKind): boolean;
}

/** Starts to compare with an earlier run. */
export function compareWithBaseline(before: ComparedRun): BaselineComparison {
  const all: ComparedRow[] = [];
  const counted: ComparedRow[] = [];
  const since = (rows: readonly ComparedRow[]) =>
    differenceOf(before, { ruleset: before.ruleset, findings: indexFindings(rows) });
  return {
    note({ result, other }) {
      for (const row of [result, other]) {
        if (row === undefined) continue;
        all.push(row);
        if (result?.status !== 'out-of-use') counted.push(withoutExcepted(row));
      }
    },
    counts: () => since(all).summary,
    hasNew: (kind) =>
      since(counted).findings.some(
        ({ change, after }) =>
          (change === 'new' || change === 'worse') && after !== undefined && !isGraver(kind, after),
      ),
  };
}

function withoutExcepted({ report, checks = [], ...row }: ComparedRow): ComparedRow {
  const findings = report?.findings?.filter(isCounted);
  return {
    ...row,
    checks: checks.filter(isCounted),
    ...(report && { report: { ...report, ...(findings && { findings }) } }),
  };
}

function isCounted(finding: object): boolean {
  return !('excepted' in finding) || finding.excepted === undefined;
}
