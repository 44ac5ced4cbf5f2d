import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEB_API_TABLES } from '../../src/cli/export/web-api-tables.ts';
import { guide, incomingMethods, prerequisites } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { manifest, ROOT, textOf } from '../support/project.ts';

/** What the site's builder writes, and pages in another language, which mirror the English ones. */
const LEFT_OUT = /^docs\/(?:(?:\.vitepress|api|rules|sv|dataverse)\/|(?:decision-tables|clauses)\.md$)/;

const pages = markdownIn('docs');
const documents = [
  ...['.', 'decision-tables', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => posix.join(folder, name)),
  ),
  ...pages.filter((path) => !LEFT_OUT.test(path)),
];

/** The places of the site that are made from the rules or the doc comments. */
const GENERATED = [
  ...[
    '/rules/',
    '/decision-tables',
    '/clauses',
    '/api/',
    '/advisor',
    '/dataverse/rules/',
    '/dataverse/clauses',
    '/dataverse/decision-tables',
    '/dataverse/what-changed',
  ],
  ...guide.rules.map(({ id }) => `/rules/${id}`),
];
const places = new Set([...GENERATED, ...pages.map(placeOf)]);

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

/** Where a page stands on the site. */
function placeOf(page: string): string {
  return page
    .replace(/^docs/, '')
    .replace(/\.md$/, '')
    .replace(/\/index$/, '/');
}

/** A document without its blocks of code, with what it includes. */
function proseOf(path: string): string {
  const whole = textOf(path).replace(/<!--@include: (\S+)-->/g, (_, included: string) =>
    textOf(posix.join(posix.dirname(path), included)),
  );
  return whole.replace(/^```[\s\S]*?^```$/gm, '');
}

/** Where the links of a document lead, apart from those out of the project. */
function linksIn(path: string): readonly string[] {
  const prose = proseOf(path);
  const definitions = new Map<string, string>();
  // As in Markdown, the first definition of a name counts.
  for (const [, name = '', target = ''] of prose.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)) {
    if (!definitions.has(name)) definitions.set(name, target);
  }
  const inline = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const byName = [...prose.matchAll(/\]\[([^\]]+)\]/g)].map(([, name = '']) => definitions.get(name) ?? name);
  return [...inline, ...byName].filter((target) => !/^<?https?:/.test(target));
}

/** The names of a document's headings, as far as GitHub and VitePress make the same ones: of words alone. */
function anchorsIn(path: string): readonly string[] {
  return [...proseOf(path).matchAll(/^#{1,6} ([a-z0-9 ]+)$/gim)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
}

function isInDocs(path: string): boolean {
  return path.startsWith('docs/');
}

/** Whether a link leads somewhere: to a place of the site, or to a file and a heading in it. */
function leadsSomewhere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  if (isInDocs(from) && target.startsWith('/')) return anchor === undefined && places.has(target);
  const file = target === '' ? from : posix.join(posix.dirname(from), target);
  // The site has no page for what is not in its folder.
  if (isInDocs(from) && !pages.includes(file)) return false;
  return existsSync(join(ROOT, file)) && (anchor === undefined || anchorsIn(file).includes(anchor));
}

it('finds the pages there are', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'examples/README.md', 'docs/guide/getting-started.md']),
  );
});

describe.each(documents)('%s', (path) => {
  it('leads only to what is there', () => {
    expect(linksIn(path).filter((link) => !leadsSomewhere(path, link))).toEqual([]);
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

  it('holds nothing that the site’s builder would take for its own', () => {
    expect(proseOf(path)).not.toContain('{{');
  });
});

it('keeps the contributor’s guide to one page', () => {
  expect(textOf('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(60);
});

it('keeps the README short', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(150);
});

it('has every page of the guide in the README', () => {
  const linked = linksIn('README.md').map((link) => link.split('#')[0]);
  const ofTheGuide = documents.filter((path) => dirname(path) === 'docs/guide');
  expect(ofTheGuide.filter((path) => !linked.includes(path))).toEqual([]);
});

/** The rows of a page's tables that begin with a name in code: the name, and what the next column says. */
function namedRowsIn(path: string): readonly (readonly [name: string, text: string])[] {
  return [...textOf(path).matchAll(/^\| `([\w-]+)` +\| (.*?) +\|/gm)].map(
    ([, name = '', text = '']) => [name, text] as const,
  );
}

it('explains every method and every prerequisite under concepts', () => {
  const named = namedRowsIn('docs/guide/concepts.md');
  // The methods of the other direction are among them.
  expect(named.map(([name]) => name)).toEqual([...incomingMethods, ...prerequisites]);
  const labels = incomingMethods.map((method) => [method, en.rulesets.guide.methods.incoming[method]]);
  expect(named.slice(0, labels.length)).toEqual(labels);
});

it('asks under trade-offs what each criterion asks, in the same order', () => {
  const asked = guide.criteria.map(({ id }) => [id, en.rulesets.guide.criteria[id].question]);
  expect(namedRowsIn('docs/guide/trade-offs.md')).toEqual(asked);
});

it('names on the page about exports every privilege that reading a table takes', () => {
  for (const page of ['docs/guide/export-mailboxes.md', 'docs/sv/guide/export-mailboxes.md']) {
    const named = new Set(textOf(page).match(/prvRead\w+/g));
    expect([...named]).toEqual(WEB_API_TABLES.map(({ privilege }) => privilege));
  }
});
