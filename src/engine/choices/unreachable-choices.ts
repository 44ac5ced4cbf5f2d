/** A depth-first search for choices of methods that no repair can make valid. */

import { isReachable } from '../../logic/minimal-sets.ts';
import { type StepBudget, unlessBudgetExceeded } from '../../logic/step-budget.ts';
import type { ChoiceTree, PartialChoice } from './choice-tree.ts';

/**
 * The first choices of methods, in the order of the vocabulary, that no permitted repair makes valid: at most enough,
 * and those found within the budget.
 */
export function unreachableChoices(
  tree: ChoiceTree,
  enough: number,
  budget: StepBudget,
): readonly PartialChoice[] {
  const found: PartialChoice[] = [];
  const visit = (choice: PartialChoice, isKnown: boolean, isOut: boolean): void => {
    if (found.length >= enough) return;
    // An unreachable partial choice stays unreachable with more methods.
    const isOutNow = isKnown ? isOut : isReachable(tree.goalOf(choice), budget) === false;
    if (!tree.isComplete(choice)) {
      for (const branch of tree.branches(choice, budget)) {
        visit(branch, isOutNow || branch.trees === choice.trees, isOutNow);
      }
    } else if (isOutNow) found.push(choice);
  };
  unlessBudgetExceeded(() => visit(tree.root, false, false));
  return found;
}
