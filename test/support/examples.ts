import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatWithOptions } from 'node:util';
import ts from 'typescript';
import * as zod from 'zod';
import * as analysisEntry from '../../src/api/analysis.ts';
import * as schemaEntry from '../../src/api/schema.ts';
import * as dataverseEntry from '../../src/dataverse/index.ts';
import * as index from '../../src/index.ts';
import * as localeEn from '../../src/locales/en.ts';
import * as localeSv from '../../src/locales/sv.ts';
import * as renderEntry from '../../src/render/index.ts';
import * as dataverseRuleset from '../../src/rulesets/dataverse/index.ts';
import * as guideRuleset from '../../src/rulesets/guide/index.ts';
import * as rulesetsEntry from '../../src/rulesets/index.ts';
import * as sqlEntry from '../../src/sql/index.ts';
import { ROOT, textOf } from './project.ts';

/** A block of code in a document or a doc comment. */
export interface CodeBlock {
  /** Where it stands: file and number of the line. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

const ENTRIES: Readonly<Record<string, unknown>> = {
  'd365-email-rules': index,
  'd365-email-rules/rulesets': rulesetsEntry,
  'd365-email-rules/rulesets/guide': guideRuleset,
  'd365-email-rules/rulesets/dataverse': dataverseRuleset,
  'd365-email-rules/analysis': analysisEntry,
  'd365-email-rules/render': renderEntry,
  'd365-email-rules/schema': schemaEntry,
  'd365-email-rules/dataverse': dataverseEntry,
  'd365-email-rules/sql': sqlEntry,
  'd365-email-rules/locales/en': localeEn,
  'd365-email-rules/locales/sv': localeSv,
  // What an application takes from elsewhere to go with ours.
  zod,
};

/** Where the entries' sources are, for the type check. */
const ENTRY_SOURCES: Readonly<Record<string, readonly string[]>> = {
  'd365-email-rules': ['src/index.ts'],
  'd365-email-rules/rulesets': ['src/rulesets/index.ts'],
  'd365-email-rules/rulesets/*': ['src/rulesets/*/index.ts'],
  'd365-email-rules/analysis': ['src/api/analysis.ts'],
  'd365-email-rules/render': ['src/render/index.ts'],
  'd365-email-rules/schema': ['src/api/schema.ts'],
  'd365-email-rules/dataverse': ['src/dataverse/index.ts'],
  'd365-email-rules/sql': ['src/sql/index.ts'],
  'd365-email-rules/locales/*': ['src/locales/*.ts'],
};

/** The fenced blocks of a document. */
export function blocksOf(path: string): CodeBlock[] {
  return fenced(path, textOf(path));
}

/** The examples in the doc comments of every source file. */
export function examplesInSource(): CodeBlock[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => fenced(`src/${file}`, textOf(`src/${file}`), ' * '));
}

/** The fenced blocks of a text, of which each line begins with the prefix. */
export function fenced(path: string, text: string, prefix = ''): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { line: number; language: string; code: string[] } | undefined;
  for (const [number, written] of text.split('\n').entries()) {
    const line = written.startsWith(prefix)
      ? written.slice(prefix.length)
      : written === ' *'
        ? ''
        : undefined;
    if (line === undefined) continue;
    const fence = /^```(\w*)$/.exec(line);
    if (fence === null) open?.code.push(line);
    else if (open === undefined) open = { line: number + 1, language: fence[1] ?? '', code: [] };
    else {
      blocks.push({ place: `${path}:${open.line}`, language: open.language, code: open.code.join('\n') });
      open = undefined;
    }
  }
  return blocks;
}

/** What a program prints, as far as its comments say: those behind `console.log` and on the lines below it. */
export function promised(code: string): string {
  const lines = code.split('\n');
  return lines
    .flatMap((line, index) => {
      const behind = /console\.log\(.*\);\s*\/\/ (.*)$/.exec(line);
      const above = lines.slice(0, index).findLast((each) => !/^\s*\/\//.test(each));
      const below = above?.includes('console.log') ? /^\s*\/\/ ?(.*)$/.exec(line) : null;
      return behind?.[1] ?? below?.[1] ?? [];
    })
    .join('\n');
}

/** Runs an example against the sources, waits for its end and gives what it printed. */
export async function printedBy(code: string): Promise<string> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const printed: string[] = [];
  const log = (...values: unknown[]) =>
    printed.push(formatWithOptions({ breakLength: Number.POSITIVE_INFINITY }, ...values));
  const require = (name: string) => {
    if (!(name in ENTRIES)) throw new Error(`There is no entry ${name}.`);
    return ENTRIES[name];
  };
  const begin = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`);
  await begin(require, {}, { log });
  return printed.join('\n');
}

/** What the compiler has to say against examples, each with its place. */
export function typeErrorsIn(blocks: readonly CodeBlock[]): string[] {
  const files = new Map(blocks.map((block, number) => [join(ROOT, `example-${number}.ts`), block]));
  const options = { ...compilerOptions(), paths: mapPaths() };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  const { getSourceFile } = host;
  host.getSourceFile = (path, languageVersion, ...others) => {
    const block = files.get(path);
    return block === undefined
      ? getSourceFile(path, languageVersion, ...others)
      : ts.createSourceFile(path, `${block.code}\nexport {};\n`, languageVersion);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, { place }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return { ...options, noUnusedLocals: false };
}

function mapPaths(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(ENTRY_SOURCES).map(([name, paths]) => [name, paths.map((path) => join(ROOT, path))]),
  );
}
