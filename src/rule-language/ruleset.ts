import type { Checked } from '../input/check.ts';
import { deepFreeze } from '../input/freeze.ts';
import { finding } from '../locales/en/findings.ts';
import { faultReason, problem } from '../locales/en/problems.ts';
import { problemOf } from '../locales/texts/problem-wording.ts';
import type { Changes } from './change.ts';
import { checkExtension, checkRule, checkRuleset } from './check-ruleset.ts';
import type { CriterionDefinition } from './criterion.ts';
import type { MailFlow } from './mail-flow.ts';
import { isKeptAsRight, keepAsRight } from './right-rulesets.ts';
import type { Rule, RuleKind } from './rule.ts';
import { RulesetError } from './ruleset-error.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { OwnWords, RuleWords } from './words.ts';

/** Where a delivery method is set: the key of the text, and the clauses that say so. */
export interface WhereToSet {
  readonly id: string;
  readonly sources: readonly Source[];
}

/**
 * An edition of the guidance as plain data: it survives `JSON.parse(JSON.stringify(ruleset))`.
 *
 * Validation, repairs, ranking and documentation are derived from it, and nothing outside it names a rule.
 */
export interface Ruleset<
  V extends Vocabulary = Vocabulary,
  RuleId extends string = string,
  CriterionId extends string = string,
> {
  readonly id: string;
  /** The ruleset whose texts in the locales are used; an extended ruleset keeps its base's. */
  readonly edition: string;
  readonly vocabulary: V;
  /** Every clause the ruleset implements. */
  readonly clauses: readonly Source[];
  /** The clauses behind the vocabulary itself, by term: `incoming.none`, `outgoing`, `smtpCompatible`. */
  readonly terms: Readonly<Record<string, readonly Source[]>>;
  /** The rules, in the order in which their findings are given. */
  readonly rules: readonly Rule<Vocabulary, RuleId>[];
  /** The criteria by which methods are compared, most important first. */
  readonly criteria: readonly CriterionDefinition<Vocabulary, CriterionId>[];
  readonly whereToSet: readonly WhereToSet[];
  /** How a message travels by each method; a method that is not listed has no picture. */
  readonly mailFlow?: MailFlow;
  /** How what the vocabulary names is changed: where, by whom, and by which request. */
  readonly changes?: Changes;
  /** Texts that the ruleset brings along itself, by language. */
  readonly words?: OwnWords;
}

/** The ids of a ruleset's rules. */
export type RuleIdOf<R extends Ruleset> = R extends Ruleset<Vocabulary, infer Id> ? Id : never;
/** The ids of a ruleset's criteria. */
export type CriterionIdOf<R extends Ruleset> = R extends Ruleset<Vocabulary, string, infer Id> ? Id : never;

/** A ruleset as it is written down: its rules and criteria are held to its own vocabulary. */
export type RulesetDefinition<V extends Vocabulary, RuleId extends string, CriterionId extends string> = Omit<
  Ruleset<V>,
  'rules' | 'criteria' | 'mailFlow' | 'changes'
> & {
  readonly rules: readonly Rule<V, RuleId>[];
  readonly criteria: readonly CriterionDefinition<V, CriterionId>[];
  readonly mailFlow?: MailFlow<V>;
  readonly changes?: Changes<V>;
};

/**
 * Defines a rule from plain data and freezes it.
 *
 * What can be told without a vocabulary is checked at once; names are checked when the rule joins a ruleset. What a case
 * requires has at most 16 levels of `all`, `any` and `not`.
 *
 * @throws {@link RulesetError} with every problem, when the rule cannot mean anything.
 * @example
 * ```ts
 * import { defineRule } from 'd365-email-rules';
 *
 * const rule = defineRule({
 *   id: 'contoso-queues-use-server',
 *   kind: 'advice',
 *   sources: [{ document: 'Contoso mail policy', edition: '2026', clause: '4' }],
 *   cases: [{ direction: 'incoming', when: { owner: 'queue', incoming: 'forward-mailbox' } }],
 * });
 * console.log(rule.id); // contoso-queues-use-server
 * ```
 */
export function defineRule<const R extends Rule>(rule: R): R {
  return deepFreeze(rightOrThrow(checkRule(rule))) as R;
}

/**
 * Defines a ruleset with its own vocabulary from plain data, and freezes it.
 *
 * A ruleset that was read from JSON becomes usable, and fast, through this function too.
 *
 * @throws {@link RulesetError} with every problem, when something in it cannot mean anything.
 * @example
 * ```ts
 * import { defineRuleset, guide } from 'd365-email-rules';
 *
 * const again = defineRuleset(JSON.parse(JSON.stringify(guide)));
 * console.log(again.id); // guide
 * ```
 */
