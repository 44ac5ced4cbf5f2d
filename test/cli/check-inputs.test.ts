import { describe, expect, it } from 'vitest';
import { refusalsInEnglish } from '../../src/dataverse/files/words/en.ts';
import { en } from '../../src/locales/en.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import {
  checked,
  cli,
  fileOf,
  filesOf,
  LOOKUP_TABLE,
  linesOf,
  queueRow,
  type ResultJson,
  userRow,
} from './support.ts';

const { problem, faultReason } = en.phrases;
const user = { owner: 'user', incoming: 'none', outgoing: 'none' };
const queue = { owner: 'queue', incoming: 'none', outgoing: 'none' };
const page = (...rows: readonly object[]) => ({
  '@odata.context': 'https://contoso.example/api/data/v9.2/$metadata#mailboxes',
  value: rows,
});

/** Each result's row, name and verdict. */
function placesOf(results: readonly ResultJson[]) {
  return results.map(({ row, name, report }) => [row, name, report.verdict]);
}

it('a user name in a row counts the same from the standard input as from a file', async () => {
  const profile = {
    ...{ emailserverprofileid: 'p', servertype: 0, statecode: 0 },
    ...{ incomingcredentialretrieval: 0, outgoingcredentialretrieval: 0 },
  };
  const named = (username: string | null) =>
    userRow({ actdeliverymethod: 2, _emailserverprofile_value: 'p', username, mailboxid: `of ${username}` });
  const input = linesOf(profile, ...Array.from({ length: 2000 }, () => [named('anna'), named(null)]).flat());
  const flags = ['--ruleset', 'dataverse'];
  const foundIn = ({ results }: { readonly results: readonly ResultJson[] }) =>
    results.map(({ checks = [] }) => checks.some(({ checkId }) => checkId === 'credentials-missing'));
  const found = foundIn(await checked(['-', ...flags], { stdin: input }));
  expect(found).toEqual(Array.from({ length: 4000 }, (_, index) => index % 2 === 1));
  expect(found).toEqual(foundIn(await checked([fileOf(input), ...flags])));
});

describe('what a file may hold', () => {
  const shapes: readonly (readonly [string, string | object, readonly unknown[]])[] = [
    ['a configuration', user, [[1, null, 'valid']]],
    ['a configuration over lines', JSON.stringify(user, undefined, 2), [[1, null, 'valid']]],
    [
      'an array of configurations',
      [user, queue],
      [
        [1, null, 'valid'],
        [2, null, 'valid'],
      ],
    ],
    ['a row', userRow(), [[1, 'Anna', 'undetermined']]],
    [
      'an array of rows',
      [userRow(), queueRow()],
      [
        [1, 'Anna', 'undetermined'],
        [2, 'Support', 'undetermined'],
      ],
    ],
    [
      'a page of the Web API',
      page(userRow(), queueRow()),
      [
        [1, 'Anna', 'undetermined'],
        [2, 'Support', 'undetermined'],
      ],
    ],
    ['a page over lines', JSON.stringify(page(userRow()), undefined, 2), [[1, 'Anna', 'undetermined']]],
    ['an empty page', page(), []],
    [
      'two pages, each on a line',
      linesOf(page(userRow()), page(queueRow())),
      [
        [1, 'Anna', 'undetermined'],
        [2, 'Support', 'undetermined'],
      ],
    ],
    [
      'NDJSON',
      linesOf(user, userRow()),
      [
        [1, null, 'valid'],
        [2, 'Anna', 'undetermined'],
      ],
    ],
    [
      'NDJSON with CRLF, a byte order mark and blank lines',
      `\uFEFF${JSON.stringify(user)}\r\n\r\n \t\r\n${JSON.stringify(userRow())}\r\n\r\n`,
      [
        [1, null, 'valid'],
        [4, 'Anna', 'undetermined'],
      ],
    ],
    [
      'configurations and rows in turn',
      [user, userRow(), queue, queueRow()],
      [
        [1, null, 'valid'],
        [2, 'Anna', 'undetermined'],
        [3, null, 'valid'],
        [4, 'Support', 'undetermined'],
      ],
    ],
    ['nothing', '', []],
    ['blank lines', '\n \r\n', []],
    ['an empty list', [], []],
    ['a header of CSV', 'mailboxid,name\n', []],
  ];

  /** The exit code and what is told: an empty export is none in which all is well. */
  const ended = (expected: readonly unknown[]) =>
    expected.length === 0 ? [2, 'No mailboxes found in the input.\n'] : [0, ''];

  it.each(shapes)('%s', async (_, content, expected) => {
    const path = fileOf(content);
    const { results, stderr, summary, exitCode } = await checked([path]);
    expect(placesOf(results)).toEqual(expected);
    expect(results.every(({ file }) => file === path)).toBe(true);
    expect(summary.total).toBe(expected.length);
    expect([exitCode, stderr]).toEqual(ended(expected));
  });

  it.each(shapes)('from the standard input: %s', async (_, content, expected) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const { results, stderr, exitCode } = await checked(['-'], { stdin: text });
    expect(placesOf(results)).toEqual(expected);
    expect(results.every(({ file }) => file === '-')).toBe(true);
    expect([exitCode, stderr]).toEqual(ended(expected));
  });
});

