import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Values, waysToTrue } from '../../src/dataverse/changes/ways-to-valid.ts';
import type { NormalForm } from '../../src/logic/formula.ts';

const NAMES = ['a', 'b', 'c', 'd'];

const requirement: fc.Arbitrary<NormalForm> = fc.letrec<{ tree: NormalForm }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('literal' as const),
      prerequisite: fc.constantFrom(...NAMES),
      value: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
})).tree;

/** Whether a requirement is true when these values are known and nothing else. */
function isTrue(asked: NormalForm, known: Readonly<Record<string, boolean>>): boolean {
  if (asked.kind === 'literal') return known[asked.prerequisite] === asked.value;
  return asked.kind === 'all'
    ? asked.parts.every((part) => isTrue(part, known))
    : asked.parts.some((part) => isTrue(part, known));
}

function ask(prerequisite: string, value: boolean): Values {
  const bit = 1 << NAMES.indexOf(prerequisite);
  return value ? { made: bit, unmade: 0 } : { made: 0, unmade: bit };
}

/** Every set of values of the four names, each made, unmade or left. */
const EVERY_WAY = Array.from({ length: 3 ** NAMES.length }, (_, number) =>
  NAMES.map((name, place) => [name, Math.floor(number / 3 ** place) % 3] as const),
);

it('finds every smallest set of values that makes a requirement true, and no other', () => {
  fc.assert(
    fc.property(requirement, (asked) => {
      const working = EVERY_WAY.map((way) =>
        Object.fromEntries(way.flatMap(([name, how]) => (how === 0 ? [] : [[name, how === 1]]))),
      ).filter((known) => isTrue(asked, known));
      const isPart = (part: object, whole: object) =>
        Object.entries(part).every(([name, value]) => (whole as Record<string, boolean>)[name] === value);
      const smallest = working.filter(
        (known) => !working.some((other) => other !== known && isPart(other, known)),
      );
      const found = waysToTrue(asked, ask);
      const named = found.ways.map(({ made, unmade }) =>
        Object.fromEntries(
          NAMES.flatMap((name, place) =>
            (made | unmade) & (1 << place) ? [[name, (made & (1 << place)) !== 0]] : [],
          ),
        ),
      );
      const sorted = (sets: readonly object[]) =>
        sets.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
      expect(sorted(named)).toEqual(sorted(smallest));
      expect(found.truncated).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('takes for settled what is so or not so, whatever is done', () => {
  const either: NormalForm = {
    kind: 'any',
    parts: [
      { kind: 'literal', prerequisite: 'a', value: true },
      { kind: 'literal', prerequisite: 'b', value: true },
    ],
  };
  const always = waysToTrue(either, (name, value) => (name === 'a' ? true : ask(name, value)));
  expect(always.ways).toEqual([{ made: 0, unmade: 0 }]);
  const never = waysToTrue(either, (name, value) => (name === 'a' ? false : ask(name, value)));
  expect(never.ways).toEqual([{ made: 2, unmade: 0 }]);
});

it('says so when there are more than a thousand', () => {
  const name = (number: number) => `fact${number}`;
  const pairs: NormalForm = {
    kind: 'all',
    parts: Array.from({ length: 11 }, (_, pair) => ({
      kind: 'any',
      parts: [0, 1].map((each) => ({ kind: 'literal', prerequisite: name(2 * pair + each), value: true })),
    })),
  };
  const found = waysToTrue(pairs, (prerequisite) => ({
    made: 1 << Number(prerequisite.slice(4)),
    unmade: 0,
  }));
  expect(found.truncated).toBe(true);
  expect(found.ways).toHaveLength(1000);
  const nested = waysToTrue({ kind: 'any', parts: [pairs] }, () => ({ made: 1, unmade: 0 }));
  expect(nested).toEqual({ ways: [{ made: 1, unmade: 0 }], truncated: false });
});
