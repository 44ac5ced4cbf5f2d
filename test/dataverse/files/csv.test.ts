import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsvRecords } from '../../../src/dataverse/files/csv.ts';
import { createRowReader } from '../../../src/dataverse/files/csv-rows.ts';
import { decodedText } from '../../../src/dataverse/files/decode-text.ts';
import type { InputRecord } from '../../../src/dataverse/files/record.ts';
import type { TableColumns } from '../../../src/dataverse/files/table-columns.ts';
import { bytesOf, inParts, partSizes } from '../../support/bytes.ts';

interface Outcome {
  readonly records: readonly InputRecord[];
  readonly brokeOff: boolean;
}

/** Columns that are read as they are, whatever their names. */
function columnsAsTheyAre(header: readonly string[]): TableColumns {
  const trimmed = header.map((name) => name.trim());
  const names = trimmed.map((name, place) => (trimmed.indexOf(name) === place ? name : ''));
  return { names, meanings: [], idColumn: undefined };
}

/** Reads CSV, whatever its columns. */
async function read(text: string, sizes: readonly number[] = []): Promise<Outcome> {
  const reader = readCsvRecords(decodedText(inParts(bytesOf(text), sizes)), 0, columnsAsTheyAre);
  const records: InputRecord[] = [];
  for (;;) {
    const step = await reader.next();
    if (step.done === true) return { records, brokeOff: step.value.brokeOff };
    records.push(...step.value);
  }
}

const cells = (row: number, value: Readonly<Record<string, string>>) => ({ row, value, cells: true });

type Case = readonly [name: string, text: string, records: readonly object[]];
type Fault = readonly [...Case, end: 'read on' | 'broke off'];

describe('a table', () => {
  const cases: Case[] = [
    ['with nothing but a header', 'a,b\n', []],
    ['with rows', 'a,b\n1,2\n3,4\n', [cells(2, { a: '1', b: '2' }), cells(3, { a: '3', b: '4' })]],
    ['without a line end at its end', 'a,b\n1,2', [cells(2, { a: '1', b: '2' })]],
    ['with CRLF', 'a,b\r\n1,2\r\n', [cells(2, { a: '1', b: '2' })]],
    ['with a byte order mark', '\ufeffa,b\n1,2\n', [cells(2, { a: '1', b: '2' })]],
    ['with semicolons', 'a;b\n1,5;2\n', [cells(2, { a: '1,5', b: '2' })]],
    ['with tabs', 'a\tb\n1;5\t2\n', [cells(2, { a: '1;5', b: '2' })]],
    ['with quoted names', '"a","b"\n1,2\n', [cells(2, { a: '1', b: '2' })]],
    ['with blanks around names', ' a , b\n1,2\n', [cells(2, { a: '1', b: '2' })]],
    [
      'with empty lines, which are rows',
      'a,b\n\n1,2\n \n3,4\n',
      [cells(3, { a: '1', b: '2' }), cells(5, { a: '3', b: '4' })],
    ],
    ['with empty cells', 'a,b\n,\n', [cells(2, { a: '', b: '' })]],
    [
      'with a line end in a cell, which is in one row',
      'a,b\n"1\n1",2\n3,4\n',
      [cells(2, { a: '1\n1', b: '2' }), cells(3, { a: '3', b: '4' })],
    ],
    ['with a quote in a cell', 'a,b\n"say ""a""",2\n', [cells(2, { a: 'say "a"', b: '2' })]],
    ['with a column without a name', 'a,,b\n1,2,3\n', [cells(2, { a: '1', b: '3' })]],
    ['with a name that was there before', 'a,b,a\n1,2,3\n', [cells(2, { a: '1', b: '2' })]],
    [
      'with names that mean something elsewhere',
      'a,__proto__\n1,2\n',
      [cells(2, JSON.parse('{"a":"1","__proto__":"2"}'))],
    ],
  ];
  it.each<Case>(cases)('%s', async (_name, text, records) => {
    const expected = { records, brokeOff: false };
    expect(await read(text)).toEqual(expected);
    expect(await read(text, [1])).toEqual(expected);
  });
});

