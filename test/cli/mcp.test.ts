import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainTradeoffs, type Ruleset, recommend, validate } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { guide } from '../../src/rulesets/guide/index.ts';
import { compiled } from '../support/json-schemas.ts';
import { connected } from '../support/mcp.ts';
import { textOf } from '../support/project.ts';
import { configurationsOf, requestsOf } from '../support/rulesets.ts';
import { cli, linesOf, newFolder, userRow } from './support.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const CONFIGURATION = { owner: 'user', incoming: 'outlook', outgoing: 'server', activities: 'server' };

describe('the list of tools', () => {
  it('has the verbs, check, diff and rules, each read-only and with a JSON Schema of its arguments', async () => {
    const { client } = await connected('.');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...['validate', 'recommend', 'explainTradeoffs', 'check', 'diff', 'rules'],
    ]);
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toEqual({ readOnlyHint: true, openWorldHint: false });
      expect(description).toMatch(/\.$/);
      // Clients check arguments by draft 7 as well.
      expect(() => new Ajv({ strict: false, validateFormats: false }).compile(inputSchema)).not.toThrow();
    }
  });

  it('accepts by its schemas what the tools accept', async () => {
    const { client } = await connected('.');
    const { tools } = await client.listTools();
    const schemas = new Map(tools.map(({ name, inputSchema }) => [name, compiled(inputSchema)]));
    const isAccepted = (name: string, args: object) => schemas.get(name)?.(args);
    for (const ruleset of [guide, dataverse] as readonly Ruleset[]) {
      fc.assert(
        fc.property(configurationsOf(ruleset.vocabulary), requestsOf(ruleset), (configuration, request) => {
          expect(isAccepted('validate', { configuration: plain(configuration) })).toBe(true);
          expect(isAccepted('recommend', { request: plain(request), locale: 'sv', asOf: '2020-01-01' })).toBe(
            true,
          );
        }),
      );
    }
    expect(isAccepted('validate', { configuration: { ...CONFIGURATION, incoming: 'fax' } })).toBe(false);
    expect(isAccepted('check', { files: [] })).toBe(false);
  });
});

describe('the verbs', () => {
  it('answer as the library does, in data and as Markdown', async () => {
    const { call } = await connected('.');
    const options = { ruleset: dataverse as Ruleset };
    const request = { owner: 'queue', needs: { incoming: true, outgoing: false, activities: false } };
    const calls = [
      ['validate', { configuration: CONFIGURATION }, validate<Ruleset>(CONFIGURATION, options)],
      ['recommend', { request }, recommend<Ruleset>(request, options)],
      ['explainTradeoffs', { request: {} }, explainTradeoffs<Ruleset>({}, options)],
    ] as const;
    for (const [name, args, expected] of calls) {
      const { structuredContent, content, isError } = await call(name, args);
      expect([isError, structuredContent]).toEqual([undefined, plain(expected)]);
      expect(content).toEqual([
        { type: 'text', text: render<Ruleset>(expected, { target: 'markdown', ruleset: dataverse }) },
      ]);
    }
  });

  it('answer by the ruleset, language and day that are asked for', async () => {
    const { call } = await connected('.');
    const { activities: _, ...configuration } = CONFIGURATION;
    const asked = { configuration, ruleset: 'guide', locale: 'sv', asOf: '2019-01-01' };
    const { structuredContent } = await call('validate', asked);
    expect(structuredContent).toEqual(
      plain(validate(configuration as never, { locale: sv, asOf: '2019-01-01' })),
    );
  });

  it('answer by the guide where the input fits only that, as the command does', async () => {
    const { call } = await connected('.');
    const { activities: _, ...configuration } = CONFIGURATION;
    expect((await call('validate', { configuration })).structuredContent).toMatchObject({ ruleset: 'guide' });
  });

  it('say what is wrong with their input', async () => {
    const { call } = await connected('.');
    const { structuredContent, content } = await call('validate', {
      configuration: { ...CONFIGURATION, incoming: 'sever' },
    });
    expect(structuredContent).toMatchObject({ verdict: 'malformed', problems: [{ suggestion: 'server' }] });
    expect(content[0]?.text).toContain('server');
  });
});

