/** The guidance as it stands today: what a reader should see of it, and that it is what the model says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationJsonSchema, configurationSchema } from '../../src/api/schema.ts';
import {
  type Configuration,
  defineRuleset,
  explainTradeoffs,
  mailFlow,
  type RecommendRequest,
  recommend,
  validate,
} from '../../src/index.ts';
import { type Dataverse, dataverse } from '../../src/rulesets/dataverse/index.ts';
import {
  DATAVERSE_CRITERIA,
  DATAVERSE_PREREQUISITES,
  type DataverseModelConfiguration,
  dataverseModel,
} from '../models/dataverse.ts';
import { daysAround } from '../support/editions.ts';

type Known = NonNullable<Configuration<Dataverse>['prerequisites']>;

/** Everything that is asked of a mailbox in Exchange Online. */
const EXCHANGE_ONLINE = {
  serverSideSyncEnabled: true,
  exchangeOnline: true,
  mailboxActive: true,
  serverProfileActive: true,
  approvalRequired: true,
  addressApproved: true,
  microsoft365AdminApproved: true,
  basicAuthentication: false,
  testedAndEnabled: true,
} as const satisfies Known;

/** Everything that is asked of a mailbox on a POP3 or IMAP server, from which e-mail leaves by SMTP. */
const POP3 = {
  serverSideSyncEnabled: true,
  exchangeOnline: false,
  exchangeServer: false,
  smtpCompatible: true,
  smtpServerConnected: true,
  mailboxActive: true,
  serverProfileActive: true,
  approvalRequired: false,
  testedAndEnabled: true,
} as const satisfies Known;

const FORWARDING = { sinkMailboxProvisioned: true, forwardRuleDeployed: true } as const;

function configurationOf(
  methods: string,
  prerequisites: Known = {},
  owner: 'user' | 'queue' = 'user',
): DataverseModelConfiguration {
  const [incoming, outgoing, activities] = methods.split('/');
  return { owner, incoming, outgoing, activities, prerequisites } as DataverseModelConfiguration;
}

