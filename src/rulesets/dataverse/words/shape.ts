import type { RulesetWords } from '../../../rule-language/words.ts';
import type { dataverseCriteria } from '../criteria/index.ts';
import type { DataverseHop } from '../mail-flow.ts';
import type { dataverseRules } from '../rules/index.ts';
import type { DataverseVocabulary } from '../vocabulary.ts';

/** Every text that is needed in each language. */
export type DataverseWords = RulesetWords<
  DataverseVocabulary,
  (typeof dataverseRules)[number]['id'],
  (typeof dataverseCriteria)[number]['id'],
  DataverseHop
>;
