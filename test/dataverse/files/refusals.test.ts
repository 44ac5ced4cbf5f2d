/** Files that are no export, or that would fill up a machine, are refused in one sentence each. */
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type AuditRecord, type FileEnd, readRecords } from '../../../src/dataverse/index.ts';
import { audited, mailbox, mailboxesIn } from '../../support/audits.ts';
import { bytesOf, inParts, partSizes } from '../../support/bytes.ts';
import { workbook } from '../../support/export-forms.ts';

async function read(
  bytes: Uint8Array,
  sizes: readonly number[] = [],
): Promise<{ readonly records: readonly AuditRecord[]; readonly end: FileEnd }> {
  const records: AuditRecord[] = [];
  const reader = readRecords(inParts(bytes, sizes), 'file');
  for (;;) {
    const step = await reader.next();
    if (step.done === true) return { records, end: step.value };
    records.push(step.value);
  }
}

const HEADER = ['(Do Not Modify) Mailbox', 'Name', 'Incoming Email', 'Outgoing Email'];
const sheetOf = (xml: string) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="A" r:id="a" xmlns:r="r"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>',
    ),
    'xl/sheet.xml': strToU8(xml),
  });

/** A zip whose only file says that it has another length than it has. */
function zipThatSays(length: number): Uint8Array {
  const zip = zipSync({ 'mailbox.json': strToU8(JSON.stringify([mailbox(1)])) }, { level: 9 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 4 <= zip.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, length, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, length, true);
  }
  return zip;
}

const SIGN_IN =
  '<!DOCTYPE html>\n<html><head><title>Sign in to your account</title></head><body>…</body></html>\n';
const FIXED_WIDTH = [
  'mailboxid                            name       incomingemaildeliverymethod',
  '------------------------------------ ---------- ---------------------------',
  'd23f0824-128b-4f33-8c5c-7fd0a6a3a450 Anna Berg  2',
].join('\n');
const ERROR_BODY = {
  error: { code: '0x80040220', message: 'Principal user is missing prvReadMailbox privilege' },
};

