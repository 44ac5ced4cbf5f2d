/** The findings of a run by identity: a mailbox or row, a rule or check, and a direction. */

import type { FindingKind } from '../../engine/evaluate.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Status } from '../audit/status.ts';

/** The rule id of a record that cannot be judged. */
const MALFORMED = 'malformed';

/** The kinds of findings, from mild to grave. */
const GRAVITY: readonly FindingKind[] = ['advice', 'unverified', 'error'];

/** A mailbox, a configuration or another row of a run, as far as a comparison needs it. */
export interface ComparedRow {
  readonly file: string;
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  /** Absent unless several organizations were judged together. */
  readonly organization?: string;
  /** Absent for rows that are no mailbox, which have no status. */
  readonly status?: Status;
  readonly configuration?: unknown;
  /** Absent for rows that are no mailbox. */
  readonly report?: {
    readonly problems?: readonly unknown[];
    readonly findings?: readonly {
      readonly ruleId: string;
      readonly kind: FindingKind;
      readonly direction?: string;
    }[];
  };
  readonly checks?: readonly {
    readonly checkId: string;
    readonly kind: FindingKind;
    readonly direction?: string;
  }[];
}

/** A finding of a run. */
export interface IndexedFinding {
  /** The id of the rule or check, or {@link MALFORMED}. */
  readonly rule: string;
  readonly direction: string | undefined;
  readonly kind: FindingKind;
  /** True for a rule, which sees nothing but the configuration; false for a check, which sees the whole row. */
  readonly isOfRule: boolean;
}

/** A row of a run with its findings by identity. */
export interface IndexedRow {
  readonly id: string | null;
  readonly name: string | null;
  readonly status: Status | undefined;
  /** The configuration as text, which is equal exactly when the configuration is. */
  readonly configuration: string;
  readonly findings: ReadonlyMap<string, IndexedFinding>;
}

/** The rows of a run by identity. */
export type FindingIndex = ReadonlyMap<string, IndexedRow>;

/** Indexes the rows of a run; of equal identities the gravest finding counts, so that their order makes no difference. */
export function indexFindings(rows: Iterable<ComparedRow>): FindingIndex {
  const index = new Map<string, IndexedRow & { readonly findings: Map<string, IndexedFinding> }>();
  for (const row of rows) {
    const { id, name, status } = row;
    const known = getOrInsert(index, identityOf(row), () => ({
      ...{ id, name, status, configuration: canonicalText(row.configuration) },
      findings: new Map(),
    }));
    for (const finding of findingsOf(row)) {
      const key = `${finding.rule} ${finding.direction ?? ''}`;
      const other = known.findings.get(key);
      if (other === undefined || isGraver(finding.kind, other.kind)) known.findings.set(key, finding);
    }
  }
  return index;
}

/** Tests if a kind of finding is graver than another. */
export function isGraver(kind: FindingKind, other: FindingKind): boolean {
  return GRAVITY.indexOf(kind) > GRAVITY.indexOf(other);
}

/**
 * The id in Dataverse; a configuration has none and is known by its place.
 *
 * A copy of an environment has the same ids, so that two organizations are told apart by their names.
 */
function identityOf({ id, file, row, organization }: ComparedRow): string {
  const own = id === null ? `${file} ${row}` : id.toLowerCase();
  return organization === undefined ? own : `${organization}\n${own}`;
}

function findingsOf({ report, checks = [] }: ComparedRow): readonly IndexedFinding[] {
  const isMalformed = (report?.problems ?? []).length > 0;
  const malformed = { rule: MALFORMED, direction: undefined, kind: 'error', isOfRule: false } as const;
  return [
    ...(isMalformed ? [malformed] : []),
    ...(report?.findings ?? []).map(({ ruleId, ...finding }) => indexed(ruleId, finding, true)),
    ...checks.map(({ checkId, ...finding }) => indexed(checkId, finding, false)),
  ];
}

function indexed(
  rule: string,
  { kind, direction }: { readonly kind: FindingKind; readonly direction?: string },
  isOfRule: boolean,
): IndexedFinding {
  return { rule, direction, kind, isOfRule };
}

/** A value as JSON with sorted keys, which is equal exactly when the value is. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part instanceof Object && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
