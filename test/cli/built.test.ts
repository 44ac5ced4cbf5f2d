import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, validate } from '../../src/index.ts';
import { nearConfigurations } from '../support/near-inputs.ts';
import { builtFile, manifest, ROOT } from '../support/project.ts';
import { cli, filesOf, linesOf, newFolder, type Ran, type ResultJson, userRow } from './support.ts';

const program = builtFile('cli.cjs');
const CONTOSO = ['mailboxes-page-1.json', 'mailboxes-page-2.json', 'queue-mailboxes.ndjson'].map((name) =>
  join(ROOT, 'examples/contoso', name),
);
const FACTS = ['--facts', join(ROOT, 'examples/contoso/facts.json')];
const configuration = { owner: 'user', incoming: 'none', outgoing: 'none' };

/** The process gets nothing of this one's environment but what it takes to start. */
function environment(others: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, ...others };
}

function started(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Ran {
  const options = {
    ...{ input, env: environment(env), cwd: ROOT },
    encoding: 'utf8',
    // Hundreds of reports are more than a process hands on by default.
    maxBuffer: 2 ** 28,
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { exitCode: status ?? -1, stdout, stderr };
}

describe('the built command', () => {
  it('is a program, of the version of the package', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(started(['--version'])).toEqual({ exitCode: 0, stdout: `${manifest().version}\n`, stderr: '' });
  });

  it.each([
    ['the demo', ['check', ...CONTOSO, ...FACTS, '--fail-on', 'never'], 0],
    ['the demo in JSON', ['check', ...CONTOSO, ...FACTS, '--format', 'json', '--no-time'], 1],
    [
      'the demo in Markdown and Swedish',
      ['check', ...CONTOSO, ...FACTS, '--format', 'markdown', '--locale', 'sv', '--no-time'],
      1,
    ],
    ['recommend', ['recommend', '--owner', 'queue'], 0],
    ['tradeoffs', ['tradeoffs', '--users', '40', '--locale', 'sv'], 0],
    ['rules', ['rules'], 0],
    ['help', ['check', '--help'], 0],
    ['nothing at all', [], 2],
    ['a file that is not there', ['check', '/nowhere/a.json'], 2],
  ])('writes what the source writes: %s', async (_, args, exitCode) => {
    const ran = started(args);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran).toEqual(await cli(args));
  });

  it('loads less than a seventh of itself to list its commands', () => {
    const listing = join(newFolder(), 'listing.cjs');
    writeFileSync(
      listing,
      "process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));",
    );
    const loaded = started(['--help'], '', { NODE_OPTIONS: `--require ${listing}` }).stderr.split('\n');
    const own = loaded.filter((path) => path !== listing);
    const bytes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
    const parts = readdirSync(builtFile('cli')).map((name) => builtFile(`cli/${name}`));
    expect(own).toContain(program);
    expect(bytes(own)).toBeLessThan((bytes(parts) + bytes([program])) / 7);
  });

  it('starts on the first Node that the package takes, which cannot style text yet', () => {
    const older = join(newFolder(), 'older.cjs');
    writeFileSync(older, "require('node:util').styleText = undefined;");
    const { stdout } = started(['rules'], '', { NODE_OPTIONS: `--require ${older}` });
    expect(stdout).toBe(started(['rules']).stdout);
    expect(stdout).not.toBe('');
  });

  it('writes a workbook, by a part of it that is loaded for that alone', () => {
    const path = join(newFolder(), 'plan.xlsx');
    const { stderr } = started(['check', ...CONTOSO, '--changes', '--output', path]);
    expect(stderr).not.toContain('Error');
    // Every archive begins so.
    expect(readFileSync(path).subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  });

  it('reads the standard input, and leaves no temporary file', () => {
    const folder = newFolder();
    const env = { TMPDIR: folder, TEMP: folder, TMP: folder };
    const { exitCode, stdout, stderr } = started(
      ['check', '-', '--format', 'ndjson'],
      linesOf(configuration, userRow(), userRow()),
      env,
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    const counts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as ResultJson).configuration?.userCount);
    expect(counts).toEqual([undefined, 2, 2]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads rows of a pipe that has a path, which can be read only once', () => {
    const rows = linesOf(...Array.from({ length: 5000 }, () => userRow()));
    const [file = '', other = ''] = filesOf(rows, linesOf(userRow()));
    const command = `cat "${file}" | "${process.execPath}" "${program}" check "${other}" /dev/stdin --ruleset guide --format ndjson`;
    const options = { encoding: 'utf8', env: environment(), maxBuffer: 2 ** 26 } as const;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], options);
    expect([status, stderr]).toEqual([0, '']);
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ResultJson);
    expect(results).toHaveLength(5001);
    expect(new Set(results.map((result) => result.configuration?.userCount))).toEqual(new Set([5001]));
  });

  it('shows colours only when it is told to, as nothing here is a terminal', () => {
    expect(started(['rules']).stdout).not.toContain('\u001b');
    expect(started(['rules'], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31m');
    expect(started(['rules'], '', { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b');
  });
});

describe('the built command, when the reader of the answer goes away', () => {
  it('ends quietly with 0, though more input would come', async () => {
    const child = spawn(process.execPath, [program, 'check', '-', '--format', 'ndjson'], {
      env: environment(),
    });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += String(text);
    });
    const lines = linesOf(...Array.from({ length: 100 }, () => configuration));
    // The child hangs up as well, and what it has not read is lost.
    child.stdin.on('error', () => {});
    const feed = () => {
      while (child.stdin.writable && child.stdin.write(lines));
    };
    child.stdin.on('drain', feed);
    feed();
    child.stdout.once('data', () => child.stdout.destroy());
    const [exitCode, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => {
      child.on('exit', (code, name) => resolve([code, name]));
    });
    expect([exitCode, signal, stderr]).toEqual([0, null, '']);
  });

  it.each([['--help'], ['rules'], ['tradeoffs']])('%s ends quietly with 0', (command) => {
    const pipe = `{ "${process.execPath}" "${program}" ${command}; echo "ended with $?" >&2; } | true`;
    const { stderr } = spawnSync('sh', ['-c', pipe], { encoding: 'utf8', env: environment() });
    expect(stderr).toBe('ended with 0\n');
  });
});

describe('Law 10, same answer everywhere: the built command gives the findings of validate', () => {
  it('for generated configurations', () => {
    const inputs = fc.array(
      nearConfigurations(guide).filter((input) => 'owner' in input),
      { minLength: 300, maxLength: 600 },
    );
    fc.assert(
      fc.property(inputs, (configurations) => {
        const { stdout } = started(['check', '-', '--format', 'ndjson'], linesOf(...configurations));
        const reports = stdout
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as ResultJson).report);
        const expected = configurations.map((each) => validate(JSON.parse(JSON.stringify(each)) as unknown));
        expect(reports).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 5 },
    );
  });
});
