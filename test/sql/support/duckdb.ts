import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from './engine.ts';

/** DuckDB within the process, with nothing in it. */
export async function startDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    run: async (statements) => void (await connection.run(statements)),
    async rows(query) {
      const reader = await connection.runAndReadAll(query);
      return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
