import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT, textOf } from '../support/project.ts';

/** The folders below `src` whose comments follow the rule already. */
const FOLDERS = [...['logic', 'input', 'rule-language', 'engine', 'api', 'render', 'sql'], 'locales/texts'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${folder}/${path.replaceAll('\\', '/')}`),
);

/** The doc comments of a file in order, each as its text without the marks. */
function commentsIn(file: string): readonly string[] {
  const comments = textOf(file).match(/\/\*\*.*?\*\//gs) ?? [];
  return comments.map((comment) => comment.replace(/^\/\*\*\s*(\*\s*)?|\s*\*\/$/g, ''));
}

it('finds doc comments in every file', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => commentsIn(file).length === 0)).toEqual([]);
});

it('says at the first declaration of a file at the latest what the file is about', () => {
  const silent = files.filter((file) => {
    const text = textOf(file);
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    const first = source.statements.find(
      (each) => !ts.isImportDeclaration(each) && !ts.isExportDeclaration(each),
    );
    return !text.slice(0, first?.getStart(source)).includes('/**');
  });
  expect(silent).toEqual([]);
});

it.each(FOLDERS)('begins no doc comment of %s with a question word', (folder) => {
  const asking = files
    .filter((file) => file.startsWith(`src/${folder}/`))
    .flatMap((file) => commentsIn(file).map((comment) => `${file}: ${comment}`))
    .filter((comment) => /^[^ ]+ (What|Whether|Who|How)\b/.test(comment));
  expect(asking).toEqual([]);
});
