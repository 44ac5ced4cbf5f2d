import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyResult, tallied } from '../support/statuses.ts';

const OWNER = '5d0e5f0c-0000-4000-8000-000000000010';

type Columns = Readonly<Record<string, unknown>>;

const mailbox = (columns: Columns = {}): Columns => ({
  mailboxid: '5d0e5f0c-0000-4000-8000-000000000001',
  emailaddress: 'anna@contoso.example',
  regardingobjecttypecode: 'systemuser',
  _regardingobjectid_value: OWNER,
  incomingemaildeliverymethod: 0,
  outgoingemaildeliverymethod: 0,
  actdeliverymethod: 2,
  statecode: 0,
  ...columns,
});
const user = (columns: Columns = {}): Columns => ({ systemuserid: OWNER, isdisabled: false, ...columns });
const queue = (columns: Columns = {}): Columns => ({ queueid: OWNER, statecode: 0, ...columns });

async function statusAmong(...rows: readonly unknown[]): Promise<string | undefined> {
  const { results } = await everyResult(rows);
  return results[0]?.status;
}

describe('the status of a mailbox', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['unreadable', 'a record that is no row', [{ nothing: true }]],
    ['unreadable', 'a method that cannot be read', [mailbox({ incomingemaildeliverymethod: 'word' })]],
    [
      'unreadable',
      'a value that cannot be read beside a method that was never set',
      [mailbox({ incomingemaildeliverymethod: -1, actdeliverymethod: 'word' })],
    ],
    ['not-set-up', 'a method that was never set', [mailbox({ incomingemaildeliverymethod: -1 })]],
    [
      'not-set-up',
      'the same of a disabled user',
      [mailbox({ actdeliverymethod: -1 }), user({ isdisabled: true })],
    ],
    ['out-of-use', 'a disabled user', [mailbox({ actdeliverymethod: 0 }), user({ isdisabled: true })]],
    ['out-of-use', 'an application user', [mailbox(), user({ applicationid: OWNER })]],
    ['out-of-use', 'an integration user', [mailbox(), user({ isintegrationuser: true })]],
    [
      'out-of-use',
      'an inactive queue',
      [
        mailbox({ regardingobjecttypecode: 'queue', incomingemaildeliverymethod: 1 }),
        queue({ statecode: 1 }),
      ],
    ],
    ['out-of-use', 'neither address nor method', [mailbox({ emailaddress: null })]],
    ['out-of-use', 'a blank address and no method', [mailbox({ emailaddress: '  ' })]],
    ['broken', 'an error of a rule', [mailbox({ actdeliverymethod: 0 }), user()]],
    ['broken', 'a valid configuration with an error of a check', [mailbox(), mailbox()]],
    ['broken', 'no address and a method', [mailbox({ emailaddress: null, actdeliverymethod: 1 })]],
    ['open', 'something that is not known', [mailbox({ actdeliverymethod: 1 }), user()]],
    ['ok', 'None in every direction, and an address', [mailbox(), user()]],
    [
      'ok',
      'None in every direction where the address was not exported',
      [mailbox({ emailaddress: undefined })],
    ],
    ['ok', 'the mailbox of an active queue', [mailbox({ regardingobjecttypecode: 'queue' }), queue()]],
  ])('is %s for %s', async (expected, _, rows) => {
    expect(await statusAmong(...rows)).toBe(expected);
  });

  it('says why a mailbox is out of use, and where that stands', async () => {
    const { results } = await everyResult([mailbox(), user({ applicationid: OWNER })]);
    expect(results[0]?.outOfUse).toEqual({
      reason: 'application-user',
      from: { file: 'rows', row: 2, column: 'applicationid' },
    });
  });
});

const method = (most: number) => fc.integer({ min: -1, max: most });
const organizations = fc
  .array(
    fc.record({
      owner: fc.constantFrom(
        user(),
        user({ isdisabled: true }),
        user({ applicationid: OWNER }),
        user({ isintegrationuser: true }),
        queue(),
        queue({ statecode: 1 }),
      ),
      columns: fc.record({
        emailaddress: fc.constantFrom('anna@contoso.example', 'ben@contoso.example', null, ' ', undefined),
        incomingemaildeliverymethod: fc.oneof(method(3), fc.constantFrom(9, 'word')),
        outgoingemaildeliverymethod: method(2),
        actdeliverymethod: method(2),
        statecode: fc.constantFrom(0, 1, undefined),
        emailrouteraccessapproval: fc.constantFrom(0, 1, undefined),
      }),
    }),
    { maxLength: 6 },
  )
  .map((mailboxes) =>
    mailboxes.flatMap(({ owner, columns }, index) => {
      const id = `5d0e5f0c-0000-4000-8000-0000000001${index + 10}`;
      const [idColumn, table] = 'queueid' in owner ? ['queueid', 'queue'] : ['systemuserid', 'systemuser'];
      return [
        mailbox({ ...columns, mailboxid: id, _regardingobjectid_value: id, regardingobjecttypecode: table }),
        { ...owner, [idColumn]: id },
      ];
    }),
  );

describe('the summary', () => {
  it('counts every status, and findings by how bad they are but in what is out of use', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results, others, summary } = await everyResult(rows);
        const { byStatus, total, byRule, byCheck } = summary;
        const { unreadable, 'not-set-up': notSetUp, 'out-of-use': outOfUse, broken, open, ok } = byStatus;
        expect(unreadable + notSetUp + outOfUse + broken + open + ok).toBe(total);
        expect(total).toBe(results.length);
        expect({ byStatus, byRule, byCheck }).toEqual(tallied(results, others));
      }),
    );
  });

  it('has no error in a mailbox that is in order', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results } = await everyResult(rows);
        for (const { status, report, checks = [], outOfUse } of results.filter(
          ({ status }) => status === 'ok',
        )) {
          expect([status, report.verdict, outOfUse]).toEqual(['ok', 'valid', undefined]);
          expect(checks.filter(({ kind }) => kind !== 'advice')).toEqual([]);
        }
      }),
    );
  });
});
