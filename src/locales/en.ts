/**
 * English.
 *
 * @module d365-email-rules/locales/en
 */

import { deepFreeze } from '../freeze.ts';
import type { CriterionIdOf, RuleIdOf } from '../ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import type { GuideStop } from '../rulesets/guide/mail-flow.ts';
import type { RulesetWords } from '../words.ts';
import { analysisPhrases, comparisonPhrases } from './en/analysis.ts';
import { changes } from './en/changes.ts';
import { contrast } from './en/contrast.ts';
import { plan } from './en/plan.ts';
import { questions } from './en/questions.ts';
import { tables } from './en/tables.ts';

/** The guide in English. */
const guideWords = {
  name: 'The guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x, 2017)',
  owners: { user: 'user', queue: 'queue' },
  directions: { incoming: 'Incoming e-mail', outgoing: 'Outgoing e-mail' },
  methods: {
    incoming: {
      none: 'None',
      outlook: 'Dynamics 365 for Outlook',
      server: 'Server-Side Synchronization or Email Router',
      'forward-mailbox': 'Forward Mailbox',
    },
    outgoing: {
      none: 'None',
      outlook: 'Dynamics 365 for Outlook',
      server: 'Server-Side Synchronization or Email Router',
    },
  },
  prerequisites: {
    outlookInstalled: 'Office Outlook is installed on the user’s computer',
    serverSideSyncEnabled: 'server-side synchronization is enabled',
    emailRouterInstalled: 'Email Router is installed',
    sinkMailboxProvisioned: 'a sink mailbox is there',
    forwardRuleDeployed: 'the forwarding rule is deployed in this mailbox',
    smtpCompatible: 'the e-mail system is SMTP-compatible',
    smtpServerConnected: 'the sending component is on the SMTP server or on a computer connected to it',
  },
  questions: {
    outlookInstalled: 'Is Office Outlook installed on the user’s computer?',
    serverSideSyncEnabled: 'Is server-side synchronization enabled?',
    emailRouterInstalled: 'Is Email Router installed?',
    sinkMailboxProvisioned: 'Is there a sink mailbox?',
    forwardRuleDeployed: 'Is the forwarding rule deployed in this mailbox?',
    smtpCompatible: 'Is the e-mail system SMTP-compatible?',
    smtpServerConnected: 'Is the sending component on the SMTP server or on a computer connected to it?',
  },
  criteria: {
    supported: {
      question: 'Is it still supported?',
      statements: {
        nothingUsed: 'None uses nothing that could be retired.',
        outlookRetired:
          'Dynamics 365 for Outlook is retired: its support ended on 2020-10-01, and it was removed online from 2020-12-04 on.',
        serverSideSync: 'Server-side synchronization is supported and replaces the retired options.',
        routerStopped:
          'Email Router stopped working on 2021-04-12, and server-side synchronization is not stated to be enabled.',
        restsOnRouter: 'Forward Mailbox rests on Email Router, which stopped working on 2021-04-12.',
      },
    },
    'works-without-outlook': {
      question: 'Does it work without Outlook on the user’s computer?',
      statements: {
        nothingMoved: 'None moves no e-mail, so Outlook is not needed.',
        outlookNeeded: 'Office Outlook must be installed on the user’s computer.',
        processedByServer:
          'E-mail is processed by server-side synchronization or Email Router; Outlook is not needed.',
        outlookNeedNotRun: 'Users need not run Outlook.',
      },
    },
    'nothing-per-owner': {
      question: 'Is there nothing to install or deploy for each owner?',
      statements: {
        nothingPerOwner: 'Nothing is installed or deployed for each owner.',
        outlookOnEachComputer: 'Outlook must be installed on each user’s computer.',
        ruleForEachOwner: 'The forwarding rule must be deployed for each owner.',
      },
    },
    'no-sink-mailbox': {
      question: 'Does it do without a sink mailbox?',
      statements: {
        noSink: 'No sink mailbox is needed.',
        sinkCollects: 'A sink mailbox must be there to collect the forwarded e-mail.',
      },
    },
    'traceable-at-scale': {
      question: 'Are problems easy to trace with ten or more users?',
      statements: {
        notAffected: 'The number of users makes no difference to tracing problems.',
        manyMailboxes:
          'With ten or more users problems are harder to trace, as each message is processed in its user’s own mailbox.',
        oneMailbox:
          'With ten or more users problems are easier to trace, as every message is processed in one dedicated mailbox.',
        fewUsers: 'With fewer than ten users it makes little difference to tracing problems.',
        harderFromTen:
          'That depends on the number of users: from ten on, problems are harder to trace, as each message is processed in its user’s own mailbox.',
        easierFromTen:
          'That depends on the number of users: from ten on, one dedicated mailbox makes problems easier to trace.',
      },
    },
    'no-server-component': {
      question: 'Does it do without server-side synchronization and Email Router?',
      statements: {
        noComponent: 'Neither server-side synchronization nor Email Router is needed.',
        syncOrRouter: 'Server-side synchronization must be enabled or Email Router installed.',
        routerNeeded: 'Email Router must be installed.',
      },
    },
    'serves-queues': {
      question: 'Can queues use it too?',
      statements: {
        usersAndQueues: 'It is there for users and for queues.',
        usersOnly: 'It is there for users only.',
      },
    },
  },
  rules: {
    'incoming-outlook-not-for-queues': {
      title: 'Incoming: Dynamics 365 for Outlook is not for queues',
      message: 'A queue cannot receive through Dynamics 365 for Outlook.',
      why: 'Only users have this option: it depends on Outlook on a user’s computer, and a queue has no computer.',
      remedy:
        'Set the queue’s incoming method to Server-Side Synchronization or Email Router, or to Forward Mailbox; to None if its received e-mail need not be tracked.',
      ignoreWhen: 'Never: a queue receives nothing this way.',
    },
    'incoming-outlook-requires-outlook': {
      title: 'Incoming: Dynamics 365 for Outlook requires Outlook',
      message: 'Receiving through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
      why: 'The option works through Outlook; Email Router has no part in it.',
      remedy: 'Install Office Outlook on the user’s computer, or choose another incoming method.',
      ignoreWhen: 'Never as an error. As unverified: until somebody has looked on the computer.',
    },
    'incoming-server-requires-processor': {
      title: 'Incoming: Server-Side Synchronization or Email Router requires one of the two',
      message:
        'Receiving through Server-Side Synchronization or Email Router requires that one of the two is there.',
      why: 'That component takes each message straight from the owner’s own inbox; without it nobody does.',
      remedy:
        'Enable server-side synchronization. By the guide Email Router would do as well, but it is retired.',
      ignoreWhen:
        'Never as an error. As unverified: until an administrator has looked which of the two runs.',
    },
    'incoming-server-hard-to-trace-at-scale': {
      title: 'Incoming: Server-Side Synchronization or Email Router is harder to trace at scale',
      message:
        'With {atLeast} or more users, problems with receiving through Server-Side Synchronization or Email Router are harder to trace.',
      why: 'Each message is processed in its user’s own mailbox instead of in one dedicated mailbox.',
      remedy:
        'Expect to look into single mailboxes when something goes wrong, or weigh Forward Mailbox, which collects everything in one.',
      ignoreWhen:
        'Whenever other grounds weigh more, such as that nothing need be deployed in each mailbox: it is a drawback, not a fault.',
    },
    'incoming-forward-requires-email-router': {
      title: 'Incoming: Forward Mailbox requires Email Router',
      message: 'Receiving through Forward Mailbox requires Email Router.',
      why: 'Email Router takes the collected messages from the sink mailbox into Dynamics 365.',
      remedy:
        'By the guide, install Email Router. As that is retired, rather set the incoming method to Server-Side Synchronization or Email Router and enable server-side synchronization.',
      ignoreWhen:
        'Where a forward mailbox is processed by server-side synchronization, which documentation later than the guide permits.',
    },
    'incoming-forward-requires-sink-mailbox': {
      title: 'Incoming: Forward Mailbox requires a sink mailbox',
      message: 'Receiving through Forward Mailbox requires a sink mailbox.',
      why: 'That one dedicated mailbox collects what the forwarding rules pass on from every mailbox.',
      remedy: 'Have the mail administrator provide a sink mailbox, or choose another incoming method.',
      ignoreWhen:
        'Never as an error. As unverified: until the mail administrator has confirmed the sink mailbox.',
    },
    'incoming-forward-requires-deployed-rule': {
      title: 'Incoming: Forward Mailbox requires the forwarding rule',
      message: 'Receiving through Forward Mailbox requires the forwarding rule in this owner’s mailbox.',
      why: 'Only that rule passes the owner’s messages on to the sink mailbox.',
      remedy: 'Deploy the rule with the Rule Deployment Wizard; for a queue, create it by hand.',
      ignoreWhen: 'Never as an error. As unverified: until the mailbox’s rules have been looked at.',
    },
    'outgoing-outlook-not-for-queues': {
      title: 'Outgoing: Dynamics 365 for Outlook is not for queues',
      message: 'A queue cannot send through Dynamics 365 for Outlook.',
      why: 'Only users have this option: it depends on Outlook on a user’s computer, and a queue has no computer.',
      remedy:
        'Set the queue’s outgoing method to Server-Side Synchronization or Email Router; to None if it need not send.',
      ignoreWhen: 'Never: a queue sends nothing this way.',
    },
    'outgoing-outlook-requires-outlook': {
      title: 'Outgoing: Dynamics 365 for Outlook requires Outlook',
      message: 'Sending through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
      why: 'The option works through Outlook; Email Router has no part in it.',
      remedy: 'Install Office Outlook on the user’s computer, or choose another outgoing method.',
      ignoreWhen: 'Never as an error. As unverified: until somebody has looked on the computer.',
    },
    'outgoing-server-requires-processor': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires one of the two',
      message:
        'Sending through Server-Side Synchronization or Email Router requires that one of the two is there.',
      why: 'That component hands each message to the e-mail system; without it nobody does.',
      remedy:
        'Enable server-side synchronization. By the guide Email Router would do as well, but it is retired.',
      ignoreWhen:
        'Never as an error. As unverified: until an administrator has looked which of the two runs.',
    },
    'outgoing-server-requires-smtp': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires SMTP',
      message:
        'Sending through Server-Side Synchronization or Email Router requires an SMTP-compatible e-mail system.',
      why: 'Messages leave Dynamics 365 by SMTP.',
      remedy: 'Use an e-mail system that is SMTP-compatible, or choose another outgoing method.',
      ignoreWhen: 'Never as an error. As unverified: until the mail administrator has confirmed it.',
    },
    'outgoing-server-requires-smtp-connection': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires a way to the SMTP server',
      message:
        'Sending through Server-Side Synchronization or Email Router requires that the component is on the SMTP server, or on a computer that is connected to it.',
      why: 'Without either place no message can leave.',
      remedy: 'Install the component on the SMTP server, or connect its computer to that server.',
      ignoreWhen: 'Never as an error. As unverified: until the connection has been tried.',
    },
    'incoming-none-but-needed': {
      title: 'Incoming: None, though received e-mail is to be tracked',
      message: 'The incoming method is None, but this owner needs received e-mail in Dynamics 365.',
      why: 'None is for users and queues that do not track received e-mail there.',
      remedy: 'Choose an incoming method; `recommend` says which can be reached.',
      ignoreWhen: 'Never: correct the need instead if it is not so.',
    },
    'outgoing-none-but-needed': {
      title: 'Outgoing: None, though e-mail is to be sent',
      message: 'The outgoing method is None, but this owner needs to send from Dynamics 365.',
      why: 'None is for users and queues that do not send from there.',
      remedy: 'Choose an outgoing method; `recommend` says which can be reached.',
      ignoreWhen: 'Never: correct the need instead if it is not so.',
    },
    'incoming-not-needed': {
      title: 'Incoming: a method is set though none is needed',
      message: 'An incoming method is set, but this owner does not need received e-mail in Dynamics 365.',
      why: 'For owners who do not track received e-mail there, the option is None.',
      remedy: 'Set the incoming method to None.',
      ignoreWhen: 'When the owner is expected to need it soon.',
    },
    'outgoing-not-needed': {
      title: 'Outgoing: a method is set though none is needed',
      message: 'An outgoing method is set, but this owner does not need to send from Dynamics 365.',
      why: 'For owners who do not send from there, the option is None.',
      remedy: 'Set the outgoing method to None.',
      ignoreWhen: 'When the owner is expected to need it soon.',
    },
    'outlook-client-retired': {
      title: 'Dynamics 365 for Outlook is retired',
      message: 'This configuration uses Dynamics 365 for Outlook, which was removed online from {since} on.',
      why: 'It was deprecated in March 2020, and its support ended on 2020-10-01.',
      remedy: 'Move to server-side synchronization, with Dynamics 365 App for Outlook on the desktop.',
      ignoreWhen: 'On-premises, or when judging how things stood before that date (`asOf`).',
    },
    'email-router-retired': {
      title: 'Email Router is retired',
      message: 'This configuration rests on Email Router, which stopped working on {since}.',
      why: 'Its deprecation was announced in December 2016; since it stopped working it is unsupported on-premises as well.',
      remedy: 'Move to server-side synchronization.',
      ignoreWhen: 'When judging how things stood before that date (`asOf`).',
    },
  },
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
  places: {
    emailTab: 'Settings > Email Configuration > Email Configuration Settings > Email tab',
    mailboxes: 'Settings > Email Configuration > Mailboxes, then select the mailbox',
    emailSettings: 'Environments > the environment > Settings > Email > Email settings',
    mailboxesInAdminCenter:
      'Environments > the environment > Settings > Email > Mailboxes, then select the mailbox',
    usersComputer: 'On the user’s computer',
    routersComputer: 'On the computer that is to run Email Router',
    mailSystem: 'In the e-mail system',
    newForwardMailbox: 'Mailboxes > New Forward Mailbox, which newer interfaces hide at first',
    ruleDeploymentWizard: 'With the Rule Deployment Wizard; for a queue, by hand in its mailbox',
    sendingComputer: 'On the SMTP server, or on the computer of the component that sends',
  },
  products: {
    dynamics365: 'Dynamics 365 (online) 8.x and 9.x',
    powerPlatform: 'Power Platform admin center',
  },
  doers: {
    systemAdministrator: 'a system administrator of Dynamics 365',
    computerAdministrator: 'the administrator of that computer',
    mailAdministrator: 'the administrator of the e-mail system',
  },
  stops: {
    sender: 'Sender',
    mailbox: 'Mailbox',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    processor: 'Server-side sync or Email Router',
    forwardRule: 'Forwarding rule',
    sinkMailbox: 'Sink mailbox',
    emailRouter: 'Email Router',
    recipient: 'Recipient',
    smtpServer: 'SMTP server',
  },
} as const satisfies RulesetWords<Guide['vocabulary'], RuleIdOf<Guide>, CriterionIdOf<Guide>, GuideStop>;

