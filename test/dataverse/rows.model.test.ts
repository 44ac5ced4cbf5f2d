import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, type Report, type Ruleset, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { checked, filesOf, LOOKUP_TABLE, linesOf } from '../cli/support.ts';
import { directionFallingShort, type OtherTables } from '../models/readiness.ts';
import { type Facts, type ModelAnswer, modelOf, plainAddress, type Row } from '../models/row.ts';

/** What no column of a mailbox row holds, or not for long. */
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  -1,
  7,
  0.5,
  -2,
  '',
  '2',
  // A label that is in no list of those that are known.
  'Ninguno',
  true,
  [],
  [1],
  {},
  2 ** 31,
);

function column(...right: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 12 }, { arbitrary: odd, weight: 1 });
}

const ADDRESSES = [
  'anna@contoso.example',
  'ANNA@Contoso.Example',
  'bo@contoso.example',
  'åsa@contoso.example',
  'Åsa@contoso.example',
  ' bo@Contoso.example\t',
  'νίκος@contoso.example',
  'ΝΊΚΟΣ@contoso.example',
  'groß@contoso.example',
  'GROSS@contoso.example',
];

/** Rows that are mostly right; `mailboxid` tells that each is a row. */
const rows: fc.Arbitrary<Row> = fc
  .record({
    mailboxid: column('1', '2'),
    name: column('Anna', 'Bo'),
    emailaddress: column(...ADDRESSES),
    [LOOKUP_TABLE]: fc.oneof(
      { arbitrary: column('systemuser', 'queue'), weight: 3 },
      { arbitrary: fc.constantFrom(undefined, null), weight: 2 },
      {
        arbitrary: fc.constantFrom<unknown>(
          'team',
          'Systemuser',
          ['queue'],
          ['systemuser'],
          8,
          '2020',
          'toString',
        ),
        weight: 1,
      },
    ),
    regardingobjecttypecode: fc.oneof(
      { arbitrary: column('systemuser', 'queue', 8, 2020, '8', '2020'), weight: 3 },
      { arbitrary: fc.constantFrom<unknown>(undefined, null, 9, 'account', [8], '08'), weight: 1 },
    ),
    isforwardmailbox: fc.oneof(
      { arbitrary: fc.constantFrom(false, undefined, null), weight: 5 },
      { arbitrary: fc.constantFrom<unknown>(true, true, 'true', 1), weight: 1 },
    ),
    incomingemaildeliverymethod: column(0, 1, 2, 3),
    outgoingemaildeliverymethod: column(0, 1, 2),
    actdeliverymethod: column(0, 1, 2),
    statecode: column(0, 1),
    emailrouteraccessapproval: column(0, 1, 2, 3),
    isemailaddressapprovedbyo365admin: column(true, false),
    incomingemailstatus: column(0, 1, 2),
    outgoingemailstatus: column(0, 1, 2),
    actstatus: column(0, 1, 2),
    enabledforincomingemail: column(true, false),
    enabledforoutgoingemail: column(true, false),
    enabledforact: column(true, false),
    testmailboxaccesscompletedon: column(null, '2026-01-01T00:00:00Z'),
    _emailserverprofile_value: column('p1', 'p2', 'p3', null),
  })
  .map((row) => ({ ...row, mailboxid: row.mailboxid ?? null }));

/** A report with what the model says of the directions of missing tests and of passwords. */
function inOwnDirections(
  report: Report<Ruleset>,
  row: Row,
  { configuration }: { readonly configuration: object },
  rows: readonly Row[],
  others: OtherRows,
): unknown {
  if (report.verdict === 'malformed') return report;
  const sinks = rows.filter(({ isforwardmailbox }) => isforwardmailbox === true);
  const methods = configuration as Readonly<Record<string, string>>;
  const findings = report.findings.flatMap((finding) => {
    const what = finding.unmet.includes('testedAndEnabled')
      ? 'test'
      : finding.unmet.includes('basicAuthentication')
        ? 'password'
        : undefined;
    if (what === undefined) return [finding];
    const direction = directionFallingShort(what, finding.kind, row, methods, { ...others, sinks });
    return direction === null ? [] : [{ ...finding, direction: direction ?? finding.direction }];
  });
  return { ...report, findings };
}

