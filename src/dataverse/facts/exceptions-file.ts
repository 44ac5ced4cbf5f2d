/** An exceptions file: findings that an organization accepts, each with a reason. */

import { type Checked, checkAgainst, checking } from '../../input/check.ts';
import type { Combinators } from '../../input/combinators.ts';
import { takeSnapshot } from '../../input/snapshot.ts';

/** An accepted finding. */
export interface Exception {
  /** The address or id of the mailbox, or the id of another row; absent means every row. */
  readonly mailbox?: string;
  /** The id of a rule or check. */
  readonly rule: string;
  /** Why the finding is accepted; never blank. */
  readonly reason: string;
  /** Who accepted it; absent means not recorded. */
  readonly approvedBy?: string;
  /** The last day, `YYYY-MM-DD`, on which the exception has an effect; absent means no end. */
  readonly until?: string;
}

/** The mark of an excepted finding. */
export type Excepted = Pick<Exception, 'reason' | 'approvedBy' | 'until'>;

/** Checks the content of an exceptions file; `rules` are the ids of all rules and checks. */
export function checkExceptions(content: unknown, rules: readonly string[]): Checked<readonly Exception[]> {
  const checked = checkAgainst<{ readonly exceptions: readonly Exception[] }>(
    exceptionsSchema(checking, rules),
    takeSnapshot(content),
  );
  return 'value' in checked ? { value: checked.value.exceptions } : checked;
}

/** The schema of the content of an exceptions file. */
export function exceptionsSchema<Schema>(make: Combinators<Schema>, rules: readonly string[]): Schema {
  const exception = make.object({
    mailbox: make.optional(make.text({ pattern: NOT_BLANK })),
    rule: make.oneOf(rules),
    reason: make.text({ pattern: NOT_BLANK }),
    approvedBy: make.optional(make.text()),
    until: make.optional(make.date()),
  });
  return make.object({ $schema: make.optional(make.text()), exceptions: make.list(exception) });
}

const NOT_BLANK = /\S/;
