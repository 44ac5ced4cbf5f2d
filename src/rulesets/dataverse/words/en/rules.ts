import type { DataverseWords } from '../shape.ts';
import { incomingRuleTexts } from './incoming-rules.ts';
import { EARLIER_DAY, MAIL_SYSTEM, ONE_LEFT, PROCESS_BY_SERVER, SETTINGS, WAS_DEFAULT } from './phrases.ts';

const MAILBOX = 'Don’t ignore errors. If it is unverified, check the mailbox and record the answer.';
const SERVER_PROFILE =
  'Don’t ignore errors. If it is unverified, check the server profile and record the answer.';
const NEEDED_SOON = 'When the user or queue will need it soon.';

/** The rules of today’s guidance in English. */
export const ruleTexts = {
  ...incomingRuleTexts,
  'outgoing-outlook-not-for-queues': {
    title: 'Outgoing: Dynamics 365 for Outlook is not available to queues',
    message: 'A queue cannot send through Dynamics 365 for Outlook.',
    why: 'It needed Outlook on a user’s computer, and a queue has no computer.',
    remedy:
      'Set the outgoing method of the queue to Server-Side Synchronization or Email Router. Set it to None if the queue does not send.',
    ignoreWhen: 'Don’t ignore it. A queue sends nothing this way.',
  },
  'outgoing-outlook-retired': {
    title: 'Outgoing: Dynamics 365 for Outlook is retired',
    message:
      'Dynamics 365 for Outlook was removed online on {since}, and outgoing email no longer works with it. It required Office Outlook on the user’s computer.',
    why: WAS_DEFAULT,
    remedy:
      'Set the outgoing method to Server-Side Synchronization or Email Router, and use Dynamics 365 App for Outlook.',
    ignoreWhen: EARLIER_DAY,
  },
  'outgoing-server-requires-server-side-sync': {
    title: 'Outgoing: requires server-side synchronization',
    message:
      'Sending by the server requires server-side synchronization. Until {since}, Email Router also worked.',
    why: ONE_LEFT,
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'outgoing-server-requires-smtp': {
    title: 'Outgoing: requires Exchange or an SMTP-compatible email system',
    message:
      'Sending by the server requires Exchange Online, Exchange Server or an SMTP-compatible email system.',
    why: 'Messages to email systems other than Exchange go by SMTP.',
    remedy: 'Use a supported email system, or set another outgoing method.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'outgoing-server-requires-smtp-connection': {
    title: 'Outgoing: requires Exchange or a connection to the SMTP server',
    message:
      'Sending by the server requires Exchange Online, Exchange Server or a connection to the SMTP server.',
    why: 'Messages to email systems other than Exchange go through the SMTP server.',
    remedy: 'Make sure that Dynamics 365 can reach the SMTP server.',
    ignoreWhen: 'Don’t ignore errors. If it is unverified, test the connection and record the answer.',
  },
  'activities-outlook-retired': {
    title: 'Appointments, contacts and tasks: Dynamics 365 for Outlook is retired',
    message:
      'Dynamics 365 for Outlook was removed online on {since} and synchronizes no appointments, contacts and tasks any more. It required Office Outlook on the user’s computer.',
    why: WAS_DEFAULT,
    remedy:
      'Set the method for appointments, contacts and tasks to Server-Side Synchronization. Set it to None if the mailbox is not in Exchange.',
    ignoreWhen: EARLIER_DAY,
  },
  'activities-server-requires-server-side-sync': {
    title: 'Appointments, contacts and tasks: require server-side synchronization',
    message:
      'Synchronizing appointments, contacts and tasks by the server requires server-side synchronization.',
    why: 'Email Router moved only email.',
    remedy:
      'Under **Email > Email settings**, set **Process Email Using** to **Server-Side Synchronization**, or set the method to None.',
    ignoreWhen: SETTINGS,
  },
  'activities-server-requires-exchange': {
    title: 'Appointments, contacts and tasks: require Exchange',
    message:
      'Synchronizing appointments, contacts and tasks by the server requires Exchange Online or Exchange Server.',
    why: 'A POP3 or IMAP profile moves only email, so the method must be None.',
    remedy: 'Set the method to None, or choose a server profile for Exchange.',
    ignoreWhen: SERVER_PROFILE,
  },
  'mailbox-active': {
    title: 'Mailbox must be active',
    message:
      'Server-side synchronization skips inactive mailboxes. For Forward Mailbox, this is about the forward mailbox.',
    why: 'Dynamics 365 deactivates a mailbox together with its user.',
    remedy:
      'Under **Email > Mailboxes**, select the mailbox and choose **Activate**. If its user is disabled, enable the user first.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-server-profile-active': {
    title: 'Mailbox must have an active server profile',
    message:
      'Server-side synchronization requires an active server profile. For Forward Mailbox, this is about the forward mailbox.',
    why: 'The profile names the mail server and how to sign in.',
    remedy:
      'If the profile is inactive, activate it under **Email > Server profiles**. If the mailbox has none, choose one in the mailbox.',
    ignoreWhen: SERVER_PROFILE,
  },
  'mailbox-address-approved': {
    title: 'Address must be approved',
    message:
      'Where approval is required, email of other addresses is not processed. For Forward Mailbox, this is about its address.',
    why: 'Changing the address resets its approval.',
    remedy:
      'Under **Email > Mailboxes**, select the mailbox and choose **Approve Email**. This takes the privilege **Approve Email Addresses for Users or Queues**.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-approved-by-microsoft-365-admin': {
    title: 'Address in Exchange Online must be approved by a Microsoft 365 admin',
    message:
      'Where approval is required, a Microsoft 365 admin must approve addresses in Exchange Online. For Forward Mailbox, this is about its address.',
    why: 'Dynamics 365 reaches Exchange Online without a password, so an admin of both must approve.',
    remedy:
      'Ask a system admin who is also Global Administrator, Exchange Administrator or Delegated Mailbox Approver to choose **Approve Email**.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-tested-and-enabled': {
    title: 'Mailbox must be tested and enabled',
    message:
      'Server-side synchronization skips mailboxes that are not tested and enabled. For Forward Mailbox, this is about the forward mailbox.',
    why: 'A successful test enables each direction.',
    remedy:
      'Under **Email > Mailboxes**, select the mailbox and choose **Test & Enable Mailbox**. If the last test failed, open **Alerts** first to find the cause.',
    ignoreWhen: MAILBOX,
  },
  'exchange-online-without-basic-authentication': {
    title: 'Exchange Online requires sign-in without a password',
    message: 'Exchange Online no longer accepts Basic authentication (switched off since {since}).',
    why: 'In the same tenant, Dynamics 365 uses server-to-server authentication.',
    remedy:
      'Choose the server profile **Microsoft Exchange Online**, which uses server-to-server authentication. For a mailbox in another tenant, use a profile with OAuth.',
    ignoreWhen: SERVER_PROFILE,
  },
  'incoming-none-but-needed': {
    title: 'Incoming: None, but received email is needed',
    message: 'The incoming method is None, but this user or queue needs received email in Dynamics 365.',
    why: 'With None, received email is not tracked.',
    remedy: 'Set an incoming method.',
    ignoreWhen: 'If tracking is not needed, set the need to false in the facts file.',
  },
  'outgoing-none-but-needed': {
    title: 'Outgoing: None, but sending is needed',
    message: 'The outgoing method is None, but this user or queue needs to send from Dynamics 365.',
    why: 'With None, no email is sent.',
    remedy: 'Set an outgoing method.',
    ignoreWhen: 'If sending is not needed, set the need to false in the facts file.',
  },
  'activities-none-but-needed': {
    title: 'Appointments, contacts and tasks: None, but needed',
    message:
      'The method for appointments, contacts and tasks is None, but this user needs them in Dynamics 365.',
    why: 'With None, they are not synchronized.',
    remedy: 'Set the method to Server-Side Synchronization, which requires Exchange.',
    ignoreWhen: 'If they are not needed, set the need to false in the facts file.',
  },
  'activities-not-for-queues': {
    title: 'Appointments, contacts and tasks: not for queues',
    message: 'A queue has no appointments, contacts and tasks to synchronize.',
    why: 'They belong to users. This is our reading: no page describes any that belong to a queue.',
    remedy: 'Set **Appointments, Contacts, and Tasks** to None for the queue.',
    ignoreWhen: 'When the mailbox of the queue is also the mailbox of a user.',
  },
  'incoming-not-needed': {
    title: 'Incoming: a method is set, but not needed',
    message: 'An incoming method is set, but this user or queue needs no received email in Dynamics 365.',
    why: 'None is the method for users and queues that track no received email.',
    remedy: 'Set the incoming method to None.',
    ignoreWhen: NEEDED_SOON,
  },
  'outgoing-not-needed': {
    title: 'Outgoing: a method is set, but not needed',
    message: 'An outgoing method is set, but this user or queue does not send from Dynamics 365.',
    why: 'None is the method for users and queues that do not send.',
    remedy: 'Set the outgoing method to None.',
    ignoreWhen: NEEDED_SOON,
  },
  'activities-not-needed': {
    title: 'Appointments, contacts and tasks: a method is set, but not needed',
    message:
      'A method for appointments, contacts and tasks is set, but this user or queue does not need them in Dynamics 365.',
    why: 'None is the method for users and queues that do not need them.',
    remedy: 'Set the method for appointments, contacts and tasks to None.',
    ignoreWhen: NEEDED_SOON,
  },
  'one-processor-an-organization': {
    title: 'Both Email Router and server-side synchronization',
    message:
      'Both server-side synchronization and Email Router are reported, but an organization can use only one.',
    why: 'The email settings name one of the two, and Email Router no longer works.',
    remedy:
      'Set **Process Email Using** to **Server-Side Synchronization**, and remove Email Router wherever it is installed.',
    ignoreWhen: 'When Email Router is only left over on a computer, and the settings do not name it.',
  },
} as const satisfies DataverseWords['rules'];
