import { issue } from '../../input/issues.ts';
import type { Issue, IssueReason } from '../../input/problem.ts';
import { isRecord } from '../../input/snapshot.ts';
import { checkOtherRow, checkTogether } from '../checks/check-rows.ts';
import { toRowFindings } from '../checks/row-finding.ts';
import { isExportRecord } from '../files/export-record.ts';
import { type InputRecord, refusalIn } from '../files/record.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { readColumns, type TableRow, tableOf } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { evaluateDefaults } from './evaluate-defaults.ts';
import { evaluateMailbox } from './evaluate-mailbox.ts';
import {
  type AuditOutcome,
  configurationResult,
  malformedResult,
  type OtherResult,
  otherResultOf,
  refusedResult,
  withStatus,
} from './results.ts';

/** The row that a record is, with nothing but the columns that are read; undefined for anything else. */
export function rowOf(file: string, record: InputRecord): TableRow | undefined {
  if (!('value' in record) || !isRecord(record.value) || Object.hasOwn(record.value, 'owner'))
    return undefined;
  const table = tableOf(record.value);
  return (
    table && {
      ...{ file, row: record.row, table },
      columns: readColumns(table, record.value, record.cells === true),
    }
  );
}

/** Judges one record beside what all rows show. */
export function evaluateRecord(
  file: string,
  record: InputRecord,
  surroundings: OrganizationContext,
  judging: AuditContext,
): AuditOutcome {
  const place = { file, row: record.row, id: null, name: null };
  const refusal = refusalIn(record);
  if (refusal !== undefined) return { result: withStatus(refusedResult(place, refusal, judging)) };
  if ('unreadable' in record) {
    return { result: withStatus(malformedResult(place, [unreadable(record)], judging)) };
  }
  // What `pull` writes about an export is no part of it.
  if (isExportRecord(record.value)) return {};
  const row = rowOf(file, record);
  if (row !== undefined) return evaluateRow(row, surroundings, judging);
  if (isRecord(record.value) && !Object.hasOwn(record.value, 'owner')) {
    const fault = issue('not-accepted', [], record.value, undefined, 'neitherKind');
    return { result: withStatus(malformedResult(place, [fault], judging)) };
  }
  return { result: withStatus(configurationResult(place, record.value, judging)) };
}

/** Judges one row of any table beside what all rows show. */
export function evaluateRow(
  row: TableRow,
  surroundings: OrganizationContext,
  judging: AuditContext,
): AuditOutcome {
  return row.table === 'mailbox'
    ? evaluateMailbox(row, surroundings, judging)
    : otherResultOf(
        row,
        checkOtherRow(row, surroundings),
        judging,
        evaluateDefaults(row, surroundings, judging),
      );
}

/** What is so of all rows together, each at the row that shows it. */
export function evaluateTogether(
  surroundings: OrganizationContext,
  { checks }: AuditContext,
): readonly OtherResult[] {
  const found = checks === undefined ? [] : toRowFindings(checkTogether(surroundings), checks);
  return found.map((finding) => ({
    ...{ file: finding.from.file, row: finding.from.row, id: null, name: null, table: 'mailbox' },
    checks: [finding],
  }));
}

function unreadable(record: Extract<InputRecord, { unreadable: string }>): Issue {
  const { unreadable: received, reason = 'notJson', column, at } = record;
  const path = column === undefined ? [] : [column];
  const fault = { ...issue('unreadable', path, undefined, undefined, reason as IssueReason), received };
  return at === undefined || reason !== 'notJson' ? fault : { ...fault, reason: 'notJsonAt', at };
}
