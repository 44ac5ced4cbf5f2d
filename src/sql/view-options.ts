/** The resolved options of a view. */

import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { RulesetWords } from '../rule-language/words.ts';
import type { Dialect } from './dialect.ts';

/** The parts from which a view is made. */
export interface ViewMaking {
  readonly compiled: CompiledRuleset;
  readonly words: RulesetWords;
  readonly dialect: Dialect;
  /** The table of configurations, and the view of verdicts, each as a qualified name. */
  readonly table: readonly string[];
  readonly view: readonly string[];
  /** The tables of Dataverse with the configurations; undefined when configurations have a table of their own. */
  readonly dataverse: DataverseTables | undefined;
  /** The columns that identify a row, which the view passes on. */
  readonly key: readonly string[];
  /** The comments at the beginning, a line each. */
  readonly remarks: readonly string[];
}

/** The tables of Dataverse, each as a qualified name; nothing is known of an undefined one. */
export interface DataverseTables {
  readonly mailbox: readonly string[];
  readonly emailserverprofile?: readonly string[] | undefined;
  readonly organization?: readonly string[] | undefined;
}
