import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputFiles } from '../../src/cli/io/input-files.ts';
import { cli, newFolder, userRow } from './support.ts';

/** A folder with these files, each a mailbox. */
function folderOf(...names: readonly string[]): string {
  const folder = newFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(userRow({ name })));
  }
  return folder;
}

const within = (folder: string, names: readonly string[]) =>
  names.map((name) => join(folder, ...name.split('/')));

describe('a folder', () => {
  it('stands for its files in the order of their names, and not for those in folders of its own', () => {
    const folder = folderOf('b.json', 'a.json', 'B.json', 'inner/c.json', '.hidden.json');
    expect(inputFiles([folder])).toEqual(within(folder, ['B.json', 'a.json', 'b.json']));
  });

  it('that was written by `pull` stands for its rows, not for what is said of the export', () => {
    const folder = folderOf('mailbox-0001.json', 'export.json');
    expect(inputFiles([folder])).toEqual(within(folder, ['mailbox-0001.json']));
  });

  it('does not stand for the facts file in it', () => {
    const folder = folderOf('a.json', 'facts.json');
    expect(inputFiles([folder], join(folder, 'facts.json'))).toEqual(within(folder, ['a.json']));
  });

  it('without files is refused by its name, with exit code 2', async () => {
    const folder = newFolder();
    const { stderr, exitCode } = await cli(['check', folder]);
    expect(stderr).toBe(`${folder}: is a folder without files.\n`);
    expect(exitCode).toBe(2);
  });

  it.each(['check', 'facts init'])('is read by `%s`', async (command) => {
    const folder = folderOf('a.json', 'b.json');
    const { stdout, exitCode } = await cli([
      ...command.split(' '),
      folder,
      ...(command === 'check' ? ['--format', 'json', '--fail-on', 'never'] : []),
    ]);
    expect(exitCode).toBe(0);
    if (command === 'check') {
      const { results } = JSON.parse(stdout);
      expect(results.map(({ file }: { file: string }) => file)).toEqual(within(folder, ['a.json', 'b.json']));
    }
  });
});

describe('a pattern', () => {
  const NAMES = ['a.json', 'ab.json', 'a.csv', 'x/a.json', 'x/y/a.json', '.a.json'];
  it.each([
    ['*.json', ['a.json', 'ab.json']],
    ['a?.json', ['ab.json']],
    ['?.*', ['a.csv', 'a.json']],
    ['*/*.json', ['x/a.json']],
    ['**/a.json', ['a.json', 'x/a.json', 'x/y/a.json']],
    ['x/**', ['x/a.json', 'x/y/a.json']],
  ])('%s stands for the files that it fits, in the order of their names', (pattern, expected) => {
    const folder = folderOf(...NAMES);
    const found = inputFiles([`${folder}/${pattern}`]).map((path) => path.split(/[\\/]/).join(sep));
    expect(found.toSorted()).toEqual(within(folder, expected).toSorted());
    expect(found).toEqual(found.toSorted());
  });

  it('that fits nothing is refused by its name, with exit code 2', async () => {
    const pattern = `${newFolder()}/*.json`;
    const { stderr, exitCode } = await cli(['check', pattern]);
    expect(stderr).toBe(`${pattern}: no file has such a name.\n`);
    expect(exitCode).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('is a name where a file has just that name', () => {
    const folder = folderOf('a*.json', 'ab.json');
    expect(inputFiles([`${folder}/a*.json`])).toEqual(within(folder, ['a*.json']));
  });

  it.skipIf(process.platform === 'win32')('gives nothing but `*`, `**` and `?` a meaning', () => {
    const strange = ['[a]x.json', '{b,c}x.json', '!dx.json', '(e)x.json'];
    const folder = folderOf(...strange, 'ax.json', 'bx.json');
    for (const name of strange) {
      expect(inputFiles([`${folder}/${name.replace('x', '?')}`])).toEqual(within(folder, [name]));
    }
  });
});

it('a file is not read once more for a folder or a pattern, and what is none of these stays as it is', () => {
  const folder = folderOf('a.json', 'b.json');
  const names = fc.array(fc.constantFrom('*.json', '?.json', ''), { minLength: 1 });
  fc.assert(
    fc.property(names, (given) => {
      const found = inputFiles([join(folder, 'b.json'), ...given.map((name) => join(folder, name))]);
      expect(new Set(found).size).toBe(found.length);
      expect(within(folder, ['a.json', 'b.json'])).toEqual(expect.arrayContaining([...found]));
    }),
  );
  expect(inputFiles(['-', '-', 'not-there.json'])).toEqual(['-', '-', 'not-there.json']);
});