describe('a file that is no export is one record that says so, in whatever parts it comes', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['a PDF document', bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'isPdf', ''],
    ['a page that asks to sign in', bytesOf(SIGN_IN), 'isWebPage', '<!DOCTYPE html>'],
    [
      'a page without a type',
      bytesOf('\n<html lang="en"><body>x</body></html>'),
      'isWebPage',
      '<html lang="en"><body>x</body></html>',
    ],
    [
      'the error of a server',
      bytesOf(JSON.stringify(ERROR_BODY)),
      'isErrorBody',
      '0x80040220: Principal user is missing prvReadMailbox privilege',
    ],
    [
      'the same over lines',
      bytesOf(JSON.stringify(ERROR_BODY, undefined, 2)),
      'isErrorBody',
      '0x80040220: Principal user is missing prvReadMailbox privilege',
    ],
    [
      'a table of fixed width',
      bytesOf(FIXED_WIDTH),
      'isFixedWidth',
      'mailboxid name incomingemaildeliverymethod',
    ],
    [
      'the same after what the tool says first',
      bytesOf(`Connected as anna@contoso.example\n\n${FIXED_WIDTH}`),
      'isFixedWidth',
      'Connected as anna@contoso.example',
    ],
    [
      'a table between bars',
      bytesOf('+----+\n| mailboxid | name |\n+----+\n| m1 | Anna |\n'),
      'isFixedWidth',
      '+----+',
    ],
    [
      'a README that names a column',
      bytesOf('# Export\n\nEach row has a mailboxid and a name\n'),
      'isNoExport',
      '# Export',
    ],
    ['a README', bytesOf(`# Export\n\n${'Some words about it.\n'.repeat(200)}`), 'isNoExport', '# Export'],
    ['a table of something else', bytesOf('Order;Price\n1;2\n3;4\n'), 'isNoExport', 'Order;Price'],
    [
      'a workbook of something else',
      workbook(
        [
          ['Order', 'Price'],
          ['1', '2'],
        ],
        true,
      ),
      'isNoExport',
      'Data',
    ],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'isBinary', ''],
    ['a zip that is cut off', workbook([HEADER], false).subarray(0, 200), 'isDamagedArchive', ''],
    ['an empty zip', zipSync({}), 'isNoExport', ''],
    [
      'a zip in a zip in a zip',
      zipSync({ a: zipSync({ b: zipSync({ c: strToU8('[]') }) }) }),
      'isDamagedArchive',
      '',
    ],
    [
      'gzip that is damaged',
      new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff]),
      'isDamagedArchive',
      '',
    ],
    ['a zip whose file unpacks to a gigabyte', zipThatSays(2 ** 30), 'isTooLarge', ''],
    [
      'a zip of thousands of files',
      zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}`, new Uint8Array()]))),
      'isTooLarge',
      '',
    ],
    [
      'a sheet that declares entities',
      sheetOf('<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'),
      'hasDocumentType',
      '',
    ],
    [
      'data.xml that reads another file',
      bytesOf(
        '<?xml version="1.0"?><!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]><entities>&x;</entities>',
      ),
      'hasDocumentType',
      '',
    ],
    ['XML that is not closed', bytesOf('<entities><entity name="mailbox"><records>'), 'isNoExport', ''],
  ])('%s', async (_name, bytes, reason, received) => {
    for (const sizes of [[], [1], [7, 100]]) {
      const { records, end } = await read(bytes, sizes);
      expect(end.refusal).toEqual({ reason, received });
      expect(records).toEqual([{ file: 'file', row: 1, unreadable: received, reason }]);
      const { summary } = await audited(records);
      expect(summary).toMatchObject({ total: 1, malformed: 1 });
    }
  });

  it('gzip that unpacks to far more than rows do is given up', async () => {
    const bomb = gzipSync(new Uint8Array(100 * 1024 * 1024).fill(0x5b, 0, 1).fill(0x20, 1), { level: 9 });
    const { end } = await read(bomb);
    expect(end.refusal?.reason).toBe('isTooLarge');
  });

  it('a zip whose file is longer than it says gives no more than it says', async () => {
    const { records } = await read(zipThatSays(10));
    expect(records.every((record) => 'unreadable' in record)).toBe(true);
  });

  it('an error among rows is told at its place', async () => {
    const { records } = await read(bytesOf(JSON.stringify([mailbox(1), ERROR_BODY, mailbox(2)])));
    expect(records.map((record) => ('value' in record ? 'row' : record.reason))).toEqual([
      'row',
      'isErrorBody',
      'row',
    ]);
  });

  it('in a zip, a file that is no export hides no other and is told by its name', async () => {
    const files = { 'a.json': strToU8(JSON.stringify([mailbox(1)])), 'page.html': strToU8(SIGN_IN) };
    const { records } = await read(zipSync(files));
    expect(records).toEqual([
      { file: 'file/a.json', row: 1, value: mailbox(1) },
      { file: 'file/page.html', row: 1, unreadable: '<!DOCTYPE html>', reason: 'isWebPage' },
    ]);
  });
});

describe('a sheet', () => {
  const row = (number: number, ...cells: readonly string[]) =>
    `<row r="${number}">${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const ROW = ['m1', 'Anna', 'None', 'None'];
  const read1 = async (xml: string) =>
    (await read(sheetOf(`<worksheet><sheetData>${xml}</sheetData></worksheet>`))).records;
  const value = {
    mailboxid: 'm1',
    name: 'Anna',
    incomingemaildeliverymethod: '0',
    outgoingemaildeliverymethod: '0',
  };

  it('with a title above its header is read, each row by its number', async () => {
    const records = await read1(row(1, 'Mailboxes of March') + row(3, ...HEADER) + row(7, ...ROW));
    expect(records).toEqual([{ file: 'file', row: 7, value, cells: true }]);
  });

  it('with a million empty rows has just those that hold something', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 3}"/>`).join('');
    const records = await read1(row(1, ...HEADER) + row(2, ...ROW) + empty + row(1_000_003, ...ROW));
    expect(records.map((record) => record.row)).toEqual([2, 1_000_003]);
  });

  it('with a cell in its last column and others in impossible ones is read', async () => {
    const far =
      '<row r="3"><c r="A3" t="str"><v>m2</v></c><c r="XFD3"><v>1</v></c><c r="ZZZZ3"><v>1</v></c></row>';
    const records = await read1(row(1, ...HEADER) + far);
    expect(records).toMatchObject([{ row: 3, value: { mailboxid: 'm2', name: '' } }]);
  });

  it('beside others is named with them, and one without a header of columns is passed over', async () => {
    const xml = (text: string) => strToU8(`<worksheet><sheetData>${text}</sheetData></worksheet>`);
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="Read me" r:id="a"/><sheet name="Mailboxes" r:id="b"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="a.xml"/><Relationship Id="b" Target="b.xml"/></Relationships>',
      ),
      'xl/a.xml': xml(row(1, 'Words')),
      'xl/b.xml': xml(row(1, ...HEADER) + row(2, ...ROW)),
    });
    expect((await read(bytes)).records).toEqual([{ file: 'file/Mailboxes', row: 2, value, cells: true }]);
  });
});

