/** Tables and columns that an export lacks: said once for all mailboxes, in every format, and never taken for an answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MissingPart, readRecords } from '../../src/dataverse/index.ts';
import { audited, mailbox } from '../support/audits.ts';
import { checked, cli, filesOf, linesOf } from './support.ts';

type Columns = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Columns[]>>;

const PROFILE = '10000000-0000-4000-8000-000000000001';

/** A mailbox with every column that decides something, processed in all directions. */
const whole = (number: number, columns: Columns = {}) =>
  mailbox(number, {
    ...{ actdeliverymethod: 1, emailserverprofile: PROFILE, emailrouteraccessapproval: 1 },
    ...{ regardingobjectid: `20000000-0000-4000-8000-00000000000${number}` },
    ...{ isemailaddressapprovedbyo365admin: true, incomingemailstatus: 1, outgoingemailstatus: 1 },
    ...{ actstatus: 1, enabledforincomingemail: true, enabledforoutgoingemail: true, enabledforact: true },
    ...columns,
  });

const QUEUE = { regardingobjecttypecode: 'queue', actdeliverymethod: 2, outgoingemaildeliverymethod: 0 };

/** Two users and a queue, and all there is to know of them. */
const WHOLE: Tables = {
  mailbox: [whole(1), whole(2, { incomingemaildeliverymethod: 0 }), whole(3, QUEUE)],
  emailserverprofile: [
    {
      ...{ emailserverprofileid: PROFILE, name: 'Exchange Online', servertype: 3, statecode: 0 },
      ...{ incomingcredentialretrieval: 2, outgoingcredentialretrieval: 2 },
    },
  ],
  organization: [
    {
      ...{ organizationid: 'o', emailconnectionchannel: 0, requireapprovalforuseremail: true },
      requireapprovalforqueueemail: true,
    },
  ],
  queue: [{ queueid: '20000000-0000-4000-8000-000000000003', name: 'Support', statecode: 0 }],
  systemuser: [1, 2].map((number) => ({
    ...{ systemuserid: `20000000-0000-4000-8000-00000000000${number}`, fullname: `User ${number}` },
    ...{ isdisabled: false, islicensed: true, accessmode: 0 },
  })),
};

const without = (table: string): Tables =>
  Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== table));
const withoutColumns = (table: string, ...columns: readonly string[]): Tables => ({
  ...WHOLE,
  [table]: (WHOLE[table] ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name))),
  ),
});
const inputOf = (tables: Tables) => linesOf(...Object.values(tables).flat());

async function missingIn(tables: Tables, ...flags: readonly string[]): Promise<readonly MissingPart[]> {
  const { summary } = await checked(['-', '--ruleset', 'dataverse', ...flags], { stdin: inputOf(tables) });
  return (summary as { readonly incomplete?: readonly MissingPart[] }).incomplete ?? [];
}

const statusesOf = (results: readonly object[]) =>
  results.map((result) => (result as { readonly status: string }).status);

/** How many mailboxes of the whole export hang on each column: as the table reference says what it is for. */
const HANGING: Readonly<Record<string, number>> = {
  'mailbox.isforwardmailbox': 0,
  'mailbox.statecode': 3,
  'mailbox.emailserverprofile': 3,
  'mailbox.emailrouteraccessapproval': 3,
  'mailbox.isemailaddressapprovedbyo365admin': 3,
  'mailbox.emailaddress': 3,
  'mailbox.incomingemailstatus': 2,
  'mailbox.outgoingemailstatus': 2,
  'mailbox.actstatus': 2,
  'mailbox.enabledforincomingemail': 2,
  'mailbox.enabledforoutgoingemail': 2,
  'mailbox.enabledforact': 2,
  'mailbox.incomingemaildeliverymethod': 3,
  'mailbox.outgoingemaildeliverymethod': 3,
  'mailbox.actdeliverymethod': 3,
  'mailbox.regardingobjecttypecode': 0,
  'emailserverprofile.statecode': 3,
  'emailserverprofile.servertype': 3,
  'emailserverprofile.incomingcredentialretrieval': 3,
  'emailserverprofile.outgoingcredentialretrieval': 3,
  'emailserverprofile.name': 0,
  'organization.emailconnectionchannel': 3,
  'organization.requireapprovalforuseremail': 2,
  'organization.requireapprovalforqueueemail': 1,
  'queue.statecode': 1,
  'queue.name': 0,
  'systemuser.isdisabled': 2,
  'systemuser.islicensed': 2,
  'systemuser.accessmode': 2,
};

