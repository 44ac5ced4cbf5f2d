/**
 * Minimal repairs where there are few enough states to look at all of them, and where there are far too many: what is
 * expected there is plain to see, and a search that looked at everything would not come to an end.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/logic/and-or-tree.ts';
import { type Formula, toNormalForm } from '../../src/logic/formula.ts';
import { goalFor, minimalRepairs, REPAIR_LIMIT, treeFor } from '../../src/logic/minimal-repairs.ts';
import { isReachable, smallestSet } from '../../src/logic/minimal-sets.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { everyMinimalRepair, truthIn, type Values } from '../models/evaluator.ts';
import { formulas } from '../support/rulesets.ts';

/** More than any search here needs. */
const PLENTY = 10_000_000;

/** As many prerequisites as a vocabulary can have. */
const prerequisites = Array.from({ length: 30 }, (_, index) => `p${index}`);

/** The prerequisites from one place up to another, which is not among them. */
const from = (start: number, end: number) => prerequisites.slice(start, end);

const repairsOf = (
  requires: Formula,
  { values = {}, locked = [] }: { values?: Record<string, boolean>; locked?: readonly string[] } = {},
) =>
  minimalRepairs(
    toNormalForm(requires),
    { prerequisites, values, locked: new Set(locked) },
    createBudget(PLENTY),
  );

const met = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]));

/** Of each so many prerequisites in a row one. */
const oneOfEach = (size: number, groups: number): Formula => ({
  all: Array.from({ length: groups }, (_, group) => ({ any: from(size * group, size * (group + 1)) })),
});

const few = ['zeal', 'alpha', 'mid', 'fax', 'inbound', 'late'];
const questions = fc.record({
  requires: formulas(few, 4),
  values: fc.dictionary(fc.constantFrom(...few), fc.boolean()),
  locked: fc.subarray(few),
});

/** A formula with all that can be asked about its repairs within a budget. */
function asked({
  requires,
  values,
  locked,
}: {
  requires: Formula;
  values: Values;
  locked: readonly string[];
}) {
  const context = { prerequisites: few, values, locked: new Set(locked) };
  const requirement = toNormalForm(requires);
  const goal = goalFor(treeFor(requirement, context), context);
  return {
    every: () =>
      everyMinimalRepair(
        { owners: [], directions: {}, prerequisites: few },
        values,
        locked,
        (after) => truthIn(requires, after) === true,
      ),
    repairs: (steps: number) => minimalRepairs(requirement, context, createBudget(steps)),
    isReachable: (steps: number) => isReachable(goal, createBudget(steps)),
    smallest: (steps: number) => smallestSet(goal, createBudget(steps)),
  };
}

const countOf = (repair: object | undefined) => Object.keys(repair ?? {}).length;

/** The prerequisites that a repair changes, a bit each. */
const maskOf = (repair: object) =>
  Object.keys(repair).reduce((mask, name) => mask | (1 << few.indexOf(name)), 0);

describe('of any formula with six prerequisites', () => {
  it('finds the minimal repairs that trying everything finds, in the same order', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { every, repairs, isReachable, smallest } = asked(question);
        const expected = every();
        expect(repairs(PLENTY)).toEqual({ repairs: expected, truncated: false });
        expect(isReachable(PLENTY)).toBe(expected.length > 0);
        const { set, isProven } = smallest(PLENTY);
        expect([isProven, set && sizeOf(set)]).toEqual([true, expected[0] && countOf(expected[0])]);
      }),
      { numRuns: 3000 },
    );
  });

  it('tells nothing wrong when there are too few steps, and says that it does not tell all', () => {
    const stopped = { reachable: 0, smallest: 0, withNone: 0, withOne: 0, withMore: 0 };
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 60 }), (question, steps) => {
        const { every, repairs, isReachable, smallest } = asked(question);
        const expected = every();
        const { repairs: found, truncated } = repairs(steps);
        for (const repair of found) expect(expected).toContainEqual(repair);
        const largest = countOf(found.at(-1));
        const smaller = expected.filter((repair) => countOf(repair) < largest);
        // A single one may be any that was come upon.
        if (found.length > 1) expect(found).toEqual(expect.arrayContaining([...smaller]));
        if (!truncated) expect(found).toEqual(expected);
        else stopped[(['withNone', 'withOne'] as const)[found.length] ?? 'withMore']++;
        const reachable = isReachable(steps);
        if (reachable === undefined) stopped.reachable++;
        else expect(reachable).toBe(expected.length > 0);
        const { set, isProven } = smallest(steps);
        const isMinimal = expected.map((repair) => maskOf(repair)).includes(set ? set.met | set.unmet : -1);
        if (!isProven) stopped.smallest++;
        else expect(set && sizeOf(set)).toBe(expected[0] && countOf(expected[0]));
        if (set !== undefined) expect(isMinimal).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(...Object.values(stopped))).toBeGreaterThan(10);
  });
});

