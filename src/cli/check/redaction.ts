/** Redaction: tokens in place of names, addresses, ids and whatever else an answer would show of its input. */

import {
  type AuditOutcome,
  findingsIn,
  type MailboxResult,
  type OtherResult,
} from '../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../dataverse/audit/summary.ts';
import type { RowFinding } from '../../dataverse/checks/row-finding.ts';
import type { Excepted, Exception } from '../../dataverse/facts/exceptions-file.ts';
import type { RowLocation } from '../../dataverse/rows/location.ts';
import { NAMING_COLUMNS, type Table, webApiColumns } from '../../dataverse/rows/tables.ts';
import type { RunRecord } from '../../dataverse/runs/run-record.ts';
import { pathAsText, shorten } from '../../input/printable.ts';
import type { Problem } from '../../input/problem.ts';
import type { SourceEnd } from '../io/records.ts';
import { createTokens, type Tokens } from './redaction-tokens.ts';

/** Puts tokens into what is shown. */
export interface Redaction {
  /** How reading a source ended, with nothing in it of what the source holds or is called. */
  end(end: SourceEnd, file: string): SourceEnd;
  file(name: string): string;
  /** The token of the name that somebody gave an organization. */
  organization(name: string): string;
  outcome(outcome: AuditOutcome): AuditOutcome;
  summary(summary: AuditSummary): AuditSummary;
  record(record: RunRecord): RunRecord;
  /** The place in the true file behind a place that is shown. */
  truePlace(place: RowLocation): RowLocation;
}

/** What stands in place of a text that nothing else refers to. */
const REDACTED = 'redacted';

/** Starts to put tokens into what is shown. */
export function createRedaction(): Redaction {
  const tokens = createTokens();
  return {
    file: tokens.file,
    end: ({ refusal, failure, ...end }, file) => ({
      ...end,
      ...(refusal && { refusal: { ...refusal, received: REDACTED } }),
      ...(failure !== undefined && { failure: failure.replaceAll(file, tokens.file(file)) }),
    }),
    organization: (name) => tokens.numbered('organization', name),
    outcome: ({ result, other, address, ...outcome }) => ({
      ...outcome,
      ...(address !== undefined && { address: tokens.numbered('address', address) }),
      ...(result && { result: redactResult(result, tokens) }),
      ...(other && { other: redactOther(other, tokens) }),
    }),
    summary: (summary) => redactSummary(summary, tokens),
    record: (record) => redactRecord(record, tokens),
    truePlace: ({ file, row }) => ({ file: tokens.trueFile(file), row }),
  };
}

function redactResult(result: MailboxResult, tokens: Tokens): MailboxResult {
  const { checks, origins, outOfUse, inactiveProfile, missingProfile } = result;
  return {
    ...tokens.named(result),
    report: redactReport(result.report, tokens),
    ...(checks && { checks: checks.map((check) => redactCheck(check, tokens)) }),
    ...(origins && { origins: mapValues(origins, (places) => places.map(tokens.place)) }),
    ...(outOfUse && { outOfUse: { ...outOfUse, from: tokens.place(outOfUse.from) } }),
    ...(inactiveProfile && { inactiveProfile: redactProfile(inactiveProfile, tokens) }),
    ...(missingProfile && { missingProfile: redactProfile(missingProfile, tokens) }),
  };
}

function redactOther(other: OtherResult, tokens: Tokens): OtherResult {
  const { checks, defaults } = other;
  return {
    ...tokens.named(other),
    checks: checks.map((check) => redactCheck(check, tokens)),
    ...(defaults && {
      defaults: defaults.map((each) => ({ ...each, report: redactReport(each.report, tokens) })),
    }),
  };
}

function redactProfile<Profile extends { readonly id: string; readonly name: string | null }>(
  profile: Profile,
  tokens: Tokens,
): Profile {
  return { ...profile, id: tokens.id(profile.id), name: profile.name && tokens.nameOf(profile.id) };
}

/** A report as it is, and shared as before, unless it shows something of the input. */
function redactReport(report: MailboxResult['report'], tokens: Tokens): MailboxResult['report'] {
  if (report.verdict === 'malformed') return { ...report, problems: report.problems.map(redactProblem) };
  const findings = findingsIn(report);
  if (findings.every(({ excepted }) => excepted === undefined)) return report;
  return { ...report, findings: findings.map((finding) => redactMark(finding, tokens)) };
}

