/** The schemas of what is said of single rows. */

import { reportSchema } from '../../api/report-schema.ts';
import { valuesSchema } from '../../engine/finding-schema.ts';
import { type Combinators, openObject, textOrNull } from '../../input/combinators.ts';
import { exceptedSchema, rowFindingSchema } from '../checks/row-finding-schema.ts';
import { cellLocationSchema, namedPlaceShape, tableSchema } from '../rows/location-schema.ts';
import { STATUSES } from './status.ts';

/** The schema of what is said of a mailbox or configuration; a compact document has numbers where results share parts. */
export function mailboxResultSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const number = make.wholeNumber(0);
  const profile = { id: text, name: textOrNull(make) };
  return openObject(make, {
    ...namedPlaceShape(make),
    status: make.oneOf(STATUSES),
    configuration: make.either([judgedSchema(make), number]),
    report: make.either([markedReportSchema(make), number]),
    checks: make.optional(make.list(rowFindingSchema(make))),
    origins: make.optional(make.record(make.list(cellLocationSchema(make)))),
    unset: make.optional(
      openObject(make, { directions: make.list(text), configuration: make.record(make.anything()) }),
    ),
    outOfUse: make.optional(openObject(make, { reason: text, from: cellLocationSchema(make) })),
    inactiveProfile: make.optional(openObject(make, profile)),
    missingProfile: make.optional(openObject(make, { ...profile, prerequisites: valuesSchema(make) })),
    hasDefaultProfile: make.optional(make.oneOf([true])),
  });
}

/** The schema of what is said of any other row. */
export function otherResultSchema<Schema>(make: Combinators<Schema>): Schema {
  const judged = openObject(make, {
    owner: make.oneOf(['user', 'queue']),
    configuration: judgedSchema(make),
    report: markedReportSchema(make),
  });
  return openObject(make, {
    ...namedPlaceShape(make),
    table: tableSchema(make),
    checks: make.list(rowFindingSchema(make)),
    defaults: make.optional(make.list(judged)),
  });
}

/** The schema of a report whose findings may be marked as excepted. */
export function markedReportSchema<Schema>(make: Combinators<Schema>): Schema {
  return reportSchema(make, { excepted: make.optional(exceptedSchema(make)) });
}

/** The schema of what was judged: an object in the words of the ruleset, or null. */
export function judgedSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.either([make.record(make.anything()), make.oneOf([null])]);
}
