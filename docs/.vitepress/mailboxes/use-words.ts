import { useData } from 'vitepress';
import { type ComputedRef, computed } from 'vue';
import { en, type MailboxWords } from './words/en.ts';
import { sv } from './words/sv.ts';

const WORDS: Readonly<Record<string, MailboxWords>> = { en, sv };

/** What the page of mailbox files says in the language of the page one is on. */
export function useWords(): ComputedRef<MailboxWords> {
  const { lang } = useData();
  return computed(() => WORDS[lang.value] ?? en);
}
