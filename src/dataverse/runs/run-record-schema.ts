import { type Combinators, openObject, textOrNull } from '../../input/combinators.ts';

/** The schema of the record of a run. */
export function runRecordSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const file = { file: text, sha256: textOrNull(make) };
  const none = make.oneOf([null]);
  const organization = make.either([
    openObject(make, { id: textOrNull(make), name: textOrNull(make) }),
    none,
  ]);
  return openObject(make, {
    tool: openObject(make, { name: text, version: text }),
    ruleset: openObject(make, { id: text, hash: text }),
    asOf: make.either([make.date(), none]),
    options: make.record(make.either([text, make.boolean(), openObject(make, file)])),
    inputs: make.list(openObject(make, { ...file, rows: make.wholeNumber(0) })),
    organization,
    organizations: make.optional(make.list(openObject(make, { name: text, organization }))),
    time: make.optional(text),
  });
}
