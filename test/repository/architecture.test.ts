import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { ROOT, textOf } from '../support/project.ts';

const page = textOf('docs/contributing/architecture.md');
/** The rows of the table of files: each file, or folder, with its layer. */
const rows = [...page.matchAll(/^\| (\w+) +\| `([\w/.-]+)` +\| \S/gm)].map(([, layer = '', path = '']) => ({
  layer,
  path,
}));
/** The layers, lowest first. */
const layers = [...new Set(rows.map(({ layer }) => layer))];

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const sources = new Map(
  files.map((file) => [file, ts.createSourceFile(file, textOf(`src/${file}`), ts.ScriptTarget.ES2022)]),
);

function rowsOf(file: string) {
  return rows.filter(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
}

function layerOf(file: string): string {
  return rowsOf(file)[0]?.layer ?? '';
}

/** The modules from which a file takes something at run time: types are gone by then. */
function usedBy(file: string): readonly string[] {
  return [...(sources.get(file)?.statements ?? [])].flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    return specifier && ts.isStringLiteral(specifier) && !isTypeOnly(statement) ? [specifier.text] : [];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  const named = clause?.namedBindings;
  return (
    clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (named !== undefined && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly: type }) => type))
  );
}

it('tells of every file in src, once, and of none that is not there', () => {
  expect(files.filter((file) => rowsOf(file).length !== 1)).toEqual([]);
  expect(rows.filter(({ path }) => !files.some((file) => file === path || file.startsWith(path)))).toEqual(
    [],
  );
});

it('shows every layer in the picture, each on top of those below it', () => {
  const [picture = ''] = page.match(/```text[^`]*```/) ?? [];
  const shown = [...picture.matchAll(/^│ (\w+) +│ \S/gm)].map(([, layer]) => layer);
  expect(shown.reverse()).toEqual(layers);
});

it('lets a file use its own layer and those below it, and never one above', () => {
  const upward = files.flatMap((file) =>
    usedBy(file)
      .filter((module) => module.startsWith('.'))
      .map((module) => posix.join(posix.dirname(file), module))
      .filter((used) => layers.indexOf(layerOf(used)) > layers.indexOf(layerOf(file)))
      .map((used) => `${file} (${layerOf(file)}) uses ${used} (${layerOf(used)})`),
  );
  expect(upward).toEqual([]);
});

it('touches Node nowhere but in the command line', () => {
  const touching = files.filter((file) => usedBy(file).some((module) => module.startsWith('node:')));
  expect(touching.filter((file) => !file.startsWith('cli/'))).toEqual([]);
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
