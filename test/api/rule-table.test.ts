import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DecisionTable,
  type Row,
  type RuleTable,
  ruleTable,
} from '../../src/api/decision-tables/rule-table.ts';
import { type VerdictTable, verdictTables } from '../../src/api/decision-tables/verdict-tables.ts';
import { defineRuleset, guide, type Ruleset, type Vocabulary, validate } from '../../src/index.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';
import { type ModelConfiguration, model } from '../models/guide.ts';
import { idleColumns, rowFor, rowsLeftApart, valueAt } from '../support/decision-rows.ts';
import { everyKnown, everyNeed, everyScene, everyUserCount } from '../support/guide-space.ts';
import { configurationsOf, extendedGuides, ownRulesets } from '../support/rulesets.ts';

const tableOf = (ruleset: Ruleset, ruleId: string) => ruleTable(ruleset, ruleId) as RuleTable;
const tables = guide.rules.map(({ id }) => tableOf(guide, id));
const verdicts = verdictTables(guide);
const FROM_BEST = ['valid', 'undetermined', 'invalid'] as const;

const VERDICT_OF: Readonly<Record<string, string>> = { error: 'invalid', unverified: 'undetermined' };

function worst(rows: readonly Row[]) {
  return FROM_BEST[Math.max(0, ...rows.map(({ outcome }) => FROM_BEST.indexOf(outcome as 'valid')))];
}

function worstOf(all: readonly VerdictTable[], configuration: PlainConfiguration) {
  return worst(all.map((table) => rowFor(table, configuration)));
}

/** A table as lines of text: what stands in the cells, and what comes of it. */
function linesOf({ columns, rows }: RuleTable | VerdictTable): string[] {
  return [
    columns.map(({ about, name }) => (about === name ? about : `${about} ${name}`)).join(' | '),
    ...rows.map(
      ({ cells, outcome }) =>
        `${cells.map((cell) => (cell === 'any' ? cell : JSON.stringify(cell))).join(' | ')} => ${outcome}`,
    ),
  ];
}

/** The guide's configurations are put together from these parts, one of each. */
const parts: readonly (readonly Partial<ModelConfiguration>[])[] = [
  everyScene,
  everyNeed.map((needs) => ({ needs })),
  everyUserCount,
  everyKnown.map((prerequisites) => ({ prerequisites })),
];

/**
 * Looks up the row that stands for a configuration, which is given by the places of its parts.
 * A table is asked once for all that it cannot tell apart, as there are more than a million configurations.
 */
function lookUpOf<R extends Row>(table: DecisionTable<R>): (places: readonly number[]) => R {
  const classes = parts.map((some) => {
    const known = new Map<string, number>();
    return some.map((part) => {
      const key = JSON.stringify(
        table.columns.map((column) => valueAt(column, { owner: '', ...part } as PlainConfiguration)),
      );
      known.set(key, known.get(key) ?? known.size);
      return known.get(key) as number;
    });
  });
  const rows: R[] = [];
  return (places) => {
    const index = classes.reduce((sum, each, part) => sum * each.length + (each[places[part] ?? 0] ?? 0), 0);
    rows[index] ??= rowFor(table, configurationAt(places));
    return rows[index];
  };
}

function configurationAt(places: readonly number[]): PlainConfiguration & ModelConfiguration {
  return Object.assign({}, ...places.map((place, part) => parts[part]?.[place]));
}

