import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest, ROOT, textOf } from '../support/project.ts';
import { type CheckJson, cli } from './support.ts';

/** The arguments of a command that stands in a document, with the paths of the project. */
function argsOf(command: string): string[] {
  return command.split(' ').map((arg) => (arg.startsWith('examples/') ? join(ROOT, arg) : arg));
}

async function answerTo(command: string): Promise<{ readonly exitCode: number; readonly answer: CheckJson }> {
  const { exitCode, stdout } = await cli([...argsOf(command), '--format', 'json']);
  return { exitCode, answer: JSON.parse(stdout) as CheckJson };
}

const PREFIX = 'npx d365-email-rules ';
const readme = textOf('examples/README.md');
const commands = readme
  .split('\n')
  .filter((line) => line.startsWith(PREFIX))
  .map((line) => line.slice(PREFIX.length));
const contoso = commands.find((command) => command.includes('--ruleset guide')) ?? '';
const wholeContoso = commands.find((command) => command.includes('organization.json')) ?? '';

/** How often something is an error, unverified and advice. */
const kinds = (error: number, unverified: number, advice: number) => ({ error, unverified, advice });

const SUMMARY = {
  total: 63,
  valid: 46,
  undetermined: 5,
  invalid: 8,
  malformed: 4,
  byStatus: { unreadable: 2, 'not-set-up': 2, 'out-of-use': 0, broken: 8, open: 5, ok: 46 },
  sinkMailboxes: 1,
  // One mailbox names an owner, and of the tables that tell what that is neither is among these files.
  incomplete: [
    { kind: 'table', table: 'queue', mailboxes: 1, decides: 'owner' },
    { kind: 'table', table: 'systemuser', mailboxes: 1, decides: 'owner' },
  ],
  unmatchedFacts: ['johan.lindqvst@contoso.example'],
  byRule: {
    'incoming-outlook-not-for-queues': kinds(1, 0, 0),
    'incoming-outlook-requires-outlook': kinds(2, 1, 0),
    'incoming-server-hard-to-trace-at-scale': kinds(0, 0, 42),
    'incoming-forward-requires-deployed-rule': kinds(1, 3, 0),
    'outgoing-outlook-requires-outlook': kinds(2, 2, 0),
    'outgoing-server-requires-smtp-connection': kinds(1, 0, 0),
    'incoming-none-but-needed': kinds(1, 0, 0),
    'outgoing-none-but-needed': kinds(2, 0, 0),
    'incoming-not-needed': kinds(0, 0, 1),
    'outlook-client-retired': kinds(0, 0, 6),
    'email-router-retired': kinds(0, 0, 8),
  },
};

/**
 * By the guidance of today, and all five tables: counted by hand in the rows, of which a disabled user’s and an
 * inactive queue’s are out of use.
 */
const WHOLE_SUMMARY = {
  ...{ total: 63, valid: 40, undetermined: 3, invalid: 17, malformed: 3, sinkMailboxes: 1 },
  // The spreadsheet of users was saved without these columns; 45 mailboxes in use belong to users.
  incomplete: [
    { kind: 'column', table: 'systemuser', column: 'islicensed', mailboxes: 45 },
    { kind: 'column', table: 'systemuser', column: 'accessmode', mailboxes: 45 },
  ],
  byStatus: { unreadable: 1, 'not-set-up': 2, 'out-of-use': 2, broken: 18, open: 3, ok: 37 },
  unmatchedFacts: ['johan.lindqvst@contoso.example'],
  byRule: {
    'incoming-outlook-not-for-queues': kinds(1, 0, 0),
    'incoming-outlook-retired': kinds(5, 0, 0),
    'incoming-forward-requires-deployed-rule': kinds(1, 3, 0),
    'incoming-forward-discouraged': kinds(0, 0, 8),
    'incoming-forward-rules-by-hand': kinds(0, 0, 8),
    'outgoing-outlook-retired': kinds(5, 0, 0),
    'activities-outlook-retired': kinds(7, 0, 0),
    'activities-server-requires-exchange': kinds(0, 1, 0),
    'mailbox-server-profile-active': kinds(1, 0, 0),
    'mailbox-address-approved': kinds(2, 0, 0),
    'mailbox-approved-by-microsoft-365-admin': kinds(2, 1, 0),
    'mailbox-tested-and-enabled': kinds(3, 0, 0),
    'exchange-online-without-basic-authentication': kinds(0, 1, 0),
    'incoming-none-but-needed': kinds(1, 0, 0),
    'outgoing-none-but-needed': kinds(2, 0, 0),
    'incoming-not-needed': kinds(0, 0, 1),
    'one-processor-an-organization': kinds(0, 0, 53),
  },
  byCheck: {
    'address-missing': kinds(1, 0, 0),
    'address-repeated': kinds(2, 0, 0),
    'test-failed': kinds(3, 0, 0),
    'address-approval-pending': kinds(0, 0, 1),
    'queue-has-users-address': kinds(0, 0, 1),
    'server-profile-gmail-port': kinds(1, 0, 0),
    'server-profile-password-at-exchange-online': kinds(2, 0, 0),
    'activities-by-outlook-and-server': kinds(0, 0, 1),
  },
};

