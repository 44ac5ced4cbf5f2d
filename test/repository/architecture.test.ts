import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { ROOT, textOf } from '../support/project.ts';

/** The folders below `src`, each of which imports only from itself and those before it. */
const FOLDERS = [...textOf('docs/contributing/architecture.md').matchAll(/^\| `([\w-]+)\/` /gm)].map(
  ([, folder = '']) => folder,
);

/** The order inside two of them; those that stand together don't import from each other. */
const INSIDE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  dataverse: [['rows'], ['facts'], ['checks'], ['files'], ['audit'], ['changes'], ['runs'], ['report']],
  cli: [['io'], ['flags', 'words', 'interactive'], ['check', 'export'], ['schemas', 'mcp'], ['commands']],
};

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const sources = new Map(
  files.map((file) => [file, ts.createSourceFile(file, textOf(`src/${file}`), ts.ScriptTarget.ES2022)]),
);

/** What each file imports, types included, as paths below `src`, or as it stands when that is no path. */
const imports = files.flatMap((file) =>
  ts.preProcessFile(textOf(`src/${file}`)).importedFiles.map(({ fileName }) => ({
    file,
    used: fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName,
  })),
);

/** The name of a file's folder at some depth; empty when it stands above. */
const folderAt = (path: string, depth: number) => path.split('/').slice(0, -1)[depth] ?? '';

it('shows the folders that there are, and no more than twelve entries', () => {
  const entries = readdirSync(join(ROOT, 'src'));
  expect([...FOLDERS, 'index.ts'].toSorted()).toEqual(entries.toSorted());
  expect(entries.length).toBeLessThanOrEqual(12);
});

it('lets a folder import from itself and those before it, and never from one after it', () => {
  const later = imports.filter(({ file, used }) => {
    const [from, to] = [FOLDERS.indexOf(folderAt(file, 0)), FOLDERS.indexOf(folderAt(used, 0))];
    return from !== -1 && to > from;
  });
  expect(later).toEqual([]);
});

it.each(Object.entries(INSIDE))('keeps the order inside %s', (room, order) => {
  const stepOf = (path: string) => order.findIndex((folders) => folders.includes(folderAt(path, 1)));
  const wrong = imports.filter(({ file, used }) => {
    if (folderAt(file, 0) !== room || folderAt(used, 0) !== room) return false;
    const [from, to] = [stepOf(file), stepOf(used)];
    return from !== -1 && (to > from || (to === from && folderAt(file, 1) !== folderAt(used, 1)));
  });
  expect(wrong).toEqual([]);
});

it('has no folder of `api` import from another, so that each function loads no more than it needs', () => {
  const across = imports.filter(({ file, used }) => {
    const [from, to] = [file, used].map((path) => (folderAt(path, 0) === 'api' ? folderAt(path, 1) : ''));
    return from !== '' && to !== '' && from !== to;
  });
  expect(across).toEqual([]);
});

it('touches Node nowhere but in the command', () => {
  const touching = imports.filter(({ used }) => used.startsWith('node:'));
  expect(touching.filter(({ file }) => !file.startsWith('cli/'))).toEqual([]);
});

/** The modules of Node, and common ones beside it, that reach other computers. */
const NETWORK_MODULES = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|undici|ws)(?:\/|$)/;
/** The names under which a network is reached without a module. */
const NETWORK_GLOBALS = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['sendBeacon', 'importScripts'],
];

/** Tells whether code names something, in whatever place; comments and texts don't count. */
function namesAny(node: ts.Node, names: readonly string[]): boolean {
  if (ts.isIdentifier(node) && names.includes(node.text)) return true;
  return ts.forEachChild(node, (child) => namesAny(child, names) || undefined) ?? false;
}

it('touches a network nowhere but in the one function that gets the data', () => {
  const scripts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .map((path) => [path, ts.createSourceFile(path, textOf(`src/${path}`), ts.ScriptTarget.ES2022)] as const);
  expect(scripts.length).toBeGreaterThan(0);
  const naming = [...sources, ...scripts].filter(([, source]) => namesAny(source, NETWORK_GLOBALS));
  expect(naming.map(([file]) => file)).toEqual(['cli/export/get.ts']);
  expect(imports.filter(({ used }) => NETWORK_MODULES.test(used))).toEqual([]);
});

it('starts another program nowhere but to get an access token', () => {
  const starting = imports.filter(({ used }) => /^(?:node:)?(?:child_process|cluster)$/.test(used));
  expect(starting.map(({ file }) => file)).toEqual(['cli/export/access-token.ts']);
});

it('names rules and criteria nowhere but in rulesets and their texts', () => {
  const names = [guide, dataverse].flatMap(({ rules, criteria }) =>
    [...rules, ...criteria].map(({ id }) => String(id)),
  );
  const elsewhere = files.filter((file) => !/^(rulesets|locales)\//.test(file));
  const printer = ts.createPrinter({ removeComments: true });
  const naming = elsewhere.filter((file) => {
    const code = printer.printFile(sources.get(file) as ts.SourceFile);
    return names.some((name) => code.includes(`'${name}'`) || code.includes(`"${name}"`));
  });
  expect(naming).toEqual([]);
});

/** Tells whether a text in code is one of these names; keys of objects and examples within longer texts don't count. */
function holdsText(node: ts.Node, names: readonly string[]): boolean {
  if (ts.isStringLiteral(node) && names.includes(node.text)) return true;
  return ts.forEachChild(node, (child) => holdsText(child, names) || undefined) ?? false;
}

it('takes prerequisites by what they are about, and holds none by its name but in rulesets and their texts', () => {
  const names = [guide, dataverse].flatMap(({ vocabulary }): readonly string[] => vocabulary.prerequisites);
  const naming = [...sources].filter(([, source]) => holdsText(source, names)).map(([file]) => file);
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((file) => !/^(rulesets|locales)\//.test(file))).toEqual([]);
});
