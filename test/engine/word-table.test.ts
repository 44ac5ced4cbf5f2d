import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordTable, internalized, lookUp } from '../../src/engine/configuration/word-table.ts';

const AWKWARD = ['', 'a', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0'];
/** Few letters and lengths around that of the table, so that words share a slot, a length and a middle letter. */
const words = fc.oneof(
  { arbitrary: fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 }), weight: 4 },
  { arbitrary: fc.constantFrom(30, 31, 32, 33, 64, 100).map((length) => 'a'.repeat(length)), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
  { arbitrary: fc.constantFrom(...AWKWARD), weight: 1 },
);

it('finds each word’s own value and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 40 }), fc.array(words), (known, asked) => {
      const numbers = new Map(known.map((word, index) => [word, index]));
      const table = createWordTable(numbers);
      for (const word of [...known, ...asked, ...AWKWARD])
        expect(lookUp(table, word)).toBe(numbers.get(word));
    }),
  );
});

describe('words that are hard to tell apart', () => {
  it('are told apart where length and middle letter are the same', () => {
    const table = createWordTable([
      ['smtpServerReady', 1],
      ['sinkServerReady', 2],
      ['sinkServerReads', 3],
    ]);
    expect(lookUp(table, 'sinkServerReady')).toBe(2);
    expect(lookUp(table, 'sinkServerReads')).toBe(3);
    expect(lookUp(table, 'smtpServerReads')).toBeUndefined();
  });

  it('are found however their letters came together', () => {
    const joined = ['for', 'ward', '-', 'mailbox'].join('');
    expect(lookUp(createWordTable([['forward-mailbox', 1]]), joined)).toBe(1);
    expect(lookUp(createWordTable([[joined, 1]]), 'forward-mailbox')).toBe(1);
  });

  it('keep a value that is false in a condition', () => {
    expect(lookUp(createWordTable([['none', 0]]), 'none')).toBe(0);
  });
});

it('an internalized word has the same letters', () => {
  fc.assert(fc.property(words, (word) => internalized(word) === word));
});
