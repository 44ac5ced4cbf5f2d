import fc from 'fast-check';
import { LOOKUP_TABLE } from './support.ts';

type Columns = Readonly<Record<string, unknown>>;

/** Texts that a row, a configuration and a facts file bring into every place where an answer shows them. */
export interface Texts {
  readonly name: string;
  readonly address: string;
  readonly id: string;
  readonly method: string;
  readonly table: string;
}

/** Texts in which there is nothing to mind. */
export const PLAIN_TEXTS: Texts = {
  name: 'Anna',
  address: 'anna@contoso.example',
  id: '49c436ab-0000-4000-8000-000000000001',
  method: 'word',
  table: 'word',
};

/** Rows of every table and configurations, of each verdict and with every kind of finding. */
export function organizationWith({ name, address, id, method, table }: Texts): readonly Columns[] {
  return [
    mailbox({ mailboxid: id, name, emailaddress: address }),
    mailbox({ mailboxid: `${id}2`, name, emailaddress: address, incomingemaildeliverymethod: 1 }),
    mailbox({ mailboxid: id, name, emailaddress: null, actdeliverymethod: 0 }),
    mailbox({ mailboxid: 'q', name, [LOOKUP_TABLE]: 'queue', incomingemaildeliverymethod: 1 }),
    mailbox({ mailboxid: 'm', name, incomingemaildeliverymethod: method }),
    mailbox({ mailboxid: 't', name, [LOOKUP_TABLE]: table }),
    mailbox({ mailboxid: 'l', name, _regardingobjectid_value: LEAVER }),
    mailbox({ mailboxid: 's', name, isforwardmailbox: true, outgoingemaildeliverymethod: 2 }),
    mailbox({ mailboxid: 'n', name, statecode: name, incomingemaildeliverymethod: 0, actdeliverymethod: 3 }),
    {
      emailserverprofileid: `p${id}`,
      name,
      servertype: 0,
      useautodiscover: false,
      incomingserverlocation: null,
    },
    { systemuserid: LEAVER, fullname: name, isdisabled: true },
    { organizationid: id, name, emailconnectionchannel: 1, defaultemailsettings: DEFAULTS },
    { owner: name },
    { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' },
    { [name]: address },
  ];
}

/** A user who is disabled. */
const LEAVER = '5d0e5f0c-0000-4000-8000-000000000003';

const DEFAULTS =
  '<EmailSettings><IncomingEmailDeliveryMethod>1</IncomingEmailDeliveryMethod>' +
  '<OutgoingEmailDeliveryMethod>1</OutgoingEmailDeliveryMethod><ACTDeliveryMethod>1</ACTDeliveryMethod></EmailSettings>';

function mailbox(columns: Columns): Columns {
  return {
    _regardingobjectid_value: '5d0e5f0c-0000-4000-8000-000000000002',
    [LOOKUP_TABLE]: 'systemuser',
    isforwardmailbox: false,
    incomingemaildeliverymethod: 2,
    outgoingemaildeliverymethod: 2,
    actdeliverymethod: 1,
    statecode: 0,
    ...columns,
  };
}

/** Beginnings that spreadsheets, pages and terminals could take for more than text. */
const TRICKS = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://127.0.0.1/?"&A1)',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '<!--<script>',
  '\u202egpj.exe',
  '\u2066x\u2069',
  'a\r\nb',
  '","=1+1',
  ';=1+1',
  '__proto__',
  'constructor',
  '[link](javascript:alert(1))',
  '{0}',
  '%s\u0000\u001b[2J',
  '\ud83d',
  '',
];

/** A text that means to be more than text. */
const trick: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.tuple(fc.constantFrom(...TRICKS), fc.constantFrom(...TRICKS)).map(([one, other]) => one + other),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Texts that mean to be more than text, in every place. */
export const trickyTexts: fc.Arbitrary<Texts> = fc.record({
  name: trick,
  address: trick,
  id: trick,
  method: trick,
  table: trick,
});
