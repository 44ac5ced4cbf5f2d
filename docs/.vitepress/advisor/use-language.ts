import { useData } from 'vitepress';
import { type ComputedRef, computed } from 'vue';
import { type AdvisorLanguage, advisorLanguageOf } from './language.ts';

/** The language of the page one is on. */
export function useLanguage(): ComputedRef<AdvisorLanguage> {
  const { lang } = useData();
  return computed(() => advisorLanguageOf(lang.value));
}
