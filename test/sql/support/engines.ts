import { afterAll, beforeAll, describe, it } from 'vitest';
import { startDuckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { hasPostgresql, startPostgresql } from './postgresql.ts';

/** Tests that are done in every engine. Where there is no PostgreSQL the run says so; under CI that is a failure. */
export function describeInEveryEngine(name: string, tests: (engine: () => Engine) => void): void {
  describeInEngine(`${name}, in DuckDB`, startDuckdb, tests);
  describeWithPostgresql(`${name}, in PostgreSQL`, () => {
    describeInEngine('', startPostgresql, tests);
  });
}

/** Tests that need PostgreSQL. */
export function describeWithPostgresql(name: string, tests: () => void): void {
  if (hasPostgresql) {
    describe(name, tests);
    return;
  }
  if (process.env.CI) {
    it(name, () => Promise.reject(new Error('There is no PostgreSQL; Debian’s package is `postgresql`.')));
    return;
  }
  process.stderr.write(`Not run, for want of PostgreSQL: ${name}\n`);
}

function describeInEngine<E extends Engine>(
  name: string,
  start: () => Promise<E>,
  tests: (engine: () => E) => void,
): void {
  describe(name, () => {
    let engine: E | undefined;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine?.close());
    tests(() => engine as E);
  });
}
