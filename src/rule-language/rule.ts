import type { Formula } from '../logic/formula.ts';
import type { Condition } from './condition.ts';
import type { Source } from './source.ts';
import type { DirectionOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** Whether a rule can make a configuration invalid, or only advises. */
export type RuleKind = 'error' | 'advice';

/** One case of a rule: where it applies and what it requires there. */
export interface RuleCase<V extends Vocabulary = Vocabulary> {
  /** The direction the case speaks of. */
  readonly direction: DirectionOf<V>;
  /** When the case applies. */
  readonly when: Condition<V>;
  /** When it does not apply after all. */
  readonly unless?: Condition<V>;
  /**
   * What must hold. Absent on an `error`: nothing can help. Absent on an `advice`: it speaks whenever the case applies.
   */
  readonly requires?: Formula<PrerequisiteOf<V>>;
  /**
   * The day, `YYYY-MM-DD`, from which the case counts; before it the case is passed over. Absent means always.
   *
   * So one rule can say what it asks today and, in a later case, what it asked until then.
   */
  readonly since?: string;
}

/**
 * One rule of a ruleset, as plain data.
 *
 * The first case that applies decides, so a rule speaks at most once. An `error` whose requirement is false is
 * an error, and *unverified* while that hangs on a prerequisite that is not known. An `advice` with a requirement
 * speaks when that is known to be false.
 */
export interface Rule<V extends Vocabulary = Vocabulary, Id extends string = string> {
  /** The rule's stable name, in kebab-case. */
  readonly id: Id;
  readonly kind: RuleKind;
  /** The day, `YYYY-MM-DD`, from which the rule speaks; absent means always. */
  readonly since?: string;
  /** Whether the rule says that what a configuration rests on is gone; of a rule with dated cases, only those say so. */
  readonly retires?: true;
  /** The clauses the rule implements. */
  readonly sources: readonly Source[];
  readonly cases: readonly RuleCase<V>[];
}
