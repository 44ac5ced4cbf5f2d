/** The schemas of the texts that rulesets and locales contain. */

import type { Combinators } from '../input/combinators.ts';

/** The schema of the texts of one rule. */
export function ruleWordsSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const texts = { title: text, message: text, why: text, remedy: text, ignoreWhen: text };
  return make.named('ruleWords', () => make.object(texts));
}

/** The schema of the texts that a ruleset contains in one language. */
export function ownWordsSchema<Schema>(make: Combinators<Schema>): Schema {
  return wordsSchema(make, ruleWordsSchema(make));
}

/** The schema of a locale's texts about one ruleset: some or all of them, and any further data. */
export function localeWordsSchema<Schema>(make: Combinators<Schema>): Schema {
  return wordsSchema(make, make.record(make.text()), make.anything());
}

function wordsSchema<Schema>(make: Combinators<Schema>, ruleWords: Schema, others?: Schema): Schema {
  const text = make.text();
  const texts = make.record(text);
  const parts = {
    name: text,
    owners: texts,
    directions: texts,
    methods: make.record(texts),
    prerequisites: texts,
    negations: texts,
    actions: texts,
    reversals: texts,
    questions: texts,
    criteria: make.record(make.object({ question: text, statements: texts })),
    rules: make.record(ruleWords),
    clauses: texts,
    whereToSet: texts,
    places: texts,
    products: texts,
    doers: texts,
    hops: texts,
  };
  const optional = Object.entries(parts).map(([key, schema]) => [key, make.optional(schema)]);
  return make.object(Object.fromEntries(optional), others);
}
