import { faultOf } from '../../input/issues.ts';
import type { Fault } from '../../input/problem.ts';
import { isRecord } from '../../input/snapshot.ts';
import { checkOtherRow, checkTogether } from '../checks/check-rows.ts';
import { rowFindingsOf } from '../checks/row-finding.ts';
import type { InputRecord } from '../files/record.ts';
import type { Surroundings } from '../rows/organization-context.ts';
import { readColumns, type TableRow, tableOf } from '../rows/tables.ts';
import type { Judging } from './context.ts';
import { judgeDefaults } from './evaluate-defaults.ts';
import { judgeMailbox } from './evaluate-mailbox.ts';
import {
  configurationResult,
  type Judged,
  malformedResult,
  type OtherResult,
  otherResultOf,
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
export function judgeRecord(
  file: string,
  record: InputRecord,
  surroundings: Surroundings,
  judging: Judging,
): Judged {
  const place = { file, row: record.row, id: null, name: null };
  if ('unreadable' in record) return { result: malformedResult(place, [unreadable(record)], judging) };
  const row = rowOf(file, record);
  if (row !== undefined) return judgeRow(row, surroundings, judging);
  if (isRecord(record.value) && !Object.hasOwn(record.value, 'owner')) {
    const fault = faultOf('not-accepted', [], record.value, undefined, 'neitherKind');
    return { result: malformedResult(place, [fault], judging) };
  }
  return { result: configurationResult(place, record.value, judging) };
}

/** Judges one row of any table beside what all rows show. */
export function judgeRow(row: TableRow, surroundings: Surroundings, judging: Judging): Judged {
  return row.table === 'mailbox'
    ? judgeMailbox(row, surroundings, judging)
    : { ...otherResultOf(row, checkOtherRow(row), judging, judgeDefaults(row, surroundings, judging)) };
}

/** What is so of all rows together, each at the row that shows it. */
export function judgeTogether(surroundings: Surroundings, { checks }: Judging): readonly OtherResult[] {
  const found = checks === undefined ? [] : rowFindingsOf(checkTogether(surroundings), checks);
  return found.map((finding) => ({
    ...{ file: finding.from.file, row: finding.from.row, id: null, name: null, table: 'mailbox' },
    checks: [finding],
  }));
}

function unreadable(record: Extract<InputRecord, { unreadable: string }>): Fault {
  const { unreadable: received, reason = 'notJson', column } = record;
  const path = column === undefined ? [] : [column];
  return { ...faultOf('unreadable', path, undefined, undefined, reason), received };
}
