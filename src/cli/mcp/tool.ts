/** Tools of the Model Context Protocol: functions that an assistant may call. */

import type { Checked } from '../../input/check.ts';
import { checkAgainst, checking } from '../../input/check.ts';
import type { Combinators } from '../../input/combinators.ts';
import { takeSnapshot } from '../../input/snapshot.ts';
import { en } from '../../locales/en.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { LOCALES, RULESETS } from '../io/inputs.ts';
import { usageErrorOf } from '../io/usage-error.ts';

/** An answer of a tool: as data, and as text for an assistant that takes none. */
export interface ToolAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The schemas of a tool's arguments by name, as a function of combinators. */
type MakeShape = <Schema>(make: Combinators<Schema>) => Readonly<Record<string, Schema>>;

/** A tool. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The schemas that are published: as narrow as an assistant needs to get it right. */
  readonly shape: MakeShape;
  /**
   * Answers a call.
   *
   * @throws UsageError for arguments that cannot be used.
   */
  readonly call: (given: unknown) => Promise<ToolAnswer>;
}

/** The arguments that every tool about rules takes. */
export function commonShape<Schema>(make: Combinators<Schema>) {
  return {
    ruleset: make.optional(make.oneOf(Object.keys(RULESETS))),
    locale: make.optional(make.oneOf(Object.keys(LOCALES))),
    asOf: make.optional(make.date()),
  };
}

/** The arguments that every tool about rules takes, as they were checked. */
export interface CommonArguments {
  readonly ruleset?: string;
  readonly locale?: string;
  readonly asOf?: string;
}

/**
 * Checks the arguments of a call.
 *
 * @throws UsageError that names every problem.
 */
export function checkedArguments<T>(shape: MakeShape, given: unknown): T {
  const checked: Checked<T> = checkAgainst(checking.object(shape(checking)), takeSnapshot(given ?? {}));
  if ('value' in checked) return checked.value;
  throw usageErrorOf(
    'arguments',
    checked.faults.map((fault) => toProblem(fault, en)),
  );
}
