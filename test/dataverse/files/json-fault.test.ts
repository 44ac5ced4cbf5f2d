/** Where a text stops being JSON, as the engine's own parser has it, and as it is told of a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultPlaceIn } from '../../../src/dataverse/files/json-fault.ts';
import { readRecords } from '../../../src/dataverse/index.ts';
import { sv } from '../../../src/locales/sv.ts';
import { audited, mailboxesIn } from '../../support/audits.ts';
import { inParts, partSizes } from '../../support/bytes.ts';

/** The place of which JSON.parse complains; undefined where it names none. */
function complaintOf(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [, position] = /position (\d+)/.exec((error as Error).message) ?? [];
    return position === undefined ? undefined : Number(position);
  }
}

describe('the place where a text stops being JSON', () => {
  it('is the one of which JSON.parse complains', async () => {
    const texts = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom(...'[]{},:"', ...'-.0eE+tfn'))
      .map(([value, place, sign]) => {
        const text = JSON.stringify(value, undefined, 1).replaceAll('\\', '/');
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at);
      });
    let compared = 0;
    await fc.assert(
      fc.property(texts, (text) => {
        const position = complaintOf(text);
        // Of a string without an end one may name its beginning as well as its end.
        fc.pre(position !== undefined && text.split('"').length % 2 === 1);
        const before = text.slice(0, position);
        compared += 1;
        expect(faultPlaceIn(text)).toEqual({
          line: before.split('\n').length,
          column: (position ?? 0) - before.lastIndexOf('\n'),
        });
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it.each([
    ['-', 3],
    ['-x', 3],
    ['--1', 3],
    ['1-', 3],
    ['01', 3],
    ['1.', 4],
    ['1.x', 4],
    ['1e', 4],
    ['1e+', 5],
    ['1.5e+x', 7],
    ['.5', 2],
    ['+1', 2],
    ['f', 3],
    ['tru', 5],
    ['trux', 5],
    ['nul]', 5],
    ['n0', 3],
  ])('is where an array with %j has what cannot go on', (scalar, column) => {
    expect(faultPlaceIn(`[${scalar}]`)).toEqual({ line: 1, column });
  });
});

const FILES: readonly (readonly [string, string, readonly (readonly [line: number, column: number])[]])[] = [
  ['a line among others', '{"a":1}\n{"b":}\n{"c":3}\n', [[2, 6]]],
  ['an element of an array over lines', '[\n  {"a":1},\n  {"b": 1,\n   "c" 2},\n  {"d":4}\n]', [[4, 8]]],
  [
    'elements of an array on a line',
    '[{"a":1},{"b":},{"c" 3}]',
    [
      [1, 15],
      [1, 22],
    ],
  ],
  ['a row of a page', '{"value":[\n{"a":1},\n   {"b":\'x\'}\n]}', [[3, 9]]],
  ['a line that breaks off', '{"a":1}\n{"b":1,', [[2, 8]]],
];

describe('the records of a file', () => {
  it.each(FILES)('name it in %s, in whatever parts it comes', async (_name, text, places) => {
    await fc.assert(
      fc.asyncProperty(partSizes, async (sizes) => {
        const found: unknown[] = [];
        for await (const record of readRecords(inParts(new TextEncoder().encode(text), sizes), 'x.json')) {
          if ('unreadable' in record && record.at !== undefined)
            found.push([record.at.line, record.at.column]);
        }
        expect(found).toEqual(places);
      }),
      { numRuns: 30 },
    );
  });

  it('name it in words, in each language', async () => {
    const text = '{"mailboxid":"m1"}\n{"mailboxid":}\n';
    const records = () => readRecords(new TextEncoder().encode(text), 'x.json');
    const messageOf = async (options = {}) => {
      const results = mailboxesIn(await audited(records, options));
      const { report } = results.find(({ row }) => row === 2) ?? {};
      return report?.verdict === 'malformed' ? report.problems[0]?.message : undefined;
    };
    expect(await messageOf()).toBe('Not valid JSON from line 2, column 14: `{"mailboxid":}`.');
    expect(await messageOf({ locale: sv })).toBe('Ogiltig JSON från rad 2, kolumn 14: `{"mailboxid":}`.');
  });
});
