/** Availability of methods: a reachable choice is searched for each, and proves every method in it. */

import { isReachable } from '../../logic/minimal-sets.ts';
import { createBudget, type StepBudget, unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import { createEvaluator } from '../evaluate.ts';
import { type ChoiceTree, choiceTree, type PartialChoice } from './choice-tree.ts';

/** Tests if some configuration of an owner with a method can be made valid; absent when that takes too long. */
export type Availability = (owner: string, direction: string, method: string) => boolean | undefined;

/** The share of the remaining steps that one method may take, and the steps that it may take in any case. */
const SHARE = 1 / 10;
const STEPS_IN_ANY_CASE = 500;

/**
 * Finds the methods that owners can have. For each unknown method it searches a reachable choice, which proves every
 * method in it.
 */
export function availableMethods(compiled: CompiledRuleset, budget: StepBudget): Availability {
  const { owners } = compiled.ruleset.vocabulary;
  const byOwner = new Map(owners.map((owner) => [owner, methodsAvailableTo(owner, compiled, budget)]));
  return (owner, direction, method) =>
    (byOwner.get(owner) as ReadonlyMap<string, boolean | undefined>).get(keyOf(direction, method));
}

function keyOf(direction: string, method: string): string {
  return `${direction} ${method}`;
}

function methodsAvailableTo(
  owner: string,
  compiled: CompiledRuleset,
  budget: StepBudget,
): ReadonlyMap<string, boolean | undefined> {
  const { directions } = compiled.ruleset.vocabulary;
  const by = createEvaluator(compiled, {});
  const known = new Map<string, boolean | undefined>();
  for (const [direction, methods] of Object.entries(directions)) {
    const tree = choiceTree(
      { [direction]: methods, ...directions },
      { owner, needs: {}, prerequisites: {} },
      compiled,
      by,
    );
    // The budget does not limit this step: every method gets one look.
    for (const first of tree.branches(tree.root, createBudget(Number.POSITIVE_INFINITY))) {
      const key = keyOf(direction, first.methods[direction] as string);
      if (known.get(key) === true) continue;
      const quick = createBudget(STEPS_IN_ANY_CASE);
      const found =
        unlessBudgetExceeded(() => reachableChoice(tree, first, quick)) ??
        budget.within(SHARE, () => reachableChoice(tree, first, budget));
      known.set(key, found && true);
      for (const [each, method] of Object.entries(found ? found.methods : {})) {
        known.set(keyOf(each, method), true);
      }
    }
  }
  return known;
}

/** A reachable complete choice with these methods; false when none exists, absent when the search takes too long. */
function reachableChoice(
  tree: ChoiceTree,
  choice: PartialChoice,
  budget: StepBudget,
  isKnown = false,
): PartialChoice | false | undefined {
  const reachable = isKnown || isReachable(tree.goalOf(choice), budget);
  if (reachable !== true) return reachable;
  if (tree.isComplete(choice)) return choice;
  for (const branch of tree.branches(choice, budget)) {
    const found = reachableChoice(tree, branch, budget, branch.trees === choice.trees);
    if (found !== false) return found;
  }
  return false;
}