function redactCheck(check: RowFinding, tokens: Tokens): RowFinding {
  const placed = { ...check, from: tokens.place(check.from), related: check.related.map(tokens.place) };
  return redactMark(placed, tokens);
}

/** What was found, with tokens in the mark of an exception. */
function redactMark<Found extends { readonly excepted?: Excepted }>(found: Found, tokens: Tokens): Found {
  return found.excepted === undefined ? found : { ...found, excepted: redactReason(found.excepted, tokens) };
}

function redactReason<Part extends Excepted>(exception: Part, tokens: Tokens): Part {
  const { reason, approvedBy } = exception;
  return {
    ...exception,
    reason: tokens.numbered('reason', reason),
    ...(approvedBy !== undefined && { approvedBy: tokens.numbered('approver', approvedBy) }),
  };
}

function redactException({ mailbox, ...exception }: Exception, tokens: Tokens): Exception {
  const token = (text: string) => (text.includes('@') ? tokens.numbered('address', text) : tokens.id(text));
  return {
    ...(mailbox !== undefined && { mailbox: token(mailbox) }),
    ...redactReason(exception, tokens),
  };
}

function redactSummary({ exceptions, ...summary }: AuditSummary, tokens: Tokens): AuditSummary {
  const redact = (each: Exception) => redactException(each, tokens);
  return {
    ...summary,
    unmatchedFacts: summary.unmatchedFacts.map((address) => tokens.numbered('address', address)),
    ...(exceptions && {
      exceptions: {
        ...exceptions,
        expired: exceptions.expired.map(redact),
        unmatched: exceptions.unmatched.map(redact),
      },
    }),
  };
}

function redactRecord(record: RunRecord, tokens: Tokens): RunRecord {
  const { options, inputs, organizations } = record;
  const redact = (organization: RunRecord['organization']) =>
    organization && {
      id: organization.id && tokens.id(organization.id),
      name: organization.name && tokens.nameOf(organization.id ?? ''),
    };
  return {
    ...record,
    options: mapValues(options, (value) =>
      typeof value === 'object' ? { ...value, file: tokens.file(value.file) } : value,
    ),
    inputs: inputs.map(tokens.place),
    organization: redact(record.organization),
    // Their names are tokens already.
    ...(organizations && {
      organizations: organizations.map((each) => ({ ...each, organization: redact(each.organization) })),
    }),
  };
}

/** The columns that are read, whose names are no secret. */
const KNOWN_COLUMNS: ReadonlySet<string> = new Set(
  (Object.keys(NAMING_COLUMNS) as Table[]).flatMap((table) => webApiColumns(table)),
);
/** Values that say nothing of anybody: numbers, truths, and marks of what is no text. */
const HARMLESS = /^(?:-?\d+(?:\.\d+)?|true|false|null|undefined|NaN|-?Infinity|\{…\}|\[…\]|bytes|function)$/;

/** A problem without what it shows of the input. */
function redactProblem(problem: Problem): Problem {
  const { code, path, received, message } = problem;
  const isShown = code !== 'unreadable' && code !== 'unknown-key' && HARMLESS.test(received);
  const shownPath = path.map((step, index) => {
    const isForeign =
      code === 'unknown-key' ? index === path.length - 1 : code === 'unreadable' && !isKnownColumn(step);
    return isForeign ? REDACTED : step;
  });
  const said = message.replaceAll(placeText(path), placeText(shownPath));
  // A key is shown by the path alone.
  const isSaid = !isShown && code !== 'unknown-key' && received !== '';
  return {
    ...problem,
    path: shownPath,
    received: isShown ? received : REDACTED,
    message: isSaid ? said.replaceAll(received, REDACTED) : said,
  };
}

function isKnownColumn(step: string | number): boolean {
  return typeof step === 'number' || KNOWN_COLUMNS.has(step);
}

/** A path as messages show it. */
function placeText(path: Problem['path']): string {
  return `\`${shorten(pathAsText(path), 100)}\``;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
