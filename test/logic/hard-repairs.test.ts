/**
 * How many steps the search for repairs takes where rules are hard to reason about: counted, not timed, so that the same
 * holds on every machine. A step is a look at one part of a formula; a million take less than a tenth of a second.
 */
import { expect, it } from 'vitest';
import { type Literals, sizeOf } from '../../src/logic/and-or-tree.ts';
import { type Formula, toNormalForm } from '../../src/logic/formula.ts';
import {
  goalFor,
  minimalRepairs,
  REPAIR_LIMIT,
  type Repair,
  repairOf,
  treeFor,
} from '../../src/logic/minimal-repairs.ts';
import { isReachable, smallestSet } from '../../src/logic/minimal-sets.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { truthIn, type Values } from '../models/evaluator.ts';
import { hardFamilies } from '../support/hard-rulesets.ts';

type Hard = Readonly<{ name: string; size: number }>;

/** Those in which every rule is about the same methods. */
const names = Object.keys(hardFamilies).filter((name) => !/methods|many-rules|house-rules|stated/.test(name));
const rulesets: readonly Hard[] = names.flatMap((name) =>
  (hardFamilies[name]?.sizes ?? []).map((size) => ({ name, size })),
);

/** Those of which even the size of the smallest repair takes longer than an answer may. */
const withoutSize: readonly Hard[] = [
  { name: 'odd-number', size: 30 },
  { name: 'five-clauses', size: 300 },
  { name: 'seven-clauses', size: 300 },
  { name: 'seven-clauses', size: 2000 },
];
/** Those of which a thousand repairs, or the last of them, take longer. */
const withoutEnd: readonly Hard[] = [
  ...withoutSize,
  ...[60, 600].map((size) => ({ name: 'five-clauses', size })),
];
const without = (others: readonly Hard[]) =>
  rulesets.filter(({ name, size }) => !others.some((other) => other.name === name && other.size === size));

function askedOf({ name, size }: Hard, steps: number) {
  const { vocabulary, rules } = hardFamilies[name]?.make(size) ?? expect.fail(name);
  const all = rules.flatMap(({ cases }) => cases.map(({ requires }) => requires as Formula));
  const requirement = toNormalForm({ all });
  const context = { prerequisites: vocabulary.prerequisites, values: {}, locked: new Set<string>() };
  const goal = goalFor(treeFor(requirement, context), context);
  const budget = createBudget(steps);
  return {
    repairs: () => minimalRepairs(requirement, context, budget),
    isReachable: () => isReachable(goal, budget),
    smallest: () => smallestSet(goal, budget),
    isMet: (values: Values) => truthIn({ all }, values) === true,
    asRepair: (set: Literals) => repairOf(set, vocabulary.prerequisites),
    taken: () => budget.taken,
  };
}

/** Whether a repair does it, and does not when any one change is left out. */
function isRepair(repair: Repair, isMet: (values: Values) => boolean): boolean {
  const changes = Object.entries(repair) as [string, boolean][];
  const parts = changes.map((left) => Object.fromEntries(changes.filter((change) => change !== left)));
  return isMet(Object.fromEntries(changes)) && !parts.some(isMet);
}

it.each(rulesets)('whether there is any repair is known soon: $name $size', (each) => {
  const { isReachable } = askedOf(each, 250_000);
  const [repair] = askedOf(each, 2_000_000).repairs().repairs;
  expect(isReachable()).toBe(repair !== undefined);
});

it.each(without(withoutSize))('the size of the smallest repair is known: $name $size', (each) => {
  const [first] = askedOf(each, 8_000_000).repairs().repairs;
  const { set, isProven } = askedOf(each, 8_000_000).smallest();
  expect(isProven).toBe(true);
  expect(set && sizeOf(set)).toBe(first && Object.keys(first).length);
});

it('a repair that was come upon is minimal, and said to be one of which that is all that is known', () => {
  const { smallest, isMet, asRepair } = askedOf({ name: 'odd-number', size: 30 }, 1_000_000);
  const { set, isProven } = smallest();
  expect(isProven).toBe(false);
  expect(set && isRepair(asRepair(set), isMet)).toBe(true);
});

it('a repair that was come upon is minimal, whenever the steps end', () => {
  const found = new Set<boolean>();
  for (let steps = 1_000; steps < 80_000; steps += 1_500) {
    const { smallest, isMet, asRepair } = askedOf({ name: 'five-clauses', size: 300 }, steps);
    const { set } = smallest();
    found.add(set !== undefined);
    if (set !== undefined) expect(isRepair(asRepair(set), isMet)).toBe(true);
  }
  expect([...found].sort()).toEqual([false, true]);
});

it.each(without(withoutEnd))('all repairs or a thousand are listed: $name $size', (each) => {
  const { repairs, taken, isMet } = askedOf(each, 5_000_000);
  const { repairs: listed, truncated } = repairs();
  expect(taken()).toBeLessThanOrEqual(5_000_000);
  expect(truncated).toBe(listed.length === REPAIR_LIMIT);
  for (const repair of listed) expect(isRepair(repair, isMet)).toBe(true);
});

it.each(withoutEnd)('the search ends after the steps that it is given, and says so: $name $size', (each) => {
  const { repairs, taken, isMet } = askedOf(each, 1_000_000);
  const { repairs: listed, truncated } = repairs();
  expect(truncated).toBe(true);
  // The last looks may be at all of the formula.
  expect(taken()).toBeLessThan(1_020_000);
  for (const repair of listed) expect(isRepair(repair, isMet)).toBe(true);
});
