/** The prerequisites of the guide as questions, in English. */
export const prerequisiteQuestions = {
  outlookInstalled: 'Is Office Outlook installed on the user’s computer?',
  serverSideSyncEnabled: 'Is server-side synchronization enabled?',
  emailRouterInstalled: 'Is Email Router installed?',
  sinkMailboxProvisioned: 'Is there a sink mailbox?',
  forwardRuleDeployed: 'Is the forwarding rule deployed in this mailbox?',
  smtpCompatible: 'Is the e-mail system SMTP-compatible?',
  smtpServerConnected: 'Is the sending component on the SMTP server or on a computer connected to it?',
} as const;
