import type { Ruleset } from '../../rule-language/ruleset.ts';
import { guideChanges } from './changes.ts';
import { guideCriteria } from './criteria.ts';
import { guideMailFlow } from './mail-flow.ts';
import { guideRules } from './rules.ts';
import { guideVocabulary } from './vocabulary.ts';

const WITHOUT_RULES = {
  id: 'guide',
  edition: 'guide',
  vocabulary: guideVocabulary,
  clauses: [],
  terms: {},
  criteria: [],
  whereToSet: [],
};

/** The part of the guide that judging looks at. */
export function guideForJudging(): Ruleset {
  return { ...WITHOUT_RULES, rules: guideRules };
}

/** The part of the guide that comparing and ranking methods looks at. */
export function guideForComparing(): Ruleset {
  return { ...WITHOUT_RULES, rules: guideRules, criteria: guideCriteria() };
}

/** The part of the guide that says how messages travel. */
export function guideForMailFlow(): Ruleset {
  return { ...guideForJudging(), mailFlow: guideMailFlow() };
}

/** The part of the guide that plans look at. */
export function guideForPlans(): Ruleset {
  return { ...guideForJudging(), changes: guideChanges() };
}
