import { readProperty } from '../../input/snapshot.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import type { CheckId } from './catalogue.ts';
import { factsInEnglish, rowsInEnglish, testsInEnglish } from './words/en.ts';
import type { CheckWords, FactsWords, RowWords, TestWords } from './words/shape.ts';
import { factsInSwedish, rowsInSwedish, testsInSwedish } from './words/sv.ts';

/** The texts of the checks of rows in a language; in English for any other. */
export function rowWordsFor({ id }: Pick<Locale, 'id'>): RowWords {
  return id === 'sv' ? rowsInSwedish : rowsInEnglish;
}

/** The texts about failed tests in a language; in English for any other. */
export function testWordsFor({ id }: Pick<Locale, 'id'>): TestWords {
  return id === 'sv' ? testsInSwedish : testsInEnglish;
}

/** The texts around the questions of a facts file in a language; in English for any other. */
export function factsWordsFor({ id }: Pick<Locale, 'id'>): FactsWords {
  return id === 'sv' ? factsInSwedish : factsInEnglish;
}

/**
 * The titles, messages and remedies of the checks of rows, by the id of each.
 *
 * @param locale - the language; absent, and any other than English and Swedish, means English.
 * @returns the texts, which are frozen; nothing throws.
 * @example
 * ```ts
 * import { checkWords } from 'd365-email-rules/dataverse';
 * import { sv } from 'd365-email-rules/locales/sv';
 *
 * console.log(checkWords()['address-missing'].title); // A mailbox has no email address
 * console.log(checkWords(sv)['address-missing'].title); // En postlåda saknar e-postadress
 * ```
 */
export function checkWords(locale?: Locale): Readonly<Record<CheckId, CheckWords>> {
  const isObject = typeof locale === 'object' && locale !== null;
  const id: unknown = isObject ? readProperty(locale, 'id') : undefined;
  return rowWordsFor({ id: typeof id === 'string' ? id : 'en' });
}
