import { describe, expect, it } from 'vitest';
import { guide } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { chats } from '../support/chats.ts';
import {
  checked,
  cli,
  fileOf,
  filesOf,
  LOOKUP_TABLE,
  linesOf,
  queueRow,
  type ResultJson,
  sinkRow,
  userRow,
} from './support.ts';

const SINK = 'sinkMailboxProvisioned';

/** The guide's owners and methods, and nothing to ask for. */
const sinkless = {
  ...guide,
  id: 'sinkless',
  vocabulary: { ...guide.vocabulary, prerequisites: [] },
  rules: [],
  criteria: [],
  mailFlow: {},
  changes: { prerequisites: {}, directions: {} },
};
const configuration = { owner: 'user', incoming: 'none', outgoing: 'none' };

function sinksOf(results: readonly ResultJson[]) {
  return results.map(({ configuration }) => configuration?.prerequisites?.[SINK]);
}

function countsOf(results: readonly ResultJson[]) {
  return results.map(({ configuration }) => configuration?.userCount);
}

describe('a sink mailbox', () => {
  it('is counted in the summary and is not among the results', async () => {
    const { results, summary } = await checked(['-'], { stdin: linesOf(sinkRow(), userRow(), sinkRow()) });
    expect(results.map(({ row, name }) => [row, name])).toEqual([[2, 'Anna']]);
    expect(summary).toMatchObject({ total: 1, sinkMailboxes: 2 });
  });

  it.each([
    ['active, before the rows', true, [sinkRow(), userRow(), queueRow()]],
    ['active, behind the rows', true, [userRow(), queueRow(), sinkRow()]],
    ['active, among inactive ones', true, [sinkRow({ statecode: 1 }), userRow(), sinkRow(), queueRow()]],
    ['inactive', undefined, [userRow(), queueRow(), sinkRow({ statecode: 1 })]],
    ['of no state', undefined, [userRow(), queueRow(), sinkRow({ statecode: undefined })]],
    ['of a state in text', undefined, [userRow(), queueRow(), sinkRow({ statecode: '0' })]],
    ['not there', undefined, [userRow(), queueRow()]],
    ['not there, isforwardmailbox being null', undefined, [userRow({ isforwardmailbox: null }), queueRow()]],
  ])('%s: provisioned for every row is %s', async (_, expected, rows) => {
    expect(sinksOf((await checked(['-'], { stdin: linesOf(...rows) })).results)).toEqual([
      expected,
      expected,
    ]);
  });

  it('counts from whatever input it stands in', async () => {
    const [users = '', sinks = ''] = filesOf([userRow()], [sinkRow()]);
    expect(sinksOf((await checked([users, sinks])).results)).toEqual([true]);
    expect(sinksOf((await checked([sinks, users])).results)).toEqual([true]);
    expect(sinksOf((await checked([users, '-'], { stdin: linesOf(sinkRow()) })).results)).toEqual([true]);
    expect(sinksOf((await checked(['-', users], { stdin: linesOf(sinkRow()) })).results)).toEqual([true]);
  });

  it('settles what forwarding mailboxes ask for', async () => {
    const forwarding = userRow({ incomingemaildeliverymethod: 3 });
    const saidOf = async (stdin: string) => {
      const [result] = (await checked(['-'], { stdin })).results;
      return result?.report.findings?.map(({ ruleId }) => ruleId);
    };
    expect(await saidOf(linesOf(forwarding))).toContain('incoming-forward-requires-sink-mailbox');
    expect(await saidOf(linesOf(forwarding, sinkRow()))).not.toContain(
      'incoming-forward-requires-sink-mailbox',
    );
  });

  it('says nothing of configurations', async () => {
    const { results } = await checked(['-'], { stdin: linesOf(sinkRow(), configuration) });
    expect(results[0]?.configuration).toEqual(configuration);
  });

  it('is nothing to judge by itself', async () => {
    const { summary, results, exitCode } = await checked(['-'], { stdin: linesOf(sinkRow()) });
    expect([results, summary.total, summary.sinkMailboxes, exitCode]).toEqual([[], 0, 1, 2]);
  });
});

