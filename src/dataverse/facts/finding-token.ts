/** A finding in one word, `rule@mailbox`, which stays as it is in a cell of a spreadsheet. */

import type { Exception } from './exceptions-file.ts';

/** What an exception is for. */
export type NamedFinding = Required<Pick<Exception, 'rule' | 'mailbox'>>;

/** The word of a finding; undefined where the name of the mailbox holds half a character. */
export function findingToken({ rule, mailbox }: NamedFinding): string | undefined {
  try {
    return `${rule}@${encodeURIComponent(mailbox).replaceAll('%40', '@')}`;
  } catch {
    return undefined;
  }
}

/** The finding of a word; undefined where it is none. */
export function findingOfToken(token: string): NamedFinding | undefined {
  const [rule = '', ...others] = token.split('@');
  try {
    const mailbox = decodeURIComponent(others.join('@'));
    return rule === '' || mailbox.trim() === '' ? undefined : { rule, mailbox };
  } catch {
    return undefined;
  }
}
