import { expect, it } from 'vitest';
import type { MailboxResult } from '../../src/dataverse/index.ts';
import { audited, mailboxesIn } from '../support/audits.ts';

type Row = Readonly<Record<string, unknown>>;

const PROFILES = ['p1', 'p2'];
const others: readonly Row[] = [
  {
    emailserverprofileid: 'p1',
    servertype: 0,
    statecode: 0,
    incomingserverlocation: 'https://outlook.office365.com/EWS/Exchange.asmx',
    outgoingserverlocation: 'https://outlook.office365.com/EWS/Exchange.asmx',
  },
  { emailserverprofileid: 'p2', servertype: 3, statecode: 1, incomingserverlocation: 'imap.contoso.example' },
  { organizationid: 'o', emailconnectionchannel: 0, requireapprovalforuseremail: true },
];

const usual: Row = {
  regardingobjecttypecode: 'systemuser',
  isforwardmailbox: false,
  incomingemaildeliverymethod: 2,
  outgoingemaildeliverymethod: 2,
  actdeliverymethod: 1,
  _emailserverprofile_value: 'p1',
  emailrouteraccessapproval: 1,
  isemailaddressapprovedbyo365admin: true,
  incomingemailstatus: 1,
  outgoingemailstatus: 1,
  actstatus: 1,
  enabledforincomingemail: true,
  enabledforoutgoingemail: true,
  enabledforact: true,
  testmailboxaccesscompletedon: '2026-01-01T00:00:00Z',
  statecode: 0,
};

/** What else may stand in each column, some of it in a way that is not understood. */
const OTHER_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  regardingobjecttypecode: ['queue', 8, '2020', 'team', null],
  incomingemaildeliverymethod: [0, 1, 3, -1, '2', null],
  outgoingemaildeliverymethod: [0, 1, '2', null],
  actdeliverymethod: [0, 2, '1', null],
  _emailserverprofile_value: [...PROFILES.slice(1), 'gone', null, 5],
  emailrouteraccessapproval: [0, 2, '1', true, null],
  isemailaddressapprovedbyo365admin: [false, 1, 'true', null],
  incomingemailstatus: [0, 2, '1', null],
  outgoingemailstatus: [0, 2, '1', null],
  actstatus: [0, 2, '1', null],
  enabledforincomingemail: [false, 1, 'true', null],
  enabledforoutgoingemail: [false, 1, 'true', null],
  enabledforact: [false, 1, 'true', null],
  testmailboxaccesscompletedon: [null, 5],
  statecode: [1, '0', null],
};

const variants: readonly Row[] = [
  usual,
  ...Object.entries(OTHER_VALUES).flatMap(([column, values]) => [
    Object.fromEntries(Object.entries(usual).filter(([name]) => name !== column)),
    ...values.map((value) => ({ ...usual, [column]: value })),
  ]),
  { ...usual, incomingemailstatus: null, testmailboxaccesscompletedon: null },
  { ...usual, incomingemailstatus: null, testmailboxaccesscompletedon: undefined },
];
const mailboxes = [...variants, ...variants].map(
  (row, number): Row => ({
    ...{ ...row, mailboxid: `m${number}`, name: `Mailbox ${number}` },
    emailaddress: `m${number}@contoso.example`,
  }),
);

const facts = {
  userCount: 5,
  prerequisites: { exchangeOnline: false },
  mailboxes: {
    'm3@contoso.example': { prerequisites: { testedAndEnabled: false }, needs: { incoming: true } },
  },
};

async function resultsOf(rows: readonly Row[]): Promise<readonly MailboxResult[]> {
  return mailboxesIn(await audited([...others, ...rows], { facts }));
}

/** A result with another number for its own row, which is another one among others. */
function saidIn(result: MailboxResult): unknown {
  return JSON.parse(JSON.stringify(result), (key, value) =>
    key === 'row' && value === result.row ? 'its own' : value,
  );
}

it('a mailbox among many that show the same, or all but one thing, is judged as it is alone', async () => {
  const together = await resultsOf(mailboxes);
  expect(together.length).toBe(mailboxes.length);
  for (const [index, row] of mailboxes.entries()) {
    const [alone] = await resultsOf([row]);
    expect(saidIn(together[index] as MailboxResult)).toEqual(saidIn(alone as MailboxResult));
  }
});

