/** What is found in rows beside what the rules say, one kind of mistake after another. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/dataverse/checks/catalogue.ts';
import { rowsInEnglish } from '../../src/dataverse/checks/words/en.ts';
import { rowsInSwedish } from '../../src/dataverse/checks/words/sv.ts';
import { type CheckJson, checked, cli, fileOf, linesOf, queueRow, sinkRow, userRow } from './support.ts';

type Row = Readonly<Record<string, unknown>>;

const GUID = '5d0e5f0c-0000-4000-8000-00000000000';
const user = (columns: Row = {}) => userRow({ actdeliverymethod: 2, ...columns });
const sink = (columns: Row = {}) => sinkRow({ mailboxid: `${GUID}9`, actdeliverymethod: 2, ...columns });
const profile = (columns: Row = {}): Row => ({
  emailserverprofileid: `${GUID}7`,
  name: 'Profile',
  servertype: 0,
  statecode: 0,
  useautodiscover: true,
  ...columns,
});
const organization = (columns: Row = {}): Row => ({
  organizationid: `${GUID}8`,
  name: 'Contoso',
  ...columns,
});

async function judged(rows: readonly Row[], ...flags: readonly string[]): Promise<CheckJson> {
  return checked(['-', '--ruleset', 'dataverse', ...flags], { stdin: linesOf(...rows) });
}

/** What checks find: the check, the row, and the column that shows it. */
async function foundIn(rows: readonly Row[], ...flags: readonly string[]): Promise<readonly string[]> {
  const { results, rows: others = [] } = await judged(rows, ...flags);
  return [...results, ...others].flatMap(({ checks = [] }) =>
    checks.map(({ checkId, from }) => `${checkId} ${from.row} ${from.column}`),
  );
}