describe('check', () => {
  const row = (n: number, columns = {}) =>
    userRow({ mailboxid: `5d0e5f0c-0000-4000-8000-00000000000${n}`, name: `Mailbox ${n}`, ...columns });
  const rows = linesOf(...[1, 2, 3].map((n) => row(n, { emailaddress: `m${n}@contoso.example` })));

  /** A folder with files, and what is said of them. */
  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = newFolder();
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  }

  it('answers with the JSON of the command, and its overview as text', async () => {
    const before = process.cwd();
    const { call, end } = await connected('examples/contoso');
    const files = ['mailboxes-page-1.json', 'mailboxes-page-2.json', 'queues.json', 'systemusers.csv'];
    const { structuredContent, content } = await call('check', { files, facts: 'facts.json', limit: 2 });
    expect(await end()).toBe(0);
    expect(process.cwd()).toBe(before);
    const args = [
      'check',
      ...files.map((file) => `examples/contoso/${file}`),
      '--facts',
      'examples/contoso/facts.json',
      '--fail-on',
      'never',
      '--quiet',
    ];
    const { stdout } = await cli([...args, '--format', 'json']);
    const { results, summary } = JSON.parse(stdout.replaceAll('examples/contoso/', ''));
    const wanting = results.filter(
      ({ status }: { status: string }) => !['ok', 'out-of-use'].includes(status),
    );
    expect(structuredContent).toMatchObject({ summary, omitted: wanting.length - 2 });
    expect(structuredContent?.results).toEqual(wanting.slice(0, 2));
    expect(content[0]?.text).toBe((await cli(args)).stdout);
    const isValid = compiled(JSON.parse(textOf('schemas/check.json')));
    expect([isValid(structuredContent), isValid.errors]).toEqual([true, null]);
  });

  it('diff answers with the JSON of the command, and reads no file outside the folder', async () => {
    const root = folderWith({ 'a/rows.ndjson': rows, 'b/rows.ndjson': linesOf(row(1, { statecode: 1 })) });
    const [before, after] = [join(root, 'before.json'), join(root, 'after.json')];
    await cli(['check', join(root, 'a'), '--output', before]);
    await cli(['check', join(root, 'b'), '--output', after]);
    const { call, end } = await connected(root);
    const { structuredContent, content } = await call('diff', {
      ...{ before: 'before.json', after: 'after.json' },
      ...{ limit: 1, locale: 'sv' },
    });
    const outside = await call('diff', { before: 'before.json', after: '../after.json' });
    expect(await end()).toBe(0);
    const whole = JSON.parse((await cli(['diff', before, after, '--format', 'json'])).stdout);
    const [first] = whole.findings;
    expect(structuredContent).toEqual({ ...whole, findings: [first], omitted: whole.findings.length - 1 });
    expect(whole.findings.length).toBeGreaterThan(1);
    expect(content[0]?.text).toBe((await cli(['diff', before, after, '--locale', 'sv'])).stdout);
    expect(outside.isError).toBe(true);
  });

  it('takes folders, patterns, exceptions, house files, a language and a day', async () => {
    const root = folderWith({
      'a/rows.ndjson': rows,
      'house.json': JSON.stringify({ extends: './base.json', id: 'house' }),
      'base.json': JSON.stringify({
        extends: 'dataverse',
        id: 'base',
        override: { 'mailbox-active': 'off' },
      }),
      'exceptions.json': JSON.stringify({ exceptions: [] }),
    });
    const { call } = await connected(root);
    for (const files of [['a'], ['a/*.ndjson'], ['**/rows.*'], ['a/rows.ndjson']]) {
      const { structuredContent, content } = await call('check', {
        ...{ files, exceptions: 'exceptions.json', onPremises: true, locale: 'sv', asOf: '2026-01-01' },
      });
      expect([content, structuredContent?.summary]).toMatchObject([
        [{}],
        { total: 3, exceptions: { applied: 0 } },
      ]);
    }
    const { structuredContent, content } = await call('check', { files: ['a'], ruleset: 'house.json' });
    expect([content[0]?.text, structuredContent?.ruleset]).toEqual([expect.anything(), 'house']);
    const known = await call('check', { files: ['a'], ruleset: 'guide' });
    expect(known.structuredContent?.ruleset).toBe('guide');
  });

  const ESCAPES: readonly (readonly [string, Record<string, unknown>])[] = [
    ['a path upwards', { files: ['../secret.json'] }],
    ['a path upwards and down', { files: ['a/../../secret.json'] }],
    ['an absolute path', { files: ['/etc/hostname'] }],
    ['the folder above', { files: ['..'] }],
    ['a link to a file', { files: ['link.json'] }],
    ['a link to a folder', { files: ['linked'] }],
    ['a file in a linked folder', { files: ['linked/secret.json'] }],
    ['a folder with a link in it', { files: ['with-link'] }],
    ['a pattern upwards', { files: ['../*.json'] }],
    ['a pattern that turns upwards', { files: ['*/../../*.json'] }],
    ['a pattern into a linked folder', { files: ['linked/*.json'] }],
    ['a pattern that finds a link', { files: ['with-link/*'] }],
    ['a pattern of any depth that finds a linked folder', { files: ['**/*.json'] }],
    ['the facts', { files: ['rows.ndjson'], facts: '../secret.json' }],
    ['the exceptions', { files: ['rows.ndjson'], exceptions: 'link.json' }],
    ['the ruleset', { files: ['rows.ndjson'], ruleset: '../secret.json' }],
    ['what a house file extends', { files: ['rows.ndjson'], ruleset: 'house.json' }],
  ];

  it.each(ESCAPES)('reads nothing outside of its folder: %s', async (_, args) => {
    const parent = folderWith({ 'secret.json': '{"owner":"SECRET"}' });
    const root = join(parent, 'root');
    for (const folder of ['root', 'root/a', 'root/with-link']) mkdirSync(join(parent, folder));
    writeFileSync(join(root, 'rows.ndjson'), rows);
    writeFileSync(join(root, 'house.json'), JSON.stringify({ extends: '../secret.json', id: 'house' }));
    symlinkSync(join(parent, 'secret.json'), join(root, 'link.json'));
    symlinkSync(join(parent, 'secret.json'), join(root, 'with-link', 'link.json'));
    symlinkSync(parent, join(root, 'linked'));
    const { call } = await connected(root);
    const answer = await call('check', args);
    expect(answer).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('is outside of the folder that this server may read.') }],
    });
    expect(JSON.stringify(answer)).not.toContain('SECRET');
  });

  it('says the same of what is outside whether it is there or not', async () => {
    const { call } = await connected(newFolder());
    const texts = await Promise.all(
      ['/etc/hostname', '/etc/not-there'].map(
        async (file) => (await call('check', { files: [file] })).content[0]?.text,
      ),
    );
    expect(texts.map((text) => text?.replace(/^\S+ /, ''))).toEqual([
      'is outside of the folder that this server may read.',
      'is outside of the folder that this server may read.',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no files', {}, '`files`'],
    ['a file that is not there', { files: ['no.json'] }, 'no.json: cannot be read.'],
    ['the standard input', { files: ['-'] }, '-: is the standard input'],
    ['a language that is none', { files: ['a'], locale: 'fr' }, 'Accepted: `en`, `sv`'],
    ['a day that is none', { files: ['rows.ndjson'], asOf: '2026-02-30' }, '2026-02-30'],
    ['a ruleset that is none', { files: ['rows.ndjson'], ruleset: 'list.json' }, 'list.json: '],
    ['a ruleset that extends itself', { files: ['rows.ndjson'], ruleset: 'loop.json' }, 'extends itself'],
  ])('refuses %s in a sentence', async (_, args, message) => {
    const root = folderWith({
      'rows.ndjson': rows,
      'list.json': '[]',
      'loop.json': '{"extends":"./loop.json","id":"loop"}',
    });
    const { call } = await connected(root);
    expect(await call('check', args)).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining(message) }],
    });
  });
});