describe('finds all there are', () => {
  it('of two very different sizes', () => {
    const requires = { any: [{ all: from(0, 20) }, { all: from(20, 25) }] };
    expect(repairsOf(requires)).toEqual({
      repairs: [met(...from(20, 25)), met(...from(0, 20))],
      truncated: false,
    });
  });

  it('of one way among many of another kind', () => {
    const pairs = Array.from({ length: 8 }, (_, pair) => ({ any: from(14 + 2 * pair, 16 + 2 * pair) }));
    const { repairs, truncated } = repairsOf({ any: [{ all: from(0, 14) }, { all: pairs }] });
    expect(repairs).toHaveLength(2 ** 8 + 1);
    expect(repairs[0]).toEqual(met('p14', 'p16', 'p18', 'p20', 'p22', 'p24', 'p26', 'p28'));
    expect(repairs[255]).toEqual(met('p15', 'p17', 'p19', 'p21', 'p23', 'p25', 'p27', 'p29'));
    expect(repairs[256]).toEqual(met(...from(0, 14)));
    expect(truncated).toBe(false);
  });

  it('of one change or nine in three places', () => {
    const requires = {
      all: [0, 10, 20].map((place) => ({ any: [`p${place}`, { all: from(place + 1, place + 10) }] })),
    };
    const { repairs } = repairsOf(requires);
    expect(repairs.map((repair) => Object.keys(repair).length)).toEqual([3, 11, 11, 11, 19, 19, 19, 27]);
    expect(repairs[0]).toEqual(met('p0', 'p10', 'p20'));
    expect(repairs[1]).toEqual(met('p0', 'p10', ...from(21, 30)));
    expect(repairs[7]).toEqual(met(...from(1, 10), ...from(11, 20), ...from(21, 30)));
  });

  it('of which there are none, because the last of what is asked is locked', () => {
    const requires = { all: [{ any: from(28, 30) }, 'p29', oneOfEach(2, 15)] };
    const locked = { values: { p29: false }, locked: ['p29'] };
    expect(repairsOf(requires, locked)).toEqual({ repairs: [], truncated: false });
    expect(repairsOf({ any: [requires, 'p29'] }, locked)).toEqual({ repairs: [], truncated: false });
  });

  it('of which one fits two ways, once', () => {
    const requires = {
      any: [{ all: ['p0', 'p2'] }, { all: ['p1', 'p2'] }, { all: [{ not: 'p0' }, 'p3', 'p4'] }],
    };
    expect(repairsOf(requires, { values: { p0: true, p1: true } }).repairs).toEqual([
      met('p2'),
      { p0: false, p3: true, p4: true },
    ]);
  });

  it('of which one undoes what another does', () => {
    const requires = { any: ['p1', { all: [{ not: 'p1' }, 'p0', { not: 'p2' }] }] };
    expect(repairsOf(requires).repairs).toEqual([met('p1'), { p0: true, p1: false, p2: false }]);
    expect(repairsOf(requires, { values: { p1: false, p2: true } }).repairs).toEqual([
      met('p1'),
      { p0: true, p2: false },
    ]);
  });
});

describe('lists a thousand at most', () => {
  it('of a million, the first ones', () => {
    const { repairs, truncated } = repairsOf(
      { all: [{ any: prerequisites }, oneOfEach(2, 14)] },
      {
        values: { p29: true },
      },
    );
    const even = from(0, 28).filter((_, place) => place % 2 === 0);
    expect([repairs.length, truncated]).toEqual([REPAIR_LIMIT, true]);
    expect(repairs.slice(0, 3)).toEqual([
      met(...even),
      met(...even.slice(0, -1), 'p27'),
      met(...even.slice(0, -2), 'p25', 'p26'),
    ]);
  });

  it('which is all of a thousand, and not all when a larger one comes after them', () => {
    const thousand = oneOfEach(10, 3);
    const unlike: Formula = { all: from(0, 4).map((name) => ({ not: name })) };
    const all = repairsOf(thousand);
    expect([all.repairs.length, all.truncated]).toEqual([REPAIR_LIMIT, false]);
    expect(repairsOf({ any: [thousand, unlike] })).toEqual({ repairs: all.repairs, truncated: true });
  });
});
