import type { DirectionOf, MethodOf, OwnerOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** What is said of one rule. In each text `{since}` and `{atLeast}` stand for the rule's own date (else that of its
 * first dated case) and threshold. */
export interface RuleWords {
  /** The rule in a few words, for a heading. */
  readonly title: string;
  /** What the rule says. */
  readonly message: string;
  /** Why it says so. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  /** When ignoring it is right. */
  readonly ignoreWhen: string;
}

/** What is said of one criterion: the question it asks, and the statements that answer it. */
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
  /** What the ruleset is, in a few words. */
  readonly name: string;
  readonly owners: { readonly [O in OwnerOf<V>]: string };
  readonly directions: { readonly [D in DirectionOf<V>]: string };
  readonly methods: { readonly [D in DirectionOf<V>]: { readonly [M in MethodOf<V, D>]: string } };
  /** Each prerequisite as a statement that is true when it is met. */
  readonly prerequisites: { readonly [P in PrerequisiteOf<V>]: string };
  /** Each prerequisite as a question that “yes” answers when it is met. */
  readonly questions: { readonly [P in PrerequisiteOf<V>]: string };
  readonly criteria: { readonly [C in CriterionId]: CriterionWords };
  readonly rules: { readonly [R in RuleId]: RuleWords };
  /** Each clause the ruleset implements or cites, retold. */
  readonly clauses: Readonly<Record<string, string>>;
  /** Where a delivery method is set. */
  readonly whereToSet: Readonly<Record<string, string>>;
  /** The way to each place where something is changed. */
  readonly places: Readonly<Record<string, string>>;
  /** The products in which ways lead to places. */
  readonly products: Readonly<Record<string, string>>;
  /** Who can change something. */
  readonly doers: Readonly<Record<string, string>>;
  /** What each hop on a message’s way is called, short enough for a box in a picture. */
  readonly hops: { readonly [S in HopName]: string };
}

/** Texts that a ruleset brings along itself, by language: all of them, or only some. */
export type OwnWords = Readonly<Record<string, { readonly [K in keyof RulesetWords]?: RulesetWords[K] }>>;