describe('an export', () => {
  it('that has all lacks nothing', async () => {
    expect(await missingIn(WHOLE)).toEqual([]);
  });

  it.each(Object.entries(HANGING))('without %s lacks it for %i mailboxes', async (name, mailboxes) => {
    const [table = '', column = ''] = name.split('.');
    // Where only another table tells whose a mailbox is, that is there.
    const parts = await missingIn(withoutColumns(table, column));
    // What cannot be read for want of its method says nothing of other columns.
    const own = parts.filter((part) => part.kind !== 'column' || part.column === column);
    expect(own).toEqual(mailboxes === 0 ? [] : [{ kind: 'column', table, column, mailboxes }]);
  });

  it.each([
    ['emailserverprofile', 3],
    ['organization', 3],
    ['queue', 1],
    ['systemuser', 2],
  ])('without the table %s lacks it for %i mailboxes', async (table, mailboxes) => {
    expect(await missingIn(without(table))).toEqual([{ kind: 'table', table, mailboxes }]);
  });

  it('whose mailboxes do not say whose they are lacks the tables that could', async () => {
    const { mailbox: rows = [] } = withoutColumns('mailbox', 'regardingobjecttypecode');
    const owners = (await missingIn({ mailbox: rows })).filter(
      (part) => part.kind === 'table' && part.decides === 'owner',
    );
    expect(owners).toEqual(
      ['queue', 'systemuser'].map((table) => ({ kind: 'table', table, mailboxes: 3, decides: 'owner' })),
    );
  });

  it('of which a page without rows is there has that table', async () => {
    const empty = { '@odata.context': 'https://contoso.example/$metadata#queues(queueid)', value: [] };
    const paths = filesOf(inputOf(without('queue')), JSON.stringify(empty));
    expect((await checked([...paths, '--ruleset', 'dataverse'])).summary).not.toHaveProperty('incomplete');
  });

  it('lacks nothing that facts state for all, nor what the guide does not read', async () => {
    const [facts = ''] = filesOf({ prerequisites: { serverSideSyncEnabled: true, approvalRequired: true } });
    expect(await missingIn(without('organization'), '--facts', facts)).toEqual([]);
    expect(await missingIn({ mailbox: WHOLE.mailbox ?? [] }, '--ruleset', 'guide')).toEqual([]);
  });
});

it('a setting about users hangs on mailboxes of which nothing tells whose they are, too', async () => {
  const tables = withoutColumns('organization', 'requireapprovalforuseremail');
  const { mailbox: rows = [] } = withoutColumns('mailbox', 'regardingobjecttypecode');
  const parts = await missingIn({ ...tables, mailbox: rows, queue: [], systemuser: [] });
  expect(parts).toContainEqual({
    ...{ kind: 'column', table: 'organization', column: 'requireapprovalforuseremail' },
    mailboxes: 3,
  });
});