describe('a fault', () => {
  const cases: Fault[] = [
    [
      'a cell too few',
      'a,b\n1\n3,4\n',
      [{ row: 2, unreadable: '1', reason: 'otherCellCount' }, cells(3, { a: '3', b: '4' })],
      'read on',
    ],
    [
      'a cell too many',
      'a,b\n1,2,3\n3,4\n',
      [{ row: 2, unreadable: '1,2,3', reason: 'otherCellCount' }, cells(3, { a: '3', b: '4' })],
      'read on',
    ],
    [
      'a quote that nobody closes',
      'a,b\n1,"2\n3,4\n',
      [{ row: 2, unreadable: '1,"2', reason: 'openQuote', column: 'b' }, cells(3, { a: '3', b: '4' })],
      'read on',
    ],
    [
      'text behind a quoted cell',
      'a,b\n"1"x,2\n3,4\n',
      [{ row: 2, unreadable: '"1"x,2', reason: 'textAfterQuote', column: 'a' }, cells(3, { a: '3', b: '4' })],
      'read on',
    ],
    [
      'an end within a quoted cell',
      'a,b\n1,2\n3,"4',
      [cells(2, { a: '1', b: '2' }), { row: 3, unreadable: '3,"4', reason: 'openQuote', column: 'b' }],
      'broke off',
    ],
    [
      'an end within a quoted cell with lines',
      'a,b\n3,"4\n5',
      [
        { row: 2, unreadable: '3,"4', reason: 'openQuote', column: 'b' },
        { row: 3, unreadable: '5', reason: 'otherCellCount' },
      ],
      'broke off',
    ],
    [
      'a quote that nobody closes rightly, and text behind one on the next line',
      'a,b\n1,"2\n"3"4,5\n6,7\n',
      [
        { row: 2, unreadable: '1,"2', reason: 'openQuote', column: 'b' },
        { row: 3, unreadable: '"3"4,5', reason: 'textAfterQuote', column: 'a' },
        cells(4, { a: '6', b: '7' }),
      ],
      'read on',
    ],
    [
      'text behind a quoted cell after one of several lines',
      'a,b\n"1\n2","3"x\n4,5\n',
      [
        { row: 2, unreadable: '"1', reason: 'openQuote', column: 'a' },
        { row: 3, unreadable: '2","3"x', reason: 'textAfterQuote', column: 'b' },
        cells(4, { a: '4', b: '5' }),
      ],
      'read on',
    ],
    [
      'a quote in a cell that has no column, or one without a name',
      'a,,b\n1,"2,3\n1,2,3,"4\n',
      [
        { row: 2, unreadable: '1,"2,3', reason: 'openQuote' },
        { row: 3, unreadable: '1,2,3,"4', reason: 'openQuote' },
      ],
      'broke off',
    ],
  ];
  it.each<Fault>(cases)('is told where it stands: %s', async (_name, text, records, end) => {
    const expected = { records, brokeOff: end === 'broke off' };
    expect(await read(text)).toEqual(expected);
    expect(await read(text, [1])).toEqual(expected);
  });
});

it.each([
  ['an open quote', '"', { reason: 'openQuote', column: 'a' }],
  ['no quote', '', { reason: 'tooLong' }],
])(
  'a line that is too long for a row is one fault with %s, and the row after it has its own number',
  async (_, begin, fault) => {
    const long = `${begin}${'x'.repeat(40_000_000)}`;
    const { records } = await read(`a,b\n1,2\n${long}\n3,4\n`, [1_000_000]);
    expect(records).toEqual([
      cells(2, { a: '1', b: '2' }),
      { row: 3, unreadable: long.slice(0, 60), ...fault },
      cells(4, { a: '3', b: '4' }),
    ]);
  },
);

const name = fc.stringMatching(/^[a-z]{1,8}$/);
const cell = fc.oneof(
  { arbitrary: fc.string(), weight: 2 },
  { arbitrary: fc.string({ unit: fc.constantFrom(...'",;\t\n\r =x ') }), weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
);
/** Columns with the cells of all rows; with one column alone nothing tells what parts cells. */
const table = fc.uniqueArray(name, { minLength: 2, maxLength: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
      maxLength: 8,
    }),
  }),
);
const writing = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
});
const mark = fc.constantFrom('', '\ufeff');

