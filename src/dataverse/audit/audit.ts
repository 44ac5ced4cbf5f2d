import { issue } from '../../input/issues.ts';
import type { Problem } from '../../input/problem.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { comparableAddress } from '../rows/comparable-text.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import { createAuditContext } from './context.ts';
import { createEvaluation, evaluateTogether } from './evaluate-row.ts';
import { type Reading, readGivenSource } from './given-source.ts';
import { incompleteParts, tablesWithoutPages } from './incomplete.ts';
import { type AuditOptions, type AuditSettings, resolveAuditOptions } from './options.ts';
import type { MailboxResult, OtherResult } from './results.ts';
import { type AuditSource, faultsOfSource } from './source.ts';
import { type AuditSummary, createSummaryBuilder } from './summary.ts';
import { readInTwoPasses } from './two-passes.ts';

/** An audit that can be done, or everything that is wrong with how it was asked for. */
export type Audit =
  | { readonly outcome: 'malformed'; readonly problems: readonly Problem[] }
  | {
      readonly outcome: 'auditing';
      /** What is said of each record, in their order, to be read once; reading begins when the first is asked for. */
      readonly results: AsyncIterable<MailboxResult | OtherResult>;
      /** What the results so far come to, and how reading ended. */
      summary(): AuditSummary & AuditEnd;
    };

/** How far an audit came. */
export interface AuditEnd {
  /**
   * `reading` until the last result was taken; `aborted` by the signal; `failed` when the source failed, after what
   * could be read of it was judged.
   */
  readonly end: 'reading' | 'complete' | 'aborted' | 'failed';
  /** What the source failed with; absent unless it did. */
  readonly failure?: string;
}

/**
 * Judges the mailboxes of a whole organization, whatever number they are.
 *
 * Rows of the tables mailbox, emailserverprofile, organization, queue and systemuser may come in any order; what is
 * missing is not known, never assumed. All records are read once to learn what they show together, and once more to be
 * judged one by one, as results are asked for. Beside what is given back, memory holds 12 to 24 bytes for each mailbox,
 * and 12 to 24 for each user.
 *
 * @param source - the records, which are read twice.
 * @param options - by what to judge, and the facts that rows cannot show.
 * @returns results one by one with a running summary, or what is wrong with the options; nothing throws.
 * @example
 * ```ts
 * import { audit } from 'd365-email-rules/dataverse';
 *
 * const rows = [
 *   {
 *     mailboxid: 'b0f6a2f1-0001-4c52-9d34-5b1f0d0c1a01',
 *     name: 'Support',
 *     emailaddress: 'support@contoso.example',
 *     regardingobjecttypecode: 'queue',
 *     incomingemaildeliverymethod: 1,
 *     outgoingemaildeliverymethod: 0,
 *     actdeliverymethod: 2,
 *   },
 * ];
 * const asked = audit(rows);
 * if (asked.outcome === 'auditing') {
 *   for await (const result of asked.results) {
 *     if ('report' in result) console.log(result.name, result.report.verdict); // Support invalid
 *   }
 *   console.log(asked.summary().byRule); // { 'incoming-outlook-not-for-queues': { error: 1, unverified: 0, advice: 0 } }
 * }
 * ```
 */
export function audit(source: AuditSource, options?: AuditOptions): Audit {
  const resolved = resolveAuditOptions(options);
  const faults = [...('faults' in resolved ? resolved.faults : []), ...faultsOfSource(source)];
  if ('settings' in resolved && faults.length === 0) return auditing(source, resolved.settings);
  const locale = 'settings' in resolved ? resolved.settings.judging.locale : resolved.locale;
  return { outcome: 'malformed', problems: faults.map((fault) => toProblem(fault, locale)) };
}

function auditing(source: AuditSource, { judging: judgingOptions, isAborted }: AuditSettings): Audit {
  const judging = createAuditContext(judgingOptions);
  const tally = createSummaryBuilder(judgingOptions.ruleset);
  const unmatched = new Map(
    Object.keys(judging.facts.mailboxes ?? {}).map((address) => [comparableAddress(address), address]),
  );
  const given = readGivenSource(source, isAborted);
  let incomplete: readonly MissingPart[] = [];
  let end: AuditEnd = { end: 'reading' };

  async function* judgeAll(): AsyncGenerator<MailboxResult | OtherResult> {
    const passes = readInTwoPasses([given], {
      survey: 'first',
      judgeBeside: (context) => createEvaluation(context, judging),
      incomplete: () => tablesWithoutPages(given.pages),
      onSurvey: (step) => {
        if (step === 'ends') incomplete = incompleteParts(given.pages, passes.context(), judging);
      },
    });
    // What could be read of a source that failed is judged all the same.
    for await (const outcomes of passes.outcomes) {
      for (const judged of outcomes) {
        if (isAborted()) break;
        if (judged.address !== undefined) unmatched.delete(judged.address);
        tally.count(judged);
        if (judged.result !== undefined) yield judged.result;
        if (judged.other !== undefined) yield judged.other;
      }
    }
    if (!isAborted()) {
      for (const other of evaluateTogether(passes.context(), judging)) {
        tally.count({ other });
        yield other;
      }
    }
    end = endOf(given.readings);
  }

  function endOf([first, second]: readonly Reading[]): AuditEnd {
    if (isAborted()) return { end: 'aborted' };
    const isSame = first?.count === second?.count;
    const failure = first?.failure ?? second?.failure ?? (isSame ? undefined : unlikeTwice());
    return failure === undefined ? { end: 'complete' } : { end: 'failed', failure };
  }

  function unlikeTwice(): string {
    const fault = issue('not-accepted', ['source'], source, undefined, 'unlikeTwice');
    return toProblem(fault, judgingOptions.locale).message;
  }

  const isMailboxPageMissing = () =>
    incomplete.some(({ kind, table }) => kind === 'page' && table === 'mailbox');
  const results = judgeAll();
  return {
    outcome: 'auditing',
    results,
    summary: () => ({
      // On a page that is missing any address may stand.
      ...tally.summary(isMailboxPageMissing() ? [] : [...unmatched.values()]),
      ...(incomplete.length > 0 && { incomplete }),
      ...end,
    }),
  };
}
