import { SingleBar } from 'cli-progress';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { withoutColour } from '../render/readers.ts';
import { cli, fileOf, filesOf, linesOf, Page, userRow } from './support.ts';

const invalid = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
const FORMATS = ['pretty', 'json', 'ndjson', 'markdown'];
const COMMANDS = [
  ['check', '-', '--all'],
  ['recommend'],
  ['tradeoffs'],
  ['rules'],
  ['rules', 'email-router-retired'],
];
const stdin = linesOf(invalid);

describe('colour', () => {
  it.each([
    ['a pipe', undefined, {}, false],
    ['a pipe, FORCE_COLOR=1', undefined, { FORCE_COLOR: '1' }, true],
    ['a pipe, FORCE_COLOR=0', undefined, { FORCE_COLOR: '0' }, false],
    ['a pipe, FORCE_COLOR and NO_COLOR', undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['a terminal', 80, {}, true],
    ['a terminal, NO_COLOR=1', 80, { NO_COLOR: '1' }, false],
    ['a terminal, NO_COLOR empty', 80, { NO_COLOR: '' }, true],
    ['a terminal, FORCE_COLOR=0', 80, { FORCE_COLOR: '0' }, false],
    ['a terminal, FORCE_COLOR empty', 80, { FORCE_COLOR: '' }, true],
    ['a terminal that knows no colours', 80, { TERM: 'dumb' }, false],
    ['a terminal that knows colours', 80, { TERM: 'xterm-256color' }, true],
  ] as const)('on %s', async (_, columns, env, isColoured) => {
    for (const args of COMMANDS) {
      const { stdout } = await cli(args, { stdin, env, ...(columns === undefined ? {} : { columns }) });
      expect(stdout.includes('\u001b[')).toBe(isColoured);
    }
  });

  it('is all that differs from the same answer without it', async () => {
    for (const args of COMMANDS) {
      const { stdout } = await cli(args, { stdin, env: { FORCE_COLOR: '1' } });
      expect(withoutColour(stdout)).toBe((await cli(args, { stdin })).stdout);
    }
  });

  it('is not in what is told on stderr', async () => {
    const { stderr } = await cli(['check', '/nowhere/a.json'], { watched: true, env: { FORCE_COLOR: '1' } });
    expect(stderr).not.toContain('\u001b');
  });
});

describe('width', () => {
  const widestOf = (text: string) =>
    Math.max(
      ...withoutColour(text)
        .split('\n')
        .filter((line) => !line.includes('https://'))
        .map((line) => [...line].length),
    );

  it.each([80, 90, 100, 110])('of %d columns is kept', async (columns) => {
    for (const args of COMMANDS) {
      for (const locale of ['en', 'sv']) {
        const { stdout } = await cli([...args, '--locale', locale], { stdin, columns });
        expect(widestOf(stdout)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('is never more than reads well, and 80 for a terminal that does not tell', async () => {
    for (const [columns, same] of [
      [500, 110],
      [0, 80],
    ] as const) {
      const { stdout } = await cli(['rules', 'email-router-retired'], { columns });
      expect(stdout).toBe((await cli(['rules', 'email-router-retired'], { columns: same })).stdout);
    }
  });

  it('breaks no lines where there is no terminal', async () => {
    const { stdout } = await cli(['rules', 'incoming-outlook-not-for-queues']);
    expect(widestOf(stdout)).toBeGreaterThan(110);
  });

  it('of help is that of the terminal, up to 80', async () => {
    const helpAt = async (columns?: number) =>
      (await cli(['check', '--help'], columns === undefined ? {} : { columns })).stdout.split('\n\n')[1];
    expect(await helpAt(200)).toBe(await helpAt());
    expect(widestOf((await helpAt()) ?? '')).toBeLessThanOrEqual(80);
    expect(widestOf((await helpAt(50)) ?? '')).toBeLessThanOrEqual(50);
  });
});

/** An answer without the record of the run, in which the inputs stand. */
function withoutRecord(answer: string): string {
  return answer.replace(/,"run":.*$/m, '').replace(/\n## About this run[\s\S]*$/, '');
}

describe('nothing but the answer is on stdout', () => {
  it.each(FORMATS)('%s is the same whatever is told on stderr', async (format) => {
    const args = ['check', '-', '--format', format];
    const { stdout, stderr } = await cli(args, { stdin });
    expect(stderr).toBe('');
    const [empty = '', facts = ''] = filesOf('', { mailboxes: {} });
    const noisy = await cli([...args, '/nowhere/a.json', empty, '--facts', facts], { stdin, watched: true });
    expect(noisy.stderr).not.toBe('');
    expect(withoutRecord(noisy.stdout)).toBe(withoutRecord(stdout));
  });
});

describe('progress', () => {
  afterEach(() => vi.restoreAllMocks());
  const long = (...records: readonly unknown[]) => `${linesOf(...records)}${' '.repeat(8_000_000)}\n`;

  it.each([
    ['a long file, and nobody watches', false, long(invalid), false],
    ['a long file, and somebody watches', true, long(invalid), true],
    ['a short file, and somebody watches', true, linesOf(invalid), false],
  ])('%s', async (_, watched, content, isShown) => {
    const args = ['check', fileOf(content), '--format', 'ndjson'];
    const { stdout, stderr, exitCode } = await cli(args, { watched });
    expect(stderr.includes('%')).toBe(isShown);
    if (!isShown) expect(stderr).toBe('');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(exitCode).toBe(1);
  });

  it('counts the bytes of files, twice when they are read twice, and those of the standard input never', async () => {
    const total = vi.spyOn(SingleBar.prototype, 'start');
    const again = vi.spyOn(SingleBar.prototype, 'setTotal');
    const counted = vi.spyOn(SingleBar.prototype, 'increment');
    const sum = () => counted.mock.calls.reduce((bytes, [amount]) => bytes + Number(amount), 0);
    const content = long(userRow());
    const size = Buffer.byteLength(content);
    await cli(['check', '-', fileOf(content)], { stdin, watched: true });
    expect(total.mock.calls).toEqual([[size, 0]]);
    expect(again.mock.calls).toEqual([[2 * size]]);
    expect(sum()).toBe(2 * size);
  });

  it('is taken away before anything else is told', async () => {
    const path = fileOf(long(invalid));
    const { stderr } = await cli(['check', '/nowhere/a.json', path], { watched: true });
    expect(stderr.indexOf('%')).toBeGreaterThanOrEqual(0);
    expect(stderr.lastIndexOf('%')).toBeLessThan(stderr.indexOf('/nowhere/a.json: ENOENT'));
  });

  it('makes room for an answer on the same terminal', async () => {
    const written: (readonly [string, string])[] = [];
    const [stdout, stderr] = ['answer', 'progress'].map((name) => {
      const page = new Page(80);
      page._write = (text, _encoding, done) => {
        if (String(text) !== '') written.push([name, String(text)]);
        done();
      };
      return page;
    }) as [Page, Page];
    const streams = { stdin: (async function* () {})(), stdout, stderr, env: {} };
    await run(['check', fileOf(long(userRow(), invalid)), '--format', 'ndjson'], streams);
    const firstAnswer = written.findIndex(([name]) => name === 'answer');
    const lastProgress = written.findLastIndex(([name]) => name === 'progress');
    expect(lastProgress).toBeGreaterThanOrEqual(0);
    expect(firstAnswer).toBeGreaterThan(lastProgress);
  });

  it('changes no settings of the terminal, which an interrupt would leave so', async () => {
    const { stderr } = await cli(['check', fileOf(long(invalid))], { watched: true });
    expect(stderr).toContain('%');
    expect(stderr).not.toContain('\u001b[?');
  });

  it('does not keep the first interrupt for itself', async () => {
    const before = process.listenerCount('SIGINT');
    let during = -1;
    vi.spyOn(SingleBar.prototype, 'increment').mockImplementation(() => {
      during = process.listenerCount('SIGINT');
    });
    await cli(['check', fileOf(long(invalid))], { watched: true });
    expect(during).toBe(before);
  });
});
