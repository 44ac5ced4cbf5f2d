import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCsv } from './csv-reader.ts';
import { organizationWith, PLAIN_TEXTS } from './organization-input.ts';
import { cli, linesOf, newFolder } from './support.ts';

/** The cells of the only sheet of a workbook, row by row, each as text. */
function sheetIn(path: string): readonly (readonly string[])[] {
  const files = unzipSync(readFileSync(path));
  const xml = (name: string) => strFromU8(files[name] as Uint8Array);
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  expect(sheets).toHaveLength(1);
  const plain = (text: string) =>
    text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => ENTITIES[name] as string);
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => plain(text),
  );
  return [...xml(sheets[0] as string).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells = new Array<string>(10).fill('');
    for (const [, column = '', attributes = '', value = ''] of row.matchAll(
      /<c r="([A-Z])\d+"([^>]*)>(?:<v>(.*?)<\/v>)?/gs,
    )) {
      cells[column.charCodeAt(0) - 65] = attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
    }
    return cells;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};

it.each(['en', 'sv'])('a workbook holds the same plan as CSV, in %s', async (locale) => {
  const stdin = linesOf(...organizationWith({ ...PLAIN_TEXTS, name: '=1+1 <Anna> & "co"\u0000' }));
  const [csv, sheet] = ['plan.csv', 'plan.xlsx'].map((name) => join(newFolder(), name));
  const outputs = ['--output', csv as string, '--output', sheet as string];
  const { exitCode, stderr } = await cli(['check', '-', '--changes', '--locale', locale, ...outputs], {
    stdin,
  });
  expect([exitCode, stderr]).toEqual([1, '']);
  const expected = readCsv(readFileSync(csv as string, 'utf8'));
  expect(expected.length).toBeGreaterThan(5);
  // In CSV an apostrophe keeps a text from being a formula; in a workbook each cell says itself that it is a text.
  const written = expected.map((row) => row.map((cell) => cell.replace(/^'(?=[=+@-])/, '')));
  expect(sheetIn(sheet as string)).toEqual(written);
});

it('a workbook holds nothing but the plan, so it takes --changes', async () => {
  const path = join(newFolder(), 'plan.xlsx');
  const { exitCode, stdout, stderr } = await cli(['check', '-', '--output', path], { stdin: '[]' });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/plan\.xlsx: a workbook holds the plan of what to do; add --changes/);
});

it('a workbook that was filled in is to be saved as CSV', async () => {
  const path = join(newFolder(), 'plan.xlsx');
  const stdin = linesOf(...organizationWith(PLAIN_TEXTS));
  await cli(['check', '-', '--changes', '--output', path], { stdin });
  const { exitCode, stderr } = await cli(['exceptions', 'from', path]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/plan\.xlsx: is a workbook\. Save its sheet as CSV/);
});
