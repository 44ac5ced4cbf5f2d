/** The checks of rows find what the model finds, in any organization, on any day, online and on-premises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, type RowFinding } from '../../src/dataverse/index.ts';
import {
  type CheckedRows,
  checksOfMailbox,
  checksOfOrganization,
  checksOfProfile,
} from '../models/checks.ts';
import { audited } from '../support/audits.ts';

const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(...values, null);
const truth = maybe(true, false);

const mailboxes = fc
  .array(
    fc.record({
      emailaddress: fc.constantFrom('a@contoso.example', 'b@contoso.example', 'c@contoso.example'),
      owner: fc.constantFrom('u1', 'u2', 'u3', 'q1', 'q2'),
      _ownerid_value: maybe('u1', 'u2', 'u3'),
      statecode: maybe(0, 1),
      incomingemaildeliverymethod: fc.constantFrom(0, 1, 2, 2, 3),
      outgoingemaildeliverymethod: fc.constantFrom(0, 1, 2, 2),
      actdeliverymethod: fc.constantFrom(0, 1, 1, 2),
      incomingemailstatus: maybe(0, 1, 2),
      outgoingemailstatus: maybe(0, 1, 2),
      actstatus: maybe(0, 1, 2),
      emailrouteraccessapproval: maybe(0, 1, 2, 3),
      testemailconfigurationscheduled: truth,
      allowemailconnectortousecredentials: truth,
      username: maybe('anna'),
      processanddeleteemails: truth,
      _emailserverprofile_value: maybe('p1', 'p2'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ owner, ...row }, index) => ({
      ...row,
      mailboxid: `m${index}`,
      _regardingobjectid_value: owner,
      regardingobjecttypecode: owner.startsWith('q') ? 'queue' : 'systemuser',
    })),
  );
const host = maybe(
  ...['outlook.office365.com', 'smtp.office365.com', 'pop.gmail.com', 'smtp.gmail.com'],
  ...['pop-mail.outlook.com', 'mail.contoso.example'],
);
const profile = fc.record({
  servertype: maybe(0, 1, 2, 3, 4),
  statecode: maybe(0, 1),
  useautodiscover: truth,
  incomingserverlocation: host,
  outgoingserverlocation: host,
  incomingportnumber: maybe(995, 993, 110),
  outgoingportnumber: maybe(587, 465, 25),
  incomingcredentialretrieval: maybe(0, 1, 2, 5, 7),
  outgoingcredentialretrieval: maybe(0, 1, 2, 5, 7),
  incominguseimpersonation: truth,
  incomingusessl: truth,
  outgoingusessl: truth,
  isoauthrefreshtokenset: truth,
  exchangeversion: maybe(0, 2, 4, 5),
});
const user = fc.record({
  isdisabled: truth,
  islicensed: truth,
  accessmode: maybe(0, 1, 2, 4),
  applicationid: maybe('a1'),
});
const queue = fc.record({ statecode: maybe(0, 1), incomingemailfilteringmethod: maybe(0, 1, 4) });
const organizations: fc.Arbitrary<CheckedRows> = fc.record({
  mailboxes,
  profiles: fc
    .tuple(profile, profile)
    .map((all) => all.map((each, index) => ({ ...each, emailserverprofileid: `p${index + 1}` }))),
  organization: fc.record({
    organizationid: fc.constant('o1'),
    emailconnectionchannel: maybe(0, 1),
    requireapprovalforuseremail: truth,
    requireapprovalforqueueemail: truth,
  }),
  users: fc
    .tuple(user, user, user)
    .map((all) => all.map((each, index) => ({ ...each, systemuserid: `u${index + 1}` }))),
  queues: fc
    .tuple(queue, queue)
    .map((all) => all.map((each, index) => ({ ...each, queueid: `q${index + 1}` }))),
});

/** Checks that the model does not speak of, as they are looked at by themselves. */
const OTHERS = ['forward-mailbox-none-active', 'activities-by-outlook-and-server'];

