/** The guide’s own name in English. */
export const guideName =
  'The 2017 guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x)';

/** The owners of the guide in English. */
export const ownerLabels = { user: 'user', queue: 'queue' } as const;

/** Its directions. */
export const directionLabels = { incoming: 'Incoming email', outgoing: 'Outgoing email' } as const;

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
  sinkMailboxProvisioned: 'a sink mailbox exists',
  forwardRuleDeployed: 'the forwarding rule is deployed in this mailbox',
  smtpCompatible: 'the email system is SMTP-compatible',
  smtpServerConnected: 'the sending component can reach the SMTP server',
} as const;

/** Its prerequisites, each as a statement that is true when it is not met. */
export const prerequisiteNegations = {
  outlookInstalled: 'Office Outlook is not installed on the user’s computer',
  serverSideSyncEnabled: 'server-side synchronization is not enabled',
  emailRouterInstalled: 'Email Router is not installed',
  sinkMailboxProvisioned: 'no sink mailbox exists',
  forwardRuleDeployed: 'the forwarding rule is not deployed in this mailbox',
  smtpCompatible: 'the email system is not SMTP-compatible',
  smtpServerConnected: 'the sending component cannot reach the SMTP server',
} as const;
