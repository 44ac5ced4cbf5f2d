import type * as fs from 'node:fs';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as batch from '../../src/dataverse/changes/batch-request.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { readChangeSets } from '../support/batches.ts';
import { judging, lackingRow } from './mailboxes-to-change.ts';
import { cli, fileOf, newFolder } from './support.ts';

/** How the file system of this machine, and the writer of batches, are made to behave otherwise. */
const odd = vi.hoisted(() => ({
  ignoresCase: false,
  linkFails: undefined as string | undefined,
  copyFails: undefined as string | undefined,
  appears: undefined as (() => void) | undefined,
  smuggles: false,
}));
afterEach(() => {
  Object.assign(odd, {
    ignoresCase: false,
    linkFails: undefined,
    copyFails: undefined,
    appears: undefined,
    smuggles: false,
  });
});

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const fail = (code: string | undefined, syscall: string) => {
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
  };
  /** The name that a file has in its folder, in whatever case it is asked for. */
  const inAnyCase = (path: string) => {
    const name = real
      .readdirSync(dirname(path))
      .find((each) => each.toLowerCase() === basename(path).toLowerCase());
    return name === undefined ? path : join(dirname(path), name);
  };
  return {
    ...real,
    statSync: (path: string, options: object) =>
      real.statSync(odd.ignoresCase && !real.existsSync(path) ? inAnyCase(path) : path, options),
    linkSync: (from: string, to: string) => {
      odd.appears?.();
      fail(odd.linkFails, 'link');
      real.linkSync(from, to);
    },
    copyFileSync: (from: string, to: string, mode: number) => {
      fail(odd.copyFails, 'copyfile');
      real.copyFileSync(from, to, mode);
    },
  };
});

vi.mock('../../src/dataverse/changes/batch-request.ts', async (importOriginal) => {
  const real = await importOriginal<typeof batch>();
  const batchRequests: typeof real.batchRequests = (changeSets) =>
    real.batchRequests(changeSets).map((each) => ({
      ...each,
      body: odd.smuggles ? each.body.replace('PATCH', 'DELETE') : each.body,
    }));
  return { ...real, batchRequests };
});

/** Judges so many mailboxes of which each is to be changed. */
function check(count: number, ...flags: readonly string[]) {
  const rows = Array.from({ length: count }, (_, index) => lackingRow(index + 1));
  return cli([...judging(rows), '--fail-on', 'never', ...flags]);
}

/** Ways to say one name: as it is, in a roundabout way, from here, and by a link to its folder. */
function spellingsOf(path: string): readonly string[] {
  const other = newFolder();
  mkdirSync(join(other, 'inner'));
  symlinkSync(dirname(path), join(other, 'link'));
  return [
    path,
    `${dirname(path)}/./${basename(path)}`,
    `${dirname(path)}//${basename(path)}`,
    relative(process.cwd(), path),
    join(other, 'link', basename(path)),
    `${other}/inner/../link/${basename(path)}`,
  ];
}

