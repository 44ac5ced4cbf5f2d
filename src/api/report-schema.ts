import { findingSchema } from '../engine/finding-schema.ts';
import { type Combinators, openObject } from '../input/combinators.ts';
import { problemSchema } from '../input/problem-schema.ts';

/** The schema of the answer of `validate`; `more` is what those who pass it on add to its findings. */
export function reportSchema<Schema>(
  make: Combinators<Schema>,
  more?: Readonly<Record<string, Schema>>,
): Schema {
  return make.named('report', () =>
    make.either([
      openObject(make, { verdict: make.oneOf(['malformed']), problems: make.list(problemSchema(make)) }),
      openObject(make, {
        verdict: make.oneOf(['valid', 'undetermined', 'invalid']),
        ruleset: make.text(),
        findings: make.list(findingSchema(make, more)),
      }),
    ]),
  );
}
