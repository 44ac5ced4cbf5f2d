import type { RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { RuleWords } from '../../../rule-language/words.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';

/** The rules of the guide in English, but for when ignoring them is right. */
export const ruleTexts = {
  'incoming-outlook-not-for-queues': {
    title: 'Incoming: Dynamics 365 for Outlook is not for queues',
    message: 'A queue cannot receive through Dynamics 365 for Outlook.',
    why: 'Only users have this option: it depends on Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the queue’s incoming method to Server-Side Synchronization or Email Router, or to Forward Mailbox; to None if its received e-mail need not be tracked.',
  },
  'incoming-outlook-requires-outlook': {
    title: 'Incoming: Dynamics 365 for Outlook requires Outlook',
    message: 'Receiving through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
    why: 'The option works through Outlook; Email Router has no part in it.',
    remedy: 'Install Office Outlook on the user’s computer, or choose another incoming method.',
  },
  'incoming-server-requires-processor': {
    title: 'Incoming: Server-Side Synchronization or Email Router requires one of the two',
    message:
      'Receiving through Server-Side Synchronization or Email Router requires that one of the two is there.',
    why: 'That component takes each message straight from the owner’s own inbox; without it nobody does.',
    remedy:
      'Enable server-side synchronization. By the guide Email Router would do as well, but it is retired.',
  },
  'incoming-server-hard-to-trace-at-scale': {
    title: 'Incoming: Server-Side Synchronization or Email Router is harder to trace at scale',
    message:
      'With {atLeast} or more users, problems with receiving through Server-Side Synchronization or Email Router are harder to trace.',
    why: 'Each message is processed in its user’s own mailbox instead of in one dedicated mailbox.',
    remedy:
      'Expect to look into single mailboxes when something goes wrong, or weigh Forward Mailbox, which collects everything in one.',
  },
  'incoming-forward-requires-email-router': {
    title: 'Incoming: Forward Mailbox requires Email Router',
    message: 'Receiving through Forward Mailbox requires Email Router.',
    why: 'Email Router takes the collected messages from the sink mailbox into Dynamics 365.',
    remedy:
      'By the guide, install Email Router. As that is retired, rather set the incoming method to Server-Side Synchronization or Email Router and enable server-side synchronization.',
  },
  'incoming-forward-requires-sink-mailbox': {
    title: 'Incoming: Forward Mailbox requires a sink mailbox',
    message: 'Receiving through Forward Mailbox requires a sink mailbox.',
    why: 'That one dedicated mailbox collects what the forwarding rules pass on from every mailbox.',
    remedy: 'Have the mail administrator provide a sink mailbox, or choose another incoming method.',
  },
  'incoming-forward-requires-deployed-rule': {
    title: 'Incoming: Forward Mailbox requires the forwarding rule',
    message: 'Receiving through Forward Mailbox requires the forwarding rule in this owner’s mailbox.',
    why: 'Only that rule passes the owner’s messages on to the sink mailbox.',
    remedy: 'Deploy the rule with the Rule Deployment Wizard; for a queue, create it by hand.',
  },
  'outgoing-outlook-not-for-queues': {
    title: 'Outgoing: Dynamics 365 for Outlook is not for queues',
    message: 'A queue cannot send through Dynamics 365 for Outlook.',
    why: 'Only users have this option: it depends on Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the queue’s outgoing method to Server-Side Synchronization or Email Router; to None if it need not send.',
  },
  'outgoing-outlook-requires-outlook': {
    title: 'Outgoing: Dynamics 365 for Outlook requires Outlook',
    message: 'Sending through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
    why: 'The option works through Outlook; Email Router has no part in it.',
    remedy: 'Install Office Outlook on the user’s computer, or choose another outgoing method.',
  },
  'outgoing-server-requires-processor': {
    title: 'Outgoing: Server-Side Synchronization or Email Router requires one of the two',
    message:
      'Sending through Server-Side Synchronization or Email Router requires that one of the two is there.',
    why: 'That component hands each message to the e-mail system; without it nobody does.',
    remedy:
      'Enable server-side synchronization. By the guide Email Router would do as well, but it is retired.',
  },
  'outgoing-server-requires-smtp': {
    title: 'Outgoing: Server-Side Synchronization or Email Router requires SMTP',
    message:
      'Sending through Server-Side Synchronization or Email Router requires an SMTP-compatible e-mail system.',
    why: 'Messages leave Dynamics 365 by SMTP.',
    remedy: 'Use an e-mail system that is SMTP-compatible, or choose another outgoing method.',
  },
  'outgoing-server-requires-smtp-connection': {
    title: 'Outgoing: Server-Side Synchronization or Email Router requires a way to the SMTP server',
    message:
      'Sending through Server-Side Synchronization or Email Router requires that the component is on the SMTP server, or on a computer that is connected to it.',
    why: 'Without either place no message can leave.',
    remedy: 'Install the component on the SMTP server, or connect its computer to that server.',
  },
  'incoming-none-but-needed': {
    title: 'Incoming: None, though received e-mail is to be tracked',
    message: 'The incoming method is None, but this owner needs received e-mail in Dynamics 365.',
    why: 'None is for users and queues that do not track received e-mail there.',
    remedy: 'Choose an incoming method; `recommend` says which can be reached.',
  },
  'outgoing-none-but-needed': {
    title: 'Outgoing: None, though e-mail is to be sent',
    message: 'The outgoing method is None, but this owner needs to send from Dynamics 365.',
    why: 'None is for users and queues that do not send from there.',
    remedy: 'Choose an outgoing method; `recommend` says which can be reached.',
  },
  'incoming-not-needed': {
    title: 'Incoming: a method is set though none is needed',
    message: 'An incoming method is set, but this owner does not need received e-mail in Dynamics 365.',
    why: 'For owners who do not track received e-mail there, the option is None.',
    remedy: 'Set the incoming method to None.',
  },
  'outgoing-not-needed': {
    title: 'Outgoing: a method is set though none is needed',
    message: 'An outgoing method is set, but this owner does not need to send from Dynamics 365.',
    why: 'For owners who do not send from there, the option is None.',
    remedy: 'Set the outgoing method to None.',
  },
  'outlook-client-retired': {
    title: 'Dynamics 365 for Outlook is retired',
    message: 'This configuration uses Dynamics 365 for Outlook, which was removed online from {since} on.',
    why: 'It was deprecated in March 2020, and its support ended on 2020-10-01.',
    remedy: 'Move to server-side synchronization, with Dynamics 365 App for Outlook on the desktop.',
  },
  'email-router-retired': {
    title: 'Email Router is retired',
    message: 'This configuration rests on Email Router, which stopped working on {since}.',
    why: 'Its deprecation was announced in December 2016; since it stopped working it is unsupported on-premises as well.',
    remedy: 'Move to server-side synchronization.',
  },
} as const satisfies Record<RuleIdOf<Guide>, Omit<RuleWords, 'ignoreWhen'>>;
