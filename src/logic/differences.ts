import { type AndOrTree, andOrTree, createTree, join, type Literals, NO_LITERALS } from './and-or-tree.ts';
import { type NormalForm, negated } from './formula.ts';
import { isReachable } from './minimal-sets.ts';
import type { StepBudget } from './step-budget.ts';

/** What answers about what is not known can come to; each is absent when it would take too long to tell. */
export interface Differences {
  /** Whether some answers meet all requirements. */
  readonly canHold: () => boolean | undefined;
  /** Whether some answers leave a requirement unmet. */
  readonly canFail: () => boolean | undefined;
  /** Whether the answer about a prerequisite makes a difference to all of them together, by what the others may be. */
  readonly isDecisive: (prerequisite: string) => boolean | undefined;
  /** Whether it makes a difference to one of them. */
  readonly isDecisiveFor: (requirement: NormalForm, prerequisite: string) => boolean | undefined;
}

/**
 * Finds out by search what answers make a difference to whether requirements are met.
 *
 * @param values - what is known of the prerequisites.
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

  /** Whether all of a tree can hold with one answer where one of these requirements is not met with the other. */
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

/** Whether a tree is made of literals alone, no two of them opposites: then each is decisive. */
function isPlain({ parts, literals }: AndOrTree): boolean {
  return parts.length === 0 && (literals.met & literals.unmet) === 0;
}