it('mailboxes that show the same have one configuration, which is frozen, and one report', async () => {
  const [first, second, otherwise] = await resultsOf(
    [
      usual,
      { ...usual, name: 'x', regardingobjecttypecode: 8, testmailboxaccesscompletedon: '2025-03-04' },
      { ...usual, statecode: 1 },
    ].map((row, number) => ({
      ...row,
      mailboxid: `m${number}`,
    })),
  );
  expect(second?.configuration).toBe(first?.configuration);
  expect(second?.report).toBe(first?.report);
  expect(Object.isFrozen(first?.configuration)).toBe(true);
  expect(otherwise?.configuration).not.toEqual(first?.configuration);
});

it('of mailboxes that all show something else, the first ten thousand share what is said', async () => {
  const shown = (number: number): Row => ({
    ...{ mailboxid: `m${number}`, regardingobjecttypecode: 'queue', _emailserverprofile_value: `p${number}` },
    ...{ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0, actdeliverymethod: 2 },
  });
  const numbers = Array.from({ length: 10_001 }, (_, number) => number);
  const results = await resultsOf([...numbers, 0, 9_999, 10_000].map(shown));
  const [first, last, beyond] = results.slice(numbers.length);
  expect(first?.configuration).toBe(results[0]?.configuration);
  expect(last?.configuration).toBe(results[9_999]?.configuration);
  expect(beyond?.configuration).not.toBe(results[10_000]?.configuration);
  expect(beyond?.configuration).toEqual(results[10_000]?.configuration);
});

/** What tells whose a mailbox is, each in a way by which something is to be said of it that is said of no other. */
const OWN: readonly Row[] = [
  {},
  { emailaddress: null },
  { emailaddress: ' ' },
  { emailaddress: 'x\ufffd@contoso.example' },
  { name: 'x\ufffd' },
  { _regardingobjectid_value: 'disabled' },
  { regardingobjectid: '{UNLICENSED}' },
  { _regardingobjectid_value: 'restricted' },
  { _regardingobjectid_value: 'application' },
  { _ownerid_value: 'disabled' },
  { _ownerid_value: 'unlicensed' },
  { regardingobjecttypecode: 'queue', regardingobjectid: 'closed' },
  { regardingobjecttypecode: 'queue', emailaddress: 'user@contoso.example' },
  { regardingobjecttypecode: undefined, regardingobjectid: 'closed' },
  { regardingobjecttypecode: undefined, regardingobjectid: 'nobody' },
  { regardingobjecttypecode: undefined, regardingobjectid: 'open' },
  { regardingobjecttypecode: undefined, regardingobjectid: 'plain' },
];

const people: readonly Row[] = [
  { systemuserid: 'disabled', isdisabled: true },
  { systemuserid: 'unlicensed', islicensed: false },
  { systemuserid: 'restricted', accessmode: 1 },
  { systemuserid: 'application', applicationid: 'a', islicensed: false },
  { systemuserid: 'plain', isdisabled: false },
  { queueid: 'open', incomingemailfilteringmethod: 0, statecode: 0 },
  { queueid: 'closed', incomingemailfilteringmethod: 4, statecode: 0 },
  { ...usual, mailboxid: 'user', emailaddress: 'user@contoso.example' },
];

it.each([
  ['as most are', {}],
  ['whose test failed', { incomingemailstatus: 2 }],
  ['with a value that is not understood', { enabledforact: 'yes', testemailconfigurationscheduled: true }],
  ['whose method was never set', { outgoingemaildeliverymethod: -1 }],
])('mailboxes %s are told apart by whose they are', async (_name, shown) => {
  const rows = [...OWN, ...OWN].map(
    (own, number): Row => ({
      ...{ ...usual, ...shown, mailboxid: `m${number}`, name: `Mailbox ${number}` },
      ...{ emailaddress: `m${number}@contoso.example`, ...own },
    }),
  );
  // An address that stands on two mailboxes is another matter.
  const told = rows.map((row, number) => {
    const isFirst = rows.findIndex(({ emailaddress }) => emailaddress === row.emailaddress) === number;
    const hasAddress = typeof row.emailaddress === 'string' && row.emailaddress.trim() !== '';
    return isFirst || !hasAddress ? row : { ...row, emailaddress: `${number}${row.emailaddress}` };
  });
  const settings = { facts: { userCount: 5 }, origins: true };
  const all = mailboxesIn(await audited([...others, ...people, ...told], settings));
  for (const [index, row] of told.entries()) {
    const alone = mailboxesIn(await audited([...others, ...people, row], settings));
    expect(saidIn(all[index + 1] as MailboxResult)).toEqual(saidIn(alone[1] as MailboxResult));
  }
});
