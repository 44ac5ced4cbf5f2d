/** The hops of a message by the guide, in English. */
export const hopLabels = {
  sender: 'Sender',
  mailbox: 'Mailbox',
  outlook: 'Outlook',
  dynamics365: 'Dynamics 365',
  processor: 'Server-side sync or Email Router',
  forwardRule: 'Forwarding rule',
  sinkMailbox: 'Sink mailbox',
  emailRouter: 'Email Router',
  recipient: 'Recipient',
  smtpServer: 'SMTP server',
} as const;
