import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationChanges } from '../../src/dataverse/changes/answer.ts';
import { factsAfterSwitch } from '../../src/dataverse/changes/facts-after-switch.ts';
import type { MailboxChanges } from '../../src/dataverse/changes/mailbox-changes.ts';
import { organizationChanges } from '../../src/dataverse/changes/organization-changes.ts';
import { requestsFor } from '../../src/dataverse/changes/web-api-requests.ts';
import { guide, type Ruleset, validate } from '../../src/index.ts';
import { checked, filesOf, userRow } from '../cli/support.ts';
import { contrary, guidOf, type Mailbox, mailboxesOf, resultsOf, today } from '../models/repair.ts';

const guideAsAny = guide as unknown as Ruleset;

async function changesFor(mailboxes: readonly Mailbox[], ruleset: Ruleset): Promise<OrganizationChanges> {
  const answer = await organizationChanges(resultsOf(mailboxes, ruleset), { ruleset });
  if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
  return answer;
}

/** A mailbox after the changes of the organization, and those at the mailbox. */
function changed(mailbox: Mailbox, { organization }: OrganizationChanges, { steps }: MailboxChanges) {
  const methods: Record<string, unknown> = {};
  const prerequisites: Record<string, boolean> = { ...mailbox.prerequisites };
  for (const change of [...organization.changes, ...steps.flatMap(({ changes }) => changes)]) {
    if (change.kind === 'switch') methods[change.direction] = change.method;
    else prerequisites[change.prerequisite] = change.value;
  }
  return { ...mailbox, ...methods, prerequisites } as Mailbox;
}

it('takes a configuration of which no prerequisite is stated', async () => {
  const answer = await changesFor(
    [{ owner: 'queue', incoming: 'outlook', outgoing: 'none' } as never],
    guideAsAny,
  );
  expect(answer.mailboxes.map(({ steps }) => steps.at(-1)?.changes.map(({ kind }) => kind))).toEqual([
    ['switch'],
  ]);
});

/** The changes of the only group, in short. */
function inShort({ mailboxes }: OrganizationChanges): readonly string[] {
  expect(mailboxes).toHaveLength(1);
  return (mailboxes[0] as MailboxChanges).steps
    .flatMap(({ changes }) => changes)
    .map((change) =>
      change.kind === 'switch'
        ? `${change.direction} ${change.method}`
        : `${change.kind} ${change.prerequisite} ${change.value}`,
    );
}

