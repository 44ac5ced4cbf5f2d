import type { Locale, Ruleset, RulesetWords } from 'd365-email-rules';
import { en } from 'd365-email-rules/locales/en';
import { sv } from 'd365-email-rules/locales/sv';
import type { Phrases } from '../../../src/locales/texts/locale.ts';
import { wordsOf } from '../../../src/locales/texts/ruleset-words.ts';
import { DOCUMENTED, type Documented } from '../pages/rulesets.ts';
import { type AdvisorWords, en as enWords } from './words/en.ts';
import { sv as svWords } from './words/sv.ts';

/** Everything that the advisor puts its answers into words with: a language, and the edition of the guidance. */
export interface AdvisorLanguage {
  readonly id: string;
  readonly locale: Locale;
  readonly phrases: Phrases;
  readonly words: RulesetWords;
  readonly ruleset: Ruleset;
  /** What the edition is called where there is little room. */
  readonly editionName: string;
  /** The name under which the package exports the ruleset; absent for the one that the library uses unless told otherwise. */
  readonly exportedAs: string | undefined;
  /** What the advisor itself says. */
  readonly says: AdvisorWords;
  /** Where the language's pages begin, with a slash at both ends. */
  readonly root: string;
  /** Where the pages about the ruleset begin in that language, with a slash at both ends. */
  readonly rulesetRoot: string;
}

/** The documented rulesets, newest guidance first: people are answered by that, programs by the first documented one. */
const editions: readonly Documented[] = [...DOCUMENTED].reverse();

/** The editions of the guidance that one can ask by; the first is used unless told otherwise. */
export const advisorRulesets: readonly Ruleset[] = editions.map(({ ruleset }) => ruleset);

const spoken = [
  { id: 'en', locale: en, says: enWords, root: '/' },
  { id: 'sv', locale: sv, says: svWords, root: '/sv/' },
] as const;

const everyLanguage = spoken.flatMap((language) =>
  editions.map((documented) => languageFrom(language, documented)),
);

/** The languages of the advisor, by the first edition; the first is that of pages outside of any folder. */
export const advisorLanguages: readonly AdvisorLanguage[] = spoken.map(({ locale }) =>
  advisorLanguageOf(locale.id),
);

/** The language with an id, by an edition; the first of each where there is none. */
export function advisorLanguageOf(id: string, rulesetId?: string): AdvisorLanguage {
  const inLanguage = everyLanguage.filter((language) => language.id === id);
  const candidates = inLanguage.length > 0 ? inLanguage : everyLanguage;
  const [first] = candidates as [AdvisorLanguage];
  return candidates.find(({ ruleset }) => ruleset.id === rulesetId) ?? first;
}

function languageFrom(
  { id, locale, says, root }: (typeof spoken)[number],
  documented: Documented,
): AdvisorLanguage {
  const { ruleset, folder } = documented;
  return {
    id,
    locale,
    phrases: locale.phrases,
    words: wordsOf(ruleset, locale),
    ruleset,
    editionName: documented.shortName[id],
    exportedAs: documented === DOCUMENTED[0] ? undefined : documented.exportedAs,
    says,
    root,
    rulesetRoot: root + folder,
  };
}
