import { describe, expect, it } from 'vitest';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { sql } from '../../src/sql/index.ts';
import { byGuide, fileOf } from './support.ts';

describe('sql', () => {
  it('writes the view, for PostgreSQL and by the guide unless told otherwise', async () => {
    const made = sql();
    expect(await byGuide(['sql'])).toEqual({
      exitCode: 0,
      stdout: made.outcome === 'sql' ? made.view : '',
      stderr: '',
    });
  });

  it('writes what it is told to: ruleset, day, language, dialect, names and the table', async () => {
    const { exitCode, stdout } = await byGuide([
      ...['sql', '--ruleset', 'dataverse', '--as-of', '2020-01-01', '--locale', 'sv', '--dialect', 'duckdb'],
      ...['--table', 'crm.rows', '--view', 'crm.said', '--key', 'part', 'id', '--create-table'],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^CREATE TABLE "crm"\."rows" \(\n {2}"part" VARCHAR,\n {2}"id" VARCHAR,\n/);
    expect(stdout).toContain(
      '-- d365-email-rules dataverse 2020-01-01\nCREATE OR REPLACE VIEW "crm"."said" AS',
    );
    expect(stdout).toContain('Inkommande');
    const [last] = dataverse.rules.filter(({ since }) => since === '2022-10-01');
    expect(stdout).not.toContain(`"${last?.id}"`);
  });

  it.each(['tsql', 'spark'])('says on stderr that %s is experimental', async (dialect) => {
    const { exitCode, stdout, stderr } = await byGuide(['sql', '--dialect', dialect]);
    expect([exitCode, stderr]).toEqual([
      0,
      `${dialect}: experimental; it was read by a parser, and run in no engine.\n`,
    ]);
    expect(stdout).toContain('VIEW');
  });

  it('makes the table a view over rows of Dataverse, with what a facts file says of all', async () => {
    const facts = fileOf({ prerequisites: { smtpCompatible: true }, userCount: 12 });
    const made = sql({
      ruleset: dataverse,
      dataverse: {
        mailbox: ['crm', 'mailbox'],
        emailserverprofile: ['crm', 'emailserverprofile'],
        organization: ['crm', 'organization'],
        prerequisites: { smtpCompatible: true },
        userCount: 12,
      },
    });
    const written = await byGuide(['sql', '--ruleset', 'dataverse', '--dataverse', 'crm', '--facts', facts]);
    expect(written).toEqual({
      exitCode: 0,
      stdout: made.outcome === 'sql' ? `${made.table}\n${made.view}` : '',
      stderr: '',
    });
    const alone = await byGuide(['sql', '--dataverse']);
    expect(alone.stdout).toContain('FROM "mailbox" m');
  });

  it('refuses facts without rows, and facts about single mailboxes', async () => {
    const withoutRows = await byGuide(['sql', '--facts', fileOf({})]);
    expect([withoutRows.exitCode, withoutRows.stderr]).toEqual([
      2,
      expect.stringContaining('--facts is about rows of Dataverse; it needs --dataverse.'),
    ]);
    const single = await byGuide([
      'sql',
      '--dataverse',
      '--facts',
      fileOf({ mailboxes: { 'a@b.example': {} } }),
    ]);
    expect([single.exitCode, single.stderr]).toEqual([2, expect.stringContaining('leave out "mailboxes"')]);
  });

  it('refuses a name that cannot be one, and says where it stands', async () => {
    const { exitCode, stdout, stderr } = await byGuide(['sql', '--key', 'owner']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('`options.key[0]` repeats something that is there already.');
  });
});
