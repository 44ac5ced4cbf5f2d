import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest, ROOT, textOf } from '../support/project.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const folder = '.github/workflows';
const workflows = readdirSync(join(ROOT, folder)).map(
  (name) =>
    [name, parse(textOf(`${folder}/${name}`), { strict: true, uniqueKeys: true }) as Workflow] as const,
);
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

/** The scripts of package.json that a command runs. */
function scriptsIn(command: string): readonly string[] {
  return [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)/g)].map(
    ([, script, test]) => script ?? test ?? '',
  );
}

describe.each(workflows)('%s', (_name, workflow) => {
  it('calls only scripts that there are', () => {
    const commands = stepsOf(workflow).flatMap((step) => [
      step.run ?? '',
      ...Object.values(step.with ?? {}).map(String),
    ]);
    const called = commands.flatMap(scriptsIn);
    expect(called).not.toEqual([]);
    expect(called.filter((script) => !(script in manifest().scripts))).toEqual([]);
  });

  it('uses actions by their commit, and names the version beside it', () => {
    const written = [...textOf(`${folder}/${_name}`).matchAll(/uses: (.*)/g)].map(([, uses]) => uses);
    expect(written).toHaveLength(stepsOf(workflow).filter(({ uses }) => uses).length);
    for (const uses of written) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing that a job does not ask for, and ends in time', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
  });
});

it('checks on every version of Node that is supported', () => {
  const ci = workflows.find(([name]) => name === 'ci.yml')?.[1];
  expect(ci?.jobs.check?.strategy?.matrix.node).toEqual([20, 22, 24]);
  expect(ci?.jobs.check?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run check']);
});

it('tries the built package in the other runtimes that there are', () => {
  const ci = workflows.find(([name]) => name === 'ci.yml')?.[1];
  expect(ci?.jobs.runtimes?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run runtimes']);
});

it('may prove where things come from where it publishes, and only there', () => {
  const permissions = workflows.flatMap(([name, { jobs }]) =>
    Object.values(jobs).map((job) => [name, job.permissions?.['id-token']]),
  );
  expect(permissions.filter(([, idToken]) => idToken !== undefined)).toEqual([
    ['pages.yml', 'write'],
    ['release.yml', 'write'],
  ]);
});

it('has scripts that call only scripts that there are', () => {
  const { scripts } = manifest();
  const called = Object.values(scripts).flatMap(scriptsIn);
  expect(called.filter((script) => !(script in scripts))).toEqual([]);
});

it('runs no script when it is installed', () => {
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
  expect(Object.keys(manifest().scripts).filter((script) => atInstall.includes(script))).toEqual([]);
});

it('publishes the site that the tests look at, below the path that its host gives it', () => {
  const steps = workflows.filter(([name]) => name === 'pages.yml').flatMap(([, each]) => stepsOf(each));
  expect(steps.find(({ run }) => run === 'npm run docs')?.env?.DOCS_BASE).toMatch(/base_path \}\}\/$/);
  expect(steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.path).toBe(
    'docs/.vitepress/dist',
  );
});

it('can run .ci/run, which leaves nothing out', () => {
  expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).toBe(0o111);
  const commands = textOf('.ci/run').split('\n');
  expect(commands).toEqual(
    expect.arrayContaining(['export CI=true', 'npm ci --no-audit --no-fund', 'npm test']),
  );
});

it('has changesets that are published for everyone, without an outside address', () => {
  const config = JSON.parse(textOf('.changeset/config.json'));
  expect(config).toMatchObject({ access: 'public', baseBranch: 'main' });
  expect(config).not.toHaveProperty('$schema');
});
