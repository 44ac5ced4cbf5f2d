import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { RulesetWords } from '../rule-language/words.ts';
import type { Dialect } from './dialect.ts';

/** What a view is made of. */
export interface ViewMaking {
  readonly compiled: CompiledRuleset;
  readonly words: RulesetWords;
  readonly dialect: Dialect;
  /** The table of configurations, and the view of verdicts, each with what it belongs to before it. */
  readonly table: readonly string[];
  readonly view: readonly string[];
  /** The tables of Dataverse that configurations are read from; undefined when they have a table of their own. */
  readonly dataverse: DataverseTables | undefined;
  /** The columns by which a row is known, which the view hands on. */
  readonly key: readonly string[];
  /** What is said at the beginning, a line each. */
  readonly remarks: readonly string[];
}

/** The tables of Dataverse, each with what it belongs to before it; of one that is not there nothing is known. */
export interface DataverseTables {
  readonly mailbox: readonly string[];
  readonly emailserverprofile?: readonly string[] | undefined;
  readonly organization?: readonly string[] | undefined;
}