describe('checks find', () => {
  const other = { mailboxid: `${GUID}3`, emailaddress: 'bo@contoso.example' };

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['nothing in rows that are right', [user(), user(other), sink(), profile(), organization()], []],
    ['an address that is not set', [user({ emailaddress: null })], ['address-missing 1 emailaddress']],
    ['an address of blanks', [user({ emailaddress: ' ' })], ['address-missing 1 emailaddress']],
    ['no address missing that was not exported', [user({ emailaddress: undefined })], []],
    [
      'no address missing where nothing is used',
      [user({ emailaddress: null, incomingemaildeliverymethod: 0 })],
      [],
    ],
    [
      'an address on several mailboxes, whatever the case',
      [user(), user(other), user({ mailboxid: `${GUID}4`, emailaddress: 'ANNA@contoso.example' })],
      ['address-repeated 1 emailaddress', 'address-repeated 3 emailaddress'],
    ],
    [
      'an address on several mailboxes, whatever the blanks around it and the form of a letter',
      [
        user({ emailaddress: 'ΝΙΚΟΣ@contoso.example' }),
        user({ ...other, emailaddress: ' νικος@contoso.example' }),
      ],
      ['address-repeated 1 emailaddress', 'address-repeated 2 emailaddress'],
    ],
    [
      'no address of blanks on several mailboxes',
      [user({ emailaddress: ' ' }), user({ ...other, emailaddress: '\u00a0' })],
      ['address-missing 1 emailaddress', 'address-missing 2 emailaddress'],
    ],
    [
      'an address that a forward mailbox has as well',
      [sink(), user({ emailaddress: 'sink@contoso.example' })],
      ['address-repeated 2 emailaddress', 'address-repeated 1 emailaddress'],
    ],
    [
      'a mailbox that is given twice, and not its address',
      [user(), user({ mailboxid: `{${GUID}1}`.toUpperCase() })],
      ['mailbox-repeated 1 mailboxid', 'mailbox-repeated 2 mailboxid'],
    ],
    [
      'a disabled user',
      [user(), { systemuserid: `${GUID}2`, isdisabled: true }],
      ['owner-disabled 1 _regardingobjectid_value'],
    ],
    [
      'nothing by rows that have no id',
      [
        user(),
        { systemuserid: '', isdisabled: true },
        { queueid: null, statecode: 1 },
        { emailserverprofileid: '', statecode: 1 },
      ],
      [],
    ],
    [
      'an inactive queue',
      [{ queueid: `${GUID}2`, statecode: 1 }, queueRow({ actdeliverymethod: 2 })],
      ['owner-disabled 2 _regardingobjectid_value'],
    ],
    [
      'no disabled user where nothing is used',
      [user({ incomingemaildeliverymethod: 0 }), { systemuserid: `${GUID}2`, isdisabled: true }],
      [],
    ],
    ['a label that is not known', [user({ statecode: 'Activo' })], ['column-not-understood 1 statecode']],
    [
      'a number that is no choice',
      [user({ emailrouteraccessapproval: 4 })],
      ['column-not-understood 1 emailrouteraccessapproval'],
    ],
    ['a text for yes', [user({ enabledforact: 'Ja' })], ['column-not-understood 1 enabledforact']],
    [
      'a forward mailbox that belongs to somebody',
      [sink({ _regardingobjectid_value: `${GUID}2` })],
      ['forward-mailbox-regards-owner 1 _regardingobjectid_value'],
    ],
    [
      'a forward mailbox that sends',
      [sink({ outgoingemaildeliverymethod: 2 })],
      ['forward-mailbox-sends 1 outgoingemaildeliverymethod'],
    ],
    [
      'a forward mailbox without server profile',
      [sink({ _emailserverprofile_value: null })],
      ['forward-mailbox-without-profile 1 _emailserverprofile_value'],
    ],
    [
      'that no forward mailbox is active',
      [user({ incomingemaildeliverymethod: 3 }), sink({ statecode: 1 })],
      ['forward-mailbox-none-active 1 incomingemaildeliverymethod'],
    ],
    [
      'nothing while one is active',
      [
        user({ incomingemaildeliverymethod: 3 }),
        sink({ statecode: 1 }),
        sink({ mailboxid: `${GUID}5`, emailaddress: 'f@contoso.example' }),
      ],
      [],
    ],
    [
      'a server profile without a server',
      [profile({ useautodiscover: false, incomingserverlocation: '', outgoingserverlocation: null })],
      [
        'server-profile-without-host 1 incomingserverlocation',
        'server-profile-without-host 1 outgoingserverlocation',
      ],
    ],
    [
      'no server missing that is found by itself',
      [profile({ incomingserverlocation: '', outgoingserverlocation: null })],
      [],
    ],
    [
      'ports at which Gmail does not answer',
      [
        profile({
          ...{ servertype: 1, incomingserverlocation: 'pop.gmail.com', incomingportnumber: 110 },
          ...{ outgoingserverlocation: 'smtp.gmail.com', outgoingportnumber: 25 },
        }),
      ],
      ['server-profile-gmail-port 1 incomingportnumber', 'server-profile-gmail-port 1 outgoingportnumber'],
    ],
    [
      'nothing at the ports of Gmail, nor at any of another server',
      [
        profile({
          ...{ servertype: 1, incomingserverlocation: 'pop.gmail.com', incomingportnumber: 995 },
          ...{ outgoingserverlocation: 'smtp.gmail.com', outgoingportnumber: 587 },
        }),
        profile({ servertype: 4, incomingserverlocation: 'imap.gmail.com', incomingportnumber: 993 }),
        profile({ servertype: 1, incomingserverlocation: 'notgmail.com', incomingportnumber: 110 }),
      ],
      [],
    ],
    [
      'a password for Exchange Online',
      [
        profile({
          incomingserverlocation: 'https://outlook.office365.com/EWS/Exchange.asmx',
          incomingcredentialretrieval: 1,
        }),
      ],
      ['server-profile-password-at-exchange-online 1 incomingserverlocation'],
    ],
    [
      'a password for sending by Exchange Online',
      [
        profile({
          servertype: 1,
          outgoingserverlocation: 'SMTP.office365.com',
          outgoingcredentialretrieval: 0,
        }),
      ],
      ['server-profile-password-at-smtp-office365 1 outgoingserverlocation'],
    ],
    [
      'nothing where Exchange Online is reached from server to server',
      [profile({ incomingserverlocation: 'outlook.office365.com', incomingcredentialretrieval: 2 })],
      [],
    ],
    [
      'Email Router still chosen',
      [organization({ emailconnectionchannel: 1 })],
      ['email-router-chosen 1 emailconnectionchannel'],
    ],
    [
      'appointments by Outlook beside server-side synchronization',
      [user({ actdeliverymethod: 1 }), user({ ...other, actdeliverymethod: 0 })],
      ['activities-by-outlook-and-server 2 actdeliverymethod'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await foundIn(rows)).toEqual(expected);
  });

  it('facts that say otherwise than the rows, which are believed', async () => {
    const facts = fileOf({ prerequisites: { serverSideSyncEnabled: true, mailboxActive: true } });
    const rows = [user({ statecode: 1 }), organization({ emailconnectionchannel: 1 })];
    expect(await foundIn(rows, '--facts', facts)).toEqual([
      'facts-contradict-rows 2 emailconnectionchannel',
      'facts-contradict-rows 1 statecode',
      'email-router-chosen 2 emailconnectionchannel',
    ]);
    const { results } = await judged(rows, '--facts', facts);
    expect(results[0]?.configuration?.prerequisites).toEqual({
      serverSideSyncEnabled: true,
      mailboxActive: true,
    });
  });
});

