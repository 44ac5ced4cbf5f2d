import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ruleset, validate } from '../../src/index.ts';
import { compileRuleset } from '../../src/rule-language/compile.ts';
import { type RulesAsSql, type SqlOptions, sql } from '../../src/sql/index.ts';
import { builtIn, daysAround } from '../support/editions.ts';
import { days, extendedGuides, ownRulesets } from '../support/rulesets.ts';
import {
  type ColumnValue,
  configurationOf,
  insertRows,
  placesIn,
  type Space,
} from './support/configuration-rows.ts';
import type { Engine } from './support/engine.ts';
import { describeInEveryEngine } from './support/engines.ts';
import { KNOWN, rowsFor } from './support/tricky-rows.ts';

function written(options: SqlOptions): RulesAsSql {
  const answer = sql(options);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** Makes the table and the view anew, and tells how the view is made. */
async function make(engine: Engine, options: Omit<SqlOptions, 'dialect'>): Promise<string> {
  const { table, view } = written({ ...options, dialect: engine.dialect });
  await engine.run('DROP VIEW IF EXISTS "email_verdicts"');
  await engine.run('DROP TABLE IF EXISTS "configurations"');
  await engine.run(table);
  await engine.run(view);
  return view;
}

/** What can stand in the columns that make a difference to one rule; in any other stands what is usual. */
function spaceOf(ruleset: Ruleset, ruleId: string): Space {
  const { vocabulary } = ruleset;
  const cases = compileRuleset(ruleset).rules.find(({ rule }) => rule.id === ruleId)?.cases ?? [];
  const conditions = cases.flatMap(({ when, unless }) => [when, ...(unless === undefined ? [] : [unless])]);
  const asked = new Set(cases.flatMap(({ prerequisites }) => prerequisites));
  const needed = new Set(conditions.flatMap(({ needs }) => needs.map(([direction]) => direction)));
  const counts = conditions.flatMap(({ atLeast }) => atLeast ?? []);
  return {
    owner: vocabulary.owners,
    ...vocabulary.directions,
    ...Object.fromEntries([...asked].map((prerequisite) => [prerequisite, KNOWN])),
    ...Object.fromEntries([...needed].map((direction) => [`needs_${direction}`, KNOWN])),
    userCount: [null, ...counts.flatMap((count) => [count - 1, count].filter((each) => each >= 0))],
  };
}

describeInEveryEngine('the view says what the rules say', (engine) => {
  describe.each(builtIn)('$ruleset.id', ({ ruleset, modelSays }) => {
    it.each(daysAround(ruleset))(
      'each rule, in every configuration that it can tell apart, as of %s',
      async (asOf) => {
        const view = await make(engine(), { ruleset, ...(asOf === undefined ? {} : { asOf }) });
        for (const { id } of ruleset.rules) {
          const rows = placesIn(spaceOf(ruleset, id));
          await engine().run('DELETE FROM "configurations"');
          await insertRows(engine(), rows);
          const isSpoken = view.includes(`AS "${id}"`);
          const said = await engine().rows(
            `SELECT "id", ${isSpoken ? `"${id}"` : 'NULL'} FROM "email_verdicts" ORDER BY CAST("id" AS INTEGER)`,
          );
          const expected = rows.map((row, index) => {
            const found = modelSays(configurationOf(row, ruleset), asOf).find(({ ruleId }) => ruleId === id);
            return [String(index), found?.kind ?? null];
          });
          expect(said).toEqual(expected);
        }
      },
    );

    it('all rules together, with the verdict and the findings in order', async () => {
      await make(engine(), { ruleset });
      const rows = fc.sample(rowsFor(ruleset), { numRuns: 3000, seed: 20_261_128 });
      await insertRows(engine(), rows);
      expect(await verdictsIn(engine())).toEqual(rows.map((row) => verdictOf(row, { ruleset })));
    });
  });

  it('for any ruleset, as of any day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(ownRulesets, extendedGuides).chain(({ ruleset }) =>
          fc.record({
            ruleset: fc.constant(ruleset),
            rows: fc.array(rowsFor(ruleset), { minLength: 1, maxLength: 40 }),
            asOf: days,
          }),
        ),
        async ({ ruleset, rows, asOf }) => {
          const options = { ruleset, ...(asOf === undefined ? {} : { asOf }) };
          await make(engine(), options);
          await insertRows(engine(), rows);
          expect(await verdictsIn(engine())).toEqual(rows.map((row) => verdictOf(row, options)));
        },
      ),
      { numRuns: 80 },
    );
  });
});

/** What the view says of each row: verdict and findings. */
async function verdictsIn(engine: Engine): Promise<readonly unknown[]> {
  const rows = await engine.rows(
    'SELECT "verdict", "findings" FROM "email_verdicts" ORDER BY CAST("id" AS INTEGER)',
  );
  return rows.map(([verdict, findings]) => ({ verdict, findings: JSON.parse(findings ?? 'null') }));
}

/** What validate says of it. */
function verdictOf(row: Readonly<Record<string, ColumnValue>>, options: { ruleset: Ruleset; asOf?: string }) {
  const report = validate<Ruleset>(configurationOf(row, options.ruleset), options);
  if (report.verdict === 'malformed') return { verdict: 'malformed', findings: null };
  const findings = report.findings.map(({ ruleId, kind, direction }) => ({ ruleId, kind, direction }));
  return { verdict: report.verdict, findings };
}
