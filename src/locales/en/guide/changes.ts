/** The navigation paths of the guide, in English. */
export const placeTexts = {
  emailTab: 'Settings > Email Configuration > Email Configuration Settings > Email tab',
  mailboxes: 'Settings > Email Configuration > Mailboxes, then select the mailbox',
  emailSettings: 'Environments > the environment > Settings > Email > Email settings',
  mailboxesInAdminCenter:
    'Environments > the environment > Settings > Email > Mailboxes, then select the mailbox',
  usersComputer: 'On the user’s computer',
  routersComputer: 'On the computer that runs Email Router',
  mailSystem: 'In the email system',
  newForwardMailbox: 'Mailboxes > New Forward Mailbox, hidden at first in newer interfaces',
  ruleDeploymentWizard: 'With the Rule Deployment Wizard; for a queue, by hand in its mailbox',
  sendingComputer: 'On the SMTP server, or on the computer of the sending component',
} as const;

/** The products with these paths. */
export const productLabels = {
  dynamics365: 'Dynamics 365 (online) 8.x and 9.x',
  powerPlatform: 'Power Platform admin center',
} as const;

/** The people who can make changes. */
export const doerLabels = {
  systemAdministrator: 'a Dynamics 365 system admin',
  computerAdministrator: 'the admin of that computer',
  mailAdministrator: 'the email system admin',
} as const;
