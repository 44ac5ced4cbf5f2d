/** Organizations as their rows have them, in whatever state. */
import fc from 'fast-check';

type Row = Readonly<Record<string, unknown>>;

const id = (table: number, number: number) =>
  `5d0e5f0c-000${table}-4000-8000-${String(number).padStart(12, '0')}`;

const flag = fc.boolean();
/** Mostly the first. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const organization = fc
  .record({
    emailconnectionchannel: mostly(0, 1),
    requireapprovalforuseremail: flag,
    requireapprovalforqueueemail: flag,
    _defaultemailserverprofileid_value: fc.option(
      fc.nat(2).map((index) => id(8, index)),
      { freq: 4 },
    ),
    methods: fc.tuple(mostly(2, 0, 1, 3), mostly(2, 0, 1), mostly(1, 0, 2)),
  })
  .map(
    ({ methods: [incoming, outgoing, activities], ...columns }): Row => ({
      organizationid: id(9, 1),
      name: 'contoso',
      ...columns,
      defaultemailsettings: `<EmailSettings><IncomingEmailDeliveryMethod>${incoming}</IncomingEmailDeliveryMethod><OutgoingEmailDeliveryMethod>${outgoing}</OutgoingEmailDeliveryMethod><ACTDeliveryMethod>${activities}</ACTDeliveryMethod></EmailSettings>`,
    }),
  );

const PROFILES = 3;
const profiles = fc
  .array(
    fc.record({ servertype: mostly(3, 0, 1), statecode: mostly(0, 1), isByPassword: mostly(false, true) }),
    {
      minLength: PROFILES,
      maxLength: PROFILES,
    },
  )
  .map((all) =>
    all.map(
      ({ isByPassword, ...columns }, index): Row => ({
        emailserverprofileid: id(8, index),
        name: `Profile ${index}`,
        ...columns,
        useautodiscover: columns.servertype !== 1,
        incomingserverlocation: columns.servertype === 1 ? 'mail.contoso.example' : null,
        outgoingserverlocation: columns.servertype === 1 ? 'mail.contoso.example' : null,
        incomingcredentialretrieval: columns.servertype === 3 && !isByPassword ? 2 : 1,
        outgoingcredentialretrieval: columns.servertype === 3 && !isByPassword ? 2 : 1,
      }),
    ),
  );

const ownerAndMailbox = fc.record({
  isQueue: flag,
  leaver: mostly('no', 'disabled', 'application'),
  emailaddress: mostly('address', 'missing'),
  incomingemaildeliverymethod: mostly(2, -1, 0, 1, 3),
  outgoingemaildeliverymethod: mostly(2, -1, 0, 1),
  actdeliverymethod: mostly(1, -1, 0, 2),
  statecode: mostly(0, 1),
  emailrouteraccessapproval: mostly(1, 0, 2, 3, undefined),
  isemailaddressapprovedbyo365admin: mostly(true, false, undefined),
  profile: fc.option(fc.nat(PROFILES - 1), { freq: 8 }),
  tested: fc.tuple(mostly(1, 0, 2), mostly(1, 0, 2), mostly(1, 0, 2)),
});

function rowsOf(
  {
    isQueue,
    leaver,
    emailaddress,
    profile,
    tested,
    ...columns
  }: typeof ownerAndMailbox extends fc.Arbitrary<infer T> ? T : never,
  number: number,
): readonly Row[] {
  const owner = id(isQueue ? 6 : 5, number);
  const [incoming, outgoing, activities] = tested;
  return [
    {
      mailboxid: id(7, number),
      name: `Mailbox ${number}`,
      emailaddress: emailaddress === 'address' ? `mailbox-${number}@contoso.example` : null,
      regardingobjecttypecode: isQueue ? 'queue' : 'systemuser',
      _regardingobjectid_value: owner,
      isforwardmailbox: false,
      ...columns,
      _emailserverprofile_value: profile === null ? null : id(8, profile),
      ...{ incomingemailstatus: incoming, enabledforincomingemail: incoming === 1 },
      ...{ outgoingemailstatus: outgoing, enabledforoutgoingemail: outgoing === 1 },
      ...{ actstatus: activities, enabledforact: activities === 1 },
      testmailboxaccesscompletedon: '2026-11-01T12:00:00Z',
    },
    isQueue
      ? { queueid: owner, name: `Queue ${number}`, statecode: leaver === 'no' ? 0 : 1 }
      : {
          systemuserid: owner,
          fullname: `User ${number}`,
          isdisabled: leaver === 'disabled',
          applicationid: leaver === 'application' ? owner : null,
        },
  ];
}

const forwardMailbox = (isReady: boolean): Row => ({
  mailboxid: id(7, 999),
  name: 'Forward mailbox',
  emailaddress: 'forward@contoso.example',
  isforwardmailbox: true,
  incomingemaildeliverymethod: 2,
  outgoingemaildeliverymethod: 0,
  actdeliverymethod: 2,
  statecode: 0,
  emailrouteraccessapproval: isReady ? 1 : 0,
  isemailaddressapprovedbyo365admin: isReady,
  _emailserverprofile_value: id(8, 0),
  incomingemailstatus: isReady ? 1 : 0,
  enabledforincomingemail: isReady,
});

/** The rows of a small organization of every table, mostly as they should be, and each column sometimes not. */
export const organizations: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    organization,
    profiles,
    fc.array(ownerAndMailbox, { minLength: 1, maxLength: 6 }),
    fc.option(flag, { nil: undefined }),
  )
  .map(([settings, servers, mailboxes, forward]) => [
    ...mailboxes.flatMap((each, index) => rowsOf(each, index + 1)),
    ...(forward === undefined ? [] : [forwardMailbox(forward)]),
    ...servers,
    settings,
  ]);