describe('whatever is in a table', () => {
  it('it reads back as it was written, but that line ends within cells become those of Unix', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        writing,
        mark,
        fc.boolean(),
        partSizes,
        async (given, how, begin, ends, sizes) => {
          const { columns, rows } = given;
          const text = begin + Papa.unparse([columns, ...rows], how) + (ends ? how.newline : '');
          const expected = rows.map((row, index) =>
            cells(
              index + 2,
              Object.fromEntries(row.map((each, place) => [columns[place], each.replaceAll('\r\n', '\n')])),
            ),
          );
          expect(await read(text, sizes)).toEqual({ records: expected, brokeOff: false });
        },
      ),
    );
  });

  it('faults in some rows hide no other, and each stands at its place', async () => {
    const harmless = fc.string({ unit: fc.constantFrom(...'abc 1=') });
    const faults = fc.constantFrom('tooFew', 'tooMany', 'openQuote', 'textAfterQuote', undefined, undefined);
    const row = fc.record({ one: harmless, other: harmless, fault: faults });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), partSizes, async (given, sizes) => {
        const lines = given.map(({ one, other, fault }) => {
          if (fault === 'tooFew') return `x${one}`;
          if (fault === 'tooMany') return `${one},${other},`;
          // With text behind them, or they could rightly close one that was opened before.
          if (fault === 'openQuote') return `"a${one},${other}`;
          return fault === 'textAfterQuote' ? `"a${one}"a,${other}` : `${one},${other}`;
        });
        const { records } = await read(`a,b\n${lines.map((line) => `${line}\n`).join('')}`, sizes);
        const found = records.map((record) => ('value' in record ? record.value : record.reason));
        const expected = given.map(({ one, other, fault }) => {
          if (fault === undefined) return { a: one, b: other };
          return fault === 'tooFew' || fault === 'tooMany' ? 'otherCellCount' : fault;
        });
        expect(found).toEqual(expected);
        expect(records.map((record) => record.row)).toEqual(given.map((_, index) => index + 2));
      }),
    );
  });

  it('is what another reader finds in it that finds no fault', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1",;\n "'), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, partSizes, async (given, sizes) => {
        const settings = { delimiter: ',', newline: '\n' };
        const { data, errors } = new Papa.Parser(settings).parse(given.trimEnd(), 0, false);
        fc.pre(errors.length === 0);
        const { records } = await read(`a,b\n${given.trimEnd()}`, sizes);
        const rows = data.map((row, index) => ({ row, number: index + 2 }));
        const expected = rows
          .filter(({ row }) => row.length > 1 || row[0]?.trim() !== '')
          .map(({ row: [a, b, ...others], number }) =>
            b === undefined || others.length > 0
              ? { row: number, reason: 'otherCellCount' }
              : cells(number, { a, b } as never),
          );
        expect(records).toMatchObject(expected);
        expect(records).toHaveLength(expected.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('any text at all is read to its end, in whatever parts it comes', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1",;\t\n\r {[') });
    await fc.assert(
      fc.asyncProperty(text, partSizes, async (given, sizes) => {
        const whole = await read(`a,b\n${given}`);
        expect(await read(`a,b\n${given}`, sizes)).toEqual(whole);
        expect(whole.records.every(({ row }) => row > 1)).toBe(true);
        const rows = whole.records.map(({ row }) => row);
        expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
      }),
    );
  });
});

/** Lines of which many have a quote that is wrong, in one way or another. */
const WRONG_LINES: readonly (readonly [name: string, line: (index: number) => string])[] = [
  ['however many quotes are open', (index) => `"Mailbox ${index},x`],
  ['however many quotes are open in the last cell', (index) => `${index},"Mailbox`],
  ['however many cells have text behind their quotes', (index) => `"Mailbox "${index}" x",x`],
  ['however many quotes are open that doubled ones follow', (index) => `"""Mailbox ${index}"",x`],
  ['when the first quote is never closed', (index) => (index === 1 ? '"Mailbox,x' : `Mailbox ${index},x`)],
  ['when doubled quotes alone follow one that is open', (index) => (index === 1 ? '"a,x' : '"",x')],
  ['when cells of many lines end in a fault', (index) => (index % 50 === 0 ? '","x"y' : `"${index}""b`)],
  [
    'when a row of many lines ends in a fault',
    (index) => (index === 1 ? '"a' : index === 4999 ? '"b' : '","'),
  ],
];