const said = (checks: readonly RowFinding[] = []) =>
  checks
    .filter(({ checkId }) => !OTHERS.includes(checkId))
    .map(({ kind, checkId, direction }) => [kind, checkId, ...(direction ? [direction] : [])].join(' '))
    .sort();

async function foundIn(rows: CheckedRows, asOf: string, onPremises: boolean) {
  const all = [...rows.mailboxes, ...rows.profiles, rows.organization, ...rows.users, ...rows.queues];
  const { results } = await audited(all, { asOf, facts: { onPremises } });
  return (id: string) =>
    said(results.flatMap((each) => (each.id === id && each.checks !== undefined ? each.checks : [])));
}

describe('checks of rows', () => {
  const days = fc.constantFrom(
    ...['2020-01-01', '2021-04-12', '2022-05-29', '2022-05-30', '2022-09-30', '2022-10-01'],
    ...['2026-09-30', '2026-10-01', '2026-12-30', '2026-12-31', '2027-01-01'],
  );

  it('find what the model finds', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(organizations, days, fc.boolean(), async (rows, asOf, onPremises) => {
        const checksOf = await foundIn(rows, asOf, onPremises);
        for (const row of rows.mailboxes as readonly { readonly mailboxid: string }[]) {
          const expected = [...checksOfMailbox(row as never, rows, onPremises)].sort();
          expect([row, checksOf(row.mailboxid)]).toEqual([row, expected]);
          for (const each of expected) seen.add(each.split(' ')[1] as string);
        }
        for (const row of rows.profiles) {
          const expected = [...checksOfProfile(row, rows, asOf, onPremises)].sort();
          expect([row, checksOf(String(row.emailserverprofileid))]).toEqual([row, expected]);
          for (const each of expected) seen.add(each.split(' ')[1] as string);
        }
        const ofOrganization = [...checksOfOrganization(rows.organization, asOf, onPremises)].sort();
        expect(checksOf('o1')).toEqual(ofOrganization);
        for (const each of ofOrganization) seen.add(each.split(' ')[1] as string);
      }),
      { numRuns: 600 },
    );
    const untold =
      /^(?:address-missing|mailbox-repeated|facts|column|forward|export|activities-by|server-profile-gmail-too-many)/;
    expect([...seen].sort()).toEqual(
      CHECKS.map(({ id }): string => id)
        .filter((id) => !untold.test(id))
        .sort(),
    );
  });

  it('find more than a hundred mailboxes on one profile for Gmail, and not a hundred', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        mailboxid: `m${index}`,
        regardingobjecttypecode: 'systemuser',
        emailaddress: `${index}@contoso.example`,
        incomingemaildeliverymethod: 2,
        outgoingemaildeliverymethod: 0,
        actdeliverymethod: 2,
        emailserverprofile: 'p1',
      }));
    const gmail = { emailserverprofileid: 'p1', servertype: 1, incomingcredentialretrieval: 5 };
    const found = async (count: number) => {
      const { results } = await audited([...many(count), gmail]);
      return results.filter(({ id }) => id === 'p1').flatMap(({ checks = [] }) => checks);
    };
    expect(await found(100)).toEqual([]);
    const [finding] = await found(101);
    expect([finding?.checkId, finding?.message.includes('101')]).toEqual([
      'server-profile-gmail-too-many',
      true,
    ]);
  });

  it('keep of a user name nothing but that there is one', async () => {
    const secret = 'anna-the-secret-user-name';
    const row = {
      ...{ mailboxid: 'm1', name: 'Anna', emailaddress: 'a@contoso.example', username: secret },
      ...{ regardingobjecttypecode: 'systemuser', incomingemaildeliverymethod: 2 },
      ...{ outgoingemaildeliverymethod: 2, actdeliverymethod: 2, emailserverprofile: 'p1' },
      allowemailconnectortousecredentials: false,
    };
    const password = { emailserverprofileid: 'p1', servertype: 1, incomingcredentialretrieval: 0 };
    const all = await audited([row, password], { origins: true });
    expect(JSON.stringify(all)).toContain('credentials-missing');
    expect(JSON.stringify(all)).not.toContain(secret);
  });
});
