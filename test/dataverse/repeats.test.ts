import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDuplicateIndex, createHashSet, hashOf } from '../../src/dataverse/rows/duplicates.ts';

/** Rows of one text each, over two files. */
const rows = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', ''), { maxLength: 40 })
  .map((texts) =>
    texts.map((text, index) => ({ text, place: { file: index % 2 === 0 ? 'one' : 'two', row: index + 1 } })),
  );

describe('what stands in several rows', () => {
  it.each<[string, ((text: string) => number) | undefined]>([
    ['each text has a number of its own', undefined],
    ['all texts have the same number', () => 7],
    ['some texts share a number', (text) => text.length + (text < 'c' ? 1 : 2)],
  ])('is found where it is, and the others named, when %s', (_, numberOf) => {
    fc.assert(
      fc.property(rows, (given) => {
        const repeats = createDuplicateIndex(numberOf);
        for (const { text, place } of given) repeats.add(text, place);
        for (const { text, place } of given) {
          const others = given.filter((each) => each.text === text && each.place !== place);
          expect(repeats.duplicatesOf(text, place)).toEqual(others.slice(0, 10).map((each) => each.place));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a set of numbers', () => {
  it('holds what was put in, and nothing else, however many those are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 3000 }), (numbers) => {
        const [set, model] = [createHashSet(), new Set<number>()];
        for (const each of numbers) {
          expect(set.add(each)).toBe(!model.has(each));
          model.add(each);
        }
        for (let each = 1; each <= 5000; each += 7) expect(set.has(each)).toBe(model.has(each));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the number of a text', () => {
  it('is a whole one that numbers hold exactly, never zero, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = hashOf(text);
        expect(Number.isSafeInteger(number) && number > 0).toBe(true);
        expect(hashOf(`${text}`)).toBe(number);
      }),
    );
  });

  it('is another one for each of a hundred thousand addresses that are much alike', () => {
    const numbers = new Set(
      Array.from({ length: 100_000 }, (_, index) => hashOf(`user${index}@contoso.example`)),
    );
    expect(numbers.size).toBe(100_000);
  });
});
