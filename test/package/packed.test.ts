import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULESETS } from '../../src/cli/io/inputs.ts';
import { FILE_KINDS } from '../../src/cli/schemas/file-schemas.ts';
import { builtFile, type Manifest, manifest, output, ROOT, run, textOf } from '../support/project.ts';

/** An empty folder, into which the packed package is installed as anyone would. */
let consumer: string;
/** The files in the tarball. */
let packed: readonly string[];

beforeAll(() => {
  builtFile('index.js');
  consumer = mkdtempSync(join(tmpdir(), 'd365-email-rules-'));
  const [tarball] = JSON.parse(
    output('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer]),
  );
  packed = tarball.files.map((file: { readonly path: string }) => file.path);
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true }');
  output(
    'npm',
    [
      'install',
      ...['--prefix', consumer, '--no-audit', '--no-fund', '--prefer-offline'],
      join(consumer, tarball.filename),
    ],
    { cwd: consumer },
  );
});

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

/** Every file that package.json leads to; `*` stands for any name. */
function targetsOf(exported: unknown): readonly string[] {
  return typeof exported === 'string'
    ? [exported.replace('./', '')]
    : Object.values(exported as object).flatMap(targetsOf);
}

/** Whether the tarball has a file that package.json leads to. */
function isPacked(target: string): boolean {
  const [before = '', after] = target.split('*');
  return packed.some((path) =>
    after === undefined ? path === target : path.startsWith(before) && path.endsWith(after),
  );
}

describe('the tarball', () => {
  it('holds what was built and what belongs to it, and nothing else', () => {
    const outside = packed.filter((path) => !path.startsWith('dist/'));
    const tables = Object.keys(RULESETS).flatMap((id) => [`${id}.json`, `${id}.md`]);
    expect(outside.sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
        ...[...tables, 'README.md', 'hashes.json'].map((name) => `decision-tables/${name}`),
        ...Object.keys(FILE_KINDS).map((kind) => `schemas/${kind}.json`),
      ].sort(),
    );
  });

  it('holds every file that package.json leads to', () => {
    const { exports, bin } = manifest();
    expect(targetsOf({ exports, bin }).filter((target) => !isPacked(target))).toEqual([]);
  });

  it('passes on the licence of every package that is built in', () => {
    const path = join(consumer, 'node_modules/d365-email-rules/dist/third-party-licenses.txt');
    const [, ...licenses] = readFileSync(path, 'utf8').split(/^## (?=\S+ \d)/m);
    const names = licenses.map((license) => license.split(' ')[0]);
    expect(names).toEqual(
      expect.arrayContaining([...['@rgrove/parse-xml', 'ansis', 'commander', 'papaparse', 'ts-pattern']]),
    );
    // The Blue Oak licence names no holder of a copyright.
    for (const license of licenses) expect(license).toMatch(/copyright|Blue Oak Model License/i);
  });

  it('brings nothing along but zod', () => {
    const installed = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['d365-email-rules', 'zod']);
  });
});

const subpaths = Object.keys(manifest().exports).map((subpath) => subpath.replace('.', 'd365-email-rules'));
const modules = subpaths.filter((subpath) => !subpath.endsWith('.json'));