describe('without a userCount, the rows that regard a systemuser are counted', () => {
  const three = linesOf(userRow(), userRow(), userRow());

  it('over all rows, not only those before', async () => {
    expect(countsOf((await checked(['-'], { stdin: three })).results)).toEqual([3, 3, 3]);
  });

  it('queues and sinks apart', async () => {
    const { results } = await checked(['-'], { stdin: linesOf(queueRow(), userRow(), sinkRow()) });
    expect(countsOf(results)).toEqual([1, 1]);
    expect(countsOf((await checked(['-'], { stdin: linesOf(queueRow()) })).results)).toEqual([0]);
  });

  it('also those that are malformed for their methods', async () => {
    const { results } = await checked(['-'], {
      stdin: linesOf(
        userRow(),
        userRow({ incomingemaildeliverymethod: -1 }),
        userRow({ [LOOKUP_TABLE]: 'team' }),
      ),
    });
    expect(countsOf(results)).toEqual([2, undefined, undefined]);
  });

  it('by lookup table and by type code alike', async () => {
    const { results } = await checked(['-'], {
      stdin: linesOf(userRow(), userRow({ [LOOKUP_TABLE]: undefined, regardingobjecttypecode: 8 })),
    });
    expect(countsOf(results)).toEqual([2, 2]);
  });

  it.each([
    ['files only', ['one', 'two'], [5, 5, 5, 5, 5]],
    ['the standard input first', ['-', 'one', 'two'], [8, 8, 8, 8, 8, 8, 8, 8]],
    ['the standard input last', ['one', 'two', '-'], [8, 8, 8, 8, 8, 8, 8, 8]],
    ['the standard input between', ['one', '-', 'two'], [8, 8, 8, 8, 8, 8, 8, 8]],
    ['configurations before', ['plain', '-', 'one'], [undefined, undefined, 5, 5, 5, 5, 5]],
    ['configurations between', ['one', 'plain', '-'], [5, 5, undefined, undefined, 5, 5, 5]],
    ['configurations behind', ['-', 'one', 'plain'], [5, 5, 5, 5, 5, undefined, undefined]],
  ])('over all inputs: %s', async (_, names, expected) => {
    const [one, two, plain] = filesOf([userRow(), userRow()], three, [configuration, configuration]);
    const paths: Readonly<Record<string, string | undefined>> = { one, two, plain };
    const { results } = await checked(
      names.map((name) => paths[name] ?? name),
      { stdin: three },
    );
    expect(countsOf(results)).toEqual(expected);
  });

  it('when configurations come before the first row of the same input', async () => {
    const records = [configuration, userRow(), configuration, userRow()];
    const expected = [undefined, 2, undefined, 2];
    expect(countsOf((await checked(['-'], { stdin: linesOf(...records) })).results)).toEqual(expected);
    expect(countsOf((await checked([fileOf(records)])).results)).toEqual(expected);
  });

  it('when a file is named that is not there', async () => {
    const { results, exitCode } = await checked(['-', '/nowhere/rows.json', fileOf([userRow()])], {
      stdin: three,
    });
    expect(countsOf(results)).toEqual([4, 4, 4, 4]);
    expect(exitCode).toBe(2);
  });

  it('with many rows on the standard input', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) =>
      userRow({ name: `User ${index}`, note: 'x'.repeat(100) }),
    );
    const { results } = await checked(['-'], { stdin: linesOf(...rows) });
    expect(new Set(countsOf(results))).toEqual(new Set([2000]));
    expect(results.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(results.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
  });
});

