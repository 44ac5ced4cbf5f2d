import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ABSENT, everyColumn } from '../../src/engine/symbolic/columns.ts';
import { createSituationClasses } from '../../src/engine/symbolic/situation-classes.ts';
import type { Condition, Vocabulary } from '../../src/index.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { compileCondition, type Facts, matchesSituation } from '../../src/rule-language/condition.ts';
import { everySceneOf } from '../models/analysis.ts';

const vocabulary: Vocabulary = {
  owners: ['person', 'team'],
  directions: { inbound: ['none', 'fax', 'drum'], outbound: ['none', 'fax'] },
  prerequisites: ['paper'],
};
const COUNTS = [5, 10];
const columns = everyColumn(vocabulary, COUNTS);

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: undefined });
const conditions = fc.array(
  fc
    .record({
      owner: sometimes(fc.constantFrom(...vocabulary.owners)),
      inbound: sometimes(fc.subarray(['none', 'fax', 'drum'])),
      outbound: sometimes(fc.constantFrom('none', 'fax')),
      needs: sometimes(fc.constantFrom({ inbound: true }, { outbound: false, inbound: true })),
      userCount: sometimes(fc.constantFrom({ atLeast: 0 }, { atLeast: 5 }, { atLeast: 10 })),
    })
    .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)))
    .map((condition) => compileCondition(vocabulary, condition as Condition)),
  { maxLength: 6 },
);
type Conditions = typeof conditions extends fc.Arbitrary<infer T> ? T : never;

const every = everySceneOf(vocabulary, COUNTS).map(
  ({ owner, needs, userCount, ...methods }): Facts => ({
    ...{ owner, needs: needs ?? {}, userCount, prerequisites: {} },
    methods: methods as Facts['methods'],
  }),
);

/** The conditions that hold in a situation, a digit each. */
const holdingIn = (all: Conditions, facts: Facts) =>
  all.map((condition) => Number(matchesSituation(condition, facts))).join('');

/** The situation that a class names, in the words of the vocabulary. */
function factsOf(situation: readonly unknown[]): Facts {
  const valueAt = (about: string, name: string) => {
    const value = situation[columns.findIndex((column) => column.about === about && column.name === name)];
    return value === ABSENT ? undefined : value;
  };
  const directions = Object.keys(vocabulary.directions);
  const valuesOf = (about: string) =>
    Object.fromEntries(directions.map((name) => [name, valueAt(about, name)]));
  const users = valueAt('userCount', 'userCount') as { from: number } | undefined;
  return {
    owner: valueAt('owner', 'owner') as string,
    methods: valuesOf('method') as Facts['methods'],
    needs: valuesOf('need') as Facts['needs'],
    userCount: users?.from,
    prerequisites: {},
  };
}

const found = (all: Conditions, bounds = {}) =>
  createSituationClasses(all, createBudget(Number.POSITIVE_INFINITY))(columns, bounds);
const keyOf = (all: Conditions, holds: (condition: Conditions[number]) => boolean) =>
  all.map((condition) => Number(holds(condition))).join('');

it('tells situations apart just where going through all of them does, and counts them', () => {
  fc.assert(
    fc.property(conditions, (all) => {
      const counts = new Map<string, bigint>();
      for (const facts of every) {
        const key = holdingIn(all, facts);
        counts.set(key, (counts.get(key) ?? 0n) + 1n);
      }
      const { classes, isComplete } = found(all);
      expect(isComplete).toBe(true);
      expect(new Map(classes.map(({ holds, count }) => [keyOf(all, holds), count]))).toEqual(counts);
      expect(classes).toHaveLength(counts.size);
      for (const { holds, situation } of classes)
        expect(holdingIn(all, factsOf(situation))).toBe(keyOf(all, holds));
    }),
  );
});

it('tells only those apart in which a condition holds that tells something', () => {
  fc.assert(
    fc.property(conditions, fc.nat(63), (all, bits) => {
      const telling = new Set(all.filter((_, index) => bits & (1 << index)));
      const { classes } = found(all, { telling });
      const silent = every.filter((facts) => ![...telling].some((each) => matchesSituation(each, facts)));
      const none = classes.filter(({ holds }) => ![...telling].some(holds));
      expect(none.reduce((sum, { count }) => sum + count, 0n)).toBe(BigInt(silent.length));
      expect(none.length).toBe(silent.length === 0 ? 0 : 1);
      const total = classes.reduce((sum, { count }) => sum + count, 0n);
      expect(total).toBe(BigInt(every.length));
    }),
  );
});

it('finds some of them where there is no time for all, and says so', () => {
  let incomplete = 0;
  fc.assert(
    fc.property(conditions, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const complete = new Map(found(all).classes.map(({ holds, count }) => [keyOf(all, holds), count]));
      const { classes, isComplete } = found(all, { most });
      if (!isComplete) incomplete++;
      if (isComplete) expect(classes).toHaveLength(complete.size);
      for (const { holds, count, situation } of classes) {
        const key = keyOf(all, holds);
        expect(holdingIn(all, factsOf(situation))).toBe(key);
        expect(count).toBeLessThanOrEqual(complete.get(key) as bigint);
      }
    }),
  );
  expect(incomplete).toBeGreaterThan(5);
});
