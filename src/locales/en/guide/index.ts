import type { CriterionIdOf, RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { RulesetWords, RuleWords } from '../../../rule-language/words.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';
import type { GuideHop } from '../../../rulesets/guide/mail-flow.ts';
import { doerLabels, placeTexts, productLabels } from './changes.ts';
import { criterionTexts } from './criteria.ts';
import { hopLabels } from './mail-flow.ts';
import { prerequisiteQuestions } from './questions.ts';
import { ruleTexts } from './rules.ts';
import { directionLabels, guideName, methodLabels, ownerLabels, prerequisiteLabels } from './vocabulary.ts';
import { whenToIgnore } from './when-to-ignore.ts';

type RuleId = RuleIdOf<Guide>;

/** The guide in English, all of it. */
export const guideWords = {
  name: guideName,
  owners: ownerLabels,
  directions: directionLabels,
  methods: methodLabels,
  prerequisites: prerequisiteLabels,
  questions: prerequisiteQuestions,
  criteria: criterionTexts,
  rules: Object.fromEntries(
    Object.entries(ruleTexts).map(([id, words]) => [
      id,
      { ...words, ignoreWhen: whenToIgnore[id as RuleId] },
    ]),
  ) as { readonly [Id in RuleId]: RuleWords },
  clauses: {
    A1: 'An organization sets the method with which every newly created user mailbox starts.',
    A2: 'Each mailbox can be given its own method.',
    A3: 'Incoming None is for a user or queue that does not track received e-mail in Dynamics 365.',
    A4: 'Incoming Dynamics 365 for Outlook is for users, not for queues. Office Outlook must be installed on the user’s computer; Email Router is not needed.',
    A5: 'With incoming Server-Side Synchronization or Email Router, one of the two processes e-mail straight from the owner’s inbox; no forward or sink mailbox is used.',
    A6: 'With incoming Server-Side Synchronization or Email Router and ten or more users, problems are harder to trace, as every message is processed in each user’s mailbox instead of in one dedicated mailbox.',
    A7: 'Incoming Forward Mailbox requires that Email Router is installed.',
    A8: 'Incoming Forward Mailbox requires a sink mailbox: one dedicated mailbox that collects what a server rule passes on from each user’s mailbox.',
    A9: 'With incoming Forward Mailbox users need not run Outlook, but the server rule must be deployed for each of them, with the Rule Deployment Wizard.',
    A10: 'Outgoing None is for a user or queue that does not send with Dynamics 365.',
    A11: 'Outgoing Dynamics 365 for Outlook is for users, not for queues. Office Outlook must be installed on the user’s computer; Email Router is not needed.',
    A12: 'For outgoing Server-Side Synchronization or Email Router the e-mail system must be SMTP-compatible.',
    A13: 'The component that sends, server-side synchronization or Email Router, can be on the SMTP server, or on another computer that is connected to it.',
    A14: 'There is no outgoing Forward Mailbox.',
    A15: 'The guide holds for Dynamics 365 (online) 8.x and 9.x alike.',
    B1: 'Dynamics 365 for Outlook was deprecated in March 2020, lost its support on 2020-10-01 and was removed online from 2020-12-04 on. Email Router, announced as deprecated in December 2016, stopped working on 2021-04-12, on-premises as well. Server-side synchronization replaces both.',
    B4: 'An organization processes e-mail by server-side synchronization or by Email Router, one of the two, which is chosen in its e-mail settings. Today settings and mailboxes are found in the Power Platform admin center.',
    B8: 'Delivery methods are columns of the mailbox that the Web API can write. Computers are the business of their own administrators, sink mailboxes and forwarding rules of the mail administrator. A forward mailbox is made under Mailboxes.',
  },
  whereToSet: {
    default:
      'The default for newly created user mailboxes: Settings > Email Configuration > Email Configuration Settings > Email tab.',
    individual: 'One mailbox: Settings > Email Configuration > Mailboxes, then select the mailbox.',
  },
  places: placeTexts,
  products: productLabels,
  doers: doerLabels,
  hops: hopLabels,
} as const satisfies RulesetWords<Guide['vocabulary'], RuleId, CriterionIdOf<Guide>, GuideHop>;
