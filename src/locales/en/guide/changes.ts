/** The ways to where something is changed by the guide, in English. */
export const placeTexts = {
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
} as const;

/** The products in which they lead there. */
export const productLabels = {
  dynamics365: 'Dynamics 365 (online) 8.x and 9.x',
  powerPlatform: 'Power Platform admin center',
} as const;

/** Who can change something. */
export const doerLabels = {
  systemAdministrator: 'a system administrator of Dynamics 365',
  computerAdministrator: 'the administrator of that computer',
  mailAdministrator: 'the administrator of the e-mail system',
} as const;
