import { type Report, validate } from '../../api/validate.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Issue } from '../../input/problem.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { type CheckHit, type RowFinding, toRowFindings } from '../checks/row-finding.ts';
import type { Excepted } from '../facts/exceptions-file.ts';
import type { Refusal } from '../files/record.ts';
import { refusalSentence } from '../files/refusal-sentence.ts';
import type { DefaultServerProfile } from '../rows/default-profile.ts';
import type { InactiveProfile } from '../rows/inactive-profiles.ts';
import type { CellLocation, RowLocation } from '../rows/location.ts';
import type { OutOfUse } from '../rows/out-of-use.ts';
import { namedAs, type Table, type TableRow } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { type Status, statusOf } from './status.ts';

/** A row or a configuration by its place and, where it has them, id and name. */
export interface NamedPlace extends RowLocation {
  /** The row's id in its table; null for a configuration. */
  readonly id: string | null;
  /** The row's name; null for a configuration. */
  readonly name: string | null;
  /** The organization, as it was called when several were judged together; absent otherwise. */
  readonly organization?: string;
}

/** What is said of one configuration, or of the mailbox of a user or queue. */
export interface MailboxResult extends NamedPlace {
  /** Where it stands by all that is said below. */
  readonly status: Status;
  /** What was judged; null when the record was malformed, or nothing tells whether a user or a queue owns it. */
  readonly configuration: unknown;
  readonly report: Report<Ruleset>;
  /** What checks found in the row; absent when they found nothing. */
  readonly checks?: readonly RowFinding[];
  /** Where each prerequisite stands that rows show, ten places at most; absent unless that was asked for. */
  readonly origins?: Readonly<Record<string, readonly CellLocation[]>>;
  /** What is known of a mailbox that is malformed since methods were never set, which are -1; absent for any other. */
  readonly unset?: UnsetMethods;
  /** Why nothing is to be done for the mailbox; absent for one that is in use. */
  readonly outOfUse?: OutOfUse;
  /** The server profile of the mailbox, where that is inactive; absent for any other. */
  readonly inactiveProfile?: InactiveProfile;
  /** The organization’s default server profile, where the mailbox has none and is not valid; absent for any other. */
  readonly missingProfile?: DefaultServerProfile;
  /** Set where the mailbox has the organization’s default server profile and is not valid. */
  readonly hasDefaultProfile?: true;
}

/** The findings of a report, each with the exception that accepts it, if any; none for a record that cannot be judged. */
export function findingsIn(report: Report<Ruleset>): readonly (Finding & { readonly excepted?: Excepted })[] {
  return report.verdict === 'malformed' ? [] : report.findings;
}

/** What is said of a mailbox or configuration, before it is told where that stands. */
export type UnratedResult = Omit<MailboxResult, 'status'>;

/** A mailbox of which all is known but methods that were never set. */
export interface UnsetMethods {
  /** The directions without a method. */
  readonly directions: readonly string[];
  /** The configuration, with `none` in these directions. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** What is said of any other row: a forward mailbox, a server profile, the organization. */
export interface OtherResult extends NamedPlace {
  readonly table: Table;
  /** What checks found in the row; empty when they found nothing. */
  readonly checks: readonly RowFinding[];
  /** How a new mailbox with the organization's default methods would be judged; absent for other rows. */
  readonly defaults?: readonly DefaultResult[];
}

/** How a new mailbox would be judged. */
export interface DefaultResult {
  readonly owner: 'user' | 'queue';
  /** What was judged; null when the default settings can't be read. */
  readonly configuration: unknown;
  readonly report: Report<Ruleset>;
}

/** What came of a record. */
export interface AuditOutcome {
  /** What is said of a user's or queue's mailbox, or of a configuration. */
  readonly result?: MailboxResult;
  /** What is said of any other row; absent when there is nothing to say. */
  readonly other?: OtherResult;
  /** Whether it is a forward mailbox, which is counted and not judged. */
  readonly isSink?: true;
  /** The table of the row that the result is about; absent for a configuration, and for what cannot be read. */
  readonly resultTable?: Table;
  /** The mailbox’s e-mail address with its case folded; absent when it has none. */
  readonly address?: string | undefined;
}

/** What is said of a configuration. */
export function configurationResult(
  named: NamedPlace,
  configuration: unknown,
  { options }: AuditContext,
): UnratedResult {
  const report = validate<Ruleset>(configuration, options);
  return { ...named, configuration: report.verdict === 'malformed' ? null : configuration, report };
}

/** What is said of a row or a configuration that cannot be judged. */
export function malformedResult(
  named: NamedPlace,
  faults: readonly Issue[],
  { options }: AuditContext,
): UnratedResult {
  const problems = faults.map((fault) => toProblem(fault, options.locale));
  return { ...named, configuration: null, report: { verdict: 'malformed', problems } };
}

/** A result with where it stands. */
export function withStatus(result: UnratedResult): MailboxResult {
  return { ...result, status: statusOf(result) };
}

/** What is said of a file that is no export. */
export function refusedResult(named: NamedPlace, refusal: Refusal, { options }: AuditContext): UnratedResult {
  const { received } = refusal;
  const message = refusalSentence(refusal, options.locale);
  const problem = { code: 'unreadable', path: [], received, message } as const;
  return { ...named, configuration: null, report: { verdict: 'malformed', problems: [problem] } };
}

/** A result together with what checks found in its row. */
export function withChecks(
  result: UnratedResult,
  found: readonly CheckHit[],
  { checks }: AuditContext,
): UnratedResult {
  const findings = checks === undefined || found.length === 0 ? [] : toRowFindings(found, checks);
  return findings.length === 0 ? result : { ...result, checks: findings };
}

/** What is said of a row that is no owner’s mailbox; nothing when there is nothing to say, but for the organization. */
export function otherResultOf(
  row: TableRow,
  found: readonly CheckHit[],
  { checks }: AuditContext,
  defaults?: readonly DefaultResult[],
): { readonly other?: OtherResult } {
  const findings = checks === undefined ? [] : toRowFindings(found, checks);
  const isTold = findings.length > 0 || (row.table === 'organization' && checks !== undefined);
  if (!isTold && defaults === undefined) return {};
  const { file, row: number, table } = row;
  return {
    other: {
      ...{ file, row: number, ...namedAs(row), table, checks: findings },
      ...(defaults === undefined ? {} : { defaults }),
    },
  };
}
