/** Rules as data: prioritized cases (first hit decides), each with a condition and a requirement. */

import type { Formula } from '../logic/formula.ts';
import type { Condition } from './condition.ts';
import type { Source } from './source.ts';
import type { DirectionOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** The kind of a rule: an error can make a configuration invalid, advice never does. */
export type RuleKind = 'error' | 'advice';

/** A case of a rule: the condition under which it applies, and the requirement there. */
export interface RuleCase<V extends Vocabulary = Vocabulary> {
  /** The direction that the case is about. */
  readonly direction: DirectionOf<V>;
  /** The condition under which the case applies. */
  readonly when: Condition<V>;
  /** The exception to that condition. */
  readonly unless?: Condition<V>;
  /**
   * The requirement. Absent on an `error`: nothing can help. Absent on an `advice`: it speaks whenever the case
   * applies.
   */
  readonly requires?: Formula<PrerequisiteOf<V>>;
  /**
   * The day, `YYYY-MM-DD`, from which the case counts; before it the case is skipped. Absent means always.
   *
   * So one rule can state today's requirement and, in a later case, the one until then.
   */
  readonly since?: string;
}

/**
 * A rule of a ruleset, as plain data.
 *
 * The first case that applies decides, so a rule speaks at most once. An `error` with a false requirement is an error.
 * It is *unverified* while the result depends on an unknown prerequisite. An `advice` with a requirement speaks when
 * that is known to be false.
 */
export interface Rule<V extends Vocabulary = Vocabulary, Id extends string = string> {
  /** The rule's stable name, in kebab-case. */
  readonly id: Id;
  readonly kind: RuleKind;
  /** The day, `YYYY-MM-DD`, from which the rule speaks; absent means always. */
  readonly since?: string;
  /**
   * Set when the rule says that the basis of a configuration is retired; in a rule with dated cases, only those say so.
   */
  readonly retires?: true;
  /** The clauses that the rule implements. */
  readonly sources: readonly Source[];
  readonly cases: readonly RuleCase<V>[];
}
