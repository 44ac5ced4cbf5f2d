import { checkWords, type MailboxResult, type OtherResult } from 'd365-email-rules/dataverse';
import { escapeInvisible } from '../../../src/input/printable.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';

/** One thing that was found in a row, as a downloaded file holds it. */
export interface SavedFinding {
  readonly kind: 'error' | 'unverified' | 'advice';
  /** The id of the rule or check; `malformed` for a record that cannot be read. */
  readonly id: string;
  readonly direction: string;
  readonly title: string;
  readonly message: string;
}

/** All that was found in a row, and nothing that an exception accepts. */
export function savedFindings(
  result: MailboxResult | OtherResult,
  { words, locale, phrases }: AdvisorLanguage,
): readonly SavedFinding[] {
  const checks = (result.checks ?? []).map(
    ({ checkId: id, kind, direction = '', message }): SavedFinding => ({
      ...{ kind, id, direction, message },
      title: checkWords(locale)[id].title,
    }),
  );
  if (!('report' in result)) return checks;
  const { report } = result;
  const byReport =
    report.verdict === 'malformed'
      ? report.problems.map(
          ({ message }): SavedFinding => ({
            ...{ kind: 'error', id: 'malformed', direction: '', message },
            title: phrases.check.status[result.status],
          }),
        )
      : report.findings.map(
          ({ ruleId: id, kind, direction = '', message }): SavedFinding => ({
            ...{ kind, id, direction, message },
            title: words.rules[id]?.title ?? id,
          }),
        );
  return [...byReport, ...checks];
}

/** What a row is called: its name, or its place. */
export function savedName({ name, file, row }: MailboxResult | OtherResult): string {
  return escapeInvisible(name ?? `${file}:${row}`);
}
