/** Situations from the field, with made-up people: what comes of their rows is what an administrator needs to hear. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AuditOptions, audit, type MailboxResult, type OtherResult } from '../../src/dataverse/index.ts';
import { sv } from '../../src/locales/sv.ts';

type Row = Readonly<Record<string, unknown>>;

/** All rows of a case. */
function rowsOf(name: string): readonly Row[] {
  const folder = new URL(`../fixtures/${name}/`, import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const content = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Row;
    return Array.isArray(content.value) ? (content.value as readonly Row[]) : [content];
  });
}

async function audited(rows: readonly Row[], options: AuditOptions = {}) {
  const asked = audit(rows, options);
  if (asked.outcome === 'malformed') throw new Error(JSON.stringify(asked.problems));
  const mailboxes = new Map<string, MailboxResult>();
  const others: OtherResult[] = [];
  for await (const result of asked.results) {
    if ('report' in result) mailboxes.set(String(result.name), result);
    else others.push(result);
  }
  return { mailboxes, others };
}

/** What rules and checks say of a mailbox, each with its direction where it has one. */
function saidOf({ report, checks = [] }: MailboxResult): readonly string[] {
  if (report.verdict === 'malformed') return ['malformed'];
  return [
    ...report.findings.map(({ kind, ruleId, direction }) => `${kind} ${ruleId} (${direction})`),
    ...checks.map(({ kind, checkId, direction }) =>
      direction === undefined ? `${kind} ${checkId}` : `${kind} ${checkId} (${direction})`,
    ),
  ];
}

function errorsOf(result: MailboxResult | undefined): readonly string[] {
  return result === undefined ? ['missing'] : saidOf(result).filter((each) => each.startsWith('error'));
}

const foundIn = (others: readonly OtherResult[]) =>
  others.flatMap(({ name, checks }) => checks.map(({ kind, checkId }) => `${kind} ${checkId}: ${name}`));

describe('approval switched off', () => {
  it('is valid without anybody’s approval, and advice to the organization', async () => {
    const { mailboxes, others } = await audited(rowsOf('approval-switched-off'));
    expect([...mailboxes.values()].map(({ name, report }) => [name, report.verdict])).toEqual([
      ['Dana Ivarsson', 'valid'],
      ['<Orders>', 'valid'],
    ]);
    expect([...mailboxes.values()].flatMap(saidOf)).toEqual([]);
    expect(foundIn(others).map((each) => each.split(':')[0])).toEqual([
      'advice approval-not-required',
      'advice approval-not-required',
    ]);
  });
});

describe('a mailbox deactivated with its user', () => {
  it('says that the user is disabled, and that the test failed because of that', async () => {
    const { mailboxes } = await audited(rowsOf('mailbox-deactivated-with-user'));
    const [erik] = mailboxes.values();
    expect(errorsOf(erik)).toEqual([
      'error mailbox-active (incoming)',
      'error owner-disabled',
      'error test-failed (incoming)',
      'error test-failed (outgoing)',
      'error test-failed (activities)',
    ]);
    expect(erik?.checks?.[1]?.message).toBe(
      'The last test of incoming email failed. Likely causes in the export: The mailbox is inactive. The user is disabled. The user has no license.',
    );
  });
});

describe('an inactive server profile', () => {
  it('is named once, with the number of mailboxes that use it', async () => {
    const { mailboxes, others } = await audited(rowsOf('profile-inactive'));
    expect(foundIn(others)).toEqual(['error server-profile-inactive: Microsoft Exchange Online']);
    expect(others[0]?.checks[0]?.message).toBe('This server profile is inactive. Mailboxes that use it: 1.');
    const [fatima] = mailboxes.values();
    expect(errorsOf(fatima)).toContain('error mailbox-server-profile-active (incoming)');
    expect(fatima?.checks?.map(({ message }) => message)[0]).toContain('The server profile is inactive.');
  });
});

describe('a mailbox on-premises behind a profile for Exchange Online', () => {
  it('has tests that failed, in each direction and apart from never tested', async () => {
    const { mailboxes } = await audited(rowsOf('mailbox-not-enabled-for-rest'));
    const [gita] = mailboxes.values();
    expect(errorsOf(gita)).toEqual([
      'error test-failed (incoming)',
      'error test-failed (outgoing)',
      'error test-failed (activities)',
    ]);
    const ask =
      'Check that the user has an Exchange license and that no other environment synchronizes the mailbox. An on-premises mailbox needs a hybrid profile. A mailbox in another tenant needs a profile with OAuth.';
    expect(gita?.checks?.map(({ message }) => message)).toEqual([
      `The last test of incoming email failed. The export shows no cause. ${ask}`,
      `The last test of outgoing email failed. The export shows no cause. ${ask}`,
      `The last test of appointments, contacts and tasks failed. The export shows no cause. ${ask}`,
    ]);
  });

  it('that was never tested has no test that failed', async () => {
    const rows = rowsOf('mailbox-not-enabled-for-rest').map((row) =>
      'mailboxid' in row ? { ...row, incomingemailstatus: 0, outgoingemailstatus: 0, actstatus: 0 } : row,
    );
    const [gita] = (await audited(rows)).mailboxes.values();
    expect(errorsOf(gita)).toEqual(['error mailbox-tested-and-enabled (incoming)']);
  });

  it('that failed in one direction and was never tested in another has a finding of each', async () => {
    const rows = rowsOf('mailbox-not-enabled-for-rest').map((row) =>
      'mailboxid' in row
        ? {
            ...{ ...row, incomingemailstatus: 2, actstatus: 0 },
            ...{ outgoingemailstatus: 1, enabledforoutgoingemail: true },
          }
        : row,
    );
    const [gita] = (await audited(rows)).mailboxes.values();
    expect(errorsOf(gita)).toEqual([
      'error mailbox-tested-and-enabled (activities)',
      'error test-failed (incoming)',
    ]);
  });

  it('has a title and a remedy with each thing that is found', async () => {
    const { mailboxes } = await audited(rowsOf('mailbox-not-enabled-for-rest'));
    const [gita] = mailboxes.values();
    expect(gita?.checks?.[0]).toMatchObject({
      title: 'The last test of a mailbox failed',
      remedy: expect.stringContaining('Alerts'),
    });
  });

  it('is told in Swedish too', async () => {
    const { mailboxes } = await audited(rowsOf('mailbox-not-enabled-for-rest'), { locale: sv });
    const [gita] = mailboxes.values();
    expect(gita?.checks?.[2]?.message).toContain(
      'Det senaste testet av avtalade tider, kontakter och uppgifter misslyckades. Exporten visar ingen orsak.',
    );
  });
});

