import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VerdictTable, verdictTables } from '../../src/api/decision-tables/verdict-tables.ts';
import { defineRuleset, extendRuleset, guide, type Rule, type Ruleset, validate } from '../../src/index.ts';
import { idleColumns, rowFor, rowsLeftApart } from '../support/decision-rows.ts';
import { configurationsOf, extendedGuides, ownRulesets } from '../support/rulesets.ts';
import { fewEverywhere, manyEverywhere } from '../support/three-ways.ts';

const plainGuide: Ruleset = guide;
const FROM_BEST = ['valid', 'undetermined', 'invalid'] as const;

/** What is set down of a table in a line: its directions, and its rules. */
function linesOf(tables: readonly VerdictTable[]): string[] {
  return tables.map(({ directions, ruleIds }) => `${directions.join(' ')}: ${ruleIds.join(' ')}`);
}

/** The directions that a rule looks at, read from its data; those that it speaks of when it looks at none. */
function lookedAt({ cases }: Rule, { vocabulary }: Ruleset): string[] {
  const conditions = cases.flatMap(({ when, unless = {} }) => [when, unless]);
  const named = conditions.flatMap(({ needs = {}, ...others }) => [
    ...Object.keys(others),
    ...Object.keys(needs),
  ]);
  const spokenOf = cases.map(({ direction }) => direction);
  const all = Object.keys(vocabulary.directions);
  const looked = all.filter((direction) => named.includes(direction));
  return looked.length > 0 ? looked : all.filter((direction) => spokenOf.includes(direction));
}

function idsAbout(ruleset: Ruleset, ...directions: readonly string[]): string[] {
  return ruleset.rules
    .filter((rule) => rule.kind === 'error' && lookedAt(rule, ruleset).join() === directions.join())
    .map(({ id }) => id);
}

function expectVerdicts(ruleset: Ruleset, tables: readonly VerdictTable[]): void {
  fc.assert(
    fc.property(configurationsOf(ruleset.vocabulary), (configuration) => {
      const rows = tables.map((table) => rowFor(table, configuration).outcome);
      const worst = Math.max(...rows.map((outcome) => FROM_BEST.indexOf(outcome)));
      expect(FROM_BEST[worst]).toBe(validate(configuration, { ruleset }).verdict);
    }),
    { numRuns: 300 },
  );
}