describe('the commands of examples/README.md', () => {
  it('are three', () => {
    expect(commands).toHaveLength(3);
    expect(commands[0]).toBe('check examples/configurations.ndjson');
  });

  it.each(commands)('%s ends with 1, as the document says', async (command) => {
    expect((await cli(argsOf(command))).exitCode).toBe(1);
    expect(readme).toContain('All three end with exit code 1');
  });

  it('configurations.ndjson: seven, of which the last is misspelt', async () => {
    const { answer } = await answerTo(commands[0] as string);
    expect(answer.results.map(({ report }) => report.verdict)).toEqual([
      'valid',
      'valid',
      'undetermined',
      'undetermined',
      'invalid',
      'invalid',
      'malformed',
    ]);
    expect(answer.results.slice(0, 6).map(({ configuration }) => configuration?.owner)).toEqual([
      'user',
      'queue',
      'user',
      'queue',
      'user',
      'queue',
    ]);
    expect(answer.results[6]?.report.problems?.[0]).toMatchObject({
      path: ['incoming'],
      suggestion: 'outlook',
    });
  });
});

describe('Contoso', () => {
  it('comes to these counts', async () => {
    const { exitCode, answer } = await answerTo(contoso);
    expect(exitCode).toBe(1);
    expect(answer.summary).toEqual(SUMMARY);
    expect(answer.results).toHaveLength(63);
  });

  it('comes to the counts that the document states', () => {
    const { total, valid, undetermined, invalid, malformed } = SUMMARY;
    expect(readme.replaceAll('\n', ' ')).toContain(
      `${total} results, of which ${valid} valid, ${undetermined} undetermined, ${invalid} invalid and ${malformed} malformed, and one forward mailbox`,
    );
  });

  it('comes to other counts by the guidance of today, with every table', async () => {
    const { answer } = await answerTo(wholeContoso);
    expect([answer.ruleset, answer.summary]).toEqual(['dataverse', WHOLE_SUMMARY]);
    const { total, valid, undetermined, invalid, malformed } = WHOLE_SUMMARY;
    expect(readme.replaceAll('\n', ' ')).toContain(
      `${total} results, of which ${valid} valid, ${undetermined} undetermined, ${invalid} invalid and ${malformed} malformed, and one forward mailbox`,
    );
  });

  it('is what the demo shows with every table, which ends with 0', async () => {
    const demo = (manifest().scripts.demo ?? '').split('node dist/cli.cjs ')[1] ?? '';
    expect(demo).toBe(`${wholeContoso} --fail-on never`);
    const { exitCode, answer } = await answerTo(demo);
    expect([exitCode, answer.summary]).toEqual([0, WHOLE_SUMMARY]);
  });

  it('has what is wrong across rows, and in rows that are no mailboxes', async () => {
    const { answer } = await answerTo(wholeContoso);
    const checksOf = (name: string) =>
      [...answer.results, ...(answer.rows ?? [])]
        .filter((result) => result.name === name)
        .flatMap(({ checks = [] }) => checks.map(({ checkId }) => checkId));
    expect(checksOf('Front Desk Malmö').toSorted()).toEqual([
      'address-repeated',
      'address-repeated',
      'queue-has-users-address',
    ]);
    expect(checksOf('Recruiting')).toEqual(['owner-disabled']);
    expect(checksOf('Malin Öberg')).toEqual(['owner-disabled']);
    expect(checksOf('Nguyễn Thị Mai')).toEqual(['address-missing']);
    expect(checksOf('Dmitri Koval')).toEqual(['test-failed', 'test-failed', 'test-failed']);
    expect(checksOf('Newsletter by Gmail (trial)')).toEqual(['server-profile-gmail-port']);
    expect(checksOf('Microsoft Exchange Online')).toEqual([]);
    const [organization] = (answer.rows ?? []).filter(({ table }) => table === 'organization');
    expect(organization?.defaults?.map(({ owner, report }) => [owner, report.verdict])).toEqual([
      ['user', 'invalid'],
      ['queue', 'invalid'],
    ]);
    const hanna = answer.results.find(({ name }) => name === 'Hanna Svärd');
    expect([hanna?.configuration?.owner, hanna?.report.verdict]).toEqual(['user', 'valid']);
  });

  it('comes to the same from the standard input, in one piece and in pieces of one byte', async () => {
    const [one = '', two = '', queues = '', ...flags] = argsOf(contoso).slice(1);
    const bytes = readFileSync(queues);
    async function* byBytes() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    for (const stdin of [bytes, byBytes()]) {
      const { stdout } = await cli(['check', '-', one, two, ...flags, '--format', 'json'], { stdin });
      expect((JSON.parse(stdout) as CheckJson).summary).toEqual(SUMMARY);
    }
  });

  it('has the mailboxes of which the document tells', async () => {
    const { answer } = await answerTo(contoso);
    const saidOf = (name: string) => {
      const found = answer.results.filter((result) => result.name === name);
      return found.map(({ report }) => [
        report.verdict,
        ...(report.findings ?? []).filter(({ kind }) => kind !== 'advice').map(({ ruleId }) => ruleId),
        ...(report.problems ?? []).map(({ path, received }) => `${path[0]} ${received}`),
      ]);
    };
    expect(saidOf('Warranty Claims')).toEqual([['invalid', 'incoming-outlook-not-for-queues']]);
    expect(saidOf('Johan Lindqvist')).toEqual([['undetermined', 'incoming-forward-requires-deployed-rule']]);
    expect(saidOf('Priya Raghunathan')).toEqual([['valid']]);
    expect(saidOf('Plant Alerts Monterrey')).toEqual([
      ['invalid', 'outgoing-server-requires-smtp-connection'],
    ]);
    expect(saidOf('Nils Holmgren')).toEqual([
      ['malformed', 'incomingemaildeliverymethod -1', 'outgoingemaildeliverymethod -1'],
    ]);
    expect(saidOf('Eva Thorsen')).toEqual([['malformed', 'outgoingemaildeliverymethod -1']]);
    expect(saidOf('Rosa Delgado')).toEqual([['malformed', 'incomingemaildeliverymethod 7']]);
    expect(saidOf('Hanna Svärd')).toEqual([['malformed', '_regardingobjectid_value undefined']]);
    const outlook = answer.results.filter(
      ({ configuration }) =>
        configuration?.owner === 'user' &&
        [configuration.incoming, configuration.outgoing].includes('outlook'),
    );
    const verdicts = outlook.map(({ report }) => report.verdict).toSorted();
    expect(verdicts).toEqual(['invalid', 'invalid', 'undetermined', 'undetermined', 'valid', 'valid']);
    const forwarding = answer.results.filter(
      ({ configuration }) => configuration?.incoming === 'forward-mailbox',
    );
    expect(
      forwarding
        .map(({ configuration }) => String(configuration?.prerequisites?.forwardRuleDeployed))
        .toSorted(),
    ).toEqual(['false', 'true', 'true', 'true', 'true', 'undefined', 'undefined', 'undefined']);
  });

  it('counts the 48 users whose rows tell that they are', async () => {
    const { answer } = await answerTo(contoso);
    const counts = new Set(answer.results.flatMap(({ configuration }) => configuration?.userCount ?? []));
    expect([...counts]).toEqual([48]);
  });
});
