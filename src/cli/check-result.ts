import { isMailboxRow, type MailboxRow, readMailboxRow } from '../dataverse/mailbox-row.ts';
import {
  configurationOfRow,
  foldCase,
  type MailboxFacts,
  type OrganizationFacts,
  type RowsShow,
} from '../dataverse/organization-facts.ts';
import { faultOf } from '../faults.ts';
import type { Locale } from '../locale.ts';
import type { Options } from '../options.ts';
import type { Fault } from '../problem.ts';
import type { Ruleset } from '../ruleset.ts';
import { isRecord } from '../snapshot.ts';
import { type Report, validate } from '../validate.ts';
import { problemOf } from '../wording.ts';
import type { JsonRecord } from './json-records.ts';

/** What `check` says of one configuration or mailbox row. */
export interface CheckResult {
  /** The file as it was named; `-` is the standard input. */
  readonly file: string;
  /** The line in NDJSON, else the number of the record, from 1. */
  readonly row: number;
  /** The row's `mailboxid`; null for a configuration. */
  readonly id: string | null;
  /** The row's `name`; null for a configuration. */
  readonly name: string | null;
  /** What was judged; null when the record was malformed. */
  readonly configuration: unknown;
  readonly report: Report<Ruleset>;
}

/** By what records are judged. */
export interface Judging {
  readonly options: Options<Ruleset> & { readonly locale: Locale };
  /** The directions of the ruleset, which rows are to tell of. */
  readonly directions: readonly string[];
  readonly facts: OrganizationFacts;
  /** The facts about single mailboxes, by address with its case folded. */
  readonly byAddress: ReadonlyMap<string, MailboxFacts>;
}

/** What came of a record. */
export interface Judged {
  /** Absent for a sink mailbox, which is not judged. */
  readonly result?: CheckResult;
  /** The row's e-mail address with its case folded; absent when it has none. */
  readonly address?: string | undefined;
}

/** Whether a record is a row of the mailbox table; what has an owner is a configuration. */
export function isRow(record: JsonRecord): record is JsonRecord & { readonly value: MailboxRow } {
  return (
    'value' in record &&
    isRecord(record.value) &&
    !Object.hasOwn(record.value, 'owner') &&
    isMailboxRow(record.value)
  );
}

/** Judges one record of a file. */
export function judgeRecord(file: string, record: JsonRecord, shown: RowsShow, judging: Judging): Judged {
  const place = { file, row: record.row, id: null, name: null };
  if ('unreadable' in record) {
    return { result: malformed(place, [unreadable(record.unreadable)], judging) };
  }
  if (isRow(record)) return judgeRow(place, record.value, shown, judging);
  if (isRecord(record.value) && !Object.hasOwn(record.value, 'owner')) {
    return {
      result: malformed(
        place,
        [faultOf('not-accepted', [], record.value, undefined, 'neitherKind')],
        judging,
      ),
    };
  }
  return { result: judgeConfiguration(place, record.value, judging) };
}

type Place = Pick<CheckResult, 'file' | 'row' | 'id' | 'name'>;

function judgeRow(place: Place, row: MailboxRow, shown: RowsShow, judging: Judging): Judged {
  const read = readMailboxRow(row, judging.directions);
  const address = typeof row.emailaddress === 'string' ? foldCase(row.emailaddress) : undefined;
  if (read.kind === 'sink') return { address };
  const named = { ...place, id: textOrNull(row.mailboxid), name: textOrNull(row.name) };
  if (read.kind === 'malformed') return { result: malformed(named, read.faults, judging), address };
  const own = address === undefined ? undefined : judging.byAddress.get(address);
  const configuration = configurationOfRow(read, shown, judging.facts, own);
  return { result: judgeConfiguration(named, configuration, judging), address };
}

function judgeConfiguration(place: Place, configuration: unknown, { options }: Judging): CheckResult {
  const report = validate<Ruleset>(configuration, options);
  return { ...place, configuration: report.verdict === 'malformed' ? null : configuration, report };
}

function malformed(place: Place, faults: readonly Fault[], { options }: Judging): CheckResult {
  const problems = faults.map((fault) => problemOf(fault, options.locale));
  return { ...place, configuration: null, report: { verdict: 'malformed', problems } };
}

function unreadable(excerpt: string): Fault {
  return { ...faultOf('unreadable', [], undefined, undefined, 'notJson'), received: excerpt };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
