/** The schemas of places in rows. */

import { type Combinators, openObject, textOrNull } from '../../input/combinators.ts';

/** The schema of a table that rows belong to. */
export function tableSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.oneOf(['mailbox', 'emailserverprofile', 'organization', 'queue', 'systemuser']);
}

/** The keys of everything that stands in a row. */
export function rowLocationShape<Schema>(make: Combinators<Schema>) {
  return { file: make.text(), row: make.wholeNumber(0) };
}

/** The keys of a row by its place, id and name. */
export function namedPlaceShape<Schema>(make: Combinators<Schema>) {
  return {
    ...rowLocationShape(make),
    id: textOrNull(make),
    name: textOrNull(make),
    organization: make.optional(make.text()),
  };
}

/** The schema of a cell by its place. */
export function cellLocationSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.named('cell', () => openObject(make, { ...rowLocationShape(make), column: make.text() }));
}
