import { failureOf } from '../../input/error-message.ts';
import { issue } from '../../input/issues.ts';
import type { Problem } from '../../input/problem.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { type GivenPage, type TakenRecord, takeRecord } from '../files/given-record.ts';
import { createPageTally } from '../files/page-end.ts';
import { comparableAddress } from '../rows/comparable-text.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import { createContextBuilder } from '../rows/organization-context.ts';
import type { Table } from '../rows/tables.ts';
import { createAuditContext } from './context.ts';
import { evaluateRecord, evaluateTogether, rowOf } from './evaluate-row.ts';
import { incompleteParts } from './incomplete.ts';
import { type AuditOptions, type AuditSettings, resolveAuditOptions } from './options.ts';
import type { AuditOutcome, MailboxResult, OtherResult } from './results.ts';
import { type AuditSource, faultsOfSource, iteratorOf } from './source.ts';
import { type AuditSummary, createSummaryBuilder } from './summary.ts';

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
 * judged one by one, as results are asked for. Beside what is given back, memory holds 12 to 24 bytes for each
 * mailbox’s address and id, and the same for each user.
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
  const pages = createGivenPages();
  let incomplete: readonly MissingPart[] = [];
  let end: AuditEnd = { end: 'reading' };

  async function* judgeAll(): AsyncGenerator<MailboxResult | OtherResult> {
    const survey = createContextBuilder();
    const first = yield* readAll(source, isAborted, (taken) => {
      const row = taken.page === undefined ? rowOf(taken.file, taken.record) : undefined;
      pages.note(taken, row?.table);
      if (row !== undefined) survey.add(row);
      return [];
    });
    const surroundings = survey.context(pages.missing());
    incomplete = incompleteParts(pages, surroundings, judging);
    // What could be read of a source that failed is judged all the same.
    const second = yield* readAll(source, isAborted, (taken) => {
      if (taken.page !== undefined) return [];
      const judged = evaluateRecord(taken.file, taken.record, surroundings, judging);
      if (judged.address !== undefined) unmatched.delete(judged.address);
      return counted(judged);
    });
    if (!isAborted()) {
      for (const other of evaluateTogether(surroundings, judging)) yield* counted({ other });
    }
    end = endOf(first, second);
  }

  function endOf(first: Reading, second: Reading): AuditEnd {
    if (isAborted()) return { end: 'aborted' };
    const isSame = first.count === second.count;
    const failure = first.failure ?? second.failure ?? (isSame ? undefined : unlikeTwice());
    return failure === undefined ? { end: 'complete' } : { end: 'failed', failure };
  }

  function unlikeTwice(): string {
    const fault = issue('not-accepted', ['source'], source, undefined, 'unlikeTwice');
    return toProblem(fault, judgingOptions.locale).message;
  }

  function counted(judged: AuditOutcome): readonly (MailboxResult | OtherResult)[] {
    tally.count(judged);
    return [judged.result, judged.other].filter((each) => each !== undefined);
  }

  const results = judgeAll();
  return {
    outcome: 'auditing',
    results,
    summary: () => ({
      // On a page that is missing any address may stand.
      ...tally.summary(pages.missing().includes('mailbox') ? [] : [...unmatched.values()]),
      ...(incomplete.length > 0 && { incomplete }),
      ...end,
    }),
  };
}

/**
 * Starts to note of which tables pages are missing, as far as records tell: rows of a file in which no page says that
 * another one comes after it are the last of their table.
 */
function createGivenPages() {
  const tally = createPageTally();
  const continued = new Map<string, Set<Table>>();
  const rows = new Map<string, Set<Table>>();
  const noteIn = (tables: Map<string, Set<Table>>, file: string, table: Table) => {
    tables.set(file, (tables.get(file) ?? new Set()).add(table));
  };
  const note = ({ file, page }: { readonly file: string; readonly page?: GivenPage }, table?: Table) => {
    if (table !== undefined) noteIn(rows, file, table);
    if (page === undefined) return;
    if (page.hasNext) noteIn(continued, file, page.table);
    tally.onPage({ ...page, isEmpty: false });
  };
  const ended = () =>
    [...rows].flatMap(([file, tables]) => [...tables].filter((table) => !continued.get(file)?.has(table)));
  return {
    note,
    tables: tally.tables,
    missing: () => {
      const last = ended();
      return tally.missing().filter((table) => !last.includes(table));
    },
  };
}

/** How a reading of all records went. */
interface Reading {
  readonly count: number;
  /** What the source failed with; absent unless it did. */
  readonly failure?: string;
}

/** Reads the records of a source from its beginning, and hands out what is made of each; nothing throws. */
async function* readAll<T>(
  source: AuditSource,
  isAborted: () => boolean,
  made: (taken: TakenRecord) => readonly T[],
): AsyncGenerator<T, Reading> {
  let count = 0;
  let isOver = true;
  if (isAborted()) return { count };
  try {
    const records = iteratorOf(source);
    try {
      while (!isAborted()) {
        isOver = true;
        const step = await records.next();
        isOver = step.done === true;
        if (isOver || isAborted()) break;
        count += 1;
        yield* made(takeRecord(step.value, count));
      }
    } finally {
      if (!isOver) await records.return?.();
    }
    return { count };
  } catch (error) {
    return { count, failure: failureOf(error) };
  }
}
