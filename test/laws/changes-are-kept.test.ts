import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MailboxChange,
  type MailboxResult,
  type OrganizationChanges,
  organizationChanges,
} from '../../src/dataverse/index.ts';
import { applyDefaultSettings, applyRequests, type ServiceRequest } from '../models/dataverse-service.ts';
import { organizations } from '../support/organizations.ts';
import { everyResult } from '../support/statuses.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is said of rows, and what is to be done. */
async function judged(rows: readonly Row[]) {
  const { results, others } = await everyResult(rows);
  const changes = await organizationChanges([...results, ...others]);
  if (changes.outcome === 'malformed') throw new Error(changes.problems[0]?.message);
  return { results, changes };
}

/** Every mailbox that is to be changed, with what is done and what is sent. */
function mailboxesIn({ mailboxes }: OrganizationChanges) {
  return mailboxes.flatMap(({ owner, steps, mailboxes: some }) =>
    some.map(({ id, requests }) => ({ id, owner, requests, changes: steps.flatMap((step) => step.changes) })),
  );
}

function onceIn({ organization }: OrganizationChanges): readonly ServiceRequest[] {
  return organization.changes.flatMap(({ webApi }) => webApi ?? []);
}

const nameOf = (change: MailboxChange) => (change.kind === 'switch' ? change.direction : change.prerequisite);
const isTest = (change: MailboxChange) => nameOf(change) === 'testedAndEnabled';
const isApproval = (change: MailboxChange) =>
  ['addressApproved', 'microsoft365AdminApproved'].includes(nameOf(change));

/** Whether all that is to be done stands in what is sent. */
function isSent(changes: readonly MailboxChange[], requests: readonly ServiceRequest[]): boolean {
  const columns = requests.flatMap(({ body }) => Object.keys(body));
  return changes.every(
    ({ webApi }) => webApi !== undefined && Object.keys(webApi.body).every((each) => columns.includes(each)),
  );
}

/** The errors of a result, by rule and check. */
function errorsIn({ report, checks = [] }: MailboxResult): readonly string[] {
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  return [
    ...findings.filter(({ kind }) => kind === 'error').map(({ ruleId }) => ruleId),
    ...checks.filter(({ kind }) => kind === 'error').map(({ checkId }) => checkId),
  ];
}

/** How many organizations are tried: few where every change is checked, and as many as asked for where that is said. */
const RUNS = { numRuns: Number(process.env.ORGANIZATIONS ?? 400) };

