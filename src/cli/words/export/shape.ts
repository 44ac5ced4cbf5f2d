import type { WithAnyText } from '../shape.ts';
import type { exportInEnglish } from './en.ts';

/** The texts of getting the data, in one language. */
export type ExportWords = WithAnyText<typeof exportInEnglish>;
