import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import * as analysis from '../../src/api/analysis.ts';
import * as schema from '../../src/api/schema.ts';
import * as index from '../../src/index.ts';
import * as localeEn from '../../src/locales/en.ts';
import * as localeSv from '../../src/locales/sv.ts';
import * as render from '../../src/render/index.ts';
import * as dataverse from '../../src/rulesets/dataverse/index.ts';
import * as guideEntry from '../../src/rulesets/guide/index.ts';
import { builtPages } from './support/built-pages.ts';
import { fileBehind, SITE } from './support/site-server.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page.html]));
const linksIn = (html: string) =>
  [...html.matchAll(/<(?:a|link|script|img|source)\s[^>]*?(?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );

/** Where a link leads: a file of the site and a place in it; absent when it leads away from the site. */
function targetOf(
  link: string,
  path: string,
): { readonly file: string; readonly anchor: string } | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [address = '', anchor = ''] = link.split('#');
  const folder = posix.dirname(`/${path}`);
  const absolute =
    address === '' ? `/${path}` : posix.resolve(folder, address) + (address.endsWith('/') ? '/' : '');
  return {
    file:
      fileBehind(absolute)
        ?.slice(SITE.length + 1)
        .replaceAll('\\', '/') ?? '',
    anchor,
  };
}

it('has a page of every kind', () => {
  const kinds = ['index', 'advisor', 'rules/index', 'decision-tables', 'clauses'];
  for (const kind of [
    ...kinds,
    ...kinds.map((each) => `sv/${each}`),
    'guide/getting-started',
    'api/index',
    '404',
  ])
    expect([...byPath.keys()]).toContain(`${kind}.html`);
});

it('has a page for every rule, in both languages', () => {
  for (const { id } of index.guide.rules)
    for (const folder of ['', 'sv/']) expect(byPath.get(`${folder}rules/${id}.html`)).toContain(id);
});

/** The guide has a page where it has an entry of its own, to which that of the main entry leads. */
const { guide: _atItsOwnEntry, ...main } = index;

it.each([
  ['d365-email-rules', main],
  ['d365-email-rules.rulesets.guide', guideEntry],
  ['d365-email-rules.rulesets.dataverse', dataverse],
  ['d365-email-rules.analysis', analysis],
  ['d365-email-rules.render', render],
  ['d365-email-rules.schema', schema],
  ['d365-email-rules.locales.en', localeEn],
  ['d365-email-rules.locales.sv', localeSv],
])('documents every value that %s exports, with an example for what can be called', (entry, values) => {
  for (const [name, value] of Object.entries(values)) {
    const found = pages.filter(({ path }) =>
      // A ruleset is documented once, where its own entry is.
      new RegExp(`^api/(${entry}|d365-email-rules\\.rulesets\\.\\w+)\\.[A-Z]\\w+\\.${name}\\.html$`).test(
        path,
      ),
    );
    expect(
      found.map(({ path }) => path),
      name,
    ).toHaveLength(1);
    const isClass = /^[A-Z]/.test(name);
    if (typeof value === 'function' && !isClass) expect(found[0]?.html, name).toContain('id="example');
  }
});

it.each(pages.map(({ path }) => path))('%s leads only to what is there', (path) => {
  const dead = linksIn(byPath.get(path) ?? '').filter((link) => {
    const target = targetOf(link, path);
    // What the advisor is asked stands where other addresses have the name of a place.
    if (target === undefined || target.anchor.includes('=')) return false;
    if (target.file === '') return true;
    const html = byPath.get(target.file);
    return target.anchor !== '' && !html?.includes(`id="${decodeURIComponent(target.anchor)}"`);
  });
  expect(dead).toEqual([]);
});

it('leads away from the site only to documents that are cited', () => {
  const away = pages.flatMap(({ html }) => linksIn(html)).filter((link) => /^https?:/.test(link));
  const cited = [index.guide, dataverse.dataverse].flatMap(({ clauses }) =>
    clauses.flatMap(({ url }) => url ?? []),
  );
  expect([...new Set(away)].filter((link) => !cited.includes(link))).toEqual([]);
});

it('has a title and a language on every page', () => {
  for (const { path, html } of pages) {
    expect(html, path).toMatch(/<title>[^<|]+( \| d365-email-rules)?<\/title>/);
    expect(html, path).toContain(`<html lang="${path.startsWith('sv/') ? 'sv' : 'en'}"`);
  }
});

it('brings no address of another host along in what it loads', () => {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect(readFileSync(join(SITE, file), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\//);
});
