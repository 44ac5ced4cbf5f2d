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
 * A tree that is to hold, and the literals that are so before anything is made so.
 *
 * To make a literal so unmakes its opposite; what is made so stays.
 */
export interface Goal {
  readonly tree: AndOrTree;
  readonly before: Literals;
}

/** What is sought, and how long. */
export interface Question {
  readonly goal: Goal;
  /** The most literals that a set may have. */
  readonly most: number;
  /** The number of sets after which no more are sought. */
  readonly enough: number;
  /** Sets that must not be within one that is found. */
  readonly avoided: readonly Literals[];
  /** When it ends, so does the search. */
  readonly budget: StepBudget;
}

/** What came of a search. */
export interface Answer {
  /** Sets of literals that make the tree hold, each once, in no order. */
  readonly found: readonly Literals[];
  /** The least size of which there may be sets that were passed over, as they have more literals than they may. */
  readonly nextSize: number;
  /** Whether the search came to its end before the budget did. */
  readonly isComplete: boolean;
}

/** How far a search has come on one of its ways. */
export interface Position {
  /** What is made so. */
  readonly made: Literals;
  /** What can still be made so. */
  readonly open: Literals;
  /** Trees of the kind `any` of which each must hold. */
  readonly clauses: readonly AndOrTree[];
  /** Trees that must not hold, as the sets by which they do are found on another way. */
  readonly excluded: readonly AndOrTree[];
}

interface Search extends Question {
  readonly found: Literals[];
  nextSize: number;
}

/** The position in which nothing is made so yet. */
export function startFor({ tree, before }: Goal): Position {
  return { made: NO_LITERALS, open: without(tree.mentioned, before), clauses: [], excluded: [] };
}

/**
 * Finds sets of literals that make a tree hold by branch and bound, among them every minimal one that is not too large.
 *
 * At each position it takes the clause that the fewest literals and parts can make hold, and goes on with one of them
 * and then without it. A way ends where even the fewest literals that are still missing are too many.
 */
export function search(start: Position, question: Question): Answer {
  const progress: Search = { ...question, found: [], nextSize: OUT_OF_REACH };
  const { tree } = question.goal;
  const [literals, clauses] = tree.kind === 'all' ? [tree.literals, tree.parts] : [NO_LITERALS, [tree]];
  const isComplete = unlessBudgetExceeded(() => {
    makeHold(progress, start, literals, clauses);
    return true;
  });
  return { ...progress, isComplete: isComplete === true };
}

/** Goes on where these literals are so and these clauses hold. */
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

/** What is so at a position, as far as nothing more is made so. */
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

/** The trees that are looked at; many sets to avoid take about as long as one tree. */
function stepsAt({ clauses }: Position, { avoided }: Question): number {
  let steps = 1 + (avoided.length >> 4);
  for (const { weight } of clauses) steps += weight;
  return steps;
}

/**
 * Of the clauses that do not hold yet the one with the fewest ways to make it; ways that take several literals count as so
 * many choices of one after the other would.
 */
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

/** Goes both ways: a literal or a part of a clause holds, and it does not. */
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

/** The literal that most clauses mention, the first of several. */
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
