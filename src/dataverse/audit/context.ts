import type { Options } from '../../engine/options.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { directionsOf } from '../../rule-language/vocabulary.ts';
import type { RulesetWords } from '../../rule-language/words.ts';
import { checksRows } from '../checks/checked-edition.ts';
import type { CheckKinds } from '../checks/house-file.ts';
import type { CheckWording } from '../checks/row-finding.ts';
import { rowWordsFor, testWordsFor } from '../checks/words.ts';
import type { KnownFacts, KnownMailboxFacts } from '../facts/facts-file.ts';
import { comparableAddress } from '../rows/comparable-text.ts';

/** By what records are judged. */
export interface AuditContext {
  readonly options: Options<Ruleset> & { readonly locale: Locale };
  /** The directions of the ruleset, which rows are to tell of. */
  readonly directions: readonly string[];
  /** The prerequisites of the ruleset, which rows may show. */
  readonly prerequisites: readonly string[];
  readonly facts: KnownFacts;
  /** The facts about single mailboxes, by address with its case folded. */
  readonly byAddress: ReadonlyMap<string, KnownMailboxFacts>;
  /** In which words checks speak; absent when the ruleset is of an edition that knows none. */
  readonly checks: CheckWording | undefined;
  /** What a prerequisite is called. */
  readonly labelOf: (prerequisite: string) => string;
  readonly withOrigins: boolean;
}

/** All that rows are judged by. */
export interface AuditContextOptions {
  readonly ruleset: Ruleset;
  readonly words: RulesetWords;
  readonly locale: Locale;
  readonly asOf: string | undefined;
  readonly facts: KnownFacts;
  readonly withOrigins: boolean;
  /** The weights of row checks that differ from those of the catalogue. */
  readonly checkKinds?: CheckKinds;
}

/** Prepares what rows are judged by. */
export function createAuditContext({
  ruleset,
  words,
  locale,
  asOf,
  facts,
  withOrigins,
  checkKinds = {},
}: AuditContextOptions): AuditContext {
  return {
    options: { ruleset, locale, ...(asOf === undefined ? {} : { asOf }) },
    directions: directionsOf(ruleset.vocabulary),
    prerequisites: ruleset.vocabulary.prerequisites,
    facts,
    byAddress: new Map(
      Object.entries(facts.mailboxes ?? {}).map(([address, own]) => [comparableAddress(address), own]),
    ),
    checks: checksRows(ruleset)
      ? {
          ...{ words: rowWordsFor(locale), testWords: testWordsFor(locale), asOf },
          isOnPremises: facts.onPremises === true,
          kinds: checkKinds,
        }
      : undefined,
    labelOf: (prerequisite) => words.prerequisites[prerequisite] as string,
    withOrigins,
  };
}
