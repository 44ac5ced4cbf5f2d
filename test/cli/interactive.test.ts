import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recommend } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { cli, fileOf, Page } from './support.ts';

const asked = en.rulesets.guide.questions;
const ASKING = ['recommend', '--ruleset', 'guide', '--interactive', '--format', 'json'];
const NEEDS = { incoming: true, outgoing: true };

/** What is recommended to a user who uses both directions, when this is known. */
function recommendation(prerequisites: object) {
  const request = Object.keys(prerequisites).length === 0 ? {} : { prerequisites };
  return JSON.parse(JSON.stringify(recommend({ owner: 'user', needs: NEEDS, ...request })));
}

function questionsIn(stderr: string): readonly string[] {
  return stderr.split('\n').flatMap((line) => line.match(/^(.*\?) \(/)?.slice(1) ?? []);
}

describe('where there is no terminal, recommend --interactive', () => {
  it('asks what is still to be asked about the best option, and answers with what it was told', async () => {
    const { stdout, stderr, exitCode } = await cli(ASKING, { stdin: 'y\nyes\nYES\n' });
    expect(questionsIn(stderr)).toEqual([
      asked.smtpCompatible,
      asked.smtpServerConnected,
      asked.serverSideSyncEnabled,
    ]);
    expect(stderr.split('\n')[0]).toBe(`${asked.smtpCompatible} (A12) [${en.phrases.questions.answerWith}]`);
    expect(JSON.parse(stdout)).toEqual(
      recommendation({ smtpCompatible: true, smtpServerConnected: true, serverSideSyncEnabled: true }),
    );
    expect(exitCode).toBe(0);
  });

  it('asks about another option once that is the best', async () => {
    const { stderr } = await cli([...ASKING, '--locked', 'smtpCompatible'], { stdin: 'n\n' });
    expect(questionsIn(stderr)).toEqual([asked.smtpCompatible, asked.outlookInstalled]);
  });

  it('does not ask again what nobody knows, nor what the flags say', async () => {
    const { stdout, stderr } = await cli([...ASKING, '--met', 'serverSideSyncEnabled'], {
      stdin: '?\n\n',
    });
    expect(questionsIn(stderr)).toEqual([asked.smtpCompatible, asked.smtpServerConnected]);
    expect(JSON.parse(stdout)).toEqual(recommendation({ serverSideSyncEnabled: true }));
  });

  it('takes the end of its input for not knowing', async () => {
    const { stdout, stderr, exitCode } = await cli(ASKING);
    expect(questionsIn(stderr)).toHaveLength(4);
    expect(JSON.parse(stdout)).toEqual(recommendation({}));
    expect(exitCode).toBe(0);
  });

  it('tells what is no answer, and asks again', async () => {
    const { stdout, stderr } = await cli([...ASKING, '--needs', 'incoming', '--locale', 'sv'], {
      stdin: `kanske\n${'x'.repeat(100)}\nja\n`,
    });
    expect(stderr).toContain(sv.rulesets.guide.questions.serverSideSyncEnabled);
    expect(stderr).toContain('`kanske` är inget svar');
    expect(stderr).toContain(`\`${'x'.repeat(59)}…\` är inget svar`);
    expect(JSON.parse(stdout).recommendations[0].readiness).toBe('ready');
  });

  it('asks about a request from a file, but not about one from where answers come from', async () => {
    const request = fileOf({ owner: 'queue', needs: { incoming: true, outgoing: false } });
    const { stdout } = await cli([...ASKING, request], { stdin: 'n\nj\n' });
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(
        JSON.stringify(
          recommend({
            owner: 'queue',
            needs: { incoming: true, outgoing: false },
            prerequisites: { serverSideSyncEnabled: false, emailRouterInstalled: true },
          }),
        ),
      ),
    );
    expect(await cli([...ASKING, '-'], { stdin: '{}' })).toMatchObject({
      exitCode: 2,
      stderr: '--interactive reads answers where the request comes from: name a file.\n',
    });
  });

  it('asks nothing where nothing can be asked', async () => {
    expect(await cli([...ASKING, '--needs', 'nothing'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await cli([...ASKING, '--owner', 'team'])).exitCode).toBe(2);
    const facts = 'serverSideSyncEnabled,emailRouterInstalled,outlookInstalled';
    const hopeless = [...ASKING, '--needs', 'incoming', '--not-met', facts, '--locked', facts];
    expect(await cli(hopeless)).toMatchObject({ exitCode: 1, stderr: '' });
  });
});

describe('at a terminal, recommend --interactive', () => {
  /** What was written, without what colours it and moves the cursor. */
  const plain = (text: string) =>
    text
      .split('\u001b[')
      .map((part, index) => (index === 0 ? part : part.replace(/^\??[\d;]*[A-Za-z]/, '')))
      .join('');
  const DOWN = '\u001b[B';
  const UP = '\u001b[A';
  const STOP = '\u0003';
  const { yes, no, notKnown, keys: explained, answerWith } = en.phrases.questions;

  interface Terminal {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly stderr?: Page;
  }

  /** Answers each question with the next of these keys, and stops at one question more. */
  async function atTerminal(answers: readonly string[], { args = [], env = {}, stderr }: Terminal = {}) {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
    const stdout = new Page();
    const shown = stderr ?? new Page(100);
    const left = [...answers];
    const write = shown._write.bind(shown);
    shown._write = (text, encoding, done) => {
      write(text, encoding, done);
      // Each question begins with a question mark of its own, and only the first time.
      const begun = plain(shown.text).split(/(?:^|\n)\? /).length - 1;
      if (begun > answers.length - left.length) setImmediate(() => stdin.write(left.shift() ?? STOP));
    };
    const incoming = [...ASKING, '--needs', 'incoming', ...args];
    const exitCode = await run(incoming, { stdin, stdout, stderr: shown, env });
    return { exitCode, stdout: stdout.text, stderr: shown.text };
  }

  const known = (stdout: string) => JSON.parse(stdout).recommendations[0].configuration.prerequisites;

  it('shows a question, what can be chosen, and afterwards the answer', async () => {
    const { stderr, exitCode } = await atTerminal(['\r']);
    const question = `${asked.serverSideSyncEnabled} (A5)`;
    const lines = plain(stderr).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      `? ${question}`,
      `> ${yes}`,
      `  ${no}`,
      `  ${notKnown}`,
      expect.stringContaining(explained),
    ]);
    expect(lines[4]?.split(explained)[1]).toContain(`✓ ${question} ${yes}`);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['Enter is yes', ['\r'], { serverSideSyncEnabled: true }],
    ['the second is no', [`${DOWN}\r`, '\r'], { serverSideSyncEnabled: false, emailRouterInstalled: true }],
    ['the third is not known', [`${DOWN}${DOWN}\r`, `${UP}\r`], undefined],
    ['the first follows the last', [`${DOWN}${DOWN}${DOWN}\r`], { serverSideSyncEnabled: true }],
    ['y is yes', ['y'], { serverSideSyncEnabled: true }],
    ['j is yes, wherever one is', [`${DOWN}j`], { serverSideSyncEnabled: true }],
    ['n is no, also in capitals', ['N', 'Y'], { serverSideSyncEnabled: false, emailRouterInstalled: true }],
    ['? is not known', ['?', 'n'], { emailRouterInstalled: false }],
    ['no other key is an answer', ['x5\ty'], { serverSideSyncEnabled: true }],
  ])('%s', async (_, keys, expected) => {
    const { stdout, exitCode } = await atTerminal(keys);
    expect(known(stdout)).toEqual(expected);
    expect(exitCode).toBe(0);
  });

  it('speaks the language that was asked for', async () => {
    const { stderr } = await atTerminal(['n', '?'], { args: ['--locale', 'sv'] });
    const { questions } = sv.phrases;
    for (const text of [questions.yes, questions.no, questions.notKnown, questions.keys])
      expect(stderr).toContain(text);
    expect(plain(stderr)).toContain(`✓ ${sv.rulesets.guide.questions.serverSideSyncEnabled} (A5) Nej`);
  });

  it('ends without an answer when one stops it', async () => {
    expect(await atTerminal([STOP])).toMatchObject({ exitCode: 130, stdout: '' });
    expect(await atTerminal(['n'])).toMatchObject({ exitCode: 130, stdout: '' });
  });

  it('is coloured, unless colours are not wanted', async () => {
    const coloured = '\u001b[1m';
    const [with_, without] = [await atTerminal(['y']), await atTerminal(['y'], { env: { NO_COLOR: '1' } })];
    expect(with_.stderr).toContain(coloured);
    expect(without.stderr).not.toContain(coloured);
    expect(without.stderr).toContain(`> ${yes}`);
  });

  it('breaks a long question at the width of the terminal', async () => {
    const { stderr } = await atTerminal(['y'], { stderr: new Page(30), env: { NO_COLOR: '1' } });
    expect(plain(stderr).split('\n').slice(0, 2)).toEqual([
      '? Is server-side',
      'synchronization enabled? (A5)',
    ]);
  });

  it.each([
    ['a terminal that knows nothing but lines', { env: { TERM: 'dumb' } }],
    ['a terminal that has no size', { stderr: new Page(0) }],
    ['an error stream that goes elsewhere', { stderr: new Page() }],
  ])('asks line by line on %s', async (_, terminal) => {
    const stdin = Object.assign(Readable.from([Buffer.from('y\n')]), { isTTY: true });
    const { env = {}, stderr = new Page(100) } = terminal as Terminal;
    const exitCode = await run([...ASKING, '--needs', 'incoming'], {
      stdin,
      stdout: new Page(),
      stderr,
      env,
    });
    expect(stderr.text).toBe(`${asked.serverSideSyncEnabled} (A5) [${answerWith}]\n`);
    expect(exitCode).toBe(0);
  });
});
