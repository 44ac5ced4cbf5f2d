import type { CriterionIdOf, RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { RulesetWords, RuleWords } from '../../../rule-language/words.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';
import type { GuideHop } from '../../../rulesets/guide/mail-flow.ts';
import { doerLabels, placeTexts, productLabels } from './changes.ts';
import { criterionTexts } from './criteria.ts';
import { hopLabels } from './mail-flow.ts';
import { prerequisiteActions, prerequisiteQuestions, prerequisiteReversals } from './prerequisites.ts';
import { ruleTexts } from './rules.ts';
import {
  directionLabels,
  guideName,
  methodLabels,
  ownerLabels,
  prerequisiteLabels,
  prerequisiteNegations,
} from './vocabulary.ts';
import { whenToIgnore } from './when-to-ignore.ts';

type RuleId = RuleIdOf<Guide>;

/** The guide in English, all of it. */
export const guideWords = {
  name: guideName,
  owners: ownerLabels,
  directions: directionLabels,
  methods: methodLabels,
  prerequisites: prerequisiteLabels,
  negations: prerequisiteNegations,
  actions: prerequisiteActions,
  reversals: prerequisiteReversals,
  questions: prerequisiteQuestions,
  criteria: criterionTexts,
  rules: Object.fromEntries(
    Object.entries(ruleTexts).map(([id, words]) => [
      id,
      { ...words, ignoreWhen: whenToIgnore[id as RuleId] },
    ]),
  ) as { readonly [Id in RuleId]: RuleWords },
  clauses: {
    A1: 'An organization sets the method of every new user mailbox.',
    A2: 'Each mailbox can have its own method.',
    A3: 'Incoming None is for a user or queue that does not track received email in Dynamics 365.',
    A4: 'Incoming Dynamics 365 for Outlook is for users, not for queues. Office Outlook must be installed on the user’s computer. Email Router is not needed.',
    A5: 'With incoming Server-Side Synchronization or Email Router, one of the two processes email from the inbox of the user or queue. No forward or sink mailbox is used.',
    A6: 'With incoming Server-Side Synchronization or Email Router and ten or more users, problems are harder to trace. Every message is processed in each user’s mailbox instead of in one dedicated mailbox.',
    A7: 'Incoming Forward Mailbox requires Email Router.',
    A8: 'Incoming Forward Mailbox requires a sink mailbox. This dedicated mailbox collects the email that a server rule forwards from each user’s mailbox.',
    A9: 'With incoming Forward Mailbox, users need not run Outlook. The Rule Deployment Wizard must deploy the server rule for each of them.',
    A10: 'Outgoing None is for a user or queue that does not send with Dynamics 365.',
    A11: 'Outgoing Dynamics 365 for Outlook is for users, not for queues. Office Outlook must be installed on the user’s computer. Email Router is not needed.',
    A12: 'For outgoing Server-Side Synchronization or Email Router, the email system must be SMTP-compatible.',
    A13: 'The sending component (server-side synchronization or Email Router) can be on the SMTP server, or on another computer with a connection to it.',
    A14: 'Outgoing email has no Forward Mailbox method.',
    A15: 'The guide applies to Dynamics 365 (online) 8.x and 9.x alike.',
    B1: 'Dynamics 365 for Outlook was deprecated in March 2020. Its support ended on 2020-10-01, and it was removed online on 2020-12-04. The deprecation of Email Router was announced in December 2016. It stopped working on 2021-04-12, and is no longer supported on-premises. Server-side synchronization replaces both.',
    B4: 'An organization processes email with either server-side synchronization or Email Router. Its email settings name one of the two. Settings and mailboxes are now in the Power Platform admin center.',
    B8: 'Delivery methods are mailbox columns that the Web API can write. Computers have their own admins. The email system admin creates sink mailboxes and forwarding rules. A forward mailbox is created under **Mailboxes**.',
  },
  whereToSet: {
    default:
      'The default for new user mailboxes: Settings > Email Configuration > Email Configuration Settings > Email tab.',
    individual: 'One mailbox: Settings > Email Configuration > Mailboxes, then select the mailbox.',
  },
  places: placeTexts,
  products: productLabels,
  doers: doerLabels,
  hops: hopLabels,
} as const satisfies RulesetWords<Guide['vocabulary'], RuleId, CriterionIdOf<Guide>, GuideHop>;
