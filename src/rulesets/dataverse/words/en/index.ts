import type { DataverseWords } from '../shape.ts';
import { clauseTexts } from './clauses.ts';
import { criterionTexts } from './criteria.ts';
import { prerequisiteTexts } from './prerequisites.ts';
import { ruleTexts } from './rules.ts';

const IN_ADMIN_CENTER = 'Manage > Environments > the environment > Settings > Email >';

/** The guidance as it stands today, in English. */
export const dataverseInEnglish = {
  name: 'Current guidance (Power Platform documentation)',
  owners: { user: 'user', queue: 'queue' },
  directions: {
    incoming: 'Incoming email',
    outgoing: 'Outgoing email',
    activities: 'Appointments, contacts and tasks',
  },
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
    activities: {
      none: 'None',
      outlook: 'Dynamics 365 for Outlook',
      server: 'Server-Side Synchronization',
    },
  },
  ...prerequisiteTexts,
  criteria: criterionTexts,
  rules: ruleTexts,
  clauses: clauseTexts,
  whereToSet: {
    default: `The default for new users and queues: Power Platform admin center, ${IN_ADMIN_CENTER} Email settings.`,
    individual: `One mailbox: Power Platform admin center, ${IN_ADMIN_CENTER} Mailboxes. Then select the mailbox.`,
  },
  places: {
    usersComputer: 'On the user’s computer',
    emailSettings: `${IN_ADMIN_CENTER} Email settings`,
    routersComputer: 'On the computer that runs Email Router',
    mailSystem: 'In the email system',
    newForwardMailbox: 'Mailboxes > New Forward Mailbox, hidden at first in newer interfaces',
    forwardingRule: 'By hand in the mailbox, or in Exchange as a transport rule',
    mailboxes: `${IN_ADMIN_CENTER} Mailboxes, then select the mailbox`,
    serverProfiles: `${IN_ADMIN_CENTER} Server profiles`,
  },
  products: { powerPlatform: 'Power Platform admin center' },
  doers: {
    computerAdministrator: 'the admin of that computer',
    systemAdministrator: 'a Dynamics 365 system admin',
    mailAdministrator: 'the email system admin',
    addressApprover:
      'a system admin with the privilege **Approve Email Addresses for Users or Queues**, or the user, if the address is the user principal name',
    microsoft365Administrator:
      'a system admin who is also Global Administrator, Exchange Administrator or Delegated Mailbox Approver',
  },
  hops: {
    sender: 'Sender',
    mailbox: 'Mailbox',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    serverSideSync: 'Server-side sync',
    forwardRule: 'Forwarding rule',
    forwardMailbox: 'Forward mailbox',
    mailServer: 'Exchange or SMTP server',
    recipient: 'Recipient',
  },
} as const satisfies DataverseWords;