describe('what is installed', () => {
  it('loads by import and by require, with the same names', () => {
    const script = (load: string) =>
      `const names = {};
      for (const path of ${JSON.stringify(modules)}) names[path] = Object.keys(${load}).filter((name) => name !== 'default' && name !== 'module.exports').sort();
      console.log(JSON.stringify(names));`;
    const namesBy = (type: string, load: string) =>
      JSON.parse(output('node', ['--input-type', type, '--eval', script(load)], { cwd: consumer }));
    const imported = namesBy('module', 'await import(path)');
    expect(imported).toEqual(namesBy('commonjs', 'require(path)'));
    expect(imported).toMatchObject({
      'd365-email-rules': expect.arrayContaining(['explainTradeoffs', 'recommend', 'validate']),
      'd365-email-rules/rulesets': ['rulesets'],
      'd365-email-rules/rulesets/guide': ['guide'],
      'd365-email-rules/rulesets/dataverse': ['dataverse', 'dataverseOnPremises'],
      'd365-email-rules/analysis': ['analyze', 'compareRulesets', 'decisionTables'],
      'd365-email-rules/render': ['render', 'renderMailFlow'],
      'd365-email-rules/sql': ['sql'],
      'd365-email-rules/dataverse': ['CHECKS', 'audit', 'checkWords', 'organizationChanges', 'readRecords'],
      'd365-email-rules/locales/en': ['en'],
      'd365-email-rules/locales/sv': ['sv'],
    });
  });

  it('tells its version to tools', () => {
    const script = "console.log(require('d365-email-rules/package.json').version)";
    expect(output('node', ['--eval', script], { cwd: consumer }).trim()).toBe(manifest().version);
  });

  it('gives the schemas of files as data', () => {
    const script = "console.log(require('d365-email-rules/schemas/exceptions.json').required)";
    expect(output('node', ['--eval', script], { cwd: consumer }).trim()).toBe("[ 'exceptions' ]");
  });

  it('gives the decision tables as data, with their hashes', () => {
    const script = `
      const hashes = require('d365-email-rules/decision-tables/hashes.json');
      const { render } = require('d365-email-rules/render');
      for (const id of Object.keys(hashes)) {
        const tables = require('d365-email-rules/decision-tables/' + id + '.json');
        console.log(tables.ruleset, render(tables, { target: 'text' }).split('\\n')[0]);
      }`;
    const shown = output('node', ['--eval', script], { cwd: consumer });
    expect(shown).toBe(
      Object.keys(RULESETS)
        .sort()
        .map((id) => `${id} Decision tables\n`)
        .join(''),
    );
  });

  it('audits an organization, by the same ruleset as the library has', () => {
    const script = `
      import { dataverse } from 'd365-email-rules/rulesets/dataverse';
      import { audit, readRecords } from 'd365-email-rules/dataverse';
      const rows = [
        'mailboxid,regardingobjecttypecode,incomingemaildeliverymethod,outgoingemaildeliverymethod,actdeliverymethod',
        'a,queue,1,0,2',
      ].join('\\n');
      const source = () => readRecords(new TextEncoder().encode(rows), 'rows.csv');
      const asked = audit(source, { ruleset: dataverse });
      for await (const { file, row, report } of asked.results) console.log(file, row, report.verdict, report.ruleset);
      console.log(asked.summary().end);`;
    const shown = output('node', ['--input-type', 'module', '--eval', script], { cwd: consumer });
    expect(shown).toBe('rows.csv 2 invalid dataverse\ncomplete\n');
  });

  it('answers in the language that is imported, rendered', () => {
    const script = `
      import { validate } from 'd365-email-rules';
      import { sv } from 'd365-email-rules/locales/sv';
      import { render } from 'd365-email-rules/render';
      import { configurationSchema } from 'd365-email-rules/schema';
      const queue = configurationSchema().parse({ owner: 'queue', incoming: 'outlook', outgoing: 'none' });
      console.log(render(validate(queue, { locale: sv }), { target: 'text', locale: sv }));`;
    const shown = output('node', ['--input-type', 'module', '--eval', script], { cwd: consumer });
    expect(shown).toContain('Dynamics 365 för Outlook');
  });
});

describe('the command', () => {
  const command = (args: readonly string[], input = '') =>
    run('npx', ['--no-install', 'd365-email-rules', ...args], { cwd: consumer, input });

  it('helps', () => {
    const { status, stdout } = command(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('check');
  });

  it('judges a configuration from standard input', () => {
    const { status, stdout } = command(
      ['check', '-', '--format', 'json'],
      '{ "owner": "queue", "incoming": "outlook", "outgoing": "none" }',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ruleset: 'guide',
      results: [
        { report: { verdict: 'invalid', findings: [{ ruleId: 'incoming-outlook-not-for-queues' }] } },
      ],
      summary: { total: 1, invalid: 1 },
    });
    expect(status).toBe(1);
  });

  it('prints the overview to be read', () => {
    const { status, stdout } = command(
      ['check', '-'],
      '{ "owner": "queue", "incoming": "none", "outgoing": "none" }',
    );
    expect(stdout).toContain('1 in order');
    expect(status).toBe(0);
  });
});

