import { outcomeOf, type RuleOutcome, type Space, spaceOf } from '../../engine/symbolic/rule-outcomes.ts';
import { createDiagramManager, type Diagram, support } from '../../logic/decision-diagram.ts';
import { type CoverRow, countPaths, disjointCover } from '../../logic/disjoint-cover.ts';
import { BudgetExceeded, type StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/** How large a table may become before it is given up. */
export interface Limits {
  readonly budget: StepBudget;
  /** The steps of the budget that it may take at most. */
  readonly steps: number;
  /** The ways through a diagram, before those that come to the same are made one. */
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
 * The rows of what comes of some rules, as few as are found: prerequisites are told apart one after the other, and it
 * takes fewer rows to begin now with the first, now with the last.
 *
 * @throws {@link TooLarge} when that takes too many steps or ways.
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
    // Where at most one prerequisite makes a difference, there is only one order.
    if (support(diagram).filter((column) => column >= first).length < 2) return some;
    const others = rowsBy(turned(columns), diagramBy(turned(columns)));
    if (some.length <= others.length) return some;
    return others.map(({ places, result }) => ({ places: turned(places), result }));
  });
}
