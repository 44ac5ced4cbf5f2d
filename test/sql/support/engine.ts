import type { DialectId } from '../../../src/sql/index.ts';

/** A database in which statements are run. */
export interface Engine {
  readonly name: string;
  readonly dialect: DialectId;
  run(statements: string): Promise<void>;
  /** The rows of a query, each a list of texts, with null for what is not set. */
  rows(query: string): Promise<readonly (readonly (string | null)[])[]>;
  close(): Promise<void>;
}