const HOSTS = [
  null,
  undefined,
  'mail.contoso.example',
  'https://outlook.office365.com/EWS',
  'smtp.office365.com',
];

/** Rows of server profiles and of the organization; several may be of one id, and say otherwise. */
const otherRows = fc.record({
  profiles: fc.array(
    fc.record({
      emailserverprofileid: fc.constantFrom('p1', 'p2'),
      servertype: column(0, 1, 2, 3, 4),
      statecode: column(0, 1),
      incomingserverlocation: fc.constantFrom(...HOSTS),
      outgoingserverlocation: fc.constantFrom(...HOSTS),
      incomingcredentialretrieval: column(0, 1, 2, 3, 4, 5, 6, 7),
      outgoingcredentialretrieval: column(0, 1, 2, 3, 4, 5, 6, 7),
    }),
    { maxLength: 3 },
  ),
  organizations: fc.array(
    fc.record({
      organizationid: fc.constant('o1'),
      emailconnectionchannel: column(0, 1),
      requireapprovalforuseremail: column(true, false),
      requireapprovalforqueueemail: column(true, false),
    }),
    { maxLength: 2 },
  ),
});
type OtherRows = Pick<OtherTables, 'profiles' | 'organizations'>;
const NO_OTHER_ROWS: OtherRows = { profiles: [], organizations: [] };

const truths = (...names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Readonly<Record<string, boolean>>>;
const prerequisites = truths(
  'sinkMailboxProvisioned',
  'forwardRuleDeployed',
  'emailRouterInstalled',
  'outlookInstalled',
);
const mailboxFacts = fc.record(
  { prerequisites, needs: truths('incoming', 'outgoing') },
  { requiredKeys: [], noNullPrototype: true },
);
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    prerequisites,
    userCount: fc.constantFrom(0, 9, 10),
    mailboxes: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...ADDRESSES, 'nobody@contoso.example', ''), mailboxFacts), {
        selector: ([address]) => plainAddress(address),
        maxLength: 4,
      })
      .map((entries) => Object.fromEntries(entries)),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const plain = { owner: 'queue', incoming: 'none', outgoing: 'none' };
const plainIn = (ruleset: Ruleset) =>
  'activities' in ruleset.vocabulary.directions ? { ...plain, activities: 'none' } : plain;

/** What was judged, or which columns do not say enough, for each row in turn. */
async function answerTo(
  inputs: readonly (readonly Row[])[],
  stdinAt: number,
  givenFacts: Facts,
  ruleset: Ruleset = guide,
): Promise<ModelAnswer & { readonly reports: readonly unknown[] }> {
  const [factsFile = '', ...files] = filesOf(givenFacts, ...inputs.map((records) => linesOf(...records)));
  const names = files.map((file, index) => (index === stdinAt ? '-' : file));
  const stdin = linesOf(...(inputs[stdinAt] ?? []));
  const { results, summary } = await checked([...names, '--facts', factsFile, '--ruleset', ruleset.id], {
    stdin,
  });
  const ofRows = results.filter(
    ({ configuration }) => JSON.stringify(configuration) !== JSON.stringify(plainIn(ruleset)),
  );
  return {
    results: ofRows.map(({ configuration, report }) =>
      configuration === null
        ? { columns: (report.problems ?? []).map(({ path }) => String(path[0])) }
        : { configuration },
    ),
    reports: ofRows.map(({ report }) => report),
    sinkMailboxes: summary.sinkMailboxes,
    unmatchedFacts: summary.unmatchedFacts,
  };
}

