import { citedSchema, kindSchema } from '../../engine/finding-schema.ts';
import { type Combinators, openObject } from '../../input/combinators.ts';
import { cellLocationSchema, rowLocationShape } from '../rows/location-schema.ts';

/** The schema of the mark of an excepted finding. */
export function exceptedSchema<Schema>(make: Combinators<Schema>): Schema {
  const [text, until] = [make.text(), make.date()];
  return make.named('excepted', () =>
    openObject(make, { reason: text, approvedBy: make.optional(text), until: make.optional(until) }),
  );
}

/** The schema of what a check found; a compact document has the number of its words in their place. */
export function rowFindingSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  return make.named('check', () => {
    const found = {
      checkId: text,
      kind: kindSchema(make),
      direction: make.optional(text),
      from: cellLocationSchema(make),
      related: make.list(openObject(make, rowLocationShape(make))),
      since: make.optional(make.date()),
      title: text,
      remedy: text,
      excepted: make.optional(exceptedSchema(make)),
    };
    return make.either([
      openObject(make, { ...found, sources: citedSchema(make), message: text }),
      openObject(make, { ...found, words: make.wholeNumber(0) }),
    ]);
  });
}