it('names the other rows that have to do with it', async () => {
  const rows = [user(), user({ mailboxid: `${GUID}3` }), user({ mailboxid: `${GUID}4` })];
  const { results } = await judged(rows);
  expect(results.map(({ checks }) => checks?.[0]?.related)).toEqual([
    [
      { file: '-', row: 2 },
      { file: '-', row: 3 },
    ],
    [
      { file: '-', row: 1 },
      { file: '-', row: 3 },
    ],
    [
      { file: '-', row: 1 },
      { file: '-', row: 2 },
    ],
  ]);
});

it.each([
  ['2021-04-11', []],
  ['2021-04-12', ['email-router-chosen']],
  ['2022-09-30', ['email-router-chosen']],
  ['2022-10-01', ['server-profile-password-at-exchange-online', 'email-router-chosen']],
])('as of %s, finds what was so then', async (asOf, expected) => {
  const rows = [
    profile({ incomingserverlocation: 'outlook.office365.com', incomingcredentialretrieval: 0 }),
    organization({ emailconnectionchannel: 1 }),
  ];
  const found = await foundIn(rows, '--as-of', asOf);
  expect(found.map((each) => each.split(' ')[0])).toEqual(expected);
});

describe('on-premises', () => {
  const rows = [
    user({ incomingemaildeliverymethod: 1 }),
    organization({ emailconnectionchannel: 1 }),
    profile({ incomingusessl: false }),
  ];
  const kindsIn = async (...flags: readonly string[]) => {
    const { results, rows: others = [] } = await judged(rows, ...flags);
    return [
      ...results.flatMap(({ report }) =>
        (report.findings ?? []).map(({ kind, ruleId }) => `${kind} ${ruleId}`),
      ),
      ...others.flatMap(({ checks = [] }) => checks.map(({ kind, checkId }) => `${kind} ${checkId}`)),
    ];
  };
  const online = [
    'error incoming-outlook-retired',
    'error email-router-chosen',
    'advice server-profile-without-tls',
  ];
  const onPremises = [
    'unverified incoming-outlook-retired',
    'advice incoming-outlook-unsupported',
    'advice email-router-chosen',
    'error server-profile-without-tls',
  ];

  it('is said by a flag or in the facts file, and not so by itself', async () => {
    expect(await kindsIn()).toEqual(online);
    expect(await kindsIn('--facts', fileOf({ onPremises: null }))).toEqual(online);
    expect(await kindsIn('--facts', fileOf({ onPremises: false }))).toEqual(online);
    expect(await kindsIn('--on-premises')).toEqual(onPremises);
    expect(await kindsIn('--facts', fileOf({ onPremises: true }))).toEqual(onPremises);
    expect(await kindsIn('--on-premises', '--facts', fileOf({ onPremises: false }))).toEqual(onPremises);
  });

  it('is no word but true, false or null', async () => {
    const facts = fileOf({ onPremises: 'yes' });
    const { exitCode, stderr } = await cli(['check', '-', '--facts', facts], { stdin: linesOf(...rows) });
    expect([exitCode, stderr.includes('onPremises')]).toEqual([2, true]);
  });

  it('changes nothing of what the guide says', async () => {
    const flags = ['-', '--ruleset', 'guide'];
    const stdin = linesOf(user({ incomingemaildeliverymethod: 1 }));
    const [one, other] = [
      await checked(flags, { stdin }),
      await checked([...flags, '--on-premises'], { stdin }),
    ];
    expect(other).toEqual({ ...one, run: { ...one.run, options: other.run?.options } });
  });
});

it('checks rows by the guidance of today, and by the guide finds only what that says', async () => {
  const rows = [user({ emailaddress: null }), organization({ emailconnectionchannel: 1 })];
  const answer = await checked(['-', '--ruleset', 'guide'], { stdin: linesOf(...rows) });
  expect(answer.rows).toBeUndefined();
  expect(answer.summary).not.toHaveProperty('byCheck');
  expect(answer.results.map(({ checks }) => checks)).toEqual([undefined]);
  expect(answer.results[0]?.configuration?.prerequisites).toEqual({});
});

