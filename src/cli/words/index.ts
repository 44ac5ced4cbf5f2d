import type { Locale } from '../../locales/texts/locale.ts';
import { commandInEnglish } from './en.ts';
import type { CommandWords } from './shape.ts';
import { commandInSwedish } from './sv.ts';

export type { CommandWords } from './shape.ts';

/** The texts that only the command needs, in the language of a locale that it knows. */
export function commandWordsFor({ id }: Locale): CommandWords {
  return id === 'sv' ? commandInSwedish : commandInEnglish;
}
