/**
 * Minimal repairs: the smallest changes of prerequisites that make a formula true (prime implicants nearest to the
 * facts).
 */

import { type AndOrTree, andOrTree, type Literals } from './and-or-tree.ts';
import type { Goal } from './branch-and-bound.ts';
import type { NormalForm } from './formula.ts';
import { minimalSets } from './minimal-sets.ts';
import { type StepBudget, unlessBudgetExceeded } from './step-budget.ts';

/** Prerequisite values to establish or confirm; minimal: no entry can be left out. */
export type Repair<Prerequisite extends string = string> = {
  readonly [P in Prerequisite]?: boolean;
};

/** Minimal repairs, fewest changes first, then in the order of the vocabulary. */
export interface Repairs {
  readonly repairs: readonly Repair[];
  /** Set when more exist than are listed, or when the search takes too long to tell. */
  readonly truncated: boolean;
}

/** The most minimal repairs that are listed. */
export const REPAIR_LIMIT = 1000;

/** Steps that writing down a repair is counted as. */
const STEPS_TO_LIST = 100;

/** The known facts, and those that may not be changed. */
export interface RepairContext {
  /** The prerequisites in the order of the vocabulary; at most 30. */
  readonly prerequisites: readonly string[];
  /** Their known values. */
  readonly values: Readonly<Record<string, boolean | undefined>>;
  /** Prerequisites that no repair changes when their value is known. */
  readonly locked: ReadonlySet<string>;
}

/** The part of a formula that can still be changed, as an and-or tree. */
export function treeFor(
  requirement: NormalForm,
  { prerequisites, values, locked }: RepairContext,
): AndOrTree {
  return andOrTree(requirement, (prerequisite, value) => {
    const known = values[prerequisite];
    if (known !== undefined && locked.has(prerequisite)) return known === value;
    const bit = 1 << prerequisites.indexOf(prerequisite);
    return value ? { met: bit, unmet: 0 } : { met: 0, unmet: bit };
  });
}

/** The goal that a tree holds, starting from the known values. */
export function goalFor(tree: AndOrTree, { prerequisites, values }: RepairContext): Goal {
  let [met, unmet] = [0, 0];
  prerequisites.forEach((name, place) => {
    if (values[name] === true) met |= 1 << place;
    if (values[name] === false) unmet |= 1 << place;
  });
  return { tree, before: { met, unmet } };
}

/** Every minimal repair that makes a formula true, as far as the budget goes. */
export function minimalRepairs(requirement: NormalForm, context: RepairContext, budget: StepBudget): Repairs {
  return repairsFor(goalFor(treeFor(requirement, context), context), context.prerequisites, budget);
}

/**
 * Every minimal repair that reaches a goal, as far as the budget goes.
 *
 * @param known - the smallest repair, if it was found before.
 */
export function repairsFor(
  goal: Goal,
  prerequisites: readonly string[],
  budget: StepBudget,
  known?: Literals,
): Repairs {
  const { sets, truncated } = minimalSets(goal, REPAIR_LIMIT, budget, known);
  // They are written down even when that takes more than is left.
  unlessBudgetExceeded(() => budget.take(STEPS_TO_LIST * sets.length));
  return { repairs: sets.map((set) => repairOf(set, prerequisites)), truncated };
}

/** A set of literals as a repair. */
export function repairOf({ met, unmet }: Literals, prerequisites: readonly string[]): Repair {
  const repair: Record<string, boolean> = {};
  prerequisites.forEach((name, place) => {
    if ((met | unmet) & (1 << place)) repair[name] = (met & (1 << place)) !== 0;
  });
  return Object.freeze(repair);
}
