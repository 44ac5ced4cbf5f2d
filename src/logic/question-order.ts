/** The order of questions about a decision diagram: optimal for few entangled questions, greedy elimination above. */

import { type Diagram, type DiagramManager, shareProjected, support } from './decision-diagram.ts';
import { CAN_FAIL, CAN_HOLD, optimalOrder } from './optimal-order.ts';
import type { StepBudget } from './step-budget.ts';

/** The columns of a diagram in the order in which to ask for their values. */
export interface QuestionOrder {
  readonly columns: readonly number[];
  /** The mean number of answers until the result is settled, if yes and no are equally likely. */
  readonly expectedAnswers: number;
  /** True when no order is expected to need fewer answers. */
  readonly isBest: boolean;
}

/** The most questions for which the optimal order is computed. */
const MOST_WEIGHED = 15;

/** The projections of a diagram: some completion is true (possible), and every one is (certain). */
interface Projection {
  readonly possible: Diagram<boolean>;
  readonly certain: Diagram<boolean>;
}

/**
 * The order of questions with the fewest expected answers, the first columns first among equals.
 *
 * A question of which one answer settles everything comes before all others: asking it halves the open cases, now and
 * at every later step, and no question can do better.
 *
 * @param budget - a step of it is taken for each part of a diagram that is looked at.
 */
export function orderOf(
  diagram: Diagram<boolean>,
  diagrams: DiagramManager,
  budget: StepBudget,
): QuestionOrder {
  const settling = support(diagram).find((column) => settlesAll(diagram, column, budget));
  if (settling === undefined) return orderEntangled(diagram, diagrams, budget);
  const [no, yes] = [0, 1].map((place) => diagrams.restrict(diagram, settling, place)) as [
    Diagram<boolean>,
    Diagram<boolean>,
  ];
  const later = orderOf('children' in no ? no : yes, diagrams, budget);
  return {
    columns: [settling, ...later.columns],
    expectedAnswers: 1 + later.expectedAnswers / 2,
    isBest: later.isBest,
  };
}

/** Tests if one of the two answers at a column settles everything. */
function settlesAll(diagram: Diagram<boolean>, column: number, budget: StepBudget): boolean {
  const shares = [
    shareProjected(diagram, column, (no) => no, budget),
    shareProjected(diagram, column, (_no, yes) => yes, budget),
  ];
  return shares.includes(0) || shares.includes(1);
}

/** Orders questions of which no answer settles everything; those too many for the optimal order come last. */
function orderEntangled(
  diagram: Diagram<boolean>,
  diagrams: DiagramManager,
  budget: StepBudget,
): QuestionOrder {
  const { first, last, projection, expectedAnswers } = postpone(diagram, diagrams, budget);
  const order = optimalOrder(outcomesOf(projection, first, diagrams));
  return {
    columns: [...order.places.map((place) => first[place] as number), ...last],
    expectedAnswers: order.expectedAnswers + expectedAnswers,
    isBest: last.length === 0,
  };
}

/**
 * Postpones questions until few enough are left for the optimal order: each time the one whose answer is missed in the
 * fewest cases, the last column among equals.
 */
function postpone(diagram: Diagram<boolean>, diagrams: DiagramManager, budget: StepBudget) {
  let first = support(diagram);
  let projection: Projection = { possible: diagram, certain: diagram };
  let expectedAnswers = 0;
  const last: number[] = [];
  const shares = new Map(first.map((column) => [column, 0]));
  const shareAt = (column: number) => shares.get(column) as number;
  while (first.length > MOST_WEIGHED) {
    const current = new Set<number>();
    const least = () => first.reduce((some, other) => (shareAt(other) <= shareAt(some) ? other : some));
    // With fewer answers no less is open, so an earlier share is a lower bound.
    while (!current.has(least())) {
      const column = least();
      shares.set(column, openShareWithout(projection, column, budget));
      current.add(column);
    }
    const column = least();
    first = first.filter((each) => each !== column);
    last.unshift(column);
    projection = project(projection, column, diagrams);
    expectedAnswers += shareAt(column);
  }
  return { first, last, projection, expectedAnswers };
}

/** Projects away one question: the result when it is not answered. */
function project(
  { possible, certain }: Projection,
  column: number,
  { restrict, apply }: DiagramManager,
): Projection {
  return {
    possible: apply(restrict(possible, column, 0), restrict(possible, column, 1), (no, yes) => no || yes),
    certain: apply(restrict(certain, column, 0), restrict(certain, column, 1), (no, yes) => no && yes),
  };
}

/** The share of all answers that leave the result open when one question is not answered. */
function openShareWithout({ possible, certain }: Projection, column: number, budget: StepBudget): number {
  const some = shareProjected(possible, column, (no, yes) => no || yes, budget);
  const every = shareProjected(certain, column, (no, yes) => no && yes, budget);
  return some - every;
}

/** The outcomes for every way to answer these questions, each question a bit by its place in the list. */
function outcomesOf(
  { possible, certain }: Projection,
  columns: readonly number[],
  { apply }: DiagramManager,
): Uint8Array {
  const joined = apply(possible, certain, (some, every) => (some ? CAN_HOLD : 0) | (every ? 0 : CAN_FAIL));
  const outcomes = new Uint8Array(2 ** columns.length);
  for (let answers = 0; answers < outcomes.length; answers++) {
    let part = joined;
    while ('children' in part) {
      const answer = (answers >> columns.indexOf(part.column)) & 1;
      part = part.children[answer] as Diagram<number>;
    }
    outcomes[answers] = part.result;
  }
  return outcomes;
}
