import { kindSchema } from '../../engine/finding-schema.ts';
import { type Combinators, openObject, textOrNull } from '../../input/combinators.ts';
import { STATUSES } from '../audit/status.ts';
import { FINDING_CHANGES } from './run-difference.ts';

/** The keys of the difference of two runs. */
export function runDifferenceShape<Schema>(make: Combinators<Schema>) {
  const count = make.wholeNumber(0);
  const row = { id: textOrNull(make), name: textOrNull(make) };
  const status = make.oneOf(STATUSES);
  const counts = Object.fromEntries(FINDING_CHANGES.map((change) => [change, count]));
  const rows = make.list(openObject(make, row));
  return {
    summary: openObject(make, { ...counts, same: count, mailboxesAdded: count, mailboxesRemoved: count }),
    rules: openObject(make, {
      changed: make.boolean(),
      before: rulesetOfRunSchema(make),
      after: rulesetOfRunSchema(make),
      changes: openObject(make, counts),
    }),
    findings: make.list(changedFindingSchema(make, row)),
    mailboxes: openObject(make, {
      added: rows,
      removed: rows,
      changedStatus: make.list(openObject(make, { ...row, before: status, after: status })),
    }),
  };
}

function rulesetOfRunSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.optional(make.text());
  return openObject(make, { id: make.text(), hash: text, version: text });
}

function changedFindingSchema<Schema>(
  make: Combinators<Schema>,
  row: Readonly<Record<string, Schema>>,
): Schema {
  const kind = make.optional(kindSchema(make));
  return openObject(make, {
    ...row,
    change: make.oneOf(FINDING_CHANGES),
    rule: make.text(),
    direction: make.optional(make.text()),
    before: kind,
    after: kind,
    cause: make.oneOf(['rows', 'rules', 'either']),
  });
}
