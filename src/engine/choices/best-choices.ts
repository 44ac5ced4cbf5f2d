import { sizeOf } from '../../logic/and-or-tree.ts';
import { type SmallestSet, smallestSet } from '../../logic/minimal-sets.ts';
import { createPriorityQueue } from '../../logic/priority-queue.ts';
import { type StepBudget, unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { ChoiceTree, PartialChoice } from './choice-tree.ts';

/** The first of all choices of methods that can be reached, in the order in which they are ranked. */
export interface BestChoices {
  readonly choices: readonly PartialChoice[];
  /** Those that were passed over, as it would take too long to tell whether they can be reached. */
  readonly undecided: readonly PartialChoice[];
}

/** How a choice is ranked: lists of numbers of which the first that differs decides, the smaller first. */
export interface Ranks {
  /** Before the size of the smallest repair. */
  readonly before: (choice: PartialChoice) => readonly number[];
  /** After it; while directions are open, those of the best that can come of a choice. */
  readonly after: (choice: PartialChoice) => readonly number[];
}

interface Candidate {
  readonly choice: PartialChoice;
  readonly key: readonly number[];
  /** How many changes the smallest repair takes; so many at the least as long as it was not looked for. */
  readonly changes: number;
  readonly isSought: boolean;
}

/** The share of the steps left that the search for one repair may take. */
const SHARE = 1 / 50;

/**
 * Best-first search: goes on where the best that can come of a choice is better than anything else, until there are enough
 * complete ones. So it makes no list of all choices, and when the budget ends, those that were found are the best.
 */
export function bestChoices(tree: ChoiceTree, ranks: Ranks, enough: number, budget: StepBudget): BestChoices {
  const choices: PartialChoice[] = [];
  const undecided: PartialChoice[] = [];
  const queue = createPriorityQueue<Candidate>((a, b) => compareKeys(a.key, b.key));

  /** Adds a choice with everything that can be chosen next. */
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

  /** Puts a candidate back with the size of its smallest repair, unless there is none. */
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
