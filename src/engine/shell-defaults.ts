import { en } from '../locales/en.ts';
import type { Locale } from '../locales/texts/locale.ts';
import { guide } from '../rulesets/guide/index.ts';
import type { Defaults } from './defaults.ts';

/** The whole guide and all of English, for shells, which may show any of it. */
export const FOR_SHELLS: Defaults<Locale> = { ruleset: () => guide, english: () => en };
