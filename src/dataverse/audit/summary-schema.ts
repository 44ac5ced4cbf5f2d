import { type Combinators, openObject } from '../../input/combinators.ts';
import { tableSchema } from '../rows/location-schema.ts';
import { STATUSES } from './status.ts';

/** The counts of a comparison with a baseline. */
const BASELINE_CLASSES = ['new', 'worse', 'better', 'fixed', 'same', 'mailboxesAdded', 'mailboxesRemoved'];

/** The schema of what all results come to. */
export function summarySchema<Schema>(make: Combinators<Schema>): Schema {
  const count = make.wholeNumber(0);
  const texts = make.list(make.text());
  const byId = make.record(openObject(make, { error: count, unverified: count, advice: count }));
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, count]));
  const counts = {
    total: count,
    valid: count,
    undetermined: count,
    invalid: count,
    malformed: count,
    byStatus: openObject(make, byStatus),
    sinkMailboxes: count,
    byRule: byId,
    byCheck: make.optional(byId),
    incomplete: make.optional(make.list(missingPartSchema(make))),
  };
  return openObject(make, {
    ...counts,
    unmatchedFacts: texts,
    organizations: make.optional(make.list(openObject(make, { name: make.text(), ...counts }))),
    exceptions: make.optional(exceptionSummarySchema(make)),
    baseline: make.optional(
      openObject(make, Object.fromEntries(BASELINE_CLASSES.map((each) => [each, count]))),
    ),
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
  const organization = make.optional(make.text());
  return make.either([
    openObject(make, { kind: make.oneOf(['page']), table, organization }),
    openObject(make, { kind: make.oneOf(['table']), table, mailboxes, decides, organization }),
    openObject(make, { kind: make.oneOf(['column']), table, column: make.text(), mailboxes, organization }),
  ]);
}
