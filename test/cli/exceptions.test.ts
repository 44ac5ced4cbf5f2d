import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/dataverse/checks/catalogue.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { cli, fileOf } from './support.ts';

interface Found {
  readonly ruleId?: string;
  readonly checkId?: string;
  readonly kind: string;
  readonly excepted?: { readonly reason: string };
}
interface Result {
  readonly id: string | null;
  readonly status: string;
  readonly configuration: unknown;
  readonly report: { readonly verdict: string; readonly findings?: readonly Found[] };
  readonly checks?: readonly Found[];
}
interface Exception {
  readonly mailbox?: string;
  readonly rule: string;
  readonly reason: string;
  readonly approvedBy?: string;
  readonly until?: string;
}

const FOLDER = 'examples/contoso';
const page = JSON.parse(readFileSync(`${FOLDER}/mailboxes-page-2.json`, 'utf8')).value as readonly {
  readonly mailboxid: string;
  readonly emailaddress: string | null;
}[];
const TODAY = '2026-12-01';
const clock = { now: () => new Date(2026, 11, 1, 12).getTime(), wait: async () => undefined };

async function checked(exceptions?: readonly Exception[], ...args: readonly string[]) {
  const flags = exceptions === undefined ? [] : ['--exceptions', fileOf({ exceptions })];
  const { exitCode, stdout } = await cli(
    [
      'check',
      `${FOLDER}/mailboxes-page-2.json`,
      `${FOLDER}/organization.json`,
      '--format',
      'json',
      ...flags,
      ...args,
    ],
    { clock },
  );
  const { results, summary, ...others } = JSON.parse(stdout);
  return { exitCode, results: results as readonly Result[], summary, others };
}

/** A result without the marks of exceptions and the status that they decide. */
const unmarked = ({ status: _, ...result }: Result) =>
  JSON.parse(JSON.stringify(result, (key, value) => (key === 'excepted' ? undefined : value)));

/** The status by what counts: the model. */
function statusOf(result: Result): string {
  const kinds: string[] = [];
  for (const found of [...(result.report.findings ?? []), ...(result.checks ?? [])]) {
    if (found.excepted === undefined) kinds.push(found.kind);
  }
  if (['unreadable', 'not-set-up', 'out-of-use'].includes(result.status)) return result.status;
  return kinds.includes('error') ? 'broken' : kinds.includes('unverified') ? 'open' : 'ok';
}

/** The first exception in effect that names the rule, and the mailbox or none: the model. */
function acceptedFor({ id }: Result, { ruleId, checkId }: Found, exceptions: readonly Exception[]) {
  const plain = (text: string) => text.toLowerCase().replace(/[{} ]/g, '');
  const row = page.find(({ mailboxid }) => mailboxid === id);
  const names = [row?.mailboxid, row?.emailaddress].flatMap((name) => (name ? [plain(name)] : []));
  return exceptions.find(
    ({ rule, mailbox, until }) =>
      rule === (ruleId ?? checkId) &&
      (mailbox === undefined || names.includes(plain(mailbox))) &&
      until !== '2026-11-30',
  );
}

const exception: fc.Arbitrary<Exception> = fc.record(
  {
    mailbox: fc.oneof(
      ...page.slice(0, 6).map(({ mailboxid }) => fc.constant(`{${mailboxid.toUpperCase()}}`)),
      ...page.slice(6, 12).map(({ emailaddress }) => fc.constant(` ${emailaddress?.toUpperCase()} `)),
      fc.constant('nobody@contoso.example'),
    ),
    rule: fc.constantFrom(...dataverse.rules.map(({ id }) => id), ...CHECKS.map(({ id }) => id)),
    reason: fc.constantFrom('moving', 'accepted'),
    until: fc.constantFrom('2026-11-30', TODAY, '2027-01-01'),
  },
  { requiredKeys: ['rule', 'reason'] },
);