export function defineRuleset<
  const V extends Vocabulary,
  const RuleId extends string,
  const CriterionId extends string,
>(definition: RulesetDefinition<V, RuleId, CriterionId>): Ruleset<V, RuleId, CriterionId> {
  return keepAsRight(rightOrThrow(checkRuleset(definition))) as Ruleset<V, RuleId, CriterionId>;
}

/** What an extension may do to a rule of its base: leave it out, or change how much it weighs. */
export type Override = 'off' | RuleKind;

/** What an extended ruleset adds to its base and changes in it. */
export interface Extension<
  V extends Vocabulary,
  BaseId extends string,
  Added extends readonly Rule<V>[],
  Overrides extends { readonly [R in BaseId]?: Override },
> {
  /** The new ruleset's own name. */
  readonly id: string;
  /** Rules that come after those of the base. */
  readonly add?: Added;
  /** Rules of the base to leave out or to weigh differently. */
  readonly override?: Overrides & { readonly [R in Exclude<keyof Overrides, BaseId>]: never };
  /** Texts of rules, by language and rule: an added rule without any gets a plain sentence made from its data. */
  readonly words?: Readonly<Record<string, { readonly [R in BaseId | Added[number]['id']]?: RuleWords }>>;
}

type IdsTurnedOff<Overrides> = {
  [R in keyof Overrides]: Overrides[R] extends 'off' ? R : never;
}[keyof Overrides];

/**
 * Makes a ruleset from another one: adds rules, leaves rules out, weighs them differently, words them again.
 *
 * @param base - the ruleset to start from; it stays as it is.
 * @param extension - what to add and to change.
 * @throws {@link RulesetError} with every problem, when something cannot mean anything: an unknown prerequisite, a
 * repeated id, an error that looks at stated prerequisites, an override of a rule that is not there.
 * @example
 * ```ts
 * import { extendRuleset, guide, validate } from 'd365-email-rules';
 *
 * const contoso = extendRuleset(guide, { id: 'contoso', override: { 'outlook-client-retired': 'error' } });
 * const report = validate(
 *   { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: { outlookInstalled: true } },
 *   { ruleset: contoso },
 * );
 * console.log(report.verdict); // invalid
 * ```
 */
export function extendRuleset<
  V extends Vocabulary,
  BaseId extends string,
  CriterionId extends string,
  const Added extends readonly Rule<V>[] = readonly [],
  const Overrides extends { readonly [R in BaseId]?: Override } = Record<never, never>,
>(
  base: Ruleset<V, BaseId, CriterionId>,
  extension: Extension<V, BaseId, Added, Overrides>,
): Ruleset<V, Exclude<BaseId, IdsTurnedOff<Overrides>> | Added[number]['id'], CriterionId> {
  type Extended = Ruleset<V, Exclude<BaseId, IdsTurnedOff<Overrides>> | Added[number]['id'], CriterionId>;
  const rightBase: Ruleset = isKeptAsRight(base) ? base : rightOrThrow(checkRuleset(base), ['base']);
  const { id, add = [], override = {}, words = {} } = rightOrThrow(checkExtension(rightBase, extension));
  const kept = rightBase.rules
    .filter((rule) => override[rule.id] !== 'off')
    .map((rule) => ({ ...rule, kind: (override[rule.id] as RuleKind | undefined) ?? rule.kind }));
  const extended: Ruleset = {
    ...rightBase,
    id,
    rules: [...kept, ...add],
    words: addRuleWords(rightBase.words ?? {}, words),
  };
  return keepAsRight(extended) as Extended;
}

function addRuleWords(
  own: OwnWords,
  added: Readonly<Record<string, Readonly<Record<string, RuleWords>>>>,
): OwnWords {
  const languages = [...new Set([...Object.keys(own), ...Object.keys(added)])];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      { ...own[language], rules: { ...own[language]?.rules, ...added[language] } },
    ]),
  );
}

/** Errors are for developers, and in English. */
const ENGLISH = { phrases: { problem, faultReason, finding } };

function rightOrThrow<T>(checked: Checked<T>, within: readonly string[] = []): T {
  if ('value' in checked) return checked.value;
  throw new RulesetError(
    checked.faults.map((fault) => problemOf({ ...fault, path: [...within, ...fault.path] }, ENGLISH)),
  );
}
