import { finding } from '../locales/en/findings.ts';
import { criterionTexts } from '../locales/en/guide/criteria.ts';
import { ruleTexts } from '../locales/en/guide/rules.ts';
import { methodLabels, prerequisiteLabels, prerequisiteNegations } from '../locales/en/guide/vocabulary.ts';
import { faultReason, problem } from '../locales/en/problems.ts';
import type { PartOfLocale } from '../locales/texts/locale.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { guideForComparing, guideForJudging } from '../rulesets/guide/parts.ts';

/**
 * The defaults of a function: the parts of the guide and of English that it uses.
 *
 * So an application bundles no more than the functions that it imports need. Both are made on first use.
 */
export interface Defaults<Shown extends PartOfLocale = PartOfLocale> {
  readonly ruleset: () => Ruleset;
  readonly english: () => Shown;
}

/** The defaults of functions that show findings. */
export const VALIDATION_DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () =>
    englishWith({
      prerequisites: prerequisiteLabels,
      negations: prerequisiteNegations,
      rules: ruleTexts,
    }),
};

/** The defaults of functions that also show ratings of methods. */
export const FOR_COMPARING: Defaults = {
  ruleset: guideForComparing,
  english: () =>
    englishWith({
      methods: methodLabels,
      prerequisites: prerequisiteLabels,
      negations: prerequisiteNegations,
      criteria: criterionTexts,
      rules: ruleTexts,
    }),
};

/** English with texts about the guide, and with further reasons of refusal. */
export function englishWith(
  guide: PartOfLocale['rulesets']['guide'],
  reasons: PartOfLocale['phrases']['faultReason'] = {},
): PartOfLocale {
  const phrases = { problem, faultReason: { ...faultReason, ...reasons }, finding };
  return { id: 'en', phrases, rulesets: { guide } };
}
