import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AuditOptions } from '../../src/dataverse/index.ts';
import { defineRuleset, extendRuleset, guide, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { sql } from '../../src/sql/index.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';
import { audited, mailboxesIn } from '../support/audits.ts';
import { locations } from '../support/written-texts.ts';
import type { Engine } from './support/engine.ts';
import { describeInEveryEngine } from './support/engines.ts';

type Row = Readonly<Record<string, unknown>>;

/** The tables as an engine has them: each column, and its type in both kinds of SQL. */
const TABLES = {
  mailbox: {
    mailboxid: 'VARCHAR(40)',
    regardingobjecttypecode: 'VARCHAR(20)',
    isforwardmailbox: 'BOOLEAN',
    incomingemaildeliverymethod: 'INTEGER',
    outgoingemaildeliverymethod: 'INTEGER',
    actdeliverymethod: 'INTEGER',
    statecode: 'INTEGER',
    emailrouteraccessapproval: 'INTEGER',
    isemailaddressapprovedbyo365admin: 'BOOLEAN',
    incomingemailstatus: 'INTEGER',
    outgoingemailstatus: 'INTEGER',
    actstatus: 'INTEGER',
    enabledforincomingemail: 'BOOLEAN',
    enabledforoutgoingemail: 'BOOLEAN',
    enabledforact: 'BOOLEAN',
    testmailboxaccesscompletedon: 'TIMESTAMP',
    emailserverprofile: 'VARCHAR(40)',
  },
  emailserverprofile: {
    emailserverprofileid: 'VARCHAR(40)',
    servertype: 'INTEGER',
    statecode: 'INTEGER',
    incomingserverlocation: 'VARCHAR(400)',
    outgoingserverlocation: 'VARCHAR(400)',
    incomingcredentialretrieval: 'INTEGER',
    outgoingcredentialretrieval: 'INTEGER',
  },
  organization: {
    organizationid: 'VARCHAR(40)',
    emailconnectionchannel: 'INTEGER',
    requireapprovalforuseremail: 'BOOLEAN',
    requireapprovalforqueueemail: 'BOOLEAN',
  },
} as const;

const column = <T>(...values: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom<T | null>(...values), weight: 8 },
    { arbitrary: fc.constant(null), weight: 1 },
  );