describe('appointments that failed alone', () => {
  it('are likely synchronized by another organization', async () => {
    const rows = rowsOf('mailbox-not-enabled-for-rest').map((row) =>
      'mailboxid' in row ? { ...row, incomingemailstatus: 1, outgoingemailstatus: 1 } : row,
    );
    const [gita] = (await audited(rows)).mailboxes.values();
    expect(gita?.checks?.map(({ direction, message }) => [direction, message])).toEqual([
      [
        'activities',
        'The last test of appointments, contacts and tasks failed. Likely causes in the export: Another organization synchronizes this mailbox.',
      ],
    ]);
    expect(gita?.checks?.[0]?.remedy).toContain('set **Appointments, Contacts, and Tasks** to None');
    expect(gita?.checks?.[0]?.sources.map(({ clause }) => clause)).toContain('B4p');
  });

  it('are not, where this organization is the primary one', async () => {
    const rows = rowsOf('mailbox-not-enabled-for-rest').map((row) =>
      'mailboxid' in row
        ? {
            ...row,
            ...{ incomingemailstatus: 1, outgoingemailstatus: 1, orgmarkedasprimaryforexchangesync: true },
          }
        : row,
    );
    const [gita] = (await audited(rows)).mailboxes.values();
    expect(gita?.checks?.[0]?.message).toContain('The export shows no cause.');
    expect(gita?.checks?.[0]?.remedy).not.toContain('None');
  });
});

describe('Gmail with user name and password', () => {
  it('is an error of the profile, and why the tests failed; another POP3 server is none', async () => {
    const { mailboxes, others } = await audited(rowsOf('gmail-password-and-pop3'));
    expect(foundIn(others)).toEqual([
      'error server-profile-gmail-password: Gmail POP3',
      'error server-profile-gmail-password: Gmail POP3',
    ]);
    expect(others[0]?.checks[0]?.since).toBe('2022-05-30');
    const queenie = mailboxes.get('Queenie Ho');
    expect(errorsOf(queenie)).toContain('error test-failed (outgoing)');
    expect(queenie?.checks?.map(({ message }) => message)[0]).toContain(
      'The server profile signs in with a password, which the email system no longer accepts.',
    );
    expect(mailboxes.get('Rune Vik')?.report.verdict).toBe('valid');
    expect(errorsOf(mailboxes.get('Rune Vik'))).toEqual([]);
  });

  it('was none until 2022-05-29', async () => {
    const { others } = await audited(rowsOf('gmail-password-and-pop3'), { asOf: '2022-05-29' });
    expect(foundIn(others)).toEqual([]);
  });
});

describe('application users and leavers', () => {
  it('have no licence to be missed, and leave the two good mailboxes alone', async () => {
    const { mailboxes } = await audited(rowsOf('application-users-and-leavers'));
    expect(mailboxes.get('Anna Berg')?.report.verdict).toBe('valid');
    expect(mailboxes.get('<Support>')?.report.verdict).toBe('valid');
    const all = [...mailboxes.values()].flatMap(saidOf);
    expect(all.filter((each) => each.includes('licen'))).toEqual([]);
  });
});

describe('Outlook left behind', () => {
  it('is an error online, in each direction that has it', async () => {
    const { mailboxes } = await audited(rowsOf('outlook-left-behind'));
    expect(errorsOf(mailboxes.get('Ben Okafor'))).toEqual([
      'error incoming-outlook-retired (incoming)',
      'error outgoing-outlook-retired (outgoing)',
      'error activities-outlook-retired (activities)',
    ]);
    expect(errorsOf(mailboxes.get('Cara Nilsson'))).toEqual([
      'error activities-outlook-retired (activities)',
    ]);
    expect(errorsOf(mailboxes.get('<Info>'))).toEqual([
      'error incoming-outlook-not-for-queues (incoming)',
      'error outgoing-outlook-not-for-queues (outgoing)',
      'error activities-outlook-retired (activities)',
    ]);
  });

  it('is advice on-premises, for users', async () => {
    const facts = { onPremises: true, prerequisites: { outlookInstalled: true } };
    const { mailboxes } = await audited(rowsOf('outlook-left-behind'), { facts });
    expect(errorsOf(mailboxes.get('Ben Okafor'))).toEqual([]);
    expect(saidOf(mailboxes.get('Ben Okafor') as MailboxResult)).toEqual([
      'advice incoming-outlook-unsupported (incoming)',
      'advice outgoing-outlook-unsupported (outgoing)',
      'advice activities-outlook-unsupported (activities)',
    ]);
  });
});
