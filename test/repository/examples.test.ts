import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { EXPORT_WORDS } from '../../src/cli/words/export/index.ts';
import { readHouseFile } from '../../src/dataverse/checks/house-file.ts';
import { checkExceptions } from '../../src/dataverse/facts/exceptions-file.ts';
import { checkFacts } from '../../src/dataverse/facts/facts-file.ts';
import { guide, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { readCsv } from '../cli/csv-reader.ts';
import { newFolder } from '../cli/support.ts';
import { dataverseServer, TOKEN } from '../support/dataverse-server.ts';
import {
  blocksOf,
  type CodeBlock,
  examplesInSource,
  printedBy,
  promised,
  typeErrorsIn,
} from '../support/examples.ts';
import { builtFile, manifest, output, ROOT, textOf } from '../support/project.ts';

const PAGES = ['docs/guide', 'docs/sv/guide', 'docs/contributing'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const FIRST_PAGES = ['docs/index.md', 'docs/sv/index.md'];
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'examples/README.md', ...FIRST_PAGES, ...PAGES];
const OWN = 'npx d365-email-rules ';

const blocksByDocument = DOCUMENTS.map(blocksOf);
const inDocuments = blocksByDocument.flat();
const inLanguage = (wanted: string) => inDocuments.filter(({ language }) => language === wanted);
const programs = [...inDocuments, ...examplesInSource()].filter(({ language }) => language === 'ts');
const commands = inLanguage('sh').flatMap(({ place, code }) =>
  commandsIn(code).map((command) => ({ place, command })),
);
/** What stands as plain text right behind commands: what they write, with `…` for what is left out. */
const shownOutputs = blocksByDocument.flatMap((blocks) =>
  blocks.flatMap(({ place, language, code }, index) => {
    const before = blocks[index - 1];
    return language === 'text' && before?.language === 'sh' ? [{ place, shown: code, by: before.code }] : [];
  }),
);

/** The commands of a block, without what is said of them. */
function commandsIn(code: string): readonly string[] {
  return code
    .split('\n')
    .map((line) => line.replace(/ *#.*$/, ''))
    .filter((line) => line !== '');
}

interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** The environment that documents name, and its folder of files. */
const ENVIRONMENT = 'https://contoso.crm4.dynamics.com';
const EXPORT = 'export';

/** A folder with the files that `pull` saves of a small environment. */
async function exportedFolder(url: string): Promise<string> {
  const folder = join(newFolder(), EXPORT);
  const { exitCode } = await runArgs(['pull', url, '--output', folder]);
  expect(exitCode).toBe(0);
  return folder;
}

/** The files that commands in documents write. */
const WRITTEN = [
  ...['report.html', 'today.json', 'findings.csv', 'findings.sarif'],
  ...['plan.csv', 'exceptions.json'],
];

/** A saved run in place of a file of JSON that a command names; anything else stays as it is. */
async function savedRun(arg: string): Promise<string> {
  if (!arg.endsWith('.json')) return arg;
  const file = join(newFolder(), arg);
  const { exitCode } = await runArgs([
    'check',
    'examples/contoso/queue-mailboxes.ndjson',
    '--format',
    'json',
    '--output',
    file,
  ]);
  expect(exitCode).toBe(1);
  return file;
}

/** A plan in which somebody accepts a finding. */
async function filledPlan(): Promise<string> {
  const file = join(newFolder(), 'plan.csv');
  await runArgs(['check', 'examples/contoso/queue-mailboxes.ndjson', '--changes', '--output', file]);
  const [head = [], ...rows] = readCsv(readFileSync(file, 'utf8'));
  const [justification, findings] = ['justification', 'findings'].map((name) => head.indexOf(name));
  const accepted = rows.findIndex((row) => row[findings as number] !== '');
  const filled = rows.map((row, index) =>
    index === accepted ? row.with(justification as number, 'Leaves') : row,
  );
  writeFileSync(file, Papa.unparse([head, ...filled]));
  return file;
}

/**
 * The arguments as they are used here: a server on this computer in place of the environment, folders that are thrown
 * away, and for `check` the files of the folder.
 */
async function argsHere(command: string): Promise<readonly string[]> {
  const [name = '', ...args] = command
    .replace(/ > \S+$/, '')
    .slice(OWN.length)
    .split(' ');
  if (name === 'diff') return [name, ...(await Promise.all(args.map(savedRun)))];
  const plan = name === 'exceptions' ? args.indexOf('plan.csv') : -1;
  if (plan >= 0) args[plan] = await filledPlan();
  const baseline = args.indexOf('--baseline') + 1;
  if (baseline > 0) args[baseline] = await savedRun(args[baseline] ?? '');
  for (const [place, arg] of args.entries()) {
    const [, organization] = new RegExp(`^(\\w+)=${EXPORT}`).exec(arg) ?? [];
    if (organization === undefined) continue;
    const { url } = await dataverseServer({ rows: SMALL_ENVIRONMENT });
    args[place] = `${organization}=${await exportedFolder(url)}`;
  }
  if (!args.some((arg) => [ENVIRONMENT, EXPORT, ...WRITTEN].includes(arg))) return [name, ...args];
  const { url } = await dataverseServer({ rows: SMALL_ENVIRONMENT });
  const isPulled = name === 'pull';
  const folder = isPulled ? join(newFolder(), EXPORT) : await exportedFolder(url);
  const files = isPulled ? [] : readdirSync(folder).filter((file) => file !== 'export.json');
  const here: Readonly<Record<string, readonly string[]>> = {
    [ENVIRONMENT]: [url],
    [EXPORT]: isPulled ? [folder] : files.map((file) => join(folder, file)),
    ...Object.fromEntries(WRITTEN.map((file) => [file, [join(newFolder(), file)]])),
  };
  return [name, ...args.flatMap((arg) => here[arg] ?? [arg])];
}

const SMALL_ENVIRONMENT = {
  mailboxes: [
    {
      mailboxid: 'm1',
      name: 'Support',
      emailaddress: 'support@contoso.example',
      _regardingobjectid_value: 'q1',
      incomingemaildeliverymethod: 2,
      outgoingemaildeliverymethod: 2,
      actdeliverymethod: 2,
      statecode: 0,
    },
  ],
  emailserverprofiles: [],
  organizations: [],
  queues: [{ queueid: 'q1', name: 'Support', statecode: 0 }],
  systemusers: [],
};

/** Runs the command line from the sources, in the folder of the project. */
async function runOwn(command: string): Promise<Ended> {
  return runArgs(await argsHere(command));
}

async function runArgs(args: readonly string[]): Promise<Ended> {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[key] += String(chunk);
        done();
      },
    });
  const exitCode = await run(args, {
    stdin: Readable.from([]),
    stdout: into('out'),
    stderr: into('err'),
    env: { DATAVERSE_TOKEN: TOKEN },
  });
  return { exitCode, ...written };
}

