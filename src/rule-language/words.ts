/** The texts about a ruleset, apart from its rules. */

import type { DirectionOf, MethodOf, OwnerOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/**
 * The texts of a rule. In each, `{since}` and `{atLeast}` stand for the rule's own date (else that of its first dated
 * case) and threshold.
 */
export interface RuleWords {
  /** The rule in a few words, for a heading. */
  readonly title: string;
  /** The statement of the rule. */
  readonly message: string;
  /** The reason for it. */
  readonly why: string;
  /** The remedy: the action that settles it. */
  readonly remedy: string;
  /** The circumstances in which ignoring it is right. */
  readonly ignoreWhen: string;
}

/** The texts of a criterion: the question it asks, and the statements that answer it. */
export interface CriterionWords {
  readonly question: string;
  readonly statements: Readonly<Record<string, string>>;
}

/** Every text about one ruleset in one language. */
export interface RulesetWords<
  V extends Vocabulary = Vocabulary,
  RuleId extends string = string,
  CriterionId extends string = string,
  HopName extends string = string,
> {
  /** The ruleset in a few words. */
  readonly name: string;
  readonly owners: { readonly [O in OwnerOf<V>]: string };
  readonly directions: { readonly [D in DirectionOf<V>]: string };
  readonly methods: { readonly [D in DirectionOf<V>]: { readonly [M in MethodOf<V, D>]: string } };
  /** Each prerequisite as a statement that is true when it is met: “Email Router is installed”. */
  readonly prerequisites: { readonly [P in PrerequisiteOf<V>]: string };
  /** Each prerequisite as a statement that is true when it is not met: “Email Router is not installed”. */
  readonly negations: { readonly [P in PrerequisiteOf<V>]: string };
  /** The instruction that makes each prerequisite met: “Install Email Router”. */
  readonly actions: { readonly [P in PrerequisiteOf<V>]: string };
  /** The instruction that makes each prerequisite no longer met: “Remove Email Router”. */
  readonly reversals: { readonly [P in PrerequisiteOf<V>]: string };
  /** Each prerequisite as a question; “yes” means that it is met: “Is Email Router installed?”. */
  readonly questions: { readonly [P in PrerequisiteOf<V>]: string };
  readonly criteria: { readonly [C in CriterionId]: CriterionWords };
  readonly rules: { readonly [R in RuleId]: RuleWords };
  /** Each clause that the ruleset implements or cites, retold. */
  readonly clauses: Readonly<Record<string, string>>;
  /** The settings of delivery methods: where each is set. */
  readonly whereToSet: Readonly<Record<string, string>>;
  /** The navigation path to each location where something is changed. */
  readonly places: Readonly<Record<string, string>>;
  /** The products with such paths. */
  readonly products: Readonly<Record<string, string>>;
  /** The actors who can make changes. */
  readonly doers: Readonly<Record<string, string>>;
  /** The name of each hop of a message, short enough for a box in a picture. */
  readonly hops: { readonly [S in HopName]: string };
}

/**
 * Texts that a ruleset contains itself, by language: all of them, or only some.
 *
 * A prerequisite that has a statement and no negation, action, reversal or question gets one that is made from the
 * statement. One without a statement goes by its name.
 */
export type OwnWords = Readonly<Record<string, { readonly [K in keyof RulesetWords]?: RulesetWords[K] }>>;
