import type { Report } from '../../api/validate.ts';
import type { FindingKind } from '../../engine/evaluate.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { CHECKS } from '../checks/catalogue.ts';
import { checksRows } from '../checks/checked-edition.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import type { ExceptionSummary } from './exceptions.ts';
import { type AuditOutcome, findingsIn, type MailboxResult, type OtherResult } from './results.ts';
import { STATUSES, type Status } from './status.ts';

/** How often something was found, by how bad it was. */
export type CountsByKind = Readonly<Record<FindingKind, number>>;

/** How many findings changed since an earlier run, and how many mailboxes came and went. */
export interface BaselineCounts {
  readonly new: number;
  readonly worse: number;
  readonly better: number;
  readonly fixed: number;
  readonly same: number;
  readonly mailboxesAdded: number;
  readonly mailboxesRemoved: number;
}

/** What all results come to. */
export interface AuditSummary {
  readonly total: number;
  readonly valid: number;
  readonly undetermined: number;
  readonly invalid: number;
  readonly malformed: number;
  /** How many results there are of each status; together they are the total. */
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Rows that are a sink mailbox themselves, and not judged. */
  readonly sinkMailboxes: number;
  /** Addresses of the facts file that no row bears. */
  readonly unmatchedFacts: readonly string[];
  /**
   * In how many results of mailboxes in use each rule speaks, in the order of the rules; rules that never do are left
   * out.
   */
  readonly byRule: Readonly<Record<string, CountsByKind>>;
  /** How often each check found something but in mailboxes out of use, in their order; absent where rows are not checked. */
  readonly byCheck?: Readonly<Record<string, CountsByKind>>;
  /** How many findings changed since an earlier run; absent where none was given. */
  readonly baseline?: BaselineCounts;
  /** The effect of exceptions; absent where no exceptions file was given. */
  readonly exceptions?: ExceptionSummary;
  /**
   * What the export lacks and verdicts hang on: last pages first, then tables and columns. Absent where nothing is known
   * to be missing.
   */
  readonly incomplete?: readonly MissingPart[];
  /** What the results of each organization come to, in their order; absent unless several are judged together. */
  readonly organizations?: readonly OrganizationSummary[];
}

/** What the results of one organization come to, as if it had been judged alone. */
export interface OrganizationSummary
  extends Omit<AuditSummary, 'unmatchedFacts' | 'baseline' | 'exceptions' | 'organizations'> {
  /** What the organization is called. */
  readonly name: string;
}

/** How bad a finding must be to count as a failure. */
export type FailOn = 'error' | 'unverified' | 'advice' | 'never';

/** From the mildest to the gravest. */
const GRAVITY: readonly FindingKind[] = ['advice', 'unverified', 'error'];

/** How bad a status is by itself, whatever was found. */
const KIND_OF_STATUS: Readonly<Partial<Record<Status, FindingKind>>> = {
  unreadable: 'error',
  'not-set-up': 'error',
  broken: 'error',
  open: 'unverified',
};

/** Counts what came of records one by one, keeping none. */
export interface SummaryBuilder {
  count(judged: AuditOutcome): void;
  summary(unmatchedFacts: readonly string[]): AuditSummary;
  /** Whether a status or finding was at least this grave; what is out of use counts nowhere. */
  reaches(failOn: FailOn): boolean;
}

/** So many reports wait to be counted at most. */
const MOST_SHARED = 1000;

/** Makes a tally for what is judged by a ruleset. */
export function createSummaryBuilder(ruleset: Ruleset): SummaryBuilder {
  const verdicts = { valid: 0, undetermined: 0, invalid: 0, malformed: 0 };
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  const rules = createCounts(ruleset.rules.map(({ id }) => id));
  const checks = createCounts(CHECKS.map(({ id }) => id));
  let sinkMailboxes = 0;
  let gravest = -1;

  const weigh = (kind: FindingKind) => {
    gravest = Math.max(gravest, GRAVITY.indexOf(kind));
  };
  const countChecks = (found: OtherResult['checks']) => {
    for (const { checkId, kind, excepted } of found) {
      if (excepted !== undefined) continue;
      checks.count(checkId, kind);
      weigh(kind);
    }
  };
  const countOther = (other: OtherResult) => {
    countChecks(other.checks);
    // What is not known of a mailbox that is still to be made is no fault.
    const kinds = (other.defaults ?? []).flatMap(({ report }) => kindsIn(report));
    for (const kind of kinds) if (kind !== 'unverified') weigh(kind);
  };
  /** Counts a result of mailboxes in use so many times, but for what checks found in its row. */
  const countReport = (report: Report<Ruleset>, status: Status, times: number) => {
    for (const { ruleId, kind, excepted } of findingsIn(report)) {
      if (excepted !== undefined) continue;
      rules.count(ruleId, kind, times);
      weigh(kind);
    }
    const ofStatus = KIND_OF_STATUS[status];
    if (ofStatus !== undefined) weigh(ofStatus);
  };
  // A report that many results share is counted for all of them together.
  const shared = new Map<Report<Ruleset>, Map<Status, number>>();
  const countShared = () => {
    for (const [report, byStatus] of shared) {
      for (const [status, times] of byStatus) countReport(report, status, times);
    }
    shared.clear();
  };
  const countResult = (result: MailboxResult) => {
    const { report, status } = result;
    verdicts[report.verdict] += 1;
    statuses[status] += 1;
    if (status === 'out-of-use') return;
    if (report.verdict === 'malformed') countReport(report, status, 1);
    else {
      if (shared.size === MOST_SHARED) countShared();
      const byStatus = getOrInsert(shared, report, () => new Map<Status, number>());
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    }
    countChecks(result.checks ?? []);
  };

  return {
    count({ result, other, isSink }) {
      if (isSink === true) sinkMailboxes += 1;
      if (other !== undefined) countOther(other);
      if (result !== undefined) countResult(result);
    },
    summary(unmatchedFacts) {
      countShared();
      return {
        total: verdicts.valid + verdicts.undetermined + verdicts.invalid + verdicts.malformed,
        ...verdicts,
        byStatus: { ...statuses },
        sinkMailboxes,
        unmatchedFacts,
        byRule: rules.counted(),
        ...(checksRows(ruleset) ? { byCheck: checks.counted() } : {}),
      };
    },
    reaches(failOn) {
      countShared();
      return failOn !== 'never' && gravest >= GRAVITY.indexOf(failOn);
    },
  };
}

function kindsIn(report: Report<Ruleset>): readonly FindingKind[] {
  if (report.verdict === 'malformed') return ['error'];
  return findingsIn(report).flatMap(({ kind, excepted }) => (excepted === undefined ? [kind] : []));
}

/** Counts how often each of these was found, by how bad it was. */
function createCounts(ids: readonly string[]) {
  const counts = new Map(ids.map((id) => [id, { error: 0, unverified: 0, advice: 0 }]));
  return {
    count(id: string, kind: FindingKind, times = 1): void {
      const known = counts.get(id);
      if (known !== undefined) known[kind] += times;
    },
    /** Those that were found, in their order. */
    counted(): Readonly<Record<string, CountsByKind>> {
      const found = [...counts].filter(([, count]) => totalOf(count) > 0);
      return Object.fromEntries(found.map(([id, count]) => [id, { ...count }]));
    },
  };
}

/** How often something was found, however bad it was. */
export function totalOf({ error, unverified, advice }: CountsByKind): number {
  return error + unverified + advice;
}