/** English. */
export const en = deepFreeze({
  id: 'en',
  phrases: {
    questions,
    plan,
    changes,
    analysis: analysisPhrases,
    comparison: comparisonPhrases,
    contrast,
    problem: {
      'missing-key': '{path} is missing.',
      'unknown-key': '{path} is not a known key.',
      'wrong-type': '{path} is `{received}`, which is not the right kind of value.',
      'not-accepted': '{path} is `{received}`, which is not accepted.',
      'out-of-range': '{path} is `{received}`, which is out of range.',
      unreadable: '{path} cannot be read.',
      wholeInput: 'The input',
      accepted: 'Accepted: {accepted}.',
      acceptedAndMore: 'Accepted: {accepted} and {count} more.',
      suggestion: 'Did you mean `{suggestion}`?',
    },
    faultReason: {
      repeated: '{path} repeats something that is there already.',
      doesNotServe:
        '{path} is `{received}`, which does not serve the need: `none` is for a direction that is not needed, every other method for one that is.',
      sameChoice: '{path} is the same choice of methods as `a`, so that there is nothing to tell apart.',
      statedInError:
        '{path}: an error may not look at stated prerequisites, or it could come and go as more becomes known; use `requires`.',
      reservedName: '{path} is a name that configurations use for something else.',
      withoutNone: '{path} lacks the method `none`, which says that the direction is not used.',
      tooManyDirections: '{path} has more than five directions.',
      otherOwner: '{path} is another owner than that of `from`: a plan is for one mailbox.',
      tooManyRows: '{path}: the table of `{received}` would take too many rows.',
      lastRatingConditional: '{path}: the last rating of a method must hold always.',
      notARecord:
        '{path} is `{received}`, not the path of one record: an entity set and, in parentheses, a GUID or the name of a column in braces.',
      notAColumn: '{path} is not the name of a column: letters, digits and underscores are accepted.',
      controlCharacter: '{path} is `{received}`, which has a control character or a line end in it.',
      notJson: 'This cannot be read as JSON: `{received}`.',
      openQuote: '{path} has a quote that is not closed: `{received}`.',
      textAfterQuote: '{path} has text after the quote that closes it: `{received}`.',
      tooLong: 'This line is too long to be a row: `{received}`.',
      otherCellCount: 'This row has more or fewer cells than the header: `{received}`.',
      brokeOff: 'The file ends here in the middle of a value.',
      readingFailed: 'The file could not be read on from here: `{received}`.',
      notXml: '{path} cannot be read as XML: `{received}`.',
      readOnlyOnce:
        '{path} can be read only once, and is read twice; give a list, or a function that begins anew.',
      unlikeTwice: '{path} is read twice, and gave another number of records the second time.',
      neitherKind:
        '{path} is neither a configuration, for want of `owner`, nor a mailbox row, for want of a column such as `incomingemaildeliverymethod`.',
      neverSet: '{path} is `-1`: no method was ever set for this mailbox.',
      noRegardingTable:
        '{path}: it cannot be told whether this mailbox belongs to a user or a queue; export it with the lookup’s table name or `regardingobjecttypecode`.',
      repeatedAddress: '{path} is there already, differing only in upper and lower case.',
    },
    finding: {
      notMet: 'Not met: {unmet}.',
      notMetOrNotConfirmed: 'Not met or not confirmed: {unmet}.',
      notConfirmed: 'Not confirmed: {unmet}.',
      plain: 'The rule `{id}` applies here.',
      negated: 'not the case that “{prerequisite}”',
    },
    verdict: {
      valid: 'Valid',
      undetermined: 'Undetermined',
      invalid: 'Invalid',
      malformed: 'Malformed',
    },
    findingKind: { error: 'Error', unverified: 'Unverified', advice: 'Advice' },
    readiness: { ready: 'ready', 'to-verify': 'to verify', 'to-prepare': 'to prepare' },
    rating: {
      favourable: 'favourable',
      neutral: 'neutral',
      unfavourable: 'unfavourable',
      depends: 'depends',
    },
    rules: {
      says: 'Says',
      why: 'Why',
      whatToDo: 'What to do',
      ignoreWhen: 'When ignoring it is right',
      since: 'Speaks from',
      cases: 'The first of these cases that applies decides',
      when: 'When',
      unless: 'Unless',
      requires: 'Requirement',
      and: 'and',
      or: 'or',
      sources: 'Where that is written',
    },
    check: {
      summary: 'Summary',
      verdict: 'Verdict',
      count: 'Count',
      total: 'All',
      sinkMailboxes: 'Sink mailboxes, which are not judged',
      byRule: 'What was found, by rule',
      results: 'Mailboxes',
      unmatchedFacts: 'Facts for addresses that are on no row: {addresses}.',
      nothingRead: 'Nothing to judge was found.',
      brokeOff: 'the input ends in the middle of a value; what came before was judged.',
      row: '{file}, row {row}',
      column: '{row}, `{column}`',
      shownBy: 'Shown by: {places}.',
      related: 'See also: {places}.',
      otherRows: 'Other rows',
      newMailbox: 'New mailbox: {owner}',
      judgedBy: 'Judged by: {ruleset}.',
    },
    render: {
      nothingFound: 'Nothing stands against it.',
      toRepair: 'Make sure of this: {repairs}.',
      toConfirm: 'Confirm this: {repairs}.',
      and: '{first} and {last}',
      or: '{first}, or {last}',
      both: '{common}; besides, one of these: {alternatives}',
      moreRepairs: '{repairs}; and {count} more',
      whatToDo: 'What to do: {remedy}',
      recommended: 'Recommended',
      retired: 'rests on something retired',
      nothingReachable: 'Nothing that serves these needs can be reached with what is there.',
      ruledOut: 'Ruled out',
      whereToSet: 'Where to set it',
      criterion: 'Criterion',
      availableTo: 'Who can use it?',
      inDetail: 'In detail',
      compared: 'Compared',
      versus: '{first} against {second}',
      speaksFor: 'For {method}: {criteria}',
      even: 'Even: {criteria}',
      undecided: 'Undecided: {criteria}',
    },
    tables,
    mailFlow: {
      title: 'How e-mail travels: {routes}',
      there: 'there',
      missing: 'missing',
      'not-known': 'not known',
      perOwner: 'One for each owner: {stops}.',
      others: 'Other mailboxes',
      empty: 'No e-mail travels in this direction.',
      notDescribed: 'How e-mail travels by this method is not described.',
    },
  },
  rulesets: { guide: guideWords },
} as const);
