import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newFolder } from '../cli/support.ts';
import { builtFile, ROOT } from '../support/project.ts';

/** The program of a runtime: as `npm run runtimes` installs it, or as the computer has it. */
function programOf(name: string): string | undefined {
  const folders = [
    join(ROOT, 'test/package/runtimes/node_modules/.bin'),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

const MISSING = 'it is not installed: `npm run runtimes` installs it and runs this';

const urlOf = (file: string) => JSON.stringify(pathToFileURL(builtFile(file)).href);
const CSV =
  'mailboxid,regardingobjecttypecode,incomingemaildeliverymethod,outgoingemaildeliverymethod,actdeliverymethod\n';

/** A module whose `answers` are those of every entry but the one that needs zod. */
const ANSWERS = `
import { validate, recommend, explainTradeoffs, guide } from ${urlOf('index.js')};
import { dataverse } from ${urlOf('rulesets/dataverse.js')};
import { analyze } from ${urlOf('analysis.js')};
import { render } from ${urlOf('render.js')};
import { audit, readRecords } from ${urlOf('dataverse.js')};
import { sql } from ${urlOf('sql.js')};
import { sv } from ${urlOf('locales/sv.js')};

async function audited() {
  const rows = async function* () {
    yield* readRecords(new TextEncoder().encode(${JSON.stringify(`${CSV}a,systemuser,1,2,1\nb,queue,2,2,2\n`)}), 'rows.csv');
  };
  const { results, summary } = audit(rows, { locale: sv });
  const all = [];
  for await (const result of results) all.push(result);
  return { all, summary: summary() };
}

export async function answers() {
  const report = validate({ owner: 'queue', incoming: 'outlook', outgoing: 'none' }, { locale: sv });
  const request = { owner: 'user', needs: { incoming: true, outgoing: true, activities: true } };
  return {
    report,
    shown: render(report, { target: 'html', locale: sv }),
    recommended: recommend(request, { ruleset: dataverse }),
    compared: explainTradeoffs({}),
    analyzed: analyze(guide).outcome,
    view: sql({ dialect: 'postgresql' }),
    audited: await audited(),
  };
}
`;

/** What Node answers. */
const expected = answersIn(process.execPath, []);

/** Runs the module in a runtime, and gives the answers. */
function answersIn(program: string, args: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'email-rules-runtimes-'));
  writeFileSync(join(folder, 'answers.mjs'), ANSWERS);
  const main = join(folder, 'main.mjs');
  writeFileSync(
    main,
    "import { answers } from './answers.mjs';\nconsole.log(JSON.stringify(await answers()));\n",
  );
  try {
    return JSON.parse(execFileSync(program, [...args, main], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('Node answers at all', () => {
  expect(expected).toMatchObject({ report: { verdict: 'invalid' }, audited: { summary: { total: 2 } } });
});

describe.each([
  ['bun', [], []],
  // It asks for nothing: what is judged needs neither files nor a network.
  [
    'deno',
    ['run', '--no-prompt', '--quiet'],
    ['run', '--quiet', '--allow-read', '--allow-env', '--allow-sys'],
  ],
] as const)('%s', (name, args, commandArgs) => {
  const program = programOf(name);

  it.skipIf(program === undefined)(`answers as Node does (else ${MISSING})`, () => {
    expect(answersIn(program as string, args)).toEqual(expected);
  });

  it.skipIf(program === undefined)(`runs the command as Node does (else ${MISSING})`, () => {
    const command = [builtFile('cli.cjs'), 'check', 'examples/contoso', '--fail-on', 'never', '--quiet'];
    const run = (runtime: string, before: readonly string[]) =>
      execFileSync(runtime, [...before, ...command], { encoding: 'utf8', cwd: ROOT });
    expect(run(program as string, commandArgs)).toBe(run(process.execPath, []));
  });
});

describe('workerd, a runtime of workers', () => {
  const program = programOf('workerd');

  it.skipIf(program === undefined)(`answers as Node does (else ${MISSING})`, async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'answers.mjs'), ANSWERS.replaceAll('file://', ''));
    writeFileSync(
      join(folder, 'worker.mjs'),
      "import { answers } from './answers.mjs';\nexport default { fetch: async () => Response.json(await answers()) };\n",
    );
    // As tools for workers do: one module, as there is no file system to load others from.
    await build({
      entryPoints: [join(folder, 'worker.mjs')],
      outfile: join(folder, 'bundle.mjs'),
      ...{ bundle: true, format: 'esm', platform: 'browser', logLevel: 'error' },
    });
    const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "bundle.mjs", esModule = embed "bundle.mjs")],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:${await freePort()}", http = (), service = "main")],
);
`;
    writeFileSync(join(folder, 'config.capnp'), config);
    const worker = spawn(program as string, ['serve', 'config.capnp'], { cwd: folder, stdio: 'pipe' });
    onTestFinished(() => void worker.kill());
    const response = await asked(worker, /127\.0\.0\.1:\d+/.exec(config)?.[0] ?? '');
    expect(await response.json()).toEqual(expected);
  });
});

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Asks a worker as soon as it listens. */
async function asked(worker: ChildProcess, address: string): Promise<Response> {
  let told = '';
  worker.stderr?.on('data', (part) => {
    told += String(part);
  });
  for (;;) {
    if (worker.exitCode !== null) throw new Error(told);
    const response = await fetch(`http://${address}/`).catch(() => undefined);
    if (response?.ok) return response;
    if (response !== undefined) throw new Error(`${response.status} ${await response.text()} ${told}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
