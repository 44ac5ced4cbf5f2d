import type { NormalForm } from './formula.ts';

/** What is asked of prerequisites, a bit each: those that are to be met, and those that are not to be. */
export interface Literals {
  readonly met: number;
  readonly unmet: number;
}

/**
 * A requirement as an and-or tree: literals and smaller trees, of which all must hold or any.
 *
 * The parts of a tree are of the other kind than the tree itself, and none is just a literal.
 */
export interface AndOrTree {
  readonly kind: 'all' | 'any';
  readonly literals: Literals;
  /** Those that mention the fewest literals come first. */
  readonly parts: readonly AndOrTree[];
  /** Every literal of the tree, those of its parts among them. */
  readonly mentioned: Literals;
  /** How many trees it is made of, itself among them: the steps that it takes to look at all of it. */
  readonly weight: number;
}

export const NO_LITERALS: Literals = { met: 0, unmet: 0 };
/** More than any number of literals. */
export const OUT_OF_REACH = Number.POSITIVE_INFINITY;

/**
 * Turns a requirement into a tree.
 *
 * @param literalFor - the literal for a prerequisite with a value, or its truth where nothing can change that.
 */
export function andOrTree(
  requirement: NormalForm,
  literalFor: (prerequisite: string, value: boolean) => Literals | boolean,
): AndOrTree {
  if (requirement.kind !== 'literal') {
    const parts = requirement.parts.map((part) => andOrTree(part, literalFor));
    return join(requirement.kind, parts);
  }
  const literal = literalFor(requirement.prerequisite, requirement.value);
  if (typeof literal === 'boolean') return join(literal ? 'all' : 'any', []);
  return createTree('all', literal, []);
}

/** All of some trees, or any of them, as one. */
export function join(kind: AndOrTree['kind'], trees: readonly AndOrTree[]): AndOrTree {
  let literals = NO_LITERALS;
  const parts: AndOrTree[] = [];
  for (const tree of trees) {
    if (tree.kind === kind || isLiteral(tree)) {
      literals = union(literals, tree.literals);
      for (const part of tree.parts) parts.push(part);
    } else if (isEmpty(tree)) {
      // Any of nothing among all, or all of nothing among any, settles it.
      return tree;
    } else parts.push(tree);
  }
  // Nothing is met and not met.
  if (kind === 'all' && (literals.met & literals.unmet) !== 0) return createTree('any', NO_LITERALS, []);
  if (parts.length === 1 && sizeOf(literals) === 0) return parts[0] as AndOrTree;
  return createTree(parts.length === 0 && sizeOf(literals) === 1 ? 'all' : kind, literals, parts);
}

/** A tree of literals and parts that are as they have to be. */
export function createTree(
  kind: AndOrTree['kind'],
  literals: Literals,
  parts: readonly AndOrTree[],
): AndOrTree {
  return {
    kind,
    literals,
    parts: parts.length < 2 ? parts : parts.toSorted((a, b) => sizeOf(a.mentioned) - sizeOf(b.mentioned)),
    mentioned: parts.reduce((all, { mentioned }) => union(all, mentioned), literals),
    weight: parts.reduce((sum, { weight }) => sum + weight, 1),
  };
}

function isEmpty({ literals, parts }: AndOrTree): boolean {
  return parts.length === 0 && sizeOf(literals) === 0;
}

function isLiteral({ literals, parts }: AndOrTree): boolean {
  return parts.length === 0 && sizeOf(literals) === 1;
}

/**
 * Whether a tree holds where these literals are so.
 *
 * This is asked of every tree at every step of a search: it takes no function for each part, and makes no objects.
 */
export function holds({ kind, literals, parts }: AndOrTree, so: Literals): boolean {
  if (kind === 'all') {
    if (!isWithin(literals, so)) return false;
    for (const part of parts) if (!holds(part, so)) return false;
    return true;
  }
  if (meet(literals, so)) return true;
  for (const part of parts) if (holds(part, so)) return true;
  return false;
}

/**
 * How many of the open literals must be made so until a tree holds, at the least; {@link OUT_OF_REACH} when that never
 * happens, 0 when it holds already.
 *
 * @param so - the literals that are so.
 */
export function fewestToHold(tree: AndOrTree, so: Literals, open: Literals): number {
  const { kind, literals, parts } = tree;
  if (kind === 'all') return fewestToHoldAll(without(literals, so), parts, so, open);
  if (meet(literals, so)) return 0;
  let fewest = meet(literals, open) ? 1 : OUT_OF_REACH;
  for (const part of parts) {
    if (fewest === 0) break;
    fewest = Math.min(fewest, fewestToHold(part, so, open));
  }
  return fewest;
}

/**
 * The same until all of some trees hold, and what else is missing is so.
 *
 * Trees without a literal in common need literals apart from each other, so that what they need is added up.
 */
export function fewestToHoldAll(
  missing: Literals,
  trees: readonly AndOrTree[],
  so: Literals,
  open: Literals,
): number {
  if (!isWithin(missing, open)) return OUT_OF_REACH;
  let { met, unmet } = missing;
  let fewest = sizeOf(missing);
  for (const tree of trees) {
    const own = fewestToHold(tree, so, open);
    if (own === 0) continue;
    if (own === OUT_OF_REACH) return OUT_OF_REACH;
    const { mentioned } = tree;
    if (((mentioned.met & met) | (mentioned.unmet & unmet)) !== 0) continue;
    met |= mentioned.met & open.met;
    unmet |= mentioned.unmet & open.unmet;
    fewest += own;
  }
  return fewest;
}

export function union(a: Literals, b: Literals): Literals {
  return { met: a.met | b.met, unmet: a.unmet | b.unmet };
}

export function intersection(a: Literals, b: Literals): Literals {
  return { met: a.met & b.met, unmet: a.unmet & b.unmet };
}

export function without(a: Literals, b: Literals): Literals {
  return { met: a.met & ~b.met, unmet: a.unmet & ~b.unmet };
}

/** The same prerequisites with the other value each. */
export function opposites({ met, unmet }: Literals): Literals {
  return { met: unmet, unmet: met };
}

export function isWithin(a: Literals, b: Literals): boolean {
  return ((a.met & ~b.met) | (a.unmet & ~b.unmet)) === 0;
}

/** Whether two have a literal in common. */
export function meet(a: Literals, b: Literals): boolean {
  return ((a.met & b.met) | (a.unmet & b.unmet)) !== 0;
}

export function sizeOf({ met, unmet }: Literals): number {
  return bitsIn(met) + bitsIn(unmet);
}

/** How many literals two have in common. */
export function commonSize(a: Literals, b: Literals): number {
  return bitsIn(a.met & b.met) + bitsIn(a.unmet & b.unmet);
}

/** How many bits are set: adds up neighbouring bits, then pairs of them, and so on. */
function bitsIn(mask: number): number {
  if (mask === 0) return 0;
  let sums = mask - ((mask >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