describe('the ruleset that nobody chose', () => {
  const rulesetFor = async (...files: readonly string[]) => {
    const { stdout } = await cli(['check', ...files, '--format', 'json', '--fail-on', 'never']);
    return (JSON.parse(stdout) as CheckJson).ruleset;
  };
  const configuration = () => fileOf({ owner: 'user', incoming: 'none', outgoing: 'none' });

  it('is today’s guidance, and the guide for configurations that only its vocabulary fits', async () => {
    expect(await rulesetFor(fileOf([user()]))).toBe('dataverse');
    expect(await rulesetFor(fileOf(organization()))).toBe('dataverse');
    expect(await rulesetFor(configuration())).toBe('guide');
    expect(await rulesetFor(fileOf('[]'), '/nowhere/a.json', fileOf([user()]))).toBe('dataverse');
    expect(await rulesetFor(fileOf('not json\n'), fileOf([user()]))).toBe('dataverse');
    expect(await rulesetFor(fileOf('[]'))).toBe('dataverse');
    const known = { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' };
    expect(await rulesetFor(fileOf(known))).toBe('dataverse');
  });

  it('is told by what comes first', async () => {
    expect(await rulesetFor(configuration(), fileOf([user()]))).toBe('guide');
    expect(await rulesetFor(fileOf([user()]), configuration())).toBe('dataverse');
  });
});

describe('where facts stand', () => {
  const rows = [
    user({ _emailserverprofile_value: `{${GUID}7}`, emailrouteraccessapproval: 2 }),
    profile({ statecode: 1 }),
    organization({ emailconnectionchannel: 0, requireapprovalforuseremail: true }),
  ];

  it('is said with --origins', async () => {
    const [result] = (await judged(rows, '--origins')).results;
    const at = (row: number, column: string) => ({ file: '-', row, column });
    expect(result?.origins).toEqual({
      serverSideSyncEnabled: [at(3, 'emailconnectionchannel')],
      exchangeOnline: [at(2, 'servertype')],
      exchangeServer: [at(2, 'servertype')],
      mailboxActive: [at(1, 'statecode')],
      serverProfileActive: [at(1, '_emailserverprofile_value'), at(2, 'statecode')],
      approvalRequired: [at(3, 'requireapprovalforuseremail')],
      addressApproved: [at(1, 'emailrouteraccessapproval')],
    });
  });

  it('stands below what they make fail', async () => {
    const { stdout } = await cli(['check', '-', '--details', '--origins'], { stdin: linesOf(...rows) });
    expect(stdout).toContain('Shown by: -, row 1, `_emailserverprofile_value`; -, row 2, `statecode`.');
  });

  it('is left out without, and for what the facts file says', async () => {
    expect((await judged(rows)).results[0]).not.toHaveProperty('origins');
    const facts = fileOf({ prerequisites: { addressApproved: true } });
    const [result] = (await judged(rows, '--origins', '--facts', facts)).results;
    expect(result?.origins).not.toHaveProperty('addressApproved');
  });
});

describe('the methods of new mailboxes', () => {
  const settings = (incoming: unknown, outgoing: unknown, activities: unknown) =>
    `<EmailSettings><IncomingEmailDeliveryMethod>${incoming}</IncomingEmailDeliveryMethod><OutgoingEmailDeliveryMethod>${outgoing}</OutgoingEmailDeliveryMethod><ACTDeliveryMethod>${activities}</ACTDeliveryMethod></EmailSettings>`;
  const defaultsOf = async (defaultemailsettings: unknown) => {
    const { rows = [] } = await judged([organization({ defaultemailsettings })]);
    return rows[0]?.defaults;
  };

  it('are judged for a user and for a queue', async () => {
    const defaults = await defaultsOf(settings(1, 2, 2));
    expect(defaults?.map(({ owner, configuration }) => [owner, configuration])).toEqual(
      ['user', 'queue'].map((owner) => [
        owner,
        {
          owner,
          incoming: 'outlook',
          outgoing: 'server',
          activities: 'none',
          prerequisites: {},
          userCount: 0,
        },
      ]),
    );
    const rulesOf = (index: number) =>
      defaults?.[index]?.report.findings?.filter(({ kind }) => kind === 'error').map(({ ruleId }) => ruleId);
    expect(rulesOf(0)).toEqual(['incoming-outlook-retired']);
    expect(rulesOf(1)).toEqual(['incoming-outlook-not-for-queues']);
  });

  it('count in another order for appointments', async () => {
    const methods = await Promise.all(
      [0, 1, 2].map(async (value) => (await defaultsOf(settings(0, 0, value)))?.[0]?.configuration),
    );
    expect(methods.map((each) => (each as { activities?: string } | null | undefined)?.activities)).toEqual([
      'outlook',
      'server',
      'none',
    ]);
  });

  it('stand on the default server profile, unless two organizations name different ones', async () => {
    const named = (number: number, more: Row = {}) =>
      organization({
        defaultemailserverprofileid: `${GUID}${number}`,
        defaultemailsettings: settings(2, 2, 2),
        ...more,
      });
    const factsOf = async (...rows: readonly Row[]) => {
      const { rows: others = [] } = await judged([profile(), ...rows]);
      return others.map(({ defaults }) => {
        const [ofUser] = defaults ?? [];
        return (ofUser?.configuration as { prerequisites?: Row } | undefined)?.prerequisites
          ?.serverProfileActive;
      });
    };
    const other = { organizationid: `${GUID}6` };
    expect(await factsOf(named(7))).toEqual([true]);
    expect(await factsOf(named(7), named(7, other))).toEqual([true, true]);
    expect(await factsOf(named(7), named(5, other))).toEqual([undefined, undefined]);
  });

  it('fail the command when they are wrong, and not for what is not known of a mailbox to be', async () => {
    const exitCodeOf = async (xml: string) =>
      (
        await judgedCode([
          user({ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0 }),
          organization({ defaultemailsettings: xml }),
        ])
      ).exitCode;
    expect(await exitCodeOf(settings(1, 0, 2))).toBe(1);
    expect(await exitCodeOf(settings(2, 2, 1))).toBe(0);
  });

  it('are no mailbox: with nothing else the command ends with 2', async () => {
    expect((await judgedCode([organization({ defaultemailsettings: settings(1, 0, 2) })])).exitCode).toBe(2);
  });

  const judgedCode = (rows: readonly Row[]) =>
    cli(['check', '-', '--fail-on', 'unverified'], { stdin: linesOf(...rows) });

  it.each([
    ['what is no XML', 'Outlook', ['defaultemailsettings']],
    [
      'an entity that was declared',
      '<!DOCTYPE a [<!ENTITY x "1">]><EmailSettings><IncomingEmailDeliveryMethod>&x;</IncomingEmailDeliveryMethod></EmailSettings>',
      ['defaultemailsettings'],
    ],
    [
      'a method that was never set',
      settings(-1, 2, 2),
      ['defaultemailsettings', 'IncomingEmailDeliveryMethod'],
    ],
    ['a method that is none', settings(2, 3, 2), ['defaultemailsettings', 'OutgoingEmailDeliveryMethod']],
    [
      'an element that is missing',
      '<EmailSettings/>',
      ['defaultemailsettings', 'IncomingEmailDeliveryMethod'],
    ],
  ])('%s is malformed, at its place', async (_, xml, path) => {
    const [first] = (await defaultsOf(xml)) ?? [];
    expect([first?.report.verdict, first?.report.problems?.[0]?.path]).toEqual(['malformed', path]);
  });

  it.each([
    ['a method is wrong', settings(1, 2, 2), 'Incoming: Dynamics 365 for Outlook is retired'],
    ['they can’t be read', '<EmailSettings/>', 'defaultemailsettings'],
  ])('are shown when %s', async (_, xml, expected) => {
    const stdin = linesOf(organization({ defaultemailsettings: xml }));
    const { stdout } = await cli(['check', '-', '--details'], { stdin });
    expect(stdout).toContain('New mailbox: user');
    expect(stdout).toContain(expected);
  });
});

it('never reads a column that holds a password, in JSON or CSV, nor keeps it while the input is read', async () => {
  const secret = 'hunter2-secret';
  const json = linesOf(
    profile({ incomingpassword: secret, incomingusername: secret, servertype: 9 }),
    user(),
  );
  const csv = `emailserverprofileid,servertype,incomingpassword\n${GUID}7,9,${secret}\n`;
  for (const stdin of [json, csv]) {
    const { stdout, stderr } = await cli(['check', '-', '--format', 'json', '--origins'], { stdin });
    expect(stdout).toContain('column-not-understood');
    expect(stdout + stderr).not.toContain(secret);
  }
});

it('tells whose mailbox it is from the tables of owners, when its row does not', async () => {
  const told = { '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': undefined };
  const rows = [
    user({ ...told, _regardingobjectid_value: `${GUID}A` }),
    user({
      ...told,
      mailboxid: `${GUID}4`,
      emailaddress: 'b@c.example',
      _regardingobjectid_value: `${GUID}B`,
    }),
    user({
      ...told,
      mailboxid: `${GUID}5`,
      emailaddress: 'd@c.example',
      _regardingobjectid_value: `${GUID}C`,
    }),
    { systemuserid: `${GUID}a` },
    { queueid: `${GUID}b`, statecode: 0 },
  ];
  const { results } = await judged(rows);
  expect(results.map(({ configuration }) => configuration?.owner)).toEqual(['user', 'queue', undefined]);
  expect(results[0]?.configuration?.userCount).toBe(1);
});

describe('CSV', () => {
  const header =
    'mailboxid;name;emailaddress;regardingobjectid;regardingobjecttypecode;isforwardmailbox;incomingemaildeliverymethod;outgoingemaildeliverymethod;actdeliverymethod;statecode';
  const line = `${GUID}1;"Anna; ""A""";anna@contoso.example;${GUID}2;8;False;2;0;2;0`;

  it('is read by the logical names of columns, and counts rows as a spreadsheet does', async () => {
    const { results } = await checked(['-', '--ruleset', 'dataverse'], {
      stdin: `\ufeff${header}\r\n${line}\r\n`,
    });
    expect(results.map(({ row, id, name, configuration }) => ({ row, id, name, configuration }))).toEqual([
      {
        ...{ row: 2, id: `${GUID}1`, name: 'Anna; "A"' },
        configuration: {
          ...{ owner: 'user', incoming: 'server', outgoing: 'none', activities: 'none' },
          ...{ prerequisites: { mailboxActive: true }, userCount: 1 },
        },
      },
    ]);
  });

  it('is judged by the guidance of today', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: `${header}\n${line}\n` });
    expect((JSON.parse(stdout) as CheckJson).ruleset).toBe('dataverse');
  });

  it('has empty cells for what is not set', async () => {
    const { results } = await checked(['-', '--ruleset', 'dataverse'], {
      stdin: `${header}\n${GUID}1;Anna;;${GUID}2;8;;2;0;2;\n`,
    });
    expect(results[0]?.checks?.map(({ checkId }) => checkId)).toEqual(['address-missing']);
  });

  it('names a row with too few cells, and a quote that is not closed', async () => {
    const stdin = `${header}\n${line}\n1;2\n${line}\n"open;\n`;
    const { results, exitCode } = await checked(['-', '--ruleset', 'dataverse'], { stdin });
    expect(results.map(({ row, report }) => [row, report.verdict === 'malformed'])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, true],
    ]);
    expect(results[1]?.report.problems?.[0]?.message).toBe(
      'This row does not have as many cells as the header: `1;2`.',
    );
    expect(results[3]?.report.problems?.[0]?.message).toBe(
      '`mailboxid` has a quote that is never closed: `"open;`.',
    );
    expect(exitCode).toBe(2);
  });
});

