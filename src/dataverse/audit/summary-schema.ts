import { type Combinators, openObject } from '../../input/combinators.ts';
import { tableSchema } from '../rows/location-schema.ts';
import { STATUSES } from './status.ts';

/** The schema of what all results come to. */
export function summarySchema<Schema>(make: Combinators<Schema>): Schema {
  const count = make.wholeNumber(0);
  const texts = make.list(make.text());
  const byId = make.record(openObject(make, { error: count, unverified: count, advice: count }));
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, count]));
  return openObject(make, {
    total: count,
    valid: count,
    undetermined: count,
    invalid: count,
    malformed: count,
    byStatus: openObject(make, byStatus),
    sinkMailboxes: count,
    unmatchedFacts: texts,
    byRule: byId,
    byCheck: make.optional(byId),
    exceptions: make.optional(exceptionSummarySchema(make)),
    incomplete: make.optional(make.list(missingPartSchema(make))),
  });
}

function exceptionSummarySchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const exceptions = make.list(
    openObject(make, {
      mailbox: make.optional(text),
      rule: text,
      reason: text,
      approvedBy: make.optional(text),
      until: make.optional(make.date()),
    }),
  );
  return openObject(make, { applied: make.wholeNumber(0), expired: exceptions, unmatched: exceptions });
}

function missingPartSchema<Schema>(make: Combinators<Schema>): Schema {
  const table = tableSchema(make);
  const mailboxes = make.wholeNumber(0);
  const decides = make.optional(make.oneOf(['owner']));
  return make.either([
    openObject(make, { kind: make.oneOf(['page']), table }),
    openObject(make, { kind: make.oneOf(['table']), table, mailboxes, decides }),
    openObject(make, { kind: make.oneOf(['column']), table, column: make.text(), mailboxes }),
  ]);
}