it('finds the examples there are, on every page of the guide', () => {
  expect(programs.length).toBeGreaterThanOrEqual(40);
  expect(commands.length).toBeGreaterThanOrEqual(20);
  expect(shownOutputs.length).toBeGreaterThanOrEqual(3);
  const withoutExample = PAGES.filter((page) => page.startsWith('docs/guide/')).filter(
    (page) => !blocksOf(page).some(({ language }) => language === 'ts' || language === 'sh'),
  );
  expect(withoutExample).toEqual([]);
});

it('finds only programs, commands, what they write, JSON, pictures, jobs, and SQL, which test/sql runs', () => {
  const languages = new Set(inDocuments.map(({ language }) => language));
  expect([...languages].sort()).toEqual(['json', 'jsonl', 'sh', 'sql', 'text', 'ts', 'yaml']);
  const withJobs = inDocuments.filter(({ language }) => language === 'yaml').map(({ place }) => place);
  expect(new Set(withJobs.map((place) => place.replace(/:\d+$/, '')))).toEqual(new Set(['docs/guide/ci.md']));
  const withSql = inDocuments.filter(({ language }) => language === 'sql').map(({ place }) => place);
  expect(new Set(withSql.map((place) => place.replace(/:\d+$/, '')))).toEqual(new Set(['docs/guide/sql.md']));
});

describe('programs in documents and doc comments', () => {
  it.each(programs)('$place prints what it says', async ({ code }: CodeBlock) => {
    expect(promised(code)).not.toBe('');
    expect(await printedBy(code)).toBe(promised(code));
  });

  it('compile', () => {
    expect(typeErrorsIn(programs)).toEqual([]);
  });
});

