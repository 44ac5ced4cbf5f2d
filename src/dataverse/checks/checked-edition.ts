import type { Ruleset } from '../../rule-language/ruleset.ts';

/** The edition of guidance whose clauses the checks of rows cite, and all that rows can show belongs to. */
const EDITION_OF_ROWS = 'dataverse';

/** Whether rows are checked beside being judged by a ruleset: the checks belong to one edition of the guidance. */
export function checksRows({ edition }: Pick<Ruleset, 'edition'>): boolean {
  return edition === EDITION_OF_ROWS;
}
