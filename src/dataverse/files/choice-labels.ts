import type { Table } from '../rows/tables.ts';

/** A choice with its labels: the number that stands in the column, then every label it is known to bear. */
type Labelled = readonly [choice: number | string, ...labels: readonly string[]];

/** The columns of one meaning, by their names, and their choices. */
type LabelledColumns = Readonly<Record<string, readonly Labelled[]>>;

/** The names of Outlook's client, and of the choice of server-side synchronization, over the years and in Swedish. */
const OUTLOOK = [
  ...['Microsoft Dynamics 365 for Outlook', 'Dynamics 365 for Outlook'],
  ...['Microsoft Dynamics CRM for Outlook', 'Dynamics CRM for Outlook'],
  ...['Microsoft Dynamics 365 för Outlook', 'Dynamics 365 för Outlook'],
  ...['Microsoft Dynamics CRM för Outlook', 'Dynamics CRM för Outlook'],
] as const;
const SERVER = [
  ...['Server-Side Synchronization or Email Router', 'Server-Side Synchronization or E-mail Router'],
  ...['Email Router', 'E-mail Router', 'Server-Side Synchronization'],
  ...['Synkronisering med servern eller e-postrouter', 'E-postrouter', 'Synkronisering med servern'],
  'Serversynkronisering',
] as const;
const NONE = ['None', 'Inga'] as const;
const FORWARD_MAILBOX = ['Forward Mailbox', 'Vidarebefordrad postlåda'] as const;

const INCOMING: readonly Labelled[] = [
  [0, ...NONE],
  [1, ...OUTLOOK],
  [2, ...SERVER],
  [3, ...FORWARD_MAILBOX],
];
const OUTGOING = INCOMING.slice(0, 3);
const STATE: readonly Labelled[] = [
  [0, 'Active', 'Aktiv'],
  [1, 'Inactive', 'Inaktiv'],
];
const STATUS: readonly Labelled[] = [
  [1, 'Active', 'Aktiv'],
  [2, 'Inactive', 'Inaktiv'],
];
const APPROVAL: readonly Labelled[] = [
  [0, 'Empty'],
  [1, 'Approved'],
  [2, 'Pending Approval'],
  [3, 'Rejected'],
];
const TEST: readonly Labelled[] = [
  [0, 'Not Run'],
  [1, 'Success'],
  [2, 'Failure'],
];
const CREDENTIALS: readonly Labelled[] = [
  [0, 'Credentials Specified by a User or Queue'],
  [1, 'Credentials Specified in Email Server Profile', 'Credentials Specified in E-mail Server Profile'],
  [2, 'Server to Server Authentication'],
  [3, 'Windows Integrated Authentication'],
  [4, 'Without Credentials (Anonymous)'],
  [5, 'Gmail OAuth', 'Gmail (OAuth)'],
  [6, 'Exchange Hybrid Modern Auth (HMA)'],
  [7, 'Azure Active Directory OAuth', 'OAuth with Entra ID', 'Microsoft Entra ID OAuth'],
];

/** The labels of choices by table and column, as the product's table reference and the guide print them. */
export const CHOICE_LABELS: Readonly<Record<Table, LabelledColumns>> = {
  mailbox: {
    incomingemaildeliverymethod: INCOMING,
    outgoingemaildeliverymethod: OUTGOING,
    actdeliverymethod: [
      [0, ...OUTLOOK],
      [1, ...SERVER],
      [2, ...NONE],
    ],
    emailrouteraccessapproval: APPROVAL,
    incomingemailstatus: TEST,
    outgoingemailstatus: TEST,
    actstatus: TEST,
    mailboxstatus: TEST,
    statecode: STATE,
    statuscode: STATUS,
    regardingobjecttypecode: [
      ['systemuser', 'User', 'Användare', 'systemusers'],
      ['queue', 'Queue', 'Kö', 'queues'],
    ],
  },
  emailserverprofile: {
    servertype: [
      [0, 'Exchange Server'],
      [1, 'Other (POP3/SMTP)', 'POP3/SMTP'],
      [2, 'Exchange Server (Hybrid)'],
      [3, 'Exchange Online (Hybrid)', 'Exchange Online'],
      [4, 'IMAP/SMTP'],
    ],
    incomingcredentialretrieval: CREDENTIALS,
    outgoingcredentialretrieval: CREDENTIALS,
    exchangeversion: [
      [0, 'Exchange 2007'],
      [1, 'Exchange 2007 SP1'],
      [2, 'Exchange 2010'],
      [3, 'Exchange 2010 SP1'],
      [4, 'Exchange 2010 SP2'],
      [5, 'Exchange 2013'],
    ],
    statecode: STATE,
    statuscode: STATUS,
  },
  organization: {
    emailconnectionchannel: [
      [0, 'Server-Side Synchronization', 'Serversynkronisering'],
      [
        1,
        ...['Microsoft Dynamics 365 Email Router', 'Microsoft Dynamics CRM Email Router'],
        ...['Microsoft Dynamics CRM E-mail Router', 'Email Router', 'E-mail Router', 'E-postrouter'],
      ],
    ],
  },
  queue: {
    statecode: STATE,
    incomingemailfilteringmethod: [
      [0, 'All email messages'],
      [1, 'Email messages in response to Dynamics 365 email'],
      [2, 'Email messages from Dynamics 365 Leads, Contacts and Accounts'],
      [3, 'Email messages from Dynamics 365 records that are email enabled'],
      [4, 'No email messages'],
    ],
  },
  systemuser: {
    accessmode: [
      [0, 'Read-Write'],
      [1, 'Administrative'],
      [2, 'Read'],
      [3, 'Support User'],
      [4, 'Non-interactive'],
      [5, 'Delegated Admin'],
    ],
    isdisabled: [
      ['false', 'Enabled', 'Aktiverad'],
      ['true', 'Disabled', 'Inaktiverad'],
    ],
  },
};

/** The labels of yes and no. */
export const YES_AND_NO: readonly Labelled[] = [
  ['true', 'Yes', 'Ja'],
  ['false', 'No', 'Nej'],
];
