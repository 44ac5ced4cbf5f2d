import type { AuditSummary } from '../../../dataverse/audit/summary.ts';
import type { OrganizationChanges } from '../../../dataverse/changes/answer.ts';
import { lengthOf, type ShownOutcome, type ShownResult } from '../../../dataverse/report/known-findings.ts';
import type { RowLocation } from '../../../dataverse/rows/location.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import type { RunRecord } from '../../../dataverse/runs/run-record.ts';
import type { RenderContext } from '../../../render/context.ts';
import type { Text } from '../../io/streams.ts';

/** Turns results into text as they come; each part is written before the next is made. */
export interface CheckWriter {
  begin(): string;
  /**
   * Writes what the export of an organization lacks, once that is known and before any of its rows is judged; not called
   * when it lacks nothing.
   */
  incomplete(parts: readonly MissingPart[]): string;
  judged(judged: ShownOutcome): Text;
  /**
   * Writes what all results come to, what is to be done, where that was asked for, and the record of the run, where one
   * is kept.
   */
  end(summary: AuditSummary, changes?: OrganizationChanges, record?: RunRecord): Text | Promise<Text>;
}

/** How `check` writes. */
export interface CheckWriting {
  readonly language: RenderContext;
  /** The day, `YYYY-MM-DD`, as of which was judged; absent when every dated fact is in effect. */
  readonly asOf: string | undefined;
  /** The line of a file on which a record begins. */
  readonly lineOf: (place: RowLocation) => number;
  /** Whether colours are shown. */
  readonly colour: boolean;
  /** The widest line, in characters. */
  readonly width: number;
  /** How much is said on a terminal: what to fix first, one line a mailbox besides, or everything of each. */
  readonly detail: 'overview' | 'list' | 'details';
  /** Whether what many results share is written once. */
  readonly isCompact: boolean;
  /** Whether mailboxes that nothing stands against are listed as well. */
  readonly listAll: boolean;
  /** Whether an exceptions file was given. */
  readonly hasExceptions: boolean;
  /** Whether CSV lists what to do in place of findings. */
  readonly listsActions: boolean;
  /** Whether several organizations are judged together. */
  readonly hasOrganizations: boolean;
  /** Whether facts about addresses that no row bears are told on stderr as well. */
  readonly tellsUnmatchedFacts: boolean;
  /** Whether last pages that are missing are told on stderr as well, to the same reader. */
  readonly tellsPages: boolean;
}

/** Whether something stands against a mailbox that is in use, or is not known of it. */
export function hasSomethingToSay({ status, checks = [], report, restsOnMissing }: ShownResult): boolean {
  if (status === 'out-of-use' || (status === 'ok' && checks.length === 0)) return false;
  return restsOnMissing !== true || lengthOf(report) + checks.length > 0;
}
