import type { Changes } from './change.ts';
import type { CriterionDefinition } from './criterion.ts';
import type { MailFlow } from './mail-flow.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { OwnWords } from './words.ts';

/** The setting of a delivery method: the key of the text, and the clauses that say so. */
export interface WhereToSet {
  readonly id: string;
  readonly sources: readonly Source[];
}

/**
 * A ruleset: an edition of the guidance as plain data, which survives `JSON.parse(JSON.stringify(ruleset))`.
 *
 * Validation, repairs, ranking and documentation are derived from it, and no code outside of it names a rule.
 */
export interface Ruleset<
  V extends Vocabulary = Vocabulary,
  RuleId extends string = string,
  CriterionId extends string = string,
> {
  readonly id: string;
  /** The ruleset whose texts in the locales are used; an extended ruleset keeps that of its base. */
  readonly edition: string;
  readonly vocabulary: V;
  /** Every clause that the ruleset implements. */
  readonly clauses: readonly Source[];
  /** The clauses behind the vocabulary itself, by term: `incoming.none`, `outgoing`, `smtpCompatible`. */
  readonly terms: Readonly<Record<string, readonly Source[]>>;
  /** The rules, in the order of their findings. */
  readonly rules: readonly Rule<Vocabulary, RuleId>[];
  /** The criteria by which methods are compared, most important first. */
  readonly criteria: readonly CriterionDefinition<Vocabulary, CriterionId>[];
  readonly whereToSet: readonly WhereToSet[];
  /** The hops of a message by each method; a method without an entry has no picture. */
  readonly mailFlow?: MailFlow;
  /** The change instructions: where, by whom and by which request. */
  readonly changes?: Changes;
  /** Texts that the ruleset itself contains, by language. */
  readonly words?: OwnWords;
}

/** The ids of a ruleset's rules. */
export type RuleIdOf<R extends Ruleset> = R extends Ruleset<Vocabulary, infer Id> ? Id : never;
/** The ids of a ruleset's criteria. */
export type CriterionIdOf<R extends Ruleset> = R extends Ruleset<Vocabulary, string, infer Id> ? Id : never;

/** A ruleset definition: its rules and criteria may use only its own vocabulary. */
export type RulesetDefinition<V extends Vocabulary, RuleId extends string, CriterionId extends string> = Omit<
  Ruleset<V>,
  'rules' | 'criteria' | 'mailFlow' | 'changes'
> & {
  readonly rules: readonly Rule<V, RuleId>[];
  readonly criteria: readonly CriterionDefinition<V, CriterionId>[];
  readonly mailFlow?: MailFlow<V>;
  readonly changes?: Changes<V>;
};
