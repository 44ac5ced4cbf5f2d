/** Decisive answers: a search finds the unknown prerequisites whose value changes the outcome of requirements. */

import { type AndOrTree, andOrTree, createTree, join, type Literals, NO_LITERALS } from './and-or-tree.ts';
import { type NormalForm, negated } from './formula.ts';
import { isReachable } from './minimal-sets.ts';
import type { StepBudget } from './step-budget.ts';

/** Outcomes of the answers about unknown prerequisites; each is absent when finding out takes too long. */
export interface Differences {
  /** True when some answers meet all requirements. */
  readonly canHold: () => boolean | undefined;
  /** True when some answers leave a requirement unmet. */
  readonly canFail: () => boolean | undefined;
  /**
   * True when the answer about a prerequisite changes the outcome of all requirements together, for some values of the
   * others.
   */
  readonly isDecisive: (prerequisite: string) => boolean | undefined;
  /** True when it changes the outcome of one requirement. */
  readonly isDecisiveFor: (requirement: NormalForm, prerequisite: string) => boolean | undefined;
}

/**
 * Searches for answers that change the outcome of requirements.
 *
 * @param values - the known values of the prerequisites.
 */
export function differencesIn(
  requirements: readonly NormalForm[],
  prerequisites: readonly string[],
  values: Readonly<Record<string, boolean | undefined>>,
  budget: StepBudget,
): Differences {
  const literalFor = (prerequisite: string, value: boolean): Literals => {
    const bit = 1 << prerequisites.indexOf(prerequisite);
    return value ? { met: bit, unmet: 0 } : { met: 0, unmet: bit };
  };
  const treeWith = (requirement: NormalForm, given: Readonly<Record<string, boolean>> = {}) =>
    andOrTree(requirement, (prerequisite, value) => {
      const known = given[prerequisite] ?? values[prerequisite];
      return known === undefined ? literalFor(prerequisite, value) : known === value;
    });
  const trees = new Map(requirements.map((requirement) => [requirement, treeWith(requirement)]));
  const all = join('all', [...trees.values()]);
  const mentions = ({ mentioned }: AndOrTree, prerequisite: string) =>
    ((mentioned.met | mentioned.unmet) & literalFor(prerequisite, true).met) !== 0;
  const canBe = (tree: AndOrTree) => isReachable({ tree, before: NO_LITERALS }, budget);

  /** Tests if a whole tree can hold with one answer where one of these requirements fails with the other. */
  function isDecisiveAmong(
    tree: AndOrTree,
    among: readonly NormalForm[],
    prerequisite: string,
  ): boolean | undefined {
    const asking = among.filter((each) => mentions(trees.get(each) as AndOrTree, prerequisite)).map(negated);
    const answers = [true, false].map((answer) => {
      const answered = createTree('all', literalFor(prerequisite, answer), []);
      const failing = asking.map((each) => treeWith(each, { [prerequisite]: !answer }));
      return canBe(join('all', [tree, answered, join('any', failing)]));
    });
    return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
  }

  return {
    canHold: () => canBe(all),
    canFail: () =>
      canBe(
        join(
          'any',
          requirements.map(negated).map((each) => treeWith(each)),
        ),
      ),
    isDecisive: (prerequisite) => isDecisiveAmong(all, requirements, prerequisite),
    isDecisiveFor: (requirement, prerequisite) => {
      const tree = trees.get(requirement) as AndOrTree;
      if (isPlain(tree)) return mentions(tree, prerequisite);
      return isDecisiveAmong(tree, [requirement], prerequisite);
    },
  };
}

/** Tests if a tree consists of literals without opposites: then each of them is decisive. */
function isPlain({ parts, literals }: AndOrTree): boolean {
  return parts.length === 0 && (literals.met & literals.unmet) === 0;
}