describe('what is missing', () => {
  const FORMATS = ['pretty', 'json', 'ndjson', 'csv', 'sarif', 'markdown', 'html'];
  const stdin = inputOf(without('emailserverprofile'));

  it.each(FORMATS)('is said once in %s, with how many mailboxes hang on it', async (format) => {
    const { stdout, stderr } = await cli(['check', '-', '--format', format], { stdin });
    expect(stderr).toBe('');
    const [, ...said] = stdout
      .replaceAll(/<[^>]+>/g, '`')
      .split(/The table `+emailserverprofile`+ is missing|"table":"emailserverprofile"/);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^(?:\. Not known for 3 mailboxes: |,"mailboxes":3)/);
  });

  it.each(['--list', '--details'])('is said once with %s, and no mailbox says it again', async (flag) => {
    const { stdout } = await cli(['check', '-', flag], { stdin });
    expect(stdout.split(' is missing. Not known')).toHaveLength(2);
    expect(stdout).not.toContain('Mailbox 1 ');
    const all = await cli(['check', '-', '--details', '--all'], { stdin });
    expect(all.stdout.split('The missing part of the export decides.')).toHaveLength(4);
  });

  it.each(FORMATS.filter((format) => !format.endsWith('json')))(
    'is said in %s with the commands and the page that get it',
    async (format) => {
      const { stdout } = await cli(['check', '-', '--format', format], { stdin });
      const text = stdout.replaceAll(/<\/?code>/g, '`').replaceAll(/\s+/g, ' ');
      expect(text).toContain('Export the rest with `d365-email-rules pull URL`');
      expect(text).toContain('“Export your mailboxes” in the documentation');
    },
  );

  it('is said in Swedish too', async () => {
    const { stdout } = await cli(['check', '-', '--locale', 'sv'], { stdin });
    expect(stdout).toContain('Tabellen `emailserverprofile` saknas. Inte känt för 3 postlådor: ');
  });

  it('comes before the mailboxes where these are listed', async () => {
    const first = async (format: string) =>
      (await cli(['check', '-', '--format', format], { stdin })).stdout.split('\n');
    const markdown = (await first('markdown')).filter((line) => line.startsWith('## '));
    expect(markdown[0]).toBe('## Missing from the export');
    expect(JSON.parse((await first('ndjson'))[0] ?? '')).toEqual({
      incomplete: [{ kind: 'table', table: 'emailserverprofile', mailboxes: 3 }],
    });
    expect((await first('csv'))[1]).toContain(',unverified,incomplete-export,');
  });

  it('is a notice of the tool in SARIF', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'sarif'], { stdin });
    const [invocation] = JSON.parse(stdout).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(true);
    expect(invocation.toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'incomplete-export' }, level: 'warning' },
    ]);
  });

  it('is no failure by itself, and --fail-on unverified makes it one', async () => {
    expect((await cli(['check', '-'], { stdin })).exitCode).toBe(0);
    expect((await cli(['check', '-', '--fail-on', 'unverified'], { stdin })).exitCode).toBe(1);
  });

  it('leaves open what hangs on it, and nothing else', async () => {
    const { results } = await checked(['-', '--ruleset', 'dataverse'], { stdin });
    expect(statusesOf(results)).toEqual(['open', 'open', 'open']);
    const there = await checked(['-', '--ruleset', 'dataverse'], { stdin: inputOf(WHOLE) });
    expect(statusesOf(there.results)).toEqual(['ok', 'ok', 'ok']);
  });

  it.each(['systemuser', 'queue', 'emailserverprofile'])(
    'is the table of mailboxes where only %s is given, and that ends with 2',
    async (table) => {
      const { stdout, stderr, exitCode } = await cli(['check', '-'], {
        stdin: inputOf({ [table]: WHOLE[table] ?? [] }),
      });
      expect(exitCode).toBe(2);
      for (const said of [stdout, stderr]) {
        expect(said).toContain('The table `mailbox` is missing');
        expect(said).toContain('“Export your mailboxes”');
      }
    },
  );

  it('is said once where nobody can tell whose mailboxes these are', async () => {
    const { mailbox: rows = [] } = withoutColumns('mailbox', 'regardingobjecttypecode');
    const { stdout } = await cli(['check', '-'], {
      stdin: inputOf({ ...WHOLE, mailbox: rows, queue: [], systemuser: [] }),
    });
    expect(stdout).toContain(
      'Not known for 3 mailboxes: whether a user or a queue owns it. Add `queue`, `systemuser`,',
    );
    expect(stdout).not.toContain('×');
  });
});

describe('facts init', () => {
  it('asks nothing that what is missing would tell, and says how to get that', async () => {
    const stdin = inputOf(without('organization'));
    const { stdout, stderr, exitCode } = await cli(['facts', 'init', '-'], { stdin });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveProperty('prerequisites');
    expect(stderr).toContain('The table `organization` is missing. Not known for 3 mailboxes: ');
    expect(stderr).toContain('d365-email-rules columns');
  });
});

describe('the library', () => {
  it('tells the same as the command, of pages too', async () => {
    const names = Object.keys(WHOLE);
    const given = fc.record({
      left: fc.subarray(names, { minLength: 1 }),
      continued: fc.subarray(names),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ left, continued }) => {
        const pages = left.map((table) => ({
          value: WHOLE[table],
          ...(continued.includes(table) && { '@odata.nextLink': 'https://contoso.example/next' }),
        }));
        const texts = pages.map((page) => JSON.stringify(page));
        const { summary } = await checked([
          ...filesOf(...texts),
          '--fail-on',
          'never',
          '--ruleset',
          'dataverse',
        ]);
        const files = async function* () {
          for (const [index, text] of texts.entries()) {
            yield* readRecords(new TextEncoder().encode(text), `${index}.json`);
          }
        };
        const { summary: own } = await audited(files);
        expect(own.incomplete).toEqual((summary as { readonly incomplete?: unknown }).incomplete);
      }),
      { numRuns: 40 },
    );
  });

  it('knows that nothing is missing of pages in one file, in whatever order', async () => {
    const pages = [
      { value: (WHOLE.mailbox ?? []).slice(0, 1), '@odata.nextLink': 'https://contoso.example/next' },
      { value: (WHOLE.mailbox ?? []).slice(1) },
    ];
    for (const all of [pages, pages.toReversed()]) {
      const text = inputOf({ pages: all, ...without('mailbox') });
      const { summary } = await audited(() => readRecords(new TextEncoder().encode(text), 'all.ndjson'));
      expect(summary).not.toHaveProperty('incomplete');
    }
  });
});