describe('facts', () => {
  const withFacts = async (facts: object, ...rows: readonly object[]) =>
    checked(['-', '--facts', fileOf(facts)], { stdin: linesOf(...rows) });

  it('of the organization go to every row', async () => {
    const prerequisites = { serverSideSyncEnabled: true, smtpCompatible: false };
    const { results } = await withFacts({ prerequisites, userCount: 42 }, userRow(), queueRow());
    expect(results.map(({ configuration }) => configuration)).toEqual([
      { owner: 'user', incoming: 'server', outgoing: 'none', prerequisites, userCount: 42 },
      { owner: 'queue', incoming: 'server', outgoing: 'none', prerequisites, userCount: 42 },
    ]);
  });

  it('of a mailbox go to its rows only', async () => {
    const own = {
      prerequisites: { serverSideSyncEnabled: true },
      needs: { incoming: true, outgoing: false },
    };
    const { results } = await withFacts(
      { mailboxes: { 'anna@contoso.example': own } },
      userRow(),
      queueRow(),
    );
    expect(results[0]?.configuration).toMatchObject(own);
    expect(results[1]?.configuration).toEqual({
      owner: 'queue',
      incoming: 'server',
      outgoing: 'none',
      prerequisites: {},
      userCount: 1,
    });
  });

  it.each([
    ['rows alone', {}, {}, true],
    ['the organization goes before rows', { [SINK]: false }, {}, false],
    ['the mailbox goes before rows', {}, { [SINK]: false }, false],
    ['the mailbox goes before the organization', { [SINK]: true }, { [SINK]: false }, false],
    [
      'the mailbox goes before the organization, the other way round',
      { [SINK]: false },
      { [SINK]: true },
      true,
    ],
  ])('are taken key by key: %s', async (_, organization, own, expected) => {
    const { results } = await withFacts(
      {
        prerequisites: { ...organization, smtpCompatible: true },
        mailboxes: { 'anna@contoso.example': { prerequisites: { ...own, outlookInstalled: false } } },
      },
      userRow(),
      sinkRow(),
    );
    expect(results[0]?.configuration?.prerequisites).toEqual({
      [SINK]: expected,
      smtpCompatible: true,
      outlookInstalled: false,
    });
  });

  it('apply to an address in any case, on every row that bears it', async () => {
    const { results, summary } = await withFacts(
      { mailboxes: { 'Anna@CONTOSO.example': { needs: { incoming: true } } } },
      userRow({ emailaddress: 'anna@contoso.example' }),
      userRow({ emailaddress: 'ANNA@contoso.EXAMPLE' }),
      userRow({ emailaddress: 'hanna@contoso.example' }),
      queueRow({ emailaddress: 'Anna@CONTOSO.example' }),
    );
    const needs = { incoming: true };
    expect(results.map(({ configuration }) => configuration?.needs)).toEqual([
      needs,
      needs,
      undefined,
      needs,
    ]);
    expect(summary.unmatchedFacts).toEqual([]);
  });

  it('do not apply to rows without an address', async () => {
    const { results } = await withFacts(
      { mailboxes: { null: { needs: { incoming: true } }, '7': { needs: { incoming: true } } } },
      userRow({ emailaddress: null }),
      userRow({ emailaddress: undefined }),
      userRow({ emailaddress: 7 }),
    );
    expect(results.map(({ configuration }) => configuration?.needs)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('do not apply to configurations', async () => {
    const { results } = await withFacts(
      { prerequisites: { smtpCompatible: true }, userCount: 42, mailboxes: {} },
      configuration,
      userRow(),
      { ...configuration, userCount: 3 },
    );
    expect(results[0]?.configuration).toEqual(configuration);
    expect(results[2]?.configuration).toEqual({ ...configuration, userCount: 3 });
  });

  it('that no row bears are listed as they were written, in the summary and on stderr', async () => {
    const { summary, stderr, exitCode } = await withFacts(
      {
        mailboxes: {
          'Nobody@Contoso.example': {},
          'anna@contoso.example': {},
          'support@contoso.exampel': {},
        },
      },
      userRow(),
      queueRow(),
    );
    expect(summary.unmatchedFacts).toEqual(['Nobody@Contoso.example', 'support@contoso.exampel']);
    const addresses = 'Nobody@Contoso.example, support@contoso.exampel';
    expect(stderr).toBe(`${fill(en.phrases.check.unmatchedFacts, { addresses })}\n`);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['a malformed row', userRow({ incomingemaildeliverymethod: -1 })],
    ['a sink mailbox', sinkRow({ emailaddress: 'ANNA@contoso.example' })],
  ])('are not unmatched when %s bears the address', async (_, row) => {
    const { summary, stderr } = await withFacts({ mailboxes: { 'anna@contoso.example': {} } }, row);
    expect(summary.unmatchedFacts).toEqual([]);
    expect(stderr).not.toContain('anna@contoso.example');
  });

  it('are all unmatched where there are configurations only', async () => {
    const { summary } = await withFacts({ mailboxes: { 'anna@contoso.example': {} } }, configuration);
    expect(summary.unmatchedFacts).toEqual(['anna@contoso.example']);
  });

  it('stand on stderr in the language that was asked for', async () => {
    const facts = fileOf({ mailboxes: { 'nobody@contoso.example': {} } });
    const { stderr } = await cli(['check', '-', '--facts', facts, '--locale', 'sv'], { stdin: '' });
    const addresses = 'nobody@contoso.example';
    expect(stderr).toContain(`${fill(sv.phrases.check.unmatchedFacts, { addresses })}\n`);
  });

  it('in UTF-8 with a byte order mark are read', async () => {
    const facts = fileOf(`\uFEFF${JSON.stringify({ userCount: 42 })}`);
    const { results } = await checked(['-', '--facts', facts], { stdin: linesOf(userRow()) });
    expect(countsOf(results)).toEqual([42]);
  });
});

describe('a facts file that is not right', () => {
  const refused = async (facts: string | object) => {
    const path = fileOf(facts);
    const { exitCode, stdout, stderr } = await cli(['check', '-', '--facts', path], {
      stdin: linesOf(userRow()),
    });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    return stderr.replaceAll(path, 'facts.json');
  };

  it('is refused with every problem', async () => {
    const stderr = await refused({
      prerequisites: { outlookInstalled: 'yes', sinkMailbox: true },
      userCount: -1,
      mailboxes: {
        'anna@contoso.example': { prerequisites: { smtpCompatible: 1 }, needs: { inbound: true }, note: '' },
        'Anna@Contoso.Example': {},
        'bo@contoso.example': { needs: { incoming: true } },
        'ANNA@contoso.example': { needs: [] },
      },
      organisation: 'Contoso',
    });
    expect(stderr.split('\n').map((line) => line.replace(/^(facts\.json: `.+?`).*$/, '$1'))).toEqual([
      'facts.json: `prerequisites.outlookInstalled`',
      'facts.json: `userCount`',
      'facts.json: `mailboxes."anna@contoso.example".prerequisites.smtpCompatible`',
      'facts.json: `mailboxes."ANNA@contoso.example".needs`',
      'facts.json: `mailboxes."Anna@Contoso.Example"`',
      'facts.json: `mailboxes."ANNA@contoso.example"`',
      'facts.json: `mailboxes."anna@contoso.example".needs.inbound`',
      'facts.json: `mailboxes."anna@contoso.example".note`',
      'facts.json: `organisation`',
      'facts.json: `prerequisites.sinkMailbox`',
      '',
    ]);
    const path = '`mailboxes."Anna@Contoso.Example"`';
    expect(stderr).toContain(`facts.json: ${fill(en.phrases.faultReason.repeatedAddress, { path })}\n`);
  });

  it.each([
    ['one address in two cases', { mailboxes: { 'a@b.example': {}, 'A@b.example': {} } }],
    ['a list', []],
    ['null', 'null'],
    ['a list of mailboxes', { mailboxes: [] }],
  ])('is refused for %s', async (_, facts) => {
    expect(await refused(facts)).toMatch(/^facts\.json: .+\n$/);
  });

  it('is refused when it is no JSON, or not there', async () => {
    expect(await refused('{')).toMatch(/^facts\.json: is not JSON \(.+\)\.\n$/);
    const { exitCode, stderr } = await cli(['check', '-', '--facts', '/nowhere/facts.json']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\/nowhere\/facts\.json: cannot be read \(ENOENT.*\)\.\n$/);
  });

  it('is told in the language that was asked for', async () => {
    const path = fileOf({ userCount: 0.5 });
    const { stderr } = await cli(['check', '-', '--facts', path, '--locale', 'sv']);
    expect(stderr).toContain(
      fill(sv.phrases.problem['out-of-range'], { path: '`userCount`', received: '0.5' }),
    );
  });

  it('with the names of another ruleset is checked against that ruleset', async () => {
    const facts = fileOf({ prerequisites: { outlookInstalled: true } });
    const args = ['check', '-', '--facts', facts, '--ruleset', fileOf(chats)];
    const { stderr, exitCode } = await cli(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      '`prerequisites.outlookInstalled` is not a known key. Accepted: `hasLine`, `hasPager`.',
    );
  });
});

it('an active sink mailbox shows nothing to a ruleset that asks for none', async () => {
  const results = (
    await checked(['-', '--ruleset', fileOf(sinkless)], { stdin: linesOf(userRow(), sinkRow()) })
  ).results;
  expect(results.map(({ report }) => report.verdict)).toEqual(['valid']);
});
