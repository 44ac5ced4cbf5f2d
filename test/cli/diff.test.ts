import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, fileOf } from './support.ts';

const PAGE = 'examples/contoso/mailboxes-page-1.json';
const page = JSON.parse(readFileSync(PAGE, 'utf8')) as { readonly value: readonly Row[] };
type Row = Readonly<Record<string, unknown>>;

/** Saves a run over rows of the example. */
async function runOver(rows: readonly Row[], ...flags: readonly string[]): Promise<string> {
  const { stdout } = await cli(['check', fileOf(rows), '--format', 'json', '--fail-on', 'never', ...flags]);
  return fileOf(stdout);
}

const [first, second, ...others] = page.value as readonly [Row, Row, ...Row[]];

describe('diff', () => {
  it('says that nothing changed between a run and itself', async () => {
    const file = await runOver(page.value);
    const { exitCode, stdout, stderr } = await cli(['diff', file, file]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Changes since the earlier run\n\n0 new, 0 worse, 0 better, 0 fixed, \d+ unchanged\.\n/,
    );
    expect(stdout).toContain('No finding changed.');
  });

  it('counts a mailbox that came, one that went and one that was repaired', async () => {
    const retired = { ...first, incomingemaildeliverymethod: 1, statecode: 0 };
    const repaired = { ...first, incomingemaildeliverymethod: 2, statecode: 0 };
    const [before, after] = [await runOver([retired, second]), await runOver([repaired, others[0] as Row])];
    const { stdout } = await cli(['diff', before, after, '--format', 'json']);
    const { summary, findings, mailboxes } = JSON.parse(stdout);
    expect(summary).toMatchObject({ mailboxesAdded: 1, mailboxesRemoved: 1 });
    expect(findings).toContainEqual({
      ...{ id: first.mailboxid, name: first.name },
      ...{ change: 'fixed', rule: 'incoming-outlook-retired', direction: 'incoming', before: 'error' },
      cause: 'rows',
    });
    expect(mailboxes.added).toEqual([{ id: others[0]?.mailboxid, name: others[0]?.name }]);
    expect(mailboxes.removed).toEqual([{ id: second.mailboxid, name: second.name }]);
  });

  it('names three mailboxes of a rule on a terminal and all in Markdown, in Swedish too', async () => {
    const outlook = page.value.map((row) => ({ ...row, outgoingemaildeliverymethod: 1 }));
    const [before, after] = [await runOver(page.value), await runOver(outlook)];
    const pretty = await cli(['diff', before, after, '--locale', 'sv']);
    expect(pretty.stdout).toContain('Nya\n');
    expect(pretty.stdout).toMatch(/ \+ \d+ · outgoing-outlook-retired/);
    const markdown = await cli(['diff', before, after, '--format', 'markdown']);
    expect(markdown.stdout).toContain('### New');
    expect(markdown.stdout).not.toMatch(/\+ \d+ · /);
  });

  it('reads a compact run as the whole one', async () => {
    const outlook = page.value.map((row) => ({ ...row, outgoingemaildeliverymethod: 1 }));
    const [before, compact] = [await runOver(page.value), await runOver(page.value, '--compact')];
    const [after, afterCompact] = [await runOver(outlook), await runOver(outlook, '--compact')];
    const { stdout } = await cli(['diff', before, after, '--format', 'json']);
    expect((await cli(['diff', compact, afterCompact, '--format', 'json'])).stdout).toBe(stdout);
    expect(JSON.parse(stdout).summary.new).toBeGreaterThan(0);
  });

  it('refuses a file that is no run, naming what is missing', async () => {
    const file = fileOf({ results: [] });
    expect(await cli(['diff', file, file])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${file}: \`ruleset\` is missing. Accepted: \`"…"\`.\n`,
    });
    expect((await cli(['diff', '/nowhere/a.json', file])).stderr).toMatch(
      /^\/nowhere\/a\.json: cannot be read/,
    );
  });
});
