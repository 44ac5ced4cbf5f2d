import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { cli, fileOf, filesOf, linesOf, newFolder, Page, sinkRow, userRow } from './support.ts';

const readings = vi.hoisted(() => ({ files: [] as string[], spools: 0 }));
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const createReadStream: typeof fs.createReadStream = (path, options) => {
    readings.files.push(String(path));
    return fs.createReadStream(path, options);
  };
  return { ...fs, createReadStream };
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const promises = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof promises.open = (...args) => {
    readings.spools++;
    return promises.open(...args);
  };
  return { ...promises, open };
});
beforeEach(() => {
  readings.files.length = 0;
  readings.spools = 0;
});

const configuration = { owner: 'user', incoming: 'none', outgoing: 'none' };
const nothingToFindOut = { userCount: 0, prerequisites: { sinkMailboxProvisioned: false } };

function bytesOf(...records: readonly unknown[]): Uint8Array {
  return Buffer.from(linesOf(...records));
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** An output that takes what is written to it only as fast as `take` says, and counts the lines it took. */
class SlowReader extends Writable {
  linesTaken = 0;
  isClosed = false;
  readonly #take: () => Promise<void>;

  constructor(take: () => Promise<void>) {
    super({ decodeStrings: false });
    this.#take = take;
  }

  override _write(text: string | Uint8Array, _encoding: string, done: () => void): void {
    void this.#take().then(() => {
      this.linesTaken += Buffer.from(text).filter((byte) => byte === 0x0a).length;
      done();
    });
  }
}

describe('results are written as they come', () => {
  const streams = async (args: readonly string[], record: object) => {
    let tellWritten = () => {};
    const written = new Promise<void>((resolve) => {
      tellWritten = resolve;
    });
    const stdout = new Page();
    const write = stdout._write.bind(stdout);
    stdout._write = (text, encoding, done) => {
      write(text, encoding, done);
      if (String(text).includes('"row":1,')) tellWritten();
    };
    // The second record comes only when the result of the first is out.
    async function* stdin() {
      yield bytesOf(record);
      await written;
      yield bytesOf(record);
    }
    const exitCode = await run(['check', '-', '--ruleset', 'guide', ...args], {
      stdin: stdin(),
      stdout,
      stderr: new Page(),
      env: {},
    });
    expect(stdout.text).toContain('"row":2,');
    expect(exitCode).not.toBe(2);
  };

  it('configurations always, whatever the format', async () => {
    await streams(['--format', 'ndjson'], configuration);
    await streams(['--format', 'json'], configuration);
  });

  it('configurations also while facts leave something to find out', async () => {
    await streams(['--format', 'ndjson', '--facts', fileOf({ userCount: 1 })], configuration);
  });

  it('rows when the facts leave nothing to find out', async () => {
    await streams(['--format', 'ndjson', '--facts', fileOf(nothingToFindOut)], userRow());
  });
});

describe('memory does not grow with the number of records', () => {
  it('200,000 rows are read no faster than a slow reader takes their results', async () => {
    const rowsAtOnce = 500;
    const chunk = bytesOf(...Array.from({ length: rowsAtOnce }, () => userRow()));
    const stdout = new SlowReader(turn);
    let [rowsGiven, mostInFlight] = [0, 0];
    async function* stdin() {
      while (rowsGiven < 200_000) {
        mostInFlight = Math.max(mostInFlight, rowsGiven - stdout.linesTaken);
        rowsGiven += rowsAtOnce;
        yield chunk;
      }
    }
    const args = [
      'check',
      '-',
      '--ruleset',
      'guide',
      '--format',
      'ndjson',
      '--facts',
      fileOf(nothingToFindOut),
    ];
    await run(args, { stdin: stdin(), stdout, stderr: new Page(), env: {} });
    expect(stdout.linesTaken).toBe(200_000);
    expect(mostInFlight).toBeLessThan(2000);
  });

  it('reading stops while the reader takes nothing, however small the pieces', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stdout = new SlowReader(() => released);
    let given = 0;
    async function* stdin() {
      for (; given < 5000; given++) {
        await turn();
        yield bytesOf(configuration);
      }
    }
    const running = run(['check', '-', '--format', 'ndjson'], {
      stdin: stdin(),
      stdout,
      stderr: new Page(),
      env: {},
    });
    for (let turns = 0; turns < 10_000; turns++) await turn();
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(500);
    release();
    expect(await running).toBe(0);
    expect(stdout.linesTaken).toBe(5000);
  });
});

