/** Branch and bound over literals: finds small sets of literals that make an and-or tree hold. */

import {
  type AndOrTree,
  commonSize,
  fewestToHold,
  fewestToHoldAll,
  holds,
  intersection,
  isWithin,
  type Literals,
  meet,
  NO_LITERALS,
  OUT_OF_REACH,
  opposites,
  sizeOf,
  union,
  without,
} from './and-or-tree.ts';
import { type StepBudget, unlessBudgetExceeded } from './step-budget.ts';

/**
 * A tree to make hold, and the literals that are true at the start.
 *
 * Making a literal true makes its opposite false; a literal that was made true stays so.
 */
export interface Goal {
  readonly tree: AndOrTree;
  readonly before: Literals;
}

/** The limits of a search. */
export interface SearchLimits {
  readonly goal: Goal;
  /** The largest size of a set. */
  readonly most: number;
  /** The number of sets after which the search ends. */
  readonly enough: number;
  /** Sets that no found set may contain. */
  readonly avoided: readonly Literals[];
  /** The search ends when this budget does. */
  readonly budget: StepBudget;
}

/** The result of a search. */
export interface SearchResult {
  /** Sets of literals that make the tree hold, each once, in no particular order. */
  readonly found: readonly Literals[];
  /** A lower bound for the size of the sets that were passed over as too large. */
  readonly nextSize: number;
  /** True when the search ended before its budget did. */
  readonly isComplete: boolean;
}

/** A node of the search tree. */
export interface Position {
  /** The literals made true so far. */
  readonly made: Literals;
  /** The literals that can still be made true. */
  readonly open: Literals;
  /** Trees of the kind `any`, each of which must hold. */
  readonly clauses: readonly AndOrTree[];
  /** Trees that must not hold, as another branch finds the sets by which they do. */
  readonly excluded: readonly AndOrTree[];
}

interface Search extends SearchLimits {
  readonly found: Literals[];
  nextSize: number;
}

/** The root of the search: nothing is made true yet. */
export function startFor({ tree, before }: Goal): Position {
  return { made: NO_LITERALS, open: without(tree.mentioned, before), clauses: [], excluded: [] };
}

/**
 * Finds sets of literals that make a tree hold by branch and bound, among them every minimal one that is not too large.
 *
 * Each node takes the clause that the fewest literals and parts can make hold, and branches on one of them: with it,
 * and without it. A branch ends when even a lower bound for the missing literals is too large.
 */
export function search(start: Position, limits: SearchLimits): SearchResult {
  const progress: Search = { ...limits, found: [], nextSize: OUT_OF_REACH };
  const { tree } = limits.goal;
  const [literals, clauses] = tree.kind === 'all' ? [tree.literals, tree.parts] : [NO_LITERALS, [tree]];
  const isComplete = unlessBudgetExceeded(() => {
    makeHold(progress, start, literals, clauses);
    return true;
  });
  return { ...progress, isComplete: isComplete === true };
}

/** Continues with these literals true and these clauses to hold. */
function makeHold(
  progress: Search,
  position: Position,
  literals: Literals,
  clauses: readonly AndOrTree[],
): void {
  const missing = without(literals, soIn(position, progress.goal));
  if (!isWithin(missing, position.open)) return;
  const made = union(position.made, missing);
  for (const set of progress.avoided) if (isWithin(set, made)) return;
  explore(progress, {
    ...position,
    made,
    open: without(position.open, union(missing, opposites(literals))),
    clauses: clauses.length === 0 ? position.clauses : [...clauses, ...position.clauses],
  });
}

/** The literals that are true at a node if nothing more is made true. */
function soIn({ made }: Position, { before }: Goal): Literals {
  return union(made, without(before, opposites(made)));
}

function explore(progress: Search, position: Position): void {
  const { goal, most, found, enough, budget } = progress;
  const { made, open, excluded } = position;
  if (found.length >= enough) return;
  budget.take(stepsAt(position, progress));
  const so = soIn(position, goal);
  const settled = without(so, opposites(open));
  const clauses = position.clauses.filter((clause) => !holds(clause, settled));
  const size = sizeOf(made) + fewestToHoldAll(NO_LITERALS, clauses, so, open);
  if (size > most) {
    progress.nextSize = Math.min(progress.nextSize, size);
    return;
  }
  const clause = narrowest(clauses, so, open);
  if (clause !== undefined) branch(progress, { ...position, clauses }, clause, so);
  else if (!excluded.some((tree) => holds(tree, so))) found.push(made);
}

/** Steps for a node: the trees it looks at; many sets to avoid take about as long as one tree. */
function stepsAt({ clauses }: Position, { avoided }: SearchLimits): number {
  let steps = 1 + (avoided.length >> 4);
  for (const { weight } of clauses) steps += weight;
  return steps;
}

/** The open clause with the fewest ways to make it hold; a way of several literals counts as that many choices. */
function narrowest(clauses: readonly AndOrTree[], so: Literals, open: Literals): AndOrTree | undefined {
  let clause: AndOrTree | undefined;
  let fewest = OUT_OF_REACH;
  for (const each of clauses) {
    if (holds(each, so)) continue;
    const ways = commonSize(each.literals, open) + each.parts.length;
    const choices = each.parts.length === 0 ? ways : ways ** (1 / fewestToHold(each, so, open));
    if (choices >= fewest) continue;
    clause = each;
    fewest = choices;
  }
  return clause;
}

/** Branches on a literal or a part of a clause: it holds, or it does not. */
function branch(progress: Search, position: Position, clause: AndOrTree, so: Literals): void {
  const { open, excluded } = position;
  const literals = intersection(clause.literals, open);
  const parts = clause.parts.filter((part) => fewestToHold(part, so, open) !== OUT_OF_REACH);
  const isOnlyWay = sizeOf(literals) + parts.length === 1;
  const others = position.clauses.filter((each) => each !== clause);
  const [part] = parts;
  if (sizeOf(literals) > 0) {
    const literal = isOnlyWay ? literals : mostMentioned(literals, position.clauses);
    makeHold(progress, { ...position, clauses: others }, literal, []);
    if (!isOnlyWay) explore(progress, { ...position, open: without(open, literal) });
  } else if (part !== undefined) {
    makeHold(progress, { ...position, clauses: others }, part.literals, part.parts);
    if (isOnlyWay) return;
    const rest = { ...clause, parts: parts.slice(1) };
    explore(progress, { ...position, clauses: [rest, ...others], excluded: [...excluded, part] });
  }
}

/** The literal that most clauses mention, the first among equals. */
function mostMentioned({ met, unmet }: Literals, clauses: readonly AndOrTree[]): Literals {
  let literal = NO_LITERALS;
  let most = 0;
  const weigh = (candidate: Literals) => {
    let mentions = 0;
    for (const { mentioned } of clauses) if (meet(mentioned, candidate)) mentions++;
    if (mentions > most) [literal, most] = [candidate, mentions];
  };
  for (let left = met; left !== 0; left &= left - 1) weigh({ met: left & -left, unmet: 0 });
  for (let left = unmet; left !== 0; left &= left - 1) weigh({ met: 0, unmet: left & -left });
  return literal;
}
