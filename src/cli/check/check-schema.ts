import {
  judgedSchema,
  mailboxResultSchema,
  markedReportSchema,
  otherResultSchema,
} from '../../dataverse/audit/result-schema.ts';
import { summarySchema } from '../../dataverse/audit/summary-schema.ts';
import { changesSchema } from '../../dataverse/changes/changes-schema.ts';
import { runRecordSchema } from '../../dataverse/runs/run-record-schema.ts';
import { citedSchema } from '../../engine/finding-schema.ts';
import { type Combinators, openObject } from '../../input/combinators.ts';

/** The keys of the JSON of `check`, whole or compact. */
export function checkShape<Schema>(make: Combinators<Schema>) {
  const words = openObject(make, { sources: citedSchema(make), message: make.text() });
  return {
    ruleset: make.text(),
    results: make.list(mailboxResultSchema(make)),
    configurations: make.optional(make.list(judgedSchema(make))),
    reports: make.optional(make.list(markedReportSchema(make))),
    words: make.optional(make.list(words)),
    rows: make.optional(make.list(otherResultSchema(make))),
    summary: summarySchema(make),
    changes: make.optional(changesSchema(make)),
    run: make.optional(runRecordSchema(make)),
  };
}
