import { type Defaults, englishWith } from '../engine/defaults.ts';
import { defaultSettings, type Options, optionsOrLocale, resolveOptions } from '../engine/options.ts';
import { deepFreeze } from '../input/freeze.ts';
import { keysOf, readProperty } from '../input/snapshot.ts';
import {
  directionLabels,
  methodLabels,
  ownerLabels,
  prerequisiteLabels,
} from '../locales/en/guide/vocabulary.ts';
import type { Locale } from '../locales/texts/locale.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { RulesetWords } from '../rule-language/words.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { guideForJudging } from '../rulesets/guide/parts.ts';

/** The names in a ruleset's vocabulary, in one language. */
export type Labels<R extends Ruleset = Guide> = Pick<
  RulesetWords<R['vocabulary']>,
  'owners' | 'directions' | 'methods' | 'prerequisites'
>;

/**
 * The names of owners, directions, methods and prerequisites in one language, for forms.
 *
 * @param options - the ruleset whose vocabulary is named, and the language; absent means the guide and English, and so
 * does a ruleset or a language that is none. A language may stand in place of the options.
 * @example
 * ```ts
 * import { labels } from 'd365-email-rules';
 *
 * console.log(labels().methods.incoming['forward-mailbox']); // Forward Mailbox
 * ```
 */
export function labels<R extends Ruleset = Guide>(options?: Options<R> | Locale): Labels<R>;
export function labels(options?: unknown): Labels<Ruleset> {
  const given = optionsOrLocale(options);
  const ruleset = keysOf(given)?.includes('ruleset') ? readProperty(given as object, 'ruleset') : undefined;
  const resolved = [given, { ruleset }]
    .map((each) => resolveOptions(each, DEFAULTS))
    .find((each) => 'settings' in each);
  const { words } = resolved?.settings ?? defaultSettings(DEFAULTS);
  const { owners, directions, methods, prerequisites } = words;
  return deepFreeze({ owners, directions, methods, prerequisites });
}

const DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () =>
    englishWith({
      owners: ownerLabels,
      directions: directionLabels,
      methods: methodLabels,
      prerequisites: prerequisiteLabels,
    }),
};
