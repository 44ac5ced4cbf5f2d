import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHECK_FORMATS } from '../../src/cli/check/formats/index.ts';
import { createProgress, pace } from '../../src/cli/io/progress.ts';
import { extendRuleset, guide } from '../../src/index.ts';
import { organizationWith, PLAIN_TEXTS } from './organization-input.ts';
import { cli, fileOf, linesOf, newFolder, Page, userRow } from './support.ts';

/** What fails when an answer is written to a file, and after how many parts. */
const failing = vi.hoisted(() => ({ step: '', after: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const promises = await importOriginal<typeof import('node:fs/promises')>();
  const fails = (step: string) =>
    step === failing.step && failing.after-- <= 0
      ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: step }))
      : undefined;
  const open: typeof promises.open = async (...args) => {
    const handle = await promises.open(...args);
    for (const step of ['appendFile', 'sync', 'close'] as const satisfies readonly (keyof FileHandle)[]) {
      const whole = handle[step].bind(handle) as (...given: unknown[]) => Promise<never>;
      handle[step] = (...given: unknown[]) => fails(step) ?? whole(...given);
    }
    return handle;
  };
  const rename: typeof promises.rename = (...args) => fails('rename') ?? promises.rename(...args);
  return { ...promises, open, rename };
});
afterEach(() => {
  failing.step = '';
  failing.after = 0;
});

const stdin = linesOf(...organizationWith(PLAIN_TEXTS));
const invalid = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };

/** A folder with a file of an earlier answer in it. */
function folderWithEarlier(): { readonly folder: string; readonly path: string } {
  const folder = newFolder();
  const path = join(folder, 'report.txt');
  writeFileSync(path, 'earlier');
  return { folder, path };
}

/** That nothing happened in a folder with a file of an earlier answer. */
function expectUntouched({ folder, path }: ReturnType<typeof folderWithEarlier>): void {
  expect(readFileSync(path, 'utf8')).toBe('earlier');
  expect(readdirSync(folder)).toEqual(['report.txt']);
}

describe('--output', () => {
  it.each(CHECK_FORMATS)(
    'of %s writes to the file what else is on stdout, which stays empty',
    async (format) => {
      const args = ['check', '-', '--format', format];
      const usual = await cli(args, { stdin });
      const folder = newFolder();
      const path = join(folder, 'new.txt');
      expect(await cli([...args, '--output', path], { stdin })).toEqual({ ...usual, stdout: '' });
      expect(readFileSync(path, 'utf8')).toBe(usual.stdout);
      expect(readdirSync(folder)).toEqual(['new.txt']);
    },
  );

  it('takes the place of an earlier answer, and may be read by the same people', async () => {
    const { folder, path } = folderWithEarlier();
    chmodSync(path, 0o640);
    await cli(['check', '-', '--output', path], { stdin });
    expect(readFileSync(path, 'utf8')).toMatch(/^\d+ checked by: /);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['report.txt']);
  });

  it('follows a link and leaves it', async () => {
    const { folder, path } = folderWithEarlier();
    const link = join(newFolder(), 'link');
    symlinkSync(path, link);
    await cli(['check', '-', '--format', 'csv', '--output', link], { stdin });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^file,row,/);
    expect(readdirSync(folder)).toEqual(['report.txt']);
  });

  it('is without colours and broken lines, though the terminal has them', async () => {
    const { path } = folderWithEarlier();
    const { stdout } = await cli(['check', '-'], { stdin });
    await cli(['check', '-', '--output', path], { stdin, columns: 40 });
    expect(readFileSync(path, 'utf8')).toBe(stdout);
  });

  it('is written also when a file cannot be read, with the exit code that says so', async () => {
    const { path } = folderWithEarlier();
    const { exitCode, stderr } = await cli(['check', '/nowhere/a.json', '-', '--output', path], { stdin });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('/nowhere/a.json');
    expect(readFileSync(path, 'utf8')).toContain('Anna');
  });

  describe('leaves an earlier answer as it was, and nothing beside it', () => {
    it.each([
      ['appendFile', 0],
      ['appendFile', 1],
      ['sync', 0],
      ['close', 0],
      ['rename', 0],
    ])('when %s fails after %d times', async (step, after) => {
      const earlier = folderWithEarlier();
      const many = linesOf(...Array.from({ length: 2000 }, () => invalid));
      Object.assign(failing, { step, after });
      const ran = await cli(['check', '-', '--format', 'ndjson', '--output', earlier.path], { stdin: many });
      expect(ran).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `--output ${earlier.path}: cannot be written (no space left).\n`,
      });
      expectUntouched(earlier);
    });

    it.each([
      ['the facts are wrong', '--facts', { userCount: -1 }],
      ['the ruleset is none', '--ruleset', { id: 'nothing' }],
    ])('when %s', async (_, flag, content) => {
      const earlier = folderWithEarlier();
      const args = ['check', '-', flag, fileOf(content), '--output', earlier.path];
      const { exitCode, stderr } = await cli(args, { stdin });
      expect(exitCode).toBe(2);
      expect(stderr).not.toBe('');
      expectUntouched(earlier);
    });

    it('when there is no such folder', async () => {
      const path = join(newFolder(), 'missing', 'report.txt');
      const { exitCode, stderr } = await cli(['check', '-', '--output', path], { stdin });
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^--output \S+: cannot be written \(ENOENT: .*\)\.\n$/);
    });

    it('when there is a folder of that name, or a device', async () => {
      const folder = newFolder();
      for (const path of [folder, '/dev/null']) {
        const { exitCode, stderr } = await cli(['check', '-', '--output', path], { stdin });
        expect([exitCode, stderr]).toEqual([
          2,
          `--output ${path}: is no file; a file, or a name that is free, is accepted.\n`,
        ]);
      }
      expect(readdirSync(folder)).toEqual([]);
    });

    it('when it is the name of the standard input', async () => {
      const { exitCode, stderr } = await cli(['check', '-', '--output', '-'], { stdin });
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^--output -: a file is accepted/);
    });
  });

  describe('is never what is read', () => {
    /** All names of one file: as it is, in a roundabout way, from here, as a link, and as another name. */
    function namesOf(path: string): readonly string[] {
      const folder = newFolder();
      mkdirSync(join(folder, 'inner'));
      symlinkSync(path, join(folder, 'symbolic'));
      linkSync(path, join(folder, 'hard'));
      return [
        path,
        path.replace(/([^/]+)$/, './$1'),
        relative(process.cwd(), path),
        join(folder, 'symbolic'),
        `${folder}/inner/../symbolic`,
        join(folder, 'hard'),
      ];
    }

    it.each([
      ['a file to judge', linesOf(invalid), (path: string) => [path]],
      ['the second file to judge', linesOf(invalid), (path: string) => ['-', path]],
      ['the facts', { userCount: 1 }, (path: string) => ['-', '--facts', path]],
      ['the ruleset', extendRuleset(guide, { id: 'own' }), (path: string) => ['-', '--ruleset', path]],
    ] as const)('%s', async (_, content, argsFor) => {
      const path = fileOf(content);
      const before = readFileSync(path);
      for (const name of namesOf(path)) {
        const { exitCode, stdout, stderr } = await cli(['check', ...argsFor(path), '--output', name], {
          stdin,
        });
        expect([exitCode, stdout]).toEqual([2, '']);
        expect(stderr).toBe(`--output ${name}: is what is read (${path}); another file is accepted.\n`);
        expect(readFileSync(path)).toEqual(before);
      }
    });

    it('not even when it is not there', async () => {
      const path = join(newFolder(), 'a.json');
      const { exitCode, stderr } = await cli(['check', path, '--output', path]);
      expect([exitCode, stderr]).toEqual([
        2,
        `--output ${path}: is what is read (${path}); another file is accepted.\n`,
      ]);
    });

    it('but the name of a ruleset is free', async () => {
      const path = join(newFolder(), 'guide');
      const { exitCode } = await cli(['check', '-', '--ruleset', 'guide', '--output', path], { stdin });
      expect(exitCode).toBe(1);
      expect(readFileSync(path, 'utf8')).not.toBe('');
    });
  });
});