describe('the guide', () => {
  /** What every configuration of the guide shows. */
  const shown = { tables: new Set<string>(), verdicts: new Set<string>(), ids: new Map<Row, Set<string>>() };

  beforeAll(() => {
    const ruleRows = tables.map(lookUpOf);
    const verdictRows = verdicts.map(lookUpOf);
    for (const row of verdicts.flatMap(({ rows }) => rows)) shown.ids.set(row, new Set());
    for (const places of everyPlace()) {
      const configuration = configurationAt(places);
      const { verdict, findings } = model(configuration);
      for (const [index, { ruleId }] of tables.entries()) {
        const outcome = findings.find((finding) => finding.ruleId === ruleId)?.kind ?? 'silent';
        const found = ruleRows[index]?.(places).outcome;
        if (found !== outcome) shown.tables.add(`${ruleId} ${found}, not ${outcome}, in ${places}`);
      }
      const rows = verdictRows.map((lookUp) => lookUp(places));
      if (worst(rows) !== verdict) shown.verdicts.add(`${worst(rows)}, not ${verdict}, in ${places}`);
      for (const row of rows) {
        const deciding = findings.filter(
          ({ kind, ruleId }) => VERDICT_OF[kind] === row.outcome && row.ruleIds.includes(ruleId),
        );
        for (const { ruleId } of deciding) shown.ids.get(row)?.add(ruleId);
        if (deciding.length === 0) shown.ids.get(row)?.add('none');
      }
    }
  });

  function* everyPlace(): Generator<readonly number[]> {
    const [scenes = [], needs = [], counts = [], known = []] = parts;
    for (const scene of scenes.keys())
      for (const need of needs.keys())
        for (const count of counts.keys())
          for (const state of known.keys()) yield [scene, need, count, state];
  }

  it('has a row for every configuration, in each rule’s table, that comes to what the model says', () => {
    expect([...shown.tables].slice(0, 5)).toEqual([]);
  });

  it('has the model’s verdict in the worst of the rows that stand for a configuration', () => {
    expect([...shown.verdicts].slice(0, 5)).toEqual([]);
  });

  it('names in each row the rules that give it its verdict, and one of them for every configuration', () => {
    for (const { outcome, ruleIds } of shown.ids.keys() as Iterable<VerdictTable['rows'][number]>) {
      if (outcome === 'valid') expect(ruleIds).toEqual([]);
      else expect(ruleIds).not.toEqual([]);
    }
    for (const [row, ids] of shown.ids) {
      const { outcome, ruleIds } = row as VerdictTable['rows'][number];
      expect([...ids].sort()).toEqual(outcome === 'valid' ? ['none'] : [...ruleIds].sort());
    }
  });

  it('has one table for what comes in and one for what goes out', () => {
    expect(verdicts.map(({ directions }) => directions)).toEqual([['incoming'], ['outgoing']]);
  });

  it('says nothing twice and nothing idle', () => {
    for (const table of [...tables, ...verdicts]) {
      expect(rowsLeftApart(table)).toEqual([]);
      expect(idleColumns(table)).toEqual([]);
    }
  });

  it('is frozen', () => {
    expect(Object.isFrozen(tables[0]?.rows[0]?.cells)).toBe(true);
    expect(Object.isFrozen(verdicts[0]?.rows[0]?.ruleIds)).toBe(true);
  });
});

describe('tables that can be checked against the guide', () => {
  it('A4: Outlook must be on the user’s computer', () => {
    expect(linesOf(tableOf(guide, 'incoming-outlook-requires-outlook'))).toEqual([
      'method incoming | owner | prerequisite outlookInstalled',
      '["outlook"] | ["user"] | [false] => error',
      '["outlook"] | ["user"] | ["absent"] => unverified',
      '["outlook"] | ["user"] | [true] => silent',
      '["outlook"] | ["queue"] | any => silent',
      '["none","server","forward-mailbox"] | any | any => silent',
    ]);
  });

  it('A5: one of two components is enough', () => {
    expect(linesOf(tableOf(guide, 'incoming-server-requires-processor'))).toEqual([
      'method incoming | prerequisite serverSideSyncEnabled | prerequisite emailRouterInstalled',
      '["server"] | [false] | [false] => error',
      '["server"] | [false] | ["absent"] => unverified',
      '["server"] | ["absent"] | [false,"absent"] => unverified',
      '["server"] | [false,"absent"] | [true] => silent',
      '["server"] | [true] | any => silent',
      '["none","outlook","forward-mailbox"] | any | any => silent',
    ]);
  });

  it('A6: ten users count, nine do not', () => {
    expect(linesOf(tableOf(guide, 'incoming-server-hard-to-trace-at-scale'))).toEqual([
      'method incoming | userCount',
      '["server"] | [{"from":10}] => advice',
      '["server"] | [{"from":0,"to":9},"absent"] => silent',
      '["none","outlook","forward-mailbox"] | any => silent',
    ]);
  });

  it('A3: None is wrong only for an owner who is stated to need received e-mail', () => {
    expect(linesOf(tableOf(guide, 'incoming-none-but-needed'))).toEqual([
      'method incoming | need incoming',
      '["none"] | [true] => error',
      '["none"] | [false,"absent"] => silent',
      '["outlook","server","forward-mailbox"] | any => silent',
    ]);
  });

  it('A7, A8, A9: Forward Mailbox is valid in one row, and each thing that is missing has its own', () => {
    const incoming = verdicts[0] as VerdictTable;
    const about = (row: VerdictTable['rows'][number]) =>
      JSON.stringify(row.cells[0]) === '["forward-mailbox"]';
    expect(linesOf({ ...incoming, rows: incoming.rows.filter(about) })).toEqual([
      [
        'method incoming | owner | need incoming | prerequisite outlookInstalled',
        'prerequisite serverSideSyncEnabled | prerequisite emailRouterInstalled',
        'prerequisite sinkMailboxProvisioned | prerequisite forwardRuleDeployed',
      ].join(' | '),
      ...[
        '[true] | [true] | [true] => valid',
        '[true] | [true] | ["absent"] => undetermined',
        '[true] | ["absent"] | [true,"absent"] => undetermined',
        '["absent"] | [true,"absent"] | [true,"absent"] => undetermined',
        '[true,"absent"] | [true,"absent"] | [false] => invalid',
        '[true,"absent"] | [false] | any => invalid',
        '[false] | any | any => invalid',
      ].map((line) => `["forward-mailbox"] | any | any | any | any | ${line}`),
    ]);
    expect(incoming.rows.filter(about).map(({ ruleIds }) => ruleIds)).toEqual([
      [],
      ['incoming-forward-requires-deployed-rule'],
      ['incoming-forward-requires-sink-mailbox'],
      ['incoming-forward-requires-email-router'],
      ['incoming-forward-requires-deployed-rule'],
      ['incoming-forward-requires-sink-mailbox'],
      ['incoming-forward-requires-email-router'],
    ]);
  });
});

