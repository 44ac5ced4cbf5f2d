import { fill, type Locale } from '../../locales/texts/locale.ts';
import type { Refusal } from './record.ts';
import { refusalsInEnglish } from './words/en.ts';
import { refusalsInSwedish } from './words/sv.ts';

/** Why a file is not read, in a sentence or two in a language; in English where it is another one. */
export function refusalSentence({ reason, received }: Refusal, { id }: Pick<Locale, 'id'>): string {
  return fill((id === 'sv' ? refusalsInSwedish : refusalsInEnglish)[reason], { received });
}
