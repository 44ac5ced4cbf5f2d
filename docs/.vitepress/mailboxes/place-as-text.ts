import { escapeInvisible } from '../../../src/input/printable.ts';
import { fill, type Phrases } from '../../../src/locales/texts/locale.ts';
import type { FileReading } from './judging.ts';
import type { PlaceInShort } from './results-in-short.ts';

/** Where a row stands, in words: the file and the row in it. */
export function placeAsText(
  [file, row]: PlaceInShort,
  files: readonly FileReading[],
  { check }: Phrases,
): string {
  return fill(check.row, { file: escapeInvisible(files[file]?.name ?? ''), row });
}