const truth = column(true, false);
const mailboxes = fc
  .array(
    fc.record({
      regardingobjecttypecode: column('systemuser', 'queue', '8', '2020', 'team'),
      isforwardmailbox: fc.oneof(
        { arbitrary: column(false), weight: 6 },
        { arbitrary: fc.constant(true), weight: 1 },
      ),
      incomingemaildeliverymethod: column(0, 1, 2, 3, 3, -1),
      outgoingemaildeliverymethod: column(0, 1, 2, 2),
      actdeliverymethod: column(0, 1, 2),
      statecode: column(0, 0, 1),
      emailrouteraccessapproval: column(0, 1, 1, 2, 3),
      isemailaddressapprovedbyo365admin: truth,
      incomingemailstatus: column(0, 1, 2),
      outgoingemailstatus: column(0, 1, 2),
      actstatus: column(0, 1, 2),
      enabledforincomingemail: truth,
      enabledforoutgoingemail: truth,
      enabledforact: truth,
      testmailboxaccesscompletedon: column('2026-01-01T00:00:00Z'),
      emailserverprofile: column('p1', 'P2', 'p3', '{P1}', ' {p2}\t', '', '{}'),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((rows) =>
    rows.map((row, index): Row => ({ mailboxid: `m${String(index).padStart(3, '0')}`, ...row })),
  );
const location = fc.oneof({ arbitrary: locations, weight: 8 }, { arbitrary: fc.constant(null), weight: 1 });
const profiles = fc.uniqueArray(
  fc.record({
    emailserverprofileid: fc.constantFrom('P1', '{p1}', 'p2', '{P2} ', '', '{ }'),
    servertype: column(0, 0, 1, 2, 2, 3, 4, 9),
    statecode: column(0, 1),
    incomingserverlocation: location,
    outgoingserverlocation: location,
    incomingcredentialretrieval: column(0, 1, 2, 3, 4, 5, 6, 7),
    outgoingcredentialretrieval: column(0, 1, 2, 3, 4, 5, 6, 7),
  }),
  {
    selector: ({ emailserverprofileid }) => emailserverprofileid.toLowerCase().replace(/[{} ]/g, ''),
    maxLength: 2,
  },
);
const organizations = fc.array(
  fc.record({
    organizationid: fc.constant('o1'),
    emailconnectionchannel: column(0, 1),
    requireapprovalforuseremail: truth,
    requireapprovalforqueueemail: truth,
  }),
  { maxLength: 2 },
);

const literal = (value: unknown) =>
  value === null
    ? 'NULL'
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value).toUpperCase();

async function fill(engine: Engine, table: keyof typeof TABLES, rows: readonly Row[]): Promise<void> {
  await engine.run(`DELETE FROM "${table}"`);
  if (rows.length === 0) return;
  const names = Object.keys(TABLES[table]);
  const values = rows.map((row) => `(${names.map((name) => literal(row[name])).join(', ')})`);
  await engine.run(`INSERT INTO "${table}" VALUES ${values.join(', ')}`);
}

/** Makes the tables and views anew, with columns of these types where they differ. */
async function make(
  engine: Engine,
  ruleset: Ruleset,
  source: object,
  types: Readonly<Record<string, string>> = {},
): Promise<void> {
  const made = sql({ ruleset, dialect: engine.dialect, dataverse: source });
  if (made.outcome === 'malformed') throw new Error(made.problems.map(({ message }) => message).join('\n'));
  for (const view of ['email_verdicts', 'configurations']) await engine.run(`DROP VIEW IF EXISTS "${view}"`);
  for (const [table, columns] of Object.entries(TABLES)) {
    await engine.run(`DROP TABLE IF EXISTS "${table}"`);
    const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${types[name] ?? type}`);
    await engine.run(`CREATE TABLE "${table}" (${typed.join(', ')})`);
  }
  await engine.run(made.table);
  await engine.run(made.view);
}

const ALL = { emailserverprofile: 'emailserverprofile', organization: 'organization' };
const FACTS = { prerequisites: { outlookInstalled: true, testedAndEnabled: false }, userCount: 12 };

/** Rules of a house that ask what rows tell direction by direction, alone, together, and either way round. */
const demanding = extendRuleset(dataverse, {
  id: 'demanding',
  add: [
    ['tests-of-sending', ['outgoing'], 'testedAndEnabled'],
    [
      'tests-and-passwords',
      ['activities', 'incoming'],
      { all: ['testedAndEnabled', { not: 'basicAuthentication' }] },
    ],
    ['tests-or-passwords', ['incoming', 'outgoing'], { any: ['basicAuthentication', 'testedAndEnabled'] }],
    ['never', ['outgoing'], { not: 'testedAndEnabled' }],
  ].map(([id, directions, requires]) => ({
    ...{ id, kind: 'error', sources: [] },
    cases: (directions as string[]).map((direction) => ({
      direction,
      when: { [direction]: ['server', ...(direction === 'incoming' ? ['forward-mailbox', 'none'] : [])] },
      requires,
    })),
  })),
} as never);

describeInEveryEngine('a view over the tables of Dataverse says what an audit of them says', (engine) => {
  it.each([
    ['by the guidance of today', dataverse, ALL, {}],
    ['by the guide', guide, ALL, {}],
    ['with facts beside the rows', dataverse, ALL, FACTS],
    ['of mailboxes alone', dataverse, {}, {}],
    ['by rules of a house', demanding, ALL, {}],
  ] as const)('%s', async (_name, ruleset, source, facts) => {
    await make(engine(), ruleset as unknown as Ruleset, { ...source, ...facts });
    await fc.assert(
      fc.asyncProperty(mailboxes, profiles, organizations, async (own, servers, organization) => {
        const tables = { mailbox: own, emailserverprofile: servers, organization };
        for (const [table, rows] of Object.entries(tables))
          await fill(engine(), table as keyof typeof TABLES, rows);
        const isGiven = (table: string) => table === 'mailbox' || table in source;
        const rows = Object.entries(tables).flatMap(([table, all]) => (isGiven(table) ? all : []));
        const { judged, expected } = await bothWays(engine(), rows, {
          ruleset: ruleset as unknown as Ruleset,
          facts,
        });
        expect(judged).toEqual(expected);
      }),
      // A view is planned anew for each organization, which takes longer than its rows.
      { numRuns: 30 },
    );
  });
});

/** What the views say of each mailbox, the prerequisites that they show included, and what an audit of the rows says. */
async function bothWays(
  engine: Engine,
  rows: readonly Row[],
  options: AuditOptions & { readonly ruleset: Ruleset },
) {
  const { prerequisites } = options.ruleset.vocabulary;
  const columns = prerequisites.map((name) => `, "${name}"`).join('');
  // The guide knows no checks of rows.
  const checked = options.ruleset.id === 'guide' ? `'[]'` : '"checks"';
  const judged = await engine.rows(
    `SELECT "mailboxid", "verdict", "findings", ${checked}${columns} FROM "email_verdicts" JOIN "configurations" USING ("mailboxid") ORDER BY "mailboxid"`,
  );
  const results = mailboxesIn(await audited(rows, options));
  return {
    judged: judged.map(([id, verdict, found, checks, ...shown]) =>
      verdict === 'malformed'
        ? [id, verdict, found]
        : [id, verdict, JSON.parse(String(found)), JSON.parse(String(checks)), ...shown],
    ),
    expected: results.map(({ id, report, configuration, checks = [] }) => {
      const shown = (configuration as PlainConfiguration | null)?.prerequisites ?? {};
      return [
        id,
        report.verdict,
        ...(report.verdict === 'malformed'
          ? [null]
          : [
              report.findings.map(({ ruleId, direction, kind }) => ({ ruleId, direction, kind })),
              checks
                .filter(({ checkId }) => checkId === 'test-failed')
                .map(({ checkId, direction, kind }) => ({ checkId, direction, kind })),
              ...prerequisites.map((name) => (shown[name] === undefined ? null : String(shown[name]))),
            ]),
      ];
    }),
  };
}

describeInEveryEngine('ids that have a type of their own', (engine) => {
  it('lead from mailboxes to their server profiles, and are handed on', async () => {
    const UUIDS = { mailboxid: 'UUID', emailserverprofile: 'UUID', emailserverprofileid: 'UUID' };
    await make(engine(), dataverse as unknown as Ruleset, ALL, UUIDS);
    const profile = (digit: number, servertype: number) => ({
      emailserverprofileid: `5D0E5F0C-AB12-4000-8000-00000000000${digit}`,
      ...{ servertype, statecode: 0, incomingcredentialretrieval: 0, outgoingcredentialretrieval: 0 },
      ...{ incomingserverlocation: null, outgoingserverlocation: null },
    });
    const servers = [profile(1, 3), profile(2, 1)];
    const own = [...servers, { emailserverprofileid: null }].map(({ emailserverprofileid }, index) => ({
      ...Object.fromEntries(Object.keys(TABLES.mailbox).map((name) => [name, null])),
      ...{ mailboxid: `00000000-0000-4000-8000-00000000000${index}`, statecode: 0 },
      ...{ regardingobjecttypecode: 'systemuser', isforwardmailbox: false },
      ...{ incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2, actdeliverymethod: 2 },
      emailserverprofile: emailserverprofileid,
    }));
    await fill(engine(), 'mailbox', own);
    await fill(engine(), 'emailserverprofile', servers);
    const { judged, expected } = await bothWays(engine(), [...own, ...servers], {
      ruleset: dataverse as unknown as Ruleset,
    });
    expect(judged).toEqual(expected);
    const told = await engine().rows(
      'SELECT "exchangeOnline", "smtpCompatible" FROM "configurations" ORDER BY "mailboxid"',
    );
    expect(told).toEqual([
      ['true', null],
      ['false', 'true'],
      [null, null],
    ]);
  });
});

describeInEveryEngine('a column of mailboxes that is called as one made on the way', (engine) => {
  it('is handed on as it is', async () => {
    const key = ['mailboxid', 'smtp', 'key_1', 'regarding'];
    const made = sql({ dialect: engine().dialect, key, dataverse: ALL });
    if (made.outcome === 'malformed') throw new Error(made.problems.map(({ message }) => message).join());
    await make(engine(), guide, ALL);
    for (const view of ['email_verdicts', 'configurations']) await engine().run(`DROP VIEW "${view}"`);
    for (const name of key.slice(1)) {
      await engine().run(`ALTER TABLE "mailbox" ADD COLUMN "${name}" VARCHAR(20)`);
    }
    await engine().run(made.table);
    await engine().run(made.view);
    const values = {
      mailboxid: 'm',
      smtp: 'a',
      key_1: 'b',
      regarding: 'c',
      regardingobjecttypecode: 'queue',
    };
    const [names, given] = [Object.keys(values), Object.values(values)];
    await engine().run(
      `INSERT INTO "mailbox" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${given.map(literal).join(', ')})`,
    );
    const listed = [...key, 'owner'].map((name) => `"${name}"`).join(', ');
    expect(await engine().rows(`SELECT ${listed} FROM "configurations"`)).toEqual([
      ['m', 'a', 'b', 'c', 'queue'],
    ]);
  });
});

it.each([
  [{ mailbox: '' }, ['options', 'dataverse', 'mailbox']],
  [{ mailbox: 'sink_row' }, ['options', 'dataverse', 'mailbox']],
  [{ userCount: -1 }, ['options', 'dataverse', 'userCount']],
  [{ prerequisites: { magic: true } }, ['options', 'dataverse', 'prerequisites', 'magic']],
  [{ queue: 'queue' }, ['options', 'dataverse', 'queue']],
])('refuses %j', (source, path) => {
  const answer = sql({ dataverse: source } as never);
  expect(answer.outcome === 'malformed' && answer.problems.map((problem) => problem.path)).toEqual([path]);
});

it('says nothing of a direction of which no row tells', () => {
  const ruleset = defineRuleset({
    id: 'elsewhere',
    edition: 'elsewhere',
    vocabulary: {
      owners: ['user', 'queue'],
      directions: { incoming: ['none', 'server'], sideways: ['none', 'some'] },
      prerequisites: [],
    },
    clauses: [],
    terms: {},
    rules: [],
    criteria: [],
    whereToSet: [],
  });
  const made = sql({ ruleset: ruleset as unknown as Ruleset, dialect: 'duckdb', dataverse: {} });
  expect(made.outcome === 'sql' && made.table).toMatch(/CAST\(NULL AS \w+\) AS "sideways"/);
});

it('tells what is wrong with a ruleset, whatever is told of prerequisites', () => {
  const answer = sql({ ruleset: { id: 5 }, dataverse: { prerequisites: { magic: true } } } as never);
  const paths = answer.outcome === 'malformed' ? answer.problems.map(({ path }) => path.join('.')) : [];
  expect(paths).toContain('options.ruleset.id');
  expect(paths.filter((path) => path.startsWith('options.dataverse'))).toEqual([]);
});
