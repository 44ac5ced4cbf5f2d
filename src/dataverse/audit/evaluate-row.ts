import { issue } from '../../input/issues.ts';
import type { Issue, IssueReason } from '../../input/problem.ts';
import { isRecord } from '../../input/snapshot.ts';
import { checkOtherRow, checkTogether } from '../checks/check-rows.ts';
import { toRowFindings } from '../checks/row-finding.ts';
import { isExportRecord } from '../files/export-record.ts';
import { type InputRecord, refusalIn } from '../files/record.ts';
import type { OrganizationContext, Row } from '../rows/organization-context.ts';
import type { AuditContext } from './context.ts';
import { evaluateDefaults } from './evaluate-defaults.ts';
import { createMailboxEvaluation } from './mailboxes-alike.ts';
import {
  type AuditOutcome,
  configurationResult,
  malformedResult,
  type OtherResult,
  otherResultOf,
  refusedResult,
  withStatus,
} from './results.ts';

/** Judges one record, with the row that it is if it is one. */
export type Evaluation = (file: string, record: InputRecord, row: Row | undefined) => AuditOutcome;

/** Makes the function that judges records beside what all rows show. */
export function createEvaluation(context: OrganizationContext, judging: AuditContext): Evaluation {
  const evaluateMailbox = createMailboxEvaluation(context, judging);
  return (file, record, row) => {
    if (row === undefined) return evaluateOtherRecord(file, record, judging);
    return row.table === 'mailbox' ? evaluateMailbox(row) : evaluateOtherRow(row, context, judging);
  };
}

/** Judges a record that is no row: a configuration, or what cannot be read. */
function evaluateOtherRecord(file: string, record: InputRecord, judging: AuditContext): AuditOutcome {
  const place = { file, row: record.row, id: null, name: null };
  const refusal = refusalIn(record);
  if (refusal !== undefined) return { result: withStatus(refusedResult(place, refusal, judging)) };
  if ('unreadable' in record) {
    return { result: withStatus(malformedResult(place, [unreadable(record)], judging)) };
  }
  // What `pull` writes about an export is no part of it.
  if (isExportRecord(record.value)) return {};
  if (isRecord(record.value) && !Object.hasOwn(record.value, 'owner')) {
    const fault = issue('not-accepted', [], record.value, undefined, 'neitherKind');
    return { result: withStatus(malformedResult(place, [fault], judging)) };
  }
  return { result: withStatus(configurationResult(place, record.value, judging)) };
}

/** Judges a row of any table but that of mailboxes. */
function evaluateOtherRow(row: Row, context: OrganizationContext, judging: AuditContext): AuditOutcome {
  const found = checkOtherRow(row, context);
  return otherResultOf(row, found, judging, evaluateDefaults(row, context, judging));
}

/** What is so of all rows together, each at the row that shows it. */
export function evaluateTogether(
  surroundings: OrganizationContext,
  { checks }: AuditContext,
): readonly OtherResult[] {
  if (checks === undefined) return [];
  return checkTogether(surroundings).flatMap((hit) => {
    const { file, row } = hit.from;
    const found = toRowFindings([hit], checks);
    return found.map((finding) => ({
      ...{ file, row, id: null, name: null, table: hit.table ?? 'mailbox' },
      checks: [finding],
    }));
  });
}

function unreadable(record: Extract<InputRecord, { unreadable: string }>): Issue {
  const { unreadable: received, reason = 'notJson', column, at } = record;
  const path = column === undefined ? [] : [column];
  const fault = { ...issue('unreadable', path, undefined, undefined, reason as IssueReason), received };
  return at === undefined || reason !== 'notJson' ? fault : { ...fault, reason: 'notJsonAt', at };
}
