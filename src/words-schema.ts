import * as z from 'zod/mini';

type AnySchema = z.ZodMiniType;

const text = () => z.string();
const record = (value: AnySchema) => z.record(z.string(), value);

/** The schema of the texts of one rule. */
export function ruleWordsSchema(): AnySchema {
  return z.strictObject({ title: text(), message: text(), why: text(), remedy: text(), ignoreWhen: text() });
}

/** The schema of the texts that a ruleset brings along in one language. */
export function ownWordsSchema(): AnySchema {
  const texts = z.optional(record(text()));
  return z.strictObject({
    name: z.optional(text()),
    owners: texts,
    directions: texts,
    methods: z.optional(record(record(text()))),
    prerequisites: texts,
    questions: texts,
    criteria: z.optional(record(z.strictObject({ question: text(), statements: record(text()) }))),
    rules: z.optional(record(ruleWordsSchema())),
    clauses: texts,
    whereToSet: texts,
    places: texts,
    products: texts,
    doers: texts,
    stops: texts,
  });
}
