import type { DataverseWords } from './shape.ts';

/** The guidance as it stands today, in English. */
export const dataverseInEnglish = {
  name: 'The guidance as it stands today, from the documentation of Power Platform',
  owners: { user: 'user', queue: 'queue' },
  directions: {
    incoming: 'Incoming e-mail',
    outgoing: 'Outgoing e-mail',
    activities: 'Appointments, contacts and tasks',
  },
  methods: {
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
    activities: {
      none: 'None',
      outlook: 'Dynamics 365 for Outlook',
      server: 'Server-Side Synchronization',
    },
  },
  prerequisites: {
    outlookInstalled: 'Office Outlook is installed on the user’s computer',
    serverSideSyncEnabled: 'the organization processes e-mail with server-side synchronization',
    emailRouterInstalled: 'Email Router is installed',
    sinkMailboxProvisioned: 'there is a forward mailbox that collects the forwarded e-mail',
    forwardRuleDeployed: 'the forwarding rule is in this owner’s mailbox',
    smtpCompatible: 'the e-mail system is SMTP-compatible',
    smtpServerConnected: 'what sends is on the SMTP server or connected to it',
    exchangeOnline: 'the mailbox’s server profile is for Exchange Online',
    exchangeServer:
      'the mailbox’s server profile is for Exchange Server (2013 SP1, 2016, 2019 or Subscription Edition)',
    mailboxActive: 'each mailbox that is processed for this owner is active',
    serverProfileActive: 'each mailbox that is processed for this owner has an active e-mail server profile',
    approvalRequired: 'the organization requires that e-mail addresses are approved',
    addressApproved: 'the address of each mailbox that is processed for this owner is approved',
    microsoft365AdminApproved:
      'a Microsoft 365 administrator has approved the address of each mailbox that is processed for this owner',
    basicAuthentication: 'the server profile signs in with user name and password',
    testedAndEnabled: 'each mailbox that is processed for this owner has been tested and enabled',
    forwardsAsAttachment: 'the mail server can forward as attachment',
  },
  questions: {
    outlookInstalled: 'Is Office Outlook installed on the user’s computer?',
    serverSideSyncEnabled: 'Does the organization process e-mail with server-side synchronization?',
    emailRouterInstalled: 'Is Email Router installed?',
    sinkMailboxProvisioned: 'Is there a forward mailbox that collects the forwarded e-mail?',
    forwardRuleDeployed: 'Is the forwarding rule in this owner’s mailbox?',
    smtpCompatible: 'Is the e-mail system SMTP-compatible?',
    smtpServerConnected: 'Is what sends on the SMTP server or connected to it?',
    exchangeOnline: 'Is the mailbox’s server profile for Exchange Online?',
    exchangeServer:
      'Is the mailbox’s server profile for Exchange Server (2013 SP1, 2016, 2019 or Subscription Edition)?',
    mailboxActive: 'Is each mailbox that is processed for this owner active?',
    serverProfileActive: 'Has each mailbox that is processed for this owner an active e-mail server profile?',
    approvalRequired: 'Does the organization require that e-mail addresses are approved?',
    addressApproved: 'Is the address of each mailbox that is processed for this owner approved?',
    microsoft365AdminApproved:
      'Has a Microsoft 365 administrator approved the address of each mailbox that is processed for this owner?',
    basicAuthentication: 'Does the server profile sign in with user name and password?',
    testedAndEnabled: 'Has each mailbox that is processed for this owner been tested and enabled?',
    forwardsAsAttachment: 'Can the mail server forward as attachment?',
  },
  criteria: {
    supported: {
      question: 'Is it supported today?',
      statements: {
        nothingUsed: 'None uses nothing that could be retired.',
        outlookRetired: 'Dynamics 365 for Outlook was removed online from 2020-12-04 on.',
        serverSideSync: 'Server-side synchronization is supported and replaces the retired options.',
        routerStopped:
          'Email Router stopped working on 2021-04-12, and server-side synchronization is not stated to be there.',
        onlyToEaseMove:
          'A forward mailbox is supported, but exists only to ease a move from Email Router; individual mailboxes are advised.',
      },
    },
    'no-single-point-of-failure': {
      question: 'Does it do without a single point of failure?',
      statements: {
        notAffected: 'The way to receive decides, and only between Forward Mailbox and individual mailboxes.',
        eachOnItsOwn: 'Trouble with one mailbox leaves the others working.',
        allThroughOne: 'When the forward mailbox fails, nobody who forwards to it receives.',
      },
    },
    throughput: {
      question: 'Is much e-mail processed quickly?',
      statements: {
        notAffected:
          'How quickly e-mail is received is decided between Forward Mailbox and individual mailboxes.',
        manyNodes: 'Many nodes can process individual mailboxes at the same time.',
        oneNode: 'In each cycle one node alone processes the forward mailbox.',
      },
    },
    throttling: {
      question: 'Does the mail server’s throttling stay spread over many mailboxes?',
      statements: {
        notAffected:
          'Whether limits for a mailbox are reached by receiving is decided by the incoming method.',
        throttledApart: 'The limits for a mailbox count for each owner’s mailbox on its own.',
        throttledTogether: 'All e-mail counts against the limits for one mailbox, the forward mailbox.',
      },
    },
    'business-critical-queues': {
      question: 'Can business-critical queues rely on it?',
      statements: {
        notAffected: 'For business-critical queues it is Forward Mailbox that must be kept away from.',
        individualMailbox: 'A business-critical queue is to have an individual mailbox, as it has here.',
        notForCriticalQueues: 'A forward mailbox must not serve business-critical queues.',
      },
    },
    'serves-queues': {
      question: 'Can queues use it too?',
      statements: {
        notAffected: 'Queues have e-mail, and no appointments, contacts and tasks.',
        usersAndQueues: 'It is there for users and for queues.',
        usersOnly: 'It is there for users only.',
      },
    },
    'works-without-outlook': {
      question: 'Does it work without Outlook on the user’s computer?',
      statements: {
        nothingMoved: 'None moves nothing, so Outlook is not needed.',
        outlookNeeded: 'It worked through Office Outlook on the user’s computer only.',
        processedByServer: 'Server-side synchronization does the work; Outlook is not needed.',
        outlookNeedNotRun: 'Users need not run Outlook.',
      },
    },
    'nothing-per-owner': {
      question: 'Is there nothing to install or deploy for each owner?',
      statements: {
        nothingPerOwner: 'Nothing is installed or deployed for each owner.',
        outlookOnEachComputer: 'Outlook had to be installed on each user’s computer.',
        ruleByHand: 'A forwarding rule must be made by hand in each mailbox.',
      },
    },
    'no-sink-mailbox': {
      question: 'Does it do without a forward mailbox?',
      statements: {
        noSink: 'No forward mailbox is needed.',
        sinkCollects: 'A forward mailbox must be there to collect the forwarded e-mail.',
      },
    },
    'forwards-as-attachment': {
      question: 'Does it do without a mail server that can forward as attachment?',
      statements: {
        notAffected: 'Nothing but receiving can rest on forwarding.',
        nothingForwarded: 'No e-mail is forwarded.',
        exchangeForwards: 'E-mail is forwarded as attachment, which Exchange can do.',
        serverMustForward: 'A POP3 server must be able to forward as attachment.',
        mustForwardUnlessExchange:
          'E-mail is forwarded as attachment; whether that is a hindrance depends on the mail server: a POP3 server must be able to.',
      },
    },
    'few-credentials': {
      question: 'Are there few credentials to keep up to date?',
      statements: {
        notAffected: 'Forwarding spares credentials for receiving only.',
        noPasswords: 'Exchange Online is reached from server to server, without passwords to keep.',
        manyProfiles: 'Credentials for every mailbox have to be kept up to date, perhaps in many profiles.',
        manyUnlessExchangeOnline:
          'That depends on the mail server: Exchange Online is reached without passwords, elsewhere credentials for every mailbox have to be kept up to date.',
        oneProfile: 'Only the forward mailbox’s credentials have to be kept up to date.',
      },
    },
    'few-mailboxes-to-watch': {
      question: 'Are there few mailboxes to watch?',
      statements: {
        notAffected: 'Forwarding makes fewer mailboxes to watch for receiving only.',
        watchEach: 'Each owner’s mailbox has to be watched.',
        watchOne: 'One forward mailbox has to be watched.',
      },
    },
    traceable: {
      question: 'Are problems easy to trace?',
      statements: {
        notAffected: 'Tracing received e-mail is what the choice between one mailbox and many bears on.',
        manyMailboxes:
          'Problems are traced mailbox by mailbox; individual mailboxes are advised today all the same.',
        oneMailbox: 'Problems are traced in one mailbox.',
      },
    },
  },
  rules: {
    'incoming-outlook-not-for-queues': {
      title: 'Incoming: Dynamics 365 for Outlook is not for queues',
      message: 'A queue cannot receive through Dynamics 365 for Outlook.',
      why: 'Only users ever had this option: it depended on Outlook on a user’s computer, and a queue has no computer.',
      remedy:
        'Set the queue’s incoming method to Server-Side Synchronization or Email Router; to None if its received e-mail need not be tracked.',
      ignoreWhen: 'Never: a queue receives nothing this way.',
    },
    'incoming-outlook-retired': {
      title: 'Incoming: Dynamics 365 for Outlook is retired',
      message:
        'Dynamics 365 for Outlook was removed online from {since} on; until then, receiving through it required Office Outlook on the user’s computer.',
      why: 'It was deprecated in March 2020, and its support ended on 2020-10-01. The value is often left over from the days when it was the default.',
      remedy:
        'Set the incoming method to Server-Side Synchronization or Email Router, and use Dynamics 365 App for Outlook on the desktop.',
      ignoreWhen:
        'To judge an earlier day, name it (`asOf`). On-premises, judge by the guidance for on-premises: there it is advice.',
    },
    'incoming-server-requires-server-side-sync': {
      title: 'Incoming: Server-Side Synchronization or Email Router requires server-side synchronization',
      message:
        'Receiving from the owner’s own mailbox requires server-side synchronization; Email Router would do until it stopped working on {since}.',
      why: 'The method’s name has kept both processors, but only one of them is left.',
      remedy: 'Let the organization process e-mail with server-side synchronization.',
      ignoreWhen: 'Never as an error. As unverified: until an administrator has looked in the settings.',
    },
    'incoming-forward-requires-server-side-sync': {
      title: 'Incoming: Forward Mailbox requires server-side synchronization',
      message:
        'Receiving through Forward Mailbox requires server-side synchronization; Email Router would do until it stopped working on {since}.',
      why: 'The guide knows Email Router only; as later documentation says, server-side synchronization processes a forward mailbox too, and it is all that is left.',
      remedy: 'Let the organization process e-mail with server-side synchronization.',
      ignoreWhen: 'Never as an error. As unverified: until an administrator has looked in the settings.',
    },
    'incoming-forward-requires-sink-mailbox': {
      title: 'Incoming: Forward Mailbox requires a forward mailbox',
      message:
        'Receiving through Forward Mailbox requires a forward mailbox that collects what is forwarded.',
      why: 'What the forwarding rules pass on must arrive somewhere. The forward mailbox belongs to no user and no queue, sends nothing, and needs a server profile of its own.',
      remedy: 'Make a forward mailbox under Mailboxes, or choose another incoming method.',
      ignoreWhen: 'Never as an error. As unverified: until somebody has looked for it among the mailboxes.',
    },
    'incoming-forward-requires-deployed-rule': {
      title: 'Incoming: Forward Mailbox requires the forwarding rule',
      message: 'Receiving through Forward Mailbox requires the forwarding rule in this owner’s mailbox.',
      why: 'Only that rule passes the owner’s messages on to the forward mailbox.',
      remedy: 'Make the rule by hand in this mailbox, or make an Exchange transport rule that does the same.',
      ignoreWhen: 'Never as an error. As unverified: until the mailbox’s rules have been looked at.',
    },
    'incoming-forward-requires-attachment': {
      title: 'Incoming: Forward Mailbox requires forwarding as attachment',
      message:
        'Receiving through Forward Mailbox on a POP3 server requires that the server can forward as attachment.',
      why: 'Forwarded messages have to arrive as attachments. Exchange can forward them so; of any other server it must be known.',
      remedy: 'Use a mail server that can forward as attachment, or choose another incoming method.',
      ignoreWhen: 'Never as an error. As unverified: until the mail administrator has confirmed it.',
    },
    'incoming-forward-discouraged': {
      title: 'Incoming: Forward Mailbox is discouraged',
      message: 'Individual mailboxes are advised today instead of Forward Mailbox.',
      why: 'One node alone processes a forward mailbox in each cycle, throttling falls on that one mailbox, and when it fails, everybody who forwards to it receives nothing. It takes one forwarding rule in each mailbox. In its favour, there are fewer mailboxes to watch and to trace problems in, and fewer credentials to keep. It exists only to ease a move from Email Router, and must not serve business-critical queues.',
      remedy:
        'Set the incoming method to Server-Side Synchronization or Email Router. Owners can be moved one by one: an organization may have both kinds at the same time.',
      ignoreWhen: 'While moving from Email Router, for owners who receive little and nothing critical.',
    },
    'incoming-forward-rules-by-hand': {
      title: 'Incoming: the forwarding rule is made by hand',
      message: 'The forwarding rule of this mailbox must be made by hand, or as an Exchange transport rule.',
      why: 'The Rule Deployment Wizard came with Email Router, and is gone with it.',
      remedy: 'Make the rule in the mailbox or in Exchange, or process the mailbox itself.',
      ignoreWhen: 'When the rule is there already.',
    },
    'outgoing-outlook-not-for-queues': {
      title: 'Outgoing: Dynamics 365 for Outlook is not for queues',
      message: 'A queue cannot send through Dynamics 365 for Outlook.',
      why: 'Only users ever had this option: it depended on Outlook on a user’s computer, and a queue has no computer.',
      remedy:
        'Set the queue’s outgoing method to Server-Side Synchronization or Email Router; to None if it need not send.',
      ignoreWhen: 'Never: a queue sends nothing this way.',
    },
    'outgoing-outlook-retired': {
      title: 'Outgoing: Dynamics 365 for Outlook is retired',
      message:
        'Dynamics 365 for Outlook was removed online from {since} on; until then, sending through it required Office Outlook on the user’s computer.',
      why: 'It was deprecated in March 2020, and its support ended on 2020-10-01. The value is often left over from the days when it was the default.',
      remedy:
        'Set the outgoing method to Server-Side Synchronization or Email Router, and use Dynamics 365 App for Outlook on the desktop.',
      ignoreWhen:
        'To judge an earlier day, name it (`asOf`). On-premises, judge by the guidance for on-premises: there it is advice.',
    },
    'outgoing-server-requires-server-side-sync': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires server-side synchronization',
      message:
        'Sending by the server requires server-side synchronization; Email Router would do until it stopped working on {since}.',
      why: 'The method’s name has kept both processors, but only one of them is left.',
      remedy: 'Let the organization process e-mail with server-side synchronization.',
      ignoreWhen: 'Never as an error. As unverified: until an administrator has looked in the settings.',
    },
    'outgoing-server-requires-smtp': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires Exchange or SMTP',
      message:
        'Sending by the server requires Exchange Online, Exchange Server, or an e-mail system that is SMTP-compatible.',
      why: 'Exchange is reached without SMTP; to any other e-mail system messages go by SMTP.',
      remedy: 'Use an e-mail system that can be reached, or choose another outgoing method.',
      ignoreWhen: 'Never as an error. As unverified: until the mail administrator has confirmed it.',
    },
    'outgoing-server-requires-smtp-connection': {
      title: 'Outgoing: Server-Side Synchronization or Email Router requires a way to the mail server',
      message:
        'Sending by the server requires Exchange Online, Exchange Server, or that what sends is on the SMTP server or connected to it.',
      why: 'Without a way to the SMTP server no message can leave; Exchange is reached without SMTP.',
      remedy: 'See to it that the SMTP server can be reached.',
      ignoreWhen: 'Never as an error. As unverified: until the connection has been tried.',
    },
    'activities-outlook-retired': {
      title: 'Appointments, contacts and tasks: Dynamics 365 for Outlook is retired',
      message:
        'Dynamics 365 for Outlook was removed online from {since} on; until then, synchronizing appointments, contacts and tasks through it required Office Outlook on the user’s computer.',
      why: 'It was deprecated in March 2020, and its support ended on 2020-10-01. The value is often left over from the days when it was the default.',
      remedy:
        'Set the method for appointments, contacts and tasks to Server-Side Synchronization if the mailbox is in Exchange, else to None.',
      ignoreWhen:
        'To judge an earlier day, name it (`asOf`). On-premises, judge by the guidance for on-premises: there it is advice.',
    },
    'activities-server-requires-server-side-sync': {
      title:
        'Appointments, contacts and tasks: Server-Side Synchronization must be what the organization uses',
      message:
        'Synchronizing appointments, contacts and tasks by the server requires server-side synchronization.',
      why: 'Email Router never moved anything but e-mail.',
      remedy: 'Let the organization process with server-side synchronization, or set the method to None.',
      ignoreWhen: 'Never as an error. As unverified: until an administrator has looked in the settings.',
    },
    'activities-server-requires-exchange': {
      title: 'Appointments, contacts and tasks: Server-Side Synchronization requires Exchange',
      message:
        'Synchronizing appointments, contacts and tasks by the server requires Exchange Online or Exchange Server.',
      why: 'With a POP3 or IMAP profile only e-mail is moved, and the method must be None.',
      remedy: 'Set the method to None, or give the mailbox a server profile for Exchange.',
      ignoreWhen: 'Never as an error. As unverified: until the server profile has been looked at.',
    },
    'mailbox-active': {
      title: 'Mailbox: it must be active',
      message:
        'Server-side synchronization requires that the mailbox is active; with Forward Mailbox, the forward mailbox.',
      why: 'A mailbox that is not active is passed over.',
      remedy:
        'Select the mailbox under Mailboxes, then Activate. If its user is disabled, enable the user first.',
      ignoreWhen: 'Never as an error. As unverified: until the mailbox has been looked at.',
    },
    'mailbox-server-profile-active': {
      title: 'Mailbox: it must have an active server profile',
      message:
        'Server-side synchronization requires that the mailbox has an e-mail server profile which is active; with Forward Mailbox, the forward mailbox.',
      why: 'The profile says which mail server the mailbox is on and how to sign in there.',
      remedy:
        'Activate the server profile under Server profiles if it is inactive; choose one for the mailbox if it has none.',
      ignoreWhen: 'Never as an error. As unverified: until the mailbox and its profile have been looked at.',
    },
    'mailbox-address-approved': {
      title: 'Mailbox: its address must be approved where the organization requires that',
      message:
        'The organization requires approved addresses, or may require them: then the mailbox’s address must be approved; with Forward Mailbox, the forward mailbox’s.',
      why: 'E-mail of addresses that are not approved is not processed then. A change of the address asks for approval again.',
      remedy:
        'Select the mailbox under Mailboxes, then Approve Email, as somebody with the privilege Approve Email Addresses for Users or Queues.',
      ignoreWhen: 'Never as an error. As unverified: until the setting and the address have been looked at.',
    },
    'mailbox-approved-by-microsoft-365-admin': {
      title:
        'Mailbox: a Microsoft 365 administrator must approve addresses in Exchange Online where the organization requires approval',
      message:
        'Where the organization requires approved addresses, a Microsoft 365 administrator must have approved this one in Exchange Online; with Forward Mailbox, the forward mailbox’s.',
      why: 'Exchange Online trusts Dynamics 365 without a password, so an administrator of both approves. With the requirement off, nobody need approve.',
      remedy:
        'Select Approve Email as a System Administrator who is Global administrator, Exchange administrator or Delegated Mailbox Approver too.',
      ignoreWhen: 'Never as an error. As unverified: until the approval has been looked at.',
    },
    'mailbox-tested-and-enabled': {
      title: 'Mailbox: it must be tested and enabled',
      message:
        'Server-side synchronization requires that the mailbox has been tested and enabled; with Forward Mailbox, the forward mailbox.',
      why: 'A mailbox that was not tested and enabled is passed over.',
      remedy:
        'Select Test & Enable Mailbox. Where the last test failed, open the mailbox’s Alerts first: they name the cause.',
      ignoreWhen: 'Never as an error. As unverified: until the result of the last test has been looked at.',
    },
    'exchange-online-without-basic-authentication': {
      title: 'Mailbox: Exchange Online takes no user name and password',
      message:
        'With Exchange Online the server profile must not sign in with user name and password; that has been switched off from {since} on.',
      why: 'Within the same tenant, Exchange Online is reached from server to server only.',
      remedy:
        'Use the server profile for Exchange Online with server-to-server authentication. For a mailbox in another tenant, use a profile with OAuth.',
      ignoreWhen: 'Never as an error. As unverified: until the server profile has been looked at.',
    },
    'incoming-none-but-needed': {
      title: 'Incoming: None, though received e-mail is to be tracked',
      message: 'The incoming method is None, but this owner needs received e-mail in Dynamics 365.',
      why: 'None is for users and queues that do not track received e-mail there.',
      remedy: 'Choose an incoming method; `recommend` says which can be reached.',
      ignoreWhen: 'Never: correct the need instead if it is not so.',
    },
    'outgoing-none-but-needed': {
      title: 'Outgoing: None, though e-mail is to be sent',
      message: 'The outgoing method is None, but this owner needs to send from Dynamics 365.',
      why: 'None is for users and queues that do not send from there.',
      remedy: 'Choose an outgoing method; `recommend` says which can be reached.',
      ignoreWhen: 'Never: correct the need instead if it is not so.',
    },
    'activities-none-but-needed': {
      title: 'Appointments, contacts and tasks: None, though they are to be synchronized',
      message:
        'The method for appointments, contacts and tasks is None, but this owner needs them in Dynamics 365.',
      why: 'With None they are not synchronized.',
      remedy: 'Choose Server-Side Synchronization, which requires Exchange.',
      ignoreWhen: 'Never: correct the need instead if it is not so.',
    },
    'activities-not-for-queues': {
      title: 'Appointments, contacts and tasks: not for queues',
      message: 'A queue has no appointments, contacts and tasks to synchronize.',
      why: 'They belong to users: our reading, as no page tells of any that belong to a queue.',
      remedy: 'Set Appointments, Contacts, and Tasks to None for the queue.',
      ignoreWhen: 'When the mailbox of the queue is also somebody’s own.',
    },
    'incoming-not-needed': {
      title: 'Incoming: a method is set though none is needed',
      message: 'An incoming method is set, but this owner does not need received e-mail in Dynamics 365.',
      why: 'For owners who do not track received e-mail there, the option is None.',
      remedy: 'Set the incoming method to None.',
      ignoreWhen: 'When the owner is expected to need it soon.',
    },
    'outgoing-not-needed': {
      title: 'Outgoing: a method is set though none is needed',
      message: 'An outgoing method is set, but this owner does not need to send from Dynamics 365.',
      why: 'For owners who do not send from there, the option is None.',
      remedy: 'Set the outgoing method to None.',
      ignoreWhen: 'When the owner is expected to need it soon.',
    },
    'activities-not-needed': {
      title: 'Appointments, contacts and tasks: a method is set though none is needed',
      message:
        'A method for appointments, contacts and tasks is set, but this owner does not need them in Dynamics 365.',
      why: 'For owners who do not need them there, the option is None.',
      remedy: 'Set the method for appointments, contacts and tasks to None.',
      ignoreWhen: 'When the owner is expected to need them soon.',
    },
    'one-processor-an-organization': {
      title: 'One processor an organization',
      message:
        'Both server-side synchronization and Email Router are stated to be there, but an organization has one processor.',
      why: 'The organization’s settings name either the one or the other, and Email Router no longer works.',
      remedy:
        'Make sure that the settings name server-side synchronization, and remove Email Router wherever it is installed.',
      ignoreWhen: 'When Email Router is only left over on a computer and the settings do not name it.',
    },
  },
  clauses: {
    A2: 'Each mailbox can be given its own method.',
    A3: 'Incoming None is for a user or queue that does not track received e-mail in Dynamics 365.',
    A4: 'Incoming Dynamics 365 for Outlook was for users, not for queues, and Office Outlook had to be installed on the user’s computer.',
    A5: 'With incoming Server-Side Synchronization or Email Router, e-mail is processed straight from the owner’s inbox; no forward mailbox is used.',
    A6: 'With individual mailboxes problems are harder to trace, as every message is processed in each user’s mailbox instead of in one dedicated mailbox. Later documentation advises individual mailboxes all the same.',
    A8: 'Incoming Forward Mailbox requires one dedicated mailbox that collects what a server rule passes on from each user’s mailbox.',
    A9: 'With incoming Forward Mailbox users need not run Outlook, but the server rule must be there for each of them.',
    A10: 'Outgoing None is for a user or queue that does not send with Dynamics 365.',
    A11: 'Outgoing Dynamics 365 for Outlook was for users, not for queues, and Office Outlook had to be installed on the user’s computer.',
    A12: 'For outgoing Server-Side Synchronization or Email Router the e-mail system must be SMTP-compatible. Today that is asked of systems other than Exchange.',
    A13: 'What sends can be on the SMTP server, or on another computer that is connected to it.',
    A14: 'There is no outgoing Forward Mailbox.',
    B1a: 'Dynamics 365 for Outlook was deprecated in March 2020, and its support ended on 2020-10-01. Server-side synchronization and Dynamics 365 App for Outlook replace it.',
    B1b: 'Dynamics 365 for Outlook was removed online from 2020-12-04 on.',
    B1c: 'Email Router stops working with Exchange Online on 2021-04-12. On-premises it is no longer supported. Server-side synchronization replaces it.',
    B1d: 'From 2022-10-01 on, Exchange Online switches off signing in with user name and password.',
    B1e: 'Sending through smtp.office365.com with user name and password goes on until the end of December 2026. Then it is off by default; a final date comes in the second half of 2027.',
    B1f: 'From 2022-05-30 on, Gmail lets no application sign in with user name and password.',
    B1g: 'Exchange Online starts to disable Exchange Web Services in October 2026. Microsoft has not confirmed what becomes of synchronization.',
    B2a: 'Server-side synchronization processes a forward mailbox too.',
    B2b: 'The Rule Deployment Wizard is installed with Email Router and works with Exchange Server only. Elsewhere rules are made by hand.',
    B2c: 'Individual mailboxes are advised. A forward mailbox exists only to ease a move from Email Router, and must not serve business-critical queues.',
    B2d: 'The default methods are those of new users and new queues.',
    B3a: 'A forward mailbox means fewer mailboxes to watch and fewer credentials to keep up to date, and one forwarding rule to roll out in each mailbox. An organization may have both kinds.',
    B3b: 'One node alone processes a forward mailbox in each cycle, throttling falls on that one mailbox, and it is a single point of failure.',
    B3c: 'A POP3 server must be able to forward as attachment.',
    B4a: 'An organization has one processor: server-side synchronization or Email Router.',
    B4b: 'A mailbox that is deactivated is not synchronized. It is deactivated with its user, for example when the user loses the licence.',
    B4c: 'A mailbox must have an e-mail server profile, and the profile must be active.',
    B4d: 'Where the organization processes e-mail only for approved users or queues, the address must be approved. With the requirement off, nobody need approve, in Exchange Online either.',
    B4e: 'Approving takes the privilege Approve Email Addresses for Users or Queues and the role System Administrator; in Exchange Online also Global administrator, Exchange administrator or Delegated Mailbox Approver. A changed address must be approved again. Users may approve their own mailbox when its address is their user principal name, unless RequirePrivilegeToSelfApproveEmailAddress is on; Test & Enable Mailbox then approves it.',
    B4f: 'Test & Enable Mailbox tests each direction and enables it. It comes last, after methods, profile and approval.',
    B4g: 'When a test fails, the Alerts of the mailbox name the cause.',
    B4h: 'Exchange Online in the same tenant is reached by server-to-server authentication only.',
    B4i: 'Supported are Exchange Online, Exchange Server 2013 SP1, 2016, 2019 and Subscription Edition, and for e-mail only Gmail and Yahoo by POP3 or IMAP and SMTP. Appointments, contacts and tasks need Exchange. Outlook.com, MSN and Windows Live are not supported online.',
    B4j: 'The user needs a licence and a security role, and the access mode Read-Write.',
    B4k: 'E-mail is tracked if the filter of a recipient accepts it. The licence and privileges of the user who owns the mailbox or queue record count.',
    B4l: 'Gmail is signed in to with OAuth 2.0. A profile serves up to 100 users.',
    B4m: 'Gmail answers at port 995 for POP3 and 587 for SMTP. Power Apps US Government uses 465 in place of 587.',
    B4n: 'A profile with credentials of its own needs impersonation to synchronize appointments, contacts and tasks of others.',
    B4o: 'Exchange Server on-premises is reached over TLS.',
    B4p: 'One Dynamics 365 organization synchronizes a mailbox of Exchange, and an address belongs to one mailbox.',
    B4q: 'Exchange Online in another tenant is reached with OAuth.',
    B5: 'A forward mailbox belongs to no user and no queue, sends nothing, and needs a server profile. Users and queues that forward have the method Forward Mailbox on their own mailbox.',
    B8a: 'Methods, profile, approval and the test of a mailbox are columns that the Web API can write.',
    B8b: 'A mailbox is edited under Mailboxes: address, methods, server profile, credentials. A new forward mailbox is made there too.',
  },
  whereToSet: {
    default:
      'The default for new users and queues: Power Platform admin center > Manage > Environments > the environment > Settings > Email > Email settings.',
    individual:
      'One mailbox: Power Platform admin center > Manage > Environments > the environment > Settings > Email > Mailboxes, then select the mailbox.',
  },
  places: {
    usersComputer: 'On the user’s computer',
    emailSettings: 'Manage > Environments > the environment > Settings > Email > Email settings',
    routersComputer: 'On the computer that runs Email Router',
    mailSystem: 'In the e-mail system',
    newForwardMailbox: 'Mailboxes > New Forward Mailbox, which newer interfaces hide at first',
    forwardingRule: 'In the owner’s mailbox, by hand; or in Exchange, as a transport rule',
    mailboxes:
      'Manage > Environments > the environment > Settings > Email > Mailboxes, then select the mailbox',
    serverProfiles: 'Manage > Environments > the environment > Settings > Email > Server profiles',
  },
  products: { powerPlatform: 'Power Platform admin center' },
  doers: {
    computerAdministrator: 'the administrator of that computer',
    systemAdministrator: 'a system administrator of Dynamics 365',
    mailAdministrator: 'the administrator of the e-mail system',
    addressApprover:
      'a System Administrator with the privilege “Approve Email Addresses for Users or Queues”; or the user, with Test & Enable Mailbox, where the address is the user principal name and RequirePrivilegeToSelfApproveEmailAddress is off',
    microsoft365Administrator:
      'a System Administrator with that privilege who is also Global administrator, Exchange administrator or Delegated Mailbox Approver',
  },
  hops: {
    sender: 'Sender',
    mailbox: 'Mailbox',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    serverSideSync: 'Server-side sync',
    forwardRule: 'Forwarding rule',
    forwardMailbox: 'Forward mailbox',
    mailServer: 'Exchange or SMTP server',
    recipient: 'Recipient',
  },
} as const satisfies DataverseWords;
