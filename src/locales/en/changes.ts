/** What is said around the changes for a whole organization, in English. */
export const changes = {
  title: 'What to do about it',
  overview:
    'Not valid: {notValid}. What is changed once for all repairs {organization} of them, what is changed at mailboxes {mailboxes}.',
  organization: 'Once for the whole organization',
  nothingForOrganization: 'Nothing that is changed once for all makes a mailbox valid by itself.',
  effect: 'Mailboxes that this alone repairs: {alone}. Fewer repaired without it: {lost}.',
  neededBy: 'Mailboxes that need it beside changes of their own: {count}.',
  activateProfile: 'Activate the server profile {name}',
  chooseProfile: 'Choose the server profile {name}',
  byDefaultSettings:
    'Or all at once: select these mailboxes, then Apply Default Email Settings. That sets the default methods and server profile, and tests.',
  atForwardMailbox: 'At the forward mailbox: {change}',
  doneByHand: 'By hand',
  together: 'Together they repair {repaired}; nothing repairs more, and nothing less as many.',
  notProven:
    'Together they repair {repaired}. That is the best that was found, and not proven to be the best.',
  size: 'Changes',
  best: 'The best so many',
  repaired: 'Repaired',
  atLeast: 'at least {count}',
  atMailboxes: 'At mailboxes',
  group: 'For {count} × {owner}',
  mailboxes: 'Mailboxes: {mailboxes}.',
  more: '{mailboxes}; and {count} more',
  byWebApi: 'The Web API can make {count} of {total} changes; the others wait for what is done by hand.',
  allByWebApi: 'The Web API can make all of it.',
  byHand: 'The Web API can’t make the first of it, so all is left to be done by hand.',
  withoutId: 'Without an id that the Web API knows, and so to be changed by hand: {count}.',
  stuck: 'Not to be repaired by facts or methods',
  unreadable: 'Of these mailboxes too little is known to say what is to be done: {mailboxes}.',
  batch:
    '{file}: {requests} requests for {mailboxes} mailboxes, to be sent after review as `POST {address}` with `Content-Type: {contentType}` and `Prefer: odata.continue-on-error`, without which the first mailbox that fails stops the rest. Nothing was sent.',
  approvals:
    'Of these requests {count} approve an address (`emailrouteraccessapproval`). They have to be sent by a System Administrator with the privilege Approve Email Addresses for Users or Queues who, for Exchange Online, is a Global Administrator, an Exchange Administrator or a Delegated Mailbox Approver as well. From anybody else Dataverse ignores the approval without saying so. The other requests take a System Administrator.',
  noBatch: 'Nothing was written to {file}: there is nothing that the Web API can change now.',
  fileExists: '{file} is there already; name a file that is not, so that nothing is lost.',
  cannotWrite: '{file} cannot be written ({reason}).',
  notAsPlanned:
    'Nothing was written to {file}: read again, the batch holds something else than the plan ({reason}).',
} as const;
