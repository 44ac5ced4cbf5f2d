import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cli, fileOf, linesOf } from './support.ts';

/** Users in whose configuration nothing is wrong, something is not known, or something is wrong. */
const ROWS = {
  fine: { owner: 'user', incoming: 'none', outgoing: 'none' },
  open: { owner: 'user', incoming: 'outlook', outgoing: 'none' },
  wrong: {
    owner: 'user',
    incoming: 'outlook',
    outgoing: 'none',
    prerequisites: { outlookInstalled: false },
  },
} as const;
type Kind = keyof typeof ROWS;
const kinds = fc.constantFrom<Kind[]>('fine', 'open', 'wrong');
const GRAVITY: Readonly<Record<Kind, number>> = { fine: 0, open: 1, wrong: 2 };

/** Checks rows of these kinds; a row is known again by its place. */
async function check(rows: readonly Kind[], ...flags: readonly string[]) {
  const args = ['check', '-', '--ruleset', 'guide', '--as-of', '2018-01-01', ...flags];
  return cli(args, { stdin: linesOf(...rows.map((kind) => ROWS[kind])) });
}

async function baselineOf(rows: readonly Kind[]): Promise<string> {
  return fileOf((await check(rows, '--format', 'json')).stdout);
}

describe('--baseline', () => {
  it('finds nothing new in the same run', async () => {
    const file = await baselineOf(['fine', 'open', 'wrong']);
    const { exitCode, stdout } = await check(
      ['fine', 'open', 'wrong'],
      ...['--baseline', file, '--fail-on', 'new-advice', '--format', 'json'],
    );
    expect(exitCode).toBe(0);
    const { baseline } = JSON.parse(stdout).summary;
    expect(baseline).toMatchObject({ new: 0, worse: 0, better: 0, fixed: 0 });
    expect([baseline.mailboxesAdded, baseline.mailboxesRemoved]).toEqual([0, 0]);
    expect(baseline.same).toBeGreaterThan(0);
  });

  it('fails exactly when a row is graver than before, and at least as grave as asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(kinds, kinds), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('new-error', 'new-unverified'),
        async (pairs, failOn) => {
          const file = await baselineOf(pairs.map(([before]) => before));
          const after = pairs.map(([, kind]) => kind);
          const { exitCode } = await check(after, '--baseline', file, '--fail-on', failOn);
          const least = failOn === 'new-error' ? 2 : 1;
          const isNew = pairs.some(
            ([before, kind]) => GRAVITY[kind] > GRAVITY[before] && GRAVITY[kind] >= least,
          );
          expect(exitCode).toBe(isNew ? 1 : 0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not fail for what an exception accepts', async () => {
    const file = await baselineOf(['fine']);
    const flags = ['--baseline', file, '--fail-on', 'new-error'];
    expect((await check(['wrong'], ...flags)).exitCode).toBe(1);
    const rule = 'incoming-outlook-requires-outlook';
    const exceptions = fileOf({ exceptions: [{ rule, reason: 'Known' }] });
    expect((await check(['wrong'], ...flags, '--exceptions', exceptions)).exitCode).toBe(0);
  });

  it('says on a terminal how many findings changed', async () => {
    const { stdout } = await check(['wrong', 'fine'], '--baseline', await baselineOf(['open', 'wrong']));
    expect(stdout).toContain(
      'Findings since the earlier run: 0 new, 1 worse, 0 better, 1 fixed, 0 unchanged.',
    );
  });

  it('is needed for what is new, and has to be what check writes', async () => {
    expect(await check(['fine'], '--fail-on', 'new-error')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        '--fail-on new-error: new is what an earlier check did not find; name its JSON with --baseline.\n',
    });
    const file = fileOf({ some: 'thing' });
    const { exitCode, stderr } = await check(['fine'], '--baseline', file);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(file);
    expect(stderr).toContain('`results`');
  });
});
