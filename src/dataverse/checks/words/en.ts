import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords, TestWords } from './shape.ts';

/** The texts of the checks of rows, in English. */
export const rowsInEnglish: RowWords = deepFreeze({
  'address-missing': {
    title: 'A mailbox has no email address',
    message: 'This mailbox has a delivery method but no email address.',
    remedy: 'Enter the address of the user or queue. Approve it again if needed (**Approve Email**).',
  },
  'address-repeated': {
    title: 'Several mailboxes have the same email address',
    message:
      'Another mailbox has the same email address. Each mailbox in the email system can belong to only one mailbox here.',
    remedy: 'Keep the address on its own mailbox, and change it on the others.',
  },
  'mailbox-repeated': {
    title: 'The same mailbox appears more than once',
    message: 'Another row has the same `mailboxid`, so this mailbox counts more than once.',
    remedy: 'Export the mailboxes once, and name each file once.',
  },
  'owner-disabled': {
    title: 'A mailbox belongs to a disabled user or an inactive queue',
    message: 'The user is disabled or the queue is inactive, so the mailbox receives and sends nothing.',
    remedy:
      'If the user has left, do nothing. Otherwise, enable the user with a license, then activate and test the mailbox.',
  },
  'owner-unlicensed': {
    title: 'The user of a mailbox has no license',
    message: 'The user of this mailbox has no license, so nothing is synchronized.',
    remedy:
      'Assign a license and a security role to the user in the Microsoft 365 admin center, then select **Test & Enable Mailbox**.',
  },
  'owner-access-mode': {
    title: 'The access mode of a user prevents synchronization',
    message: 'The user of this mailbox has the access mode Administrative or Read.',
    remedy:
      'Open the user, set **Access Mode** to **Read-Write** under **Administration**, then select **Test & Enable Mailbox**.',
  },
  'record-owner-disabled': {
    title: 'The owner of a mailbox record is disabled',
    message:
      'The user in the Owner field of this mailbox is disabled. Tracking email depends on the privileges of that user.',
    remedy: 'Assign the mailbox record to an enabled user with a license.',
  },
  'record-owner-unlicensed': {
    title: 'The owner of a mailbox record has no license',
    message:
      'The user in the Owner field of this mailbox has no license. Tracking email depends on the privileges of that user.',
    remedy: 'Assign a license to that user, or assign the mailbox record to another user.',
  },
  'test-failed': {
    title: 'The last test of a mailbox failed',
    message: 'The last test of {direction} failed. {causes}',
    remedy:
      'Open the mailbox and look under **Alerts** for the cause. Fix it, then select **Test & Enable Mailbox** again.',
  },
  'test-under-way': {
    title: 'A mailbox is being tested',
    message: 'A test of this mailbox is scheduled or running, so its results can still change.',
    remedy: 'Wait for the test to finish, then export again.',
  },
  'address-approval-empty': {
    title: 'An address was never submitted for approval',
    message: 'The approval state of this mailbox is Empty. Nobody was asked to approve its address.',
    remedy: 'Under **Mailboxes**, select the mailbox and choose **Approve Email**.',
  },
  'address-approval-pending': {
    title: 'An address waits for approval',
    message: 'The approval state of this mailbox is Pending Approval.',
    remedy: 'Under **Mailboxes**, select the mailbox and choose **Approve Email**.',
  },
  'address-approval-rejected': {
    title: 'The approval of an address was rejected',
    message: 'The approval state of this mailbox is Rejected. Someone selected Reject Email.',
    remedy: 'Find out why. If the address is right, select **Approve Email**.',
  },
  'credentials-missing': {
    title: 'A mailbox has no credentials, but its server profile needs them',
    message:
      'The server profile signs in with the credentials of each mailbox. This mailbox has none, or does not allow their use.',
    remedy:
      'Open the mailbox, set **Allow to Use Credentials for Email Processing** to **Yes**, and enter user name and password.',
  },
  'activities-without-impersonation': {
    title: 'A server profile for appointments does not use impersonation',
    message:
      'The server profile has its own credentials and no impersonation. It cannot reach appointments, contacts and tasks of others.',
    remedy: 'Set **Use Impersonation** to **Yes** in the server profile.',
  },
  'email-deleted-after-processing': {
    title: 'Email is deleted from a user’s mailbox',
    message: 'Dynamics 365 deletes each message from the user’s own mailbox after processing.',
    remedy: 'Set **Delete Emails after Processing** to **No** for this mailbox.',
  },
  'queue-has-users-address': {
    title: 'A queue has the address of a user',
    message:
      'The mailbox of this queue has the address of a user’s mailbox. Queues that Dynamics 365 creates for users have it.',
    remedy: 'Clear the address of the queue, or enter another one.',
  },
  'queue-takes-no-email': {
    title: 'A queue receives email but accepts none',
    message: 'The mailbox of this queue receives email, but the queue is set to No email messages.',
    remedy:
      'Choose another option under **Convert Incoming Email To Activities** in the queue, or set the incoming method to None.',
  },
  'facts-contradict-rows': {
    title: 'The facts file contradicts the export',
    message: 'The facts file and this column disagree about this: {fact}. The facts file counts.',
    remedy: 'Find out which is right. Correct the facts file, or export again.',
  },
  'column-not-understood': {
    title: 'Unknown value in a choice column',
    message:
      'This column contains neither one of its integers nor a known label, so its value counts as not known.',
    remedy: 'Export integers. Labels differ by language.',
  },
  'column-not-decoded': {
    title: 'Text could not be decoded',
    message:
      'Part of this column could not be decoded. `�` stands in its place, so the name, address or id may be wrong.',
    remedy: 'Save or export the file as UTF-8, and copy it unchanged.',
  },
  'forward-mailbox-regards-owner': {
    title: 'A forward mailbox belongs to a user or queue',
    message: 'A forward mailbox collects the email of others, so it must not belong to a user or queue.',
    remedy:
      'Create a new forward mailbox under **Mailboxes**. The user or queue of a mailbox cannot be changed.',
  },
  'forward-mailbox-sends': {
    title: 'A forward mailbox has an outgoing method',
    message: 'A forward mailbox sends nothing, so its outgoing method must be None.',
    remedy: 'Set the outgoing method of the forward mailbox to None.',
  },
  'forward-mailbox-without-profile': {
    title: 'A forward mailbox has no server profile',
    message: 'Without a server profile, Dynamics 365 gets no email from a forward mailbox.',
    remedy: 'Choose an active server profile for the forward mailbox.',
  },
  'forward-mailbox-none-active': {
    title: 'Forward Mailbox is in use, but no forward mailbox is active',
    message:
      'Mailboxes are set to Forward Mailbox, but the export has no active forward mailbox to collect their email.',
    remedy: 'Activate or create a forward mailbox. If one exists, export it too.',
  },
  'server-profile-inactive': {
    title: 'A server profile is inactive and mailboxes use it',
    message: 'This server profile is inactive. Mailboxes that use it: {count}.',
    remedy:
      'Under **Server profiles**, switch to **Inactive Email Server Profiles**, select this profile and choose **Activate**. That fixes all these mailboxes at once.',
  },
  'server-profile-without-host': {
    title: 'A server profile has no server, and autodiscover is off',
    message: 'This server profile has no server, and does not find it by autodiscover.',
    remedy: 'Enter the server, or turn on **Auto Discover Server Location**.',
  },
  'server-profile-unsupported-host': {
    title: 'A server profile uses an unsupported email system',
    message: 'Outlook.com, MSN and Windows Live are not supported.',
    remedy: 'Move the mailboxes to a supported email system, such as Exchange Online or Gmail.',
  },
  'server-profile-unsupported-version': {
    title: 'A server profile uses an unsupported version of Exchange',
    message:
      'This server profile is for Exchange 2007 or 2010. Exchange 2013 SP1 and later versions are supported.',
    remedy:
      'Move the mailboxes to Exchange Online or a supported version of Exchange Server. Then select that version in the server profile.',
  },
  'server-profile-without-tls': {
    title: 'A server profile connects without TLS',
    message: 'This server profile connects to the mail server without TLS.',
    remedy: 'Turn on TLS (SSL) for this direction.',
  },
  'server-profile-gmail-port': {
    title: 'Wrong port for Gmail',
    message: 'Gmail uses port 995 for POP3 and 587 for SMTP. This server profile uses another port.',
    remedy: 'Enter the Gmail port.',
  },
  'server-profile-gmail-password': {
    title: 'A server profile signs in to Gmail with a password',
    message: 'Gmail has accepted no user name and password from applications since 2022-05-30.',
    remedy: 'Use a server profile for Gmail with OAuth 2.0.',
  },
  'server-profile-gmail-not-signed-in': {
    title: 'A server profile has not signed in to Gmail',
    message: 'This server profile uses OAuth 2.0 for Gmail, but nobody has signed in with it.',
    remedy: 'Open the server profile and select **Sign in to Gmail**.',
  },
  'server-profile-gmail-too-many': {
    title: 'Too many mailboxes use one server profile for Gmail',
    message: 'A Gmail profile serves up to 100 users. Mailboxes that use this one: {count}.',
    remedy: 'Create more server profiles for Gmail, and divide the mailboxes among them.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'A server profile signs in to Exchange Online with a password',
    message: 'Exchange Online no longer accepts user name and password.',
    remedy:
      'In the same tenant, use the **Microsoft Exchange Online** profile with server-to-server authentication. For another tenant, use OAuth.',
  },
  'server-profile-password-at-smtp-office365': {
    title: 'A server profile sends through Exchange Online with a password',
    message:
      'Exchange Online accepts user name and password at smtp.office365.com until the end of December 2026. Then it is off by default.',
    remedy:
      'Plan the switch to the **Microsoft Exchange Online** profile with server-to-server authentication. For another tenant, plan OAuth.',
  },
  'server-profile-exchange-online-changed': {
    title: 'A server profile for Exchange Online differs from the default',
    message: 'This profile has impersonation on or autodiscover off, which Microsoft advises against.',
    remedy: 'Use the **Microsoft Exchange Online** profile that comes with Dynamics 365.',
  },
  'server-profile-exchange-web-services': {
    title: 'A server profile may use Exchange Web Services',
    message:
      'Exchange Online starts to disable Exchange Web Services in October 2026. Microsoft has not confirmed the effect on such a profile.',
    remedy: 'Ask Microsoft support what this profile needs.',
  },
  'email-router-chosen': {
    title: 'The organization processes email with Email Router',
    message: 'Email Router has not been supported since 2021-04-12 and does not work with Exchange Online.',
    remedy: 'Under **Email settings**, set **Process Email Using** to **Server-Side Synchronization**.',
  },
  'approval-not-required': {
    title: 'The organization does not require approved addresses',
    message:
      'Dynamics 365 processes email of addresses that nobody approved, so mailboxes may be synchronized without authorization.',
    remedy:
      'Approve the addresses in use. Then turn on **Process emails only for approved users** and **Process emails only for approved queues**.',
  },
  'activities-by-outlook-and-server': {
    title: 'Appointments use both Outlook and server-side synchronization',
    message:
      'Some mailboxes synchronize appointments, contacts and tasks by Outlook, others by server-side synchronization. Microsoft advises against mixing them in one organization.',
    remedy: 'Use server-side synchronization for all mailboxes.',
  },
  'export-at-row-limit': {
    title: 'An export may be cut off',
    message: 'The file has exactly {count} rows, a number at which exports stop. The rest may be missing.',
    remedy:
      'Compare it with the number of rows in Dynamics 365. `d365-email-rules pull URL` exports all of them.',
  },
});

