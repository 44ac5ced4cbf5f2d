/** The files of the core with these names. */
const core = (...names) => names.map((name) => `src/${name}.ts`);

/**
 * What mutation testing breaks, and the tests that are to notice it, part by part: a part has tests of its own, so that
 * no mutant waits for those that say nothing of it.
 *
 * The telling ones notice most in the least time. Before all stands what tells that something is no longer kept: then
 * all else takes too long.
 */
export const parts = {
  /** The rules as data, without their words. */
  rulesets: {
    mutate: ['src/rulesets/**/*.ts', '!src/rulesets/*/words/*.ts'],
    telling: ['rulesets/clauses', 'rulesets/changing', 'api/supported', 'locales/dataverse-words'],
    others: [
      ...['api/mail-flow', 'rulesets/dataverse-ruleset', 'laws/no-dead-rule', 'laws/each-condition-decides'],
      ...['api/public-surface', 'api/recommend', 'api/plan', 'laws/dated-rules'],
    ],
  },
  /** Formulas, what judges by them, and the verbs that everything goes through. */
  judging: {
    mutate: [
      ...core(
        'logic/formula',
        'rule-language/condition',
        'rule-language/criterion',
        'rule-language/rule',
        'rule-language/compile',
        'engine/evaluate',
        'engine/finding',
        'logic/minimal-repairs',
        'logic/minimal-sets',
        'logic/branch-and-bound',
        'logic/and-or-tree',
        'logic/step-budget',
        'engine/configuration/encoding',
      ),
      ...core(
        'engine/configuration/word-table',
        'engine/configuration/bit-sums',
        'engine/configuration/reader',
        'engine/configuration/mismatch',
        'engine/configuration/ternary-places',
        'engine/configuration/situation-table',
      ),
      ...core(
        'engine/problem-cache',
        'engine/report-list',
        'engine/report-cache',
        'rule-language/vocabulary',
        'engine/options',
        'engine/handler',
      ),
      ...core('engine/table-for-options', 'api/validate', 'api/recommend', 'rule-language/ruleset'),
      ...core(
        'engine/ranking/candidate',
        'engine/ranking/dominance',
        'engine/choices/choices-to-rank',
        'engine/choices/choice-tree',
        'engine/choices/best-choices',
        'engine/choices/unreachable-choices',
        'logic/priority-queue',
      ),
    ],
    telling: [
      ...[
        'engine/report-cache',
        'engine/report-list',
        'engine/reader',
        'engine/word-table',
        'engine/ternary-places',
        'engine/situation-table',
      ],
      ...[
        'engine/table-for-options',
        'engine/options',
        'engine/kept-answers',
        'api/unmet-sentence',
        'api/recommend',
        'api/small-domain',
        'logic/minimal-repairs',
        'logic/hard-repairs',
        'engine/many-choices',
        'logic/priority-queue',
      ],
      ...['laws/every-problem-at-once', 'api/extend-ruleset', 'api/schema'],
    ],
    others: [
      ...['api/define-ruleset', 'laws/total', 'laws/dated-rules', 'laws/dominated-by', 'laws/reads-once'],
      ...['laws/any-formula', 'laws/any-ruleset', 'laws/minimal-and-complete'],
    ],
  },
  /** What finds everything that is wrong with data, and the words for it. */
  schemas: {
    mutate: core(
      'input/check',
      'rule-language/input-schema',
      'rule-language/ruleset-schema',
      'rule-language/words-schema',
      'input/edit-distance',
    ),
    telling: ['input/edit-distance', 'input/suggestions', 'api/define-ruleset', 'laws/same-problems-as-zod'],
    others: ['api/extend-ruleset', 'laws/every-problem-at-once', 'laws/hostile'],
  },
  /** What tells methods apart, and puts answers before people. */
  tradeoffs: {
    mutate: core(
      'api/explain-tradeoffs',
      'engine/choices/available-methods',
      'api/mail-flow',
      'api/describe',
      'api/labels',
      'engine/configuration/configuration',
    ),
    telling: ['api/small-domain', 'engine/many-choices', 'api/mail-flow', 'api/extend-ruleset'],
    others: ['laws/every-problem-at-once', 'laws/mirror', 'laws/total', 'laws/reads-once'],
  },
  questions: {
    mutate: core('api/questions', 'logic/question-order', 'engine/symbolic/completions'),
    telling: ['api/questions'],
    others: ['laws/total', 'laws/reads-once'],
  },
  plan: {
    mutate: core(
      'api/plan/index',
      'api/plan/changes',
      'api/plan/goal',
      'api/plan/steps',
      'engine/advisable',
      'engine/service-level',
      'logic/order-search',
      'logic/safe-order',
      'engine/safe-states',
    ),
    telling: ['logic/safe-order', 'engine/service-level', 'api/plan'],
    others: ['laws/advice-can-be-followed', 'laws/total', 'laws/reads-once'],
  },
};
