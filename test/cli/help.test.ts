import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS as CLI_COMMANDS } from '../../src/cli/commands/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { dataverseServer, TOKEN } from '../support/dataverse-server.ts';
import { manifest } from '../support/project.ts';
import { cli, fileOf, filesOf, linesOf, newFolder, userRow } from './support.ts';

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['check'],
  ['recommend'],
  ['contrast'],
  ['tradeoffs'],
  ['rules'],
  ['plan'],
  ['tables'],
  ['analyze'],
  ['compare'],
  ['facts', 'init'],
  ['exceptions', 'from'],
  ['pull'],
  ['export-script'],
  ['columns'],
  ['schema'],
  ['mcp'],
];
const named = COMMANDS.map((command) => [command.join(' ') || 'the program', command] as const);

async function helpOf(command: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await cli([...command, '--help']);
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout;
}

/** The commands under "Examples:" in a help text. */
function examplesIn(help: string): readonly string[] {
  const [, examples = ''] = help.split('\nExamples:\n');
  return (examples.split('\n\n')[0] ?? '').split('\n').map((line) => line.trim());
}

const examples = (await Promise.all(COMMANDS.map(helpOf))).flatMap(examplesIn);

describe('--help', () => {
  it.each(named)('of %s says what the exit codes mean', async (_, command) => {
    expect(await helpOf(command)).toMatch(/\nExit codes:\n {2}0 .+\n {2}1 .+\n {2}2 .+\n$/);
  });

  it.each(named)('of %s has examples', async (_, command) => {
    expect(examplesIn(await helpOf(command)).length).toBeGreaterThanOrEqual(2);
  });

  it('of the program names every command, and each names its flags', async () => {
    for (const name of [
      'check',
      'recommend',
      'contrast',
      'tradeoffs',
      'rules',
      'plan',
      'tables',
      'analyze',
      'compare',
      'facts',
      'pull',
      'export-script',
      'columns',
      'schema',
      'mcp',
    ])
      expect(await helpOf([])).toMatch(new RegExp(`\\n {2}${name}(?: \\[| {2})`));
    expect((await helpOf(['check'])).match(/^ {2}--\S+/gm)?.toSorted()).toEqual(
      [
        ...[
          '--all',
          '--allow-incomplete',
          '--as-of',
          '--changes',
          '--details',
          '--exceptions',
          '--list',
          '--facts',
          '--fail-on',
          '--fix-batch',
          '--format',
          '--locale',
          '--no-time',
          '--baseline',
        ],
        ...[
          '--on-premises',
          '--organization',
          '--origins',
          '--compact',
          '--output',
          '--quiet',
          '--redact',
          '--ruleset',
        ],
      ]
        .toSorted()
        .map((flag) => `  ${flag}`),
    );
  });

  it('is what one gets without a command, on stderr and with 2', async () => {
    const { stdout, stderr, exitCode } = await cli([]);
    expect([exitCode, stdout, stderr]).toEqual([2, '', await helpOf([])]);
  });

  it.each(CLI_COMMANDS.map(({ name }) => name))('can be asked for as a command: help %s', async (name) => {
    expect((await cli(['help', name])).stdout).toBe(await helpOf([name]));
  });

  it('lists every command with the arguments that its own usage line has', async () => {
    const list = await helpOf([]);
    for (const { name, parameters } of CLI_COMMANDS) {
      const usage = [name, '[options]', ...parameters.map(([parameter]) => parameter)].join(' ');
      expect(list.split('\n').some((line) => line.startsWith(`  ${usage} `))).toBe(true);
      const own = (await helpOf([name])).split('\n')[0] ?? '';
      expect(own.replace(' [command]', '')).toBe(`Usage: d365-email-rules ${usage}`);
    }
  });
});

it('--version tells the version of the package', async () => {
  expect(await cli(['--version'])).toEqual({ exitCode: 0, stdout: `${manifest().version}\n`, stderr: '' });
});

describe('the examples of --help run', () => {
  const entitySets = ['mailboxes', 'emailserverprofiles', 'organizations', 'queues', 'systemusers'];
  const ENVIRONMENT = Object.fromEntries(entitySets.map((name) => [name, []]));

  const facts = { prerequisites: { serverSideSyncEnabled: true }, mailboxes: { 'anna@contoso.example': {} } };
  const row = userRow({ actdeliverymethod: 2 });

  it('there are as many as expected', () => {
    expect(examples).toHaveLength(47);
    expect(examples.filter((example) => example.startsWith('d365-email-rules '))).toHaveLength(43);
  });

  it.each(examples)('%s', async (example) => {
    const environment = await dataverseServer({ rows: ENVIRONMENT });
    const paths: Readonly<Record<string, string>> = Object.fromEntries([
      ['https://contoso.crm4.dynamics.com', environment.url],
      ['export', join(newFolder(), 'export')],
      ['configurations.ndjson', fileOf(linesOf({ owner: 'user', incoming: 'none', outgoing: 'none' }))],
      ...['mailboxes.json', 'page-1.json'].map((name) => [name, fileOf({ value: [row] })]),
      ['page-2.json', fileOf({ value: [{ ...row, mailboxid: '2', emailaddress: 'bo@contoso.example' }] })],
      ['export/', dirname(fileOf({ value: [row] }))],
      ['new-facts.json', join(newFolder(), 'new-facts.json')],
      ['facts.json', fileOf(facts)],
      ['exceptions.json', fileOf({ exceptions: [] })],
      ['plan.csv', fileOf('justification;findings\r\n')],
      ['kept.json', fileOf(dataverse)],
      ['today.json', fileOf({ owner: 'user', incoming: 'outlook', outgoing: 'none' })],
      ['wanted.json', fileOf({ owner: 'user', incoming: 'server', outgoing: 'none' })],
    ]);
    // What feeds the command, and where its answer goes, is the shell's business.
    const [feeding, command = feeding] = example.split(' | ');
    const stdin = /^echo '(.*)'$/.exec(feeding ?? '')?.[1] ?? linesOf(row);
    const args = (command ?? '')
      .replace(/ > \S+$/, '')
      .split(' ')
      .slice(1);
    const { exitCode, stdout, stderr } = await cli(
      args.map((arg) => paths[arg] ?? arg),
      { stdin, env: { DATAVERSE_TOKEN: TOKEN } },
    );
    // What is asked stands beside the answer, which may go to a file.
    const asked = args.includes('--interactive') || args[0] === 'facts' || args[0] === 'pull';
    expect([exitCode, stderr !== '']).toEqual([0, asked]);
    // An assistant hears nothing that it did not ask.
    const isSilent = args.includes('--output') && args[0] !== 'pull';
    expect(stdout === '').toBe(isSilent || args[0] === 'mcp');
    expect(args.filter((arg) => /\.(json|ndjson)$/.test(arg) && !(arg in paths))).toEqual([]);
  });

  it('and what it shows of configurations and facts is accepted', async () => {
    const help = await helpOf(['check']);
    const configuration = /^ {2}(\{"owner".*\})$/m.exec(help)?.[1] ?? '';
    const shown = /every part is optional:\n([\s\S]*?)\n\n/.exec(help)?.[1] ?? '';
    const [factsFile = ''] = filesOf(JSON.parse(shown) as object);
    const { exitCode, stderr, stdout } = await cli(
      ['check', '-', '--facts', factsFile, '--format', 'ndjson'],
      {
        stdin: `${configuration}\n${linesOf(userRow())}`,
      },
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('malformed');
    expect(stdout).toContain('"needs":{"incoming":true},"userCount":42');
  });
});
