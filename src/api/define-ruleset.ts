import type { Checked } from '../input/check.ts';
import { deepFreeze } from '../input/freeze.ts';
import { finding } from '../locales/en/findings.ts';
import { faultReason, problem } from '../locales/en/problems.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import { checkExtension, checkRule, checkRuleset } from '../rule-language/check-ruleset.ts';
import { isMarkedChecked, markChecked } from '../rule-language/right-rulesets.ts';
import type { Rule, RuleKind } from '../rule-language/rule.ts';
import type { Ruleset, RulesetDefinition } from '../rule-language/ruleset.ts';
import { RulesetError } from '../rule-language/ruleset-error.ts';
import type { Vocabulary } from '../rule-language/vocabulary.ts';
import type { OwnWords, RuleWords } from '../rule-language/words.ts';

/**
 * Defines a rule from plain data and freezes it.
 *
 * Its shape is checked at once; names are checked when the rule joins a ruleset with a vocabulary. The requirement of a
 * case has at most 16 levels of `all`, `any` and `not`.
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
 * It also makes a ruleset from JSON usable, and fast.
 *
 * @throws {@link RulesetError} with every problem, when part of it cannot mean anything.
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
  return markChecked(rightOrThrow(checkRuleset(definition))) as Ruleset<V, RuleId, CriterionId>;
}

/** The change of an extension to a rule of its base: leave it out, or give it another kind. */
export type Override = 'off' | RuleKind;

/** An extension: additions to a base ruleset and changes in it. */
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
  /** Rules of the base to leave out or to give another kind. */
  readonly override?: Overrides & { readonly [R in Exclude<keyof Overrides, BaseId>]: never };
  /** Texts of rules, by language and rule: an added rule without texts gets a plain sentence made from its data. */
  readonly words?: Readonly<Record<string, { readonly [R in BaseId | Added[number]['id']]?: RuleWords }>>;
}

type IdsTurnedOff<Overrides> = {
  [R in keyof Overrides]: Overrides[R] extends 'off' ? R : never;
}[keyof Overrides];

/**
 * Makes a ruleset from another one: adds rules, leaves rules out, changes their kind or their texts.
 *
 * @param base - the ruleset to start from; it stays as it is.
 * @param extension - the additions and changes.
 * @throws {@link RulesetError} with every problem, when part of it cannot mean anything: an unknown prerequisite, a
 * repeated id, an error that tests stated prerequisites, an override of an unknown rule.
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
  const rightBase: Ruleset = isMarkedChecked(base) ? base : rightOrThrow(checkRuleset(base), ['base']);
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
  return markChecked(extended) as Extended;
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
    checked.faults.map((issue) => toProblem({ ...issue, path: [...within, ...issue.path] }, ENGLISH)),
  );
}
