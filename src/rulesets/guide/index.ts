/**
 * The guide: the ruleset that every function uses unless told otherwise.
 *
 * @module d365-email-rules/rulesets/guide
 */

import { markChecked } from '../../rule-language/right-rulesets.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { guideChanges } from './changes.ts';
import { GUIDE_CLAUSES, guideClause } from './clauses.ts';
import { guideCriteria } from './criteria.ts';
import { guideMailFlow } from './mail-flow.ts';
import { guideRules } from './rules.ts';
import { type GuideVocabulary, guideVocabulary } from './vocabulary.ts';

type GuideRuleId = (typeof guideRules)[number]['id'];
type GuideCriterionId = ReturnType<typeof guideCriteria>[number]['id'];

/** The guide, as a type: the default of every type that takes a ruleset. */
export interface Guide extends Ruleset<GuideVocabulary, GuideRuleId, GuideCriterionId> {}

/**
 * The guidance of the document "Set up synchronization of incoming and outgoing email" for Dynamics 365 (online)
 * 8.x and 9.x: the ruleset that every function uses unless told otherwise.
 *
 * Plain data, frozen. What later became of Outlook and Email Router is in it only as dated advice.
 *
 * @example
 * ```ts
 * import { guide } from 'd365-email-rules';
 *
 * console.log(guide.rules.length); // 18
 * ```
 */
export const guide: Guide = markChecked({
  id: 'guide',
  edition: 'guide',
  vocabulary: guideVocabulary,
  clauses: GUIDE_CLAUSES.map(guideClause),
  terms: {
    'incoming.none': [guideClause('A3')],
    'incoming.outlook': [guideClause('A4')],
    'incoming.server': [guideClause('A5')],
    'incoming.forward-mailbox': [guideClause('A7'), guideClause('A8'), guideClause('A9')],
    outgoing: [guideClause('A14')],
    'outgoing.none': [guideClause('A10')],
    'outgoing.outlook': [guideClause('A11')],
    'outgoing.server': [guideClause('A12'), guideClause('A13')],
  },
  rules: guideRules,
  criteria: guideCriteria(),
  whereToSet: [
    { id: 'default', sources: [guideClause('A1'), guideClause('A15')] },
    { id: 'individual', sources: [guideClause('A2'), guideClause('A15')] },
  ],
  mailFlow: guideMailFlow(),
  changes: guideChanges(),
});
