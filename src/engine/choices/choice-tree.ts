import { type AndOrTree, join } from '../../logic/and-or-tree.ts';
import type { Goal } from '../../logic/branch-and-bound.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { goalFor } from '../../logic/minimal-repairs.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import { type CompiledRule, type CompiledRuleset, decidingCase } from '../../rule-language/compile.ts';
import { type Facts, matches } from '../../rule-language/condition.ts';
import type { Evaluator, FindingKind } from '../evaluate.ts';

/** Methods for the first directions, with what rules say of them whatever the others are. */
export interface PartialChoice {
  readonly methods: Readonly<Record<string, string>>;
  /** How many directions are settled. */
  readonly settled: number;
  readonly kinds: ReadonlySet<FindingKind>;
  readonly retired: boolean;
  /** What errors require. */
  readonly trees: readonly AndOrTree[];
}

/** All choices of methods as a tree: one direction is settled after the other, so that there need not be all of them. */
export interface ChoiceTree {
  readonly root: PartialChoice;
  readonly isComplete: (choice: PartialChoice) => boolean;
  /** A choice with every method of the next direction, in their order; the budget pays for asking the rules. */
  readonly branches: (choice: PartialChoice, budget: StepBudget) => readonly PartialChoice[];
  /** That no rule finds an error or leaves anything unverified, as far as directions are settled. */
  readonly goalOf: (choice: PartialChoice) => Goal;
}

/** Steps that are as much as to settle a direction, and to ask a rule. */
const STEPS_TO_SETTLE = 40;
const STEPS_TO_ASK = 6;

/**
 * Starts a tree of choices of methods. A rule is asked once all directions are settled that it looks at.
 *
 * @param directions - the methods to choose from; the directions are settled in this order.
 * @param facts - all that rules look at but the methods.
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
  const asking = names.map((direction) => {
    const looking = lookingAtLast(direction);
    const byMethod = new Map<string, readonly CompiledRule[]>();
    return (method: string) =>
      getOrInsert(byMethod, method, () => looking.filter((rule) => acceptsMethod(rule, direction, method)));
  });

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

/** The rules without the cases that apply with no methods. */
function rulesThatMayApply({ rules }: CompiledRuleset, facts: Facts): readonly CompiledRule[] {
  return rules
    .map(({ rule, cases }) => ({
      rule,
      cases: cases.filter(({ when }) => matches({ ...when, methods: [] }, facts)),
    }))
    .filter(({ cases }) => cases.length > 0);
}

/** The last of the directions that a rule looks at, if it looks at any. */
function lastDirection({ cases }: CompiledRule, names: readonly string[]): string | undefined {
  const conditions = cases.flatMap(({ when, unless }) => (unless ? [when, unless] : [when]));
  const looksAt = new Set(conditions.flatMap(({ methods }) => methods.map(([direction]) => direction)));
  return names.findLast((name) => looksAt.has(name));
}

/** Whether some case may apply where a direction has a method. */
function acceptsMethod({ cases }: CompiledRule, direction: string, method: string): boolean {
  return cases.some(({ when }) =>
    when.methods.every(([each, accepted]) => each !== direction || accepted.includes(method)),
  );
}
