import { describe, expect, it } from 'vitest';
import { EXPORT_WORDS, rowsText } from '../../src/cli/words/export/index.ts';

/** Every text of a language, by its place. */
function textsOf(part: object, place = ''): readonly (readonly [place: string, text: string])[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${place}${key}`, value] as const] : textsOf(value, `${place}${key}.`),
  );
}

const english = new Map(textsOf(EXPORT_WORDS.en));
const swedish = new Map(textsOf(EXPORT_WORDS.sv));
const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('the texts of getting the data', () => {
  it.each([...english])('%s names the same in Swedish as in English', (place, text) => {
    expect(namesIn(swedish.get(place) ?? '')).toEqual(namesIn(text));
    expect(swedish.get(place)).not.toBe(text);
  });

  it.each([...english, ...swedish])('%s has no sentence of more than 25 words', (_, text) => {
    const longest = Math.max(...text.split(/(?<=[.:]) /).map((sentence) => sentence.split(/\s+/).length));
    expect(longest).toBeLessThanOrEqual(25);
  });

  it('say one row as one, and part thousands', () => {
    expect([0, 1, 12_345].map((count) => rowsText(EXPORT_WORDS.en, count))).toEqual([
      ...['0 rows', '1 row', '12,345 rows'],
    ]);
  });
});
