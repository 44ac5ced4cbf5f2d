/** A registry of valid, frozen rulesets, so that none is checked twice. */

import { deepFreeze } from '../input/freeze.ts';
import type { Ruleset } from './ruleset.ts';

/** Valid rulesets that can't change: checked when they were defined, or by a test. */
const validRulesets = new WeakSet<object>();

/** Freezes a valid ruleset and registers it, so that it is not checked again. */
export function markChecked<R extends Ruleset>(ruleset: R): R {
  validRulesets.add(deepFreeze(ruleset));
  return ruleset;
}

/** Tests if a value is a registered ruleset. */
export function isMarkedChecked(given: unknown): given is Ruleset {
  return validRulesets.has(given as object);
}
