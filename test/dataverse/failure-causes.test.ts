import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audited } from '../support/audits.ts';

/** The circumstances of a mailbox whose tests failed, each told by another column. */
const circumstances = fc.record({
  isInactive: fc.boolean(),
  user: fc.constantFrom('well', 'disabled', 'unlicensed', 'administrative', 'reading'),
  profile: fc.constantFrom('none', 'inactive', 'active', 'gmail', 'online'),
  approval: fc.constantFrom('asked', 'given', 'not-asked'),
  approvedByAdmin: fc.boolean(),
  processed: fc.constantFrom('all', 'appointments', 'mail-and-failed', 'all-but-unknown'),
  isPrimary: fc.boolean(),
});
type Circumstances = typeof circumstances extends fc.Arbitrary<infer T> ? T : never;

const SENTENCES = {
  mailbox: 'The mailbox is inactive.',
  disabled: 'The user is disabled.',
  unlicensed: 'The user has no license.',
  mode: 'The access mode of the user is not Read-Write.',
  none: 'The mailbox has no server profile.',
  inactive: 'The server profile is inactive.',
  approval: 'The address is not approved.',
  password: 'The server profile signs in with a password, which the email system no longer accepts.',
  elsewhere: 'Another organization synchronizes this mailbox.',
};

/** The causes that are to be named for appointments, in their order, straight from the circumstances. */
function causesOf(all: Circumstances): readonly string[] {
  const { isInactive, user, profile, approval, approvedByAdmin, processed, isPrimary } = all;
  const isUnapproved = approval === 'asked' || (!approvedByAdmin && profile === 'online');
  return [
    ...(isInactive ? [SENTENCES.mailbox] : []),
    ...(user === 'disabled' ? [SENTENCES.disabled] : []),
    ...(user === 'unlicensed' ? [SENTENCES.unlicensed] : []),
    ...(user === 'administrative' || user === 'reading' ? [SENTENCES.mode] : []),
    ...(profile === 'none' ? [SENTENCES.none] : []),
    ...(profile === 'inactive' ? [SENTENCES.inactive] : []),
    ...(approval !== 'not-asked' && isUnapproved ? [SENTENCES.approval] : []),
    ...(profile === 'gmail' ? [SENTENCES.password] : []),
    // Mail is synchronized well, and appointments alone are not.
    ...(processed === 'all' && !isPrimary ? [SENTENCES.elsewhere] : []),
  ];
}

function rowsOf(all: Circumstances): readonly object[] {
  const { isInactive, user, profile, approval, approvedByAdmin, processed, isPrimary } = all;
  const mail = processed === 'appointments' ? 0 : 2;
  const status = { all: 1, appointments: 1, 'mail-and-failed': 2, 'all-but-unknown': 0 }[processed];
  return [
    {
      ...{ mailboxid: 'm', _regardingobjectid_value: 'u', regardingobjecttypecode: 'systemuser' },
      ...{ isforwardmailbox: false, emailaddress: 'anna@contoso.example', statecode: isInactive ? 1 : 0 },
      ...{ incomingemaildeliverymethod: mail, outgoingemaildeliverymethod: mail, actdeliverymethod: 1 },
      ...{ incomingemailstatus: 1, outgoingemailstatus: status, actstatus: 2 },
      ...{ emailrouteraccessapproval: approval === 'asked' ? 2 : 1 },
      isemailaddressapprovedbyo365admin: approvedByAdmin,
      orgmarkedasprimaryforexchangesync: isPrimary,
      _emailserverprofile_value: profile === 'none' ? null : 'p',
    },
    {
      ...{ emailserverprofileid: 'p', statecode: profile === 'inactive' ? 1 : 0 },
      servertype: { none: 0, inactive: 0, active: 0, gmail: 1, online: 3 }[profile],
      incomingserverlocation: profile === 'gmail' ? 'pop.gmail.com' : 'mail.contoso.example',
      ...{ incomingcredentialretrieval: profile === 'gmail' ? 1 : 2, outgoingcredentialretrieval: 2 },
    },
    {
      ...{ systemuserid: 'u', isdisabled: user === 'disabled', islicensed: user !== 'unlicensed' },
      accessmode: { administrative: 1, reading: 2 }[user as string] ?? 0,
    },
    { organizationid: 'o', requireapprovalforuseremail: approval !== 'not-asked' },
  ];
}

const ASK = 'Check that the user has an Exchange license';

describe('why a test of appointments can have failed', () => {
  it('is told by all that the rows show, in one order, and by nothing else', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(circumstances, async (all) => {
        const { results } = await audited(rowsOf(all));
        const checks = results.flatMap((each) => each.checks ?? []);
        const [failed] = checks.filter(
          ({ checkId, direction }) => checkId === 'test-failed' && direction === 'activities',
        );
        const causes = causesOf(all);
        for (const each of causes) seen.add(each);
        const begin = 'The last test of appointments, contacts and tasks failed.';
        if (causes.length > 0) {
          expect(failed?.message).toBe([begin, 'Likely causes in the export:', ...causes].join(' '));
        } else {
          expect(failed?.message.startsWith(`${begin} The export shows no cause.`)).toBe(true);
          expect(failed?.message.includes(ASK)).toBe(all.profile === 'online');
        }
        expect(failed?.remedy.includes('Sync items with Exchange from this Dynamics 365 org only')).toBe(
          causes.includes(SENTENCES.elsewhere),
        );
      }),
      { numRuns: 500 },
    );
    expect([...seen].toSorted()).toEqual(Object.values(SENTENCES).toSorted());
  });
});