describe('several inputs in one call', () => {
  it('are judged in the order in which they are named, each with its own rows', async () => {
    const [rows = '', configuration = ''] = filesOf(linesOf(userRow(), queueRow()), user);
    const { results } = await checked([rows, '-', configuration], {
      stdin: linesOf(queue, userRow({ name: 'Bo' })),
    });
    expect(results.map(({ file, row, name }) => [file, row, name])).toEqual([
      [rows, 1, 'Anna'],
      [rows, 2, 'Support'],
      ['-', 1, null],
      ['-', 2, 'Bo'],
      [configuration, 1, null],
    ]);
  });

  it('may be the same file twice', async () => {
    const path = fileOf(user);
    expect((await checked([path, path])).results.map(({ file, row }) => [file, row])).toEqual([
      [path, 1],
      [path, 1],
    ]);
  });
});

describe('what a row is read as', () => {
  const read = async (row: object) =>
    (await checked(['-'], { stdin: JSON.stringify(row) })).results[0] as ResultJson;

  it.each([
    [0, 'none'],
    [1, 'outlook'],
    [2, 'server'],
    [3, 'forward-mailbox'],
  ])('incoming %d: %s', async (integer, method) => {
    const { configuration } = await read(userRow({ incomingemaildeliverymethod: integer }));
    expect(configuration?.incoming).toBe(method);
  });

  it.each([
    [0, 'none'],
    [1, 'outlook'],
    [2, 'server'],
  ])('outgoing %d: %s', async (integer, method) => {
    const { configuration } = await read(userRow({ outgoingemaildeliverymethod: integer }));
    expect(configuration?.outgoing).toBe(method);
  });

  it.each([
    ['systemuser', undefined, 'user'],
    ['queue', undefined, 'queue'],
    [undefined, 'systemuser', 'user'],
    [undefined, 'queue', 'queue'],
    [undefined, 8, 'user'],
    [undefined, 2020, 'queue'],
    [null, 2020, 'queue'],
    ['queue', 8, 'queue'],
    ['systemuser', 'queue', 'user'],
  ])('table %s, type %s: %s', async (table, type, owner) => {
    const { configuration } = await read(userRow({ [LOOKUP_TABLE]: table, regardingobjecttypecode: type }));
    expect(configuration?.owner).toBe(owner);
  });

  it('a queue with Outlook, which is stored in real organizations, is well formed and invalid', async () => {
    const { configuration, report } = await read(queueRow({ incomingemaildeliverymethod: 1 }));
    expect(configuration).toEqual({
      owner: 'queue',
      incoming: 'outlook',
      outgoing: 'none',
      prerequisites: {},
      userCount: 0,
    });
    expect(report.verdict).toBe('invalid');
    expect(report.findings?.map(({ ruleId }) => ruleId)).toEqual(['incoming-outlook-not-for-queues']);
  });

  it('id and name of the mailbox go into the result, null when they are not texts', async () => {
    expect(await read(userRow())).toMatchObject({ id: '5d0e5f0c-0000-4000-8000-000000000001', name: 'Anna' });
    expect(await read(userRow({ mailboxid: undefined, name: 7 }))).toMatchObject({ id: null, name: null });
  });

  it('has no label read: the integers decide', async () => {
    const label = 'incomingemaildeliverymethod@OData.Community.Display.V1.FormattedValue';
    const { configuration } = await read(userRow({ [label]: 'Forward Mailbox' }));
    expect(configuration?.incoming).toBe('server');
  });

  it('an object with an owner is a configuration, whatever columns it has besides', async () => {
    const { report, name } = await read({ ...userRow(), owner: 'user' });
    expect(name).toBeNull();
    expect(report.verdict).toBe('malformed');
    expect(report.problems?.map(({ code }) => code)).toContain('unknown-key');
  });
});

