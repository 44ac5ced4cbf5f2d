/** The schemas of findings and of what they are made of. */

import { type Combinators, openObject } from '../input/combinators.ts';

/** The schema of a kind of finding. */
export function kindSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.oneOf(['error', 'unverified', 'advice']);
}

/** The schema of the clauses behind an answer. */
export function citedSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const source = () =>
    openObject(make, {
      ...{ document: text, edition: text, clause: text, url: make.optional(text) },
      urls: make.optional(make.record(text)),
    });
  return make.list(make.named('source', source));
}

/** The schema of values by prerequisite, as in a repair. */
export function valuesSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.record(make.boolean());
}

/** The schema of a finding; `more` is what those who pass it on add to it. */
export function findingSchema<Schema>(
  make: Combinators<Schema>,
  more: Readonly<Record<string, Schema>> = {},
): Schema {
  const text = make.text();
  return make.named('finding', () =>
    openObject(make, {
      ruleId: text,
      kind: kindSchema(make),
      direction: text,
      unmet: make.list(text),
      known: make.optional(valuesSchema(make)),
      repairs: make.list(valuesSchema(make)),
      repairsTruncated: make.optional(make.oneOf([true])),
      since: make.optional(make.date()),
      sources: citedSchema(make),
      title: text,
      message: text,
      remedy: text,
      ...more,
    }),
  );
}
