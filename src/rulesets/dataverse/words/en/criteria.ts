/** The criteria of today’s guidance in English. */
export const criterionTexts = {
  supported: {
    question: 'Supported',
    statements: {
      nothingUsed: 'None uses nothing that could be retired.',
      outlookRetired: 'Dynamics 365 for Outlook was removed online on 2020-12-04.',
      serverSideSync: 'Server-side synchronization is supported and replaces the retired options.',
      routerStopped:
        'Email Router stopped working on 2021-04-12. Server-side synchronization is not known to be in use.',
      onlyToEaseMove:
        'A forward mailbox is supported, but only to ease the move from Email Router. Microsoft recommends individual mailboxes.',
    },
  },
  'no-single-point-of-failure': {
    question: 'No single point of failure',
    statements: {
      notAffected: 'This method makes no difference to single points of failure.',
      eachOnItsOwn: 'Trouble with one mailbox does not affect the others.',
      allThroughOne: 'If the forward mailbox fails, all users and queues that forward to it receive nothing.',
    },
  },
  throughput: {
    question: 'Fast with much email',
    statements: {
      notAffected: 'This method makes no difference to the speed of receiving.',
      manyNodes: 'Many nodes can process individual mailboxes at the same time.',
      oneNode: 'In each cycle, one node alone processes the forward mailbox.',
    },
  },
  throttling: {
    question: 'Throttling spread over mailboxes',
    statements: {
      notAffected: 'This method makes no difference to throttling of received email.',
      throttledApart: 'The limits of the mail server apply to each mailbox separately.',
      throttledTogether: 'All email counts toward the limits of one mailbox, the forward mailbox.',
    },
  },
  'business-critical-queues': {
    question: 'Suits business-critical queues',
    statements: {
      notAffected: 'This method makes no difference to business-critical queues.',
      individualMailbox: 'Business-critical queues need individual mailboxes.',
      notForCriticalQueues: 'A forward mailbox must not serve business-critical queues.',
    },
  },
  'serves-queues': {
    question: 'Available to queues',
    statements: {
      notAffected: 'Queues have email, but no appointments, contacts and tasks.',
      usersAndQueues: 'Available to users and queues.',
      usersOnly: 'Available to users only.',
    },
  },
  'works-without-outlook': {
    question: 'No Outlook needed',
    statements: {
      nothingMoved: 'None moves nothing, so Outlook is not needed.',
      outlookNeeded: 'It worked only through Office Outlook on the user’s computer.',
      processedByServer: 'Server-side synchronization does the work. Outlook is not needed.',
      outlookNeedNotRun: 'Users need not run Outlook.',
    },
  },
  'nothing-per-owner': {
    question: 'Nothing to install per user or queue',
    statements: {
      nothingPerOwner: 'Nothing is installed or deployed for each user or queue.',
      outlookOnEachComputer: 'Outlook had to be installed on each user’s computer.',
      ruleByHand: 'Someone must create a forwarding rule in each mailbox by hand.',
    },
  },
  'no-sink-mailbox': {
    question: 'No forward mailbox needed',
    statements: {
      noSink: 'No forward mailbox is needed.',
      sinkCollects: 'A forward mailbox must collect the forwarded email.',
    },
  },
  'forwards-as-attachment': {
    question: 'Works with any mail server',
    statements: {
      notAffected: 'This method forwards no email.',
      nothingForwarded: 'No email is forwarded.',
      exchangeForwards: 'Email is forwarded as attachment, which Exchange can do.',
      serverMustForward: 'A POP3 server must be able to forward as attachment.',
      mustForwardUnlessExchange:
        'Email is forwarded as attachment. Exchange can do that. A POP3 server must be able to.',
    },
  },
  'few-credentials': {
    question: 'Few credentials to maintain',
    statements: {
      notAffected: 'This method makes no difference to credentials for receiving.',
      noPasswords: 'Exchange Online uses server-to-server authentication, without passwords.',
      manyProfiles: 'Someone must maintain credentials for every mailbox, perhaps in many profiles.',
      manyUnlessExchangeOnline:
        'Exchange Online needs no passwords. With other mail servers, someone must maintain credentials for every mailbox.',
      oneProfile: 'Only the credentials of the forward mailbox need maintenance.',
    },
  },
  'few-mailboxes-to-watch': {
    question: 'Few mailboxes to monitor',
    statements: {
      notAffected: 'This method makes no difference to the number of mailboxes to monitor.',
      watchEach: 'Someone must monitor each mailbox.',
      watchOne: 'Someone must monitor one forward mailbox.',
    },
  },
  traceable: {
    question: 'Easy to troubleshoot',
    statements: {
      notAffected: 'This method makes no difference to troubleshooting of received email.',
      manyMailboxes:
        'Troubleshooting goes mailbox by mailbox. Microsoft still recommends individual mailboxes.',
      oneMailbox: 'Troubleshooting takes place in one mailbox.',
    },
  },
} as const;
