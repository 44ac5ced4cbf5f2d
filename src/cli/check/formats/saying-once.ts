import { createSummaryBuilder } from '../../../dataverse/audit/summary.ts';
import { withoutMissing } from '../../../dataverse/report/known-findings.ts';
import type { Ruleset } from '../../../rule-language/ruleset.ts';
import type { CheckWriter } from './check-writer.ts';

/** A writer that says once what the export lacks, and not at each mailbox what is not known because of that. */
export function sayingOnce(writer: CheckWriter, ruleset: Ruleset): CheckWriter {
  const shown = createSummaryBuilder(ruleset);
  /** By organization; under undefined where there is one alone. */
  const shorteners = new Map<string | undefined, ReturnType<typeof withoutMissing>>();
  return {
    begin: () => writer.begin(),
    incomplete(parts) {
      shorteners.set(parts[0]?.organization, withoutMissing(parts));
      return writer.incomplete(parts);
    },
    judged(judged) {
      const short = shorteners.get(judged.result?.organization)?.(judged) ?? judged;
      shown.count(short);
      return writer.judged(short);
    },
    end: (summary, changes, record) =>
      writer.end({ ...summary, byRule: shown.summary([]).byRule }, changes, record),
  };
}