describe.each([
  ['the guide', guideAsAny],
  ['the guidance of today', today],
  ['requirements that contradict each other', contrary],
] as const)('changes at mailboxes, by %s', (_, ruleset) => {
  it('make valid every mailbox for which there are some', async () => {
    await fc.assert(
      fc.asyncProperty(mailboxesOf(ruleset, 8), async (mailboxes) => {
        const answer = await changesFor(mailboxes, ruleset);
        for (const group of answer.mailboxes) {
          for (const { row } of group.mailboxes) {
            const after = changed(mailboxes[row - 1] as Mailbox, answer, group);
            expect(validate<Ruleset>(after, { ruleset })).toMatchObject({ verdict: 'valid' });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('serve every direction that was used, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(mailboxesOf(ruleset, 8), async (mailboxes) => {
        const answer = await changesFor(mailboxes, ruleset);
        for (const group of answer.mailboxes) {
          for (const { row } of group.mailboxes) {
            const before = mailboxes[row - 1] as Mailbox;
            const after = changed(before, answer, group);
            // A queue has no appointments, contacts or tasks.
            const isQueues = (direction: string) => before.owner === 'queue' && direction === 'activities';
            for (const direction of Object.keys(ruleset.vocabulary.directions)) {
              if (isQueues(direction)) expect(after[direction]).toBe('none');
              else expect(after[direction] === 'none').toBe(before[direction] === 'none');
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** A mailbox that server-side synchronization processes. */
const PROCESSED = {
  serverSideSyncEnabled: true,
  exchangeOnline: true,
  exchangeServer: false,
  mailboxActive: true,
  serverProfileActive: true,
  approvalRequired: true,
  addressApproved: true,
  microsoft365AdminApproved: true,
  basicAuthentication: false,
  testedAndEnabled: true,
};
const receiving = { owner: 'user', incoming: 'server', outgoing: 'none', activities: 'none' };

describe('methods', () => {
  it('stay where something at the mailbox suffices', async () => {
    const unapproved = { ...PROCESSED, addressApproved: false, testedAndEnabled: false };
    expect(inShort(await changesFor([{ ...receiving, prerequisites: unapproved }], today))).toEqual([
      'prepare addressApproved true',
      'prepare testedAndEnabled true',
    ]);
  });

  it('are switched from what is gone, and then tested', async () => {
    const outlook = { ...receiving, outgoing: 'outlook', prerequisites: PROCESSED };
    expect(inShort(await changesFor([outlook], today))).toEqual([
      'outgoing server',
      'prepare testedAndEnabled true',
    ]);
  });

  it('are switched from what is retired, though Outlook could be installed', async () => {
    const outlook = {
      owner: 'user',
      incoming: 'outlook',
      outgoing: 'none',
      prerequisites: { outlookInstalled: false, serverSideSyncEnabled: true },
    };
    expect(inShort(await changesFor([outlook], guideAsAny))).toEqual(['incoming server']);
  });

  it('are given to whom is stated to need a direction that has none', async () => {
    const needing = { ...receiving, needs: { outgoing: true }, prerequisites: PROCESSED };
    expect(inShort(await changesFor([needing], today))).toContain('outgoing server');
  });
});

it('a mailbox whose mail system is not known is taken to be like most others', async () => {
  const { exchangeOnline: _one, exchangeServer: _other, ...unknown } = PROCESSED;
  const others = [1, 2, 3].map(() => ({ ...receiving, prerequisites: PROCESSED }));
  const lacking = {
    ...receiving,
    activities: 'server',
    prerequisites: { ...unknown, microsoft365AdminApproved: false },
  };
  const changes = inShort(await changesFor([...others, lacking], today));
  expect(changes.toSorted()).toEqual([
    'confirm exchangeOnline true',
    'prepare microsoft365AdminApproved true',
  ]);
});

it('a mailbox does not leave the mail system of most others because that asks for less', async () => {
  const { exchangeOnline: _one, exchangeServer: _other, ...unknown } = PROCESSED;
  const lacking = {
    ...receiving,
    prerequisites: { ...unknown, microsoft365AdminApproved: false, basicAuthentication: true },
  };
  expect(inShort(await changesFor([lacking], today))).toEqual(['confirm exchangeOnline false']);
  const others = [1, 2].map(() => ({ ...receiving, prerequisites: PROCESSED }));
  const changes = inShort(await changesFor([...others, lacking], today));
  expect(changes.toSorted()).toEqual([
    'prepare microsoft365AdminApproved true',
    'remove basicAuthentication false',
  ]);
});

it('puts together those for which the same is to be done, the most first, each with its place', async () => {
  const outlook = { ...receiving, outgoing: 'outlook', prerequisites: PROCESSED };
  const inactive = { ...receiving, prerequisites: { ...PROCESSED, mailboxActive: false } };
  const { mailboxes } = await changesFor([inactive, outlook, outlook], today);
  expect(mailboxes.map((group) => group.mailboxes.map(({ row }) => row))).toEqual([[2, 3], [1]]);
  expect(mailboxes[1]).toMatchObject({
    owner: 'user',
    steps: [{ changes: [{ who: 'a Dynamics 365 system admin' }] }],
    mailboxes: [
      {
        file: 'rows',
        row: 1,
        id: guidOf(1),
        name: 'Mailbox 1',
        requests: [
          { method: 'PATCH', path: `mailboxes(${guidOf(1)})`, body: { statecode: 0, statuscode: 1 } },
        ],
      },
    ],
  });
});

it('says why nothing helps, where nothing does', async () => {
  const stuck = { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: {} };
  const withoutWays = {
    ...guideAsAny,
    id: 'without-ways',
    rules: [
      {
        id: 'nothing-received',
        kind: 'error',
        sources: [],
        cases: [{ direction: 'incoming', when: {}, unless: { incoming: 'none' } }],
      },
    ],
    words: { en: {} },
  } as unknown as Ruleset;
  const { stuck: found, mailboxes } = await changesFor([stuck], withoutWays);
  expect(mailboxes).toEqual([]);
  expect(found).toMatchObject([{ findings: [{ ruleId: 'nothing-received' }], mailboxes: [{ row: 1 }] }]);
});

describe('what is known once methods are switched', () => {
  const ALL = Object.keys(PROCESSED);
  const none = { incoming: 'none', outgoing: 'none', activities: 'none' };

  it('is the same where nothing begins to be processed', () => {
    expect(factsAfterSwitch(PROCESSED, { ...none, incoming: 'server' }, none, ALL)).toEqual(PROCESSED);
  });

  it('is that what is processed after a switch was not tested', () => {
    const after = { ...PROCESSED, testedAndEnabled: false };
    const both = { ...none, incoming: 'server', outgoing: 'server' };
    expect(factsAfterSwitch(PROCESSED, both, { ...none, incoming: 'server' }, ALL)).toEqual(after);
    expect(factsAfterSwitch(PROCESSED, none, { ...none, outgoing: 'server' }, ALL)).toEqual(after);
    expect(factsAfterSwitch({}, none, { ...none, outgoing: 'server' }, ALL)).toEqual({
      testedAndEnabled: false,
    });
    expect(factsAfterSwitch({}, none, { ...none, outgoing: 'server' }, ['smtpCompatible'])).toEqual({});
  });

  it('is little of the mailbox where another one is processed', () => {
    const { serverSideSyncEnabled, exchangeOnline, exchangeServer, approvalRequired } = PROCESSED;
    const left = { serverSideSyncEnabled, exchangeOnline, exchangeServer, approvalRequired };
    const forwarding = { ...none, incoming: 'forward-mailbox' };
    expect(factsAfterSwitch(PROCESSED, none, forwarding, ALL)).toEqual(left);
    expect(factsAfterSwitch(PROCESSED, forwarding, { ...none, incoming: 'server' }, ALL)).toEqual({
      ...left,
      testedAndEnabled: false,
    });
  });
});

describe('requests', () => {
  const change = (body: object, path = 'mailboxes({mailboxid})') => ({
    webApi: { method: 'PATCH' as const, path, body: body as Record<string, number> },
  });

  it.each([
    null,
    '',
    '1',
    "5d0e5f0c-0000-4000-8000-000000000001)/delete('x",
    '5d0e5f0c-0000-4000-8000-000000000001\r\nHost: elsewhere',
    '../systemusers(5d0e5f0c-0000-4000-8000-000000000001)',
    '５d0e5f0c-0000-4000-8000-000000000001',
  ])('are none for an id that is none: %j', (id) => {
    expect(requestsFor([change({ statecode: 0 })], id)).toEqual([]);
  });

  it('are addressed to the id, in braces or not, in either case', () => {
    const sent = [{ method: 'PATCH', path: `mailboxes(${guidOf(10)})`, body: { statecode: 0 }, who: [] }];
    expect(requestsFor([change({ statecode: 0 })], guidOf(10))).toEqual(sent);
    expect(requestsFor([change({ statecode: 0 })], `{${guidOf(10).toUpperCase()}}`)).toEqual(sent);
  });

  it('end before the first change that the Web API can’t make, or not by the id alone', () => {
    const first = change({ statecode: 0 });
    const last = change({ incomingemaildeliverymethod: 2 });
    const bodies = (changes: Parameters<typeof requestsFor>[0]) =>
      requestsFor(changes, guidOf(1)).map(({ body }) => body);
    expect(bodies([first, last])).toEqual([{ statecode: 0, incomingemaildeliverymethod: 2 }]);
    expect(bodies([first, {}, last])).toEqual([{ statecode: 0 }]);
    expect(bodies([first, change({ x: '/emailserverprofiles({emailserverprofileid})' }), last])).toEqual([
      { statecode: 0 },
    ]);
    expect(bodies([change({ x: 1 }, 'organizations({organizationid})'), last])).toEqual([]);
  });
});

it('no method is switched while the test that has to follow cannot be sent', () => {
  const method = { method: 'PATCH' as const, path: 'mailboxes({mailboxid})' };
  const active = { kind: 'prepare', webApi: { ...method, body: { statecode: 0 } } };
  const switched = { kind: 'switch', webApi: { ...method, body: { incomingemaildeliverymethod: 2 } } };
  const byHand = { kind: 'confirm' };
  const test = { kind: 'prepare', webApi: { ...method, body: { testemailconfigurationscheduled: true } } };
  const bodies = (...changes: Parameters<typeof requestsFor>[0]) =>
    requestsFor(changes, guidOf(1), (change) => change === test).map(({ body }) => body);
  expect(bodies(active, switched, test)).toEqual([
    { statecode: 0, incomingemaildeliverymethod: 2 },
    { testemailconfigurationscheduled: true },
  ]);
  expect(bodies(active, switched, byHand, test)).toEqual([{ statecode: 0 }]);
  expect(bodies(active, switched, byHand)).toEqual([{ statecode: 0, incomingemaildeliverymethod: 2 }]);
});

describe('methods that were never set', () => {
  const rows = [
    userRow({
      actdeliverymethod: 2,
      incomingemaildeliverymethod: -1,
      outgoingemaildeliverymethod: 0,
    }),
  ];
  const changesOf = async (facts: object, ...columns: readonly object[]) => {
    const [file = '', factsFile = ''] = filesOf([...rows, ...columns], facts);
    const answer = await checked([file, '--facts', factsFile, '--ruleset', 'dataverse', '--changes']);
    return (answer as unknown as { readonly changes: OrganizationChanges }).changes;
  };

  it('are set to what is best', async () => {
    const changes = await changesOf({ prerequisites: { ...PROCESSED } });
    expect(changes.notValid).toBe(1);
    expect(inShort(changes)).toEqual(['incoming server', 'prepare testedAndEnabled true']);
    expect(changes.mailboxes[0]?.mailboxes[0]?.requests.map(({ body }) => body)).toEqual([
      { incomingemaildeliverymethod: 2 },
      { testemailconfigurationscheduled: true },
    ]);
  });

  it('are set to none where nothing is needed', async () => {
    const changes = await changesOf({
      mailboxes: { 'anna@contoso.example': { needs: { incoming: false } } },
    });
    expect(inShort(changes)).toEqual(['incoming none']);
    expect(changes.mailboxes[0]?.mailboxes[0]?.requests.map(({ body }) => body)).toEqual([
      { incomingemaildeliverymethod: 0 },
    ]);
  });

  it('are not guessed where more is wrong', async () => {
    const changes = await changesOf({}, userRow({ mailboxid: guidOf(7), incomingemaildeliverymethod: 9 }));
    expect(changes.unreadable.map(({ row }) => row)).toEqual([2]);
    expect(changes.notValid).toBe(2);
  });
});