describe('exceptions', () => {
  it('change no verdict and no finding, only statuses by what is left', async () => {
    const plain = await checked();
    await fc.assert(
      fc.asyncProperty(fc.array(exception, { maxLength: 12 }), async (exceptions) => {
        const { results, summary } = await checked(exceptions, '--fail-on', 'never');
        expect(results.map(unmarked)).toEqual(plain.results.map(unmarked));
        for (const result of results) {
          expect(result.status).toBe(statusOf(result));
          for (const found of [...(result.report.findings ?? []), ...(result.checks ?? [])]) {
            expect(found.excepted?.reason).toBe(acceptedFor(result, found, exceptions)?.reason);
          }
        }
        const { applied, expired, unmatched } = summary.exceptions;
        expect(expired).toEqual(exceptions.filter(({ until }) => until === '2026-11-30'));
        expect(applied + expired.length + unmatched.length).toBe(exceptions.length);
        const verdicts = ({ total, valid, undetermined, invalid, malformed }: typeof summary) => [
          total,
          valid,
          undetermined,
          invalid,
          malformed,
        ];
        expect(verdicts(summary)).toEqual(verdicts(plain.summary));
      }),
      { numRuns: 30 },
    );
  });

  it('accept everything that was found, so that nothing fails', async () => {
    const { summary } = await checked();
    const rules = new Set([...Object.keys(summary.byRule), ...Object.keys(summary.byCheck)]);
    const accepted = await checked([...rules].map((rule) => ({ rule, reason: 'all of it' })));
    expect(accepted.summary).toMatchObject({ byRule: {}, byCheck: {}, exceptions: { applied: rules.size } });
    expect(accepted.summary.byStatus).toMatchObject({ broken: 0, open: 0 });
    const file = fileOf([{ ...page[0], incomingemaildeliverymethod: 1 }]);
    const alone = JSON.parse((await cli(['check', file, '--format', 'json'])).stdout).summary;
    const found = [...Object.keys(alone.byRule), ...Object.keys(alone.byCheck)];
    const accepting = fileOf({ exceptions: found.map((rule) => ({ rule, reason: 'x' })) });
    expect((await cli(['check', file])).exitCode).toBe(1);
    expect((await cli(['check', file, '--fail-on', 'advice', '--exceptions', accepting])).exitCode).toBe(0);
  });

  it('end with their last day, by --as-of or by the clock', async () => {
    const until = [{ rule: 'mailbox-active', reason: 'x', until: TODAY }];
    expect((await checked(until)).summary.exceptions.expired).toEqual([]);
    expect((await checked(until, '--as-of', '2026-12-02')).summary.exceptions.expired).toEqual(until);
    const over = [{ rule: 'mailbox-active', reason: 'x', until: '2026-11-30' }];
    expect((await checked(over)).summary.exceptions.expired).toEqual(over);
    expect((await checked(over, '--as-of', '2026-11-30')).summary.exceptions.expired).toEqual([]);
  });

  it('stand beside what they accept, in SARIF as suppressions', async () => {
    const file = fileOf({
      exceptions: [{ rule: 'incoming-forward-discouraged', reason: 'Contoso forwards', approvedBy: 'Maja' }],
    });
    const args = ['check', `${FOLDER}/mailboxes-page-2.json`, '--exceptions', file, '--fail-on', 'never'];
    const { runs } = JSON.parse((await cli([...args, '--format', 'sarif'], { clock })).stdout);
    const forwarding = runs[0].results.filter(
      (each: { ruleId: string }) => each.ruleId === 'incoming-forward-discouraged',
    );
    expect(forwarding.length).toBeGreaterThan(0);
    for (const { suppressions } of forwarding) {
      expect(suppressions).toEqual([
        {
          kind: 'external',
          status: 'accepted',
          justification: 'Contoso forwards',
          properties: { approvedBy: 'Maja' },
        },
      ]);
    }
    const csv = (await cli([...args, '--format', 'csv'], { clock })).stdout;
    expect(csv.split('\r\n')[0]).toMatch(/,message,excepted$/);
    expect(csv).toContain(',Contoso forwards');
    expect((await cli(args, { clock })).stdout).toContain('Exceptions in effect: 1.');
    expect((await cli([...args, '--locale', 'sv', '--format', 'markdown'], { clock })).stdout).toContain(
      'Undantag som gäller: 1.',
    );
  });

  it('leave nothing to do where all of it is accepted, and the plan says how much', async () => {
    const file = fileOf([{ ...page[0], incomingemaildeliverymethod: 1 }]);
    const found = JSON.parse((await cli(['check', file, '--format', 'json', '--changes'])).stdout);
    expect(found.changes.notValid).toBe(1);
    const rules = [...Object.keys(found.summary.byRule), ...Object.keys(found.summary.byCheck)];
    const accepting = fileOf({ exceptions: rules.map((rule) => ({ rule, reason: 'x' })) });
    const args = ['check', file, '--changes', '--exceptions', accepting];
    const { changes } = JSON.parse((await cli([...args, '--format', 'json'])).stdout);
    expect(changes).toMatchObject({ notValid: 0, mailboxes: [], byHand: [] });
    const sentence = (text: string) => `${text}: ${changes.accepted}.`;
    expect((await cli(args)).stdout).toContain(
      sentence('Findings without a step because an exception accepts them'),
    );
    expect((await cli([...args, '--locale', 'sv'])).stdout).toContain(
      sentence('Anmärkningar utan steg eftersom ett undantag godtar dem'),
    );
  });

  it.each([
    [{ exceptions: [{ rule: 'mailbox-activ', reason: 'x' }] }, 'Did you mean `mailbox-active`?'],
    [{ exceptions: [{ rule: 'mailbox-active' }] }, '`exceptions[0].reason` is missing'],
    [{ exceptions: [{ rule: 'mailbox-active', reason: '  ' }] }, '`exceptions[0].reason`'],
    [{ exceptions: [{ rule: 'mailbox-active', reason: 'x', until: '2026-13-01' }] }, '`exceptions[0].until`'],
    [{ exceptions: [{ rule: 'mailbox-active', reason: 'x', mailbx: 'a@b' }] }, 'Did you mean `mailbox`?'],
    [{ exception: [] }, 'Did you mean `exceptions`?'],
  ])('refuse %j', async (content, sentence) => {
    const file = fileOf(content);
    const { exitCode, stdout, stderr } = await cli(['check', `${FOLDER}/queues.json`, '--exceptions', file]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});

describe('what a new mailbox begins with', () => {
  const OUTLOOK =
    '<EmailSettings><IncomingEmailDeliveryMethod>1</IncomingEmailDeliveryMethod>' +
    '<OutgoingEmailDeliveryMethod>2</OutgoingEmailDeliveryMethod><ACTDeliveryMethod>1</ACTDeliveryMethod></EmailSettings>';
  const rows = [
    {
      ...{ mailboxid: 'm', name: 'Anna', regardingobjecttypecode: 'queue', isforwardmailbox: false },
      ...{
        incomingemaildeliverymethod: 0,
        outgoingemaildeliverymethod: 0,
        actdeliverymethod: 2,
        statecode: 0,
      },
      emailaddress: 'anna@contoso.example',
    },
    { organizationid: 'o', name: 'contoso', emailconnectionchannel: 0, defaultemailsettings: OUTLOOK },
  ];
  const check = async (exceptions: readonly Exception[], ...flags: readonly string[]) =>
    cli(['check', fileOf({ value: rows }), '--exceptions', fileOf({ exceptions }), ...flags], { clock });
  const accepted = ['incoming-outlook-retired', 'incoming-outlook-not-for-queues'].map((rule) => ({
    rule,
    reason: 'Until May',
  }));

  it('can be accepted like anything else: marked, and without effect on the exit code', async () => {
    const without = await check([], '--format', 'json');
    const findingsOf = (stdout: string): readonly Found[] =>
      JSON.parse(stdout).rows.flatMap(({ defaults = [] }: { defaults?: readonly Result[] }) =>
        defaults.flatMap(({ report }) => report.findings ?? []),
      );
    const errors = findingsOf(without.stdout).filter(({ kind }) => kind === 'error');
    expect([without.exitCode, errors.length > 0]).toEqual([1, true]);
    expect(errors.every(({ ruleId }) => accepted.some(({ rule }) => rule === ruleId))).toBe(true);
    const marked = await check(accepted, '--format', 'json');
    expect(marked.exitCode).toBe(0);
    expect(findingsOf(marked.stdout).filter(({ kind }) => kind === 'error')).toEqual(
      errors.map((each) => ({ ...each, excepted: { reason: 'Until May' } })),
    );
    expect(JSON.parse(marked.stdout).summary.exceptions).toMatchObject({ unmatched: [] });
  });

  it('is no cause to fix once it is accepted, and the report says why', async () => {
    expect((await check([])).stdout).toContain('incoming-outlook-retired');
    expect((await check(accepted)).stdout).not.toContain('incoming-outlook-retired');
    expect((await check(accepted, '--format', 'markdown')).stdout).toContain('Until May');
  });
});
