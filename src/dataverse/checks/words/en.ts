import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords } from './shape.ts';

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
      'Another mailbox has the same e-mail address: a mailbox in the mail system belongs to one mailbox here.',
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
    remedy: 'Enable the owner, or set the methods of the mailbox to None.',
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
  'server-profile-without-host': {
    title: 'A server profile names no server and looks for none',
    message: 'The server profile has no server, and is not set to find it by itself.',
    remedy: 'Enter the server, or turn automatic discovery on.',
  },
  'server-profile-gmail-port': {
    title: 'A server profile reaches Gmail at a port where it does not answer',
    message: 'Gmail answers at port 995 for POP3, 993 for IMAP and 587 for SMTP, and this is another one.',
    remedy: 'Enter the port of Gmail.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'A server profile signs in to Exchange Online with a password',
    message: 'Exchange Online does not accept user name and password any more.',
    remedy: 'Use a profile for Exchange Online with server-to-server authentication.',
  },
  'email-router-chosen': {
    title: 'Email Router is chosen to process e-mail',
    message: 'The organization is set to Email Router, which stopped working on 2021-04-12.',
    remedy: 'Set the organization to process e-mail with server-side synchronization.',
  },
  'activities-by-outlook-and-server': {
    title: 'Some appointments go by Outlook, and some by server-side synchronization',
    message:
      'Appointments, contacts and tasks are synchronized by Outlook for some and by server-side synchronization for others, which is discouraged in one organization.',
    remedy: 'Use server-side synchronization for all.',
  },
});

/** What is said around the questions of a facts file, in English. */
export const factsInEnglish: FactsWords = deepFreeze({
  mailboxes: 'Mailboxes: {count}, of which the verdict is open: {open}',
  ofOrganization: 'Once for the organization, under `prerequisites`',
  ofMailboxes: 'For each mailbox that hangs on it, under `mailboxes`',
  hanging: 'verdicts that hang on it: {count}',
  nothingToAsk: 'Nothing need be asked: whatever is not known, every verdict stays the same.',
  howToAnswer:
    'Write `true` or `false` for each `null` whose answer you know; what stays `null` is taken for not known. An answer that is the same for all mailboxes may stand once under `prerequisites`.',
  withoutAddress: 'Mailboxes with questions of their own and no address to write them under: {count}.',
  passedOver: 'Records that could not be asked about: {count}; `check` says why.',
});
