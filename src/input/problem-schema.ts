import { type Combinators, openObject } from './combinators.ts';

/** The schema of a problem with input. */
export function problemSchema<Schema>(make: Combinators<Schema>): Schema {
  const codes = ['missing-key', 'unknown-key', 'wrong-type', 'not-accepted', 'out-of-range', 'unreadable'];
  return make.named('problem', () =>
    openObject(make, {
      code: make.oneOf(codes),
      path: make.list(make.either([make.text(), make.wholeNumber(0)])),
      received: make.text(),
      accepted: make.optional(make.list(make.text())),
      suggestion: make.optional(make.text()),
      message: make.text(),
    }),
  );
}
