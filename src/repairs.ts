import type { Requirement } from './formula.ts';

/** Prerequisite values to make, or confirm, so; minimal: no part can be left out. */
export type Repair<Prerequisite extends string = string> = {
  readonly [P in Prerequisite]?: boolean;
};

/** Minimal repairs, fewest changes first; `truncated` when there are more than are listed. */
export interface Repairs {
  readonly repairs: readonly Repair[];
  readonly truncated: boolean;
}

/** How many minimal repairs are listed at most. */
export const REPAIR_LIMIT = 1000;

/** What is there, and what may not be changed. */
export interface RepairContext {
  /** The prerequisites in the order of the vocabulary; at most 30. */
  readonly prerequisites: readonly string[];
  /** What is known of them. */
  readonly values: Readonly<Record<string, boolean | undefined>>;
  /** Prerequisites that no repair touches when their value is known. */
  readonly locked: ReadonlySet<string>;
}

/** Sets of prerequisites, a bit each, that are true and that are false; in neither: not known; in both: still to choose. */
interface Values {
  readonly met: number;
  readonly unmet: number;
}

/** A requirement with every prerequisite as a bit, and the bits it mentions as `mask`. */
type Part =
  | { readonly kind: 'literal'; readonly mask: number; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly mask: number; readonly parts: readonly Part[] };

/** How many changes a part can still take: never fewer than `least`, and a minimal repair never more than `most`. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const MET: Bounds = { least: 0, most: 0 };
const OUT_OF_REACH: Bounds = { least: Number.POSITIVE_INFINITY, most: 0 };
const ONE_CHANGE: Bounds = { least: 1, most: 1 };

/** How far a search has come: what is settled, which of that by changing it, and what is still open. */
interface Progress extends Values {
  readonly changed: number;
  readonly open: number;
}

/** What a search never changes. */
interface Search {
  readonly root: Part;
  /** The parts of which all must be met. */
  readonly conjuncts: readonly Part[];
  readonly before: Values;
  /** What a change may set: values that some part asks for, that are not there already, and that are not locked. */
  readonly settable: Values;
  /** The prerequisites whose value is known and locked. */
  readonly fixed: number;
}

/**
 * Every minimal repair that makes a requirement true: fewest changes first, then in the order of the vocabulary.
 *
 * A search over the prerequisites in order, one size of repair after the other. It turns back where the bounds say
 * that no minimal repair of this size lies ahead, and where a change made on the way has become needless, so that
 * the first thousand of a million come without looking at the rest.
 */
export function minimalRepairs(requirement: Requirement, context: RepairContext): Repairs {
  const { prerequisites } = context;
  const root = partOf(requirement, new Map(prerequisites.map((name, index) => [name, 1 << index])));
  const maskOf = (holds: (name: string) => boolean) =>
    prerequisites.reduce((mask, name, index) => (holds(name) ? mask | (1 << index) : mask), 0);
  const before: Values = {
    met: maskOf((name) => context.values[name] === true),
    unmet: maskOf((name) => context.values[name] === false),
  };
  const fixed = maskOf((name) => context.locked.has(name)) & (before.met | before.unmet);
  const search: Search = {
    root,
    conjuncts: root.kind === 'all' ? root.parts : [root],
    before,
    settable: {
      met: askedFor(root, true) & ~before.met & ~fixed,
      unmet: askedFor(root, false) & ~before.unmet & ~fixed,
    },
    fixed,
  };
  const start: Progress = { met: 0, unmet: 0, changed: 0, open: root.mask };
  const found: Progress[] = [];
  const { least, most } = boundsOf(search, root, start);
  for (let size = least; size <= most; size++) collect(search, start, size, found);
  const repairs = found.slice(0, REPAIR_LIMIT).map(({ changed, met }) => {
    const names = prerequisites.map((name, index) => [name, 1 << index] as const);
    const changes = names.filter(([, bit]) => changed & bit).map(([name, bit]) => [name, (met & bit) !== 0]);
    return Object.freeze(Object.fromEntries(changes));
  });
  return { repairs, truncated: found.length > REPAIR_LIMIT };
}

/** Settles what is open in every way that takes just `remaining` more changes, until more than the limit is found. */
function collect(search: Search, progress: Progress, remaining: number, found: Progress[]): void {
  if (found.length > REPAIR_LIMIT) return;
  const { root, before, settable } = search;
  const { least, most } = boundsOf(search, root, progress);
  if (least > remaining || most < remaining || hasNeedlessChange(search, progress)) return;
  if (progress.open === 0) {
    choose(search, progress, found);
    return;
  }
  const bit = lowestOf(progress.open);
  if ((settable.met | settable.unmet) & bit) {
    collect(search, settle(progress, bit, settable, bit), remaining - 1, found);
  }
  collect(search, settle(progress, bit, before, 0), remaining, found);
}

