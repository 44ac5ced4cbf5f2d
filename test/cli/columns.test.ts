import { describe, expect, it } from 'vitest';
import { COLUMNS, readColumns, type Table } from '../../src/dataverse/rows/tables.ts';
import { cli } from './support.ts';

/** The entity set of each table, by the table references of Dataverse. */
const TABLES: Readonly<Record<string, Table>> = {
  mailboxes: 'mailbox',
  emailserverprofiles: 'emailserverprofile',
  organizations: 'organization',
  queues: 'queue',
  systemusers: 'systemuser',
};

/** The columns of these tables that sign in somewhere, by the same references. */
const CREDENTIALS = [
  ...['username', 'password', 'incomingusername', 'incomingpassword', 'outgoingusername', 'outgoingpassword'],
  ...['oauthtokens', 'emailserverprofile_authdata', 'clientsecret', 'accesstoken', 'refreshtoken'],
];

const { stdout, stderr, exitCode } = await cli(['columns']);
const requests = stdout
  .trimEnd()
  .split('\n')
  .map((line) => /^(\w+)\?\$select=([\w,]+)$/.exec(line)?.slice(1) ?? []);

describe('columns', () => {
  it('prints one request a table and nothing else', () => {
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(requests.map(([entitySet]) => entitySet)).toEqual(Object.keys(TABLES));
  });

  it.each(requests)('asks %s for columns that are read, each once', (entitySet, select = '') => {
    const columns = select.split(',');
    expect(new Set(columns).size).toBe(columns.length);
    const row = Object.fromEntries(columns.map((column) => [column, 1]));
    expect(readColumns(TABLES[entitySet as string] as Table, row, false)).toEqual(row);
  });

  it.each([
    ['mailboxes', ['_regardingobjectid_value', '_emailserverprofile_value', '_ownerid_value']],
    ['organizations', ['_defaultemailserverprofileid_value']],
  ])('asks %s for lookups by the names that the Web API gives their values', (entitySet, lookups) => {
    const columns = requests.find(([each]) => each === entitySet)?.[1]?.split(',') ?? [];
    expect(columns.filter((column) => column.startsWith('_'))).toEqual(lookups);
  });

  it('asks for the columns that the facts of the domain rest on', () => {
    const asked = Object.fromEntries(
      requests.map(([entitySet, select = '']) => [entitySet, select.split(',')]),
    );
    expect(asked.mailboxes).toEqual(
      expect.arrayContaining([
        ...['mailboxid', 'name', 'emailaddress', 'isforwardmailbox', 'statecode', 'mailboxstatus'],
        ...['incomingemaildeliverymethod', 'outgoingemaildeliverymethod', 'actdeliverymethod'],
        ...['emailrouteraccessapproval', 'isemailaddressapprovedbyo365admin', 'testmailboxaccesscompletedon'],
      ]),
    );
    expect(asked.systemusers).toEqual(expect.arrayContaining(['systemuserid', 'isdisabled', 'accessmode']));
    expect(asked.queues).toEqual(expect.arrayContaining(['queueid', 'incomingemailfilteringmethod']));
  });

  it.each(requests)('asks %s for every column that is read, but these', (entitySet, select = '') => {
    const table = TABLES[entitySet as string] as Table;
    const asked = select.split(',').map((column) => /^_(\w+)_value$/.exec(column)?.[1] ?? column);
    // The table of an owner comes as an annotation, and a name to sign in with is half of a credential.
    const left = table === 'mailbox' ? ['regardingobjecttypecode', 'username'] : [];
    expect([...asked, ...left].toSorted()).toEqual(Object.keys(COLUMNS[table]).toSorted());
  });

  it('asks for no column that holds credentials', () => {
    const columns = requests.flatMap(([, select = '']) => select.split(','));
    expect(columns.filter((column) => CREDENTIALS.includes(column))).toEqual([]);
  });

  it('asks for no column that the Web API does not have', () => {
    // The table of a lookup comes as an annotation; a column for it would make the service refuse the request.
    expect(stdout).not.toContain('regardingobjecttypecode');
  });
});
