import { onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue';
import { addressOf, questionFrom } from './address.ts';
import { type AdvisorLanguage, advisorRulesets } from './language.ts';
import { firstQuestion, putTo, type Question } from './question.ts';

/** The question of the page, kept in its address: what is asked can be bookmarked, shared and gone back to. */
export function useQuestion({ ruleset, locale }: AdvisorLanguage) {
  const question = reactive<Question>(firstQuestion(ruleset));
  const asked = () => advisorRulesets.find(({ id }) => id === question.ruleset) ?? ruleset;
  const problems = ref<readonly string[]>([]);
  const namesNoRules = ref(false);
  let written = '';

  function read(): void {
    // What was written here itself comes back as an event too.
    if (window.location.hash === written) return;
    const found = questionFrom(window.location.hash, advisorRulesets, locale);
    Object.assign(question, found.question);
    problems.value = found.problems;
    namesNoRules.value = found.namesNoRules;
    written = window.location.hash;
  }

  function write(): void {
    const address = addressOf(question, asked());
    if (address === written) return;
    written = address;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}${search}${address}`);
    // The links to other languages take the question along.
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }

  onMounted(() => {
    read();
    watch(question, write);
    window.addEventListener('hashchange', read);
  });
  onBeforeUnmount(() => window.removeEventListener('hashchange', read));

  return {
    question,
    problems,
    /** True when the address that was opened does not name the rules to answer by. */
    namesNoRules,
    /** Puts the question to another edition. */
    ask: (rulesetId: string) => {
      const other = advisorRulesets.find(({ id }) => id === rulesetId);
      namesNoRules.value = false;
      if (other !== undefined) Object.assign(question, putTo(question, other));
    },
    startOver: () => {
      Object.assign(question, firstQuestion(asked()));
      problems.value = [];
      namesNoRules.value = false;
    },
  };
}
