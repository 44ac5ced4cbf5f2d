import type { Report } from '../../api/validate.ts';
import type { FindingKind } from '../../engine/evaluate.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { CHECKS } from '../checks/catalogue.ts';
import type { RowFinding } from '../checks/row-finding.ts';
import type { Table } from '../rows/tables.ts';
import { checksRows } from './context.ts';
import type { AuditOutcome, OtherResult } from './results.ts';

/** What all results come to. */
export interface AuditSummary {
  readonly total: number;
  readonly valid: number;
  readonly undetermined: number;
  readonly invalid: number;
  readonly malformed: number;
  /** Rows that are a sink mailbox themselves, and not judged. */
  readonly sinkMailboxes: number;
  /** Addresses of the facts file that no row bears. */
  readonly unmatchedFacts: readonly string[];
  /** In how many results each rule speaks, in the order of the rules; rules that never do are left out. */
  readonly byRule: Readonly<Record<string, number>>;
  /** How often each check found something, in their order; absent where rows are not checked. */
  readonly byCheck?: Readonly<Record<string, number>>;
  /** What the export lacks; absent where nothing is known to be missing. */
  readonly incomplete?: readonly MissingPart[];
}

/** Something that an export lacks. */
export interface MissingPart {
  /** `page`: the last page of a table is not there. */
  readonly kind: 'page';
  readonly table: Table;
}

/** How bad a finding must be to count as a failure. */
export type FailOn = 'error' | 'unverified' | 'advice' | 'never';

/** From the mildest to the gravest. */
const GRAVITY: readonly FindingKind[] = ['advice', 'unverified', 'error'];

/** Counts what came of records one by one, keeping none. */
export interface SummaryBuilder {
  count(judged: AuditOutcome): void;
  summary(unmatchedFacts: readonly string[]): AuditSummary;
  /** Whether a finding was at least this grave; a malformed record counts as an error. */
  reaches(failOn: FailOn): boolean;
}

/** Makes a tally for what is judged by a ruleset. */
export function createSummaryBuilder(ruleset: Ruleset): SummaryBuilder {
  const verdicts = { valid: 0, undetermined: 0, invalid: 0, malformed: 0 };
  const byRule = new Map(ruleset.rules.map(({ id }) => [id, 0]));
  const byCheck = new Map<string, number>(CHECKS.map(({ id }) => [id, 0]));
  let sinkMailboxes = 0;
  let gravest = -1;

  const weigh = (kinds: readonly FindingKind[]) => {
    for (const kind of kinds) gravest = Math.max(gravest, GRAVITY.indexOf(kind));
  };
  const countChecks = (found: readonly RowFinding[]) => {
    for (const { checkId } of found) byCheck.set(checkId, (byCheck.get(checkId) as number) + 1);
    weigh(found.map(({ kind }) => kind));
  };
  const countOther = ({ checks, defaults = [] }: OtherResult) => {
    countChecks(checks);
    // What is not known of a mailbox that is still to be made is no fault.
    weigh(defaults.flatMap(({ report }) => kindsIn(report)).filter((kind) => kind !== 'unverified'));
  };

  return {
    count({ result, other, isSink }) {
      if (isSink === true) sinkMailboxes += 1;
      if (other !== undefined) countOther(other);
      if (result === undefined) return;
      const { report, checks = [] } = result;
      verdicts[report.verdict] += 1;
      for (const { ruleId } of report.verdict === 'malformed' ? [] : report.findings) {
        byRule.set(ruleId, (byRule.get(ruleId) as number) + 1);
      }
      weigh(kindsIn(report));
      countChecks(checks);
    },
    summary: (unmatchedFacts) => ({
      total: verdicts.valid + verdicts.undetermined + verdicts.invalid + verdicts.malformed,
      ...verdicts,
      sinkMailboxes,
      unmatchedFacts,
      byRule: countedIn(byRule),
      ...(checksRows(ruleset) ? { byCheck: countedIn(byCheck) } : {}),
    }),
    reaches: (failOn) => failOn !== 'never' && gravest >= GRAVITY.indexOf(failOn),
  };
}

function kindsIn(report: Report<Ruleset>): readonly FindingKind[] {
  return report.verdict === 'malformed' ? ['error'] : report.findings.map(({ kind }) => kind);
}

function countedIn(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}
