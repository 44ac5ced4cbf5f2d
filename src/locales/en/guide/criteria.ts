/** The criteria of the guide in English. */
export const criterionTexts = {
  supported: {
    question: 'Is it still supported?',
    statements: {
      nothingUsed: 'None uses nothing that could be retired.',
      outlookRetired:
        'Dynamics 365 for Outlook is retired: its support ended on 2020-10-01, and it was removed online from 2020-12-04 on.',
      serverSideSync: 'Server-side synchronization is supported and replaces the retired options.',
      routerStopped:
        'Email Router stopped working on 2021-04-12, and server-side synchronization is not stated to be enabled.',
      restsOnRouter: 'Forward Mailbox rests on Email Router, which stopped working on 2021-04-12.',
    },
  },
  'works-without-outlook': {
    question: 'Does it work without Outlook on the user’s computer?',
    statements: {
      nothingMoved: 'None moves no e-mail, so Outlook is not needed.',
      outlookNeeded: 'Office Outlook must be installed on the user’s computer.',
      processedByServer:
        'E-mail is processed by server-side synchronization or Email Router; Outlook is not needed.',
      outlookNeedNotRun: 'Users need not run Outlook.',
    },
  },
  'nothing-per-owner': {
    question: 'Is there nothing to install or deploy for each owner?',
    statements: {
      nothingPerOwner: 'Nothing is installed or deployed for each owner.',
      outlookOnEachComputer: 'Outlook must be installed on each user’s computer.',
      ruleForEachOwner: 'The forwarding rule must be deployed for each owner.',
    },
  },
  'no-sink-mailbox': {
    question: 'Does it do without a sink mailbox?',
    statements: {
      noSink: 'No sink mailbox is needed.',
      sinkCollects: 'A sink mailbox must be there to collect the forwarded e-mail.',
    },
  },
  'traceable-at-scale': {
    question: 'Are problems easy to trace with ten or more users?',
    statements: {
      notAffected: 'The number of users makes no difference to tracing problems.',
      manyMailboxes:
        'With ten or more users problems are harder to trace, as each message is processed in its user’s own mailbox.',
      oneMailbox:
        'With ten or more users problems are easier to trace, as every message is processed in one dedicated mailbox.',
      fewUsers: 'With fewer than ten users it makes little difference to tracing problems.',
      harderFromTen:
        'That depends on the number of users: from ten on, problems are harder to trace, as each message is processed in its user’s own mailbox.',
      easierFromTen:
        'That depends on the number of users: from ten on, one dedicated mailbox makes problems easier to trace.',
    },
  },
  'no-server-component': {
    question: 'Does it do without server-side synchronization and Email Router?',
    statements: {
      noComponent: 'Neither server-side synchronization nor Email Router is needed.',
      syncOrRouter: 'Server-side synchronization must be enabled or Email Router installed.',
      routerNeeded: 'Email Router must be installed.',
    },
  },
  'serves-queues': {
    question: 'Can queues use it too?',
    statements: {
      usersAndQueues: 'It is there for users and for queues.',
      usersOnly: 'It is there for users only.',
    },
  },
} as const;
