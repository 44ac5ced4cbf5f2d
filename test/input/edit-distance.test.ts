import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/input/edit-distance.ts';

/** Texts that are often alike: few letters, and characters of two units. */
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', '😀'), { maxLength: 12 })
  .map((all) => all.join(''));

it.each([
  ['', '', 0],
  ['', 'none', 4],
  ['user', 'usr', 1],
  ['server', 'sever', 1],
  ['queue', 'que', 2],
  ['kitten', 'sitting', 3],
  ['intention', 'execution', 5],
  ['abc', 'cba', 2],
])('%j is as far from %j as one has to change it', (one, other, expected) => {
  expect(editDistance(one, other)).toBe(expected);
});

it('is what an independent implementation says of any two texts', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(editDistance(one, other)).toBe(distance(one, other));
    }),
    { numRuns: 1_000 },
  );
});

it('is a distance: nothing only between equals, the same both ways, and never longer than a way round', () => {
  fc.assert(
    fc.property(texts, texts, texts, (one, other, third) => {
      const far = editDistance(one, other);
      expect(far === 0).toBe(one === other);
      expect(editDistance(other, one)).toBe(far);
      expect(far).toBeLessThanOrEqual(editDistance(one, third) + editDistance(third, other));
    }),
  );
});