/** An application's source: it compiles, and the marked mistakes in it do not. */
const APPLICATION = `
import { extendRuleset, guide, validate, type QueueConfiguration, type RuleIdOf } from 'd365-email-rules';
import { audit, type CheckId, readRecords } from 'd365-email-rules/dataverse';
import { en } from 'd365-email-rules/locales/en';
import { sv } from 'd365-email-rules/locales/sv';
import { render } from 'd365-email-rules/render';

export const queue: QueueConfiguration = { owner: 'queue', incoming: 'server', outgoing: 'none' };
// @ts-expect-error A queue can't have Dynamics 365 for Outlook.
export const wrong: QueueConfiguration = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };

const report = validate(queue, { locale: sv });
if (report.verdict === 'malformed') {
  console.log(report.problems.length);
  // @ts-expect-error A malformed input has no findings.
  console.log(report.findings);
} else {
  const ruleId = report.findings[0]?.ruleId;
  console.log(ruleId === 'incoming-outlook-not-for-queues');
  // @ts-expect-error There is no such rule.
  console.log(ruleId === 'incoming-outlook-for-queues');
}

const ours = extendRuleset(guide, {
  id: 'ours',
  override: { 'incoming-not-needed': 'off' },
  add: [
    {
      id: 'server-only',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: { incoming: 'outlook' } }],
    },
  ],
});
export const added: RuleIdOf<typeof ours> = 'server-only';
// @ts-expect-error The rule was turned off.
export const off: RuleIdOf<typeof ours> = 'incoming-not-needed';

const asked = audit(() => readRecords(new Uint8Array(), 'mailboxes.csv'), { locale: sv, signal: { aborted: false } });
console.log(asked.outcome === 'auditing' ? asked.summary().total : asked.problems.length);
export const check: CheckId = 'address-missing';
// @ts-expect-error There is no such check.
export const noCheck: CheckId = 'address-missed';

console.log(render(report, { target: 'html', locale: en }));
declare const console: { log(...values: unknown[]): void };
`;

/** The source of an application that makes the schemas part of its own. */
const FORM = `
import { configurationJsonSchema, configurationSchema } from 'd365-email-rules/schema';
import * as z from 'zod';

const form = z.object({ name: z.string(), flow: configurationSchema() });
export const incoming: 'none' | 'outlook' | 'server' | 'forward-mailbox' = form.parse({}).flow.incoming;
// @ts-expect-error There is no such method.
export const other: 'none' | 'fax' = form.parse({}).flow.incoming;
export const type = configurationJsonSchema().type;
`;

/** Sources of applications that import nothing but one entry; the marked mistakes in them are found all the same. */
const ONE_ENTRY: Readonly<Record<string, string>> = {
  '': `
import { validate } from 'd365-email-rules';
const report = validate({ owner: 'user', incoming: 'server', outgoing: 'none' });
// @ts-expect-error Other rules can be found, too.
export const id: 'email-router-retired' | undefined =
  report.verdict === 'malformed' ? undefined : report.findings[0]?.ruleId;`,
  '/rulesets': `
import { rulesets } from 'd365-email-rules/rulesets';
export const methods: readonly ['none', 'outlook', 'server'] = rulesets.dataverse.vocabulary.directions.activities;
// @ts-expect-error There is no such ruleset.
export const none = rulesets.other;`,
  '/rulesets/guide': `
import { type Guide, guide } from 'd365-email-rules/rulesets/guide';
export const methods: readonly ['none', 'outlook', 'server'] = guide.vocabulary.directions.outgoing;
export const other: Guide = guide;
// @ts-expect-error Only the guidance of today has this direction.
export const none = guide.vocabulary.directions.activities;`,
  '/rulesets/dataverse': `
import { type Dataverse, dataverse } from 'd365-email-rules/rulesets/dataverse';
export const methods: readonly ['none', 'outlook', 'server'] = dataverse.vocabulary.directions.activities;
export const other: Dataverse = dataverse;
// @ts-expect-error There is no such direction.
export const none = dataverse.vocabulary.directions.chat;`,
  '/analysis': `
import { type Analyzed, analyze, compareRulesets, decisionTables } from 'd365-email-rules/analysis';
const analysis = analyze();
export const found: Analyzed | undefined = analysis.outcome === 'analyzed' ? analysis : undefined;
export const outcomes = [compareRulesets({} as never, {} as never).outcome, decisionTables().outcome];
// @ts-expect-error A malformed answer says no such thing.
export const sound: boolean = analysis.sound;`,
  '/render': `
import { render } from 'd365-email-rules/render';
export const shown: string = render({ verdict: 'malformed', problems: [] }, { target: 'text' });
// @ts-expect-error There is no such target.
export const none = render({ verdict: 'malformed', problems: [] }, { target: 'paper' });`,
  '/dataverse': `
import { CHECKS, type CheckId } from 'd365-email-rules/dataverse';
export const first: CheckId | undefined = CHECKS[0]?.id;
// @ts-expect-error There is no such check.
export const other: 'address-missed' | undefined = CHECKS[0]?.id;`,
  '/sql': `
import { type SqlAnswer, sql } from 'd365-email-rules/sql';
export const answer: SqlAnswer = sql({ dialect: 'duckdb' });
// @ts-expect-error There is no such dialect.
export const other = sql({ dialect: 'basic' });`,
  '/locales/en': `
import { en } from 'd365-email-rules/locales/en';
export const valid: string = en.phrases.verdict.valid;
// @ts-expect-error There is no such text.
export const none = en.phrases.verdict.fine;`,
  '/locales/sv': `
import { sv } from 'd365-email-rules/locales/sv';
export const valid: string = sv.phrases.verdict.valid;
// @ts-expect-error There is no such text.
export const none = sv.phrases.verdict.fine;`,
};

