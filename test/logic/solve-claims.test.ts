import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANY_VALUE, claimThat, createClaims, MET, NOT_MET, UNKNOWN } from '../../src/logic/claims/claim.ts';
import type { Statements } from '../../src/logic/claims/fewest-statements.ts';
import { createSolver, holdsWith } from '../../src/logic/claims/solve.ts';
import { type Formula, toNormalForm } from '../../src/logic/formula.ts';
import { BudgetExceeded, createBudget } from '../../src/logic/step-budget.ts';
import { everyKnownOf } from '../models/analysis.ts';
import { truthIn, type Values } from '../models/evaluator.ts';
import { formulas } from '../support/rulesets.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const unlimited = () => createBudget(Number.POSITIVE_INFINITY);

const literals = fc
  .tuple(fc.constantFrom(...NAMES), fc.boolean())
  .map(([name, isNegated]): Formula => (isNegated ? { not: name } : name));

/** So many alternatives that they are counted in another way. */
const longChoices = fc
  .array(
    fc.array(literals, { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    { minLength: 12, maxLength: 16 },
  )
  .map((any): Formula => ({ any }));

/** Formulas, and what is claimed of the truth of each: that it is so, or with `not` that it is not. */
const demands = fc.array(
  fc.record({
    formula: fc.oneof({ arbitrary: formulas(NAMES, 2), weight: 9 }, longChoices),
    truth: fc.boolean(),
    not: fc.boolean(),
  }),
  { maxLength: 7 },
);

it('finds whether, how often and for how few statements claims hold together, as trying everything does', () => {
  const everything = everyKnownOf(NAMES);
  const severalTimes = fc.array(demands, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(severalTimes, (all) => {
      const claims = createClaims(unlimited());
      // Results that are kept of one answer must not spoil the next.
      const solver = createSolver(NAMES.length, unlimited());
      for (const asked of all) {
        const made = asked.map(({ formula, truth, not }) => {
          const claim = claimThat(claims, toNormalForm(formula), truth, (name) => NAMES.indexOf(name));
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
      }
    }),
    { numRuns: 700 },
  );
});

it('tells whether a claim holds where everything that is not stated is met', () => {
  const { value, all, any } = createClaims(unlimited());
  const statements = new Map([[0, NOT_MET]]);
  expect(holdsWith(all([value(0, NOT_MET), value(1, MET)]), statements)).toBe(true);
  expect(holdsWith(any([value(0, MET), value(1, NOT_MET | UNKNOWN)]), statements)).toBe(false);
});

it('counts every value of what nothing is claimed of', () => {
  expect(createSolver(30, unlimited()).count([])).toBe(3 ** 30);
  expect(createSolver(0, unlimited()).count([])).toBe(1);
});

it('gives up once its steps are used up, and not before', () => {
  const { value, any } = createClaims(unlimited());
  const chain = Array.from({ length: 29 }, (_, place) => any([value(place, NOT_MET), value(place + 1, MET)]));
  const enough = createBudget(1_000_000);
  const count = createSolver(30, enough).count(chain);
  expect(count).toBeGreaterThan(0);
  expect(createSolver(30, createBudget(enough.taken)).count(chain)).toBe(count);
  expect(() => createSolver(30, createBudget(enough.taken - 1)).count(chain)).toThrow(BudgetExceeded);
});

it('takes what one part of a choice rules out from the others', () => {
  const { value, all, any, not } = createClaims(unlimited());
  const [both, other] = [all([value(0, MET), value(1, MET)]), all([value(2, MET), value(3, MET)])];
  expect(any([both, all([not(both), other])])).toBe(any([both, other]));
  expect(any([both, all([not(both), value(2, MET)])])).toBe(any([both, value(2, MET)]));
  expect(any([both, not(both)])).toBe(any([value(0, MET), not(value(0, MET))]));
});

it('makes equal claims one object', () => {
  const { value, all, any, not, always, never } = createClaims(unlimited());
  const [met, unmet] = [value(0, MET), value(0, NOT_MET)];
  expect(all([met, value(1, MET)])).toBe(all([value(1, MET), met]));
  expect(any([met, unmet])).toBe(value(0, ANY_VALUE & ~UNKNOWN));
  expect(all([met, unmet])).toBe(never);
  expect(any([met, not(met)])).toBe(always);
  expect(not(not(all([met, value(1, NOT_MET)])))).toBe(all([met, value(1, NOT_MET)]));
});
