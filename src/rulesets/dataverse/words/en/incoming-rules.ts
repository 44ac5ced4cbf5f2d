import type { DataverseWords } from '../shape.ts';
import { EARLIER_DAY, MAIL_SYSTEM, ONE_LEFT, PROCESS_BY_SERVER, SETTINGS, WAS_DEFAULT } from './phrases.ts';

/** The rules about receiving with a method, in English. */
export const incomingRuleTexts = {
  'incoming-outlook-not-for-queues': {
    title: 'Incoming: Dynamics 365 for Outlook is not available to queues',
    message: 'A queue cannot receive through Dynamics 365 for Outlook.',
    why: 'It needed Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the incoming method of the queue to Server-Side Synchronization or Email Router. Set it to None if the queue tracks no received email.',
    ignoreWhen: 'Don’t ignore it. A queue receives nothing this way.',
  },
  'incoming-outlook-retired': {
    title: 'Incoming: Dynamics 365 for Outlook is retired',
    message:
      'Dynamics 365 for Outlook was removed online on {since}, and incoming email no longer works with it. It required Office Outlook on the user’s computer.',
    why: WAS_DEFAULT,
    remedy:
      'Set the incoming method to Server-Side Synchronization or Email Router, and use Dynamics 365 App for Outlook.',
    ignoreWhen: EARLIER_DAY,
  },
  'incoming-server-requires-server-side-sync': {
    title: 'Incoming: requires server-side synchronization',
    message:
      'Receiving by the server requires server-side synchronization. Until {since}, Email Router also worked.',
    why: ONE_LEFT,
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'incoming-forward-requires-server-side-sync': {
    title: 'Incoming: Forward Mailbox requires server-side synchronization',
    message:
      'Receiving through Forward Mailbox requires server-side synchronization. Until {since}, Email Router also worked.',
    why: 'The 2017 guide names only Email Router. Later documentation permits server-side synchronization, which is all that is left.',
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'incoming-forward-requires-sink-mailbox': {
    title: 'Incoming: Forward Mailbox requires a forward mailbox',
    message:
      'Receiving through Forward Mailbox requires a forward mailbox that collects the forwarded email.',
    why: 'It belongs to no user and no queue, sends nothing, and needs its own server profile.',
    remedy: 'Create a forward mailbox under **Email > Mailboxes**, or set another incoming method.',
    ignoreWhen:
      'Don’t ignore errors. If it is unverified, look for the forward mailbox and record the answer.',
  },
  'incoming-forward-requires-deployed-rule': {
    title: 'Incoming: Forward Mailbox requires the forwarding rule',
    message: 'Receiving through Forward Mailbox requires the forwarding rule in this mailbox.',
    why: 'Only that rule forwards messages to the forward mailbox.',
    remedy:
      'Create the rule in this mailbox by hand, or create an Exchange transport rule that does the same.',
    ignoreWhen:
      'Don’t ignore errors. If it is unverified, check the rules of the mailbox and record the answer.',
  },
  'incoming-forward-requires-attachment': {
    title: 'Incoming: Forward Mailbox requires forwarding as attachment',
    message:
      'Receiving through Forward Mailbox on a POP3 server requires a server that can forward as attachment.',
    why: 'Forwarded messages must arrive as attachments. Exchange can do that.',
    remedy: 'Use a mail server that can forward as attachment, or set another incoming method.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'incoming-forward-discouraged': {
    title: 'Incoming: Microsoft advises against Forward Mailbox',
    message: 'Microsoft recommends individual mailboxes instead of Forward Mailbox.',
    why: 'One node alone processes a forward mailbox, and throttling applies to that one mailbox. If it fails, all users and queues that forward to it receive nothing. Each mailbox needs a forwarding rule. In its favor, fewer mailboxes and credentials need attention. It exists only to ease the move from Email Router, and must not serve business-critical queues.',
    remedy:
      'Set the incoming method to Server-Side Synchronization or Email Router. Users and queues can move one by one, because an organization can use both methods.',
    ignoreWhen: 'During a move from Email Router, for mailboxes that receive little and nothing critical.',
  },
  'incoming-forward-rules-by-hand': {
    title: 'Incoming: forwarding rules are created by hand',
    message: 'The forwarding rule of this mailbox must be created by hand, or as an Exchange transport rule.',
    why: 'The Rule Deployment Wizard was part of Email Router, which is retired.',
    remedy: 'Create the rule in the mailbox or in Exchange, or switch to server-side synchronization.',
    ignoreWhen: 'When the rule already exists.',
  },
} as const satisfies Partial<DataverseWords['rules']>;
