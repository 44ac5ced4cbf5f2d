import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../src/cli/check/formats/index.ts';
import { organizations } from '../support/organizations.ts';
import { cli, newFolder } from './support.ts';

type Row = Readonly<Record<string, unknown>>;

/** Texts that nothing but the input can have brought into an answer. */
function secretsOf(rows: readonly Row[]): readonly string[] {
  const texts = rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === 'string' && !column.startsWith('default') && isTelling(value) ? [value] : [],
    ),
  );
  return [...new Set(texts)];
}

/** Whether a text is long enough to be nobody else’s, and no word of the tables. */
function isTelling(text: string): boolean {
  return text.length > 6 && !/^(?:systemuser|\d{4}-\d\d-\d\dT.*)$/.test(text);
}

/** Rows with names that stand out, and a few records that cannot be judged. */
const inputs = organizations.map((rows) => [
  ...rows.map((row, index) => ({
    ...row,
    ...('name' in row && { name: `Quibble ${index} & <Söhne>` }),
    ...('fullname' in row && { fullname: `Xyzzy Person ${index}` }),
    ...(typeof row.emailaddress === 'string' && { emailaddress: `plugh.${index}@frobozz.example` }),
  })),
  { mailboxid: 'not-a-guid-at-all', name: 'Grue Lurking', incomingemaildeliverymethod: 'twisty passage' },
  { owner: 'adventurer', incoming: 'xyzzy`plover' },
  { owner: 'user', 'magic word': 'plugh plover' },
]);

/** Runs with all that a run can be given, whose words are of the input too. */
function given(rows: readonly Row[]) {
  const folder = newFolder();
  const path = (name: string, content: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const export_ = path('zorkmid-export.json', { value: rows });
  const facts = path('zorkmid-facts.json', { mailboxes: { 'thief@frobozz.example': {} } });
  const exceptions = path('zorkmid-exceptions.json', {
    exceptions: [
      { rule: 'mailbox-tested-and-enabled', reason: 'The lamp is dim', approvedBy: 'Dungeon Master' },
      { rule: 'mailbox-active', mailbox: 'troll@frobozz.example', reason: 'Under the bridge' },
      { rule: 'test-failed', reason: 'It was dark', until: '2020-01-01' },
    ],
  });
  const secrets = [
    ...[
      ...secretsOf(rows),
      'zorkmid',
      'thief@',
      'The lamp',
      'Dungeon',
      'troll@',
      'Under the bridge',
      'It was dark',
    ],
    ...['adventurer', 'plover', 'magic word', 'twisty', 'not-a-guid', 'frobozz', folder],
  ];
  return { args: [export_, '--facts', facts, '--exceptions', exceptions], secrets };
}

const shared = ['--ruleset', 'dataverse', '--fail-on', 'error'];

describe('law: --redact, for any organization,', () => {
  it('leaves no text of the input in any format, nor on stderr', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.constantFrom('en', 'sv'), async (rows, locale) => {
        const { args, secrets } = given(rows);
        const folder = newFolder();
        const run = (format: string, ...flags: readonly string[]) =>
          cli(['check', ...args, ...shared, '--redact', '--locale', locale, '--format', format, ...flags]);
        const answers = await Promise.all([
          ...CHECK_FORMATS.map((format) => run(format, '--origins')),
          ...['pretty', 'json', 'csv', 'html'].map((format) => run(format, '--changes')),
          run('pretty', '--details'),
          run('json', '--compact'),
          run('markdown', '--all', '--output', join(folder, 'gone', 'x.md')),
        ]);
        for (const { stdout, stderr } of answers) {
          const said = `${stdout}${stderr}`.replaceAll(folder, '');
          for (const secret of secrets) {
            for (const form of [secret, JSON.stringify(secret).slice(1, -1), secret.toLowerCase()]) {
              expect(said.includes(form), `${form}: ${near(said, form)}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 2 },
    );
  });

  it('changes no verdict, status, count, plan or exit code', async () => {
    const without = (text: string) => {
      const { results, summary, changes } = JSON.parse(text);
      const { exceptions, unmatchedFacts, ...counts } = summary;
      return {
        results: (results as readonly Row[]).map(({ row, status, configuration, report }) => [
          ...[row, status, configuration],
          (report as { verdict: string }).verdict,
        ]),
        counts: [counts, exceptions.applied, exceptions.unmatched.length, unmatchedFacts.length],
        changes: changes && {
          ...{ notValid: changes.notValid, accepted: changes.accepted },
          sizes: changes.mailboxes.map(
            ({ steps, mailboxes }: { steps: []; mailboxes: { requests: [] }[] }) => [
              steps.length,
              mailboxes.map(({ requests }) => requests.length),
            ],
          ),
        },
      };
    };
    await fc.assert(
      fc.asyncProperty(inputs, async (rows) => {
        const args = ['check', ...given(rows).args, ...shared, '--format', 'json', '--changes'];
        const [plain, redacted, again] = [
          await cli(args),
          await cli([...args, '--redact', '--no-time']),
          await cli([...args, '--redact', '--no-time']),
        ];
        expect(redacted.exitCode).toBe(plain.exitCode);
        expect(without(redacted.stdout)).toEqual(without(plain.stdout));
        expect(again.stdout).toBe(redacted.stdout);
      }),
      { numRuns: 3 },
    );
  });

  it('hides the name of a file that cannot be read, be it beside the input', async () => {
    for (const args of [
      ['zorkmid-gone.json'],
      ['-', '--facts', 'zorkmid-gone.json'],
      ['-', '--exceptions', 'zorkmid-gone.json'],
      ['-', '--baseline', 'zorkmid-gone.json'],
    ]) {
      const { exitCode, stdout, stderr } = await cli(['check', ...args, '--redact'], { stdin: '{}' });
      expect(exitCode).toBe(2);
      expect(stdout + stderr).not.toContain('zorkmid');
      expect(stderr).toMatch(/file-\d|redacted/);
    }
  });
});

function near(text: string, part: string): string {
  const at = text.indexOf(part);
  return at < 0 ? '' : text.slice(Math.max(0, at - 120), at + 120);
}
