import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_DIGITS, placeOf, ternaryPlaces } from '../../src/engine/configuration/ternary-places.ts';

/** Bits of some of thirty prerequisites, no more than can be laid out. */
const someOfThirty = fc
  .uniqueArray(fc.nat(29), { maxLength: MOST_DIGITS })
  .map((indexes) => indexes.sort((a, b) => a - b));
const anyBits = fc.integer({ min: 0, max: 2 ** 30 - 1 });

const bitsOf = (indexes: readonly number[]) => indexes.reduce((bits, index) => bits | (1 << index), 0);

it('a place is a number in base three of the values that matter, and of no others', () => {
  fc.assert(
    fc.property(someOfThirty, anyBits, anyBits, (indexes, stated, any) => {
      const met = stated & any;
      const digits = indexes.map((index) => ((stated >> index) & 1) + ((met >> index) & 1));
      const expected = digits.reduceRight((number, digit) => number * 3 + digit, 0);
      const places = ternaryPlaces(bitsOf(indexes));
      expect(placeOf(places, stated, met)).toBe(expected);
      expect(places.count).toBe(3 ** indexes.length);
    }),
    { numRuns: 500 },
  );
});

it('every way to state some of three prerequisites far apart has a place of its own', () => {
  const indexes = [0, 8, 29];
  const places = ternaryPlaces(bitsOf(indexes));
  const found = new Set<number>();
  for (let number = 0; number < 27; number++) {
    const digits = [number % 3, Math.floor(number / 3) % 3, Math.floor(number / 9)];
    const stated = bitsOf(indexes.filter((_, at) => (digits[at] as number) > 0));
    const met = bitsOf(indexes.filter((_, at) => digits[at] === 2));
    found.add(placeOf(places, stated, met));
  }
  expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: 27 }, (_, place) => place));
});
