import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isParquet } from '../../src/cli/io/parquet-records.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { mailbox } from '../support/audits.ts';
import { checked, fileOf, linesOf, newFolder, type ResultJson } from './support.ts';

const ROWS = [
  mailbox(1),
  mailbox(2, { incomingemaildeliverymethod: 1, name: 'Övrigt "två"', statecode: 1 }),
  mailbox(3, { emailaddress: 'mailbox-2@contoso.example', isforwardmailbox: true }),
  mailbox(4, { incomingemaildeliverymethod: -1 }),
];

/** Writes rows as Parquet, with the types that such files have. */
async function parquetOf(rows: readonly object[], name = 'mailboxes.parquet'): Promise<string> {
  const path = join(newFolder(), name);
  const connection = await DuckDBConnection.create();
  await connection.run(`CREATE TABLE rows AS SELECT * FROM read_json('${fileOf(linesOf(...rows))}')`);
  // Names of files are taken for patterns by whoever reads them.
  const plain = join(newFolder(), 'rows.parquet');
  await connection.run(`COPY rows TO '${plain}' (FORMAT parquet)`);
  connection.closeSync();
  copyFileSync(plain, path);
  return path;
}

/** Results without the file they came from. */
function withoutFile(results: readonly ResultJson[]): unknown {
  return JSON.parse(JSON.stringify(results).replaceAll(/"file":"[^"]*",/g, ''));
}

const flags = ['--ruleset', dataverse.id, '--origins', '--fail-on', 'never'];

describe('a file of Parquet', () => {
  afterEach(() => {
    vi.doUnmock('@duckdb/node-api');
    vi.resetModules();
  });

  it.each(['mailboxes.parquet', 'mailboxes', 'odd [name]*?.parquet'])(
    'is judged as its rows in JSON are: %s',
    async (name) => {
      const parquet = await checked([await parquetOf(ROWS, name), ...flags]);
      const json = await checked([fileOf(linesOf(...ROWS)), ...flags]);
      expect([parquet.exitCode, parquet.stderr]).toEqual([0, '']);
      expect(withoutFile(parquet.results)).toEqual(withoutFile(json.results));
      expect(parquet.results).toHaveLength(3);
    },
  );

  it('with whole numbers, times and lists of any kind has them as JSON does', async () => {
    const path = join(newFolder(), 'kinds.parquet');
    const connection = await DuckDBConnection.create();
    await connection.run(
      `COPY (SELECT 'm1' AS mailboxid, 'systemuser' AS regardingobjecttypecode, 2::BIGINT AS incomingemaildeliverymethod,
         2::TINYINT AS outgoingemaildeliverymethod, 2::HUGEINT AS actdeliverymethod, 0::UTINYINT AS statecode,
         TIMESTAMP '2026-01-01 00:00:00' AS testmailboxaccesscompletedon, [1, 2] AS lists, {'a': 1} AS parts,
         '00000000-0000-4000-8000-000000000001'::UUID AS emailserverprofile, TIME '12:00:00' AS times,
         9007199254740993::BIGINT AS large, 'a'::BLOB AS bytes, INTERVAL 1 DAY AS spans, 1.5::DECIMAL(4, 1) AS parts10)
         TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    const { results } = await checked([path, ...flags]);
    expect(results).toMatchObject([
      { id: 'm1', configuration: { incoming: 'server', outgoing: 'server', activities: 'none' } },
    ]);
    expect(results[0]).not.toHaveProperty('checks');
  });

  it('is none when it can’t be opened', () => {
    expect(isParquet(join(newFolder(), 'missing.parquet'))).toBe(false);
  });

  it('that is cut off is named, and the files after it are judged', async () => {
    const whole = readFileSync(await parquetOf(ROWS));
    const cut = join(newFolder(), 'cut.parquet');
    writeFileSync(cut, whole.subarray(0, whole.length - 40));
    const { results, exitCode, stderr } = await checked([cut, fileOf(linesOf(mailbox(9))), ...flags]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(cut);
    expect(results.map(({ row }) => row)).toEqual([1]);
  });

  it('where DuckDB is not installed says so, and what to install', async () => {
    const path = await parquetOf(ROWS);
    vi.doMock('@duckdb/node-api', () => {
      throw new Error('Cannot find package');
    });
    const { exitCode, stderr } = await checked([path, ...flags]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npm install @duckdb/node-api');
  });
});
