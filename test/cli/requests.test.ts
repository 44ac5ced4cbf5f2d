import { describe, expect, it } from 'vitest';
import { explainTradeoffs, type Ruleset, recommend } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { chats } from '../support/chats.ts';
import { byGuide, fileOf } from './support.ts';

async function answerTo(...args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await byGuide([...args, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** What a request of JSON means must not depend on how the values came about. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const both = { incoming: true, outgoing: true };

describe('recommend: flags', () => {
  it.each([
    ['', { owner: 'user', needs: both }],
    ['--owner queue', { owner: 'queue', needs: both }],
    ['--needs incoming', { owner: 'user', needs: { incoming: true, outgoing: false } }],
    ['--needs outgoing', { owner: 'user', needs: { incoming: false, outgoing: true } }],
    ['--needs outgoing,incoming', { owner: 'user', needs: both }],
    ['--needs nothing', { owner: 'user', needs: { incoming: false, outgoing: false } }],
    ['--met smtpCompatible', { owner: 'user', needs: both, prerequisites: { smtpCompatible: true } }],
    [
      '--met smtpCompatible,serverSideSyncEnabled --not-met outlookInstalled',
      {
        owner: 'user',
        needs: both,
        prerequisites: { smtpCompatible: true, serverSideSyncEnabled: true, outlookInstalled: false },
      },
    ],
    ['--met nothing --locked nothing', { owner: 'user', needs: both, locked: [] }],
    ['--users 0', { owner: 'user', needs: both, userCount: 0 }],
    ['--users 40', { owner: 'user', needs: both, userCount: 40 }],
    [
      '--not-met outlookInstalled --locked outlookInstalled,smtpCompatible',
      {
        owner: 'user',
        needs: both,
        prerequisites: { outlookInstalled: false },
        locked: ['outlookInstalled', 'smtpCompatible'],
      },
    ],
    [
      '--users 40 --priorities traceable-at-scale,no-sink-mailbox',
      { owner: 'user', needs: both, userCount: 40, priorities: ['traceable-at-scale', 'no-sink-mailbox'] },
    ],
  ])('%s', async (flags, request) => {
    const args = flags.split(' ').filter((each) => each !== '');
    expect(await answerTo('recommend', ...args)).toEqual(plain(recommend(request as unknown)));
  });

  it.each([
    ['', { incoming: true, outgoing: true, activities: true }],
    ['--needs activities', { incoming: false, outgoing: false, activities: true }],
  ])('of today’s guidance ask about appointments, contacts and tasks as well: %s', async (flags, needs) => {
    const args = ['--ruleset', 'dataverse', ...flags.split(' ').filter((each) => each !== '')];
    expect(await answerTo('recommend', ...args)).toEqual(
      plain(recommend({ owner: 'user', needs }, { ruleset: dataverse })),
    );
  });

  it('with spaces in lists are the same', async () => {
    const spaced = await answerTo('recommend', '--met', ' smtpCompatible , serverSideSyncEnabled ');
    expect(spaced).toEqual(await answerTo('recommend', '--met', 'smtpCompatible,serverSideSyncEnabled'));
  });

  it('with nothing known, server-side processing comes first and not Outlook', async () => {
    const { recommendations } = (await answerTo('recommend')) as {
      readonly recommendations: readonly { readonly configuration: object; readonly readiness: string }[];
    };
    expect(recommendations[0]).toMatchObject({
      configuration: { owner: 'user', incoming: 'server', outgoing: 'server' },
      readiness: 'to-verify',
    });
  });

  it('that leave nothing end with 1', async () => {
    const none = 'serverSideSyncEnabled,emailRouterInstalled';
    const args = ['recommend', '--owner', 'queue', '--not-met', none, '--locked', none];
    expect(await answerTo(...args)).toMatchObject({ outcome: 'not-found', recommendations: [] });
    expect((await byGuide(args)).exitCode).toBe(1);
    expect((await byGuide(['recommend'])).exitCode).toBe(0);
  });

  it('of a day judge as of that day', async () => {
    const args = ['recommend', '--met', 'outlookInstalled', '--as-of'];
    const request = { owner: 'user', needs: both, prerequisites: { outlookInstalled: true } } as const;
    for (const asOf of ['2020-12-03', '2020-12-04']) {
      expect(await answerTo(...args, asOf)).toEqual(plain(recommend(request, { asOf })));
    }
    expect(await answerTo(...args, '2020-12-03')).not.toEqual(await answerTo(...args, '2020-12-04'));
  });

  it('are refused with every problem, each with its place', async () => {
    const flags = '--owner x --needs in --met a --users 1e3 --locked z --priorities q';
    const { exitCode, stdout, stderr } = await byGuide(['recommend', ...flags.split(' ')]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').map((line) => line.replace(/^request: `(.+?)`.*$/, '$1'))).toEqual([
      'owner',
      'userCount',
      'locked[0]',
      'priorities[0]',
      'needs.in',
      'prerequisites.a',
      '',
    ]);
  });

  it('that contradict each other are refused', async () => {
    const args = ['--met', 'smtpCompatible,outlookInstalled', '--not-met', 'outlookInstalled'];
    for (const command of ['recommend', 'tradeoffs']) {
      const { exitCode, stderr } = await byGuide([command, ...args]);
      expect([exitCode, stderr]).toEqual([2, '--met and --not-met both name outlookInstalled.\n']);
    }
  });

  it('of users that are no number are refused', async () => {
    for (const users of ['-1', '1.5', 'many', '']) {
      const { exitCode, stderr } = await byGuide(['recommend', '--users', users]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`\`userCount\` is \`${JSON.stringify(users)}\``);
    }
  });
});

describe('tradeoffs: flags', () => {
  it.each([
    ['', undefined],
    ['--incoming server,forward-mailbox', { incoming: ['server', 'forward-mailbox'] }],
    [
      '--incoming forward-mailbox,server --outgoing nothing',
      { incoming: ['forward-mailbox', 'server'], outgoing: [] },
    ],
    ['--incoming nothing --outgoing none', { incoming: [], outgoing: ['none'] }],
    ['--users 9', { userCount: 9 }],
    [
      '--users 10 --met emailRouterInstalled',
      { userCount: 10, prerequisites: { emailRouterInstalled: true } },
    ],
    ['--not-met serverSideSyncEnabled', { prerequisites: { serverSideSyncEnabled: false } }],
  ])('%s', async (flags, request) => {
    const args = flags.split(' ').filter((each) => each !== '');
    expect(await answerTo('tradeoffs', ...args)).toEqual(plain(explainTradeoffs(request as unknown)));
  });

  it('have one for each direction of any known ruleset', async () => {
    const args = ['--activities', 'server,none', '--incoming', 'nothing', '--outgoing', 'nothing'];
    expect(await answerTo('tradeoffs', '--ruleset', 'dataverse', ...args)).toEqual(
      plain(
        explainTradeoffs<Ruleset>(
          { incoming: [], outgoing: [], activities: ['server', 'none'] },
          { ruleset: dataverse },
        ),
      ),
    );
    const { exitCode, stderr } = await byGuide(['tradeoffs', '--activities', 'server']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('`activities` is not a known key')]);
    const request = fileOf({});
    const refused = await byGuide(['tradeoffs', request, '--activities', 'server']);
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('not both: --activities'),
    ]);
  });

  it('are refused with every problem', async () => {
    const { exitCode, stderr } = await byGuide([
      'tradeoffs',
      '--incoming',
      'serve,none',
      '--outgoing',
      'server,server',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr.split('\n').map((line) => line.replace(/^request: `(.+?)`.*$/, '$1'))).toEqual([
      'incoming[0]',
      'outgoing[1]',
      '',
    ]);
  });

  it('of a day are accepted, and change nothing, as ratings tell what became of a method', async () => {
    expect(await answerTo('tradeoffs', '--as-of', '2019-01-01')).toEqual(await answerTo('tradeoffs'));
    expect((await byGuide(['tradeoffs', '--as-of', '2019-13-01'])).exitCode).toBe(2);
  });
});

