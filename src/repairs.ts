import { literalsOf, type Requirement } from './formula.ts';

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
  /** The prerequisites in the order of the vocabulary. */
  readonly prerequisites: readonly string[];
  /** What is known of them. */
  readonly values: Readonly<Record<string, boolean | undefined>>;
  /** Prerequisites that no repair touches when their value is known. */
  readonly locked: ReadonlySet<string>;
}

type Change = readonly [prerequisite: string, value: boolean];

/** How many changes a part of a requirement can take: never fewer than `least`, and a minimal repair never more than `most`. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const MET: Bounds = { least: 0, most: 0 };
const OUT_OF_REACH: Bounds = { least: Number.POSITIVE_INFINITY, most: 0 };
const ONE_CHANGE: Bounds = { least: 1, most: 1 };

/**
 * Every minimal repair that makes a requirement true: fewest changes first, then in the order of the vocabulary.
 *
 * A search over the prerequisites in order, one size of repair after the other. The bounds leave out what
 * cannot end in a minimal repair, so the first thousand of a million come without looking at the rest.
 */
export function minimalRepairs(requirement: Requirement, context: RepairContext): Repairs {
  const mentioned = new Set(literalsOf(requirement).map((literal) => literal.prerequisite));
  const variables = context.prerequisites.filter((prerequisite) => mentioned.has(prerequisite));
  const found: (readonly Change[])[] = [];
  /** The prerequisites whose final value the search has settled so far. */
  const settled = new Map<string, boolean | undefined>();
  const isFixed = (prerequisite: string) =>
    context.locked.has(prerequisite) && context.values[prerequisite] !== undefined;

  const boundsOf = (part: Requirement): Bounds => {
    if (part.kind !== 'literal')
      return part.kind === 'all' ? boundsOfAll(part.parts) : boundsOfAny(part.parts);
    if (settled.has(part.prerequisite)) {
      return settled.get(part.prerequisite) === part.value ? MET : OUT_OF_REACH;
    }
    if (context.values[part.prerequisite] === part.value) return MET;
    return isFixed(part.prerequisite) ? OUT_OF_REACH : ONE_CHANGE;
  };

  const boundsOfAny = (parts: readonly Requirement[]): Bounds => {
    const reachable = parts.map(boundsOf).filter((bounds) => bounds.least !== OUT_OF_REACH.least);
    return reachable.length === 0
      ? OUT_OF_REACH
      : {
          least: Math.min(...reachable.map((bounds) => bounds.least)),
          most: Math.max(...reachable.map((bounds) => bounds.most)),
        };
  };

  const boundsOfAll = (parts: readonly Requirement[]): Bounds => {
    let disjoint = 0;
    let largest = 0;
    let most = 0;
    const counted = new Set<string>();
    for (const part of parts) {
      const bounds = boundsOf(part);
      largest = Math.max(largest, bounds.least);
      most += bounds.most;
      const names = literalsOf(part).map((literal) => literal.prerequisite);
      if (names.some((name) => counted.has(name))) continue;
      for (const name of names) counted.add(name);
      disjoint += bounds.least;
    }
    return { least: Math.max(disjoint, largest), most };
  };

  /** Settles the variables from `index` on in every way that takes just `remaining` changes; false stops the search. */
  const search = (index: number, changes: readonly Change[], remaining: number): boolean => {
    const { least, most } = boundsOf(requirement);
    if (least > remaining || most < remaining) return true;
    const variable = variables[index];
    if (variable === undefined) {
      if (!found.some((smaller) => isPartOf(smaller, changes))) found.push(changes);
      return found.length <= REPAIR_LIMIT;
    }
    const current = context.values[variable];
    for (const value of isFixed(variable) ? [] : [true, false]) {
      if (value === current) continue;
      settled.set(variable, value);
      if (!search(index + 1, [...changes, [variable, value]], remaining - 1)) return false;
    }
    settled.set(variable, current);
    const goOn = search(index + 1, changes, remaining);
    settled.delete(variable);
    return goOn;
  };

  const { least, most } = boundsOf(requirement);
  for (let size = least; size <= most; size++) if (!search(0, [], size)) break;
  return {
    repairs: found.slice(0, REPAIR_LIMIT).map((changes) => Object.freeze(Object.fromEntries(changes))),
    truncated: found.length > REPAIR_LIMIT,
  };
}

function isPartOf(smaller: readonly Change[], larger: readonly Change[]): boolean {
  return smaller.every(([name, value]) => larger.some((change) => change[0] === name && change[1] === value));
}
