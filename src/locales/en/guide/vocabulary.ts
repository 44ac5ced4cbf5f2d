/** The guide’s own name in English. */
export const guideName =
  'The guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x, 2017)';

/** The owners of the guide in English. */
export const ownerLabels = { user: 'user', queue: 'queue' } as const;

/** Its directions. */
export const directionLabels = { incoming: 'Incoming e-mail', outgoing: 'Outgoing e-mail' } as const;

/** Its delivery methods, as the product calls them. */
export const methodLabels = {
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
} as const;

/** Its prerequisites, each as a statement that is true when it is met. */
export const prerequisiteLabels = {
  outlookInstalled: 'Office Outlook is installed on the user’s computer',
  serverSideSyncEnabled: 'server-side synchronization is enabled',
  emailRouterInstalled: 'Email Router is installed',
  sinkMailboxProvisioned: 'a sink mailbox is there',
  forwardRuleDeployed: 'the forwarding rule is deployed in this mailbox',
  smtpCompatible: 'the e-mail system is SMTP-compatible',
  smtpServerConnected: 'the sending component is on the SMTP server or on a computer connected to it',
} as const;