describe('the signs of a table are looked at a few times each,', () => {
  const LINES = 5000;

  /** A text that counts the signs that are looked at in it. */
  function counting(text: string): { readonly counted: string; readonly looks: () => number } {
    let looks = 0;
    const counted = new Proxy(Object(text), {
      get(_, key) {
        if (key === 'length') return text.length;
        if (key === 'indexOf') {
          return (sign: string, from: number) => {
            const found = text.indexOf(sign, from);
            looks += (found < 0 ? text.length : found + 1) - from;
            return found;
          };
        }
        if (key === 'slice') {
          return (from: number, to: number) => {
            looks += to - from;
            return text.slice(from, to);
          };
        }
        looks += 1;
        return text[Number(key)];
      },
    });
    return { counted, looks: () => looks };
  }

  /** Reads rows, after a fault from the next line on, and tells how many signs were looked at. */
  function looksOfReading(text: string): number {
    const { counted, looks } = counting(text);
    const rowAt = createRowReader(counted);
    for (let at = 0; at < text.length; ) {
      const row = rowAt(at, ',');
      const nextLine = text.indexOf('\n', at) + 1 || text.length;
      at = 'cells' in row ? row.end : nextLine;
    }
    return looks();
  }

  it.each(WRONG_LINES)('by who reads rows, %s', (_, line) => {
    const text = Array.from({ length: LINES }, (_each, index) => line(index + 1)).join('\n');
    expect(looksOfReading(text)).toBeGreaterThan(text.length);
    expect(looksOfReading(text)).toBeLessThan(8 * text.length);
  });

  it('by who reads rows, whatever they hold', () => {
    const piece = fc.constantFrom('"', '""', '"""', 'a', ',', ' ', '\n', '","', '"\n"', '"\n', 'aaaaaaaaaa');
    const text = fc.array(piece, { minLength: 100, maxLength: 1000, size: 'max' });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        expect(looksOfReading(whole)).toBeLessThan(8 * whole.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(WRONG_LINES)('in whatever parts they come, %s', async (_, line) => {
    const lines = Array.from({ length: LINES }, (_each, index) => line(index + 1));
    const text = `name,x\n${lines.join('\n')}\n`;
    const atMost = 16 * text.length;
    for (const sizes of [[], [1000]]) {
      const reader = readCsvRecords(decodedText(inParts(bytesOf(text), sizes)), 0, columnsAsTheyAre);
      const readAll = async () => {
        while ((await reader.next()).done !== true);
      };
      await expect(searchedAtMost(atMost, readAll)).resolves.toBeUndefined();
    }
  });
});

/** Does something, which fails as soon as more signs of texts were searched than that. */
async function searchedAtMost(most: number, work: () => Promise<void>): Promise<void> {
  const { indexOf } = String.prototype;
  let searched = 0;
  const counting = function (this: string, sign: string, from = 0): number {
    const found = indexOf.call(this, sign, from);
    searched += (found < 0 ? this.length : found + 1) - from;
    if (searched > most) throw new Error(`More than ${most} signs were searched.`);
    return found;
  };
  const replaceBy = (value: typeof indexOf) =>
    Object.defineProperty(String.prototype, 'indexOf', { value, writable: true, configurable: true });
  replaceBy(counting);
  try {
    await work();
  } finally {
    replaceBy(indexOf);
  }
}

it('tells of each of twenty thousand lines with a wrong quote, by its own row', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `"Mailbox ${index},x`);
  const { records } = await read(`name,x\n${lines.join('\n')}\n`, [65_536]);
  expect(records.map(({ row }) => row)).toEqual(lines.map((_, index) => index + 2));
  expect(new Set(records.map((record) => 'reason' in record && `${record.reason} ${record.column}`))).toEqual(
    new Set(['openQuote name']),
  );
});