describe('rows come to what the model says', () => {
  const inputsFor = (ruleset: Ruleset) =>
    fc.array(
      fc.array(
        fc.oneof({ arbitrary: rows, weight: 6 }, { arbitrary: fc.constant(plainIn(ruleset)), weight: 1 }),
        { maxLength: 6 },
      ),
      { minLength: 1, maxLength: 3 },
    );

  it.each<[Ruleset, number]>([
    [guide, 300],
    [dataverse, 150],
  ])(
    'however they are spread over inputs, with configurations between and any facts',
    async (ruleset, numRuns) => {
      await fc.assert(
        fc.asyncProperty(
          inputsFor(ruleset),
          otherRows,
          fc.nat(3),
          facts,
          async (given, others, stdinAt, givenFacts) => {
            // The rows of other tables come last, when all that they tell of has been read once.
            const inputs = [...given, [...others.profiles, ...others.organizations]];
            const { reports, ...answer } = await answerTo(inputs, stdinAt, givenFacts, ruleset);
            const onlyRows = given.flat().filter((record) => !('owner' in record));
            expect(answer).toEqual(modelOf(onlyRows, givenFacts, ruleset === dataverse ? others : undefined));
            for (const [index, result] of answer.results.entries()) {
              if (!('configuration' in result)) continue;
              const expected: Report<Ruleset> = validate<Ruleset>(result.configuration as unknown, {
                ruleset,
              });
              expect(expected.verdict).not.toBe('malformed');
              const ofOwners = (onlyRows as readonly Row[]).filter((each) => each.isforwardmailbox !== true);
              const row = ofOwners[index] as Row;
              const told =
                ruleset === dataverse ? inOwnDirections(expected, row, result, onlyRows, others) : expected;
              expect(reports[index]).toEqual(JSON.parse(JSON.stringify(told)));
            }
          },
        ),
        { numRuns },
      );
    },
  );

  it('for every choice in the column of activities, which has an order of its own', async () => {
    const every = [0, 1, 2, 3, -1, -2, 0.5, '1', null, undefined, true].map((actdeliverymethod) => ({
      [LOOKUP_TABLE]: 'systemuser',
      incomingemaildeliverymethod: 2,
      outgoingemaildeliverymethod: 0,
      actdeliverymethod,
    }));
    const { reports: _, ...answer } = await answerTo([every], 0, {}, dataverse);
    expect(answer).toEqual(modelOf(every, {}, NO_OTHER_ROWS));
    const chosen = answer.results.map((result) =>
      'columns' in result ? result.columns : (result.configuration as { activities: string }).activities,
    );
    expect(chosen).toEqual(['outlook', 'server', 'none', ...Array(8).fill(['actdeliverymethod'])]);
  });

  it('for every pair of choices, every owner and both kinds of table column', async () => {
    const choices = [-1, 0, 1, 2, 3, 4, null];
    const tables = [
      { [LOOKUP_TABLE]: 'systemuser' },
      { [LOOKUP_TABLE]: 'queue' },
      { regardingobjecttypecode: 8 },
      { regardingobjecttypecode: 2020 },
      { regardingobjecttypecode: 2 },
      {},
    ];
    const every = tables.flatMap((table) =>
      choices.flatMap((incomingemaildeliverymethod) =>
        choices.map((outgoingemaildeliverymethod) => ({
          ...table,
          incomingemaildeliverymethod,
          outgoingemaildeliverymethod,
        })),
      ),
    );
    const { reports: _, ...answer } = await answerTo([every], 0, {});
    expect(answer).toEqual(modelOf(every, {}));
    expect(answer.results).toHaveLength(tables.length * choices.length ** 2);
  });
});

it('every column of the mailbox table tells a row from anything else', async () => {
  const columns = [
    'mailboxid',
    'isforwardmailbox',
    '_regardingobjectid_value',
    LOOKUP_TABLE,
    'regardingobjecttypecode',
    'incomingemaildeliverymethod',
    'outgoingemaildeliverymethod',
    'actdeliverymethod',
    'emailaddress',
    'emailrouteraccessapproval',
    'incomingemailstatus',
    'outgoingemailstatus',
    'actstatus',
    'mailboxstatus',
    'enabledforincomingemail',
    'enabledforoutgoingemail',
    'enabledforact',
    'testmailboxaccesscompletedon',
    '_emailserverprofile_value',
  ];
  const { results } = await checked(['-'], { stdin: linesOf(...columns.map((name) => ({ [name]: null }))) });
  expect(results.map(({ report }) => report.problems?.length)).toEqual(columns.map(() => 3));
  const others = await checked(['-'], {
    stdin: linesOf({ name: null }, { statecode: 0 }, { ownerid: null }, {}),
  });
  expect(others.results.map(({ report }) => report.problems?.map(({ path }) => path))).toEqual([
    [[]],
    [[]],
    [[]],
    [[]],
  ]);
});
