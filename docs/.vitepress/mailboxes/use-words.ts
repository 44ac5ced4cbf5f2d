import { useData } from 'vitepress';
import { type ComputedRef, computed } from 'vue';
import type { MailboxWords } from './words/en.ts';
import { wordsOf } from './words/index.ts';

/** What the page of mailbox files says in the language of the page one is on. */
export function useWords(): ComputedRef<MailboxWords> {
  const { lang } = useData();
  return computed(() => wordsOf(lang.value));
}
