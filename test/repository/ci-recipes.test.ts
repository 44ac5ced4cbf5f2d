import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFolder } from '../cli/support.ts';
import { type DataverseServer, dataverseServer, TOKEN } from '../support/dataverse-server.ts';
import { blocksOf } from '../support/examples.ts';
import { builtFile, textOf } from '../support/project.ts';

interface Step {
  readonly name?: string;
  readonly displayName?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly bash?: string;
  readonly task?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const parsed = (text: string) => parse(text, { strict: true, uniqueKeys: true });
const [gitHub, azure] = blocksOf('docs/guide/ci.md')
  .filter(({ language }) => language === 'yaml')
  .map(({ code }) => parsed(code));
const recipes: readonly (readonly [string, readonly Step[]])[] = [
  ['GitHub Actions', gitHub?.jobs.check.steps],
  ['Azure DevOps', azure?.steps],
];

/** The script of a step, if it has any. */
function scriptOf({ run, bash, inputs }: Step): string | undefined {
  return run ?? bash ?? (inputs?.inlineScript as string | undefined);
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a program `npx` that runs the built command in place of the package. */
function folderOfNpx(): string {
  const folder = newFolder();
  const script = `#!/bin/sh
[ "$1" = --yes ] && shift
case "$1" in d365-email-rules*) shift;; *) echo "npx: $1" >&2; exit 127;; esac
exec "${process.execPath}" "${builtFile('cli.cjs')}" "$@"
`;
  writeFileSync(join(folder, 'npx'), script, { mode: 0o755 });
  return folder;
}

/** Runs a script as the agents do: it ends at the first command that fails. */
function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const path = `${folderOfNpx()}${delimiter}${process.env.PATH}`;
  return new Promise((resolve) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env: { ...env, PATH: path, DATAVERSE_TOKEN: TOKEN },
    });
    const told = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (part) => {
        told[name] += String(part);
      });
    }
    child.on('close', (status) => resolve({ status: status ?? -1, ...told }));
  });
}

const mailbox = (n: number, method: number) => ({
  mailboxid: `5d0e5f0c-0000-4000-8000-00000000000${n}`,
  name: `Mailbox ${n}`,
  emailaddress: `mailbox-${n}@contoso.example`,
  _regardingobjectid_value: `5d0e5f0c-0000-4000-8000-0000000000a${n}`,
  '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'queue',
  incomingemaildeliverymethod: method,
  outgoingemaildeliverymethod: 0,
  actdeliverymethod: 2,
  isforwardmailbox: false,
  statecode: 0,
});

/** An environment in which so many of three mailboxes have a method that is retired. */
function environmentWith(retired: number): Promise<DataverseServer> {
  const mailboxes = [1, 2, 3].map((n) => mailbox(n, n <= retired ? 1 : 0));
  const queues = mailboxes.map(({ _regardingobjectid_value: queueid, name }) => ({
    queueid,
    name,
    statecode: 0,
  }));
  const rows = { mailboxes, queues, emailserverprofiles: [], organizations: [], systemusers: [] };
  return dataverseServer({ rows });
}

/** What a week of a job comes to. */
interface Week {
  /** The folder in which the job ran. */
  readonly folder: string;
  readonly summary: string;
  /** The name of the step that failed; absent when none did. */
  readonly failed?: string | undefined;
}

/** Runs the scripts of a job in their order, with the files that the last run left. */
async function weekOf(steps: readonly Step[], retired: number, lastRun?: string): Promise<Week> {
  const folder = newFolder();
  writeFileSync(join(folder, 'exceptions.json'), '{ "exceptions": [] }');
  if (lastRun !== undefined) cpSync(lastRun, join(folder, 'last'), { recursive: true });
  const { url } = await environmentWith(retired);
  const summaryFile = join(folder, 'summary-of-the-job.md');
  const env = { ENVIRONMENT: url, GITHUB_STEP_SUMMARY: summaryFile };
  let failed: string | undefined;
  let summary = '';
  for (const step of steps) {
    const script = scriptOf(step);
    if (script === undefined) continue;
    const { status, stdout, stderr } = await runScript(script, folder, env);
    const uploaded = /^##vso\[task\.uploadsummary\](.+)$/m.exec(stdout)?.[1];
    if (uploaded !== undefined) summary = readFileSync(uploaded, 'utf8');
    if (status !== 0) failed ??= `${step.name ?? step.displayName}${stderr}`;
  }
  if (existsSync(summaryFile)) summary = readFileSync(summaryFile, 'utf8');
  return { folder, summary, failed };
}

