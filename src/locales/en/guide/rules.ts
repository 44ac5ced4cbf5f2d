import type { RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { RuleWords } from '../../../rule-language/words.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';

/** The rules of the guide in English, apart from when they can be ignored. */
export const ruleTexts = {
  'incoming-outlook-not-for-queues': {
    title: 'Incoming: Dynamics 365 for Outlook is not available to queues',
    message: 'A queue cannot receive through Dynamics 365 for Outlook.',
    why: 'It needs Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the incoming method of the queue to Server-Side Synchronization or Email Router. Set it to None if the queue tracks no received email.',
  },
  'incoming-outlook-requires-outlook': {
    title: 'Incoming: Dynamics 365 for Outlook requires Outlook',
    message: 'Receiving through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
    why: 'Email is received through Outlook, without Email Router.',
    remedy: 'Install Office Outlook on the user’s computer, or set another incoming method.',
  },
  'incoming-server-requires-processor': {
    title: 'Incoming: requires server-side synchronization or Email Router',
    message: 'Receiving by the server requires server-side synchronization or Email Router.',
    why: 'One of them must take each message from the inbox of the user or queue.',
    remedy:
      'Enable server-side synchronization. (The 2017 guide also permits Email Router, which is retired.)',
  },
  'incoming-server-hard-to-trace-at-scale': {
    title: 'Incoming: individual mailboxes are harder to troubleshoot at scale',
    message: 'With {atLeast} or more users, problems with incoming email are harder to trace.',
    why: 'Each message is processed in its user’s own mailbox instead of in one dedicated mailbox.',
    remedy:
      'Plan for troubleshooting in single mailboxes, or consider Forward Mailbox, which collects email in one.',
  },
  'incoming-forward-requires-email-router': {
    title: 'Incoming: Forward Mailbox requires Email Router',
    message: 'Receiving through Forward Mailbox requires Email Router.',
    why: 'Email Router takes the collected messages from the sink mailbox to Dynamics 365.',
    remedy:
      'Switch to server-side synchronization. (The 2017 guide requires Email Router, which is no longer supported.)',
  },
  'incoming-forward-requires-sink-mailbox': {
    title: 'Incoming: Forward Mailbox requires a sink mailbox',
    message: 'Receiving through Forward Mailbox requires a sink mailbox.',
    why: 'It collects the email that the forwarding rules send from every mailbox.',
    remedy: 'Ask the email system admin to create a sink mailbox, or set another incoming method.',
  },
  'incoming-forward-requires-deployed-rule': {
    title: 'Incoming: Forward Mailbox requires the forwarding rule',
    message: 'Receiving through Forward Mailbox requires the forwarding rule in this mailbox.',
    why: 'Only that rule forwards messages to the sink mailbox.',
    remedy: 'Deploy the rule with the Rule Deployment Wizard. For a queue, create it by hand.',
  },
  'outgoing-outlook-not-for-queues': {
    title: 'Outgoing: Dynamics 365 for Outlook is not available to queues',
    message: 'A queue cannot send through Dynamics 365 for Outlook.',
    why: 'It needs Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the outgoing method of the queue to Server-Side Synchronization or Email Router. Set it to None if the queue does not send.',
  },
  'outgoing-outlook-requires-outlook': {
    title: 'Outgoing: Dynamics 365 for Outlook requires Outlook',
    message: 'Sending through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
    why: 'Email is sent through Outlook, without Email Router.',
    remedy: 'Install Office Outlook on the user’s computer, or set another outgoing method.',
  },
  'outgoing-server-requires-processor': {
    title: 'Outgoing: requires server-side synchronization or Email Router',
    message: 'Sending by the server requires server-side synchronization or Email Router.',
    why: 'One of them must hand each message to the email system.',
    remedy:
      'Enable server-side synchronization. (The 2017 guide also permits Email Router, which is retired.)',
  },
  'outgoing-server-requires-smtp': {
    title: 'Outgoing: requires an SMTP-compatible email system',
    message: 'Sending by the server requires an SMTP-compatible email system.',
    why: 'Messages leave Dynamics 365 by SMTP.',
    remedy: 'Use an SMTP-compatible email system, or set another outgoing method.',
  },
  'outgoing-server-requires-smtp-connection': {
    title: 'Outgoing: requires a connection to the SMTP server',
    message:
      'Sending by the server requires a component on the SMTP server, or on a computer connected to it.',
    why: 'Without that connection, no message is sent.',
    remedy: 'Install the component on the SMTP server, or connect its computer to that server.',
  },
  'incoming-none-but-needed': {
    title: 'Incoming: None, but received email is needed',
    message: 'The incoming method is None, but this user or queue needs received email in Dynamics 365.',
    why: 'With None, received email is not tracked.',
    remedy: 'Set an incoming method.',
  },
  'outgoing-none-but-needed': {
    title: 'Outgoing: None, but sending is needed',
    message: 'The outgoing method is None, but this user or queue needs to send from Dynamics 365.',
    why: 'With None, no email is sent.',
    remedy: 'Set an outgoing method.',
  },
  'incoming-not-needed': {
    title: 'Incoming: a method is set, but not needed',
    message: 'An incoming method is set, but this user or queue needs no received email in Dynamics 365.',
    why: 'None is the method for users and queues that track no received email.',
    remedy: 'Set the incoming method to None.',
  },
  'outgoing-not-needed': {
    title: 'Outgoing: a method is set, but not needed',
    message: 'An outgoing method is set, but this user or queue does not send from Dynamics 365.',
    why: 'None is the method for users and queues that do not send.',
    remedy: 'Set the outgoing method to None.',
  },
  'outlook-client-retired': {
    title: 'Dynamics 365 for Outlook is retired',
    message: 'This configuration uses Dynamics 365 for Outlook, which was removed online on {since}.',
    why: 'It was deprecated in March 2020, and its support ended on 2020-10-01.',
    remedy: 'Switch to server-side synchronization, and use Dynamics 365 App for Outlook.',
  },
  'email-router-retired': {
    title: 'Email Router is retired',
    message: 'This configuration uses Email Router, which stopped working on {since}.',
    why: 'Its deprecation was announced in December 2016. On-premises, it is no longer supported.',
    remedy: 'Switch to server-side synchronization.',
  },
} as const satisfies Record<RuleIdOf<Guide>, Omit<RuleWords, 'ignoreWhen'>>;
