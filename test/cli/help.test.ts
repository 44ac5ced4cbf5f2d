import { describe, expect, it } from 'vitest';
import { dataverse } from '../../src/index.ts';
import { manifest } from '../support/project.ts';
import { cli, fileOf, filesOf, linesOf, userRow } from './support.ts';

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
];
const named = COMMANDS.map((command) => [command.join('') || 'the program', command] as const);

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
    ])
      expect(await helpOf([])).toMatch(`\n  ${name} [`);
    expect((await helpOf(['check'])).match(/^ {2}--\S+/gm)?.toSorted()).toEqual(
      ['--all', '--as-of', '--facts', '--fail-on', '--format', '--locale', '--ruleset'].map(
        (flag) => `  ${flag}`,
      ),
    );
  });

  it('is what one gets without a command, on stderr and with 2', async () => {
    const { stdout, stderr, exitCode } = await cli([]);
    expect([exitCode, stdout, stderr]).toEqual([2, '', await helpOf([])]);
  });

  it('can be asked for as a command', async () => {
    expect((await cli(['help', 'check'])).stdout).toBe(await helpOf(['check']));
  });
});

it('--version tells the version of the package', async () => {
  expect(await cli(['--version'])).toEqual({ exitCode: 0, stdout: `${manifest().version}\n`, stderr: '' });
});

describe('the examples of --help run', () => {
  const facts = { prerequisites: { serverSideSyncEnabled: true }, mailboxes: { 'anna@contoso.example': {} } };

  it('there are as many as expected', () => {
    expect(examples).toHaveLength(31);
    expect(examples.filter((example) => example.startsWith('d365-email-rules '))).toHaveLength(27);
  });

  it.each(examples)('%s', async (example) => {
    const paths: Readonly<Record<string, string>> = Object.fromEntries([
      ['configurations.ndjson', fileOf(linesOf({ owner: 'user', incoming: 'none', outgoing: 'none' }))],
      ...['mailboxes.json', 'page-1.json', 'page-2.json'].map((name) => [
        name,
        fileOf({ value: [userRow()] }),
      ]),
      ['facts.json', fileOf(facts)],
      ['kept.json', fileOf(dataverse)],
      ['today.json', fileOf({ owner: 'user', incoming: 'outlook', outgoing: 'none' })],
      ['wanted.json', fileOf({ owner: 'user', incoming: 'server', outgoing: 'none' })],
    ]);
    // What feeds the command, and where its answer goes, is the shell's business.
    const [feeding, command = feeding] = example.split(' | ');
    const stdin = /^echo '(.*)'$/.exec(feeding ?? '')?.[1] ?? linesOf(userRow());
    const args = (command ?? '')
      .replace(/ > \S+$/, '')
      .split(' ')
      .slice(1);
    const { exitCode, stdout, stderr } = await cli(
      args.map((arg) => paths[arg] ?? arg),
      { stdin },
    );
    // What is asked stands beside the answer.
    const asked = args.includes('--interactive');
    expect([exitCode, stderr !== '']).toEqual([0, asked]);
    expect(stdout).not.toBe('');
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
