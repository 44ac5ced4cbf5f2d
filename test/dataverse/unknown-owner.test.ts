/** A mailbox whose owner is known by name alone: what is so of a user's and of a queue's is said, and nothing else. */
import { describe, expect, it } from 'vitest';
import { audited, mailbox, mailboxesIn } from '../support/audits.ts';

type Columns = Readonly<Record<string, unknown>>;

/** A mailbox in which the owner stands by name, as in an Excel sheet. */
const named = (columns: Columns = {}) => {
  const { regardingobjecttypecode: _, ...row } = mailbox(1, { regardingobjectid: 'Ben Okafor', ...columns });
  return row;
};

async function resultOf(...rows: readonly Columns[]) {
  const [result] = mailboxesIn(await audited(rows));
  return result;
}

describe('a mailbox of which only the name of the owner is known', () => {
  it('is broken where it would be for both, and its findings are those of both', async () => {
    const outlook = { incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 1, actdeliverymethod: 0 };
    const result = await resultOf(named(outlook));
    expect([result?.status, result?.configuration]).toEqual(['broken', null]);
    const rules =
      result?.report.verdict === 'invalid' ? result.report.findings.map(({ ruleId }) => ruleId) : [];
    expect(rules).toContain('activities-outlook-retired');
    expect(rules).not.toContain('incoming-outlook-not-for-queues');
    expect(rules).not.toContain('incoming-outlook-retired');
  });

  it('has the tests that failed', async () => {
    const result = await resultOf(named({ incomingemailstatus: 2, enabledforincomingemail: false }));
    expect(result?.checks?.map(({ checkId }) => checkId)).toContain('test-failed');
  });

  it('is valid where it would be for both', async () => {
    const unused = { incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0, actdeliverymethod: 2 };
    expect((await resultOf(named(unused)))?.report.verdict).toBe('valid');
  });

  it('is a user’s as soon as a table tells', async () => {
    const result = await resultOf(named(), { systemuserid: 'u1', fullname: 'Ben Okafor' });
    expect(result?.configuration).toMatchObject({ owner: 'user' });
  });

  it('is not told where a page of users or queues is missing, on which another may bear the name', async () => {
    const user = { systemuserid: 'u1', fullname: 'Ben Okafor' };
    const queue = { queueid: 'q1', name: 'Ben Okafor' };
    for (const [owner, table, other] of [
      [user, 'systemuser', 'queue'],
      [user, 'queue', 'systemuser'],
      [queue, 'queue', 'systemuser'],
      [queue, 'systemuser', 'queue'],
    ] as const) {
      const records = [named(), owner].map((value, index) => ({ file: `${index}.json`, row: 1, value }));
      const page = (hasNext: boolean, of: string) => ({
        file: 'page.json',
        row: 1,
        page: { table: of, hasNext },
      });
      const whole = await audited([...records, page(false, table), page(false, other)]);
      expect(mailboxesIn(whole)[0]?.configuration).not.toBeNull();
      const cut = await audited([...records, page(true, table)]);
      // The rows themselves are no page, so that they do not end the table.
      const isTold = mailboxesIn(cut)[0]?.configuration !== null;
      expect(isTold).toBe(Object.keys(owner).includes(`${table}id`));
    }
  });

  it('is malformed where an id stands in place of the name', async () => {
    const result = await resultOf(named({ regardingobjectid: '20000000-0000-4000-8000-000000000001' }));
    expect(result?.report.verdict).toBe('malformed');
  });

  it('is judged by itself beside a mailbox that says the same of an id', async () => {
    const byId = named({ regardingobjectid: '20000000-0000-4000-8000-000000000001' });
    const byName = named({
      mailboxid: '00000000-0000-4000-8000-000000000002',
      emailaddress: 'two@contoso.example',
    });
    for (const rows of [
      [byId, byName],
      [byName, byId],
    ]) {
      const results = mailboxesIn(await audited(rows));
      const verdicts = rows.map((row) => results[rows.indexOf(row)]?.report.verdict);
      expect(verdicts.map((verdict) => verdict === 'malformed')).toEqual(rows.map((row) => row === byId));
    }
  });
});
