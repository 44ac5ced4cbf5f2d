import { expect, it } from 'vitest';
import { isExportRecord } from '../../../src/dataverse/files/export-record.ts';

const RECORD = {
  url: 'https://contoso.crm4.dynamics.com',
  time: '2026-11-30T12:00:00.000Z',
  tables: { mailbox: { rows: 2, files: [{ name: 'mailbox-0001.json', rows: 2, sha256: 'ab' }] } },
};

it('tells the record of an export, whatever else it says', () => {
  expect(isExportRecord(RECORD)).toBe(true);
  expect(isExportRecord({ ...RECORD, tables: {}, comment: 'none' })).toBe(true);
});

it.each([
  ['a page of rows', { value: [{ mailboxid: 'm' }] }],
  ['a list', [RECORD]],
  ['nothing', null],
  ['a record without address', { ...RECORD, url: undefined }],
  ['a record without time', { ...RECORD, time: 1 }],
  ['tables that are none', { ...RECORD, tables: [] }],
  ['a table that is none', { ...RECORD, tables: { mailbox: 2 } }],
  ['a table without its number of rows', { ...RECORD, tables: { mailbox: { files: [] } } }],
  ['a table without files', { ...RECORD, tables: { mailbox: { rows: 2 } } }],
  ['a file that is none', { ...RECORD, tables: { mailbox: { rows: 2, files: ['mailbox-0001.json'] } } }],
  [
    'a file without a name',
    { ...RECORD, tables: { mailbox: { rows: 2, files: [{ rows: 2, sha256: 'ab' }] } } },
  ],
  [
    'a file without rows',
    { ...RECORD, tables: { mailbox: { rows: 2, files: [{ name: 'a', sha256: 'ab' }] } } },
  ],
  [
    'a file without its hash',
    { ...RECORD, tables: { mailbox: { rows: 2, files: [{ name: 'a', rows: 2 }] } } },
  ],
  ['a configuration', { owner: 'user', incoming: 'server', outgoing: 'server' }],
])('does not take %s for one', (_, value) => {
  expect(isExportRecord(value)).toBe(false);
});