describe('law: changes', () => {
  it('touch nothing that is out of use, and approve and test no mailbox without an address', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results, changes } = await judged(rows);
        const told = mailboxesIn(changes).map(({ id }) => id);
        for (const { id, outOfUse } of results) if (outOfUse !== undefined) expect(told).not.toContain(id);
        for (const row of rows) if (row.emailaddress === null) expect(told).not.toContain(row.mailboxid);
        // A mailbox without an address that is in use is listed, and not passed over.
        const byHand = changes.byHand
          .filter(({ id }) => id === 'address-missing')
          .flatMap((each) => each.rows);
        for (const { id, outOfUse, checks = [] } of results) {
          const isMissing =
            outOfUse === undefined && checks.some(({ checkId }) => checkId === 'address-missing');
          expect(byHand.some((each) => each.id === id)).toBe(isMissing);
        }
      }),
      RUNS,
    );
  });

  it('switch methods, then approve, and then test, last and once', async () => {
    let tested = 0;
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { changes } = await judged(rows);
        for (const { owner, changes: all, requests } of mailboxesIn(changes)) {
          const tests = all.filter(isTest);
          expect(tests.length).toBeLessThanOrEqual(1);
          if (tests.length === 1) expect(all.at(-1)).toBe(tests[0]);
          const lastSwitch = all.findLastIndex(({ kind }) => kind === 'switch');
          const firstApproval = all.findIndex(isApproval);
          if (firstApproval >= 0) expect(lastSwitch).toBeLessThan(firstApproval);
          const isServed = (change: MailboxChange) => change.kind === 'switch' && change.method === 'server';
          if (all.some(isServed)) expect(tests).toHaveLength(1);
          tested += tests.length;
          // A queue has no appointments, contacts or tasks.
          for (const change of all) {
            if (owner === 'queue' && nameOf(change) === 'activities')
              expect(change).toMatchObject({ method: 'none' });
          }
          // One request with all columns, and one with the test.
          expect(requests.length).toBeLessThanOrEqual(2);
          const isTestRequest = ({ body }: ServiceRequest) => 'testemailconfigurationscheduled' in body;
          expect(requests.slice(0, -1).some(isTestRequest)).toBe(false);
          for (const { body } of requests.filter(isTestRequest)) expect(Object.keys(body)).toHaveLength(1);
        }
      }),
      RUNS,
    );
    expect(tested).toBeGreaterThan(100);
  });

  it('that one profile or setting makes stand there once, and first', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { changes } = await judged(rows);
        const paths = onceIn(changes).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths)
          expect(path).toMatch(/^(?:emailserverprofiles|organizations)\([0-9a-f-]{36}\)$/);
        for (const { changes: all } of mailboxesIn(changes)) {
          expect(all.filter((change) => change.webApi?.path.startsWith('organizations('))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('keep what they promise and make nothing worse, as Dataverse carries them out', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results, changes } = await judged(rows);
        const toChange = mailboxesIn(changes);
        const requests = [...onceIn(changes), ...toChange.flatMap((each) => each.requests)];
        const after = await judged(applyRequests(rows, requests, { approvesAddresses: true }));
        const afterOf = (id: string | null) => after.results.find((each) => each.id === id) as MailboxResult;
        for (const before of results) {
          expect(errorsIn(before), JSON.stringify([before, afterOf(before.id)])).toEqual(
            before.report.verdict === 'malformed'
              ? errorsIn(before)
              : expect.arrayContaining([...errorsIn(afterOf(before.id))]),
          );
        }
        const isOnceSent = changes.organization.changes.every(({ webApi }) => webApi !== undefined);
        for (const { id, changes: all, requests: sent } of toChange) {
          if (!isOnceSent || !isSent(all, sent)) continue;
          expect(afterOf(id).report, JSON.stringify([all, sent])).toMatchObject({ verdict: 'valid' });
          kept += 1;
        }
      }),
      RUNS,
    );
    expect(kept).toBeGreaterThan(100);
  });

  it('are done by Apply Default Email Settings as well, where they say so', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { changes } = await judged(rows);
        const ids = changes.mailboxes
          .filter(({ byDefaultSettings }) => byDefaultSettings === true)
          .flatMap(({ mailboxes }) => mailboxes.map(({ id }) => id));
        if (ids.length === 0 || changes.organization.changes.some(({ webApi }) => webApi === undefined))
          return;
        const once = applyRequests(rows, onceIn(changes), { approvesAddresses: true });
        const after = await judged(applyDefaultSettings(once, ids));
        for (const id of ids) {
          expect(after.results.find((each) => each.id === id)?.report).toMatchObject({ verdict: 'valid' });
        }
        applied += ids.length;
      }),
      RUNS,
    );
    expect(applied).toBeGreaterThan(0);
  });

  it('list by hand what no step does, and nothing that one does', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results, changes } = await judged(rows);
        const activated = changes.organization.changes.flatMap(
          ({ serverProfile }) => serverProfile?.id ?? [],
        );
        const approved = mailboxesIn(changes).flatMap(({ id, changes: all }) =>
          all.some(isApproval) ? [id] : [],
        );
        const byHand = changes.byHand.flatMap(({ id, rows: some }) => some.map((row) => `${id} ${row.id}`));
        const planned = [
          ...activated.map((id) => `server-profile-inactive ${id}`),
          ...approved.flatMap((id) => ['empty', 'pending'].map((state) => `address-approval-${state} ${id}`)),
        ];
        for (const each of planned) expect(byHand).not.toContain(each);
        for (const { id, outOfUse, checks = [] } of results.filter((each) => each.outOfUse === undefined)) {
          expect(outOfUse).toBeUndefined();
          for (const { checkId } of checks) expect([...byHand, ...planned]).toContain(`${checkId} ${id}`);
        }
      }),
      RUNS,
    );
  });
});
