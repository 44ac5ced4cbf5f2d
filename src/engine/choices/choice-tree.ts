/** The search tree of choices of methods: one direction is decided per level. */

import { type AndOrTree, join } from '../../logic/and-or-tree.ts';
import type { Goal } from '../../logic/branch-and-bound.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { goalFor } from '../../logic/minimal-repairs.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import { type CompiledRule, type CompiledRuleset, decidingCase } from '../../rule-language/compile.ts';
import { type Facts, matches } from '../../rule-language/condition.ts';
import type { Evaluator, FindingKind } from '../evaluate.ts';

/** A partial choice: methods for the first directions, and the requirements that follow from them alone. */
export interface PartialChoice {
  readonly methods: Readonly<Record<string, string>>;
  /** Number of decided directions. */
  readonly settled: number;
  readonly kinds: ReadonlySet<FindingKind>;
  readonly retired: boolean;
  /** The requirements of the errors. */
  readonly trees: readonly AndOrTree[];
}

/** All choices of methods as a search tree, so that they need not all be listed. */
export interface ChoiceTree {
  readonly root: PartialChoice;
  readonly isComplete: (choice: PartialChoice) => boolean;
  /** The choice extended by every method of the next direction, in order; the budget pays for evaluating the rules. */
  readonly branches: (choice: PartialChoice, budget: StepBudget) => readonly PartialChoice[];
  /** The goal that no rule finds an error or leaves anything unverified, as far as directions are decided. */
  readonly goalOf: (choice: PartialChoice) => Goal;
}

/** The costs in steps of deciding a direction, and of evaluating a rule. */
const STEPS_TO_SETTLE = 40;
const STEPS_TO_ASK = 6;

/**
 * Creates a tree of choices of methods. A rule is evaluated once all directions that it tests are decided.
 *
 * @param directions - the methods to choose from; the directions are decided in this order.
 * @param facts - all facts that rules test except the methods.
 */
export function choiceTree(
  directions: Readonly<Record<string, readonly string[]>>,
  facts: Omit<Facts, 'methods'>,
  compiled: CompiledRuleset,
  by: Evaluator,
): ChoiceTree {
  const names = Object.keys(directions);
  const rules = rulesThatMayApply(compiled, { ...facts, methods: {} });
  const lasts = rules.map((rule) => lastDirection(rule, names));
  const lookingAtLast = (direction?: string) => rules.filter((_, index) => lasts[index] === direction);
  const asking = names.map((direction) => askingBy(direction, lookingAtLast(direction)));

  function settle(
    before: PartialChoice,
    methods: PartialChoice['methods'],
    asked: readonly CompiledRule[],
  ): PartialChoice {
    const known = { ...facts, methods };
    const trees: AndOrTree[] = [];
    let { kinds, retired } = before;
    for (const compiledRule of asked) {
      const { rule } = compiledRule;
      const deciding = decidingCase(compiledRule, known);
      if (deciding === undefined) continue;
      const kind = by.kindBy(rule, deciding);
      if (rule.kind === 'error') trees.push(by.treeBy(deciding));
      if (kind === undefined) continue;
      if (!kinds.has(kind)) kinds = new Set([...kinds, kind]);
      retired ||= deciding.retires;
    }
    const settled = Object.keys(methods).length;
    return {
      ...{ methods, settled, kinds, retired },
      trees: trees.length === 0 ? before.trees : [...before.trees, ...trees],
    };
  }

  const nothing: PartialChoice = { methods: {}, settled: 0, kinds: new Set(), retired: false, trees: [] };
  return {
    root: settle(nothing, {}, lookingAtLast()),
    isComplete: ({ settled }) => settled === names.length,
    branches: (choice, budget) => {
      const direction = names[choice.settled] as string;
      const askingFor = asking[choice.settled] as (method: string) => readonly CompiledRule[];
      return (directions[direction] as readonly string[]).map((method) => {
        const asked = askingFor(method);
        budget.take(STEPS_TO_SETTLE + asked.length * STEPS_TO_ASK);
        return settle(choice, { ...choice.methods, [direction]: method }, asked);
      });
    },
    goalOf: ({ trees }) => goalFor(join('all', trees), by.context),
  };
}

/** Returns a memoized function: the rules that a method of a direction may concern. */
function askingBy(direction: string, rules: readonly CompiledRule[]) {
  const byMethod = new Map<string, readonly CompiledRule[]>();
  return (method: string) =>
    getOrInsert(byMethod, method, () => rules.filter((rule) => acceptsMethod(rule, direction, method)));
}

/** The rules without the cases that apply to none of the methods. */
function rulesThatMayApply({ rules }: CompiledRuleset, facts: Facts): readonly CompiledRule[] {
  return rules
    .map(({ rule, cases }) => ({
      rule,
      cases: cases.filter(({ when }) => matches({ ...when, methods: [] }, facts)),
    }))
    .filter(({ cases }) => cases.length > 0);
}

/** The last of the directions that a rule tests, if any. */
function lastDirection({ cases }: CompiledRule, names: readonly string[]): string | undefined {
  const conditions = cases.flatMap(({ when, unless }) => (unless ? [when, unless] : [when]));
  const looksAt = new Set(conditions.flatMap(({ methods }) => methods.map(([direction]) => direction)));
  return names.findLast((name) => looksAt.has(name));
}

/** Tests if a case may apply where a direction has a method. */
function acceptsMethod({ cases }: CompiledRule, direction: string, method: string): boolean {
  return cases.some(({ when }) =>
    when.methods.every(([each, accepted]) => each !== direction || accepted.includes(method)),
  );
}