describe('--quiet', () => {
  const facts = () => fileOf({ mailboxes: { 'nobody@contoso.example': {} } });

  it('tells nothing of facts without a row, which the answer tells all the same', async () => {
    const args = ['check', '-', '--facts', facts()];
    const usual = await cli(args, { stdin: linesOf(userRow()) });
    expect(usual.stderr).toContain('nobody@contoso.example');
    expect(usual.stdout).not.toContain('nobody@contoso.example');
    const quiet = await cli([...args, '--quiet'], { stdin: linesOf(userRow()) });
    expect([quiet.exitCode, quiet.stderr]).toEqual([usual.exitCode, '']);
    expect(quiet.stdout).toContain('nobody@contoso.example');
  });

  it('tells errors', async () => {
    const { exitCode, stderr } = await cli(['check', '/nowhere/a.json', '--quiet']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\/nowhere\/a\.json: ENOENT/);
  });

  it('shows no progress', async () => {
    const path = fileOf(`${linesOf(invalid)}${' '.repeat(8_000_000)}\n`);
    expect((await cli(['check', path], { watched: true })).stderr).toContain('rows/s');
    expect((await cli(['check', path, '--quiet'], { watched: true })).stderr).toBe('');
  });
});

describe('progress', () => {
  it.each([
    [0, 0, 0, '0 %'],
    [0, 0, 5, '0 %'],
    [0.5, 10, 0, '50 %'],
    [0.5, 10_000, 4, '50 %, 2,500 rows/s, 4 s left'],
    [0.25, 1, 30, '25 %, 0 rows/s, 1 min 30 s left'],
    [0.01, 1_234_567, 100, '1 %, 12,346 rows/s, 2 h 45 min left'],
    [0.999, 5, 1, '99 %, 5 rows/s, 1 s left'],
    [1, 5, 1, '100 %, 5 rows/s, 0 s left'],
  ])('at %d of the way, %d rows and %d seconds, says', (progress, rows, seconds, said) => {
    expect(pace(progress, rows, seconds)).toBe(said);
  });

  it('counts rows by the clock it is given', () => {
    const path = fileOf(' '.repeat(10_000_000));
    const stderr = new Page(80);
    let time = 1000;
    const progress = createProgress([path], stderr, () => time);
    progress.readRows(600);
    time += 2000;
    progress.read(5_000_000);
    progress.stop();
    expect(stderr.text).toContain(' 50 %, 300 rows/s, 2 s left');
  });
});
