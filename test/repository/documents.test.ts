import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest, ROOT, textOf } from '../support/project.ts';

const documents = ['.', 'docs', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe.each(documents)('%s', (path) => {
  it('leads only to files that are there', () => {
    const links = [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });

  it('names only files and scripts that are there', () => {
    const text = textOf(path);
    const named = [
      ...text.matchAll(/`((?:src|test|docs|bench|scripts|examples|\.github|\.changeset)\/[\w./-]*)`/g),
    ];
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    const scripts = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(scripts.filter((script) => !(script in manifest().scripts))).toEqual([]);
  });
});

it('keeps the contributor’s guide to one page', () => {
  expect(textOf('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(60);
});
