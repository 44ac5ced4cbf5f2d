/** On which line of its file each record begins, as editors and reviewers of code count lines. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readRecords } from '../../../src/dataverse/files/records.ts';
import { bytesOf, inParts, partSizes } from '../../support/bytes.ts';

/** The lines on which the records of a text begin, by their rows. */
async function linesIn(text: string, sizes: readonly number[] = []): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>();
  const reader = readRecords(inParts(bytesOf(text), sizes), { onLine: (row, line) => lines.set(row, line) });
  const told: [number, number][] = [];
  for await (const records of reader) {
    for (const { row } of records) told.push([row, lines.get(row) ?? Number.NaN]);
  }
  return new Map(told);
}

const lineAt = (text: string, place: number) => text.slice(0, place).split('\n').length;

/** Rows with an id each, and line ends inside some of their texts. */
const rows = fc
  .array(fc.constantFrom('Anna', 'two\nlines', 'a "quote"', '', 'x\n\n\ny'), { minLength: 1, maxLength: 6 })
  .map((names) => names.map((name, index) => ({ mailboxid: `m${index}`, name })));

const WRITTEN: Readonly<Record<string, (records: readonly object[], indent: number) => string>> = {
  'an array': (records, indent) => JSON.stringify(records, undefined, indent),
  'a page': (records, indent) => JSON.stringify({ '@odata.context': 'x', value: records }, undefined, indent),
  'entities, after blank lines': (records, indent) =>
    `\n\n${JSON.stringify({ entities: records }, undefined, indent)}`,
  'objects one after another': (records, indent) =>
    records.map((record) => JSON.stringify(record, undefined, indent)).join('\n\n'),
  'an element a line': (records) => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`,
};

it.each(Object.entries(WRITTEN))('each record of %s', async (_name, write) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(0, 2), partSizes, async (records, indent, sizes) => {
      const text = write(records, indent);
      const expected = records.map(({ mailboxid }) =>
        lineAt(text, text.lastIndexOf('{', text.indexOf(`"${mailboxid}"`))),
      );
      expect([...(await linesIn(text, sizes)).values()]).toEqual(expected);
    }),
  );
});

it('each row of CSV, whatever line ends its cells hold', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('', '#TYPE x\n'), partSizes, async (records, before, sizes) => {
      const text = `${before}${Papa.unparse(
        [['mailboxid', 'name'], ...records.map(({ mailboxid, name }) => [mailboxid, name])],
        { newline: '\n' },
      )}\n`;
      const expected = records.map(({ mailboxid }) => lineAt(text, text.indexOf(`\n${mailboxid},`) + 1));
      expect([...(await linesIn(text, sizes)).values()]).toEqual(expected);
    }),
  );
});

it('what cannot be read as well', async () => {
  const json = '[\n{"mailboxid":"a"},\n{"mailboxid" "b"},\n{"mailboxid":"c"}\n]\n';
  expect([...(await linesIn(json))]).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  const csv = 'mailboxid,name\n"a\n",x\n"b"c,x\nd,"e"\n';
  expect([...(await linesIn(csv))]).toEqual([
    [2, 2],
    [3, 4],
    [4, 5],
  ]);
});
