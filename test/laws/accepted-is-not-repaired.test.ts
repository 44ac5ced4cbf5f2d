import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExceptionRegister } from '../../src/dataverse/audit/exceptions.ts';
import { CHECKS } from '../../src/dataverse/checks/catalogue.ts';
import type { Exception } from '../../src/dataverse/facts/exceptions-file.ts';
import { type MailboxResult, organizationChanges } from '../../src/dataverse/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { applyRequests } from '../models/dataverse-service.ts';
import { organizations } from '../support/organizations.ts';
import { everyResult } from '../support/statuses.ts';

type Row = Readonly<Record<string, unknown>>;

const RULES: readonly string[] = dataverse.rules.filter(({ kind }) => kind === 'error').map(({ id }) => id);
const CHECK_IDS = CHECKS.map(({ id }) => id);

/** What is said of rows with exceptions, and what is to be done. */
async function judged(rows: readonly Row[], exceptions: readonly Exception[]) {
  const found = await everyResult(rows);
  const register = createExceptionRegister(exceptions, '2026-12-01');
  const results = found.results.map((result) => register.apply({ result }).result as MailboxResult);
  const others = found.others.flatMap((other) => register.apply({ other }).other ?? []);
  const changes = await organizationChanges([...results, ...others]);
  if (changes.outcome === 'malformed') throw new Error(changes.problems[0]?.message);
  return { results, others, changes };
}

/** The findings that count, each by its id; of these kinds. */
function countingIn({ report, checks = [] }: MailboxResult, kinds: readonly string[]): readonly string[] {
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  const all: readonly { kind: string; excepted?: object; ruleId?: string; checkId?: string }[] = [
    ...findings,
    ...checks,
  ];
  return all.flatMap(({ kind, excepted, ruleId, checkId }) =>
    excepted === undefined && kinds.includes(kind) ? [ruleId ?? checkId ?? ''] : [],
  );
}

/** Rows with exceptions for some of what is found in them, at one mailbox or at all. */
const excepted = fc
  .tuple(organizations, fc.infiniteStream(fc.constantFrom('no', 'no', 'here', 'everywhere')))
  .map(([rows, choices]) => ({ rows, choose: () => choices.next().value as 'no' | 'here' | 'everywhere' }));

const RUNS = { numRuns: Number(process.env.ORGANIZATIONS ?? 30) };

describe('law: a finding that an exception accepts', () => {
  it('is left out of the plan, and the rest of the plan keeps what it promises', async () => {
    let [kept, without] = [0, 0];
    await fc.assert(
      fc.asyncProperty(excepted, async ({ rows, choose }) => {
        const plain = await everyResult(rows);
        const exceptions = plain.results.flatMap((result) =>
          countingIn(result, ['error', 'unverified']).flatMap((rule): Exception[] => {
            const choice = choose();
            if (choice === 'no') return [];
            return [{ rule, reason: 'x', ...(choice === 'here' && { mailbox: result.id as string }) }];
          }),
        );
        const { results, changes } = await judged(rows, exceptions);
        const toChange = changes.mailboxes.flatMap(({ mailboxes }) => mailboxes);
        for (const result of results.filter(({ unset }) => unset === undefined)) {
          const isToChange = toChange.some(({ id }) => id === result.id);
          const left = countingIn(result, ['error', 'unverified']).filter((id) => RULES.includes(id));
          if (left.length === 0) expect(isToChange).toBe(false);
          if (left.length === 0 && result.report.verdict !== 'valid') without += 1;
          for (const { id, rows: byHand } of changes.byHand) {
            const isAccepted = result.checks?.some((each) => each.checkId === id && each.excepted);
            if (isAccepted) expect(byHand.map((each) => each.id)).not.toContain(result.id);
          }
        }
        const requests = [
          ...changes.organization.changes.flatMap(({ webApi }) => webApi ?? []),
          ...toChange.flatMap((each) => each.requests),
        ];
        const after = await judged(applyRequests(rows, requests, { approvesAddresses: true }), exceptions);
        for (const before of results) {
          const later = after.results.find(({ id }) => id === before.id) as MailboxResult;
          if (before.report.verdict === 'malformed') continue;
          const done = toChange.find(({ id }) => id === before.id);
          const said = JSON.stringify([exceptions, before.configuration, done, later.configuration]);
          expect(countingIn(before, ['error']), said).toEqual(
            expect.arrayContaining([...countingIn(later, ['error'])]),
          );
          kept += done === undefined ? 0 : 1;
        }
      }),
      RUNS,
    );
    expect(kept).toBeGreaterThan(10);
    expect(without).toBeGreaterThan(10);
  });

  it('leaves nothing to do where all of it is accepted, and is counted', async () => {
    const exceptions = [...RULES, ...CHECK_IDS].map((rule) => ({ rule, reason: 'x' }));
    await fc.assert(
      fc.asyncProperty(organizations, async (rows) => {
        const { results, others, changes } = await judged(rows, exceptions);
        const unset = results.filter(({ report }) => report.verdict === 'malformed').map(({ id }) => id);
        const told = changes.mailboxes.flatMap(({ mailboxes }) => mailboxes.map(({ id }) => id));
        expect(told.filter((id) => !unset.includes(id))).toEqual([]);
        const stuck = changes.stuck.flatMap(({ mailboxes }) => mailboxes.map(({ id }) => id));
        expect(stuck.filter((id) => !unset.includes(id))).toEqual([]);
        expect(changes.byHand.filter(({ by }) => by === 'check')).toEqual([]);
        const inUse = results.filter(({ outOfUse }) => outOfUse === undefined);
        const ofRules = inUse.flatMap(({ report }) =>
          report.verdict === 'malformed' ? [] : report.findings.filter(({ kind }) => kind !== 'advice'),
        );
        const ofChecks = [...inUse, ...others].flatMap(({ checks = [] }) => checks);
        expect(changes.accepted ?? 0).toBe(ofRules.length + ofChecks.length);
      }),
      RUNS,
    );
  });
});
