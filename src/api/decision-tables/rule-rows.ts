/** The rows of rules as disjoint covers of their outcome diagrams. */

import { outcomeOf, type RuleOutcome, type Space, spaceOf } from '../../engine/symbolic/rule-outcomes.ts';
import { createDiagramManager, type Diagram, support } from '../../logic/decision-diagram.ts';
import { type CoverRow, countPaths, disjointCover } from '../../logic/disjoint-cover.ts';
import { BudgetExceeded, type StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/** The limits of a table before it is given up. */
export interface Limits {
  readonly budget: StepBudget;
  /** The most steps of the budget. */
  readonly steps: number;
  /** The most paths through a diagram, before rows with the same result are merged. */
  readonly ways: number;
}

/** The results of some rules, as rows by places in the columns of a space. */
export interface RuleRows<Result extends string> {
  readonly space: Space;
  readonly rows: readonly CoverRow<Result>[];
}

/** The rows of one rule. */
export function rowsOfRule(
  vocabulary: Vocabulary,
  rule: CompiledRule,
  limits: Limits,
): RuleRows<RuleOutcome> {
  const space = spaceOf(vocabulary, [rule]);
  return { space, rows: fewestRows(space, (inOrder) => outcomeOf(inOrder, rule), limits) };
}

/**
 * The rows of an outcome of rules, as few as are found. The order of prerequisites matters: some tables are shorter
 * with the first one on top, some with the last one.
 *
 * @throws {@link BudgetExceeded} when that takes too many steps or paths.
 */
export function fewestRows<Result extends string>(
  space: Space,
  diagramOf: (space: Space) => Diagram<Result>,
  { budget, steps, ways }: Limits,
): readonly CoverRow<Result>[] {
  const { columns } = space;
  const first = columns.length - columns.filter(({ about }) => about === 'prerequisite').length;
  const turned = <T>(all: readonly T[]) => [...all.slice(0, first), ...all.slice(first).reverse()];
  const diagramBy = (inOrder: Space['columns']) => {
    const diagram = diagramOf({ ...space, columns: inOrder, diagrams: createDiagramManager(budget) });
    if (countPaths(diagram) > ways) throw new BudgetExceeded();
    return diagram;
  };
  const rowsBy = (inOrder: Space['columns'], diagram: Diagram<Result>) =>
    disjointCover(
      diagram,
      inOrder.map(({ values }) => values.length),
      budget,
    );
  return budget.limitedTo(steps, () => {
    const diagram = diagramBy(columns);
    const some = rowsBy(columns, diagram);
    // With at most one relevant prerequisite, only one order exists.
    if (support(diagram).filter((column) => column >= first).length < 2) return some;
    const others = rowsBy(turned(columns), diagramBy(turned(columns)));
    if (some.length <= others.length) return some;
    return others.map(({ places, result }) => ({ places: turned(places), result }));
  });
}
