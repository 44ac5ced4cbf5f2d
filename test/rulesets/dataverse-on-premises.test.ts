/** The guidance as it stands today on-premises: what a reader should see of it, and that it is what the model says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRuleset, extendRuleset, guide, type Ruleset, recommend, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse, dataverseOnPremises } from '../../src/rulesets/dataverse/index.ts';
import { forOnPremises } from '../../src/rulesets/dataverse/on-premises.ts';
import {
  DATAVERSE_PREREQUISITES,
  type DataverseModelConfiguration,
  dataverseModel,
} from '../models/dataverse.ts';
import { daysAround } from '../support/editions.ts';

function judged(configuration: unknown, asOf?: string, ruleset: Ruleset = dataverseOnPremises) {
  const report = validate<Ruleset>(configuration, { ruleset, ...(asOf === undefined ? {} : { asOf }) });
  if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
  return report;
}

const saidOf = (configuration: unknown, ruleset?: Ruleset) =>
  judged(configuration, undefined, ruleset).findings.map(({ kind, ruleId }) => `${kind} ${ruleId}`);

const OUTLOOK = { owner: 'user', incoming: 'outlook', outgoing: 'outlook', activities: 'outlook' } as const;

describe('on-premises', () => {
  it('Outlook is advice, where it is installed', () => {
    const configuration = { ...OUTLOOK, prerequisites: { outlookInstalled: true } };
    expect(judged(configuration).verdict).toBe('valid');
    expect(saidOf(configuration)).toEqual([
      'advice incoming-outlook-unsupported',
      'advice outgoing-outlook-unsupported',
      'advice activities-outlook-unsupported',
    ]);
    expect(judged(configuration, undefined, dataverse).verdict).toBe('invalid');
  });

  it('Email Router is advice, and a Microsoft 365 administrator approves nothing', () => {
    const configuration = {
      ...{ owner: 'queue', incoming: 'server', outgoing: 'none', activities: 'none' },
      prerequisites: {
        serverSideSyncEnabled: false,
        emailRouterInstalled: true,
        exchangeOnline: true,
        mailboxActive: true,
        serverProfileActive: true,
        approvalRequired: true,
        addressApproved: true,
        microsoft365AdminApproved: false,
        basicAuthentication: false,
        testedAndEnabled: true,
      },
    };
    expect(saidOf(configuration)).toEqual(['advice email-router-unsupported']);
    expect(saidOf(configuration, dataverse)).toEqual([
      'error incoming-server-requires-server-side-sync',
      'error mailbox-approved-by-microsoft-365-admin',
    ]);
  });

  it('what is no longer supported is recommended last', () => {
    const answer = recommend(
      {
        owner: 'user',
        needs: { incoming: true, outgoing: true, activities: true },
        prerequisites: { outlookInstalled: true },
      },
      { ruleset: dataverseOnPremises },
    );
    if (answer.outcome === 'malformed') throw new Error('The request is well formed.');
    const retired = answer.recommendations.map((each) => each.retired);
    expect(retired[0]).toBe(false);
    expect(retired.lastIndexOf(false)).toBeLessThan(retired.indexOf(true));
  });

  it('the model says the same of any configuration on any day', () => {
    const { directions } = dataverse.vocabulary;
    const values = fc.option(fc.boolean(), { nil: undefined });
    const known = (...names: readonly string[]) =>
      fc
        .record(Object.fromEntries(names.map((name) => [name, values])), { noNullPrototype: true })
        .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
    const configurations = fc.record(
      {
        owner: fc.constantFrom('user', 'queue'),
        incoming: fc.constantFrom(...directions.incoming),
        outgoing: fc.constantFrom(...directions.outgoing),
        activities: fc.constantFrom(...directions.activities),
        prerequisites: known(...DATAVERSE_PREREQUISITES),
        needs: known('incoming', 'outgoing', 'activities'),
      },
      { noNullPrototype: true },
    ) as fc.Arbitrary<DataverseModelConfiguration>;
    const days = fc.constantFrom(...daysAround(dataverse), '2020-09-30', '2020-10-01');
    fc.assert(
      fc.property(configurations, days, (configuration, asOf) => {
        const said = judged(configuration, asOf).findings;
        expect(said.map(({ ruleId, kind, direction }) => ({ ruleId, kind, direction }))).toEqual(
          dataverseModel(configuration, asOf, true),
        );
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('as data, what is for on-premises', () => {
  it('is right, frozen and survives JSON', () => {
    expect(defineRuleset(JSON.parse(JSON.stringify(dataverseOnPremises)))).toEqual(dataverseOnPremises);
    expect(Object.isFrozen(dataverseOnPremises.rules)).toBe(true);
    expect(dataverseOnPremises.id).toBe('dataverse-on-premises');
  });

  it('is there of every ruleset of today’s guidance, and once', () => {
    const house = extendRuleset(dataverse, {
      id: 'house',
      override: { 'incoming-outlook-retired': 'advice' },
    });
    const here = forOnPremises(house);
    expect(here.id).toBe('house-on-premises');
    expect(here.rules.find(({ id }) => id === 'incoming-outlook-retired')?.kind).toBe('advice');
    expect(forOnPremises(here)).toBe(here);
    expect(forOnPremises(guide)).toBe(guide);
  });

  it.each([en, sv])('has words for each of its rules, with the day that a rule has, in $id', (locale) => {
    const words = dataverseOnPremises.words?.[locale.id]?.rules ?? {};
    for (const { id, since, cases } of dataverseOnPremises.rules) {
      const { message, ...others } = words[id] as NonNullable<(typeof words)[string]>;
      const isDated = since !== undefined || cases.some((each) => each.since !== undefined);
      expect([id, message.includes('{since}')]).toEqual([id, isDated]);
      expect(Object.values(others).join(' ')).not.toMatch(/[{}]/);
    }
  });
});
