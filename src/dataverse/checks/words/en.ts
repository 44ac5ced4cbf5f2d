import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords, TestWords } from './shape.ts';

/** What is said about rows, in English. */
export const rowsInEnglish: RowWords = deepFreeze({
  'address-missing': {
    title: 'A mailbox has no e-mail address',
    message: 'This mailbox has a method, and no e-mail address to receive or send with.',
    remedy: 'Enter the address of the user or queue; it may have to be approved again.',
  },
  'address-repeated': {
    title: 'Several mailboxes have the same e-mail address',
    message:
      'Another mailbox has the same e-mail address, and one mailbox in the mail system belongs to one mailbox here.',
    remedy: 'Keep the address on the mailbox it belongs to, and change it on the others.',
  },
  'mailbox-repeated': {
    title: 'The same mailbox is given more than once',
    message: 'Another row has the same `mailboxid`, so this mailbox is judged and counted more than once.',
    remedy: 'Export the mailboxes once, and give each file once.',
  },
  'owner-disabled': {
    title: 'A mailbox belongs to a disabled user or an inactive queue',
    message: 'The user is disabled or the queue is inactive, so nothing is received or sent for it.',
    remedy:
      'If the user has left, do nothing. Else enable the user with a licence first, then activate and test the mailbox.',
  },
  'owner-unlicensed': {
    title: 'The user of a mailbox has no licence',
    message: 'This mailbox’s user has no licence, so that nothing is synchronized for it.',
    remedy:
      'Assign a licence and a security role to the user in the Microsoft 365 admin center, then select Test & Enable Mailbox.',
  },
  'owner-access-mode': {
    title: 'The access mode of a user keeps a mailbox from being synchronized',
    message: 'This mailbox’s user has the access mode Administrative or Read.',
    remedy:
      'Open the user, set Access Mode to Read-Write under Administration, then select Test & Enable Mailbox.',
  },
  'record-owner-disabled': {
    title: 'The owner of a mailbox record is disabled',
    message:
      'The user in the Owner field of this mailbox is disabled. The privileges of that user count when e-mail is tracked.',
    remedy: 'Assign the mailbox record to a user who is enabled and has a licence.',
  },
  'record-owner-unlicensed': {
    title: 'The owner of a mailbox record has no licence',
    message:
      'The user in the Owner field of this mailbox has no licence. The privileges of that user count when e-mail is tracked.',
    remedy: 'Assign a licence to that user, or assign the mailbox record to another user.',
  },
  'test-failed': {
    title: 'The last test of a mailbox failed',
    message: 'The last test of {direction} failed. {causes}',
    remedy:
      'Open the Alerts of the mailbox, which name the cause. Remove it, then select Test & Enable Mailbox again.',
  },
  'test-under-way': {
    title: 'A mailbox is being tested',
    message: 'A test of this mailbox is scheduled or under way, so that its results can still change.',
    remedy: 'Wait until the test is done, then export again.',
  },
  'address-approval-empty': {
    title: 'An address was never put forward for approval',
    message: 'The approval state of this mailbox is Empty: nobody was asked to approve its address.',
    remedy: 'Select the mailbox under Mailboxes, then Approve Email.',
  },
  'address-approval-pending': {
    title: 'An address waits for approval',
    message: 'The approval state of this mailbox is Pending Approval.',
    remedy: 'Select the mailbox under Mailboxes, then Approve Email.',
  },
  'address-approval-rejected': {
    title: 'The approval of an address was rejected',
    message: 'The approval state of this mailbox is Rejected: somebody selected Reject Email.',
    remedy: 'Find out why it was rejected. If the address is right, select Approve Email.',
  },
  'credentials-missing': {
    title: 'A mailbox lacks the credentials that its server profile asks for',
    message:
      'The server profile signs in with the credentials of each mailbox, and this mailbox has none or does not allow them.',
    remedy:
      'Open the mailbox, set Allow to Use Credentials for Email Processing to Yes, and enter user name and password.',
  },
  'activities-without-impersonation': {
    title: 'Appointments are synchronized by a server profile that does not impersonate',
    message:
      'The server profile has credentials of its own and no impersonation, so that appointments, contacts and tasks of others stay out of reach.',
    remedy: 'Set Use Impersonation to Yes in the server profile.',
  },
  'email-deleted-after-processing': {
    title: 'E-mail is deleted from a user’s mailbox',
    message: 'Each message is deleted from the user’s own mailbox as soon as it was processed.',
    remedy: 'Set Delete Emails after Processing to No for this mailbox.',
  },
  'queue-has-users-address': {
    title: 'A queue has the address of a user',
    message:
      'The mailbox of this queue has the address of a user’s mailbox, as queues have that Dynamics 365 makes for users.',
    remedy: 'Clear the address of the queue, or give it one of its own.',
  },
  'queue-takes-no-email': {
    title: 'A queue receives e-mail and takes none',
    message: 'The mailbox of this queue receives, but the queue is set to No email messages.',
    remedy:
      'Choose another option under Convert Incoming Email To Activities in the queue, or set the incoming method to None.',
  },
  'facts-contradict-rows': {
    title: 'The facts file says otherwise than the rows',
    message: 'The facts file, which is believed, says otherwise than this column about whether {fact}.',
    remedy: 'Look which of the two is right, and take the other out of the facts file or export anew.',
  },
  'column-not-understood': {
    title: 'A column holds something that it cannot hold',
    message:
      'This column holds neither one of its integers nor a label that is known, so it was taken for not known.',
    remedy: 'Export the integers, not the labels, which differ by language.',
  },
  'column-not-decoded': {
    title: 'A column holds what is no text',
    message:
      'Part of this column could not be decoded and was replaced by `�`, so it may be another name, address or id.',
    remedy: 'Save or export the file in UTF-8, and transfer it unchanged.',
  },
  'forward-mailbox-regards-owner': {
    title: 'A forward mailbox belongs to a user or queue',
    message: 'A forward mailbox collects what others receive, so it must not belong to a user or queue.',
    remedy: 'Make a forward mailbox anew under Mailboxes: what a mailbox belongs to cannot be changed.',
  },
  'forward-mailbox-sends': {
    title: 'A forward mailbox has an outgoing method',
    message: 'A forward mailbox sends nothing: its outgoing method must be None.',
    remedy: 'Set the outgoing method of the forward mailbox to None.',
  },
  'forward-mailbox-without-profile': {
    title: 'A forward mailbox has no server profile',
    message: 'Without a server profile nothing is fetched from a forward mailbox.',
    remedy: 'Choose an active server profile for the forward mailbox.',
  },
  'forward-mailbox-none-active': {
    title: 'Forward Mailbox is used, and no forward mailbox is active',
    message:
      'Mailboxes are set to Forward Mailbox, and among the rows there is no active forward mailbox to collect their e-mail.',
    remedy: 'Activate or make a forward mailbox, or export it too if there is one.',
  },
  'server-profile-inactive': {
    title: 'A server profile is inactive and mailboxes use it',
    message: 'This server profile is inactive. Mailboxes that use it: {count}.',
    remedy:
      'Open Server profiles, change the view to Inactive Email Server Profiles, select this profile, then Activate. That repairs all of them at once.',
  },
  'server-profile-without-host': {
    title: 'A server profile names no server and looks for none',
    message: 'The server profile has no server, and is not set to find it by itself.',
    remedy: 'Enter the server, or turn automatic discovery on.',
  },
  'server-profile-unsupported-host': {
    title: 'A server profile leads to a mail system that is not supported',
    message: 'Outlook.com, MSN and Windows Live are not supported.',
    remedy: 'Move the mailboxes to a mail system that is supported, such as Exchange Online or Gmail.',
  },
  'server-profile-unsupported-version': {
    title: 'A server profile leads to a version of Exchange that is not supported',
    message: 'This server profile is for Exchange 2007 or 2010. Exchange 2013 SP1 and later are supported.',
    remedy:
      'Move the mailboxes to Exchange Online or a supported version of Exchange Server, then select that version in the server profile.',
  },
  'server-profile-without-tls': {
    title: 'A server profile does without TLS',
    message: 'This server profile connects to the mail server without TLS.',
    remedy: 'Turn TLS (SSL) on for this direction.',
  },
  'server-profile-gmail-port': {
    title: 'A server profile reaches Gmail at the wrong port',
    message: 'Gmail answers at port 995 for POP3 and 587 for SMTP, and this is another one.',
    remedy: 'Enter the port of Gmail.',
  },
  'server-profile-gmail-password': {
    title: 'A server profile signs in to Gmail with a password',
    message: 'Gmail has taken no user name and password from applications since 2022-05-30.',
    remedy: 'Use a server profile for Gmail with OAuth 2.0.',
  },
  'server-profile-gmail-not-signed-in': {
    title: 'Nobody has signed in to Gmail with a server profile',
    message: 'This server profile uses OAuth 2.0 for Gmail, and nobody has signed in with it.',
    remedy: 'Open the server profile and select Sign in to Gmail.',
  },
  'server-profile-gmail-too-many': {
    title: 'Too many mailboxes use one server profile for Gmail',
    message: 'One profile serves up to 100 users of Gmail. Mailboxes that use this one: {count}.',
    remedy: 'Make further server profiles for Gmail, and divide the mailboxes among them.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'A server profile signs in to Exchange Online with a password',
    message: 'Exchange Online does not accept user name and password any more.',
    remedy:
      'In the same tenant, use the profile for Exchange Online with server-to-server authentication. For another tenant, use OAuth.',
  },
  'server-profile-password-at-smtp-office365': {
    title: 'A server profile sends through Exchange Online with a password',
    message:
      'Exchange Online takes user name and password at smtp.office365.com until the end of December 2026. Then that is off by default.',
    remedy:
      'Plan the change to the server profile for Exchange Online with server-to-server authentication; for another tenant, to OAuth.',
  },
  'server-profile-exchange-online-changed': {
    title: 'A server profile for Exchange Online is set otherwise than the default one',
    message:
      'Impersonation is on or automatic discovery is off in this profile, which Microsoft advises against.',
    remedy: 'Use the server profile Microsoft Exchange Online that comes with Dynamics 365.',
  },
  'server-profile-exchange-web-services': {
    title: 'A server profile may reach Exchange Online by Exchange Web Services',
    message:
      'Exchange Online starts to disable Exchange Web Services in October 2026. Microsoft has not confirmed what becomes of synchronization by such a profile.',
    remedy: 'Ask Microsoft support what this profile needs.',
  },
  'email-router-chosen': {
    title: 'Email Router is chosen to process e-mail',
    message:
      'The organization is set to Email Router, which has not been supported since 2021-04-12 and does not work with Exchange Online.',
    remedy: 'Set Process Email Using to Server-Side Synchronization under Email settings.',
  },
  'approval-not-required': {
    title: 'The organization requires no approval of addresses',
    message:
      'E-mail is processed for addresses that nobody has approved, so that mailboxes may be synchronized without authorization.',
    remedy:
      'Turn on Process emails only for approved users and Process emails only for approved queues, once the addresses in use are approved.',
  },
  'activities-by-outlook-and-server': {
    title: 'Some appointments go by Outlook, and some by server-side synchronization',
    message:
      'Appointments, contacts and tasks are synchronized by Outlook for some and by server-side synchronization for others, which is discouraged in one organization.',
    remedy: 'Use server-side synchronization for all.',
  },
});

