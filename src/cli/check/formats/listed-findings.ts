import {
  type DefaultResult,
  findingsIn,
  type MailboxResult,
  type OtherResult,
} from '../../../dataverse/audit/results.ts';
import type { RowFinding } from '../../../dataverse/checks/row-finding.ts';
import type { Excepted } from '../../../dataverse/facts/exceptions-file.ts';
import type { ShownOutcome } from '../../../dataverse/report/known-findings.ts';
import { newMailboxText } from '../../../dataverse/report/results.ts';
import type { RowLocation } from '../../../dataverse/rows/location.ts';
import type { FindingKind } from '../../../engine/evaluate.ts';
import { pathAsText } from '../../../input/printable.ts';
import type { Problem } from '../../../input/problem.ts';
import { fill } from '../../../locales/texts/locale.ts';
import type { RenderContext } from '../../../render/context.ts';
import type { Source } from '../../../rule-language/source.ts';
import { commandWordsFor } from '../../words/index.ts';

/** What stands in the place of a rule’s id where a record cannot be judged. */
export const MALFORMED = 'malformed';
/** What stands in the place of a rule’s id where the export lacks something. */
export const INCOMPLETE = 'incomplete-export';

/** One thing that was found, whoever found it: a rule, a check, or what reads records. */
export interface ListedFinding extends RowLocation {
  /** The row’s id in its table; null for a configuration. */
  readonly id: string | null;
  readonly name: string | null;
  /** Absent unless several organizations are judged together. */
  readonly organization?: string | undefined;
  /** The table of the row; absent for a configuration, and for what cannot be read. */
  readonly table?: string | undefined;
  /** Whose new mailbox it is about; absent unless it is about the organization’s default settings. */
  readonly newMailboxOf?: string;
  /** The verdict that it belongs to; absent where there is none. */
  readonly verdict?: MailboxResult['report']['verdict'];
  /** Where the mailbox or configuration stands; absent where it is about neither. */
  readonly status?: MailboxResult['status'];
  readonly kind: FindingKind;
  /** The id of the rule or check, or {@link MALFORMED}. */
  readonly rule: string;
  readonly direction?: string | undefined;
  readonly unmet: readonly string[];
  readonly since?: string | undefined;
  readonly sources: readonly Source[];
  readonly message: string;
  /** The column, or the place in a configuration, that shows it. */
  readonly column?: string;
  /** Other rows that have to do with it. */
  readonly related: readonly RowLocation[];
  /** The exception that accepts it; absent where none does. */
  readonly excepted?: Excepted | undefined;
}

/** The column of the organization that holds the methods of new mailboxes. */
const DEFAULTS_COLUMN = 'defaultemailsettings';

type Whose = Pick<ListedFinding, 'file' | 'row' | 'id' | 'name' | 'organization' | 'table'>;

/** Everything that was found in one record. */
export function listFindings(
  { result, other, resultTable }: ShownOutcome,
  language: RenderContext,
): readonly ListedFinding[] {
  return [
    ...(result === undefined ? [] : findingsOfResult(result, resultTable)),
    ...(other === undefined ? [] : findingsOfOther(other, language)),
  ];
}

function findingsOfResult(
  { file, row, id, name, organization, report, status, checks = [] }: MailboxResult,
  table: string | undefined,
): readonly ListedFinding[] {
  const whose = { file, row, id, name, organization, table };
  return [
    ...findingsOfReport(whose, report),
    ...checks.map((check) => ({ ...ofCheck(whose, check), verdict: report.verdict })),
  ].map((finding) => ({ ...finding, status }));
}

function findingsOfOther(
  { file, row, id, name, organization, table, checks, defaults = [] }: OtherResult,
  language: RenderContext,
): readonly ListedFinding[] {
  const whose = { file, row, id, name, organization, table };
  return [
    ...checks.map((check) => ofCheck(whose, check)),
    ...defaults.flatMap((each) => findingsOfDefault(whose, each, language)),
  ];
}

/** What stands against a mailbox that is still to be made; what is not known of it yet does not. */
function findingsOfDefault(
  whose: Whose,
  { owner, report }: DefaultResult,
  language: RenderContext,
): readonly ListedFinding[] {
  const mailbox = newMailboxText(owner, language);
  const { newMailboxFinding } = commandWordsFor(language.locale);
  return findingsOfReport(whose, report)
    .filter(({ kind }) => kind !== 'unverified')
    .map((each) => ({
      ...each,
      newMailboxOf: owner,
      column: each.column ?? DEFAULTS_COLUMN,
      message: fill(newMailboxFinding, { mailbox, message: each.message }),
    }));
}

function findingsOfReport(whose: Whose, report: MailboxResult['report']): readonly ListedFinding[] {
  const { verdict } = report;
  return report.verdict === 'malformed'
    ? report.problems.map((problem) => ({ ...ofProblem(whose, problem), verdict }))
    : findingsIn(report).map((finding) => ({ ...ofRule(whose, finding), verdict }));
}

function ofRule(whose: Whose, finding: ReturnType<typeof findingsIn>[number]): ListedFinding {
  const { ruleId: rule, kind, direction, unmet, since, sources, message, excepted } = finding;
  return { ...whose, rule, kind, direction, unmet, since, sources, message, related: [], excepted };
}

function ofCheck(
  whose: Whose,
  { checkId: rule, kind, from, related, ...finding }: RowFinding,
): ListedFinding {
  const { direction, since, sources, message, excepted } = finding;
  return {
    ...whose,
    rule,
    kind,
    direction,
    unmet: [],
    since,
    sources,
    message,
    column: from.column,
    related,
    excepted,
  };
}

/** A record that cannot be judged counts as an error. */
function ofProblem(whose: Whose, { path, message }: Problem): ListedFinding {
  const column = path.length === 0 ? {} : { column: pathAsText(path) };
  return {
    ...whose,
    rule: MALFORMED,
    kind: 'error',
    unmet: [],
    sources: [],
    message,
    ...column,
    related: [],
  };
}
