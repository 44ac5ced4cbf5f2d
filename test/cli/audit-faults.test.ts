import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { mailbox } from '../support/audits.ts';
import { checked, fileOf, filesOf, linesOf, type ResultJson } from './support.ts';

const byToday = ['--ruleset', dataverse.id];
const page = JSON.stringify({ value: [mailbox(1), mailbox(2), mailbox(3)] });

/** Of each result, where it stands and its verdict. */
function placesOf(results: readonly ResultJson[]) {
  return results.map(({ row, report }) => [row, report.verdict === 'malformed' ? 'malformed' : 'judged']);
}

describe('a file that is cut off is judged as far as it is whole, and named', () => {
  it('a page between two rows', async () => {
    const path = fileOf(page.slice(0, page.indexOf(JSON.stringify(mailbox(3)))));
    const { results, stderr, exitCode } = await checked([path, ...byToday]);
    expect(placesOf(results)).toEqual([
      [1, 'judged'],
      [2, 'judged'],
    ]);
    expect(stderr).toBe(
      `${path}: the input ends in the middle of a value. Everything before it was checked.\n`,
    );
    expect(exitCode).toBe(2);
  });

  it('a page within a row', async () => {
    const { results, exitCode } = await checked([fileOf(page.slice(0, -20)), ...byToday]);
    expect(placesOf(results)).toEqual([
      [1, 'judged'],
      [2, 'judged'],
      [3, 'malformed'],
    ]);
    expect(results[2]?.report.problems?.[0]?.received).toContain('{"mailboxid":"00000000');
    expect(exitCode).toBe(2);
  });

  it('CSV within a quoted cell', async () => {
    const path = fileOf(
      [
        'mailboxid,name,regardingobjecttypecode,incomingemaildeliverymethod,outgoingemaildeliverymethod,actdeliverymethod',
        'm1,Anna,systemuser,0,0,2',
        'm2,"Bo, who',
      ].join('\r\n'),
    );
    const { results, stderr, exitCode } = await checked([path, ...byToday]);
    expect(placesOf(results)).toEqual([
      [2, 'judged'],
      [3, 'malformed'],
    ]);
    expect(results[1]?.report.problems?.[0]?.message).toContain('`name` has a quote that is never closed');
    expect(stderr).toContain(`${path}: the input ends in the middle of a value`);
    expect(exitCode).toBe(2);
  });

  it('CSV within a quoted cell of several lines', async () => {
    const path = fileOf(
      [
        'mailboxid,name,regardingobjecttypecode,incomingemaildeliverymethod,outgoingemaildeliverymethod,actdeliverymethod',
        'm1,Anna,systemuser,0,0,2',
        'm2,"Bo, who',
        'works in',
      ].join('\n'),
    );
    const { results, stderr, exitCode } = await checked([path, ...byToday]);
    expect(placesOf(results)).toEqual([
      [2, 'judged'],
      [3, 'malformed'],
      [4, 'malformed'],
    ]);
    expect(stderr).toContain(`${path}: the input ends in the middle of a value`);
    expect(exitCode).toBe(2);
  });

  it('and the files after it are judged like any other', async () => {
    const [cut = '', other = ''] = filesOf(page.slice(0, -20), linesOf(mailbox(4)));
    const { results } = await checked([cut, other, ...byToday]);
    expect(results.map(({ file, row }) => [file, row])).toEqual([
      [cut, 1],
      [cut, 2],
      [cut, 3],
      [other, 1],
    ]);
    expect(results[3]?.configuration).toMatchObject({ owner: 'user', userCount: 3 });
  });
});

describe('text that is broken', () => {
  it('in UTF-8 is shown as such, and the row is judged', async () => {
    const [before = '', after = ''] = linesOf(mailbox(1, { name: 'A|a' }), mailbox(2)).split('|');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(after)]);
    const { results, exitCode } = await checked([fileOf(bytes), ...byToday, '--fail-on', 'never']);
    expect(results.map(({ name }) => name)).toEqual(['A\ufffd(\ufffda', 'Mailbox 2']);
    expect(results.map((result) => result.checks)).toMatchObject([
      [{ checkId: 'column-not-decoded', from: { row: 1, column: 'name' } }],
      undefined,
    ]);
    expect(placesOf(results)).toEqual([
      [1, 'judged'],
      [2, 'judged'],
    ]);
    expect(exitCode).toBe(0);
  });

  it('in a column of choices is told as what cannot stand there', async () => {
    const { results } = await checked([
      fileOf(linesOf(mailbox(1, { statecode: 'Aktiv\ufffd' }))),
      ...byToday,
    ]);
    expect(results[0]).toMatchObject({
      checks: [{ checkId: 'column-not-understood', from: { row: 1, column: 'statecode' } }],
    });
  });
});

