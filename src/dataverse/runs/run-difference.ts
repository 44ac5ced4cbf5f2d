/** The difference of two runs: each finding is new, fixed, worse, better or the same. */

import type { FindingKind } from '../../engine/evaluate.ts';
import type { Status } from '../audit/status.ts';
import { type FindingIndex, type IndexedFinding, type IndexedRow, isGraver } from './finding-index.ts';

/** The change of a finding from one run to the next. */
export type FindingChange = 'new' | 'worse' | 'better' | 'fixed';

/** The changes, in the order in which a reader wants them. */
export const FINDING_CHANGES: readonly FindingChange[] = ['new', 'worse', 'better', 'fixed'];

/** The ruleset of a run. */
export interface RulesetOfRun {
  readonly id: string;
  /** SHA-256 of its rules; absent in a run that recorded none. */
  readonly hash?: string;
  /** The version of the library that holds the checks; absent in a run that recorded none. */
  readonly version?: string;
}

/** A run, as far as a comparison needs it. */
export interface ComparedRun {
  /** Whether tokens stand in place of its ids; such a run can only be compared with another one of that kind. */
  readonly isRedacted?: true;
  readonly ruleset: RulesetOfRun;
  readonly findings: FindingIndex;
}

/** A row by its id and name. */
export interface RowName {
  /** The id in Dataverse; null for a configuration. */
  readonly id: string | null;
  readonly name: string | null;
}

/** A finding that differs between two runs. */
export interface ChangedFinding extends RowName {
  readonly change: FindingChange;
  /** The id of the rule or check; `malformed` for a record that cannot be judged. */
  readonly rule: string;
  /** Absent for a finding about the mailbox as a whole. */
  readonly direction?: string;
  /** The kind in the earlier run; absent for a new finding. */
  readonly before?: FindingKind;
  /** The kind in the later run; absent for a fixed finding. */
  readonly after?: FindingKind;
  /**
   * `rows`: the rules are the same. `rules`: they changed, and the configuration is the same. `either`: they changed, and
   * the runs do not show whether the row did.
   */
  readonly cause: 'rows' | 'rules' | 'either';
}

/** A mailbox whose status differs between two runs. */
export interface ChangedStatus extends RowName {
  readonly before: Status;
  readonly after: Status;
}

/** The number of findings by change. */
export type ChangeCounts = Readonly<Record<FindingChange, number>>;

/** The difference of two runs. */
export interface RunDifference {
  readonly summary: ChangeCounts & {
    readonly same: number;
    readonly mailboxesAdded: number;
    readonly mailboxesRemoved: number;
  };
  /** The rulesets of the two runs, and how many of the changes their difference causes. */
  readonly rules: {
    readonly changed: boolean;
    readonly before: RulesetOfRun;
    readonly after: RulesetOfRun;
    readonly changes: ChangeCounts;
  };
  /** The findings that differ, by change, name and rule. */
  readonly findings: readonly ChangedFinding[];
  readonly mailboxes: {
    readonly added: readonly RowName[];
    readonly removed: readonly RowName[];
    readonly changedStatus: readonly ChangedStatus[];
  };
}

/** Compares two runs. */
export function differenceOf(before: ComparedRun, after: ComparedRun): RunDifference {
  const rulesChanged = isOtherRuleset(before.ruleset, after.ruleset);
  const identities = [...new Set([...before.findings.keys(), ...after.findings.keys()])].sort();
  const pairs = identities.map(
    (identity): RowPair => [before.findings.get(identity), after.findings.get(identity)],
  );
  const compared = pairs.flatMap((pair) => compareFindings(pair, rulesChanged));
  const findings = compared.filter((each): each is ChangedFinding => each !== 'same').sort(compareChanges);
  const mailboxes = {
    added: pairs.flatMap(([earlier, later]) => (earlier === undefined ? mailboxName(later) : [])),
    removed: pairs.flatMap(([earlier, later]) => (later === undefined ? mailboxName(earlier) : [])),
    changedStatus: pairs.flatMap(changedStatusOf),
  };
  return {
    summary: {
      ...countChanges(findings),
      same: compared.length - findings.length,
      mailboxesAdded: mailboxes.added.length,
      mailboxesRemoved: mailboxes.removed.length,
    },
    rules: {
      changed: rulesChanged,
      before: before.ruleset,
      after: after.ruleset,
      changes: countChanges(findings.filter(({ cause }) => cause === 'rules')),
    },
    findings,
    mailboxes,
  };
}

/** A row in the earlier and in the later run. */
type RowPair = readonly [earlier: IndexedRow | undefined, later: IndexedRow | undefined];

/** Tests if two runs were judged by different rules; a run that recorded no hash or version says nothing of them. */
function isOtherRuleset(before: RulesetOfRun, after: RulesetOfRun): boolean {
  const differs = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  return before.id !== after.id || differs(before.hash, after.hash) || differs(before.version, after.version);
}

function compareFindings(
  [earlier, later]: RowPair,
  rulesChanged: boolean,
): readonly (ChangedFinding | 'same')[] {
  const { id, name } = (later ?? earlier) as IndexedRow;
  const isSameConfiguration = earlier?.configuration === later?.configuration;
  const keys = new Set([...(earlier?.findings.keys() ?? []), ...(later?.findings.keys() ?? [])]);
  return [...keys].map((key) => {
    const [before, after] = [earlier?.findings.get(key), later?.findings.get(key)];
    if (before?.kind === after?.kind) return 'same';
    const { rule, direction, isOfRule } = (after ?? before) as IndexedFinding;
    const mayBeRules = rulesChanged && isSameConfiguration;
    return {
      ...{ id, name, change: changeBetween(before, after), rule },
      ...(direction !== undefined && { direction }),
      ...(before !== undefined && { before: before.kind }),
      ...(after !== undefined && { after: after.kind }),
      cause: mayBeRules ? (isOfRule ? 'rules' : 'either') : 'rows',
    };
  });
}

function changeBetween(before: IndexedFinding | undefined, after: IndexedFinding | undefined): FindingChange {
  if (before === undefined) return 'new';
  if (after === undefined) return 'fixed';
  return isGraver(after.kind, before.kind) ? 'worse' : 'better';
}

function countChanges(findings: readonly ChangedFinding[]): ChangeCounts {
  const counts = { new: 0, worse: 0, better: 0, fixed: 0 };
  for (const { change } of findings) counts[change] += 1;
  return counts;
}

/** The name of a mailbox; other rows, which have no status, are none. */
function mailboxName(row: IndexedRow | undefined): readonly RowName[] {
  return row?.status === undefined ? [] : [{ id: row.id, name: row.name }];
}

function changedStatusOf([earlier, later]: RowPair): readonly ChangedStatus[] {
  const [before, after] = [earlier?.status, later?.status];
  if (later === undefined || before === undefined || after === undefined || before === after) return [];
  return [{ id: later.id, name: later.name, before, after }];
}

/** Orders findings by change, name, id, rule and direction. */
function compareChanges(a: ChangedFinding, b: ChangedFinding): number {
  const byChange = FINDING_CHANGES.indexOf(a.change) - FINDING_CHANGES.indexOf(b.change);
  if (byChange !== 0) return byChange;
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf({ name, id, rule, direction = '' }: ChangedFinding): string {
  return [name ?? '', id ?? '', rule, direction].join('\u0000');
}