describe('rules', () => {
  it('lists the rules by their titles, and explains one', async () => {
    const { call } = await connected('.');
    const { structuredContent } = await call('rules');
    expect(structuredContent?.rules).toHaveLength(dataverse.rules.length);
    expect((structuredContent as { readonly rules: readonly object[] }).rules[0]).toEqual({
      ...{ id: dataverse.rules[0]?.id, kind: 'error', title: expect.any(String) },
    });
    const { stdout } = await cli(['rules', 'address-missing', '--format', 'json', '--locale', 'sv']);
    const explained = await call('rules', { id: 'address-missing', locale: 'sv' });
    expect(explained.structuredContent).toEqual({ rules: JSON.parse(stdout) });
    expect(await call('rules', { id: 'adress-missing' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('address-missing') }],
    });
  });
});

describe('the server', () => {
  afterEach(() => {
    vi.doUnmock('@modelcontextprotocol/sdk/server/index.js');
    vi.resetModules();
  });

  it('says which tools there are when asked for another', async () => {
    const { call } = await connected('.');
    expect(await call('delete')).toMatchObject({
      isError: true,
      content: [
        {
          text: 'delete: there is no such tool. There are: validate, recommend, explainTradeoffs, check, diff, rules.',
        },
      ],
    });
  });

  it('refuses a folder that is not there', async () => {
    const { exitCode, stderr } = await cli(['mcp', '--root', 'no-folder']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--root: no-folder cannot be read')]);
  });

  it('says how to install the SDK where that is missing', async () => {
    vi.doMock('@modelcontextprotocol/sdk/server/index.js', () => {
      throw new Error('not there');
    });
    const { serve } = await import('../../src/cli/mcp/serve.ts');
    await expect(serve([], '1', {} as never)).rejects.toThrow('npm install @modelcontextprotocol/sdk');
  });
});
