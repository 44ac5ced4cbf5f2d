import type { IncompleteWords } from './shape.ts';

/** What is said of an export that lacks something, in English. */
export const incompleteInEnglish: IncompleteWords = {
  title: 'Missing from the export',
  page: 'The last page of the table `{table}` is not among the files. Nothing is said that hangs on it. Fetch the page that `@odata.nextLink` names.',
  table: '`{table}` is not among the files. Not known for {mailboxes}: {topic}.',
  mailboxTable:
    '`mailbox` is not among the files, and nothing can be checked without it. The methods of users and queues only repeat those of their mailboxes.',
  columns: 'The rows of `{table}` lack {columns}. What these columns tell is not known for {mailboxes}.',
  oneMailbox: '1 mailbox',
  mailboxes: '{count} mailboxes',
  topics: {
    emailserverprofile: 'whether the server profile is active, and which mail system it leads to',
    organization: 'what processes email, and whether addresses must be approved',
    queue: 'whether the queue is inactive',
    systemuser: 'whether the user is disabled or has no license',
  },
  owner:
    'Not known for {mailboxes}: whether a user or a queue owns it. Add {tables}, or the column `regardingobjecttypecode` to `mailbox`.',
  remedy:
    'Export what is missing with `d365-email-rules pull URL`, or with the requests that `d365-email-rules columns` prints. “Export your mailboxes” in the documentation shows every way.',
  restsOnIt: 'What is missing from the export decides.',
};