describe('commands in documents', () => {
  const own = commands.filter(({ command }) => command.startsWith(OWN));

  it.each(own)('$place $command', async ({ command }) => {
    const { exitCode, out, err } = await runOwn(command);
    expect(out === '').toBe(WRITTEN.some((file) => command.includes(` --output ${file}`)));
    expect([0, 1], err).toContain(exitCode);
  });

  it.each(shownOutputs)('$place is written by the command above it', async ({ shown, by }) => {
    const ended = await Promise.all(commandsIn(by).map(runOwn));
    const written = ended.map(({ out }) => out).join('');
    let from = 0;
    for (const part of shown.split(/^…$/m).map((each) => each.replace(/^\n|\n$/g, ''))) {
      const found = written.indexOf(part, from);
      expect(found, `${part}\nis not in\n${written.slice(from)}`).toBeGreaterThanOrEqual(0);
      from = found + part.length;
    }
  });

  it('are all run by a test, or by what a test looks at', () => {
    const others = commands.map(({ command }) => command).filter((command) => !command.startsWith(OWN));
    const scripts = others.filter((command) => /^npm run [\w:]+$/.test(command));
    const accountedFor = [
      'npm ci && npm run demo',
      'npm ci && npm test',
      'npm install d365-email-rules',
      'npm install d365-email-rules @modelcontextprotocol/sdk',
      'npx vitest --project laws',
      'az login --allow-no-subscriptions',
      'powershell -ExecutionPolicy Bypass -File export.ps1 export',
      'bash export.sh export',
    ];
    expect(scripts.filter((command) => !(command.slice('npm run '.length) in manifest().scripts))).toEqual(
      [],
    );
    expect(new Set(others.filter((command) => !scripts.includes(command)))).toEqual(new Set(accountedFor));
  });

  it('npm ci && npm run demo: judges the example organization and ends well', () => {
    const [, demo = ''] = (manifest().scripts.demo ?? '').split('npm run build && node dist/cli.cjs ');
    expect(output('node', [builtFile('cli.cjs'), ...demo.split(' ')])).toContain('Fix first');
  });

  it('npm ci && npm test: is what the continuous integration runs', () => {
    expect(textOf('.ci/run')).toMatch(/^npm ci( |$)/m);
    expect(textOf('.ci/run')).toMatch(/\bnpm test$/m);
  });

  it('npm install d365-email-rules: is done with the packed package', () => {
    expect(textOf('test/package/packed.test.ts')).toContain("'install'");
  });

  it('npm install … @modelcontextprotocol/sdk: is the peer dependency', () => {
    expect(manifest()).toHaveProperty(['peerDependencies', '@modelcontextprotocol/sdk']);
  });

  it('az login --allow-no-subscriptions: is what the command names when it has no token', () => {
    expect(EXPORT_WORDS.en.token.azFailed).toContain('az login --allow-no-subscriptions');
  });

  it('bash export.sh export, and that for PowerShell: are what the scripts themselves say', async () => {
    const scripts = await Promise.all(
      ['bash', 'powershell'].map((shell) =>
        runOwn(`${OWN}export-script --for ${shell} --url https://contoso.example`),
      ),
    );
    expect(scripts.map(({ out }) => out.includes('bash export.sh export'))).toEqual([true, false]);
    expect(scripts.map(({ out }) => out.includes('export.ps1 export'))).toEqual([false, true]);
  });

  it('npx vitest: is what npm test ends with', () => {
    expect(manifest().scripts.test).toMatch(/\bvitest run$/);
  });
});

/** The content of a file that a command takes, checked as what it is. */
function checkedAsFile(content: Readonly<Record<string, unknown>>): object {
  if ('extends' in content) return readHouseFile(content);
  if ('servers' in content) return serversThatStart(content);
  return 'exceptions' in content
    ? checkExceptions(
        content,
        dataverse.rules.map(({ id }) => id),
      )
    : checkFacts(content, guide.vocabulary);
}

/** The settings of an assistant, whose server is the command with flags that it takes. */
function serversThatStart(content: Readonly<Record<string, unknown>>): object {
  const args = ['d365-email-rules', 'mcp', '--root', 'export'];
  expect(content).toEqual({ servers: { 'd365-email-rules': { command: 'npx', args } } });
  return { value: content };
}

it('JSON in documents is what the library accepts', () => {
  expect(inLanguage('json').length).toBeGreaterThan(0);
  for (const { code } of inLanguage('json')) {
    const content = JSON.parse(code);
    expect(checkedAsFile(content)).toHaveProperty('value');
  }
});

it('lines of JSON in documents are configurations', () => {
  expect(inLanguage('jsonl').length).toBeGreaterThan(0);
  for (const { place, code } of inLanguage('jsonl')) {
    const verdicts = code.split('\n').map((line) => validate(JSON.parse(line)).verdict);
    expect(verdicts, place).not.toContain('malformed');
  }
});
