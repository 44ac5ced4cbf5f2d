/** The prerequisites of the guide as questions, in English. */
export const prerequisiteQuestions = {
  outlookInstalled: 'Is Office Outlook installed on the user’s computer?',
  serverSideSyncEnabled: 'Is server-side synchronization enabled?',
  emailRouterInstalled: 'Is Email Router installed?',
  sinkMailboxProvisioned: 'Does a sink mailbox exist?',
  forwardRuleDeployed: 'Is the forwarding rule deployed in this mailbox?',
  smtpCompatible: 'Is the email system SMTP-compatible?',
  smtpServerConnected:
    'Can the sending component reach the SMTP server (on the same computer or over the network)?',
} as const;

/** The instructions that make them met. */
export const prerequisiteActions = {
  outlookInstalled: 'Install Office Outlook on the user’s computer',
  serverSideSyncEnabled: 'Enable server-side synchronization',
  emailRouterInstalled: 'Install Email Router',
  sinkMailboxProvisioned: 'Create a sink mailbox',
  forwardRuleDeployed: 'Deploy the forwarding rule in this mailbox',
  smtpCompatible: 'Use an SMTP-compatible email system',
  smtpServerConnected: 'Connect the sending component to the SMTP server',
} as const;

/** The instructions that make them no longer met. */
export const prerequisiteReversals = {
  outlookInstalled: 'Remove Office Outlook from the user’s computer if nothing else needs it',
  serverSideSyncEnabled: 'Turn off server-side synchronization',
  emailRouterInstalled: 'Remove Email Router',
  sinkMailboxProvisioned: 'Remove the sink mailbox',
  forwardRuleDeployed: 'Remove the forwarding rule from this mailbox',
  smtpCompatible: 'Use an email system without SMTP',
  smtpServerConnected: 'Disconnect the sending component from the SMTP server',
} as const;
