import { describe, expect, it } from 'vitest';
import { contrast, type MethodChoice, type RecommendRequest } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { chats } from '../support/chats.ts';
import { byGuide, fileOf } from './support.ts';

const both = { incoming: true, outgoing: true };
const user = { owner: 'user', needs: both } as const satisfies RecommendRequest;
const server: MethodChoice = { incoming: 'server', outgoing: 'server' };
const outlook: MethodChoice = { incoming: 'outlook', outgoing: 'outlook' };
const forward: MethodChoice = { incoming: 'forward-mailbox', outgoing: 'server' };

async function answerTo(...args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await byGuide(['contrast', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** What an answer comes to in JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('contrast', () => {
  it.each<[string, RecommendRequest, MethodChoice, MethodChoice]>([
    ['server/server outlook/outlook', user, server, outlook],
    ['outlook/outlook server/server', user, outlook, server],
    [
      'server/none outlook/none --needs incoming --met outlookInstalled --not-met smtpCompatible --users 9',
      {
        owner: 'user',
        needs: { incoming: true, outgoing: false },
        prerequisites: { outlookInstalled: true, smtpCompatible: false },
        userCount: 9,
      },
      { incoming: 'server', outgoing: 'none' },
      { incoming: 'outlook', outgoing: 'none' },
    ],
    [
      'server/server forward-mailbox/server --owner queue --priorities traceable-at-scale --locked smtpCompatible',
      { owner: 'queue', needs: both, priorities: ['traceable-at-scale'], locked: ['smtpCompatible'] },
      server,
      forward,
    ],
  ])('%s', async (args, request, a, b) => {
    expect(await answerTo(...args.split(' '))).toEqual(plain(contrast(request, a, b)));
  });

  it('compares one choice with the best of the others, the better first', async () => {
    expect(await answerTo('outlook/outlook')).toEqual(plain(contrast(user, server, outlook)));
    expect(await answerTo('server/server')).toEqual(plain(contrast(user, server, outlook)));
    const queue: RecommendRequest = { owner: 'queue', needs: both };
    const ruledOut = await answerTo('outlook/outlook', '--owner', 'queue');
    expect(ruledOut).toEqual(plain(contrast(queue, server, outlook)));
  });

  it('takes the request from a file or the standard input', async () => {
    const request = { ...user, userCount: 40 };
    const expected = plain(contrast(request, server, outlook));
    expect(await answerTo('server/server', 'outlook/outlook', '--request', fileOf(request))).toEqual(
      expected,
    );
    const args = ['contrast', 'server/server', 'outlook/outlook', '--request', '-', '--format', 'json'];
    expect(JSON.parse((await byGuide(args, { stdin: JSON.stringify(request) })).stdout)).toEqual(expected);
  });

  it('writes what the library renders, in the language and for the day that are asked for', async () => {
    const args = ['contrast', 'server/server', 'outlook/outlook'];
    const answer = contrast(user, server, outlook);
    expect((await byGuide(args)).stdout).toBe(`${render(answer, { target: 'text' })}\n`);
    expect((await byGuide([...args, '--format', 'markdown'])).stdout).toBe(
      `${render(answer, { target: 'markdown', links: true })}\n`,
    );
    expect((await byGuide(args, { columns: 90 })).stdout).toBe(
      `${render(answer, { target: 'terminal', width: 90 })}\n`,
    );
    const before = contrast(user, server, outlook, { locale: sv, asOf: '2020-01-01' });
    expect((await byGuide([...args, '--locale', 'sv', '--as-of', '2020-01-01'])).stdout).toBe(
      `${render(before, { target: 'text', locale: sv })}\n`,
    );
  });

  it('is about the ruleset that is asked for', async () => {
    const args = [
      'none/app',
      'none/pager',
      '--owner',
      'team',
      '--needs',
      'texts',
      '--ruleset',
      fileOf(chats),
    ];
    const request = { owner: 'team', needs: { calls: false, texts: true } } as const;
    const expected = contrast(
      request,
      { calls: 'none', texts: 'app' },
      { calls: 'none', texts: 'pager' },
      {
        ruleset: chats,
      },
    );
    expect(await answerTo(...args)).toEqual(plain(expected));
  });

  it('ends with 1 where neither can be reached', async () => {
    const gone = ['--not-met', 'smtpCompatible', '--locked', 'smtpCompatible', '--owner', 'queue'];
    expect((await byGuide(['contrast', 'server/server', 'forward-mailbox/server', ...gone])).exitCode).toBe(
      1,
    );
    expect((await byGuide(['contrast', 'server/server', 'outlook/outlook'])).exitCode).toBe(0);
  });
});

describe('what is wrong is told, and nothing else', () => {
  it.each<[readonly string[], string]>([
    [['server'], 'server: a method is needed for each direction: incoming/outgoing.\n'],
    [['server/server', 'a/b/c'], 'a/b/c: a method is needed for each direction: incoming/outgoing.\n'],
    [
      ['server/server', 'outlook/none'],
      'server/server outlook/none: `b.outgoing` is `"none"`, which does not fit the need. Use `none` only for a direction that is not needed.\n',
    ],
    [
      ['server/serve', 'outlook/outlook'],
      'server/serve outlook/outlook: `a.outgoing` is `"serve"`, which is not accepted. Did you mean `server`? Accepted: `none`, `outlook`, `server`.\n',
    ],
    [
      ['server/server', 'server/server'],
      'server/server server/server: `b` is the same choice of methods as `a`. Compare two different ones.\n',
    ],
    [
      ['none/none', '--needs', 'nothing'],
      'There is no other choice to compare it with that can be reached.\n',
    ],
    [
      ['server/server', '--users', 'x'],
      'request: `userCount` is `"x"`, which has the wrong type. Accepted: `0 … 9007199254740991`.\n',
    ],
  ])('%j', async (args, expected) => {
    expect(await byGuide(['contrast', ...args])).toEqual({ exitCode: 2, stdout: '', stderr: expected });
  });

  it('a request beside flags for one', async () => {
    const args = ['contrast', 'server/server', '--request', fileOf(user), '--owner', 'user'];
    expect((await byGuide(args)).stderr).toBe('Name a request or give flags for it, not both: --owner.\n');
  });

  it('a request that is malformed', async () => {
    const path = fileOf({ owner: 'user' });
    expect((await byGuide(['contrast', 'server/server', '--request', path])).stderr).toBe(
      `${path}: \`needs\` is missing. Accepted: \`{…}\`.\n`,
    );
  });
});
