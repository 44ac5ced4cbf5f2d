import { type Budget, withShare } from './budget.ts';
import { type ChoiceTree, choiceTree, type PartialChoice } from './choice-tree.ts';
import type { CompiledRuleset } from './compile.ts';
import { createJudge } from './judge.ts';
import { isReachable } from './minimal-sets.ts';

/** The methods of some directions that an owner can have. */
export interface AvailableMethods {
  /** Whether some configuration with a method can be made valid; absent when it would take too long to tell. */
  readonly has: (direction: string, method: string) => boolean | undefined;
}

/** The steps that it may take to find out about one method, as a share of those that are left, and in any case. */
const SHARE = 1 / 10;
const STEPS_IN_ANY_CASE = 500;

/**
 * Finds out which methods an owner can have: a choice of methods is sought with each of which that is not known yet, and
 * shows the same of all methods in it.
 *
 * @param asked - the methods to find out about, by direction.
 */
export function availableMethods(
  owner: string,
  asked: Readonly<Record<string, readonly string[]>>,
  compiled: CompiledRuleset,
  budget: Budget,
): AvailableMethods {
  const { directions } = compiled.ruleset.vocabulary;
  const by = createJudge(compiled, {});
  const known = new Map<string, boolean | undefined>();
  const keyOf = (direction: string, method: string) => `${direction} ${method}`;
  for (const [direction, methods] of Object.entries(asked)) {
    const withFirst = { [direction]: directions[direction] as readonly string[], ...directions };
    const tree = choiceTree(withFirst, { owner, needs: {}, prerequisites: {} }, compiled, by);
    for (const first of tree.branches(tree.root, budget)) {
      const key = keyOf(direction, first.methods[direction] as string);
      if (known.get(key) === true || !methods.includes(first.methods[direction] as string)) continue;
      const found = withShare(budget, SHARE, STEPS_IN_ANY_CASE, (part) => reachableChoice(tree, first, part));
      known.set(key, found && true);
      if (!found) continue;
      for (const [each, method] of Object.entries(found.methods)) known.set(keyOf(each, method), true);
    }
  }
  return { has: (direction, method) => known.get(keyOf(direction, method)) };
}

/** A complete choice with these methods that can be reached; false when there is none, absent when that was not found out. */
function reachableChoice(
  tree: ChoiceTree,
  choice: PartialChoice,
  budget: Budget,
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
