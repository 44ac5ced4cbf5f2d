import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetExceeded, createBudget } from '../../src/logic/step-budget.ts';

describe('a budget of steps', () => {
  it('ends with the first step that is not left', () => {
    const budget = createBudget(10);
    budget.take(4);
    budget.take(6);
    expect(budget.taken).toBe(10);
    expect(() => budget.take(1)).toThrow(BudgetExceeded);
  });

  it('limits a part to so many steps, and gives back what is left of them', () => {
    const budget = createBudget(100);
    expect(() => budget.limitedTo(10, () => budget.take(11))).toThrow(BudgetExceeded);
    expect(budget.limitedTo(10, () => 'done')).toBe('done');
    budget.take(80);
    expect(() => budget.limitedTo(1000, () => budget.take(30))).toThrow(BudgetExceeded);
  });

  it('limits a part to a share of what is left, within the part that it is in', () => {
    const budget = createBudget(100);
    const inner = budget.within(1 / 2, () => [
      budget.within(1 / 2, () => budget.take(26)),
      budget.within(1 / 2, () => 'done'),
    ]);
    expect(inner).toEqual([undefined, 'done']);
    expect(budget.within(1, () => budget.take(75))).toBeUndefined();
  });

  it('passes on what is no lack of steps', () => {
    const fail = () => {
      throw new RangeError();
    };
    expect(() => createBudget(100).within(1, fail)).toThrow(RangeError);
    expect(() => createBudget(100).forEach(1, [1], fail)).toThrow(RangeError);
  });
});

/** Makes a thing of itself with as many steps as it says. */
const costing = (budget: ReturnType<typeof createBudget>) => (steps: number) => {
  for (let step = 0; step < steps; step++) budget.take(1);
  return steps;
};

describe('steps for each of some things', () => {
  it('are never more than their share, to the one step in each at which it ends', () => {
    const costs = fc.array(fc.nat(60), { maxLength: 250 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 4 }),
        costs,
        (most, part, all) => {
          const budget = createBudget(most);
          const made = budget.forEach(1 / part, all, costing(budget));
          const tries = 2 * all.length;
          expect(budget.taken).toBeLessThanOrEqual(most / part + tries);
          expect(made).toHaveLength(all.length);
          for (const [index, each] of made.entries()) expect([undefined, all[index]]).toContain(each);
        },
      ),
    );
  });

  it('are enough for all of them where the sum is, whatever their order', () => {
    const costs = fc.array(fc.nat(60), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(costs, (all) => {
        const sum = all.reduce((total, each) => total + each, 0);
        const dearest = Math.max(...all);
        // A thing that is tried a second time has cost what its first part was.
        const budget = createBudget(sum + all.length * (dearest + 1));
        expect(budget.forEach(1, all, costing(budget))).toEqual(all);
      }),
    );
  });

  it('go on to those after one that takes too many', () => {
    const budget = createBudget(100);
    expect(budget.forEach(1, [1, 1_000_000, 2, 3], costing(budget))).toEqual([1, undefined, 2, 3]);
  });

  it('are shared once more among those that were not made, if that gives them more', () => {
    const budget = createBudget(100);
    expect(budget.forEach(1, [40, 1, 1], costing(budget))).toEqual([40, 1, 1]);
    const tried: number[] = [];
    createBudget(100).forEach(1, [1], (thing) => {
      tried.push(thing);
      throw new BudgetExceeded();
    });
    expect(tried).toEqual([1]);
  });

  it('are not cut into parts that would be too small for any of them', () => {
    const many = Array.from({ length: 1000 }, () => 5);
    const budget = createBudget(1000);
    const made = budget.forEach(1, many, costing(budget));
    expect(made.filter((each) => each !== undefined).length).toBeGreaterThan(50);
  });
});
