import type { FindingKind } from '../../engine/evaluate.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { findingsIn, type MailboxResult, type OtherResult } from '../audit/results.ts';
import { lengthOf, type ShownOutcome, type ShownResult } from './known-findings.ts';

/** A cause of trouble: one rule, check or status, and the mailboxes of which that is so. */
export interface Cause {
  readonly by: 'rule' | 'check' | 'status';
  readonly id: string;
  /** `error` for what is wrong, `unverified` for what is not known. */
  readonly kind: Exclude<FindingKind, 'advice'>;
  /** The number of mailboxes; of a setting, the number of rows. */
  readonly count: number;
  /** The names of the first of them. */
  readonly names: readonly string[];
  /** The prerequisites that repair the first of them; absent where none does, and on what no rule says. */
  readonly repairedBy?: readonly string[];
}

/** The causes of trouble in what was judged, each kind with those of the most mailboxes first. */
export interface Causes {
  /** Errors in mailboxes. */
  readonly toFix: readonly Cause[];
  /** Findings that rest on what is not known. */
  readonly toAnswer: readonly Cause[];
  /** Errors in the organization's settings, its profiles and what a new mailbox begins with. */
  readonly inSettings: readonly Cause[];
  /** The mailboxes with something to fix, and after them how many are left with nothing once the first so many causes are gone. */
  readonly cleared: { readonly all: number; readonly byFirst: readonly number[] };
}

/** Collects causes from one result after another; keeps counts and a few names, and no result. */
export interface CauseCollector {
  add(outcome: ShownOutcome): void;
  causes(): Causes;
}

/** As many names as fit on a line of a terminal. */
const MOST_NAMES = 3;

/** Starts to collect causes. */
export function createCauseCollector(): CauseCollector {
  const groups = { toFix: createGroup(), toAnswer: createGroup(), inSettings: createGroup() };
  const groupOf = { error: groups.toFix, unverified: groups.toAnswer };
  const together = new Map<string, { readonly causes: readonly string[]; count: number }>();

  function addMailbox(result: ShownResult): void {
    const { report, checks = [], status } = result;
    if (status === 'out-of-use') return;
    const name = nameOf(result);
    const found = [
      ...findingsIn(report).map(({ ruleId: id, ...finding }) => ({ by: 'rule' as const, id, ...finding })),
      ...checks.map(({ checkId: id, ...finding }) => ({ by: 'check' as const, id, ...finding })),
    ].filter(({ excepted }) => excepted === undefined);
    // What the export lacks is told apart.
    const isSaidOnce = result.restsOnMissing === true && lengthOf(report) === 0;
    const isCause = status === 'not-set-up' || (status === 'unreadable' && !isSaidOnce);
    const itself: CauseKey[] = isCause ? [{ by: 'status', id: status, kind: 'error' }] : [];
    for (const cause of itself) groups.toFix.add(cause, name);
    const errors = found
      .filter(({ kind }) => kind === 'error')
      .map(({ by, id }) => keyOf({ by, id, kind: 'error' }));
    countTogether([...new Set([...itself.map(keyOf), ...errors])]);
    const seen = new Set<string>();
    for (const { by, id, kind, ...more } of found) {
      // A rule that speaks of two directions is one cause for the mailbox.
      if (kind === 'advice' || seen.has(`${id} ${kind}`)) continue;
      seen.add(`${id} ${kind}`);
      const [repair] = 'repairs' in more ? more.repairs : [];
      const repairedBy = Object.keys(repair ?? {});
      groupOf[kind].add({ by, id, kind, ...(repairedBy.length > 0 && { repairedBy }) }, name);
    }
  }

  function countTogether(causes: readonly string[]): void {
    if (causes.length === 0) return;
    const key = causes.join('\n');
    const known = getOrInsert(together, key, () => ({ causes, count: 0 }));
    known.count += 1;
  }

  function addSetting(other: OtherResult): void {
    const seen = new Set<string>();
    const addOnce = (cause: CauseKey) => {
      if (seen.has(`${cause.id} ${cause.kind}`)) return;
      seen.add(`${cause.id} ${cause.kind}`);
      groups.inSettings.add(cause, nameOf(other));
    };
    for (const { checkId, kind, excepted } of other.checks) {
      if (kind !== 'advice' && excepted === undefined) addOnce({ by: 'check', id: checkId, kind });
    }
    // What is not known of a mailbox that does not exist yet is no trouble.
    for (const { report } of other.defaults ?? []) {
      const ids = report.verdict === 'malformed' ? undefined : errorsIn(findingsIn(report));
      const causes =
        ids === undefined
          ? [{ by: 'status' as const, id: 'unreadable' }]
          : ids.map((id) => ({ by: 'rule' as const, id }));
      for (const cause of causes) addOnce({ ...cause, kind: 'error' });
    }
  }

  return {
    add({ result, other }) {
      if (result !== undefined) addMailbox(result);
      if (other !== undefined) addSetting(other);
    },
    causes: () => ({
      toFix: groups.toFix.causes(),
      cleared: clearedBy(groups.toFix.causes(), [...together.values()]),
      toAnswer: groups.toAnswer.causes(),
      inSettings: groups.inSettings.causes(),
    }),
  };
}

function errorsIn(findings: ReturnType<typeof findingsIn>): readonly string[] {
  return findings
    .filter(({ kind, excepted }) => kind === 'error' && excepted === undefined)
    .map(({ ruleId }) => ruleId);
}

/** The name of a row, its place where it has none; after that of its organization where there are several. */
export function nameOf({
  name,
  file,
  row,
  organization,
}: Pick<MailboxResult, 'name' | 'file' | 'row' | 'organization'>): string {
  return inOrganization(name ?? `${file}:${row}`, organization);
}

/** The name of something in one of several organizations. */
export function inOrganization(name: string, organization: string | undefined): string {
  return organization === undefined ? name : `${organization} / ${name}`;
}

type CauseKey = Pick<Cause, 'by' | 'id' | 'kind' | 'repairedBy'>;

function keyOf({ by, id, kind }: CauseKey): string {
  return `${by} ${id} ${kind}`;
}

/** How many mailboxes have no cause beyond the first one, the first two and so on. */
function clearedBy(
  toFix: readonly Cause[],
  together: readonly { readonly causes: readonly string[]; readonly count: number }[],
): Causes['cleared'] {
  const places = new Map(toFix.map((cause, place) => [keyOf(cause), place]));
  const byLast = toFix.map(() => 0);
  for (const { causes, count } of together) {
    const last = Math.max(...causes.map((cause) => places.get(cause) as number));
    byLast[last] = (byLast[last] as number) + count;
  }
  let sum = 0;
  const byFirst = byLast.map((count) => {
    sum += count;
    return sum;
  });
  return { all: sum, byFirst };
}

function createGroup() {
  const found = new Map<string, CauseKey & { count: number; names: string[] }>();
  return {
    add(cause: CauseKey, name: string): void {
      const key = keyOf(cause);
      const known = found.get(key) ?? { ...cause, count: 0, names: [] };
      known.count += 1;
      if (known.names.length < MOST_NAMES) known.names.push(name);
      found.set(key, known);
    },
    causes: (): readonly Cause[] => [...found.values()].sort((a, b) => b.count - a.count),
  };
}
