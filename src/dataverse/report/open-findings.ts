/** Findings for which something is to be done, each handed out once: to the action that repairs it. */

import type { RenderContext } from '../../render/context.ts';
import { type AuditOutcome, findingsIn } from '../audit/results.ts';
import { prerequisitesAskedBy } from '../changes/already-planned.ts';
import type { NamedMailbox } from '../changes/configuration-groups.ts';
import { rowWordsFor } from '../checks/words.ts';
import { findingToken } from '../facts/finding-token.ts';
import { comparableId } from '../rows/comparable-text.ts';

/** A finding of a rule or check, as far as it matters which action repairs it. */
export interface OpenFinding {
  readonly by: 'rule' | 'check';
  /** Its id; absent on a record that cannot be read, which no exception accepts. */
  readonly rule?: string;
  readonly title: string;
  readonly remedy: string;
  /** The prerequisites that are not met. */
  readonly about: readonly string[];
  readonly directions: readonly string[];
}

/** A row with findings that no action has taken yet. */
interface OpenRow {
  readonly name: string;
  /** How an exception names the row; undefined where it cannot. */
  readonly key: string | undefined;
  readonly id: string | null;
  readonly inactiveProfile: string | undefined;
  findings: readonly OpenFinding[];
}

/** Findings that no action has taken yet. Each is given as an exception names it: `rule@mailbox`. */
export interface OpenFindings {
  add(outcome: AuditOutcome): void;
  /** Whether something was found at a row, be it taken. */
  has(row: NamedMailbox): boolean;
  nameOf(row: NamedMailbox): string;
  /** Takes those of a row that are about a prerequisite, or about the method of a direction. */
  takeAbout(row: NamedMailbox, about: About): readonly string[];
  /** Takes those of all rows that are about a prerequisite, where it is given those of one server profile. */
  takeShared(prerequisite: string, serverProfile: string | undefined): readonly string[];
  takeAll(row: NamedMailbox, by: OpenFinding['by']): readonly string[];
  /** Takes all that are left. */
  takeRest(): readonly { readonly name: string; readonly finding: OpenFinding; readonly token?: string }[];
}

type About = { readonly prerequisite: string } | { readonly direction: string };

/** Starts with no findings. */
export function collectOpenFindings({ locale }: RenderContext): OpenFindings {
  const rows = new Map<string, OpenRow>();
  const take = (row: OpenRow | undefined, isTaken: (finding: OpenFinding) => boolean): readonly string[] => {
    if (row === undefined) return [];
    const taken = row.findings.filter(isTaken);
    row.findings = row.findings.filter((finding) => !isTaken(finding));
    return taken.flatMap((finding) => tokenOf(finding, row) ?? []);
  };
  const rowAt = (place: NamedMailbox) => rows.get(placeOf(place));
  return {
    add(outcome) {
      const findings = findingsOf(outcome, rowWordsFor(locale));
      const place = outcome.result ?? outcome.other;
      if (place === undefined || findings.length === 0) return;
      rows.set(placeOf(place), { ...openRow(place, outcome), findings });
    },
    has: (place) => rowAt(place) !== undefined,
    nameOf: (place) => rowAt(place)?.name ?? place.name ?? place.id ?? `${place.file}, ${place.row}`,
    takeAbout: (place, about) =>
      take(rowAt(place), (finding) =>
        'prerequisite' in about
          ? finding.about.includes(about.prerequisite)
          : finding.about.length === 0 && finding.directions.includes(about.direction),
      ),
    takeShared: (prerequisite, profile) =>
      [...rows.values()]
        .filter(
          ({ id, inactiveProfile }) =>
            profile === undefined || inactiveProfile === profile || comparableId(id ?? '') === profile,
        )
        .flatMap((row) => take(row, ({ about }) => about.includes(prerequisite))),
    takeAll: (place, by) => take(rowAt(place), (finding) => finding.by === by),
    takeRest: () =>
      [...rows.values()].flatMap((row) =>
        row.findings.map((finding) => {
          const token = tokenOf(finding, row);
          return { name: row.name, finding, ...(token !== undefined && { token }) };
        }),
      ),
  };
}

function openRow(
  { id, name, file, row }: NamedMailbox,
  { result, address }: AuditOutcome,
): Omit<OpenRow, 'findings'> {
  return {
    name: name ?? address ?? id ?? `${file}, ${row}`,
    key: id ?? address,
    id,
    inactiveProfile: result?.inactiveProfile?.id,
  };
}

function placeOf({ file, row, id }: NamedMailbox): string {
  // What all mailboxes show together stands at the row of one of them.
  return `${row} ${id} ${file}`;
}

function tokenOf({ rule }: OpenFinding, { key }: OpenRow): string | undefined {
  return key === undefined || rule === undefined ? undefined : findingToken({ rule, mailbox: key });
}

/** What counts of all that was found in a record, each rule and check once. */
function findingsOf(
  { result, other }: AuditOutcome,
  rowWords: ReturnType<typeof rowWordsFor>,
): OpenFinding[] {
  if (result?.outOfUse !== undefined) return [];
  if (result?.report.verdict === 'malformed' && result.unset === undefined) {
    const problems = result.report.problems.map(({ message }) => message);
    return [{ by: 'rule', title: problems.join(' '), remedy: '', about: [], directions: [] }];
  }
  const found = new Map<string, OpenFinding>();
  const add = (finding: OpenFinding & { readonly rule: string }) => {
    const before = found.get(finding.rule);
    found.set(finding.rule, {
      ...finding,
      about: [...(before?.about ?? []), ...finding.about],
      directions: [...(before?.directions ?? []), ...finding.directions],
    });
  };
  for (const each of result === undefined ? [] : findingsIn(result.report)) {
    if (each.kind === 'advice' || each.excepted !== undefined) continue;
    const { ruleId: rule, title, remedy = '', unmet, direction } = each;
    add({ by: 'rule', rule, title, remedy, about: unmet, directions: [direction] });
  }
  for (const { checkId: rule, excepted } of (result ?? other)?.checks ?? []) {
    if (excepted !== undefined) continue;
    const { title, remedy } = rowWords[rule];
    add({ by: 'check', rule, title, remedy, about: prerequisitesAskedBy(rule), directions: [] });
  }
  return [...found.values()];
}