describe('labels', () => {
  const sheet = (...lines: readonly string[]) => bytesOf(lines.join('\n'));

  it('are read in Swedish as in English', async () => {
    const { records } = await read(
      sheet(
        '(Ändra inte) Postlåda;Namn;E-postadress;Inkommande e-post;Utgående e-post;Avtalade tider, kontakter och uppgifter;Status',
        'm1;Anna;anna@contoso.example;Synkronisering med servern eller e-postrouter;Dynamics 365 för Outlook;Inga;Aktiv',
        'm2;Bo;;Vidarebefordrad postlåda;Inga;Inga;Inaktiv',
      ),
    );
    expect(records.map((record) => 'value' in record && record.value)).toEqual([
      {
        ...{ mailboxid: 'm1', name: 'Anna', emailaddress: 'anna@contoso.example', statecode: '0' },
        ...{ incomingemaildeliverymethod: '2', outgoingemaildeliverymethod: '1', actdeliverymethod: '2' },
      },
      {
        ...{ mailboxid: 'm2', name: 'Bo', emailaddress: '', statecode: '1' },
        ...{ incomingemaildeliverymethod: '3', outgoingemaildeliverymethod: '0', actdeliverymethod: '2' },
      },
    ]);
  });

  it('that are not known are told with the column, and never taken for others that are alike', async () => {
    const { records } = await read(
      sheet(
        'Name;Incoming Email;Outgoing Email;Appointments, Contacts, and Tasks;Regarding Object Type',
        'Anna;Server-Side Synchronisation or Email Router;None;None;User',
      ),
    );
    const [result] = mailboxesIn(await audited(records));
    expect(result?.report).toMatchObject({
      verdict: 'malformed',
      problems: [
        {
          path: ['incomingemaildeliverymethod'],
          received: '"Server-Side Synchronisation or Email Router"',
          message: expect.stringContaining('Export the integer of the choice.'),
        },
      ],
    });
  });

  it('differ in case and blanks at most', async () => {
    const label = 'Server-Side Synchronization or Email Router';
    const changed = fc.tuple(fc.nat(label.length - 1), fc.constantFrom(...'xyz-')).map(([at, sign]) => ({
      text: label.slice(0, at) + sign + label.slice(at + 1),
    }));
    const readOne = async (text: string) => {
      const { records } = await read(sheet('mailboxid,incomingemaildeliverymethod', `m1,${text}`));
      const [record] = records;
      return (
        record && 'value' in record && (record.value as Record<string, string>).incomingemaildeliverymethod
      );
    };
    expect(await readOne(`  ${label.toUpperCase().replace(' ', '  ')} `)).toBe('2');
    await fc.assert(
      fc.asyncProperty(changed, async ({ text }) => {
        fc.pre(text !== label);
        expect(await readOne(text)).toBe(text);
      }),
    );
  });
});

describe('an owner that is told by name', () => {
  const row = 'Anna;None;None;None';
  const mailboxes = `Regarding;Incoming Email;Outgoing Email;Appointments, Contacts, and Tasks\n${row}\n`;
  const users = (...names: readonly string[]) =>
    `systemuserid;fullname\n${names.map((name, index) => `u${index};${name}`).join('\n')}`;
  const queues = (...names: readonly string[]) =>
    `queueid;name\n${names.map((name, index) => `q${index};${name}`).join('\n')}`;
  it.each<readonly [string, readonly string[], string | undefined]>([
    ['is the user of that name', [users('Anna', 'Bo')], 'user'],
    ['is the queue of that name', [queues('Anna', 'Bo')], 'queue'],
    ['is not known when two users bear it', [users('Anna', 'Anna')], undefined],
    ['is not known when a user and a queue bear it', [users('Anna'), queues('Anna')], undefined],
    ['is not known when nobody bears it', [users('Ann'), queues('anna b')], undefined],
  ])('%s', async (_name, others, owner) => {
    const records = (await Promise.all([mailboxes, ...others].map((text) => read(bytesOf(text))))).flatMap(
      (each) => each.records,
    );
    const [result] = mailboxesIn(await audited(records));
    expect((result?.configuration as { owner?: string } | null)?.owner).toBe(owner);
  });
});

it('nothing in an archive is thrown, however it is damaged', async () => {
  const whole = [
    workbook([HEADER, ['m1', 'Anna', 'None', 'None']], true),
    gzipSync(strToU8(JSON.stringify([mailbox(1)]))),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      partSizes,
      async (bytes, at, mask, sizes) => {
        const damaged = bytes.map((byte, index) => (index === at % bytes.length ? byte ^ mask : byte));
        const { records, end } = await read(damaged, sizes);
        expect(end.failure).toBeUndefined();
        const { summary } = await audited(records);
        expect(summary.end).toBe('complete');
      },
    ),
    { numRuns: 300 },
  );
});
