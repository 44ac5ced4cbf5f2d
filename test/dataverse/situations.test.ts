/** Situations that administrators have, with made-up people, and what is right to say and do. */
import { describe, expect, it } from 'vitest';
import { type MailboxResult, organizationChanges } from '../../src/dataverse/index.ts';
import { everyResult } from '../support/statuses.ts';

type Row = Readonly<Record<string, unknown>>;

const id = (number: number) => `5d0e5f0c-0000-4000-8000-${String(number).padStart(12, '0')}`;
const PROFILE = id(900);
const ORGANIZATION = id(901);

const TESTED = {
  ...{ incomingemailstatus: 1, outgoingemailstatus: 1, actstatus: 1 },
  ...{ enabledforincomingemail: true, enabledforoutgoingemail: true, enabledforact: true },
};
const UNTESTED = {
  ...{ incomingemailstatus: 0, outgoingemailstatus: 0, actstatus: 0 },
  ...{ enabledforincomingemail: false, enabledforoutgoingemail: false, enabledforact: false },
};

const mailbox = (number: number, columns: Row = {}): Row => ({
  mailboxid: id(number),
  name: `Mailbox ${number}`,
  emailaddress: `mailbox-${number}@contoso.example`,
  regardingobjecttypecode: 'systemuser',
  _regardingobjectid_value: id(100 + number),
  isforwardmailbox: false,
  ...{ incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2, actdeliverymethod: 1 },
  ...{ emailrouteraccessapproval: 1, isemailaddressapprovedbyo365admin: true, statecode: 0 },
  ...TESTED,
  testmailboxaccesscompletedon: '2026-11-01T10:00:00Z',
  _emailserverprofile_value: PROFILE,
  ...columns,
});
const user = (number: number, columns: Row = {}): Row => ({
  ...{ systemuserid: id(100 + number), fullname: `User ${number}`, isdisabled: false, applicationid: null },
  ...columns,
});
const profile = (columns: Row = {}): Row => ({
  ...{ emailserverprofileid: PROFILE, name: 'Microsoft Exchange Online', servertype: 3, statecode: 0 },
  ...{ useautodiscover: true, incomingcredentialretrieval: 2, outgoingcredentialretrieval: 2 },
  ...columns,
});
const organization = (columns: Row = {}): Row => ({
  ...{ organizationid: ORGANIZATION, name: 'contoso', emailconnectionchannel: 0 },
  ...{ requireapprovalforuseremail: true, requireapprovalforqueueemail: true },
  ...columns,
});

async function changesFor(...rows: readonly Row[]) {
  const { results, others, summary } = await everyResult(rows);
  const changes = await organizationChanges([...results, ...others]);
  if (changes.outcome === 'malformed') throw new Error(changes.problems[0]?.message);
  const bodies = changes.mailboxes.flatMap((group) =>
    group.mailboxes.map(({ requests }) => requests.map(({ body }) => body)),
  );
  return { results, summary, changes, bodies };
}

const statuses = (results: readonly MailboxResult[]) => results.map(({ status }) => status);

describe('a mailbox that was deactivated with its user', () => {
  it('is out of use, and stays as it is', async () => {
    const { results, changes, summary } = await changesFor(
      mailbox(1, { statecode: 1, ...UNTESTED }),
      user(1, { isdisabled: true }),
      profile(),
      organization(),
    );
    expect(statuses(results)).toEqual(['out-of-use']);
    expect(changes).toMatchObject({ notValid: 0, mailboxes: [], stuck: [], byHand: [] });
    expect(summary).toMatchObject({ byRule: {}, byCheck: {} });
  });
});

describe('a whole table with application users, a leaver and two who work here', () => {
  it('asks for nothing', async () => {
    const outlook = { incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0, actdeliverymethod: 0 };
    const { results, changes } = await changesFor(
      mailbox(1, { emailaddress: null, ...outlook, ...UNTESTED }),
      user(1, { applicationid: id(501) }),
      mailbox(2, { statecode: 1, ...UNTESTED }),
      user(2, { isdisabled: true }),
      ...[3, 4].flatMap((number) => [mailbox(number), user(number)]),
      profile(),
      organization(),
    );
    expect(statuses(results)).toEqual(['out-of-use', 'out-of-use', 'ok', 'ok']);
    expect(changes).toMatchObject({ notValid: 0, mailboxes: [], stuck: [], byHand: [] });
  });
});

