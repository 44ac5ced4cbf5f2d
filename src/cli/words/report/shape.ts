import type { WithAnyText } from '../shape.ts';
import type { reportInEnglish } from './en.ts';

/** The texts of the report for people, in one language. */
export type ReportWords = WithAnyText<typeof reportInEnglish>;
