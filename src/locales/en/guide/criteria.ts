/** The criteria of the guide in English. */
export const criterionTexts = {
  supported: {
    question: 'Supported',
    statements: {
      nothingUsed: 'None uses nothing that could be retired.',
      outlookRetired:
        'Dynamics 365 for Outlook is retired. Its support ended on 2020-10-01, and it was removed online on 2020-12-04.',
      serverSideSync: 'Server-side synchronization is supported and replaces the retired options.',
      routerStopped:
        'Email Router stopped working on 2021-04-12. Server-side synchronization is not known to be enabled.',
      restsOnRouter: 'Forward Mailbox needs Email Router, which stopped working on 2021-04-12.',
    },
  },
  'works-without-outlook': {
    question: 'No Outlook needed',
    statements: {
      nothingMoved: 'None moves no email, so Outlook is not needed.',
      outlookNeeded: 'Office Outlook must be installed on the user’s computer.',
      processedByServer:
        'Server-side synchronization or Email Router processes email. Outlook is not needed.',
      outlookNeedNotRun: 'Users need not run Outlook.',
    },
  },
  'nothing-per-owner': {
    question: 'Nothing to install per user or queue',
    statements: {
      nothingPerOwner: 'Nothing is installed or deployed for each user or queue.',
      outlookOnEachComputer: 'Outlook must be installed on each user’s computer.',
      ruleForEachOwner: 'The forwarding rule must be deployed for each user or queue.',
    },
  },
  'no-sink-mailbox': {
    question: 'No sink mailbox needed',
    statements: {
      noSink: 'No sink mailbox is needed.',
      sinkCollects: 'A sink mailbox must collect the forwarded email.',
    },
  },
  'traceable-at-scale': {
    question: 'Easy to troubleshoot with ten or more users',
    statements: {
      notAffected: 'The number of users makes no difference to troubleshooting.',
      manyMailboxes:
        'With ten or more users, problems are harder to trace. Each message is processed in its user’s own mailbox.',
      oneMailbox:
        'With ten or more users, problems are easier to trace. Every message is processed in one dedicated mailbox.',
      fewUsers: 'With fewer than ten users, it makes little difference to troubleshooting.',
      harderFromTen: 'With ten or more users, many mailboxes make problems harder to trace.',
      easierFromTen: 'With ten or more users, one dedicated mailbox makes problems easier to trace.',
    },
  },
  'no-server-component': {
    question: 'No server component needed',
    statements: {
      noComponent: 'Neither server-side synchronization nor Email Router is needed.',
      syncOrRouter: 'Server-side synchronization must be enabled or Email Router installed.',
      routerNeeded: 'Email Router must be installed.',
    },
  },
  'serves-queues': {
    question: 'Available to queues',
    statements: {
      usersAndQueues: 'Available to users and queues.',
      usersOnly: 'Available to users only.',
    },
  },
} as const;
