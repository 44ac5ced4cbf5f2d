import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { SYSTEM_CLOCK } from '../../src/cli/io/clock.ts';
import { isExportRecord } from '../../src/dataverse/files/export-record.ts';
import {
  answerJson,
  type DataverseServer,
  type Disturbance,
  dataverseServer,
  dropped,
  TOKEN,
} from '../support/dataverse-server.ts';
import { describeWithPrograms } from '../support/programs.ts';
import { cli, newFolder } from './support.ts';

const LOOKUP = '@Microsoft.Dynamics.CRM.lookuplogicalname';

const mailboxes = Array.from({ length: 5 }, (_, index) => ({
  mailboxid: `m${index}`,
  emailaddress: `åsa${index}@contoso.example`,
  _regardingobjectid_value: `u${index}`,
  [`_regardingobjectid_value${LOOKUP}`]: 'systemuser',
  incomingemaildeliverymethod: 2,
}));
const CONTOSO = {
  mailboxes,
  emailserverprofiles: [{ emailserverprofileid: 'p1', name: "Anna's profile" }],
  organizations: [{ organizationid: 'o1', name: 'contoso' }],
  queues: [],
  systemusers: [{ systemuserid: 'u0', fullname: 'Åsa "Q" Berg' }],
};

async function scriptFor(shell: string, url: string): Promise<string> {
  const { stdout, stderr, exitCode } = await cli(['export-script', '--for', shell, '--url', url]);
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout;
}

interface ScriptRun {
  readonly exitCode: number;
  readonly output: string;
  readonly folder: string;
  readonly files: readonly string[];
  /** The seconds that the script would have waited. */
  readonly waits: readonly string[];
  /** How curl was called. */
  readonly calls: string;
}

/** A folder of programs that note how they are called; curl then does its work, and sleep does none. */
function notingPrograms(log: string): string {
  const folder = newFolder();
  const program = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), ['#!/bin/bash', ...lines, ''].join('\n'));
    chmodSync(join(folder, name), 0o755);
  };
  program('sleep', [`echo "$1" >> '${log}.sleep'`]);
  program('curl', [`echo "$*" >> '${log}.curl'`, `PATH='${process.env.PATH}' exec curl "$@"`]);
  return folder;
}

/** Runs the script for bash as a person would, with the right token unless another is named. */
async function runBash(
  server: Pick<DataverseServer, 'url'>,
  {
    folder = join(newFolder(), 'my export'),
    args = [] as readonly string[],
    token = TOKEN,
  }: { folder?: string; args?: readonly string[]; token?: string } = {},
): Promise<ScriptRun> {
  const place = newFolder();
  const [script, log] = [join(place, 'export.sh'), join(place, 'log')];
  writeFileSync(script, await scriptFor('bash', server.url));
  const env = {
    ...process.env,
    PATH: `${notingPrograms(log)}${delimiter}${process.env.PATH}`,
    DATAVERSE_TOKEN: token,
  };
  return new Promise((resolve) => {
    execFile('bash', [script, folder, ...args], { env }, (error, stdout, stderr) => {
      const noted = (name: string) => (existsSync(log + name) ? readFileSync(log + name, 'utf8') : '');
      resolve({
        exitCode: typeof error?.code === 'number' ? error.code : 0,
        output: stdout + stderr,
        folder,
        files: existsSync(folder) ? readdirSync(folder).toSorted() : [],
        waits: noted('.sleep').split('\n').filter(Boolean),
        calls: noted('.curl'),
      });
    });
  });
}

const textsIn = (folder: string, files: readonly string[]) =>
  files.map((name) => readFileSync(join(folder, name), 'utf8'));

/** Answers the first requests of mailboxes in other ways. */
function atFirst(...disturbances: readonly Disturbance[]): Disturbance {
  const left = [...disturbances];
  return (...args) => left.shift()?.(...args) ?? false;
}

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Disturbance =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
    return true;
  };

const cutOff: Disturbance = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"value":[');
  setImmediate(() => response.socket?.destroy());
  return true;
};

const asPage =
  (next: (server: DataverseServer) => string): Disturbance =>
  (_, response, server) =>
    answerJson(response, 200, { value: [{ mailboxid: 'm' }], '@odata.nextLink': next(server) });

