/** The schema of the options of SQL. */

import type { Combinators, TextLimits } from '../input/combinators.ts';
import { booleansSchema } from '../rule-language/input-schema.ts';
import { DIALECT_IDS } from './dialect.ts';

/** The name of a database object: any text without invisible characters. */
const NAME: TextLimits = { least: 1, pattern: /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u };

/** The schema of SQL's own options; without a vocabulary, prerequisites are not checked. */
export function sqlOptionsSchema<Schema>(
  make: Combinators<Schema>,
  prerequisites: readonly string[] | undefined,
): Schema {
  const name = make.text(NAME);
  const qualifiedName = make.optional(make.either([name, make.list(name, { least: 1, most: 4 })]));
  const dataverse = make.object({
    mailbox: qualifiedName,
    emailserverprofile: qualifiedName,
    organization: qualifiedName,
    prerequisites: make.optional(prerequisites ? booleansSchema(make, prerequisites) : make.anything()),
    userCount: make.optional(make.wholeNumber(0)),
  });
  return make.object({
    dialect: make.optional(make.oneOf(DIALECT_IDS)),
    table: qualifiedName,
    view: qualifiedName,
    key: make.optional(make.list(name, { least: 1 })),
    dataverse: make.optional(dataverse),
  });
}