/** Chooses values for changes that can go either way, and keeps what then meets the requirement and is minimal. */
function choose(search: Search, progress: Progress, found: Progress[]): void {
  const bit = lowestOf(progress.met & progress.unmet);
  if (bit !== 0) {
    choose(search, settle(progress, bit, { met: bit, unmet: 0 }, bit), found);
    choose(search, settle(progress, bit, { met: 0, unmet: bit }, bit), found);
  } else if (isMet(search.root, progress) && !found.some((smaller) => isPartOf(smaller, progress))) {
    found.push(progress);
  }
}

/** Progress with one more prerequisite settled, at the value that it has in `values`. */
function settle(progress: Progress, bit: number, values: Values, changed: number): Progress {
  return {
    met: (progress.met & ~bit) | (values.met & bit),
    unmet: (progress.unmet & ~bit) | (values.unmet & bit),
    changed: progress.changed | changed,
    open: progress.open & ~bit,
  };
}

/** Whether all parts that mention some change are met without it already, whatever else is settled. */
function hasNeedlessChange({ conjuncts, before }: Search, progress: Progress): boolean {
  for (let left = progress.changed; left !== 0; left &= left - 1) {
    const bit = lowestOf(left);
    const without = settle(progress, bit, before, 0);
    if (conjuncts.every((part) => (part.mask & bit) === 0 || isMet(part, without))) return true;
  }
  return false;
}

/** Whether a part is met by what is settled, whatever is open or still to choose. */
function isMet(part: Part, values: Values): boolean {
  if (part.kind === 'literal') {
    const [asked, opposite] = part.value ? [values.met, values.unmet] : [values.unmet, values.met];
    return (asked & ~opposite & part.mask) !== 0;
  }
  return part.kind === 'all'
    ? part.parts.every((each) => isMet(each, values))
    : part.parts.some((each) => isMet(each, values));
}

function boundsOf(search: Search, part: Part, progress: Progress): Bounds {
  if (part.kind !== 'literal') {
    return part.kind === 'all'
      ? boundsOfAll(search, part, progress)
      : boundsOfAny(search, part.parts, progress);
  }
  const { mask, value } = part;
  const isAt = (values: Values) => ((value ? values.met : values.unmet) & mask) !== 0;
  if ((progress.open & mask) === 0) return isAt(progress) ? MET : OUT_OF_REACH;
  if (isAt(search.before)) return MET;
  return search.fixed & mask ? OUT_OF_REACH : ONE_CHANGE;
}

function boundsOfAny(search: Search, parts: readonly Part[], progress: Progress): Bounds {
  let least = OUT_OF_REACH.least;
  let most = OUT_OF_REACH.most;
  for (const part of parts) {
    const bounds = boundsOf(search, part, progress);
    least = Math.min(least, bounds.least);
    most = Math.max(most, bounds.most);
  }
  return { least, most };
}

/** Parts that share no open prerequisite need their changes apart from each other. */
function boundsOfAll(
  search: Search,
  { parts, mask }: Part & { kind: 'all' | 'any' },
  progress: Progress,
): Bounds {
  let least = 0;
  let most = 0;
  let counted = 0;
  for (const part of parts) {
    const bounds = boundsOf(search, part, progress);
    if (bounds.least === OUT_OF_REACH.least) return OUT_OF_REACH;
    most += bounds.most;
    if (bounds.least === 0 || counted & part.mask & progress.open) continue;
    counted |= part.mask & progress.open;
    least += bounds.least;
  }
  return { least, most: Math.min(most, countOf(mask & progress.open)) };
}

/** Whether all that the one changes has the same values in the other, which has then changed it as well. */
function isPartOf(smaller: Progress, larger: Progress): boolean {
  const differing = (smaller.met ^ larger.met) | (smaller.unmet ^ larger.unmet);
  return (smaller.changed & differing) === 0;
}

function lowestOf(mask: number): number {
  return mask & -mask;
}

function countOf(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** The prerequisites that some part asks to have this value. */
function askedFor(part: Part, value: boolean): number {
  if (part.kind === 'literal') return part.value === value ? part.mask : 0;
  return part.parts.reduce((mask, each) => mask | askedFor(each, value), 0);
}

function partOf(requirement: Requirement, bits: ReadonlyMap<string, number>): Part {
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    return { kind: 'literal', mask: bits.get(prerequisite) as number, value };
  }
  const parts = requirement.parts.map((part) => partOf(part, bits));
  return { kind: requirement.kind, parts, mask: parts.reduce((mask, part) => mask | part.mask, 0) };
}
