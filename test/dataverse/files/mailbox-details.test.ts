/** What Download Mailbox Details saves: one mailbox and its server profile, choices by their names in code. */
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/dataverse/index.ts';
import { audited, mailboxesIn } from '../../support/audits.ts';

const LOG = `Mailbox Async Processing State
mailboxid : 5d0e5f0c-0000-4000-8000-000000000001
hostid: Null
processingstatecode : 0
processinglastattemptedon : 12/3/2018 3:23:36 PM

Mailbox Synchronization Methods
incomingemaildeliverymethod : EmailRouter
outgoingemaildeliverymethod : EmailRouter
actdeliverymethod : EmailRouter

Mailbox Enabled State
enabledforincomingemail : True
enabledforoutgoingemail : True
enabledforact : False
incomingemailstatus : Success
outgoingemailstatus : Success
actstatus : NotRun
testmailboxaccesscompletedon : 12/3/2018 3:20:00 PM
emailrouteraccessapproval : PendingApproval
regardingobjectid : 5d0e5f0c-0000-4000-8000-000000000002
username : Null
statecode : Active

Email Server Profile
emailserverprofileid : 10000000-0000-4000-8000-000000000001
name : Microsoft Exchange Online
servertype : ExchangeOnline
incomingcredentialretrieval : ServerToServerAuthentication
outgoingcredentialretrieval : ServerToServerAuthentication
incomingserverlocation : Null
statecode : Inactive
`;

/** The same as rows of the Web API. */
const ROWS = [
  {
    mailboxid: '5d0e5f0c-0000-4000-8000-000000000001',
    ...{ incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2, actdeliverymethod: 1 },
    ...{ enabledforincomingemail: true, enabledforoutgoingemail: true, enabledforact: false },
    ...{ incomingemailstatus: 1, outgoingemailstatus: 1, actstatus: 0, emailrouteraccessapproval: 2 },
    testmailboxaccesscompletedon: '2018-12-03T15:20:00Z',
    _regardingobjectid_value: '5d0e5f0c-0000-4000-8000-000000000002',
    ...{ username: null, statecode: 0 },
    _emailserverprofile_value: '10000000-0000-4000-8000-000000000001',
  },
  {
    emailserverprofileid: '10000000-0000-4000-8000-000000000001',
    name: 'Microsoft Exchange Online',
    ...{ servertype: 3, incomingcredentialretrieval: 2, outgoingcredentialretrieval: 2 },
    ...{ incomingserverlocation: null, statecode: 1 },
  },
];
const USER = { systemuserid: '5d0e5f0c-0000-4000-8000-000000000002', isdisabled: false };

async function recordsOf(text: string, name = 'mailbox.log') {
  const records = [];
  for await (const record of readRecords(new TextEncoder().encode(text), name)) records.push(record);
  return records;
}

async function judged(records: readonly unknown[]) {
  const all = [...records, USER];
  return mailboxesIn(await audited(all)).map(({ configuration, report, checks }) => ({
    configuration,
    report,
    found: checks?.map(({ checkId }) => checkId),
  }));
}

describe('the details of a mailbox', () => {
  it('come to what its rows in the Web API come to', async () => {
    const own = await judged(await recordsOf(LOG));
    expect(own).toEqual(await judged(ROWS));
    expect(own[0]?.report.verdict).toBe('invalid');
  });

  it('are read with the line ends of Windows as well, and where no profile is told', async () => {
    expect(await judged(await recordsOf(LOG.replaceAll('\n', '\r\n')))).toEqual(await judged(ROWS));
    const [mailbox = ''] = LOG.split('Email Server Profile');
    expect(await recordsOf(mailbox)).toHaveLength(1);
  });

  it('link the profile by its name where the mailbox and the profile tell no id', async () => {
    const [mailbox, profile] = await recordsOf(LOG.replace(/^emailserverprofileid.*\n/m, ''));
    expect(mailbox).toMatchObject({ value: { emailserverprofile: 'Microsoft Exchange Online' } });
    expect(profile).toMatchObject({ value: { emailserverprofileid: '', servertype: '3' } });
  });

  it('keep a name in code that is not known, to be told', async () => {
    const [{ report } = { report: undefined }] = await judged(
      await recordsOf(
        LOG.replace('incomingemaildeliverymethod : EmailRouter', 'incomingemaildeliverymethod : Pigeon'),
      ),
    );
    expect(report).toMatchObject({ verdict: 'malformed' });
    expect(JSON.stringify(report)).toContain('Pigeon');
  });

  it('are no other text with colons', async () => {
    const [record] = await recordsOf('Date : today\nmailboxid : x\nSubject : hello\n', 'mail.txt');
    expect(record).toMatchObject({ reason: 'isNoExport' });
  });
});
