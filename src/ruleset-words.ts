import { textsOfChanges } from './change.ts';
import { fill, type Locale } from './locale.ts';
import type { Rule } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import { stopsIn } from './stop.ts';
import type { OwnWords, RulesetWords, RuleWords } from './words.ts';

type Layer = OwnWords[string] | undefined;
type Texts = Readonly<Record<string, string>>;

/**
 * Every text about a ruleset in one language: its own, else the locale's for its edition, else its own in English,
 * else its plain names.
 */
export function wordsOf(ruleset: Ruleset, locale: Locale): RulesetWords {
  const editions: Readonly<Record<string, Layer>> = locale.rulesets;
  const layers: readonly Layer[] = [ruleset.words?.en, editions[ruleset.edition], ruleset.words?.[locale.id]];
  const merge = <T>(plain: Readonly<Record<string, T>>, of: (words: Layer) => object | undefined) =>
    Object.assign({}, plain, ...layers.map(of)) as Record<string, T>;
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const changing = textsOfChanges(ruleset.changes);
  const labels = merge(namesOf(prerequisites), (words) => words?.prerequisites);
  return {
    name: ruleset.id,
    ...merge({}, (words) => (words?.name === undefined ? {} : { name: words.name })),
    owners: merge(namesOf(owners), (words) => words?.owners),
    directions: merge(namesOf(Object.keys(directions)), (words) => words?.directions),
    methods: Object.fromEntries(
      Object.entries(directions).map(([direction, methods]) => [
        direction,
        merge(namesOf(methods), (words) => words?.methods?.[direction]),
      ]),
    ),
    prerequisites: labels,
    questions: merge(plainQuestions(labels, locale), (words) => words?.questions),
    criteria: merge(
      Object.fromEntries(ruleset.criteria.map(({ id }) => [id, { question: id, statements: {} }])),
      (words) => words?.criteria,
    ),
    rules: withArguments(
      merge(plainRuleWords(ruleset.rules, locale), (words) => words?.rules),
      ruleset.rules,
    ),
    clauses: merge({}, (words) => words?.clauses),
    whereToSet: merge(namesOf(ruleset.whereToSet.map(({ id }) => id)), (words) => words?.whereToSet),
    places: merge(namesOf(changing.places), (words) => words?.places),
    products: merge(namesOf(changing.products), (words) => words?.products),
    doers: merge(namesOf(changing.doers), (words) => words?.doers),
    stops: merge(namesOf(stopsIn(ruleset.mailFlow)), (words) => words?.stops),
  };
}

/** What a rating states, in words; the statement's own key when there are none. */
export function statementIn({ criteria }: RulesetWords, criterion: string, statement: string): string {
  return criteria[criterion]?.statements[statement] ?? statement;
}

function namesOf(keys: readonly string[]): Texts {
  return Object.fromEntries(keys.map((key) => [key, key]));
}

function plainQuestions(labels: Texts, { phrases }: Locale): Texts {
  return Object.fromEntries(
    Object.entries(labels).map(([name, prerequisite]) => [
      name,
      fill(phrases.questions.isItSo, { prerequisite }),
    ]),
  );
}

function plainRuleWords(rules: readonly Rule[], { phrases }: Locale): Record<string, RuleWords> {
  return Object.fromEntries(
    rules.map(({ id }) => [
      id,
      { title: id, message: fill(phrases.finding.plain, { id }), why: '', remedy: '', ignoreWhen: '' },
    ]),
  );
}

/** The values that the texts of a rule may name: the day it speaks from, and the number of users it counts from. */
function argumentsOf(rule: Rule): Readonly<Record<string, string | number>> {
  const { cases } = rule;
  const since = [rule, ...cases].flatMap((dated) => dated.since ?? [])[0];
  const atLeast = cases.flatMap(({ when }) => when.userCount?.atLeast ?? [])[0];
  return { ...(since === undefined ? {} : { since }), ...(atLeast === undefined ? {} : { atLeast }) };
}

function withArguments(
  words: Readonly<Record<string, RuleWords>>,
  rules: readonly Rule[],
): Record<string, RuleWords> {
  return Object.fromEntries(
    rules.map((rule) => {
      const { title, message, why, remedy, ignoreWhen } = words[rule.id] as RuleWords;
      const filled = (text: string) => fill(text, argumentsOf(rule));
      return [
        rule.id,
        {
          title: filled(title),
          message: filled(message),
          why: filled(why),
          remedy: filled(remedy),
          ignoreWhen: filled(ignoreWhen),
        },
      ];
    }),
  );
}
