import { exportInEnglish } from './en.ts';
import type { ExportWords } from './shape.ts';
import { exportInSwedish } from './sv.ts';

export type { ExportWords } from './shape.ts';

/** The texts of getting the data, by the id of each language; apart from the others, which judging loads. */
export const EXPORT_WORDS = { en: exportInEnglish, sv: exportInSwedish } satisfies Readonly<
  Record<string, ExportWords>
>;

/** A number of rows in words, with the thousands parted. */
export function rowsText({ oneRow, rows }: ExportWords, count: number): string {
  return count === 1 ? oneRow : rows.replace('{rows}', count.toLocaleString('en'));
}
