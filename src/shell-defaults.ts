import type { Defaults } from './defaults.ts';
import type { Locale } from './locale.ts';
import { en } from './locales/en.ts';
import { guide } from './rulesets/guide/index.ts';

/** All of the guide and all of English, for shells, which may show any of it. */
export const FOR_SHELLS: Defaults<Locale> = { ruleset: () => guide, english: () => en };