describe('what a row cannot say is malformed, with the column named', () => {
  const METHODS = ['0', '1', '2', '3'];
  const TABLES = ['8', '2020', 'systemuser', 'queue'];
  const problemsOf = async (row: object) => {
    const { results, summary, exitCode } = await checked(['-'], { stdin: JSON.stringify(row) });
    expect(summary).toMatchObject({ total: 1, malformed: 1 });
    expect(results[0]?.configuration).toBeNull();
    expect(exitCode).toBe(1);
    return results[0]?.report.problems ?? [];
  };

  it.each([
    ['-1', -1, '-1', 'not-accepted', faultReason.neverSet],
    ['an integer outside the choices', 4, '4', 'not-accepted', problem['not-accepted']],
    ['another negative integer', -2, '-2', 'not-accepted', problem['not-accepted']],
    ['a fraction', 1.5, '1.5', 'not-accepted', problem['not-accepted']],
    ['a number as text', '2', '"2"', 'wrong-type', problem['wrong-type']],
    ['another number as text', '7', '"7"', 'wrong-type', problem['wrong-type']],
    ['a label that is not known', 'Ninguno', '"Ninguno"', 'not-accepted', faultReason.unknownLabel],
    ['true', true, 'true', 'wrong-type', problem['wrong-type']],
    ['a list', [2], '[…]', 'wrong-type', problem['wrong-type']],
    ['null', null, 'undefined', 'missing-key', problem['missing-key']],
    ['not there', undefined, 'undefined', 'missing-key', problem['missing-key']],
  ])('a method that is %s', async (_, value, received, code, sentence) => {
    const column = 'incomingemaildeliverymethod';
    const accepted = fill(problem.accepted, { accepted: METHODS.map((each) => `\`${each}\``).join(', ') });
    expect(await problemsOf(userRow({ [column]: value }))).toEqual([
      {
        code,
        path: [column],
        received,
        accepted: METHODS,
        message: `${fill(sentence, { path: `\`${column}\``, received })} ${accepted}`,
      },
    ]);
  });

  it('a forward mailbox for what is sent, which there is not', async () => {
    const [first] = await problemsOf(userRow({ outgoingemaildeliverymethod: 3 }));
    expect(first).toMatchObject({ path: ['outgoingemaildeliverymethod'], accepted: ['0', '1', '2'] });
  });

  it.each([
    ['an unknown table', { [LOOKUP_TABLE]: 'team' }, LOOKUP_TABLE, 'not-accepted'],
    [
      'an unknown number',
      { [LOOKUP_TABLE]: undefined, regardingobjecttypecode: 9 },
      'regardingobjecttypecode',
      'not-accepted',
    ],
    ['a table in other letters', { [LOOKUP_TABLE]: 'SystemUser' }, LOOKUP_TABLE, 'not-accepted'],
    ['a name that every object has', { [LOOKUP_TABLE]: 'toString' }, LOOKUP_TABLE, 'not-accepted'],
    ['a list with a table', { [LOOKUP_TABLE]: ['queue'] }, LOOKUP_TABLE, 'wrong-type'],
    [
      'a truth value',
      { [LOOKUP_TABLE]: undefined, regardingobjecttypecode: true },
      'regardingobjecttypecode',
      'wrong-type',
    ],
  ])('%s', async (_, columns, column, code) => {
    const [first, ...others] = await problemsOf(userRow(columns));
    expect(first).toMatchObject({ code, path: [column], accepted: TABLES });
    expect(first).not.toHaveProperty('suggestion');
    expect(others).toEqual([]);
  });

  it('a row that regards no table', async () => {
    expect(await problemsOf(userRow({ [LOOKUP_TABLE]: undefined }))).toEqual([
      {
        code: 'missing-key',
        path: ['_regardingobjectid_value'],
        received: 'undefined',
        message: fill(faultReason.noRegardingTable, { path: '`_regardingobjectid_value`' }),
      },
    ]);
  });

  it('all that is wrong at once: table, incoming, outgoing', async () => {
    const paths = (await problemsOf({ mailboxid: '1' })).map(({ path }) => path.join('.'));
    expect(paths).toEqual([
      '_regardingobjectid_value',
      'incomingemaildeliverymethod',
      'outgoingemaildeliverymethod',
    ]);
  });

  it('keeps id and name, so that the mailbox can be found', async () => {
    const { results } = await checked(['-'], {
      stdin: JSON.stringify(userRow({ outgoingemaildeliverymethod: -1 })),
    });
    expect(results[0]).toMatchObject({ id: '5d0e5f0c-0000-4000-8000-000000000001', name: 'Anna' });
  });
});

describe('what is neither a configuration nor a row is malformed', () => {
  const path = problem.wholeInput;
  const neither = fill(faultReason.neitherKind, { path });
  const wrong = (received: string) =>
    `${fill(problem['wrong-type'], { path, received })} ${fill(problem.accepted, { accepted: '`{…}`' })}`;

  it.each([
    ['an object of another kind', '{"name":"Anna","statecode":0}', 'not-accepted', neither],
    ['an empty object', '{}', 'not-accepted', neither],
    ['a number', '7', 'wrong-type', wrong('7')],
    ['null', 'null', 'wrong-type', wrong('null')],
    ['a list in a list', '[[1]]', 'wrong-type', wrong('[…]')],
  ])('%s', async (_, stdin, code, message) => {
    const { results, exitCode } = await checked(['-'], { stdin });
    expect(results).toEqual([
      {
        file: '-',
        row: 1,
        id: null,
        name: null,
        status: 'unreadable',
        configuration: null,
        report: { verdict: 'malformed', problems: [expect.objectContaining({ code, path: [], message })] },
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it('a thousand times does not tell what the rest is judged by', async () => {
    const lines = `${'5\n'.repeat(1001)}${linesOf(userRow())}`;
    const { results } = await checked(['-', '--fail-on', 'never'], { stdin: lines });
    expect(results).toHaveLength(1002);
    expect(results.at(-1)?.configuration).not.toHaveProperty('activities');
  });

  it('hides no other record', async () => {
    const stdin = `${JSON.stringify(user)}\noops\n${JSON.stringify(userRow())}\n[1]\n${JSON.stringify(queue)}\n`;
    const { results } = await checked(['-'], { stdin });
    expect(placesOf(results)).toEqual([
      [1, null, 'valid'],
      [2, null, 'malformed'],
      [3, 'Anna', 'undetermined'],
      [1, null, 'malformed'],
      [5, null, 'valid'],
    ]);
  });

  it('a text that is no export is refused in one sentence, and nothing is judged', async () => {
    const { stderr, exitCode } = await cli(['check', '-'], { stdin: 'oops\nand more\n' });
    expect(stderr.split('\n')[0]).toBe(`-: ${fill(refusalsInEnglish.isNoExport, { received: 'oops' })}`);
    expect(exitCode).toBe(2);
  });

  it('a list in a list, and a page in one, behind a row are kept as they are while the standard input is read twice', async () => {
    const { results } = await checked(['-'], {
      stdin: JSON.stringify([userRow(), [1, 2], { value: [user] }]),
    });
    expect(placesOf(results)).toEqual([
      [1, 'Anna', 'undetermined'],
      [2, null, 'malformed'],
      [3, null, 'valid'],
    ]);
  });
});
