/** Exports of a real shape, damaged in every way that files are: nothing is thrown, and no row before the damage is lost. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type AuditOptions, type AuditRecord, readRecords } from '../../../src/dataverse/index.ts';
import { tableOf } from '../../../src/dataverse/rows/tables.ts';
import { guide } from '../../../src/index.ts';
import { audited, mailboxesIn } from '../../support/audits.ts';
import { bytesOf } from '../../support/bytes.ts';
import { textOf } from '../../support/project.ts';

type Row = Readonly<Record<string, unknown>>;

const CONTOSO = 'examples/contoso';
const pageOf = (name: string): readonly Row[] => JSON.parse(textOf(`${CONTOSO}/${name}`)).value;
const mailboxes = [
  ...pageOf('mailboxes-page-1.json').slice(0, 6),
  ...pageOf('mailboxes-page-2.json').slice(-4),
];

/** A text, and where each of its rows ends: what comes before it is whole. */
interface Export {
  readonly text: string;
  readonly ends: readonly number[];
}

function joined(head: string, rows: readonly string[], tail: string): Export {
  const ends: number[] = [];
  let text = head;
  for (const row of rows) {
    text += row;
    ends.push(text.length);
  }
  return { text: text + tail, ends };
}

const columns = [...new Set(mailboxes.flatMap((row) => Object.keys(row)))].filter(
  (name) => !name.includes('@'),
);
const csvLines = Papa.unparse([columns, ...mailboxes.map((row) => columns.map((name) => row[name] ?? ''))], {
  newline: '\n',
}).split('\n');

const EXPORTS: Readonly<Record<string, Export>> = {
  'a page': joined(
    '{"@odata.context":"https://contoso.example/$metadata#mailboxes","value":[',
    mailboxes.map((row, index) => (index === 0 ? '' : ',') + JSON.stringify(row)),
    '],"@odata.nextLink":"https://contoso.example/next"}',
  ),
  'a page over lines': joined(
    '{\n  "value": [\n',
    mailboxes.map((row, index) => `${index === 0 ? '' : ',\n'}${JSON.stringify(row, undefined, 2)}`),
    '\n  ]\n}\n',
  ),
  lines: joined(
    '',
    mailboxes.map((row) => `${JSON.stringify(row)}\n`),
    '',
  ),
  CSV: joined(
    `${csvLines[0]}\n`,
    csvLines.slice(1).map((line) => `${line}\n`),
    '',
  ),
};

/** A way to damage bytes from a place on; nothing before it changes. */
type Damage = (bytes: Uint8Array, at: number) => Uint8Array;

const placed = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.integer({ min: 1, max: 255 }).map(
    (mask): Damage =>
      (bytes, at) =>
        bytes.map((byte, index) => (index === at ? byte ^ mask : byte)),
  ),
  fc.constantFrom(...'"{}[],\n\\').map(
    (character): Damage =>
      (bytes, at) =>
        bytes.map((byte, index) => (index === at ? character.charCodeAt(0) : byte)),
  ),
  fc.constant<Damage>((bytes, at) => bytes.slice(0, at)),
  fc.integer({ min: 1, max: 2000 }).map(
    (length): Damage =>
      (bytes, at) =>
        new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]),
  ),
  fc.integer({ min: 1, max: 2000 }).map(
    (length): Damage =>
      (bytes, at) =>
        new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - length))]),
  ),
);

async function recordsIn(bytes: Uint8Array): Promise<readonly AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const record of readRecords(bytes, 'export')) records.push(record);
  return records;
}

/** Everything that a row is judged by beside its own columns. */
const alone: AuditOptions = {
  ruleset: guide,
  facts: { userCount: 5, prerequisites: { sinkMailboxProvisioned: true } },
};

/** How many records are results: all but forward mailboxes and rows of other tables. */
function judgedOf(records: readonly AuditRecord[]): number {
  return records.filter((record) => {
    if (!('value' in record)) return 'unreadable' in record;
    const value = record.value as Row;
    const isConfiguration = typeof value === 'object' && value !== null && Object.hasOwn(value, 'owner');
    const table = isConfiguration ? undefined : tableOf(value);
    const isSink = table === 'mailbox' && [true, 'true', '1'].includes(value.isforwardmailbox as string);
    return !isSink && (table === undefined || table === 'mailbox');
  }).length;
}

describe.each(Object.entries(EXPORTS))('%s', (_name, { text, ends }) => {
  const bytes = bytesOf(text);
  const byteEnds = ends.map((end) => bytesOf(text.slice(0, end)).length);

  it('is read whole while it is whole', async () => {
    const records = await recordsIn(bytes);
    expect(records.filter((record) => !('page' in record))).toHaveLength(mailboxes.length);
    const { summary } = await audited(records, alone);
    expect(summary).toMatchObject({ total: 9, sinkMailboxes: 1, end: 'complete' });
  });

  it('however it is damaged: each record is a result, and those before the damage are what they were', async () => {
    const before = await recordsIn(bytes);
    const usual = mailboxesIn(await audited(before, alone));
    await fc.assert(
      fc.asyncProperty(damages, placed, async (damage, place) => {
        const at = Math.floor(place * bytes.length);
        const records = await recordsIn(damage(bytes, at));
        const rowsBefore = byteEnds.filter((end) => end <= at).length;
        expect(records.slice(0, rowsBefore)).toEqual(before.slice(0, rowsBefore));
        const { results, summary } = await audited(records, alone);
        expect(summary.end).toBe('complete');
        expect(summary.total).toBe(judgedOf(records));
        expect(summary.total).toBe(results.length);
        const judgedBefore = judgedOf(before.slice(0, rowsBefore));
        expect(results.slice(0, judgedBefore)).toEqual(usual.slice(0, judgedBefore));
      }),
      { numRuns: 300 },
    );
  });

  it('by the guidance of today, with all checks, nothing is thrown either', async () => {
    await fc.assert(
      fc.asyncProperty(damages, damages, placed, placed, async (one, other, here, there) => {
        const once = one(bytes, Math.floor(here * bytes.length));
        const records = await recordsIn(other(once, Math.floor(there * once.length)));
        const { summary } = await audited(records, { origins: true });
        expect(summary).toMatchObject({ total: judgedOf(records), end: 'complete' });
      }),
      { numRuns: 100 },
    );
  });
});

it('columns that changed places spoil rows one by one, and end nothing', async () => {
  const names = fc.constantFrom(...columns);
  await fc.assert(
    fc.asyncProperty(names, names, async (one, other) => {
      const swapped = columns.map((name) => (name === one ? other : name === other ? one : name));
      const text = [swapped.join(','), ...csvLines.slice(1)].join('\n');
      const records = await recordsIn(bytesOf(text));
      expect(records).toHaveLength(mailboxes.length);
      const { summary } = await audited(records);
      expect(summary).toMatchObject({ total: judgedOf(records), end: 'complete' });
    }),
  );
});
