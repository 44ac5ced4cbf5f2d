import { useData } from 'vitepress';
import { type ComputedRef, computed, type InjectionKey, inject, provide } from 'vue';
import { type AdvisorLanguage, advisorLanguageOf } from './language.ts';

const PROVIDED: InjectionKey<ComputedRef<AdvisorLanguage>> = Symbol(
  'the language and edition of the advisor',
);

/** The language of the page one is on, by the edition that is asked there. */
export function useLanguage(): ComputedRef<AdvisorLanguage> {
  const { lang } = useData();
  return inject(PROVIDED, undefined) ?? computed(() => advisorLanguageOf(lang.value));
}

/** Lets all below speak by the edition that a question is put to. */
export function provideLanguage(question: { readonly ruleset: string }): ComputedRef<AdvisorLanguage> {
  const { lang } = useData();
  const language = computed(() => advisorLanguageOf(lang.value, question.ruleset));
  provide(PROVIDED, language);
  return language;
}
