import { en, type MailboxWords } from './en.ts';
import { sv } from './sv.ts';

const WORDS: Readonly<Record<string, MailboxWords>> = { en, sv };

/** What the page of mailbox files says in a language; English where there is none of that id. */
export function wordsOf(languageId: string): MailboxWords {
  return WORDS[languageId] ?? en;
}