describeWithPrograms(['bash', 'curl', 'jq'], 'the script for bash', () => {
  it('saves the same files as pull, byte for byte, and the same record apart from the time', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 2 });
    const script = await runBash(server);
    const folder = join(newFolder(), 'export');
    await cli(['pull', server.url, '--output', folder], {
      env: { DATAVERSE_TOKEN: TOKEN },
      clock: SYSTEM_CLOCK,
    });
    expect([script.exitCode, script.files]).toEqual([0, readdirSync(folder).toSorted()]);
    const pages = script.files.filter((name) => name !== 'export.json');
    expect(textsIn(script.folder, pages)).toEqual(textsIn(folder, pages));
    const [own, ofPull] = [script.folder, folder].map((place) =>
      JSON.parse(readFileSync(join(place, 'export.json'), 'utf8')),
    );
    expect(isExportRecord(own)).toBe(true);
    expect({ ...own, time: '' }).toEqual({ ...ofPull, time: '' });
    expect(Math.abs(Date.parse(own.time) - Date.parse(ofPull.time))).toBeLessThan(3_600_000);
  });

  it('sends nothing but GET, and shows the token in no file, output or list of processes', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 2 });
    const { output, calls, folder, files } = await runBash(server);
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(new Set(server.requests.map(({ token }) => token))).toEqual(new Set([TOKEN]));
    expect(calls.trimEnd().split('\n')).toHaveLength(7);
    for (const text of [output, calls, ...textsIn(folder, files)]) expect(text).not.toContain(TOKEN);
  });

  it.each([
    ['429 with seconds', answering(429, { 'Retry-After': '7' }), '7'],
    ['503 with seconds', answering(503, { 'retry-after': '3' }), '3'],
    ['429 with a date', answering(429, { 'Retry-After': 'Mon, 30 Nov 2026 12:01:00 GMT' }), '1'],
    ['a dropped connection', dropped, '1'],
    ['half a page', cutOff, '1'],
  ])('waits after %s, and goes on', async (_, disturbance, wait) => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 2, disturb: atFirst(disturbance) });
    const { exitCode, waits, files } = await runBash(server);
    expect([exitCode, waits, files.length]).toEqual([0, [wait], 8]);
  });

  it.each<readonly [string, Disturbance, RegExp]>([
    ['a busy service', answering(429), /did not answer after 6 attempts \(429\)/],
    ['too long a wait', answering(429, { 'Retry-After': '3600' }), /asks to wait 3600 seconds/],
    ['a refused token', answering(401), /does not accept the access token \(401\)/],
    ['a wrong address', answering(404), /was not found \(404\)\. Check the Environment URL\./],
    ['a redirect', answering(302, { location: 'http://localhost:1/' }), /the access token is not sent there/],
    [
      'a sign-in page',
      answering(200, {}, '<!DOCTYPE html>'),
      /is not a page of rows, most likely a sign-in page/,
    ],
    [
      'an error',
      (_, r) => answerJson(r, 500, { error: { message: `bad ${TOKEN}` } }),
      /answered 500\. bad \.\.\./,
    ],
    ['a page elsewhere', asPage(() => 'https://evil.example/mailboxes?x'), /names a next page elsewhere/],
    ['another table', asPage(({ url }) => `${url}/api/data/v9.2/accounts?x`), /names a next page elsewhere/],
    [
      'a circle',
      asPage(({ url }) => `${url}/api/data/v9.2/mailboxes?x`),
      /names a next page that was read before/,
    ],
    ['the token', (_, r) => answerJson(r, 200, { value: [{ a: TOKEN }] }), /repeats the access token/],
  ])('tells %s in one sentence, and leaves nothing half-written', async (_, disturb, sentence) => {
    const server = await dataverseServer({ rows: CONTOSO, disturb });
    const { exitCode, output, folder, files } = await runBash(server);
    expect(exitCode).toBe(2);
    expect(output).toMatch(sentence);
    expect(output).not.toContain(TOKEN);
    for (const text of textsIn(folder, files)) expect(() => JSON.parse(text)).not.toThrow();
  });

  it('names the privilege that is missing, and saves the other tables', async () => {
    const server = await dataverseServer({ rows: CONTOSO, forbidden: { queues: 'prvReadQueue' } });
    const { exitCode, output, files } = await runBash(server);
    expect([exitCode, files.length, files.includes('export.json')]).toEqual([2, 4, false]);
    expect(output).toContain('Ask for a role with the privilege prvReadQueue');
  });

  it('goes on without a column that the environment does not have', async () => {
    const unknownColumns = ['name', 'statuscode'];
    const server = await dataverseServer({ rows: CONTOSO, unknownColumns });
    const { exitCode, output, folder } = await runBash(server);
    expect(exitCode).toBe(0);
    expect(output).toContain('mailbox: this environment has no column statuscode.');
    const [row] = JSON.parse(readFileSync(join(folder, 'mailbox-0001.json'), 'utf8')).value;
    expect(Object.keys(row)).not.toContain('name');
    expect(Object.keys(row)).toEqual(expect.arrayContaining(['mailboxid', 'emailaddress', 'statecode']));
  });

  it('goes on after the last whole page with --resume, and only then', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 2 });
    const { folder, files } = await runBash(server);
    const before = textsIn(
      folder,
      files.filter((name) => name.startsWith('mailbox')),
    );
    rmSync(join(folder, 'export.json'));
    rmSync(join(folder, 'mailbox-0003.json'));
    truncateSync(join(folder, 'mailbox-0002.json'), 20);
    expect((await runBash(server, { folder })).output).toContain('is there already');
    const asked = server.requests.length;
    const resumed = await runBash(server, { folder, args: ['--resume'] });
    expect([resumed.exitCode, resumed.files]).toEqual([0, files]);
    expect(server.requests).toHaveLength(asked + 2);
    expect(
      textsIn(
        folder,
        files.filter((name) => name.startsWith('mailbox')),
      ),
    ).toEqual(before);
    expect((await runBash(server, { folder, args: ['--resume'] })).output).toContain('is complete already');
  });

  it('refuses a token that could be read as something else', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, output } = await runBash(server, { token: 'x"\nurl = "http://127.0.0.1:1/' });
    expect([exitCode, server.requests]).toEqual([2, []]);
    expect(output).toContain('is not one line without blanks');
  });

  it('is written to where a folder can be made', async () => {
    const place = join(newFolder(), 'deep', 'er');
    mkdirSync(join(place, '..'));
    const { exitCode } = await runBash(await dataverseServer({ rows: CONTOSO }), { folder: place });
    expect(exitCode).toBe(0);
  });
});