function judged(configuration: object, asOf?: string) {
  const report = validate<Dataverse>(configuration as unknown, {
    ruleset: dataverse,
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
  return report;
}

function saidOf(configuration: object, asOf?: string): string {
  const { findings } = judged(configuration, asOf);
  return findings.map(({ kind, ruleId }) => `${kind} ${ruleId}`).join(', ');
}

function ranked(request: Partial<RecommendRequest<Dataverse>>, asOf?: string) {
  const needs = { incoming: true, outgoing: true, activities: true };
  const answer = recommend(
    { owner: 'user', needs, ...request },
    { ruleset: dataverse, ...(asOf === undefined ? {} : { asOf }) },
  );
  if (answer.outcome === 'malformed') throw new Error(JSON.stringify(answer.problems));
  return answer;
}

function methodsOf({
  configuration: { incoming, outgoing, activities },
}: {
  readonly configuration: Configuration<Dataverse>;
}): string {
  return `${incoming}/${outgoing}/${activities}`;
}

describe('what is judged', () => {
  it.each<[string, object, string]>([
    ['Exchange Online with everything there', configurationOf('server/server/server', EXCHANGE_ONLINE), ''],
    ['a queue likewise', configurationOf('server/server/none', EXCHANGE_ONLINE, 'queue'), ''],
    ['nothing at all', configurationOf('none/none/none'), ''],
    [
      'a mailbox that is not active',
      configurationOf('server/none/none', { ...EXCHANGE_ONLINE, mailboxActive: false }),
      'error mailbox-active',
    ],
    [
      'an address that is not approved',
      configurationOf('none/server/none', { ...EXCHANGE_ONLINE, addressApproved: false }),
      'error mailbox-address-approved',
    ],
    [
      'an address that need not be approved',
      configurationOf('none/server/none', {
        ...EXCHANGE_ONLINE,
        approvalRequired: false,
        addressApproved: false,
      }),
      '',
    ],
    [
      'no approval by a Microsoft 365 administrator',
      configurationOf('server/server/server', { ...EXCHANGE_ONLINE, microsoft365AdminApproved: false }),
      'error mailbox-approved-by-microsoft-365-admin',
    ],
    [
      'no approval by a Microsoft 365 administrator, where the organization asks for none',
      configurationOf('server/server/server', {
        ...EXCHANGE_ONLINE,
        approvalRequired: false,
        addressApproved: false,
        microsoft365AdminApproved: false,
      }),
      '',
    ],
    [
      'user name and password at Exchange Online',
      configurationOf('server/none/none', { ...EXCHANGE_ONLINE, basicAuthentication: true }),
      'error exchange-online-without-basic-authentication',
    ],
    [
      'user name and password elsewhere',
      configurationOf('server/server/none', { ...POP3, basicAuthentication: true }),
      '',
    ],
    [
      'POP3 and appointments, contacts and tasks',
      configurationOf('server/server/server', POP3),
      'error activities-server-requires-exchange',
    ],
    [
      'POP3 with a server that does not send by SMTP',
      configurationOf('server/server/none', { ...POP3, smtpCompatible: false }),
      'error outgoing-server-requires-smtp',
    ],
    [
      'Exchange Online, whatever is said of SMTP',
      configurationOf('none/server/none', {
        ...EXCHANGE_ONLINE,
        smtpCompatible: false,
        smtpServerConnected: false,
      }),
      '',
    ],
    [
      'a user who forwards on Exchange Server',
      configurationOf('forward-mailbox/none/none', {
        ...EXCHANGE_ONLINE,
        ...FORWARDING,
        exchangeOnline: false,
        exchangeServer: true,
      }),
      'advice incoming-forward-discouraged, advice incoming-forward-rules-by-hand',
    ],
    [
      'a queue that forwards on Exchange Server',
      configurationOf(
        'forward-mailbox/none/none',
        { ...EXCHANGE_ONLINE, ...FORWARDING, exchangeOnline: false, exchangeServer: true },
        'queue',
      ),
      'advice incoming-forward-discouraged, advice incoming-forward-rules-by-hand',
    ],
    [
      'a user who forwards in Exchange Online',
      configurationOf('forward-mailbox/none/none', { ...EXCHANGE_ONLINE, ...FORWARDING }),
      'advice incoming-forward-discouraged, advice incoming-forward-rules-by-hand',
    ],
    [
      'a POP3 server that cannot forward as attachment',
      configurationOf('forward-mailbox/none/none', { ...POP3, ...FORWARDING, forwardsAsAttachment: false }),
      'error incoming-forward-requires-attachment, advice incoming-forward-discouraged, advice incoming-forward-rules-by-hand',
    ],
    [
      'both processors',
      configurationOf('none/server/none', { ...EXCHANGE_ONLINE, emailRouterInstalled: true }),
      'advice one-processor-an-organization',
    ],
    [
      'Outlook for a queue, which is not told of its retirement too',
      configurationOf('outlook/outlook/none', {}, 'queue'),
      'error incoming-outlook-not-for-queues, error outgoing-outlook-not-for-queues',
    ],
    [
      'None where something is needed, and a method where nothing is',
      {
        ...configurationOf('none/server/none', EXCHANGE_ONLINE),
        needs: { incoming: true, outgoing: false, activities: true },
      },
      'error incoming-none-but-needed, error activities-none-but-needed, advice outgoing-not-needed',
    ],
  ])('%s', (_, configuration, said) => {
    expect(saidOf(configuration)).toBe(said);
  });

  it('is Outlook, gone from 2020-12-04 on and asked for until then', () => {
    const on = configurationOf('outlook/outlook/outlook', { outlookInstalled: true });
    const gone = ['incoming', 'outgoing', 'activities'].map((each) => `error ${each}-outlook-retired`);
    expect([judged(on).verdict, saidOf(on)]).toEqual(['invalid', gone.join(', ')]);
    expect(saidOf(on, '2020-12-04')).toBe(gone.join(', '));
    expect(saidOf(on, '2020-12-03')).toBe('');
    expect(saidOf({ ...on, prerequisites: {} }, '2020-12-03')).toBe(
      gone.join(', ').replaceAll('error', 'unverified'),
    );
    expect(judged(on).findings.map(({ since, repairs }) => ({ since, repairs }))).toEqual(
      gone.map(() => ({ since: '2020-12-04', repairs: [] })),
    );
  });

  it('is Email Router, which would do until 2021-04-11', () => {
    const { serverSideSyncEnabled: _, ...others } = EXCHANGE_ONLINE;
    const router = { ...others, emailRouterInstalled: true, serverSideSyncEnabled: false };
    for (const methods of ['server/server/none', 'forward-mailbox/none/none']) {
      const configuration = configurationOf(methods, { ...router, ...FORWARDING });
      expect(judged(configuration).verdict).toBe('invalid');
      expect(judged(configuration, '2021-04-12').verdict).toBe('invalid');
      expect(judged(configuration, '2021-04-11').verdict).toBe('valid');
    }
    const activities = configurationOf('none/none/server', router);
    expect(saidOf(activities, '2021-04-11')).toBe('error activities-server-requires-server-side-sync');
  });

  it('is user name and password, which Exchange Online took until 2022-09-30', () => {
    const configuration = configurationOf('server/none/none', {
      ...EXCHANGE_ONLINE,
      basicAuthentication: true,
    });
    expect(judged(configuration, '2022-10-01').verdict).toBe('invalid');
    expect(judged(configuration, '2022-09-30').verdict).toBe('valid');
  });
});

describe('what is recommended', () => {
  it.each(['user', 'queue'] as const)('to a %s of whom nothing is known, server-side sync first', (owner) => {
    const { recommendations, ruledOut } = ranked({ owner });
    expect(recommendations.map(methodsOf)).toEqual(['server/server/server', 'forward-mailbox/server/server']);
    expect(recommendations.map(({ readiness }) => readiness)).toEqual(['to-verify', 'to-verify']);
    expect(recommendations.map(({ retired }) => retired)).toEqual([false, false]);
    expect(ruledOut.map(methodsOf).every((methods) => methods.includes('outlook'))).toBe(true);
  });

  it('is Outlook as well, and not as retired, as of the day before it was removed', () => {
    const { recommendations } = ranked({ prerequisites: { outlookInstalled: true } }, '2020-12-03');
    expect(recommendations[0]).toMatchObject({ readiness: 'ready', retired: false });
    expect(recommendations.map(methodsOf)[0]).toBe('outlook/outlook/outlook');
    const unknown = ranked({}, '2020-12-03').recommendations;
    expect(unknown[0]).toMatchObject({ readiness: 'to-verify', retired: false });
    expect(unknown.map(methodsOf)[0]).toBe('outlook/outlook/outlook');
    expect(ranked({}, '2020-12-04').recommendations.map(methodsOf)).not.toContain('outlook/outlook/outlook');
  });

  it('is ready with everything there', () => {
    const [first] = ranked({ prerequisites: EXCHANGE_ONLINE }).recommendations;
    expect(first).toMatchObject({ readiness: 'ready', repairs: [{}], findings: [] });
    expect(first && methodsOf(first)).toBe('server/server/server');
  });

  it('is nothing for appointments, contacts and tasks with POP3 that is there to stay', () => {
    const locked = ['exchangeOnline', 'exchangeServer'] as const;
    expect(ranked({ prerequisites: POP3, locked }).outcome).toBe('not-found');
    const needs = { incoming: true, outgoing: true, activities: false };
    expect(ranked({ prerequisites: POP3, locked, needs }).recommendations.map(methodsOf)[0]).toBe(
      'server/server/none',
    );
  });

  it('never is a forward mailbox before server-side sync of the mailbox itself, whatever is known', () => {
    const names = fc.subarray([...DATAVERSE_PREREQUISITES]);
    const known = names.chain((some) =>
      fc.record(Object.fromEntries(some.map((name) => [name, fc.boolean()])), { noNullPrototype: true }),
    ) as fc.Arbitrary<Known>;
    const needs = fc.record({ outgoing: fc.boolean(), activities: fc.boolean() }, { noNullPrototype: true });
    fc.assert(
      fc.property(known, needs, fc.constantFrom('user', 'queue'), (prerequisites, others, owner) => {
        const { recommendations } = ranked({ prerequisites, owner, needs: { incoming: true, ...others } });
        const incoming = recommendations.map(({ configuration }) => configuration.incoming);
        const first = (method: (typeof incoming)[number]) => incoming.indexOf(method);
        if (incoming.includes('forward-mailbox')) {
          expect(first('server')).toBeLessThan(first('forward-mailbox'));
          expect(first('server')).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the model', () => {
  const values = fc.constantFrom(true, false, undefined);
  const record = (...names: readonly string[]) =>
    fc
      .record(Object.fromEntries(names.map((name) => [name, values])), { noNullPrototype: true })
      .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  const { directions } = dataverse.vocabulary;
  const configurations = fc.record(
    {
      owner: fc.constantFrom('user', 'queue'),
      incoming: fc.constantFrom(...directions.incoming),
      outgoing: fc.constantFrom(...directions.outgoing),
      activities: fc.constantFrom(...directions.activities),
      prerequisites: record(...DATAVERSE_PREREQUISITES),
      needs: record('incoming', 'outgoing', 'activities'),
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<DataverseModelConfiguration>;

  it('says the same of any configuration on any day', () => {
    const days = fc.constantFrom(...daysAround(dataverse));
    fc.assert(
      fc.property(configurations, days, (configuration, asOf) => {
        const { verdict, findings } = judged(configuration, asOf);
        const said = findings.map(({ ruleId, kind, direction }) => ({ ruleId, kind, direction }));
        const expected = dataverseModel(configuration, asOf);
        expect(said).toEqual(expected);
        const kinds = expected.map(({ kind }) => kind);
        const expectedVerdict = kinds.includes('error')
          ? 'invalid'
          : kinds.includes('unverified')
            ? 'undetermined'
            : 'valid';
        expect(verdict).toBe(expectedVerdict);
      }),
      { numRuns: 20_000 },
    );
  });

  it('finds each rule speaking in every way it can, and silent somewhere', () => {
    const kinds = new Map<string, Set<string>>();
    fc.assert(
      fc.property(configurations, fc.constantFrom(undefined, '2016-01-01'), (configuration, asOf) => {
        for (const { ruleId, kind } of judged(configuration, asOf).findings) {
          kinds.set(ruleId, (kinds.get(ruleId) ?? new Set()).add(kind));
        }
      }),
      { numRuns: 4_000, seed: 1 },
    );
    const impossible = ['incoming-outlook-not-for-queues', 'outgoing-outlook-not-for-queues'];
    const expected = dataverse.rules.map(({ id, kind }) => {
      if (kind === 'advice') return [id, 'advice'];
      return [id, impossible.includes(id) || id.endsWith('none-but-needed') ? 'error' : 'error unverified'];
    });
    const found = dataverse.rules.map(({ id }) => [id, [...(kinds.get(id) ?? [])].sort().join(' ')]);
    expect(found).toEqual(expected);
    expect(saidOf(configurationOf('none/none/none'))).toBe('');
    expect(saidOf(configurationOf('server/server/server', EXCHANGE_ONLINE))).toBe('');
  });

  it('names the same prerequisites and criteria in the same order', () => {
    expect(dataverse.vocabulary.prerequisites).toEqual(DATAVERSE_PREREQUISITES);
    expect(dataverse.criteria.map(({ id }) => id)).toEqual(DATAVERSE_CRITERIA);
  });
});

describe('as data', () => {
  it('is frozen and survives JSON', () => {
    const again = defineRuleset(JSON.parse(JSON.stringify(dataverse)));
    expect(again).toEqual(dataverse);
    expect(Object.isFrozen(dataverse.rules[0]?.cases[0]?.when)).toBe(true);
    expect(Object.isFrozen(dataverse.words?.sv?.rules)).toBe(true);
  });

  it('has schemas with the third direction', () => {
    const plain = { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'server' };
    const schema = configurationSchema(dataverse);
    expect(schema.safeParse(plain).success).toBe(true);
    expect(schema.safeParse({ ...plain, activities: 'forward-mailbox' }).success).toBe(false);
    const { activities: _, ...lacking } = plain;
    expect(schema.safeParse(lacking).success).toBe(false);
    expect(configurationJsonSchema(dataverse)).toMatchObject({ properties: { activities: {} } });
  });

  it('has methods whose ways hold where nothing is found wrong today', () => {
    const plausible = fc
      .record(
        {
          incoming: fc.constantFrom(...dataverse.vocabulary.directions.incoming),
          outgoing: fc.constantFrom(...dataverse.vocabulary.directions.outgoing),
          activities: fc.constantFrom(...dataverse.vocabulary.directions.activities),
          prerequisites: fc.record(
            Object.fromEntries(
              DATAVERSE_PREREQUISITES.map((name) => [
                name,
                fc.oneof(
                  { arbitrary: fc.constant(name !== 'basicAuthentication'), weight: 12 },
                  fc.boolean(),
                ),
              ]),
            ),
            { requiredKeys: [], noNullPrototype: true },
          ),
        },
        { noNullPrototype: true },
      )
      .map((all) => ({ owner: 'user', ...all }) as DataverseModelConfiguration);
    const seen = new Set<string>();
    fc.assert(
      fc.property(plausible, (configuration) => {
        const trace = mailFlow<Dataverse>(configuration as unknown, { ruleset: dataverse });
        if (trace.outcome === 'malformed') throw new Error(JSON.stringify(trace.problems));
        const states = trace.routes.flatMap(({ hops }) => hops.map(({ state }) => state));
        const kinds = dataverseModel(configuration).map(({ kind }) => kind);
        const found = [kinds.includes('error'), kinds.some((kind) => kind !== 'advice')];
        seen.add(found.join());
        expect([states.includes('missing'), states.some((state) => state !== 'there')]).toEqual(found);
      }),
      { numRuns: 3_000 },
    );
    expect(seen.size).toBe(3);
  });

  it('compares the methods of each direction', () => {
    const explained = explainTradeoffs({}, { ruleset: dataverse });
    if (explained.outcome === 'malformed') throw new Error('The request is well formed.');
    expect(explained.activities.map(({ method }) => method)).toEqual(['none', 'outlook', 'server']);
    const forward = explained.comparisons.find(({ methods }) => methods.join() === 'server,forward-mailbox');
    expect(forward).toMatchObject({
      favoursSecond: ['few-mailboxes-to-watch', 'traceable'],
      undecided: ['forwards-as-attachment', 'few-credentials'],
    });
  });
});
