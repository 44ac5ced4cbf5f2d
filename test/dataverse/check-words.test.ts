import { describe, expect, it } from 'vitest';
import * as english from '../../src/dataverse/checks/words/en.ts';
import * as swedish from '../../src/dataverse/checks/words/sv.ts';
import { CHECKS, checkWords } from '../../src/dataverse/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { hostile } from '../support/hostile.ts';

/** Every text in a value, each with the keys that lead to it. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

describe('the words of checks', () => {
  it('are there for each check, in both languages, and can not be changed', () => {
    for (const words of [checkWords(), checkWords(en), checkWords(sv)]) {
      expect(Object.keys(words)).toEqual(CHECKS.map(({ id }) => id));
      expect(Object.isFrozen(words) && Object.values(words).every(Object.isFrozen)).toBe(true);
    }
    expect(Object.isFrozen(CHECKS) && CHECKS.every(Object.isFrozen)).toBe(true);
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });

  it('are English where no language is named that is known', () => {
    for (const [, make] of hostile) expect(checkWords(make() as never)).toBe(checkWords(en));
    expect(checkWords({ ...sv, id: 'constructor' })).toBe(checkWords(en));
    expect(checkWords({ ...sv })).toBe(checkWords(sv));
    expect(checkWords(sv)).not.toEqual(checkWords(en));
  });
});

describe.each([
  ['checks', english.rowsInEnglish, swedish.rowsInSwedish],
  ['facts', english.factsInEnglish, swedish.factsInSwedish],
])('the Swedish words of %s', (_name, inEnglish, inSwedish) => {
  const pairs = textsIn(inEnglish).map(([path, text], index) => {
    const [otherPath = '', other = ''] = textsIn(inSwedish)[index] ?? [];
    return { path, text, otherPath, other };
  });

  it('are the same texts as in English, and each another one', () => {
    expect(textsIn(inSwedish)).toHaveLength(pairs.length);
    expect(pairs.filter(({ path, otherPath }) => path !== otherPath)).toEqual([]);
    expect(pairs.filter(({ text, other }) => text === other)).toEqual([]);
  });

  it('have the same arguments, code, and ends', () => {
    for (const pattern of [/\{\w*\}/g, /`[^`]*`/g, /[.?!:]$/g]) {
      const found = (text: string) => [...new Set(text.match(pattern))].sort();
      expect(pairs.map(({ other }) => found(other))).toEqual(pairs.map(({ text }) => found(text)));
    }
  });
});
