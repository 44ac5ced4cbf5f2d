import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_VALUE, claimThat, createClaims, MET, NOT_MET, UNKNOWN } from '../src/claim.ts';
import type { Statements } from '../src/fewest-statements.ts';
import { toRequirement } from '../src/formula.ts';
import { createSolver } from '../src/solve-claims.ts';
import { createBudget } from '../src/step-budget.ts';
import { everyKnownOf } from './support/analysis-model.ts';
import { truthIn, type Values } from './support/evaluator.ts';
import { formulas } from './support/rulesets.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** A formula, and what is claimed of its truth: that it is so, or with `not` that it is not. */
const demands = fc.array(fc.record({ formula: formulas(NAMES, 2), truth: fc.boolean(), not: fc.boolean() }), {
  maxLength: 7,
});

it('finds whether, how often and for how few statements claims hold together, as trying everything does', () => {
  const everything = everyKnownOf(NAMES);
  fc.assert(
    fc.property(demands, (asked) => {
      const claims = createClaims(createBudget(Number.POSITIVE_INFINITY));
      const solver = createSolver(NAMES.length, createBudget(Number.POSITIVE_INFINITY));
      const made = asked.map(({ formula, truth, not }) => {
        const claim = claimThat(claims, toRequirement(formula), truth, (name) => NAMES.indexOf(name));
        return not ? claims.not(claim) : claim;
      });
      const hold = (values: Values) =>
        asked.every(({ formula, truth, not }) => (truthIn(formula, values) === truth) !== not);
      const holding = everything.filter(hold);
      const valuesOf = (statements: Statements | undefined): Values =>
        Object.fromEntries([...(statements ?? [])].map(([place, value]) => [NAMES[place], value === MET]));
      expect(solver.isPossible(made)).toBe(holding.length > 0);
      expect(solver.count(made)).toBe(holding.length);
      for (const find of [solver.some, solver.fewest]) {
        expect(find(made) !== undefined).toBe(holding.length > 0);
        if (holding.length > 0) expect(hold(valuesOf(find(made)))).toBe(true);
      }
      if (holding.length > 0) {
        const sizes = holding.map((values) => Object.keys(values).length);
        expect(solver.fewest(made)?.size).toBe(Math.min(...sizes));
      }
    }),
    { numRuns: 1500 },
  );
});

it('counts every value of what nothing is claimed of', () => {
  expect(createSolver(30, createBudget(100)).count([])).toBe(3 ** 30);
  expect(createSolver(0, createBudget(100)).count([])).toBe(1);
});

it('makes equal claims one object', () => {
  const { value, all, any, not, always, never } = createClaims(createBudget(Number.POSITIVE_INFINITY));
  const [met, unmet] = [value(0, MET), value(0, NOT_MET)];
  expect(all([met, value(1, MET)])).toBe(all([value(1, MET), met]));
  expect(any([met, unmet])).toBe(value(0, ANY_VALUE & ~UNKNOWN));
  expect(all([met, unmet])).toBe(never);
  expect(any([met, not(met)])).toBe(always);
  expect(not(not(all([met, value(1, NOT_MET)])))).toBe(all([met, value(1, NOT_MET)]));
});
