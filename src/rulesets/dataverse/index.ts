/**
 * The guidance as it stands today, as a ruleset.
 *
 * @module d365-email-rules/rulesets/dataverse
 */

import { markChecked } from '../../rule-language/right-rulesets.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { guideClause } from '../guide/clauses.ts';
import { dataverseChanges } from './changes.ts';
import {
  DATAVERSE_CLAUSES,
  DEFAULT_METHODS,
  FORWARD_BY_SERVER_SIDE_SYNC,
  FORWARD_MAILBOX,
  MAILBOXES,
  ONE_PROCESSOR,
  OUTLOOK_REMOVED,
  SUPPORTED_SYSTEMS,
} from './clauses.ts';
import { dataverseCriteria } from './criteria/index.ts';
import { dataverseMailFlow } from './mail-flow.ts';
import { forOnPremises } from './on-premises.ts';
import { dataverseRules } from './rules/index.ts';
import type { onPremisesRules } from './rules/on-premises.ts';
import { type DataverseVocabulary, dataverseVocabulary } from './vocabulary.ts';
import { dataverseInEnglish } from './words/en/index.ts';
import { dataverseInSwedish } from './words/sv/index.ts';

type DataverseRuleId = (typeof dataverseRules)[number]['id'];
type DataverseCriterionId = (typeof dataverseCriteria)[number]['id'];

/** The guidance as it stands today, as a type. */
export interface Dataverse extends Ruleset<DataverseVocabulary, DataverseRuleId, DataverseCriterionId> {}

/**
 * The guidance as it stands today: what documentation later than the guide says of the same questions.
 *
 * It speaks of Dynamics 365 online; {@link dataverseOnPremises} is for on-premises. Outlook is retired, Email Router has
 * stopped, a forward mailbox is processed by server-side synchronization and discouraged, and a mailbox must be ready
 * for it. A third direction, `activities`, is about appointments, contacts and tasks. With `asOf` before the day of a change, what held until then is asked. Plain data, frozen; it brings its
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
export const dataverse: Dataverse = markChecked({
  id: 'dataverse',
  edition: 'dataverse',
  vocabulary: dataverseVocabulary,
  clauses: DATAVERSE_CLAUSES,
  terms: {
    'incoming.none': [guideClause('A3')],
    'incoming.outlook': [guideClause('A4'), OUTLOOK_REMOVED],
    'incoming.server': [guideClause('A5'), ONE_PROCESSOR],
    'incoming.forward-mailbox': [
      guideClause('A8'),
      guideClause('A9'),
      FORWARD_BY_SERVER_SIDE_SYNC,
      FORWARD_MAILBOX,
    ],
    outgoing: [guideClause('A14')],
    'outgoing.none': [guideClause('A10')],
    'outgoing.outlook': [guideClause('A11'), OUTLOOK_REMOVED],
    'outgoing.server': [guideClause('A12'), guideClause('A13'), SUPPORTED_SYSTEMS],
    activities: [SUPPORTED_SYSTEMS],
    'activities.outlook': [OUTLOOK_REMOVED],
    'activities.server': [SUPPORTED_SYSTEMS],
  },
  rules: dataverseRules,
  criteria: dataverseCriteria,
  whereToSet: [
    { id: 'default', sources: [DEFAULT_METHODS] },
    { id: 'individual', sources: [guideClause('A2'), MAILBOXES] },
  ],
  mailFlow: dataverseMailFlow,
  changes: dataverseChanges,
  words: { en: dataverseInEnglish, sv: dataverseInSwedish },
});

/**
 * The guidance as it stands today where Dynamics 365 is installed on-premises.
 *
 * Outlook and Email Router may still do their work there, unsupported, so that they are advice in the place of errors; no
 * Microsoft 365 administrator approves anything. All else is as in `dataverse`. Plain data, frozen.
 *
 * @example
 * ```ts
 * import { validate } from 'd365-email-rules';
 * import { dataverseOnPremises } from 'd365-email-rules/rulesets/dataverse';
 *
 * const configuration = { owner: 'user', incoming: 'outlook', outgoing: 'none', activities: 'none' } as const;
 * const prerequisites = { outlookInstalled: true };
 * const report = validate({ ...configuration, prerequisites }, { ruleset: dataverseOnPremises });
 * console.log(report.verdict); // valid
 * if (report.verdict !== 'malformed') console.log(report.findings[0]?.ruleId); // incoming-outlook-unsupported
 * ```
 */
export const dataverseOnPremises = forOnPremises(dataverse) as DataverseOnPremises;

type OnPremisesRuleId =
  | Exclude<DataverseRuleId, 'mailbox-approved-by-microsoft-365-admin'>
  | (typeof onPremisesRules)[number]['id'];

/** The guidance as it stands today on-premises, as a type. */
export interface DataverseOnPremises
  extends Ruleset<DataverseVocabulary, OnPremisesRuleId, DataverseCriterionId> {}
