import { guide, type Locale, type Ruleset, type RulesetWords } from 'd365-email-rules';
import { en } from 'd365-email-rules/locales/en';
import { sv } from 'd365-email-rules/locales/sv';
import type { Phrases } from '../../../src/locale.ts';
import { wordsOf } from '../../../src/ruleset-words.ts';
import { type AdvisorWords, en as enWords } from './words/en.ts';
import { sv as svWords } from './words/sv.ts';

/** Everything that the advisor puts its answers into words with. */
export interface AdvisorLanguage {
  readonly id: string;
  readonly locale: Locale;
  readonly phrases: Phrases;
  readonly words: RulesetWords;
  readonly ruleset: Ruleset;
  /** What the advisor itself says. */
  readonly says: AdvisorWords;
  /** Where the language's pages begin, with a slash at both ends. */
  readonly root: string;
}

/** The languages of the advisor; the first is that of pages outside of any folder. */
export const advisorLanguages: readonly AdvisorLanguage[] = [
  languageFrom(en, enWords, '/'),
  languageFrom(sv, svWords, '/sv/'),
];

/** The language with an id; the first where there is none. */
export function advisorLanguageOf(id: string): AdvisorLanguage {
  return (advisorLanguages.find((language) => language.id === id) ?? advisorLanguages[0]) as AdvisorLanguage;
}

function languageFrom(locale: Locale, says: AdvisorWords, root: string): AdvisorLanguage {
  const ruleset: Ruleset = guide;
  const words = wordsOf(ruleset, locale);
  return { id: locale.id, locale, phrases: locale.phrases, words, ruleset, says, root };
}