describe('three hundred mailboxes on one inactive server profile', () => {
  it('take one step: that profile is activated, by name', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => mailbox(index + 1));
    const { changes } = await changesFor(...rows, profile({ statecode: 1 }), organization());
    expect(changes.organization).toMatchObject({
      repaired: 300,
      changes: [
        {
          serverProfile: { id: PROFILE, name: 'Microsoft Exchange Online' },
          ...{ repairedAlone: 300, lostWithout: 300 },
          webApi: {
            method: 'PATCH',
            path: `emailserverprofiles(${PROFILE})`,
            body: { statecode: 0, statuscode: 1 },
          },
        },
      ],
    });
    expect(changes.organization.changes[0]).not.toHaveProperty('neededBy');
    expect(changes.mailboxes).toEqual([]);
  });

  it('take the profile once and a test each where the last one failed', async () => {
    const rows = [1, 2].map((number) => mailbox(number, { ...UNTESTED, incomingemailstatus: 2 }));
    const { changes, bodies } = await changesFor(...rows, profile({ statecode: 1 }), organization());
    expect(changes.organization.changes).toMatchObject([{ serverProfile: { id: PROFILE }, neededBy: 2 }]);
    expect(bodies).toEqual([1, 2].map(() => [{ testemailconfigurationscheduled: true }]));
  });
});

describe('an organization that still names Email Router', () => {
  it('is set to server-side synchronization once, though every mailbox needs more', async () => {
    const { changes, bodies } = await changesFor(
      ...[1, 2, 3].map((number) => mailbox(number, UNTESTED)),
      profile(),
      organization({ emailconnectionchannel: 1 }),
    );
    expect(changes.organization.changes).toMatchObject([
      {
        prerequisite: 'serverSideSyncEnabled',
        neededBy: 3,
        webApi: { path: `organizations(${ORGANIZATION})`, body: { emailconnectionchannel: 0 } },
      },
    ]);
    expect(bodies).toEqual([1, 2, 3].map(() => [{ testemailconfigurationscheduled: true }]));
  });
});

describe('Outlook left behind', () => {
  it('is switched in one request, and tested in a second; a queue has no appointments', async () => {
    const outlook = { incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 1, actdeliverymethod: 0 };
    const { bodies } = await changesFor(
      mailbox(1, { ...outlook, ...UNTESTED }),
      mailbox(2, { ...outlook, ...UNTESTED, regardingobjecttypecode: 'queue' }),
      profile(),
      organization(),
    );
    const test = { testemailconfigurationscheduled: true };
    const server = { incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2 };
    expect(bodies).toEqual([
      [{ ...server, actdeliverymethod: 1 }, test],
      [{ ...server, actdeliverymethod: 2 }, test],
    ]);
  });
});

describe('a mailbox without an address', () => {
  it('waits for one: it is neither approved nor tested, and not passed over', async () => {
    const { changes, results } = await changesFor(
      mailbox(1, { emailaddress: null, emailrouteraccessapproval: 0, ...UNTESTED }),
      profile(),
      organization(),
    );
    expect(statuses(results)).toEqual(['broken']);
    expect(changes).toMatchObject({ notValid: 1, mailboxes: [], stuck: [] });
    expect(changes.byHand).toMatchObject([
      { by: 'check', id: 'address-missing', kind: 'error', rows: [{ id: id(1), column: 'emailaddress' }] },
    ]);
  });
});

describe('a mailbox that forwards, whose forward mailbox is not approved', () => {
  it('is left as it is: what is to be done is done at the forward mailbox, by hand', async () => {
    const forward = mailbox(9, {
      ...{ isforwardmailbox: true, regardingobjecttypecode: null, _regardingobjectid_value: null },
      ...{ outgoingemaildeliverymethod: 0, actdeliverymethod: 2, emailrouteraccessapproval: 0 },
    });
    const forwarding = {
      incomingemaildeliverymethod: 3,
      outgoingemaildeliverymethod: 0,
      actdeliverymethod: 2,
    };
    const { changes, bodies } = await changesFor(mailbox(1, forwarding), forward, profile(), organization());
    const steps = changes.mailboxes.flatMap((group) => group.steps.flatMap((step) => step.changes));
    const approval = steps.find(
      (change) => change.kind !== 'switch' && change.prerequisite === 'addressApproved',
    );
    expect(approval).toMatchObject({ atForwardMailbox: true });
    expect(approval).not.toHaveProperty('webApi');
    expect(bodies).toEqual([[]]);
  });
});

it('a mailbox that is there twice is changed and tested once', async () => {
  const { bodies } = await changesFor(mailbox(1, UNTESTED), mailbox(1, UNTESTED), profile(), organization());
  expect(bodies).toEqual([[{ testemailconfigurationscheduled: true }], []]);
});

it('each request says whose rights it takes', async () => {
  const { changes } = await changesFor(
    mailbox(1, { ...UNTESTED, statecode: 1, emailrouteraccessapproval: 2 }),
    profile(),
    organization(),
  );
  expect(changes.mailboxes[0]?.mailboxes[0]?.requests).toMatchObject([
    {
      body: { statecode: 0, statuscode: 1, emailrouteraccessapproval: 1 },
      who: [
        'a Dynamics 365 system admin',
        'a system admin with the privilege **Approve Email Addresses for Users or Queues**, or the user, if the address is the user principal name',
      ],
    },
    { body: { testemailconfigurationscheduled: true } },
  ]);
});