describe('any ruleset', () => {
  const rulesets = fc.oneof(ownRulesets, extendedGuides).map(({ ruleset }) => ruleset);

  it('has each error in one table, alone or with all that look at the same directions', () => {
    fc.assert(
      fc.property(rulesets, (ruleset) => {
        const tables = verdictTables(ruleset);
        const errors = ruleset.rules.filter(({ kind }) => kind === 'error').map(({ id }) => id);
        expect(tables.flatMap(({ ruleIds }) => ruleIds).sort()).toEqual(errors.sort());
        for (const { directions, ruleIds, columns } of tables) {
          const alike = idsAbout(ruleset, ...directions);
          expect(ruleIds.length === 1 ? alike : [alike]).toContainEqual(
            ruleIds.length === 1 ? ruleIds[0] : ruleIds,
          );
          const looked = columns.filter(({ about }) => about === 'method' || about === 'need');
          expect(looked.filter(({ name }) => !directions.includes(name))).toEqual([]);
        }
      }),
    );
  });

  it('has its tables in the order of the vocabulary, those about fewer directions first', () => {
    fc.assert(
      fc.property(rulesets, (ruleset) => {
        const all = Object.keys(ruleset.vocabulary.directions);
        const keys = verdictTables(ruleset).map(({ directions }) =>
          [directions.length, ...directions.map((direction) => all.indexOf(direction))].join(),
        );
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });
});

describe('errors that look at several directions', () => {
  const add = (id: string, cases: Rule['cases']): Rule => ({ id, kind: 'error', sources: [], cases });
  const incoming = idsAbout(plainGuide, 'incoming').join(' ');
  const outgoing = idsAbout(plainGuide, 'outgoing').join(' ');

  it('have a table of their own, after those about one', () => {
    const oneWay = [{ direction: 'incoming', when: { incoming: 'server', outgoing: 'outlook' } }];
    const joined = extendRuleset(plainGuide, { id: 'joined', add: [add('one-way-only', oneWay)] });
    expect(linesOf(verdictTables(joined))).toEqual([
      `incoming: ${incoming}`,
      `outgoing: ${outgoing}`,
      'incoming outgoing: one-way-only',
    ]);
    expectVerdicts(joined, verdictTables(joined));
  });

  it('are told by what spares a configuration as well', () => {
    const cases = [
      { direction: 'outgoing', when: { outgoing: 'server' }, unless: { needs: { incoming: true } } },
    ];
    const joined = extendRuleset(plainGuide, { id: 'joined', add: [add('both-or-none', cases)] });
    expect(linesOf(verdictTables(joined)).at(-1)).toBe('incoming outgoing: both-or-none');
  });

  it('stand with the direction they speak of when they look at none', () => {
    const cases = [{ direction: 'outgoing', when: { owner: 'queue' } }];
    const added = extendRuleset(plainGuide, { id: 'added', add: [add('no-queues', cases)] });
    expect(linesOf(verdictTables(added))).toEqual([
      `incoming: ${incoming}`,
      `outgoing: ${outgoing} no-queues`,
    ]);
  });

  it('come in an order that rules do not decide', () => {
    const backwards = defineRuleset({ ...plainGuide, id: 'backwards', rules: [...guide.rules].reverse() });
    expect(verdictTables(backwards).map(({ directions }) => directions)).toEqual([
      ['incoming'],
      ['outgoing'],
    ]);
  });
});

describe('rules that ask the same of every direction', () => {
  it('share a table that can be read, apart from those about one direction', () => {
    const tables = verdictTables(fewEverywhere);
    expect(linesOf(tables)).toEqual([
      'letters: letters-stamped letters-weighed letters-needed',
      'calls: calls-line',
      'visits: visits-room visits-tea',
      'letters calls visits: everywhere-open everywhere-named everywhere-known everywhere-tried everywhere-paid',
    ]);
    // Whichever direction goes by post, the same thirty rows or fewer, and one row where none does.
    expect(tables.at(-1)?.rows.length).toBeLessThanOrEqual(3 * 30 + 1);
    expect(tables.at(-1)?.columns).toHaveLength(3 + 7);
    expectVerdicts(fewEverywhere, tables);
  });

  it('have one each where that would be too long', () => {
    const tables = verdictTables(manyEverywhere);
    expect(linesOf(tables).slice(3)).toEqual(
      idsAbout(manyEverywhere, 'letters', 'calls', 'visits').map((id) => `letters calls visits: ${id}`),
    );
    expect(Math.max(...tables.map(({ rows }) => rows.length))).toBeLessThan(40);
    expectVerdicts(manyEverywhere, tables);
  });

  it.each([fewEverywhere, manyEverywhere])('say nothing twice and nothing idle: $id', (ruleset) => {
    for (const table of verdictTables(ruleset)) {
      expect(rowsLeftApart(table)).toEqual([]);
      expect(idleColumns(table)).toEqual([]);
    }
  });
});

it('names of each row the rules that decide it, of which one speaks of every configuration', () => {
  const shared = verdictTables(fewEverywhere).at(-1) as VerdictTable;
  const kinds = { invalid: 'error', undetermined: 'unverified', valid: undefined };
  fc.assert(
    fc.property(configurationsOf(fewEverywhere.vocabulary), (configuration) => {
      const report = validate(configuration, { ruleset: fewEverywhere });
      const findings = report.verdict === 'malformed' ? [] : report.findings;
      const { outcome, ruleIds } = rowFor(shared, configuration);
      const deciding = findings.filter(
        ({ ruleId, kind }) => kind === kinds[outcome] && ruleIds.includes(ruleId),
      );
      expect(deciding.length > 0).toBe(outcome !== 'valid');
    }),
  );
});
