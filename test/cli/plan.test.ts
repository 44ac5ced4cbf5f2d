import { describe, expect, it } from 'vitest';
import { plan } from '../../src/index.ts';
import { byGuide, filesOf } from './support.ts';

const TODAY = {
  owner: 'user',
  incoming: 'outlook',
  outgoing: 'none',
  prerequisites: { outlookInstalled: true, serverSideSyncEnabled: false },
} as const;
const WANTED = { owner: 'user', incoming: 'server', outgoing: 'none' } as const;

describe('plan', () => {
  it('says in which steps to get from one configuration to another, where, by whom and how', async () => {
    const { stdout, exitCode } = await byGuide(['plan', ...filesOf(TODAY, WANTED)]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`Plan

At the start: ✓ Valid

1. See to it: server-side synchronization is enabled (B4)
     Where: Dynamics 365 (online) 8.x and 9.x: Settings > Email Configuration > Email Configuration Settings > Email tab (A1)
     Where: Power Platform admin center: Environments > the environment > Settings > Email > Email settings (B4)
     Who: a system administrator of Dynamics 365
     Web API: \`PATCH organizations({organizationid}) {"emailconnectionchannel":0}\`
   Then: ✓ Valid (Incoming e-mail: Dynamics 365 for Outlook · Outgoing e-mail: None)

2. Incoming e-mail: switch to Server-Side Synchronization or Email Router (B8)
     Where: Dynamics 365 (online) 8.x and 9.x: Settings > Email Configuration > Mailboxes, then select the mailbox (A2)
     Where: Power Platform admin center: Environments > the environment > Settings > Email > Mailboxes, then select the mailbox (B4)
     Who: a system administrator of Dynamics 365
     Web API: \`PATCH mailboxes({mailboxid}) {"incomingemaildeliverymethod":2}\`
   Then: ✓ Valid (Incoming e-mail: Server-Side Synchronization or Email Router · Outgoing e-mail: None)
`);
  });

  it('is the same as data', async () => {
    const { stdout } = await byGuide(['plan', ...filesOf(TODAY, WANTED), '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(plan(TODAY, WANTED))));
  });

  it('is as of a day', async () => {
    const outlook = { ...TODAY, needs: { incoming: true } };
    const judgedAsOf = async (asOf: string) => {
      const { stdout } = await byGuide([
        'plan',
        ...filesOf(outlook, WANTED),
        '--format',
        'json',
        '--as-of',
        asOf,
      ]);
      return JSON.parse(stdout);
    };
    expect(await judgedAsOf('2019-06-01')).toEqual(
      JSON.parse(JSON.stringify(plan(outlook, WANTED, { asOf: '2019-06-01' }))),
    );
    const findingsAtTheStart = async (asOf: string) => (await judgedAsOf(asOf)).start.findings.length;
    expect(await findingsAtTheStart('2019-06-01')).toBeLessThan(await findingsAtTheStart('2026-06-01'));
  });

  it('leads to the best where no end is named: for the needs that are stated, else for what is in use', async () => {
    const methodsAtTheEnd = async (from: object) => {
      const { stdout } = await byGuide(['plan', ...filesOf(from), '--format', 'json']);
      const { incoming, outgoing } = JSON.parse(stdout).steps.at(-1).configuration;
      return [incoming, outgoing];
    };
    expect(await methodsAtTheEnd(TODAY)).toEqual(['server', 'none']);
    expect(await methodsAtTheEnd({ ...TODAY, needs: { outgoing: true }, userCount: 4 })).toEqual([
      'server',
      'server',
    ]);
    const queue = { owner: 'queue', incoming: 'outlook', outgoing: 'outlook', activities: 'outlook' };
    const { stdout } = await byGuide([
      'plan',
      ...filesOf(queue),
      '--ruleset',
      'dataverse',
      '--format',
      'json',
    ]);
    const { steps } = JSON.parse(stdout) as { readonly steps: readonly { readonly configuration: object }[] };
    // A queue has no appointments, contacts or tasks.
    expect(steps.at(-1)?.configuration).toMatchObject({
      incoming: 'server',
      outgoing: 'server',
      activities: 'none',
    });
    expect(await methodsAtTheEnd({ owner: 'queue', incoming: 'forward-mailbox', outgoing: 'none' })).toEqual([
      'server',
      'none',
    ]);
  });

  it('says what is no longer needed but stays, and that there is nothing to do', async () => {
    const there = { ...WANTED, prerequisites: { serverSideSyncEnabled: true, emailRouterInstalled: true } };
    const { stdout } = await byGuide([
      'plan',
      ...filesOf(there, { ...WANTED, prerequisites: { emailRouterInstalled: false } }),
    ]);
    expect(stdout).toContain('There is nothing to do.');
    expect(stdout).toContain(
      'Left as it is, because it serves the whole organization: Email Router is installed.',
    );
  });

  it('ends with 1 and what stands in the way where there is no way', async () => {
    const queue = { owner: 'queue', incoming: 'none', outgoing: 'none' };
    const { stdout, exitCode } = await byGuide([
      'plan',
      ...filesOf(queue, { ...queue, incoming: 'outlook' }),
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('This cannot be made to work:');
    expect(stdout).toContain('Dynamics 365 for Outlook is not for queues');
  });

  it('reads one of the two from the standard input', async () => {
    const [wanted = ''] = filesOf(WANTED);
    const stdin = JSON.stringify(TODAY);
    expect((await byGuide(['plan', '-', wanted, '--format', 'json'], { stdin })).exitCode).toBe(0);
    expect(await byGuide(['plan', '-', '-'], { stdin })).toMatchObject({
      exitCode: 2,
      stderr: 'Only one of the configurations can come from the standard input.\n',
    });
  });

  it.each([['null'], ['[]'], ['{"owner":"team"}'], ['{"owner":"user","incoming":"fax","needs":7}']])(
    'tells what is wrong with %s',
    async (text) => {
      const { exitCode, stderr, stdout } = await byGuide(['plan', ...filesOf(text)]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('`from');
    },
  );

  it('writes steps that are taken together as one', async () => {
    const ruleset = {
      id: 'gates',
      edition: 'gates',
      vocabulary: {
        owners: ['one'],
        directions: { there: ['none', 'left', 'right'] },
        prerequisites: ['leftIsOpen', 'rightIsOpen'],
      },
      clauses: [],
      terms: {},
      rules: ['left', 'right'].map((side) => ({
        id: side,
        kind: 'error',
        sources: [],
        cases: [
          {
            direction: 'there',
            when: { there: side },
            requires: {
              all: [`${side}IsOpen`, { not: side === 'left' ? 'rightIsOpen' : 'leftIsOpen' }],
            },
          },
        ],
      })),
      criteria: [],
      whereToSet: [],
      changes: {
        prerequisites: Object.fromEntries(
          ['leftIsOpen', 'rightIsOpen'].map((gate) => [
            gate,
            { scope: 'owner', where: [{ place: 'gate', sources: [] }], who: 'porter', sources: [] },
          ]),
        ),
        directions: {},
      },
    };
    const from = { owner: 'one', there: 'left', prerequisites: { leftIsOpen: true, rightIsOpen: false } };
    const to = { owner: 'one', there: 'right', prerequisites: { leftIsOpen: false } };
    const [rules = '', ...ends] = filesOf(ruleset, from, to);
    const { stdout } = await byGuide(['plan', ...ends, '--ruleset', rules]);
    expect(stdout).toContain(`1. At one and the same time:
     See to it: rightIsOpen
       Where: gate
       Who: porter
     there: switch to right

     No longer needed, so see to it: not the case that “leftIsOpen”
       Where: gate
       Who: porter
   Then: ✓ Valid (there: right)`);
  });
});
