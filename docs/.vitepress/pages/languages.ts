import type { Locale } from '../../../src/index.ts';
import { en } from '../../../src/locales/en.ts';
import { sv } from '../../../src/locales/sv.ts';
import { wordsOf } from '../../../src/locales/texts/ruleset-words.ts';
import type { RenderContext } from '../../../src/render/context.ts';
import type { WithPages } from './rulesets.ts';
import { en as enPages } from './words/en.ts';
import { sv as svPages } from './words/sv.ts';
import type { PageWords } from './words.ts';

/** A language of the site. */
export interface SiteLanguage {
  readonly locale: Locale;
  readonly pageWords: PageWords;
  /** Where its pages begin. */
  readonly root: '/' | `/${string}/`;
}

/** Every language of the site; the first is that of examples that name none. */
export const LANGUAGES: readonly [SiteLanguage, SiteLanguage] = [
  { locale: en, pageWords: enPages, root: '/' },
  { locale: sv, pageWords: svPages, root: '/sv/' },
];

/** All that a page about a ruleset is written with. */
export interface Edition extends RenderContext, SiteLanguage {
  readonly documented: WithPages;
}

/** A ruleset in a language. */
export function editionOf(documented: WithPages, language: SiteLanguage): Edition {
  const { ruleset } = documented;
  const { locale } = language;
  return { ...language, documented, ruleset, phrases: locale.phrases, words: wordsOf(ruleset, locale) };
}