describe('the words of checks', () => {
  it.each([
    ['English', rowsInEnglish],
    ['Swedish', rowsInSwedish],
  ])('are there for each of them, and no two alike: %s', (_, words) => {
    expect(Object.keys(words)).toEqual(CHECKS.map(({ id }) => id));
    for (const part of ['title', 'message'] as const) {
      const texts = Object.values(words).map((each) => each[part]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    const all = Object.values(words).flatMap((each) => Object.values(each));
    expect(all.filter((text) => text !== text.trim() || /\s\s|['"]/.test(text))).toEqual([]);
  });

  it('name the same arguments in both languages, and none in English', () => {
    for (const { id } of CHECKS) {
      const argumentsIn = (text: string) => text.match(/\{\w+\}/g) ?? [];
      expect(argumentsIn(rowsInSwedish[id].message)).toEqual(argumentsIn(rowsInEnglish[id].message));
      expect(rowsInSwedish[id].title).not.toBe(rowsInEnglish[id].title);
    }
  });

  it('speak Swedish when asked to', async () => {
    const stdin = linesOf(user({ emailaddress: null }));
    const { stdout } = await cli(['check', '-', '--details', '--locale', 'sv'], { stdin });
    expect(stdout).toContain(rowsInSwedish['address-missing'].message);
  });
});
