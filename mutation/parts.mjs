/**
 * What mutation testing breaks, and the tests that are to notice it, part by part: a part has tests of its own, so that
 * no mutant waits for those that say nothing of it. The tests that notice most in the least time come first.
 */
const sources = (...names) => names.map((name) => `src/${name}.ts`);
const tests = (...names) => names.map((name) => `test/${name}.test.ts`);

export const parts = {
  /** The rules as data, without their words. All is loaded with its module, so every mutant meets every test here. */
  rulesets: {
    mutate: ['src/rulesets/**/*.ts', '!src/rulesets/*/words/*.ts'],
    tests: [
      ...tests('loads', 'clauses', 'changing', 'supported', 'dataverse-words', 'laws/no-dead-rule'),
      ...tests(
        'dataverse-ruleset',
        'laws/each-condition-decides',
        'mail-flow',
        'public-surface',
        'recommend',
      ),
      ...tests('plan', 'validate.model'),
    ],
  },
  /** Formulas, what judges by them, and the verbs that look no further than one configuration or one request. */
  verbs: {
    mutate: [
      ...sources(
        'formula',
        'condition',
        'criterion',
        'rule',
        'compile',
        'judge',
        'finding',
        'repairs',
        'scenes',
      ),
      ...sources('reading', 'misfit', 'problem-table', 'report-table', 'vocabulary', 'options', 'request'),
      ...sources('configuration', 'validate', 'recommend', 'explain-tradeoffs', 'mail-flow', 'describe'),
      ...sources('labels', 'ruleset'),
    ],
    tests: ['mutation/most-telling.test.ts', 'mutation/all-else.test.ts'],
  },
  questions: {
    mutate: sources('questions', 'question-order', 'best-order', 'completions'),
    tests: tests('questions'),
  },
  plan: {
    mutate: sources('plan', 'served', 'step-order'),
    tests: tests('step-order', 'plan'),
  },
};
