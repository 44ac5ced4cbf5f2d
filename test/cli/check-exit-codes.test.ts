import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { checked, cli, fileOf, filesOf, linesOf, newFolder, userRow } from './support.ts';

const records: Readonly<Record<string, unknown>> = {
  clean: { owner: 'user', incoming: 'none', outgoing: 'none' },
  advice: {
    owner: 'user',
    incoming: 'outlook',
    outgoing: 'none',
    prerequisites: { outlookInstalled: true },
  },
  unverified: { owner: 'user', incoming: 'server', outgoing: 'none' },
  error: { owner: 'user', incoming: 'none', outgoing: 'none', needs: { incoming: true } },
  malformed: { owner: 'user' },
  unreadable: undefined,
};

/** The exit code for each kind of record, by what `--fail-on` says. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, 0 | 1>>>> = {
  error: { clean: 0, advice: 0, unverified: 0, error: 1, malformed: 1, unreadable: 1 },
  unverified: { clean: 0, advice: 0, unverified: 1, error: 1, malformed: 1, unreadable: 1 },
  advice: { clean: 0, advice: 1, unverified: 1, error: 1, malformed: 1, unreadable: 1 },
  never: { clean: 0, advice: 0, unverified: 0, error: 0, malformed: 0, unreadable: 0 },
};

function textOf(kind: string): string {
  return records[kind] === undefined ? '{oops}\n' : linesOf(records[kind]);
}

describe('--fail-on', () => {
  const cases = Object.entries(EXPECTED).flatMap(([failOn, codes]) =>
    Object.entries(codes).map(([kind, code]) => [failOn, kind, code] as const),
  );

  it.each(cases)('%s, with %s: %d', async (failOn, kind, code) => {
    for (const format of ['pretty', 'json', 'ndjson', 'markdown']) {
      const args = ['check', '-', '--fail-on', failOn, '--format', format];
      expect((await cli(args, { stdin: textOf(kind) })).exitCode).toBe(code);
    }
  });

  it('is error unless said otherwise', async () => {
    for (const [kind, code] of Object.entries(EXPECTED.error ?? {})) {
      expect((await cli(['check', '-'], { stdin: textOf(kind) })).exitCode).toBe(code);
    }
  });

  it('looks at the gravest of all findings, wherever it stands', async () => {
    const [clean = '', error = '', advice = ''] = filesOf(textOf('clean'), textOf('error'), textOf('advice'));
    expect((await cli(['check', clean, error, advice])).exitCode).toBe(1);
    expect((await cli(['check', clean, advice])).exitCode).toBe(0);
    expect((await cli(['check', clean, advice, '--fail-on', 'advice'])).exitCode).toBe(1);
  });

  it('looks at the status as well: what is out of use fails nothing, and a check breaks a valid mailbox', async () => {
    const owner = '5d0e5f0c-0000-4000-8000-000000000050';
    const mailbox = (columns: object) =>
      userRow({ _regardingobjectid_value: owner, actdeliverymethod: 2, ...columns });
    const codeOf = async (...rows: readonly object[]) =>
      (await cli(['check', '-', '--fail-on', 'advice'], { stdin: linesOf(...rows) })).exitCode;
    const outlook = mailbox({ incomingemaildeliverymethod: 1, actdeliverymethod: 0 });
    expect(await codeOf(outlook, { systemuserid: owner, isdisabled: true })).toBe(0);
    expect(await codeOf(outlook, { systemuserid: owner, isdisabled: false })).toBe(1);
    const none = mailbox({ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0 });
    expect(await codeOf(none)).toBe(0);
    // The same mailbox twice is an error of a check, though each is valid.
    expect(await codeOf(none, none)).toBe(1);
    expect(await codeOf(mailbox({ incomingemaildeliverymethod: -1 }))).toBe(1);
  });

  it('sees no finding of a rule before its day', async () => {
    const args = ['check', '-', '--fail-on', 'advice', '--as-of'];
    expect((await cli([...args, '2020-12-03'], { stdin: textOf('advice') })).exitCode).toBe(0);
    expect((await cli([...args, '2020-12-04'], { stdin: textOf('advice') })).exitCode).toBe(1);
  });
});

describe('wrong usage ends with 2 and writes no answer', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['judge']],
    ['no file', ['check']],
    ['an unknown flag', ['check', '-', '--strict']],
    ['an unknown format', ['check', '-', '--format', 'xml']],
    ['an unknown kind to fail on', ['check', '-', '--fail-on', 'warning']],
    ['an unknown language', ['check', '-', '--locale', 'no']],
    ['a day that is none', ['check', '-', '--as-of', '2020-02-30']],
    ['a day in words', ['rules', '--as-of', 'yesterday']],
    ['a ruleset that is not there', ['check', '-', '--ruleset', '/nowhere/rules.json']],
    ['a name that every object has as ruleset', ['check', '-', '--ruleset', 'toString']],
    ['a flag without its value', ['check', '-', '--facts']],
    ['the standard input twice', ['check', '-', '-']],
    ['one request too many', ['recommend', 'a.json', 'b.json']],
    ['ndjson for an answer that is no list', ['recommend', '--format', 'ndjson']],
  ])('%s', async (_, args) => {
    const { exitCode, stdout, stderr } = await cli(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^\S.*\n/);
  });

  it('and says what is wrong', async () => {
    const saidOf = async (...args: readonly string[]) => (await cli(args)).stderr;
    expect(await saidOf('check', '-', '-')).toBe('The standard input (-) can be read only once.\n');
    expect(await saidOf('check', '-', '--as-of', '2020-02-30')).toContain(
      '--as-of: `options.asOf` is `"2020-02-30"`',
    );
    expect(await saidOf('check', '-', '--ruleset', '/nowhere/rules.json')).toMatch(
      /^\/nowhere\/rules\.json: is neither a known ruleset \(guide, dataverse\) nor a file that can be read \(ENOENT/,
    );
    expect(await saidOf('check', '-', '--format', 'xml')).toContain('pretty, json, ndjson, csv');
    expect(await saidOf('judge')).toContain('(add --help to learn what is accepted)');
  });
});

describe('a file that cannot be read', () => {
  const good = textOf('clean');

  it.each([
    ['that is not there', () => join(newFolder(), 'missing.json')],
    [
      'that is a link to itself',
      () => {
        const link = join(newFolder(), 'link.json');
        symlinkSync(link, link);
        return link;
      },
    ],
    ['with a name that is too long', () => join(newFolder(), 'x'.repeat(300))],
    ['in what is no folder', () => join(fileOf(good), 'rows.json')],
  ])('%s is told, after the others were judged', async (_, pathOf) => {
    const [before = '', behind = ''] = filesOf(good, linesOf(userRow()));
    const path = pathOf();
    const { exitCode, results, stderr } = await checked([before, path, behind]);
    expect(exitCode).toBe(2);
    expect(results.map(({ file }) => file)).toEqual([before, behind]);
    expect(stderr.startsWith(`${path}: E`)).toBe(true);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('goes before what was found, and before --fail-on never', async () => {
    const [error = ''] = filesOf(textOf('error'));
    expect((await cli(['check', error, '/nowhere/a.json'])).exitCode).toBe(2);
    expect((await cli(['check', error, '/nowhere/a.json', '--fail-on', 'never'])).exitCode).toBe(2);
  });

  it('is told once, also when files are read twice', async () => {
    const { stderr } = await cli(['check', fileOf([userRow()]), '/nowhere/a.json', '/nowhere/b.json']);
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      '/nowhere/a.json',
      '/nowhere/b.json',
      '',
    ]);
  });

  it('breaking down on the way keeps what came before', async () => {
    const failing = (record: object, error: unknown) =>
      Readable.from(
        (async function* () {
          yield Buffer.from(linesOf(record, record));
          throw error;
        })(),
      );
    for (const record of [records.clean as object, userRow()]) {
      const { exitCode, results, stderr } = await checked(['-'], {
        stdin: failing(record, new Error('cable torn')),
      });
      expect([exitCode, results.length, stderr]).toEqual([2, 2, '-: cable torn\n']);
    }
    async function* throwing() {
      yield Buffer.from(good);
      throw 'not even an error';
    }
    const { exitCode, results, stderr } = await checked(['-'], { stdin: throwing() });
    expect([exitCode, results.length, stderr]).toEqual([2, 1, '-: not even an error\n']);
  });
});

describe('an input that breaks off', () => {
  const row = JSON.stringify(userRow());

  it.each([
    ['in a row of NDJSON', `${row}\n${row.slice(0, 40)}`, [1, 2]],
    ['in a page', `{"value":[${row},${row.slice(0, 40)}`, [1, 2]],
    ['behind a row of a page', `{"value":[${row},`, [1]],
    ['in the only object', row.slice(0, -1), [1]],
  ])('%s is judged as far as it goes, told, and ends with 2', async (_, content, rows) => {
    for (const args of [[fileOf(content)], ['-']]) {
      const { exitCode, results, stderr } = await checked([...args, '--fail-on', 'never'], {
        stdin: content,
      });
      expect(results.map((each) => each.row)).toEqual(rows);
      expect(stderr).toBe(`${args[0]}: ${en.phrases.check.brokeOff}\n`);
      expect(exitCode).toBe(2);
    }
  });

  it('is told in the language that was asked for', async () => {
    const { stderr } = await cli(['check', '-', '--locale', 'sv'], { stdin: '{"owner":' });
    expect(stderr).toBe(`-: ${sv.phrases.check.brokeOff}\n`);
  });
});

describe('what is told on stderr', () => {
  it('has no characters in it that could steer a terminal', async () => {
    const evil = '\u001b[2J\u009b31m\u202e\r';
    const folder = join(newFolder(), `ev${evil}il`);
    mkdirSync(folder);
    const facts = fileOf({ mailboxes: { [`a${evil}@contoso.example`]: {} } });
    const notJson = fileOf(evil);
    for (const args of [
      ['check', folder],
      ['check', '-', '--facts', facts],
      ['check', '-', '--facts', notJson],
      ['check', '-', '--ruleset', evil],
      ['rules', evil],
    ]) {
      const { stderr } = await cli(args);
      expect(stderr).toMatch(/\\u(\{1b\}|001b)/);
      expect(stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    }
  });

  it('has unmatched facts in it behind the complaints about inputs', async () => {
    const facts = fileOf({ mailboxes: { 'a@contoso.example': {} } });
    const { stderr } = await cli(['check', '/nowhere/a.json', '--facts', facts]);
    const [complaint, unmatched] = stderr.split('\n');
    expect(complaint).toMatch(/^\/nowhere\/a\.json: ENOENT/);
    expect(unmatched).toBe(fill(en.phrases.check.unmatchedFacts, { addresses: 'a@contoso.example' }));
  });
});

describe('nothing to judge', () => {
  it.each(['pretty', 'json', 'ndjson', 'csv', 'markdown', 'html', 'sarif'])(
    'ends with 2 and is told, whatever is to fail, and however it is written: %s',
    async (format) => {
      for (const flags of [[], ['--quiet'], ['--fail-on', 'never']]) {
        const ran = await cli(['check', '-', '--format', format, ...flags], { stdin: '{"value":[]}' });
        expect([ran.exitCode, ran.stderr]).toEqual([2, 'No mailboxes found in the input.\n']);
      }
    },
  );

  it.each([
    ['users alone', { systemuserid: '5d0e5f0c-0000-4000-8000-000000000002', isdisabled: false }],
    ['queues alone', { queueid: '5d0e5f0c-0000-4000-8000-000000000003', statecode: 0 }],
  ])('is what %s are', async (_, row) => {
    expect((await cli(['check', '-', '--ruleset', 'dataverse'], { stdin: linesOf(row) })).exitCode).toBe(2);
  });

  it('is not there where one of several files has something', async () => {
    const [empty = '', clean = ''] = filesOf('[]', textOf('clean'));
    expect((await cli(['check', empty, clean])).exitCode).toBe(0);
  });

  it('is told in the language that was asked for', async () => {
    const { stderr } = await cli(['check', '-', '--locale', 'sv'], { stdin: '' });
    expect(stderr).toBe(`${sv.phrases.check.nothingRead}\n`);
  });
});
