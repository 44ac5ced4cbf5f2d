import { expect, it } from 'vitest';
import { type Contest, turnsOf } from '../../src/api/contrast/nearest-turn.ts';
import { createDiagramManager } from '../../src/logic/decision-diagram.ts';
import { BudgetExceeded, createBudget } from '../../src/logic/step-budget.ts';

const COLUMNS = 6;
const diagrams = createDiagramManager();
/** Every change brings what is behind one nearer, whose way is as long as there are columns; a tie is lost. */
const contest: Contest = {
  ahead: diagrams.terminal(0),
  behind: Array.from({ length: COLUMNS }, (_, column) => diagrams.variable(column, [0, 1])).reduce(
    (sum, each) => diagrams.apply(sum, each, (a, b) => a + b),
  ),
  breaksTie: diagrams.terminal(true),
};
const places = Array.from({ length: COLUMNS }, () => ({ current: 1, others: [0] }));

it('finds the fewest changes, unless more than may be', () => {
  const { fewest, ways } = turnsOf(diagrams, contest, places, createBudget(1000));
  expect(fewest(COLUMNS)).toBe(COLUMNS);
  expect(fewest(COLUMNS - 1)).toBeUndefined();
  expect(ways(COLUMNS, 5)).toEqual([Array.from({ length: COLUMNS }, (_, column) => [column, 0])]);
});

it('gives up where too many states would have to be looked at', () => {
  // Where a column was kept the way is too long already, so that there is one state for each column.
  expect(turnsOf(diagrams, contest, places, createBudget(COLUMNS)).fewest(COLUMNS)).toBe(COLUMNS);
  expect(() => turnsOf(diagrams, contest, places, createBudget(COLUMNS - 1)).fewest(COLUMNS)).toThrow(
    BudgetExceeded,
  );
});
