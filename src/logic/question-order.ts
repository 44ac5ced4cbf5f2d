import { type Diagram, type DiagramManager, shareProjected, support } from './decision-diagram.ts';
import { CAN_FAIL, CAN_HOLD, optimalOrder } from './optimal-order.ts';
import type { StepBudget } from './step-budget.ts';

/** The columns of a diagram in the order in which to ask for their values. */
export interface QuestionOrder {
  readonly columns: readonly number[];
  /** The mean number of answers until the result is settled, when each is as likely yes as no. */
  readonly expectedAnswers: number;
  /** Whether no order is expected to need fewer. */
  readonly isBest: boolean;
}

/** The most questions of which every order is weighed. */
export const MOST_WEIGHED = 15;

/** What can come of some answers: whether some completion of them is true, and whether every one is. */
interface Prospect {
  readonly can: Diagram<boolean>;
  readonly must: Diagram<boolean>;
}

/**
 * The order of questions that is expected to need the fewest answers, the first columns first among equals.
 *
 * A question of which one answer settles everything comes before all others: asking it halves the cases that are open,
 * at once and at every step after it, and no question can do more than halve them.
 *
 * @param budget - a step of it is taken for each part of a diagram that is looked at.
 */
export function orderOf(
  diagram: Diagram<boolean>,
  diagrams: DiagramManager,
  budget: StepBudget,
): QuestionOrder {
  const settling = support(diagram).find((column) => settlesAll(diagram, column, budget));
  if (settling === undefined) return orderOfTangle(diagram, diagrams, budget);
  const [no, yes] = [0, 1].map((place) => diagrams.restrict(diagram, settling, place)) as [
    Diagram<boolean>,
    Diagram<boolean>,
  ];
  const later = orderOf('parts' in no ? no : yes, diagrams, budget);
  return {
    columns: [settling, ...later.columns],
    expectedAnswers: 1 + later.expectedAnswers / 2,
    isBest: later.isBest,
  };
}

/** Whether one of the two answers at a column leaves nothing open. */
function settlesAll(diagram: Diagram<boolean>, column: number, budget: StepBudget): boolean {
  const shares = [
    shareProjected(diagram, column, (no) => no, budget),
    shareProjected(diagram, column, (_no, yes) => yes, budget),
  ];
  return shares.includes(0) || shares.includes(1);
}

/** The order of questions of which no answer settles everything; those too many to weigh come last. */
function orderOfTangle(
  diagram: Diagram<boolean>,
  diagrams: DiagramManager,
  budget: StepBudget,
): QuestionOrder {
  const { first, last, prospect, expectedAnswers } = putOff(diagram, diagrams, budget);
  const order = optimalOrder(fatesOf(prospect, first, diagrams));
  return {
    columns: [...order.places.map((place) => first[place] as number), ...last],
    expectedAnswers: order.expectedAnswers + expectedAnswers,
    isBest: last.length === 0,
  };
}

/**
 * Puts questions off until few enough are left to weigh: each time the one without whose answer the result is open
 * in the fewest cases, the last column among equals.
 */
function putOff(diagram: Diagram<boolean>, diagrams: DiagramManager, budget: StepBudget) {
  let first = support(diagram);
  let prospect: Prospect = { can: diagram, must: diagram };
  let expectedAnswers = 0;
  const last: number[] = [];
  const shares = new Map(first.map((column) => [column, 0]));
  const shareAt = (column: number) => shares.get(column) as number;
  while (first.length > MOST_WEIGHED) {
    const current = new Set<number>();
    const least = () => first.reduce((some, other) => (shareAt(other) <= shareAt(some) ? other : some));
    // With fewer answers no less is open, so that a share found before is at most what it is now.
    while (!current.has(least())) {
      const column = least();
      shares.set(column, openShareWithout(prospect, column, budget));
      current.add(column);
    }
    const column = least();
    first = first.filter((each) => each !== column);
    last.unshift(column);
    prospect = forget(prospect, column, diagrams);
    expectedAnswers += shareAt(column);
  }
  return { first, last, prospect, expectedAnswers };
}

/** What can come of answers when one question is not answered. */
function forget(
  { can, must }: Prospect,
  column: number,
  { restrict: settle, apply: combine }: DiagramManager,
): Prospect {
  return {
    can: combine(settle(can, column, 0), settle(can, column, 1), (no, yes) => no || yes),
    must: combine(settle(must, column, 0), settle(must, column, 1), (no, yes) => no && yes),
  };
}

/** In which share of all answers the result is open when one question is not answered. */
function openShareWithout({ can, must }: Prospect, column: number, budget: StepBudget): number {
  const some = shareProjected(can, column, (no, yes) => no || yes, budget);
  const every = shareProjected(must, column, (no, yes) => no && yes, budget);
  return some - every;
}

/** What can come of every way to answer these questions, each a bit of the place in the list. */
function fatesOf(
  { can, must }: Prospect,
  columns: readonly number[],
  { apply: combine }: DiagramManager,
): Uint8Array {
  const fate = combine(can, must, (some, every) => (some ? CAN_HOLD : 0) | (every ? 0 : CAN_FAIL));
  const fates = new Uint8Array(2 ** columns.length);
  for (let answers = 0; answers < fates.length; answers++) {
    let part = fate;
    while ('parts' in part) {
      const answer = (answers >> columns.indexOf(part.column)) & 1;
      part = part.parts[answer] as Diagram<number>;
    }
    fates[answers] = part.result;
  }
  return fates;
}
