/** Best-first search for the best reachable choices of methods. */

import { sizeOf } from '../../logic/and-or-tree.ts';
import { type SmallestSet, smallestSet } from '../../logic/minimal-sets.ts';
import { createPriorityQueue } from '../../logic/priority-queue.ts';
import { type StepBudget, unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { ChoiceTree, PartialChoice } from './choice-tree.ts';

/** The best reachable choices of methods, in ranked order. */
export interface BestChoices {
  readonly choices: readonly PartialChoice[];
  /** Choices that were skipped, as finding out if they are reachable takes too long. */
  readonly undecided: readonly PartialChoice[];
}

/** The rank keys of a choice: lists of numbers compared lexicographically, the smaller first. */
export interface Ranks {
  /** The key that counts before the size of the smallest repair. */
  readonly before: (choice: PartialChoice) => readonly number[];
  /** The key that counts after it; for open directions, a lower bound over all completions of the choice. */
  readonly after: (choice: PartialChoice) => readonly number[];
}

interface Candidate {
  readonly choice: PartialChoice;
  readonly key: readonly number[];
  /** Number of changes in the smallest repair; a lower bound until the repair is searched. */
  readonly changes: number;
  readonly isSought: boolean;
}

/** The share of the remaining steps that the search for one repair may take. */
const SHARE = 1 / 50;

/**
 * Best-first search (branch and bound by lower bounds): expands the most promising choice until enough complete ones
 * are found. It never lists all choices, and when the budget ends, the found ones are the best.
 */
export function bestChoices(tree: ChoiceTree, ranks: Ranks, enough: number, budget: StepBudget): BestChoices {
  const choices: PartialChoice[] = [];
  const undecided: PartialChoice[] = [];
  const queue = createPriorityQueue<Candidate>((a, b) => compareKeys(a.key, b.key));

  /** Adds a choice with every possible next one. */
  function addBranches(choice: PartialChoice, changes: number, isSought: boolean): void {
    for (const branch of tree.branches(choice, budget)) {
      add(branch, changes, isSought && branch.trees === choice.trees);
    }
  }

  function add(choice: PartialChoice, changes: number, isSought: boolean): void {
    const key = [...ranks.before(choice), changes, ...ranks.after(choice)];
    budget.take(key.length);
    queue.push({ choice, key, changes, isSought });
  }

  /** Puts a candidate back with the size of its smallest repair, unless it has none. */
  function seek({ choice, changes }: Candidate): void {
    const goal = tree.goalOf(choice);
    const { set, isProven } = budget.within(SHARE, () => smallestSet(goal, budget)) as SmallestSet;
    const isComplete = tree.isComplete(choice);
    if (set !== undefined && (isProven || isComplete)) add(choice, sizeOf(set), true);
    else if (!isProven && isComplete) undecided.push(choice);
    else if (!isProven) addBranches(choice, changes, false);
  }

  function settle(candidate: Candidate): void {
    const { choice, changes, isSought } = candidate;
    if (!isSought) seek(candidate);
    else if (tree.isComplete(choice)) choices.push(choice);
    else addBranches(choice, changes, true);
  }

  unlessBudgetExceeded(() => {
    add(tree.root, 0, false);
    for (let first = queue.pop(); first !== undefined && choices.length < enough; first = queue.pop()) {
      settle(first);
    }
  });
  return { choices, undecided };
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [place, number] of a.entries()) {
    const difference = number - (b[place] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