it('has an application for every entry that can be imported alone', () => {
  const entries = modules.map((path) => path.slice('d365-email-rules'.length));
  // Schemas are part of an application's own, which imports zod as well.
  expect(Object.keys(ONE_ENTRY).sort()).toEqual(entries.filter((entry) => entry !== '/schema').sort());
});

describe('the types', () => {
  /** The TypeScript that the project is built with, and the oldest that it says it works with. */
  const compilers = ['typescript', 'oldest-typescript/node_modules/typescript'];

  /** The sources by the names of their files, compiled together: none of them declares anything for the others. */
  type Program = readonly [name: string, sources: Readonly<Record<string, string>>, options: object];

  const byNode = { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'] };
  const byBundler = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022'] };
  // zod's own types need those of a browser, or of Node.
  const withBrowser = { lib: ['es2022', 'dom'] };
  const both = (name: string, source: string) => [
    [`${name}.mts`, source] as const,
    [`${name}.cts`, source] as const,
  ];
  const ofOneEntry = Object.entries(ONE_ENTRY).flatMap(([entry, source]) =>
    both(`only${entry.replaceAll('/', '-')}`, source),
  );
  const programs: readonly Program[] = [
    [
      'applications that Node runs, also those that import a single entry',
      Object.fromEntries([...both('app', APPLICATION), ...ofOneEntry]),
      byNode,
    ],
    ['an application that is bundled', { 'app.ts': APPLICATION }, byBundler],
    ['a form that Node runs', Object.fromEntries(both('form', FORM)), { ...byNode, ...withBrowser }],
    ['a form that is bundled', { 'form.ts': FORM }, { ...byBundler, ...withBrowser }],
  ];

  function compile(compiler: string, sources: Program[1], compilerOptions: object): string {
    const folder = mkdtempSync(join(consumer, 'types-'));
    for (const [file, source] of Object.entries(sources)) writeFileSync(join(folder, file), source);
    // Of what is not ours only the compiler's own libraries go unchecked.
    const own = { strict: true, noEmit: true, skipLibCheck: false, skipDefaultLibCheck: true, types: [] };
    const options = { ...own, ...compilerOptions };
    const files = Object.keys(sources);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    const tsc = join(ROOT, 'node_modules', compiler, 'bin/tsc');
    return run('node', [tsc, '--project', folder]).stdout;
  }

  describe.each(compilers)('by %s', (compiler) => {
    it.each(programs)('serve %s', (_name, sources, options) => {
      expect(compile(compiler, sources, options)).toBe('');
    });
  });

  it('declare nothing for everybody, or one entry could do what another one should', () => {
    const declarations = packed.filter((path) => /\.d\.[cm]?ts$/.test(path));
    const global = declarations.filter((path) =>
      /\bdeclare (?:global|module)\b/.test(
        readFileSync(join(consumer, 'node_modules/d365-email-rules', path), 'utf8'),
      ),
    );
    expect(declarations.length).toBeGreaterThan(0);
    expect(global).toEqual([]);
  });

  it('are said to serve the oldest TypeScript that they are tested with', () => {
    const { dependencies } = JSON.parse(textOf('test/package/oldest-typescript/package.json')) as Manifest;
    const [, version] = /^(\d+\.\d+)\.\d+$/.exec(dependencies.typescript ?? '') ?? [];
    for (const page of ['README.md', 'docs/guide/getting-started.md']) {
      expect(textOf(page)).toContain(`TypeScript ${version} or later`);
    }
  });
});
