import type { Locale } from '../locale.ts';
import type { Ruleset } from '../ruleset.ts';
import { directionsOf } from '../vocabulary.ts';
import type { RulesetWords } from '../words.ts';
import { rowWordsFor } from './check-words.ts';
import type { Judging } from './judge-row.ts';
import type { KnownFacts } from './organization-facts.ts';
import { foldCase } from './surroundings.ts';

/** The edition of guidance whose clauses the checks of rows cite, and all that rows can show belongs to. */
const EDITION_OF_ROWS = 'dataverse';

/** Whether rows are checked beside being judged by a ruleset: the checks belong to one edition of the guidance. */
export function checksRows({ edition }: Pick<Ruleset, 'edition'>): boolean {
  return edition === EDITION_OF_ROWS;
}

/** All that rows are judged by. */
export interface JudgingOptions {
  readonly ruleset: Ruleset;
  readonly words: RulesetWords;
  readonly locale: Locale;
  readonly asOf: string | undefined;
  readonly facts: KnownFacts;
  readonly withOrigins: boolean;
  readonly withUnset?: boolean;
}

/** Prepares what rows are judged by. */
export function judgingBy({
  ruleset,
  words,
  locale,
  asOf,
  facts,
  withOrigins,
  withUnset = false,
}: JudgingOptions): Judging {
  return {
    options: { ruleset, locale, ...(asOf === undefined ? {} : { asOf }) },
    directions: directionsOf(ruleset.vocabulary),
    prerequisites: ruleset.vocabulary.prerequisites,
    facts,
    byAddress: new Map(
      Object.entries(facts.mailboxes ?? {}).map(([address, own]) => [foldCase(address), own]),
    ),
    checks: checksRows(ruleset) ? { words: rowWordsFor(locale), asOf } : undefined,
    labelOf: (prerequisite) => words.prerequisites[prerequisite] ?? prerequisite,
    withOrigins,
    withUnset,
  };
}
