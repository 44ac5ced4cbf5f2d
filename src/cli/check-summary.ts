import type { Ruleset } from '../ruleset.ts';
import type { CheckResult } from './check-result.ts';

/** What all results of a check come to. */
export interface CheckSummary {
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
}

/** How bad a finding must be to make the command fail. */
export type FailOn = 'error' | 'unverified' | 'advice' | 'never';

/** From the mildest to the gravest. */
const GRAVITY = ['advice', 'unverified', 'error'] as const;

/** Counts results one by one, keeping none. */
export interface Tally {
  count(result: CheckResult): void;
  countSink(): void;
  summary(unmatchedFacts: readonly string[]): CheckSummary;
  /** Whether a finding was at least this grave; a malformed record counts as an error. */
  reaches(failOn: FailOn): boolean;
}

/** Makes a tally for results of a ruleset. */
export function createTally(ruleset: Ruleset): Tally {
  const verdicts = { valid: 0, undetermined: 0, invalid: 0, malformed: 0 };
  const byRule = new Map(ruleset.rules.map(({ id }) => [id, 0]));
  let sinkMailboxes = 0;
  let gravest = -1;
  return {
    count({ report }) {
      verdicts[report.verdict]++;
      const findings = report.verdict === 'malformed' ? [] : report.findings;
      for (const { ruleId } of findings) byRule.set(ruleId, (byRule.get(ruleId) as number) + 1);
      const kinds = report.verdict === 'malformed' ? (['error'] as const) : findings.map(({ kind }) => kind);
      gravest = Math.max(gravest, ...kinds.map((kind) => GRAVITY.indexOf(kind)));
    },
    countSink() {
      sinkMailboxes++;
    },
    summary: (unmatchedFacts) => ({
      total: verdicts.valid + verdicts.undetermined + verdicts.invalid + verdicts.malformed,
      ...verdicts,
      sinkMailboxes,
      unmatchedFacts,
      byRule: Object.fromEntries([...byRule].filter(([, count]) => count > 0)),
    }),
    reaches: (failOn) => failOn !== 'never' && gravest >= GRAVITY.indexOf(failOn),
  };
}