const deep = (levels: number) => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`;

describe('what is nested without end', () => {
  const row = JSON.stringify(mailbox(2));
  it.each([
    ['a further column of a row', `{"extra":${deep(20_000)},${row.slice(1)}`, 'judged'],
    ['a column that is read', `${row.slice(0, -1)},"statecode":${deep(20_000)}}`, 'judged'],
    ['a record', deep(20_000), 'malformed'],
    ['a part of a configuration', `{"owner":"user","prerequisites":${deep(20_000)}}`, 'malformed'],
  ])('as %s hides nothing, from a file or the standard input', async (_name, line, expected) => {
    const text = `${JSON.stringify(mailbox(1))}\n${line}\n${JSON.stringify(mailbox(3))}\n`;
    const fromFile = await checked([fileOf(text), ...byToday, '--fail-on', 'never']);
    const fromInput = await checked(['-', ...byToday, '--fail-on', 'never'], { stdin: text });
    for (const { results, exitCode, stderr } of [fromFile, fromInput]) {
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(placesOf(results)).toEqual([
        [1, 'judged'],
        [2, expected],
        [3, 'judged'],
      ]);
    }
    const reportsOf = ({ results }: typeof fromFile) => results.map(({ report }) => report);
    expect(reportsOf(fromInput)).toEqual(reportsOf(fromFile));
  });
});

describe('rows that are not as they should be', () => {
  it('the same mailbox in two files is told in both, each naming the other', async () => {
    const [one = '', other = ''] = filesOf(linesOf(mailbox(1)), linesOf(mailbox(2), mailbox(1)));
    const { results } = await checked([one, other, ...byToday]);
    expect(results.map((result) => ('checks' in result ? result.checks : []))).toMatchObject([
      [{ checkId: 'mailbox-repeated', related: [{ file: other, row: 2 }] }],
      [],
      [{ checkId: 'mailbox-repeated', related: [{ file: one, row: 1 }] }],
    ]);
  });

  it('a file of another table is told row by row', async () => {
    const contacts = fileOf({ value: [{ contactid: 'c1', fullname: 'Anna' }, { contactid: 'c2' }] });
    const { results, exitCode, summary } = await checked([fileOf(page), contacts, ...byToday]);
    expect(placesOf(results).slice(3)).toEqual([
      [1, 'malformed'],
      [2, 'malformed'],
    ]);
    expect([exitCode, summary.total]).toEqual([1, 5]);
  });

  it('names that spreadsheets and terminals would take for something else come through as they are', async () => {
    const names = [
      '=1+1',
      '@SUM(A1)',
      '__proto__',
      '\u202egpj.exe',
      '\u001b[31mred',
      '</td><script>',
      '`code`',
    ];
    const rows = names.map((name, index) => ({ ...mailbox(index, { name }), [name]: name }));
    const { results } = await checked([fileOf(linesOf(...rows)), ...byToday]);
    expect(results.map(({ name }) => name)).toEqual(names);
    expect(new Set(results.map(({ report }) => report.verdict)).size).toBe(1);
  });

  it('facts that say otherwise than rows win, and the column is named', async () => {
    const facts = fileOf({
      mailboxes: { 'MAILBOX-1@contoso.example': { prerequisites: { mailboxActive: false } } },
    });
    const { results } = await checked([
      fileOf(linesOf(mailbox(1), mailbox(2))),
      '--facts',
      facts,
      ...byToday,
    ]);
    expect(results).toMatchObject([
      {
        configuration: { prerequisites: { mailboxActive: false } },
        report: { verdict: 'invalid' },
        checks: [{ checkId: 'facts-contradict-rows', from: { row: 1, column: 'statecode' } }],
      },
      { configuration: { prerequisites: { mailboxActive: true } } },
    ]);
    expect(results[1]).not.toHaveProperty('checks');
  });
});
