import { finding } from '../locales/en/findings.ts';
import { criterionTexts } from '../locales/en/guide/criteria.ts';
import { ruleTexts } from '../locales/en/guide/rules.ts';
import { methodLabels, prerequisiteLabels } from '../locales/en/guide/vocabulary.ts';
import { faultReason, problem } from '../locales/en/problems.ts';
import type { PartOfLocale } from '../locales/texts/locale.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { guideForComparing, guideForJudging } from '../rulesets/guide/parts.ts';

/**
 * What a function uses when it is told nothing: as much of the guide, and of English, as it looks at.
 *
 * So an application carries no more along than the functions that it imports. Both are made when they are first asked for.
 */
export interface Defaults<Shown extends PartOfLocale = PartOfLocale> {
  readonly ruleset: () => Ruleset;
  readonly english: () => Shown;
}

/** The defaults of what says what rules say. */
export const FOR_JUDGING: Defaults = {
  ruleset: guideForJudging,
  english: () => englishWith({ prerequisites: prerequisiteLabels, rules: ruleTexts }),
};

/** The defaults of what says as well how methods are rated. */
export const FOR_COMPARING: Defaults = {
  ruleset: guideForComparing,
  english: () =>
    englishWith({
      methods: methodLabels,
      prerequisites: prerequisiteLabels,
      criteria: criterionTexts,
      rules: ruleTexts,
    }),
};

/** English with texts about the guide, and with more reasons why something is not accepted. */
export function englishWith(
  guide: PartOfLocale['rulesets']['guide'],
  reasons: PartOfLocale['phrases']['faultReason'] = {},
): PartOfLocale {
  const phrases = { problem, faultReason: { ...faultReason, ...reasons }, finding };
  return { id: 'en', phrases, rulesets: { guide } };
}