/** The texts about failed tests, in English. */
export const testsInEnglish: TestWords = deepFreeze({
  directions: {
    incoming: 'incoming email',
    outgoing: 'outgoing email',
    activities: 'appointments, contacts and tasks',
  },
  likely: 'Likely causes in the export:',
  none: 'The export shows no cause.',
  ifElsewhere:
    'To synchronize the mailbox from here, open it. Select **Sync items with Exchange from this Dynamics 365 org only, even if Exchange was set to sync with a different org**. Otherwise, set **Appointments, Contacts, and Tasks** to None.',
  toAsk:
    'Check that the user has an Exchange license and that no other environment synchronizes the mailbox. An on-premises mailbox needs a hybrid profile. A mailbox in another tenant needs a profile with OAuth.',
  causes: {
    mailboxInactive: 'The mailbox is inactive.',
    ownerDisabled: 'The user is disabled.',
    noLicence: 'The user has no license.',
    accessMode: 'The access mode of the user is not Read-Write.',
    noServerProfile: 'The mailbox has no server profile.',
    inactiveServerProfile: 'The server profile is inactive.',
    notApproved: 'The address is not approved.',
    passwordRefused: 'The server profile signs in with a password, which the email system no longer accepts.',
    anotherOrganization: 'Another organization synchronizes this mailbox.',
  },
});

/** The texts around the questions of a facts file, in English. */
export const factsInEnglish: FactsWords = deepFreeze({
  mailboxes: 'Mailboxes: {count}, of which open: {open}',
  atTheTop: 'Once for the organization, at the top of the file',
  isOnPremises: 'Is Dynamics 365 installed on-premises?',
  ofOrganization: 'Once for the organization, under `prerequisites`',
  ofMailboxes: 'For single mailboxes, under `mailboxes`',
  hanging: 'mailboxes affected: {count}',
  nothingToAsk: 'No questions left. No answer can change a result.',
  howToAnswer:
    'Replace each `null` that you can answer with `true` or `false`. Every remaining `null` counts as not known. Write an answer that applies to all mailboxes once under `prerequisites`.',
  withoutAddress: 'Mailboxes with open questions but without an address for the file: {count}.',
  passedOver: 'Unreadable records: {count}. Run `check` to see why.',
});