/** What is said of tests that failed, in English. */
export const testsInEnglish: TestWords = deepFreeze({
  directions: {
    incoming: 'incoming e-mail',
    outgoing: 'outgoing e-mail',
    activities: 'appointments, contacts and tasks',
  },
  likely: 'Likely, by the same rows:',
  none: 'The rows show no cause.',
  ifElsewhere:
    'If this organization is to synchronize the mailbox, open it and select Sync items with Exchange from this Dynamics 365 org only, even if Exchange was set to sync with a different org. Else set Appointments, Contacts, and Tasks to None here.',
  toAsk:
    'Ask whether the user has an Exchange licence, whether the mailbox is on-premises and needs a hybrid profile, whether it is in another tenant and needs a profile with OAuth, and whether another environment synchronizes it.',
  causes: {
    mailboxInactive: 'The mailbox is inactive.',
    ownerDisabled: 'The user is disabled.',
    noLicence: 'The user has no licence.',
    accessMode: 'The access mode of the user is not Read-Write.',
    noServerProfile: 'The mailbox has no server profile.',
    inactiveServerProfile: 'The server profile is inactive.',
    notApproved: 'The address is not approved.',
    passwordRefused: 'The server profile signs in with a password that the mail system refuses.',
    anotherOrganization: 'Another organization synchronizes this mailbox.',
  },
});

/** What is said around the questions of a facts file, in English. */
export const factsInEnglish: FactsWords = deepFreeze({
  mailboxes: 'Mailboxes: {count}, of which the verdict is open: {open}',
  atTheTop: 'Once for the organization, at the top of the file',
  isOnPremises: 'Is Dynamics 365 installed on-premises?',
  ofOrganization: 'Once for the organization, under `prerequisites`',
  ofMailboxes: 'For each mailbox that hangs on it, under `mailboxes`',
  hanging: 'verdicts that hang on it: {count}',
  nothingToAsk: 'Nothing need be asked: whatever is not known, every verdict stays the same.',
  howToAnswer:
    'Write `true` or `false` for each `null` whose answer you know; what stays `null` is taken for not known. An answer that is the same for all mailboxes may stand once under `prerequisites`.',
  withoutAddress: 'Mailboxes with questions of their own and no address to write them under: {count}.',
  passedOver: 'Records that could not be asked about: {count}; `check` says why.',
});
