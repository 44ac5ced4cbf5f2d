import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, readRecords } from '../../src/dataverse/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { cli, filesOf } from '../cli/support.ts';

const ROWS_A_PAGE = 2;

const rowOf = (number: number) => ({
  ...{
    mailboxid: `m${number}`,
    regardingobjecttypecode: 'systemuser',
    _regardingobjectid_value: `u${number}`,
  },
  ...{ emailaddress: `${number}@contoso.example`, isforwardmailbox: false, statecode: 0 },
  ...{ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0, actdeliverymethod: 2 },
});

/** How Dataverse names a page in its cookie: escaped once, twice, or plain in JSON. */
const SPELLINGS = [
  (number: number) =>
    `%3Ccookie%20pagenumber=%22${number}%22%20pagingcookie=%22%253ccookie%20page%253d%25221%2522`,
  (number: number) => `%253Ccookie%2520pagenumber%253D%2522${number}%2522`,
  (number: number) => `<cookie pagenumber="${number}" pagingcookie="x">`,
];

/** A page of so many, with the cookie that names the next one unless it is the last. */
function pageOf(number: number, count: number, spell: (number: number) => string) {
  const value = Array.from({ length: ROWS_A_PAGE }, (_, index) => rowOf(ROWS_A_PAGE * number + index));
  const next = `https://contoso.example/api/data/v9.2/mailboxes?$skiptoken=${spell(number + 1)}`;
  return { value, ...(number < count && { '@odata.nextLink': next }) };
}

function exportRecord(count: number) {
  const files = Array.from({ length: count }, (_, index) => ({
    ...{ name: `mailbox-000${index + 1}.json`, rows: ROWS_A_PAGE, sha256: '0'.repeat(64) },
  }));
  const time = '2026-12-01T00:00:00Z';
  return { url: 'https://contoso.example', time, tables: { mailbox: { rows: ROWS_A_PAGE * count, files } } };
}

async function missingIn(files: readonly object[]) {
  async function* records() {
    for (const [index, file] of files.entries())
      yield* readRecords(new TextEncoder().encode(JSON.stringify(file)), `${index}.json`);
  }
  const asked = audit(records, { ruleset: dataverse });
  if (asked.outcome === 'malformed') throw new Error('malformed');
  const users = new Set<unknown>();
  for await (const result of asked.results) {
    if ('configuration' in result && result.configuration !== null)
      users.add((result.configuration as { userCount?: number }).userCount);
  }
  const pages = (asked.summary().incomplete ?? []).filter(({ kind }) => kind === 'page');
  return { pages, users: [...users] };
}

const exports = fc
  .record({
    count: fc.integer({ min: 1, max: 7 }),
    isThere: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    spell: fc.constantFrom(...SPELLINGS),
    order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ count, isThere, spell, order }) => {
    const all = Array.from({ length: count }, (_, index) => index + 1);
    const there = all.filter((number) => isThere[number - 1]);
    const files = there.map((number) => pageOf(number, count, spell));
    return { count, there, files: files.toSorted((_, other) => (order[files.indexOf(other)] ?? 0) % 3) };
  })
  .filter(({ there }) => there.length > 0);

describe('of an export whose pages have numbers', () => {
  it('it is told when the last one is missing, or one that others show to be missing', async () => {
    await fc.assert(
      fc.asyncProperty(exports, async ({ count, there, files }) => {
        const { pages, users } = await missingIn(files);
        const isLastThere = there.includes(count);
        const before = there.filter((number) => number < count);
        // Every page but the last names the one after it, so that those before the last of them are known.
        const isInterrupted = before.length < Math.max(0, ...before);
        const expected = isLastThere
          ? isInterrupted
            ? [{ kind: 'page', table: 'mailbox', isLastThere: true }]
            : []
          : [{ kind: 'page', table: 'mailbox' }];
        expect(pages).toEqual(expected);
        expect(users).toEqual([expected.length > 0 ? undefined : ROWS_A_PAGE * there.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('any that is missing is told beside the record of the export, wherever that comes', async () => {
    await fc.assert(
      fc.asyncProperty(exports, fc.boolean(), async ({ count, there, files }, comesFirst) => {
        const record = exportRecord(count);
        const { pages, users } = await missingIn(comesFirst ? [record, ...files] : [...files, record]);
        const isWhole = there.length === count;
        expect(pages).toHaveLength(isWhole ? 0 : 1);
        expect(users).toEqual([isWhole ? ROWS_A_PAGE * count : undefined]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('check', () => {
  it('ends with 2 when a file of a finished export is gone, and says so once', async () => {
    const [spell = String] = SPELLINGS;
    const pages = [1, 2, 3].map((number) => pageOf(number, 3, spell));
    const ran = async (...files: readonly object[]) =>
      cli(['check', ...filesOf(...files), '--format', 'json', '--fail-on', 'never']);
    const record = exportRecord(3);
    const whole = await ran(...pages, record);
    expect([whole.exitCode, whole.stderr]).toEqual([0, '']);
    // The last but one, which no number shows to be missing.
    const [first, , last] = pages as [object, object, object];
    const gone = await ran(first, last, record);
    expect(gone.exitCode).toBe(2);
    expect(gone.stderr).toMatch(/^A page of the table `mailbox` is missing, [^\n]+\n$/);
    expect(JSON.parse(gone.stdout).summary.incomplete[0]).toEqual({
      ...{ kind: 'page', table: 'mailbox', isLastThere: true },
    });
    const allowed = await cli([
      'check',
      ...filesOf(first, last, record),
      '--allow-incomplete',
      '--fail-on',
      'never',
    ]);
    expect(allowed.exitCode).toBe(0);
    const swedish = await cli([
      'check',
      ...filesOf(first, last, record),
      '--locale',
      'sv',
      '--format',
      'csv',
    ]);
    expect(swedish.stdout).toContain('En sida av tabellen `mailbox` saknas');
  });
});
