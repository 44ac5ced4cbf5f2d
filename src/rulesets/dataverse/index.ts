/**
 * The guidance as it stands today, as a ruleset.
 *
 * @module d365-email-rules/rulesets/dataverse
 */

import { keepAsRight } from '../../rule-language/right-rulesets.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { guideClause } from '../guide/clauses.ts';
import { dataverseChanges } from './changes.ts';
import {
  DATAVERSE_CLAUSES,
  FORWARD_MAILBOX,
  LATER_THAN_THE_GUIDE,
  OUTLOOK_REMOVED,
  SERVER_SIDE_SYNC,
} from './clauses.ts';
import { dataverseCriteria } from './criteria/index.ts';
import { dataverseMailFlow } from './mail-flow.ts';
import { dataverseRules } from './rules/index.ts';
import { type DataverseVocabulary, dataverseVocabulary } from './vocabulary.ts';
import { dataverseInEnglish } from './words/en.ts';
import { dataverseInSwedish } from './words/sv.ts';

type DataverseRuleId = (typeof dataverseRules)[number]['id'];
type DataverseCriterionId = (typeof dataverseCriteria)[number]['id'];

/** The guidance as it stands today, as a type. */
export interface Dataverse extends Ruleset<DataverseVocabulary, DataverseRuleId, DataverseCriterionId> {}

/**
 * The guidance as it stands today: what documentation later than the guide says of the same questions.
 *
 * Outlook is retired, Email Router has stopped, a forward mailbox is processed by server-side synchronization and
 * discouraged, and a mailbox must be ready for it. A third direction, `activities`, is about appointments, contacts
 * and tasks. With `asOf` before the day of a change, what held until then is asked. Plain data, frozen; it brings its
 * own texts along, in English and Swedish.
 *
 * @example
 * ```ts
 * import { validate } from 'd365-email-rules';
 * import { dataverse } from 'd365-email-rules/rulesets/dataverse';
 *
 * const configuration = { owner: 'user', incoming: 'outlook', outgoing: 'none', activities: 'none' } as const;
 * console.log(validate(configuration, { ruleset: dataverse }).verdict); // invalid
 * console.log(validate(configuration, { ruleset: dataverse, asOf: '2020-12-03' }).verdict); // undetermined
 * ```
 */
export const dataverse: Dataverse = keepAsRight({
  id: 'dataverse',
  edition: 'dataverse',
  vocabulary: dataverseVocabulary,
  clauses: DATAVERSE_CLAUSES,
  terms: {
    'incoming.none': [guideClause('A3')],
    'incoming.outlook': [guideClause('A4'), OUTLOOK_REMOVED],
    'incoming.server': [guideClause('A5'), SERVER_SIDE_SYNC],
    'incoming.forward-mailbox': [guideClause('A8'), guideClause('A9'), LATER_THAN_THE_GUIDE, FORWARD_MAILBOX],
    outgoing: [guideClause('A14')],
    'outgoing.none': [guideClause('A10')],
    'outgoing.outlook': [guideClause('A11'), OUTLOOK_REMOVED],
    'outgoing.server': [guideClause('A12'), guideClause('A13'), SERVER_SIDE_SYNC],
    activities: [SERVER_SIDE_SYNC],
    'activities.outlook': [OUTLOOK_REMOVED],
    'activities.server': [SERVER_SIDE_SYNC],
  },
  rules: dataverseRules,
  criteria: dataverseCriteria,
  whereToSet: [
    { id: 'default', sources: [LATER_THAN_THE_GUIDE, SERVER_SIDE_SYNC] },
    { id: 'individual', sources: [guideClause('A2'), SERVER_SIDE_SYNC] },
  ],
  mailFlow: dataverseMailFlow,
  changes: dataverseChanges,
  words: { en: dataverseInEnglish, sv: dataverseInSwedish },
});