describe('how often inputs are read', () => {
  const [users, sinks, plain] = [[userRow()], [sinkRow()], [configuration]];

  it.each([
    ['rows', {}, 2],
    ['rows whose users are counted', { userCount: 0 }, 2],
    ['rows whose sink is known', { prerequisites: { sinkMailboxProvisioned: false } }, 2],
    ['rows of which nothing is left to find out', nothingToFindOut, 1],
  ])('%s', async (_, facts, times) => {
    const [factsFile = '', ...files] = filesOf(facts, users, sinks, users);
    await cli(['check', ...files, '--ruleset', 'guide', '--facts', factsFile]);
    expect(readings.files.toSorted()).toEqual(files.flatMap((file) => Array(times).fill(file)).toSorted());
    expect(readings.spools).toBe(0);
  });

  it('configurations once', async () => {
    const files = filesOf(plain, plain);
    await cli(['check', ...files, '-'], { stdin: bytesOf(configuration) });
    expect(readings).toEqual({ files, spools: 0 });
  });

  it('files before the first row once, that with it and those behind it twice', async () => {
    const [before = '', first = '', behind = ''] = filesOf(plain, users, plain);
    await cli(['check', before, first, behind]);
    expect(readings.files).toEqual([before, first, first, behind, behind]);
  });

  const readStdin = async (args: readonly string[], ...records: readonly object[]) => {
    let times = 0;
    const stdin: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        times++;
        return (async function* () {
          yield bytesOf(...records);
        })();
      },
    };
    await cli(['check', '--ruleset', 'guide', ...args], { stdin });
    return { times, spools: readings.spools };
  };

  it('the standard input once: rows are kept in a temporary file meanwhile', async () => {
    expect(await readStdin(['-'], configuration, userRow())).toEqual({ times: 1, spools: 1 });
  });

  it('the standard input once, also behind a file with rows', async () => {
    expect(await readStdin([fileOf(users), '-'], configuration)).toEqual({ times: 1, spools: 1 });
  });

  it('the standard input once, and kept nowhere, when nothing is left to find out', async () => {
    const facts = fileOf(nothingToFindOut);
    expect(await readStdin(['-', '--facts', facts], userRow())).toEqual({ times: 1, spools: 0 });
  });

  it('the standard input once, and kept nowhere, when it holds configurations', async () => {
    expect(await readStdin(['-'], configuration)).toEqual({ times: 1, spools: 0 });
  });
});

describe('the temporary file', () => {
  const putTemporaryFilesInto = (folder: string) => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  };
  afterEach(() => vi.unstubAllEnvs());

  it('has no name while it is used, and nothing is left of it', async () => {
    const folder = newFolder();
    putTemporaryFilesInto(folder);
    let left: readonly string[] | undefined;
    async function* stdin() {
      yield bytesOf(userRow());
      for (let turns = 0; turns < 100 && readings.spools === 0; turns++) await turn();
      yield bytesOf(userRow());
    }
    const stdout = new Page();
    const write = stdout._write.bind(stdout);
    stdout._write = (text, encoding, done) => {
      if (String(text) !== '') left ??= readdirSync(folder);
      write(text, encoding, done);
    };
    await run(['check', '-'], { stdin: stdin(), stdout, stderr: new Page(), env: {} });
    expect(readings.spools).toBe(1);
    expect(left).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be made is told, with exit code 2', async () => {
    putTemporaryFilesInto(join(newFolder(), 'nowhere'));
    const { exitCode, stderr } = await cli(['check', '-'], { stdin: bytesOf(userRow()) });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^d365-email-rules: Error: ENOENT: .*\n$/);
  });
});

describe('when the reader of the answer goes away', () => {
  const goneAfter = (lines: number, error?: Error) =>
    new (class extends Page {
      override _write(text: string | Uint8Array, encoding: string, done: (error?: Error) => void) {
        super._write(text, encoding, () => {});
        if (this.text.split('\n').length > lines) this.destroy(error);
        done();
      }
    })();
  const broken = () => Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

  it.each([
    ['with EPIPE', broken()],
    ['without a word', undefined],
  ])('%s, the command ends quietly with 0 and reads no more', async (_, error) => {
    let [given, isClosed] = [0, false];
    async function* stdin() {
      try {
        for (; ; given++) {
          await turn();
          yield bytesOf({ owner: 'queue', incoming: 'outlook', outgoing: 'none' });
        }
      } finally {
        isClosed = true;
      }
    }
    const stderr = new Page();
    const exitCode = await run(['check', '-', '--format', 'ndjson'], {
      stdin: stdin(),
      stdout: goneAfter(3, error),
      stderr,
      env: {},
    });
    expect([exitCode, stderr.text, isClosed]).toEqual([0, '', true]);
    expect(given).toBeLessThan(20);
  });

  it.each([['--help'], ['--version'], ['rules'], ['recommend'], ['tradeoffs'], ['check']])(
    'before %s writes anything, it ends quietly with 0',
    async (command) => {
      const stdout = new Page();
      stdout.on('error', () => {});
      stdout.destroy(broken());
      await turn();
      const stderr = new Page();
      const args = command === 'check' ? ['check', fileOf({ owner: 'queue' })] : [command];
      const exitCode = await run(args, { stdin: (async function* () {})(), stdout, stderr, env: {} });
      expect([exitCode, stderr.text]).toEqual([0, '']);
    },
  );

  it('a failure of another kind is told, with exit code 2', async () => {
    const stderr = new Page();
    const stdout = goneAfter(0, Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    const exitCode = await run(['rules'], { stdin: (async function* () {})(), stdout, stderr, env: {} });
    expect([exitCode, stderr.text]).toEqual([2, 'd365-email-rules: Error: no space left on device\n']);
  });

  it('nobody reading stderr changes nothing', async () => {
    const [stdout, stderr] = [new Page(), new Page()];
    stderr._write = (_text, _encoding, done: (error?: Error) => void) => done(broken());
    const exitCode = await run(['check', '/nowhere/a.json', fileOf(configuration), '--format', 'ndjson'], {
      stdin: (async function* () {})(),
      stdout,
      stderr,
      env: {},
    });
    expect(exitCode).toBe(2);
    expect(stdout.text.split('\n')).toHaveLength(2);
  });
});
