import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ruleset, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { sql } from '../../src/sql/index.ts';
import { fenced } from '../support/examples.ts';
import { textOf } from '../support/project.ts';
import { configurationOf, insertRows } from './support/configuration-rows.ts';
import { describeWithPostgresql } from './support/engines.ts';
import { type Server, startPostgresql } from './support/postgresql.ts';
import { rowsFor } from './support/tricky-rows.ts';

describeWithPostgresql('mailboxes on several servers', () => {
  let servers: readonly Server[] = [];
  beforeAll(async () => {
    servers = await Promise.all([startPostgresql(), startPostgresql(), startPostgresql()]);
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  it('are judged where they lie, and one of the servers puts the verdicts together', async () => {
    const made = sql({ ruleset: dataverse, key: ['part', 'id'] });
    if (made.outcome === 'malformed') throw new Error(made.problems[0]?.message);
    const [asked, ...others] = servers as [Server, Server, Server];
    const rows = fc.sample(rowsFor(dataverse), { numRuns: 400, seed: 7 });
    const half = rows.length / 2;
    for (const [index, server] of others.entries()) {
      await server.run(made.table);
      await server.run(made.view);
      await insertRows(server, rows.slice(index * half, (index + 1) * half));
      await server.run(`UPDATE "configurations" SET "part" = 'part_${index}'`);
    }
    const [{ code: statements } = { code: '' }] = fenced('sql.md', textOf('docs/guide/sql.md')).filter(
      ({ code }) => code.includes('FOREIGN TABLE'),
    );
    for (const [index, { host, port }] of others.entries()) {
      const own = statements.replaceAll('east', `part_${index}`);
      await asked.run(
        own
          .replace(/host '[^']*'/, `host '${host}', port '${port}'`)
          .replace(/user '[^']*'/, "user 'tester'"),
      );
    }
    const counts = await asked.rows(
      'SELECT verdict, COUNT(*) FROM email_verdicts GROUP BY verdict ORDER BY verdict',
    );
    const expected = new Map<string, number>();
    for (const row of rows) {
      const { verdict } = validate<Ruleset>(configurationOf(row, dataverse), { ruleset: dataverse });
      expected.set(verdict, (expected.get(verdict) ?? 0) + 1);
    }
    expect(counts).toEqual([...expected].map(([verdict, count]) => [verdict, String(count)]).toSorted());
    const plan = await asked.rows(
      "EXPLAIN (VERBOSE, COSTS OFF) SELECT id, findings FROM email_verdicts WHERE verdict = 'invalid'",
    );
    const remote = plan.flatMap(([line]) => /Remote SQL: .*/.exec(line ?? '') ?? []);
    expect(remote).toHaveLength(others.length);
    for (const query of remote) {
      // Some versions write the type of the text behind it.
      expect(query.replace('::text', '')).toBe(
        "Remote SQL: SELECT id, findings FROM public.email_verdicts WHERE ((verdict = 'invalid'))",
      );
    }
  });
});
