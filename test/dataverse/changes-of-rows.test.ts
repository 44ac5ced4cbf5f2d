/** Single situations in rows, and what is to be done about them. */
import { describe, expect, it } from 'vitest';
import { organizationChanges } from '../../src/dataverse/index.ts';
import { everyResult } from '../support/statuses.ts';

type Row = Readonly<Record<string, unknown>>;

const idOf = (kind: number, number: number) => `${kind}0000000-0000-4000-8000-00000000000${number}`;
const [MAILBOX, PROFILE, USER, ORGANIZATION] = [1, 2, 3, 4];

/** A user’s mailbox of which all is well. */
const mailbox = (number: number, columns: Row = {}): Row => ({
  ...{ mailboxid: idOf(MAILBOX, number), name: `User ${number}`, statecode: 0, isforwardmailbox: false },
  ...{ regardingobjecttypecode: 'systemuser', _regardingobjectid_value: idOf(USER, number) },
  ...{ emailaddress: `${number}@contoso.example`, emailrouteraccessapproval: 1 },
  ...{ isemailaddressapprovedbyo365admin: true, _emailserverprofile_value: idOf(PROFILE, 1) },
  ...{ incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2, actdeliverymethod: 1 },
  ...{ incomingemailstatus: 1, outgoingemailstatus: 1, actstatus: 1 },
  ...{ enabledforincomingemail: true, enabledforoutgoingemail: true, enabledforact: true },
  ...{ testmailboxaccesscompletedon: '2026-01-01T00:00:00Z' },
  ...columns,
});
const profile = (number: number, statecode: number): Row => ({
  ...{ emailserverprofileid: idOf(PROFILE, number), name: `Profile ${number}`, servertype: 3, statecode },
  ...{ incomingcredentialretrieval: 2, outgoingcredentialretrieval: 2 },
});
const user = (number: number, isdisabled = false): Row => ({
  ...{ systemuserid: idOf(USER, number), fullname: `User ${number}`, isdisabled, islicensed: true },
  accessmode: 0,
});
const organization = (number: number, columns: Row = {}): Row => ({
  ...{ organizationid: idOf(ORGANIZATION, number), emailconnectionchannel: 0 },
  ...{ requireapprovalforuseremail: true, requireapprovalforqueueemail: true },
  ...columns,
});

async function changesFor(...rows: readonly Row[]) {
  const { results, others } = await everyResult(rows);
  const changes = await organizationChanges([...results, ...others]);
  if (changes.outcome === 'malformed') throw new Error(changes.problems[0]?.message);
  return changes;
}

describe('an inactive server profile', () => {
  it('is left to be activated by hand where only mailboxes out of use need it', async () => {
    const { organization: once, byHand } = await changesFor(
      ...[mailbox(1), mailbox(2, { _emailserverprofile_value: idOf(PROFILE, 2) })],
      ...[profile(1, 1), profile(2, 1), user(1), user(2, true), organization(1)],
    );
    expect(once.changes.map(({ serverProfile }) => serverProfile?.id)).toEqual([idOf(PROFILE, 1)]);
    const inactive = byHand.filter(({ id }) => id === 'server-profile-inactive').flatMap(({ rows }) => rows);
    expect(inactive.map(({ id }) => id)).toEqual([idOf(PROFILE, 2)]);
  });

  it('is not activated for an owner who forwards, whose mail another mailbox receives', async () => {
    const forwarding = {
      incomingemaildeliverymethod: 3,
      outgoingemaildeliverymethod: 0,
      actdeliverymethod: 2,
    };
    const sink = {
      ...mailbox(9, {
        isforwardmailbox: true,
        _regardingobjectid_value: null,
        regardingobjecttypecode: null,
      }),
      ...{ outgoingemaildeliverymethod: 0, actdeliverymethod: 2, _emailserverprofile_value: null },
    };
    const { organization: once } = await changesFor(
      ...[mailbox(1, forwarding), sink, profile(1, 1), user(1), organization(1)],
    );
    expect(once.changes.filter(({ serverProfile }) => serverProfile !== undefined)).toEqual([]);
  });
});

it('a mailbox that is there twice is changed once', async () => {
  const untested = { incomingemailstatus: 0, outgoingemailstatus: 0, actstatus: 0 };
  const { mailboxes } = await changesFor(
    ...[mailbox(1, untested), { ...mailbox(1, untested), name: 'Again' }],
    ...[profile(1, 0), user(1), organization(1)],
  );
  const requests = mailboxes.flatMap((group) =>
    group.mailboxes.map((each) => [each.name, each.requests.length]),
  );
  expect(requests).toEqual([
    ['User 1', 1],
    ['Again', 0],
  ]);
});

describe('a setting of the organization', () => {
  const byRouter = { emailconnectionchannel: 1 };
  const pathsFor = async (...organizations: readonly Row[]) => {
    const { organization: once } = await changesFor(mailbox(1), profile(1, 0), user(1), ...organizations);
    return once.changes.map(({ webApi }) => webApi?.path);
  };

  it('is addressed by the id of its row', async () => {
    expect(await pathsFor(organization(1, byRouter))).toEqual([`organizations(${idOf(ORGANIZATION, 1)})`]);
  });

  it('is addressed to none where rows of several are there', async () => {
    expect(await pathsFor(organization(1, byRouter), organization(2, byRouter))).toEqual([
      'organizations({organizationid})',
    ]);
  });
});
