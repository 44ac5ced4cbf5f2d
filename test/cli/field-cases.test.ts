/** Situations from the field, with made-up people, as files of the tools that people have: `check` says what is right. */
import { describe, expect, it } from 'vitest';
import type { MailboxResult, OrganizationChanges } from '../../src/dataverse/index.ts';
import { cli } from './support.ts';

interface Answer {
  readonly results: readonly MailboxResult[];
  readonly summary: { readonly byStatus: Readonly<Record<string, number>> };
  /** Absent where nothing is to be done. */
  readonly changes?: OrganizationChanges;
}

/** What is to be done where nothing is. */
const NOTHING = {
  mailboxes: [],
  organization: { changes: [] },
  byHand: [],
} as unknown as OrganizationChanges;

async function checked(...files: readonly string[]) {
  const paths = files.map((file) => `test/fixtures/${file}`);
  const { stdout, exitCode } = await cli(['check', ...paths, '--format', 'json', '--changes']);
  const { changes = NOTHING, ...answer } = JSON.parse(stdout) as Answer;
  return { exitCode, ...answer, changes };
}

/** Each mailbox by name, with where it stands and its errors. */
function told({ results }: Pick<Answer, 'results'>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    results.map(({ name, status, report, checks = [] }) => {
      const findings = report.verdict === 'malformed' ? [] : report.findings;
      const errors = [
        ...findings.filter(({ kind }) => kind === 'error').map(({ ruleId }) => ruleId),
        ...checks.filter(({ kind }) => kind === 'error').map(({ checkId }) => checkId),
      ];
      return [String(name), [status, ...new Set(errors)]];
    }),
  );
}

/** What is to be done at each mailbox, in order. */
function stepsIn({
  changes,
}: {
  readonly changes: OrganizationChanges;
}): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    changes.mailboxes.flatMap(({ steps, mailboxes }) => {
      const all = steps.flatMap((step) =>
        step.changes.map((change) =>
          change.kind === 'switch' ? `${change.direction} ${change.method}` : change.prerequisite,
        ),
      );
      return mailboxes.map(({ name }) => [String(name), all] as const);
    }),
  );
}

const OUTLOOK = ['incoming-outlook-retired', 'outgoing-outlook-retired', 'activities-outlook-retired'];

describe('approval switched off', () => {
  it('is valid, with nothing to do at any mailbox', async () => {
    const answer = await checked(
      ...['mailboxes', 'emailserverprofiles', 'organization'].map(
        (file) => `approval-switched-off/${file}.json`,
      ),
    );
    expect(told(answer)).toEqual({ 'Dana Ivarsson': ['ok'], '<Orders>': ['ok'] });
    expect([answer.changes.mailboxes, answer.changes.organization.changes]).toEqual([[], []]);
    expect(await checked('few-rows/approval-not-required.json')).toMatchObject({
      exitCode: 0,
      results: [{ status: 'ok' }],
      changes: { byHand: [{ id: 'approval-not-required', kind: 'advice' }] },
    });
  });
});

describe('a mailbox deactivated with its user', () => {
  it.each([
    ['mailbox-deactivated-with-user', ['mailboxes', 'systemusers', 'emailserverprofiles', 'organization']],
    ['few-rows', ['leaver']],
  ])('is out of use, and nothing is done: %s', async (folder, files) => {
    const { results, changes, exitCode } = await checked(...files.map((file) => `${folder}/${file}.json`));
    expect(results.map(({ status }) => status)).toEqual(['out-of-use']);
    expect(changes).toMatchObject({ mailboxes: [], organization: { changes: [] }, byHand: [] });
    expect(exitCode).toBe(0);
  });
});

describe('an inactive server profile', () => {
  it('is activated once, by its name, and nothing is done at mailboxes', async () => {
    const { changes } = await checked(
      ...['mailboxes', 'emailserverprofiles', 'organization'].map((file) => `profile-inactive/${file}.json`),
    );
    expect(changes.organization.changes).toMatchObject([
      {
        prerequisite: 'serverProfileActive',
        serverProfile: { name: 'Microsoft Exchange Online' },
        webApi: { body: { statecode: 0, statuscode: 1 } },
      },
    ]);
    expect(changes.organization.changes[0]?.webApi?.path).toMatch(/^emailserverprofiles\([0-9a-f-]{36}\)$/);
    const bound = changes.mailboxes.flatMap(({ mailboxes }) => mailboxes.flatMap(({ requests }) => requests));
    expect(bound.flatMap(({ body }) => Object.keys(body))).not.toContain('emailserverprofile@odata.bind');
  });

  it('is one step where it is all that is wrong', async () => {
    const { changes } = await checked('few-rows/inactive-profile.json');
    expect(changes.organization.changes).toMatchObject([{ serverProfile: { id: 'p1' }, repairedAlone: 1 }]);
    expect(changes.mailboxes).toEqual([]);
  });
});

