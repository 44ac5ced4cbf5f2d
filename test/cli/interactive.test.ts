import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recommend } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { cli, fileOf, Page } from './support.ts';

const asked = en.rulesets.guide.questions;
const ASKING = ['recommend', '--interactive', '--format', 'json'];
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
    const { stdout, stderr } = await cli([...ASKING, '--met', 'serverSideSyncEnabled'], { stdin: '?\n\n' });
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
      stdin: 'kanske\nja\n',
    });
    expect(stderr).toContain(sv.rulesets.guide.questions.serverSideSyncEnabled);
    expect(stderr).toContain('`kanske` är inget svar');
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
  /** Answers each question with the next of these keys. */
  async function atTerminal(keys: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
    const stdout = new Page();
    const stderr = new Page(100);
    const left = [...keys];
    const write = stderr._write.bind(stderr);
    let seen = 0;
    stderr._write = (text, encoding, done) => {
      write(text, encoding, done);
      const count = questionsShown(stderr.text).size;
      if (count <= seen) return;
      seen = count;
      setImmediate(() => stdin.write(left.shift() ?? '\u0003'));
    };
    const exitCode = await run([...ASKING, '--needs', 'incoming'], { stdin, stdout, stderr, env });
    return { exitCode, stdout: stdout.text, stderr: stderr.text };
  }

  const questionsShown = (text: string) =>
    new Set(Object.values(asked).filter((question) => text.includes(question)));

  it('lets one choose: yes is the first', async () => {
    const { stdout, stderr, exitCode } = await atTerminal(['\r']);
    expect(questionsShown(stderr)).toEqual(new Set([asked.serverSideSyncEnabled]));
    expect(JSON.parse(stdout).recommendations[0].readiness).toBe('ready');
    expect(exitCode).toBe(0);
  });

  it('lets one choose: no is the second, not known the third', async () => {
    const DOWN = '\u001b[B';
    const { stdout, stderr } = await atTerminal([`${DOWN}\r`, `${DOWN}${DOWN}\r`]);
    expect(questionsShown(stderr)).toEqual(
      new Set([asked.serverSideSyncEnabled, asked.emailRouterInstalled]),
    );
    expect(JSON.parse(stdout).recommendations[0].configuration).toMatchObject({
      incoming: 'server',
      prerequisites: { serverSideSyncEnabled: false },
    });
  });

  it('ends without an answer when one stops it', async () => {
    expect(await atTerminal(['\u0003'])).toMatchObject({ exitCode: 130, stdout: '' });
  });

  it('asks line by line when colours are not wanted', async () => {
    const { stderr, exitCode } = await atTerminal(['y\n'], { NO_COLOR: '1' });
    expect(stderr).toBe(`${asked.serverSideSyncEnabled} (A5) [${en.phrases.questions.answerWith}]\n`);
    expect(exitCode).toBe(0);
  });
});
