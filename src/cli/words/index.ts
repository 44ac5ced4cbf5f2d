import type { Locale } from '../../locales/texts/locale.ts';
import { commandInEnglish } from './en.ts';
import { commandInSwedish } from './sv.ts';

/** The texts that only the command needs, in one language. */
export type CommandWords = WithAnyText<typeof commandInEnglish>;

type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };

/** The texts that only the command needs, in the language of a locale that it knows. */
export function commandWordsFor({ id }: Locale): CommandWords {
  return id === 'sv' ? commandInSwedish : commandInEnglish;
}
