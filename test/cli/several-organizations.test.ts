import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizations } from '../support/organizations.ts';
import { cli, newFolder } from './support.ts';

type Json = Readonly<Record<string, unknown>>;
type Rows = readonly Json[];

const ROWS: Rows = [
  {
    mailboxid: 'm1',
    name: 'Anna',
    emailaddress: 'anna@contoso.example',
    regardingobjecttypecode: 'systemuser',
    isforwardmailbox: false,
    ...{ incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 2, actdeliverymethod: 1, statecode: 0 },
  },
];
/** The same mailbox in a copy of the environment, in which its method is another one. */
const OF_COPY: Rows = [{ ...ROWS[0], incomingemaildeliverymethod: 2 }];

/** Folders with the rows of an organization each, by their names. */
function foldersWith(...all: readonly Rows[]): { root: string; folders: string[] } {
  const root = newFolder();
  const folders = all.map((rows, index) => {
    const folder = join(root, `export-${index}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'rows.json'), JSON.stringify({ value: rows }));
    return folder;
  });
  return { root, folders };
}

/** Makes a folder what `pull` leaves of an environment. */
function markAsExport(folder: string, url: string): void {
  writeFileSync(
    join(folder, 'export.json'),
    JSON.stringify({ url, time: '2026-11-30T00:00:00Z', tables: {} }),
  );
}

const named = (names: readonly string[], folders: readonly string[]) =>
  names.flatMap((name, index) => ['--organization', `${name}=${folders[index]}`]);

async function jsonOf(...args: readonly string[]) {
  const { stdout, exitCode } = await cli(['check', ...args, '--format', 'json', '--no-time']);
  return {
    exitCode,
    ...(JSON.parse(stdout) as Record<'results' | 'rows', readonly Json[]> & { summary: Json; run: Json }),
  };
}

describe('several organizations in one answer', () => {
  it('law: say of each what is said of it alone, and add up', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, organizations, async (one, other) => {
        const { folders } = foldersWith(one, other);
        const together = await jsonOf(...named(['One', 'Other'], folders));
        const alone = await Promise.all(folders.map((folder) => jsonOf(folder)));
        const names = ['One', 'Other'] as const;
        expect(together.exitCode).toBe(Math.max(...alone.map(({ exitCode }) => exitCode)));
        for (const key of ['results', 'rows'] as const) {
          const expected = alone.flatMap((each, index) =>
            (each[key] ?? []).map((result) => ({ ...result, organization: names[index] })),
          );
          expect(together[key] ?? []).toEqual(expected);
        }
        const summaries = alone.map(({ summary: { unmatchedFacts: __, ...summary } }, index) => ({
          name: names[index],
          ...summary,
        }));
        expect(together.summary.organizations).toEqual(summaries);
        const totals = alone.map(({ summary }) => summary.total as number);
        expect(together.summary.total).toBe(totals.reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 25 },
    );
  });

  it('are told apart by folders that `pull` made of different environments, and called by their hosts', async () => {
    const { folders } = foldersWith(ROWS, OF_COPY);
    const [first = '', second = ''] = folders;
    markAsExport(first, 'https://contoso.crm4.dynamics.com/');
    markAsExport(second, 'https://contoso-test.crm4.dynamics.com');
    const { results, run } = await jsonOf(...folders);
    expect(results.map(({ organization }) => organization)).toEqual([
      'contoso.crm4.dynamics.com',
      'contoso-test.crm4.dynamics.com',
    ]);
    expect(run.organization).toBeNull();
    expect(run.organizations).toMatchObject([
      { name: 'contoso.crm4.dynamics.com' },
      { name: 'contoso-test.crm4.dynamics.com' },
    ]);
    // Parts of one environment are one organization.
    markAsExport(second, 'https://contoso.crm4.dynamics.com');
    const ofOne = await jsonOf(...folders);
    expect(ofOne.results.map((result) => 'organization' in result)).toEqual([false, false]);
  });

  it('a mailbox in a copy of an environment is another one to `--baseline` and `diff`', async () => {
    const { root, folders } = foldersWith(ROWS, OF_COPY);
    const flags = named(['Contoso', 'Test'], folders);
    const before = join(root, 'before.json');
    await cli(['check', ...flags, '--output', before]);
    const { summary } = await jsonOf(...flags, '--baseline', before);
    expect(summary.baseline).toMatchObject({ new: 0, worse: 0, better: 0, fixed: 0, mailboxesAdded: 0 });
    const after = join(root, 'after.json');
    await cli(['check', ...named(['Contoso'], folders), '--output', after]);
    const { stdout } = await cli(['diff', before, after, '--format', 'json']);
    expect((JSON.parse(stdout) as { summary: Json }).summary).toMatchObject({ mailboxesRemoved: 1, new: 0 });
  });

  it('have the files of every folder that is named for them', async () => {
    const { folders } = foldersWith(ROWS, [{ ...ROWS[0], mailboxid: 'm2' }]);
    const { results } = await jsonOf(...named(['Contoso', 'Contoso'], folders));
    expect(results.map(({ id, organization }) => [id, organization])).toEqual([
      ['m1', 'Contoso'],
      ['m2', 'Contoso'],
    ]);
  });

  it('are named in every format', async () => {
    const { folders } = foldersWith(ROWS, OF_COPY);
    for (const format of ['pretty', 'json', 'ndjson', 'csv', 'sarif', 'markdown', 'html', 'junit']) {
      const { stdout } = await cli(['check', ...named(['Contoso', 'Fabrikam'], folders), '--format', format]);
      for (const name of ['Contoso', 'Fabrikam'])
        expect([format, stdout.includes(name)]).toEqual([format, true]);
    }
    const { stdout } = await cli(['check', ...named(['Contoso', 'Fabrikam'], folders), '--list', '--all']);
    expect(stdout).toContain('Contoso / Anna');
    expect(stdout).toContain('Fabrikam / Anna');
  });

  it.each([
    [['--organization', 'Contoso'], /--organization Contoso: is not NAME=DIR/],
    [['--organization', '=DIR'], /is not NAME=DIR/],
    [['--organization', 'A=missing'], /--organization A=missing: there is no such folder/],
    [['--organization', 'A=DIR', 'other.json'], /other\.json: nothing says to which organization it belongs/],
    [['--organization', 'A=DIR', '--organization', 'B=DIR'], /--organization B: .* is a file of A already/],
    [['--organization', 'A=DIR', '--organization', 'B=OTHER', '--changes'], /--changes: .* one organization/],
    [
      ['--organization', 'A=DIR', '--organization', 'B=OTHER', '--fix-batch', 'x'],
      /--fix-batch: .* one organization/,
    ],
    [[], /Name what to judge/],
  ])('%j is refused', async (args, message) => {
    const { folders } = foldersWith(ROWS, OF_COPY);
    const [first = '', second = ''] = folders;
    const given = args.map((arg) => arg.replace('DIR', first).replace('OTHER', second));
    const { exitCode, stdout, stderr } = await cli(['check', ...given]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('exports of different environments leave no file without an owner', async () => {
    const { root, folders } = foldersWith(ROWS, OF_COPY);
    const [first = '', second = ''] = folders;
    markAsExport(first, 'https://contoso.crm4.dynamics.com');
    markAsExport(second, 'https://fabrikam.crm4.dynamics.com');
    const stray = join(root, 'more.json');
    writeFileSync(stray, JSON.stringify({ value: ROWS }));
    const { exitCode, stderr } = await cli(['check', ...folders, stray]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/more\.json: .*contoso\.crm4.* and fabrikam\.crm4.*--organization NAME=DIR/);
  });

  it('an organization without a mailbox is named, and the exit code is 2', async () => {
    const { folders } = foldersWith(ROWS, [{ organizationid: 'o', name: 'empty' }]);
    const { exitCode, stderr } = await cli(['check', ...named(['Contoso', 'Empty'], folders)]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Empty: /m);
    expect(stderr).not.toMatch(/^Contoso: Nothing/m);
  });
});
