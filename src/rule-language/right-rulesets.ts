import { deepFreeze } from '../input/freeze.ts';
import type { Ruleset } from './ruleset.ts';

/** Rulesets that were checked when they were defined, or are by a test, and can't change. */
const rightRulesets = new WeakSet<object>();

/** Freezes a ruleset that is right, so that nobody need check it again. */
export function keepAsRight<R extends Ruleset>(ruleset: R): R {
  rightRulesets.add(deepFreeze(ruleset));
  return ruleset;
}

/** Whether something is a ruleset that is kept as right. */
export function isKeptAsRight(given: unknown): given is Ruleset {
  return rightRulesets.has(given as object);
}
