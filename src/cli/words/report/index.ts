import type { Locale } from '../../../locales/texts/locale.ts';
import { reportInEnglish } from './en.ts';
import type { ReportWords } from './shape.ts';
import { reportInSwedish } from './sv.ts';

export type { ReportWords } from './shape.ts';

/** The texts of the report for people, in the language of a locale that the command knows. */
export function reportWordsFor({ id }: Locale): ReportWords {
  return id === 'sv' ? reportInSwedish : reportInEnglish;
}