describe('--output and --fix-batch', () => {
  it('are never one file that is not there, however it is spelt', async () => {
    const folder = newFolder();
    const path = join(folder, 'new.txt');
    for (const spelling of spellingsOf(path)) {
      for (const [output, fixBatch] of [
        [path, spelling],
        [spelling, path],
      ] as const) {
        const ran = await check(1, '--output', output, '--fix-batch', fixBatch);
        expect(ran).toEqual({
          exitCode: 2,
          stdout: '',
          stderr: `--fix-batch ${fixBatch}: is where the answer goes (--output ${output}); another file is accepted.\n`,
        });
        expect(readdirSync(folder)).toEqual([]);
      }
    }
  });

  it('are never one file that is there, by whatever name', async () => {
    const folder = newFolder();
    const path = join(folder, 'old.txt');
    writeFileSync(path, 'mine');
    symlinkSync(path, join(folder, 'symbolic'));
    linkSync(path, join(folder, 'hard'));
    for (const name of ['old.txt', 'symbolic', 'hard']) {
      const { exitCode, stderr } = await check(1, '--output', path, '--fix-batch', join(folder, name));
      expect(exitCode).toBe(2);
      expect(stderr).toContain('is where the answer goes');
      expect(readFileSync(path, 'utf8')).toBe('mine');
    }
  });

  it.each([
    ['Report.txt', 'report.TXT'],
    ['r\u00e9sum\u00e9.txt', 're\u0301sume\u0301.txt'],
  ])('are never %j and %j in a folder that takes these for one name', async (one, other) => {
    odd.ignoresCase = true;
    const folder = newFolder();
    const { exitCode, stderr } = await check(
      1,
      '--output',
      join(folder, one),
      '--fix-batch',
      join(folder, other),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is where the answer goes');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may differ in case alone where that makes two names', async () => {
    const folder = newFolder();
    const ran = await check(1, '--output', join(folder, 'a.txt'), '--fix-batch', join(folder, 'A.txt'));
    expect(ran.exitCode).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['A.txt', 'a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toMatch(/^\d+ checked by: /);
    expect(readChangeSets(readFileSync(join(folder, 'A.txt'), 'utf8'))).toHaveLength(1);
  });

  it('keep the answer where the name of a second batch is taken by it', async () => {
    const folder = newFolder();
    const [answer, batchFile] = [join(folder, 'fixes-2.txt'), join(folder, 'fixes.txt')];
    const { exitCode, stderr } = await check(501, '--output', answer, '--fix-batch', batchFile);
    expect([exitCode, stderr]).toEqual([2, `${answer} already exists. Name a new file.\n`]);
    expect(readFileSync(answer, 'utf8')).toMatch(/^\d+ checked by: /);
    expect(readdirSync(folder)).toEqual(['fixes-2.txt']);
  });
});

describe('--fix-batch', () => {
  it.each([
    ['check', '--fix-batch', 'the standard output is for the answer'],
    ['facts init', '--output', 'the facts go to the standard output'],
  ])('- is no file for %s: there is none of that name afterwards', async (command, flag, said) => {
    const { exitCode, stdout, stderr } = await cli([
      ...command.split(' '),
      fileOf([lackingRow(1)]),
      flag,
      '-',
    ]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(existsSync('-')).toBe(false);
  });

  it('leaves what is beside it, and where links beside it lead', async () => {
    const folder = newFolder();
    const target = join(newFolder(), 'target');
    writeFileSync(target, 'mine');
    writeFileSync(join(folder, 'fixes.txt.unfinished'), 'mine');
    symlinkSync(target, join(folder, 'fixes-2.txt.unfinished'));
    const { exitCode } = await check(501, '--fix-batch', join(folder, 'fixes.txt'));
    expect(exitCode).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'fixes.txt.unfinished'), 'utf8')).toBe('mine');
    expect(lstatSync(join(folder, 'fixes-2.txt.unfinished')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('is told of on stderr, unless nothing but errors is to be told', async () => {
    const [told, quiet] = [join(newFolder(), 'fixes.txt'), join(newFolder(), 'fixes.txt')];
    expect((await check(1, '--fix-batch', told)).stderr).toContain(`${told}: 2 requests for 1 mailboxes`);
    expect((await check(1, '--fix-batch', quiet, '--quiet')).stderr).toBe('');
    expect(readFileSync(quiet, 'utf8')).toBe(readFileSync(told, 'utf8'));
  });

  it('is never written through a link, be it one that leads nowhere', async () => {
    const folder = newFolder();
    const target = join(folder, 'target');
    const link = join(folder, 'fixes.txt');
    symlinkSync(target, link);
    const { exitCode, stderr } = await check(1, '--fix-batch', link);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${link} already exists`);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder)).toEqual(['fixes.txt']);
  });

  it('is never what is read, not even where that is not there', async () => {
    const path = join(newFolder(), 'a.json');
    const { exitCode, stderr } = await cli(['check', path, '--fix-batch', path]);
    expect([exitCode, stderr]).toEqual([
      2,
      `--fix-batch ${path}: is what is read (${path}); another file is accepted.\n`,
    ]);
    expect(existsSync(path)).toBe(false);
  });

  it('leaves a file that somebody wrote while mailboxes were judged', async () => {
    const folder = newFolder();
    const later = join(folder, 'fixes-2.txt');
    odd.appears = () => writeFileSync(later, 'mine');
    const { exitCode, stderr } = await check(501, '--fix-batch', join(folder, 'fixes.txt'));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${later} already exists`);
    expect(readFileSync(later, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['fixes-2.txt']);
  });

  it.each(['EPERM', 'ENOTSUP'])('is written too where files have one name only (%s)', async (code) => {
    odd.linkFails = code;
    const folder = newFolder();
    const path = join(folder, 'fixes.txt');
    expect((await check(1, '--fix-batch', path)).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['fixes.txt']);
    expect(readChangeSets(readFileSync(path, 'utf8'))).toHaveLength(1);
  });

  it.each([
    ['ENOSPC', undefined],
    ['EPERM', 'ENOSPC'],
  ])('leaves nothing behind when it can’t be written (%s, %s)', async (linkFails, copyFails) => {
    Object.assign(odd, { linkFails, copyFails });
    const folder = newFolder();
    const path = join(folder, 'fixes.txt');
    const { exitCode, stdout, stderr } = await check(1, '--fix-batch', path);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^\d+ checked by: /);
    expect(stderr).toContain(`${path} cannot be written (ENOSPC`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written when, read again, it holds anything else than the plan', async () => {
    odd.smuggles = true;
    const folder = newFolder();
    const path = join(folder, 'fixes.txt');
    const { exitCode, stdout, stderr } = await check(1, '--fix-batch', path);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^\d+ checked by: /);
    expect(stderr).toBe(
      `Nothing was written to ${path}. The batch does not match the plan (change set 1 differs).\n`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a ruleset that would have something else sent, and names the place', async () => {
    const folder = newFolder();
    const ruleset = JSON.parse(JSON.stringify(dataverse));
    ruleset.changes.prerequisites.mailboxActive.webApi.path =
      'mailboxes({mailboxid}) HTTP/1.1\r\n\r\n{}\r\n--changeset_1\r\nContent-Type: application/http\r\n\r\nDELETE /api/data/v9.2/accounts(1)';
    const { exitCode, stderr } = await cli([
      ...['check', fileOf([lackingRow(1)]), '--ruleset', fileOf(ruleset)],
      ...['--fix-batch', join(folder, 'fixes.txt')],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('changes.prerequisites.mailboxActive.webApi.path');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('--output', () => {
  it('is no link that leads nowhere', async () => {
    const folder = newFolder();
    const link = join(folder, 'report.txt');
    symlinkSync(join(folder, 'target'), link);
    const { exitCode, stderr } = await check(1, '--output', link);
    expect([exitCode, stderr]).toEqual([
      2,
      `--output ${link}: is no file; a file, or a name that is free, is accepted.\n`,
    ]);
    expect(readdirSync(folder)).toEqual(['report.txt']);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});
