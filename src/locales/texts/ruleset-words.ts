/** The texts about a ruleset, from the ruleset and a locale. */

import { lazily } from '../../input/lazily.ts';
import { textsOfChanges } from '../../rule-language/change.ts';
import { hopsIn } from '../../rule-language/mail-flow.ts';
import type { Rule } from '../../rule-language/rule.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { CriterionWords, RulesetWords, RuleWords } from '../../rule-language/words.ts';
import { fill, type PartOfLocale, type SomeWords } from './locale.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * Every text about a ruleset in one language, by fallback: its own, else the locale's for its edition, else its own in
 * English, else its plain names.
 */
export function wordsOf(ruleset: Ruleset, locale: PartOfLocale): RulesetWords {
  const editions: Readonly<Record<string, SomeWords | undefined>> = locale.rulesets;
  const layers: readonly (SomeWords | undefined)[] = [
    ruleset.words?.en,
    editions[ruleset.edition],
    ruleset.words?.[locale.id],
  ];
  const merge = <T>(plain: Readonly<Record<string, T>>, of: (words: SomeWords) => object | undefined) =>
    Object.assign({}, plain, ...layers.map((words) => words && of(words))) as Record<string, T>;
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const labels = () => merge(namesOf(prerequisites), (words) => words.prerequisites);
  const changing = () => textsOfChanges(ruleset.changes);
  return lazily<RulesetWords>({
    name: () => layers.reduce((name, words) => words?.name ?? name, ruleset.id),
    owners: () => merge(namesOf(owners), (words) => words.owners),
    directions: () => merge(namesOf(Object.keys(directions)), (words) => words.directions),
    methods: () =>
      Object.fromEntries(
        Object.entries(directions).map(([direction, methods]) => [
          direction,
          merge(namesOf(methods), (words) => words.methods?.[direction]),
        ]),
      ),
    prerequisites: labels,
    questions: () => merge(plainQuestions(labels(), locale), (words) => words.questions),
    criteria: () => merge(plainCriteria(ruleset), (words) => words.criteria),
    rules: () => ruleWordsOf(ruleset.rules, layers, locale),
    clauses: () => merge({}, (words) => words.clauses),
    whereToSet: () => merge(namesOf(ruleset.whereToSet.map(({ id }) => id)), (words) => words.whereToSet),
    places: () => merge(namesOf(changing().places), (words) => words.places),
    products: () => merge(namesOf(changing().products), (words) => words.products),
    doers: () => merge(namesOf(changing().doers), (words) => words.doers),
    hops: () => merge(namesOf(hopsIn(ruleset.mailFlow)), (words) => words.hops),
  });
}

/** The statement of a rating in words; its key when it has none. */
export function statementIn({ criteria }: RulesetWords, criterion: string, statement: string): string {
  return criteria[criterion]?.statements[statement] ?? statement;
}

function namesOf(keys: readonly string[]): Texts {
  return Object.fromEntries(keys.map((key) => [key, key]));
}

function plainQuestions(labels: Texts, { phrases }: PartOfLocale): Texts {
  const isItSo = phrases.questions?.isItSo ?? '{prerequisite}';
  return Object.fromEntries(
    Object.entries(labels).map(([name, prerequisite]) => [name, fill(isItSo, { prerequisite })]),
  );
}

function plainCriteria({ criteria }: Ruleset): Record<string, CriterionWords> {
  return Object.fromEntries(criteria.map(({ id }) => [id, { question: id, statements: {} }]));
}

/** The texts of each rule, with the values that they mention; a rule without texts is named by its id. */
function ruleWordsOf(
  rules: readonly Rule[],
  layers: readonly (SomeWords | undefined)[],
  { phrases }: PartOfLocale,
): RulesetWords['rules'] {
  const wordsOfRule = (rule: Rule): RuleWords => {
    const { id } = rule;
    const message = fill(phrases.finding.plain, { id });
    const texts: RuleWords = Object.assign(
      { title: id, message, why: '', remedy: '', ignoreWhen: '' },
      ...layers.map((words) => words?.rules?.[id]),
    );
    const args = argumentsOf(rule);
    const filled = Object.entries(texts).map(([key, text]) => [key, fill(text, args)]);
    return Object.fromEntries(filled) as RuleWords;
  };
  return lazily<RulesetWords['rules']>(
    Object.fromEntries(rules.map((rule) => [rule.id, () => wordsOfRule(rule)])),
  );
}

/** The arguments of a rule's texts: the day from which it speaks, and its threshold of users. */
function argumentsOf(rule: Rule): Readonly<Record<string, string | number>> {
  const { cases } = rule;
  const since = [rule, ...cases].flatMap((dated) => dated.since ?? [])[0];
  const atLeast = cases.flatMap(({ when }) => when.userCount?.atLeast ?? [])[0];
  return { ...(since === undefined ? {} : { since }), ...(atLeast === undefined ? {} : { atLeast }) };
}
