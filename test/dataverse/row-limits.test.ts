import { describe, expect, it } from 'vitest';
import { audit, readRecords } from '../../src/dataverse/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const HEADER =
  'mailboxid,regardingobjecttypecode,incomingemaildeliverymethod,outgoingemaildeliverymethod,actdeliverymethod,isforwardmailbox';
const csv = (count: number, header = HEADER, cells = 'queue,0,0,2,false') =>
  [header, ...Array.from({ length: count }, (_, index) => `m${index},${cells}`)].join('\n');

/** The notes on files that end at a limit, when these texts are the files of an export. */
async function notesOn(...texts: readonly string[]) {
  async function* records() {
    for (const [index, text] of texts.entries())
      yield* readRecords(new TextEncoder().encode(text), `${index}.csv`);
  }
  const asked = audit(records, { ruleset: dataverse });
  if (asked.outcome === 'malformed') throw new Error(asked.problems[0]?.message);
  const found = [];
  for await (const { checks = [], table, file, row } of asked.results as AsyncIterable<{
    checks?: readonly { checkId: string; kind: string; message: string }[];
    table?: string;
    file: string;
    row: number;
  }>) {
    for (const { checkId, kind, message } of checks) {
      if (checkId === 'export-at-row-limit') found.push({ kind, message, table, file, row });
    }
  }
  return { found, summary: asked.summary() };
}

describe('a file in which nothing tells whether more was to come', () => {
  it.each([5_000, 10_000])('deserves a note at %i rows, its header not counted', async (count) => {
    const { found, summary } = await notesOn(csv(count));
    expect(found).toEqual([
      {
        ...{ kind: 'advice', table: 'mailbox', file: '0.csv', row: count + 1 },
        message: expect.stringContaining(`exactly ${count} rows`),
      },
    ]);
    expect(summary.byCheck?.['export-at-row-limit']).toEqual({ error: 0, unverified: 0, advice: 1 });
  });

  it.each([50_000, 100_000])('deserves a note at %i rows of people as well', async (count) => {
    const { found } = await notesOn(csv(3), csv(count, 'systemuserid,isdisabled', 'false'));
    expect(found).toMatchObject([
      { table: 'systemuser', file: '1.csv', message: expect.stringContaining(`exactly ${count} rows`) },
    ]);
  });

  it.each([1, 100, 4_999, 5_001, 9_999, 15_000])('deserves none at %i', async (count) => {
    expect((await notesOn(csv(count))).found).toEqual([]);
  });

  it('deserves none where another file goes on with its table', async () => {
    expect((await notesOn(csv(5_000), csv(3))).found).toEqual([]);
    expect((await notesOn(csv(5_000), csv(5_000))).found).toEqual([]);
  });

  it('is not told of a page of the Web API, which says itself whether one follows', async () => {
    const value = Array.from({ length: 5_000 }, (_, index) => ({
      ...{ mailboxid: `m${index}`, regardingobjecttypecode: 'queue', isforwardmailbox: false },
      ...{ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0, actdeliverymethod: 2 },
    }));
    expect((await notesOn(JSON.stringify({ value }))).found).toEqual([]);
  });
});