describe('the script for PowerShell', async () => {
  const moduleFile = (name: string) => createRequire(import.meta.url).resolve(name);
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(readFileSync(moduleFile('tree-sitter-powershell/tree-sitter-powershell.wasm'))),
  );
  const script = await scriptFor('powershell', 'https://contoso.crm4.dynamics.com/');
  const tree = parser.parse(script);

  it('is PowerShell, by a parser that finds a brace that is missing', () => {
    expect(tree?.rootNode.hasError).toBe(false);
    expect(parser.parse(script.replace('exit 2\n}', 'exit 2\n'))?.rootNode.hasError).toBe(true);
  });

  it('calls only its own functions, cmdlets of Windows PowerShell 5.1, and what gets the token', () => {
    const names = tree?.rootNode.descendantsOfType('command_name').map((node) => node?.text) ?? [];
    const own = tree?.rootNode.descendantsOfType('function_name').map((node) => node?.text) ?? [];
    expect(own.length).toBeGreaterThan(5);
    const others = new Set(names.filter((name) => !own.includes(name)));
    expect([...others].toSorted()).toEqual([
      ...[
        'Add-Type',
        'ConvertFrom-Json',
        'ConvertTo-Json',
        'Get-AzAccessToken',
        'Get-ChildItem',
        'Get-Command',
      ],
      ...[
        'Join-Path',
        'Move-Item',
        'New-Item',
        'New-Object',
        'Resolve-Path',
        'Set-StrictMode',
        'Start-Sleep',
      ],
      ...['Test-Path', 'Where-Object', 'Write-Host', 'az'],
    ]);
  });

  it('sends nothing but GET, and follows no redirect', () => {
    expect(script.match(/HttpMethod\]::\w+/g)).toEqual(['HttpMethod]::Get']);
    expect(script).toContain('AllowAutoRedirect = $false');
  });
});

describe.each(['bash', 'powershell'])('export-script --for %s', (shell) => {
  it('asks what pull asks, of the environment that is named', async () => {
    const script = await scriptFor(shell, 'https://contoso.crm4.dynamics.com/main.aspx?appid=1');
    const { stdout } = await cli(['columns']);
    for (const request of stdout.trimEnd().split('\n')) expect(script).toContain(`${request}\n`);
    expect(script).toContain("'https://contoso.crm4.dynamics.com/api/data/v9.2/'");
    for (const privilege of ['Mailbox', 'EmailServerProfile', 'Organization', 'Queue', 'User']) {
      expect(script).toContain(` prvRead${privilege} `);
    }
    expect(script).not.toMatch(/__[A-Z_]+__/);
  });

  it('is plain ASCII, so that no encoding changes it', async () => {
    expect(await scriptFor(shell, 'https://contoso.crm4.dynamics.com')).toMatch(/^[\n -~]+$/);
  });

  it.each(["https://contoso.example/';id;'", 'https://$(id).example', 'http://contoso.example', 'contoso'])(
    'refuses %s',
    async (url) => {
      const { exitCode, stdout, stderr } = await cli(['export-script', '--for', shell, '--url', url]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^URL /);
    },
  );
});
