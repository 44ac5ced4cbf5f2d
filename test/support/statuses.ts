import { type AuditSummary, audit, type MailboxResult, type OtherResult } from '../../src/dataverse/index.ts';

/** Everything that an audit says of rows. */
export async function everyResult(rows: readonly unknown[]): Promise<{
  readonly results: readonly MailboxResult[];
  readonly others: readonly OtherResult[];
  readonly summary: AuditSummary;
}> {
  const asked = audit(rows);
  if (asked.outcome === 'malformed') throw new Error(asked.problems[0]?.message);
  const results: MailboxResult[] = [];
  const others: OtherResult[] = [];
  for await (const each of asked.results) {
    if ('report' in each) results.push(each);
    else others.push(each);
  }
  return { results, others, summary: asked.summary() };
}

/** What results come to, counted by what each of them says of itself. */
export function tallied(
  results: readonly MailboxResult[],
  others: readonly OtherResult[],
): Pick<AuditSummary, 'byStatus' | 'byRule' | 'byCheck'> {
  const byStatus = { unreadable: 0, 'not-set-up': 0, 'out-of-use': 0, broken: 0, open: 0, ok: 0 };
  for (const { status } of results) byStatus[status] += 1;
  const counted = results.filter(({ status }) => status !== 'out-of-use');
  const findings = counted.flatMap(({ report }) => (report.verdict === 'malformed' ? [] : report.findings));
  const checks = [...counted, ...others].flatMap((each) => each.checks ?? []);
  return {
    byStatus,
    byRule: byKind(findings.map(({ ruleId, kind }) => [ruleId, kind])),
    byCheck: byKind(checks.map(({ checkId, kind }) => [checkId, kind])),
  };
}

type Kind = 'error' | 'unverified' | 'advice';

function byKind(found: readonly (readonly [id: string, kind: Kind])[]): AuditSummary['byRule'] {
  const counts: Record<string, Record<Kind, number>> = {};
  for (const [id, kind] of found) {
    counts[id] ??= { error: 0, unverified: 0, advice: 0 };
    counts[id][kind] += 1;
  }
  return counts;
}