describe('a request in JSON', () => {
  const queue = { owner: 'queue', needs: { incoming: true, outgoing: false } } as const;
  const few = { incoming: ['server'], userCount: 3 } as const;
  const cases = [
    ['recommend', queue, recommend(queue)],
    ['tradeoffs', few, explainTradeoffs(few)],
  ] as const;

  it.each(cases)('%s: from a file and from the standard input', async (command, request, answer) => {
    const expected = `${JSON.stringify(answer, undefined, 2)}\n`;
    const text = JSON.stringify(request);
    for (const [file, stdin] of [
      [fileOf(text), ''],
      [fileOf(`\uFEFF${text}`), ''],
      ['-', text],
      ['-', `\uFEFF${text}\r\n`],
    ] as const) {
      expect((await byGuide([command, file, '--format', 'json'], { stdin })).stdout).toBe(expected);
    }
  });

  it('may come in pieces that part a character', async () => {
    const bytes = Buffer.from('{"owner":"kö"}');
    async function* stdin() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const { stderr, exitCode } = await byGuide(['recommend', '-'], { stdin: stdin() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('`owner` is `"kö"`');
  });

  it.each(['recommend', 'tradeoffs'])(
    '%s: that is malformed is refused with every problem',
    async (command) => {
      const path = fileOf({ prerequisites: [], userCount: -1, odd: 1 });
      const fromFile = await byGuide([command, path]);
      expect([fromFile.exitCode, fromFile.stdout]).toEqual([2, '']);
      const lines = fromFile.stderr.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.every((line) => line.startsWith(`${path}: \``))).toBe(true);
      const fromStdin = await byGuide([command, '-'], { stdin: 'null' });
      expect([fromStdin.exitCode, fromStdin.stdout]).toEqual([2, '']);
      expect(fromStdin.stderr).toMatch(/^-: /);
    },
  );

  it.each(['recommend', 'tradeoffs'])('%s: that cannot be read is refused', async (command) => {
    for (const [file, expected] of [
      ['/nowhere/request.json', /^\/nowhere\/request\.json: cannot be read \(ENOENT.*\)\.\n$/],
      ['-', /^-: is not JSON \(.*\)\.\n$/],
      [fileOf('{'), /^\S*: is not JSON \(.*\)\.\n$/],
    ] as const) {
      const { exitCode, stdout, stderr } = await byGuide([command, file], { stdin: 'oops' });
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(expected);
    }
  });

  it('beside flags for one is refused rather than passing them over', async () => {
    const path = fileOf({ owner: 'user', needs: both });
    for (const [command, flags, named] of [
      ['recommend', ['--owner', 'user'], '--owner'],
      ['recommend', ['--users', '3', '--needs', 'nothing', '--met', 'a'], '--needs, --met, --users'],
      [
        'recommend',
        ['--locked', 'a', '--priorities', 'b', '--not-met', 'c'],
        '--locked, --priorities, --not-met',
      ],
      ['tradeoffs', ['--incoming', 'none', '--outgoing', 'none'], '--incoming, --outgoing'],
    ] as const) {
      const { exitCode, stdout, stderr } = await byGuide([command, path, ...flags]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toBe(`Name a request or give flags for it, not both: ${named}.\n`);
    }
    expect((await byGuide(['recommend', path, '--locale', 'sv', '--as-of', '2020-01-01'])).exitCode).toBe(0);
  });
});

describe('answers', () => {
  const request = { owner: 'user', needs: both } as const;
  const cases = [
    ['recommend', [], recommend(request), recommend(request, { locale: sv })],
    ['tradeoffs', [], explainTradeoffs(), explainTradeoffs({}, { locale: sv })],
  ] as const;

  it.each(cases)(
    '%s: pretty and markdown are what the library renders',
    async (command, _, answer, swedish) => {
      expect((await byGuide([command])).stdout).toBe(`${render(answer, { target: 'text' })}\n`);
      expect((await byGuide([command, '--format', 'markdown'])).stdout).toBe(
        `${render(answer, { target: 'markdown', links: true })}\n`,
      );
      expect((await byGuide([command], { columns: 90 })).stdout).toBe(
        `${render(answer, { target: 'terminal', width: 90 })}\n`,
      );
      expect((await byGuide([command, '--locale', 'sv'])).stdout).toBe(
        `${render(swedish, { target: 'text', locale: sv })}\n`,
      );
    },
  );

  it.each(cases)('%s: problems are told in the language that was asked for', async (command) => {
    const { stderr } = await byGuide([command, '--users', 'x', '--locale', 'sv']);
    expect(stderr).toContain('`userCount` är `"x"`');
  });

  it('are about the ruleset that was asked for', async () => {
    const path = fileOf(chats);
    expect(await answerTo('recommend', '--ruleset', path, '--owner', 'team', '--needs', 'calls')).toEqual(
      plain(recommend({ owner: 'team', needs: { calls: true, texts: false } }, { ruleset: chats })),
    );
    expect(await answerTo('tradeoffs', '--ruleset', path)).toEqual(
      plain(explainTradeoffs({}, { ruleset: chats })),
    );
    const { stdout } = await byGuide(['recommend', '--ruleset', path, '--owner', 'team']);
    expect(stdout).toContain('calls: phone · texts: app');
    expect(stdout.endsWith(')\n')).toBe(true);
  });
});
