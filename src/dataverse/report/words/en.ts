import type { IncompleteWords } from './shape.ts';

/** The texts on what an export lacks, in English. */
export const incompleteInEnglish: IncompleteWords = {
  title: 'Missing from the export',
  page: 'The last page of the table `{table}` is missing, so findings that depend on it are left out. Get the page that `@odata.nextLink` names.',
  pageBefore:
    'A page of the table `{table}` is missing, so findings that depend on it are left out. Add the file, or export the table again.',
  table: 'The table `{table}` is missing. Not known for {mailboxes}: {topic}.',
  mailboxTable:
    'The table `mailbox` is missing, and nothing can be checked without it. The methods of users and queues only repeat those of their mailboxes.',
  columns: 'Columns missing from `{table}`: {columns}. Their content is not known for {mailboxes}.',
  oneMailbox: '1 mailbox',
  mailboxes: '{count} mailboxes',
  topics: {
    emailserverprofile: 'whether the server profile is active, and which email system it uses',
    organization: 'how the organization processes email, and whether addresses need approval',
    queue: 'whether the queue is inactive',
    systemuser: 'whether the user is disabled or has no license',
  },
  owner:
    'Not known for {mailboxes}: whether a user or a queue owns it. Add {tables}, or the column `regardingobjecttypecode` to `mailbox`.',
  remedy:
    'Export the rest with `d365-email-rules pull URL`, or with the requests that `d365-email-rules columns` prints. “Export your mailboxes” in the documentation shows every way.',
  restsOnIt: 'The missing part of the export decides.',
};
