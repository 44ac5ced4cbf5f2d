import { version } from '../../../../../package.json';
import type { OtherResult } from '../../../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import type { Causes } from '../../../../dataverse/report/causes.ts';
import type { RunRecord } from '../../../../dataverse/runs/run-record.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { reportWordsFor } from '../../../words/report/index.ts';

/**
 * The title of a report: whose mailboxes were checked, where exactly one organization is among the rows, or a few that
 * were named.
 */
export function titleOf(
  others: readonly OtherResult[],
  { organizations = [] }: Pick<AuditSummary, 'organizations'>,
  { locale }: RenderContext,
): string {
  const words = reportWordsFor(locale);
  const inRows = others.flatMap(({ table, name }) =>
    table === 'organization' && name !== null ? [name] : [],
  );
  const named = organizations.map(({ name }) => name);
  const names = named.length > 0 ? named : [...new Set(inRows)];
  const most = named.length > 0 ? MOST_IN_TITLE : 1;
  if (names.length === 0 || names.length > most) return words.title;
  return fill(words.titleOf, { organization: names.join(', ') });
}

/** So many organizations are named in a title. */
const MOST_IN_TITLE = 3;

/** The line below the title: the day of the run, the version of the command, and the rules. */
export function aboutText(
  record: Pick<RunRecord, 'time'> | undefined,
  asOf: string | undefined,
  { locale, words: rulesetWords }: RenderContext,
): string {
  const words = reportWordsFor(locale);
  const day = record?.time?.slice(0, 'YYYY-MM-DD'.length);
  const rules = [rulesetWords.name, ...(asOf === undefined ? [] : [fill(words.asOf, { day: asOf })])];
  const values = { version, ruleset: rules.join(', ') };
  return day === undefined ? fill(words.aboutWithoutDay, values) : fill(words.about, { ...values, day });
}

/** What it all comes to, in a sentence or two: how many mailboxes to fix, and the effect of the first causes. */
export function headlineOf(
  { total, byStatus }: AuditSummary,
  { cleared }: Causes,
  { locale }: RenderContext,
): string {
  const { headline } = reportWordsFor(locale);
  if (total === 0) return headline.nothing;
  const count = byStatus.broken + byStatus['not-set-up'] + byStatus.unreadable;
  if (count === 0) {
    return byStatus.open > 0
      ? fill(headline.open, { total, count: byStatus.open })
      : fill(headline.allWell, { total });
  }
  const needWork = fill(count === 1 ? headline.oneNeedsWork : headline.needWork, { count, total });
  const causes = firstCauses(cleared);
  if (causes === undefined) return needWork;
  const effect = fill(causes === 1 ? headline.firstCause : headline.firstCauses, {
    causes,
    cleared: cleared.byFirst[causes - 1] as number,
  });
  return `${needWork} ${effect}`;
}

/** So many causes at most are called the first. */
const MOST_FIRST = 5;

/** How many of the first causes account for half of the mailboxes, or as many as are called the first; undefined where that says nothing. */
function firstCauses({ all, byFirst }: Causes['cleared']): number | undefined {
  const place = byFirst.findIndex((count) => 2 * count >= all);
  const causes = place < 0 || place >= MOST_FIRST ? Math.min(MOST_FIRST, byFirst.length) : place + 1;
  return byFirst.length < 2 || byFirst[causes - 1] === 0 ? undefined : causes;
}