describe.each(recipes)('the weekly job for %s', (_, steps) => {
  it('names every step that is no well-known one', () => {
    for (const step of steps) expect(step.name ?? step.displayName ?? step.uses ?? step.task).toMatch(/\w/);
    expect(steps.filter((step) => scriptOf(step) !== undefined).length).toBeGreaterThanOrEqual(4);
  });

  it('files what is written, and reads again what was filed', () => {
    const text = JSON.stringify(steps);
    for (const file of ['run/check.json', 'run/report.html', 'last/check.json']) expect(text).toContain(file);
    const filing = steps.find(({ uses, task }) =>
      /upload-artifact|PublishPipelineArtifact/.test(uses ?? task ?? ''),
    );
    expect(filing?.with?.path ?? filing?.inputs?.targetPath).toBe('run');
  });

  it('shows a summary in the first week, and fails on new errors in later ones', async () => {
    const first = await weekOf(steps, 1);
    expect(first.failed).toBeUndefined();
    expect(first.summary).toMatch(/^ {4}3 checked by: /);
    for (const file of ['check.json', 'report.html'])
      expect(existsSync(join(first.folder, 'run', file))).toBe(true);

    const same = await weekOf(steps, 1, join(first.folder, 'run'));
    expect(same.failed).toBeUndefined();

    const worse = await weekOf(steps, 2, join(same.folder, 'run'));
    expect(worse.failed).toMatch(/^Fail on new errors/);
    expect(worse.summary).toContain('Mailbox 2');

    const better = await weekOf(steps, 0, join(worse.folder, 'run'));
    expect(better.failed).toBeUndefined();
  });
});

describe('action.yml', () => {
  const action: Action = parsed(textOf('action.yml'));

  /** Runs the action with inputs, and gives what it leaves. */
  async function runAction(given: Readonly<Record<string, string>>) {
    const folder = newFolder();
    const temp = join(folder, 'temp');
    mkdirSync(temp);
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    const [step] = action.runs.steps;
    const inputs = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      expect(Object.keys(action.inputs)).toContain(input);
      return [name, given[input] ?? action.inputs[input]?.default ?? ''] as const;
    });
    const env = { ...Object.fromEntries(inputs), ...files, RUNNER_TEMP: temp };
    const ended = await runScript(step?.run ?? '', dirname(builtFile('cli.cjs')).replace(/dist$/, ''), env);
    const textIn = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    return {
      ...ended,
      folder,
      output: textIn(files.GITHUB_OUTPUT),
      summary: textIn(files.GITHUB_STEP_SUMMARY),
    };
  }

  it('passes every input on, none of them as part of its script', () => {
    const [step] = action.runs.steps;
    const passed = Object.values(step?.env ?? {}).map((value) => /inputs\.([\w-]+)/.exec(value)?.[1]);
    expect(passed.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step?.run).not.toContain('${{');
  });

  const files = 'examples/contoso/mailboxes-page-1.json\nexamples/contoso/mailboxes-page-2.json\n';

  it('checks, writes what is asked for, shows the summary, and ends as the command does', async () => {
    const folder = newFolder();
    const [report, json] = [join(folder, 'a report.html'), join(folder, 'check.json')];
    const { status, output, stdout, summary } = await runAction({
      ...{ files, facts: 'examples/contoso/facts.json', ruleset: 'dataverse', arguments: '--locale\nsv\n' },
      output: `${report}\n${json}`,
    });
    expect([status, output]).toEqual([1, 'exit-code=1\n']);
    expect(readFileSync(report, 'utf8')).toContain('<html lang="sv"');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      ruleset: 'dataverse',
      summary: { total: 51 },
    });
    expect(summary).toMatch(/^ {4}51 /);
    expect(summary.replace(/^ {4}/gm, '')).toBe(stdout);
  });

  it('fails as is asked, and leaves the summary out if that is wanted', async () => {
    const { status, output, stdout, summary } = await runAction({
      files,
      'fail-on': 'never',
      summary: 'false',
    });
    expect([status, output, summary]).toEqual([0, 'exit-code=0\n', '']);
    expect(stdout).toMatch(/^51 checked by: /);
  });

  it('runs nothing that stands in an input', async () => {
    const { status, stderr, folder } = await runAction({
      files: '$(touch temp/x)\n`touch temp/y`; touch temp/z',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('$(touch temp/x)')]);
    for (const name of ['x', 'y', 'z']) expect(existsSync(join(folder, 'temp', name))).toBe(false);
  });
});
