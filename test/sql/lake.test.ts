import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../src/sql/index.ts';
import { checked, fileOf, linesOf } from '../cli/support.ts';
import { mailbox } from '../support/audits.ts';
import { blocksOf } from '../support/examples.ts';
import { startDuckdb } from './support/duckdb.ts';
import type { Engine } from './support/engine.ts';

let lake: string;
let engine: Engine;
beforeAll(async () => {
  lake = mkdtempSync(join(tmpdir(), 'email-rules-lake-'));
  engine = await startDuckdb();
});
afterAll(async () => {
  await engine?.close();
  rmSync(lake, { recursive: true });
});

/** Each method with each, of users and queues, and a forward mailbox. */
const ROWS = [0, 1, 2, 3].flatMap((incoming) =>
  [0, 1, 2].flatMap((outgoing) =>
    ['systemuser', 'queue'].map((owner, index) =>
      mailbox(6 * incoming + 2 * outgoing + index, {
        regardingobjecttypecode: owner,
        incomingemaildeliverymethod: incoming,
        outgoingemaildeliverymethod: outgoing,
      }),
    ),
  ),
);
const FACTS = {
  prerequisites: {
    serverSideSyncEnabled: true,
    emailRouterInstalled: false,
    smtpCompatible: true,
    smtpServerConnected: true,
  },
  userCount: 49,
};

it.each([
  ['without a forward mailbox', ROWS],
  ['with one', [...ROWS, mailbox(99, { isforwardmailbox: true })]],
])('the page’s view over Parquet says what check says, %s', async (_name, rows) => {
  const [block] = blocksOf('docs/guide/sql.md').filter(({ code }) => code.includes('read_parquet'));
  const made = sql({ dialect: 'duckdb' });
  if (made.outcome === 'malformed') throw new Error(made.problems[0]?.message);
  await engine.run(
    `COPY (SELECT * FROM read_json('${fileOf(linesOf(...rows))}')) TO '${join(lake, 'part.parquet')}' (FORMAT parquet)`,
  );
  await engine.run(
    'DROP VIEW IF EXISTS email_verdicts; DROP VIEW IF EXISTS configurations; DROP VIEW IF EXISTS mailboxes',
  );
  await engine.run((block?.code ?? '').replace('lake/mailboxes', lake));
  await engine.run(made.view);
  const judged = await engine.rows('SELECT id, verdict FROM email_verdicts ORDER BY id');
  const { results } = await checked([
    fileOf(linesOf(...rows)),
    '--ruleset',
    'guide',
    '--facts',
    fileOf(FACTS),
  ]);
  expect(judged).toHaveLength(24);
  expect(judged).toEqual(results.map(({ id, report }) => [id, report.verdict]).toSorted());
});