describe('rows that only mirror methods', () => {
  it('are nothing to judge, and no success', async () => {
    const folder = 'methods-mirrored-on-users-and-queues';
    const answer = await checked(`${folder}/systemuser.json`, `${folder}/queues.json`);
    expect([answer.exitCode, answer.results]).toEqual([2, []]);
  });
});

describe('SQL Server Management Studio', () => {
  it.each(['results', 'results-logical-names', 'results-without-null'])(
    '%s.csv: three service accounts have no address and no profile',
    async (file) => {
      const answer = await checked(`management-studio-csv/${file}.csv`);
      const account = [
        ...['broken', 'activities-outlook-retired', 'mailbox-server-profile-active'],
        ...['mailbox-tested-and-enabled', 'address-missing'],
      ];
      expect(told(answer)).toEqual({
        'Lars Ek': ['open'],
        'Maja Roos': ['broken', ...OUTLOOK],
        'SYSTEM INTEGRATION': account,
        'crmsvc install': account,
        'crm report svc': account,
      });
    },
  );
});

describe('SQL 4 CDS', () => {
  it.each(['mailboxes', 'mailboxes-null-lower', 'mailboxes-typecode'])(
    '%s.csv: NULL is nothing, and one mailbox has neither address nor profile',
    async (file) => {
      const answer = await checked(
        `sql-4-cds-csv/${file}.csv`,
        'sql-4-cds-csv/emailserverprofiles.json',
        'sql-4-cds-csv/organization.json',
      );
      expect(told(answer)).toEqual({
        'Anna Berg': ['ok'],
        '<Support>': ['ok'],
        '# App user A': ['out-of-use'],
        '# App user B': ['out-of-use'],
        'Nora Dahl': [
          ...['broken', 'mailbox-server-profile-active', 'mailbox-address-approved'],
          ...['mailbox-tested-and-enabled', 'address-missing'],
        ],
      });
      expect(stepsIn(answer)).toEqual({});
    },
  );
});

describe('what a browser console copies', () => {
  it('is read, with the tests that failed', async () => {
    const answer = await checked('browser-console/copied.json');
    expect(told(answer)).toEqual({
      'Anna Berg': ['open'],
      'Ben Okafor': ['broken', ...OUTLOOK],
      '<Support>': ['open'],
      'Chen Wei': ['broken', 'test-failed'],
    });
  });
});

describe('Gmail with user name and password', () => {
  it('is an error of the profile, and no mailbox among the files is no success', async () => {
    const { exitCode, changes } = await checked('few-rows/gmail-profile.json');
    expect(exitCode).toBe(2);
    expect(changes.byHand).toMatchObject([{ id: 'server-profile-gmail-password', kind: 'error' }]);
  });
});

describe('application users and leavers', () => {
  it('need nothing', async () => {
    const answer = await checked(
      ...['mailboxes', 'systemusers', 'emailserverprofiles', 'organization'].map(
        (file) => `application-users-and-leavers/${file}.json`,
      ),
    );
    expect(answer.summary.byStatus).toMatchObject({ ok: 2, 'out-of-use': 5, broken: 0, open: 0 });
    expect([answer.changes.mailboxes, answer.changes.byHand]).toEqual([[], []]);
  });
});

describe('Outlook left behind', () => {
  it('is switched, then tested; a queue has no appointments; the default settings do it for users', async () => {
    const answer = await checked(
      ...['mailboxes', 'emailserverprofiles', 'organization'].map(
        (file) => `outlook-left-behind/${file}.json`,
      ),
    );
    expect(stepsIn(answer)).toEqual({
      'Ben Okafor': ['incoming server', 'outgoing server', 'activities server', 'testedAndEnabled'],
      'Cara Nilsson': ['activities server', 'testedAndEnabled'],
      '<Info>': ['incoming server', 'outgoing server', 'activities none', 'testedAndEnabled'],
    });
    const byDefaults = answer.changes.mailboxes
      .filter(({ byDefaultSettings }) => byDefaultSettings === true)
      .flatMap(({ mailboxes }) => mailboxes.map(({ name }) => name));
    expect(byDefaults.sort()).toEqual(['Ben Okafor', 'Cara Nilsson']);
  });
});

describe('few rows', () => {
  it.each(['pascal-case.csv', 'type-column.csv', 'type-line.csv', 'entities.json'])(
    '%s: are read, with the Outlook value left behind',
    async (file) => {
      const [answers] = Object.values(told(await checked(`few-rows/${file}`)));
      expect(answers?.slice(0, 2)).toEqual(['broken', 'incoming-outlook-retired']);
    },
  );

  it('null.csv: NULL is no address that two mailboxes share', async () => {
    const without = ['broken', 'mailbox-server-profile-active', 'address-missing'];
    expect(told(await checked('few-rows/null.csv'))).toEqual({ A: without, B: without });
  });
});
