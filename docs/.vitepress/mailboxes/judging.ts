import type { AuditSummary } from 'd365-email-rules/dataverse';
import type { AdvisorLanguage } from '../advisor/language.ts';
import type { Batch } from './results-in-short.ts';

/** What is to be judged, and by what. */
export interface ToJudge {
  readonly files: readonly File[];
  readonly language: AdvisorLanguage;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; empty means that all are. */
  readonly asOf: string;
}

/** What came of reading one file. */
export interface FileReading {
  readonly name: string;
  /** How many records it holds; absent for a facts file. */
  readonly records?: number;
  /** Absent when it was read to its end. */
  readonly trouble?: 'brokeOff' | { readonly failure: string };
}

/** How judging ended. */
export type Ending =
  | {
      readonly ending: 'judged';
      readonly summary: AuditSummary;
      readonly files: readonly FileReading[];
      /** What to do about mailboxes that are not valid, as HTML; absent when all are. */
      readonly whatToDo?: string;
    }
  | { readonly ending: 'stopped' }
  | { readonly ending: 'failed'; readonly failure: string }
  | {
      /** The facts file cannot be used, so that nothing was judged. */
      readonly ending: 'unusableFacts';
      readonly names: readonly string[];
      readonly because: 'notJson' | 'several' | readonly string[];
    };

/** What is told while files are judged. */
export type Told =
  | { readonly kind: 'progress'; readonly read: number; readonly toRead: number }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'end'; readonly end: Ending };
