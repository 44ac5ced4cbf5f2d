/**
 * And-or trees: formulas as two bit sets of literals and smaller trees, the form in which minimal repairs are searched.
 */

import type { NormalForm } from './formula.ts';

/** Literals as two bit sets, a bit for each prerequisite: those to be met, and those to be unmet. */
export interface Literals {
  readonly met: number;
  readonly unmet: number;
}

/**
 * An and-or tree: literals and smaller trees, joined by `all` or by `any`.
 *
 * A part is always joined in the other way than its tree, and is never a single literal.
 */
export interface AndOrTree {
  readonly kind: 'all' | 'any';
  readonly literals: Literals;
  /** Sorted: those that mention the fewest literals come first. */
  readonly parts: readonly AndOrTree[];
  /** Every literal of the tree and of its parts. */
  readonly mentioned: Literals;
  /** Number of trees in it, itself included: the steps that a look at all of it takes. */
  readonly weight: number;
}

export const NO_LITERALS: Literals = { met: 0, unmet: 0 };
/** Larger than any number of literals: no literals make the tree hold. */
export const OUT_OF_REACH = Number.POSITIVE_INFINITY;

/**
 * Turns a formula in negation normal form into an and-or tree.
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

/** Joins trees by `all` or `any`. */
export function join(kind: AndOrTree['kind'], trees: readonly AndOrTree[]): AndOrTree {
  let literals = NO_LITERALS;
  const parts: AndOrTree[] = [];
  for (const tree of trees) {
    if (tree.kind === kind || isLiteral(tree)) {
      literals = union(literals, tree.literals);
      for (const part of tree.parts) parts.push(part);
    } else if (isEmpty(tree)) {
      // A part that is false among `all`, or true among `any`, decides the whole.
      return tree;
    } else parts.push(tree);
  }
  // A literal and its opposite decide the whole.
  if (kind === 'all' && (literals.met & literals.unmet) !== 0) return createTree('any', NO_LITERALS, []);
  if (parts.length === 1 && sizeOf(literals) === 0) return parts[0] as AndOrTree;
  return createTree(parts.length === 0 && sizeOf(literals) === 1 ? 'all' : kind, literals, parts);
}

/** Makes a tree of literals and parts that are normalized already. */
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
 * Tests if a tree holds where these literals are true.
 *
 * The search asks this of every tree at every step, so it takes no callback and allocates nothing.
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
 * A lower bound for the open literals that must become true until a tree holds; 0 when it holds already, and
 * {@link OUT_OF_REACH} when nothing makes it hold.
 *
 * @param so - the literals that are true.
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
 * The lower bound for all of some trees and the missing literals.
 *
 * Trees without a common literal need different literals, so their bounds are added up.
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

/** The opposite literals: the same prerequisites, each with the other value. */
export function opposites({ met, unmet }: Literals): Literals {
  return { met: unmet, unmet: met };
}

export function isWithin(a: Literals, b: Literals): boolean {
  return ((a.met & ~b.met) | (a.unmet & ~b.unmet)) === 0;
}

/** Tests if two sets have a literal in common. */
export function meet(a: Literals, b: Literals): boolean {
  return ((a.met & b.met) | (a.unmet & b.unmet)) !== 0;
}

export function sizeOf({ met, unmet }: Literals): number {
  return bitsIn(met) + bitsIn(unmet);
}

/** Number of literals that two sets have in common. */
export function commonSize(a: Literals, b: Literals): number {
  return bitsIn(a.met & b.met) + bitsIn(a.unmet & b.unmet);
}

/** Number of set bits (population count): adds up neighbouring bits, then pairs of sums, and so on. */
function bitsIn(mask: number): number {
  if (mask === 0) return 0;
  let sums = mask - ((mask >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