describe('any ruleset', () => {
  const cases = fc
    .oneof(ownRulesets, extendedGuides)
    .chain(({ ruleset }) =>
      fc.tuple(fc.constant(ruleset), fc.array(configurationsOf(ruleset.vocabulary), { minLength: 1 })),
    );

  it('has a row for every configuration that comes to what validate says', () => {
    fc.assert(
      fc.property(cases, ([ruleset, configurations]) => {
        const ruleTables = ruleset.rules.map(({ id }) => tableOf(ruleset, id));
        const allVerdicts = verdictTables(ruleset);
        for (const configuration of configurations) {
          const report = validate(configuration, { ruleset });
          if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
          const found = new Map(report.findings.map(({ ruleId, kind }) => [ruleId, kind]));
          expect(ruleTables.map((table) => rowFor(table, configuration).outcome)).toEqual(
            ruleset.rules.map(({ id }) => found.get(id) ?? 'silent'),
          );
          expect(worstOf(allVerdicts, configuration)).toBe(report.verdict);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has tables that say nothing twice and nothing idle', () => {
    fc.assert(
      fc.property(fc.oneof(ownRulesets, extendedGuides), ({ ruleset }) => {
        const all = [...ruleset.rules.map(({ id }) => tableOf(ruleset, id)), ...verdictTables(ruleset)];
        for (const table of all) {
          expect(rowsLeftApart(table)).toEqual([]);
          expect(idleColumns(table)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('names all rules that decide a part of a row when none decides all of it', () => {
  const ruleset = defineRuleset<Vocabulary, string, string>({
    id: 'made',
    edition: 'made',
    vocabulary: { owners: ['one', 'two'], directions: { way: ['none'] }, prerequisites: [] },
    clauses: [],
    terms: {},
    rules: ['one', 'two'].map((owner) => ({
      id: `not-${owner}`,
      kind: 'error' as const,
      sources: [],
      cases: [{ direction: 'way', when: { owner } }],
    })),
    criteria: [],
    whereToSet: [],
  });
  expect(verdictTables(ruleset)).toMatchObject([
    { columns: [], rows: [{ cells: [], outcome: 'invalid', ruleIds: ['not-one', 'not-two'] }] },
  ]);
});

it('has no tables of verdicts where nothing is an error', () => {
  expect(verdictTables({ ...guide, rules: guide.rules.filter(({ kind }) => kind === 'advice') })).toEqual([]);
});

it('has no table of a rule that is not there', () => {
  expect(ruleTable(guide, 'no-such-rule')).toBeUndefined();
});

it('copes with many rules over many prerequisites', () => {
  const prerequisites = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const methods = ['none', 'a', 'b', 'c', 'd', 'e'];
  const rules = Array.from({ length: 200 }, (_, index) => ({
    id: `rule-${index}`,
    kind: index % 4 === 0 ? ('advice' as const) : ('error' as const),
    sources: [],
    cases: [
      {
        direction: index % 2 === 0 ? 'in' : 'out',
        when: {
          [index % 2 === 0 ? 'in' : 'out']: methods[1 + (index % 5)] as string,
          ...(index % 7 === 0 ? { owner: 'user' } : {}),
        },
        requires:
          index % 3 === 0
            ? { any: [`p${index % 30}`, `p${(index * 7) % 30}`] }
            : (prerequisites[(index * 11) % 30] as string),
      },
    ],
  }));
  const vocabulary = { owners: ['user', 'queue'], directions: { in: methods, out: methods }, prerequisites };
  const definition = { id: 'large', edition: 'large', vocabulary, clauses: [], terms: {}, criteria: [] };
  const ruleset: Ruleset = defineRuleset<Vocabulary, string, string>({
    ...definition,
    rules,
    whereToSet: [],
  });
  const all = verdictTables(ruleset);
  expect(all).toHaveLength(2);
  fc.assert(
    fc.property(configurationsOf(ruleset.vocabulary), (configuration) => {
      expect(worstOf(all, configuration)).toBe(validate(configuration, { ruleset }).verdict);
    }),
  );
});
