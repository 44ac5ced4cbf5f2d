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
    telling: ['clauses', 'changing', 'supported', 'dataverse-words'],
    others: [
      ...['mail-flow', 'dataverse-ruleset', 'laws/no-dead-rule', 'laws/each-condition-decides'],
      ...['public-surface', 'recommend', 'plan', 'laws/dated-rules'],
    ],
  },
  /** Formulas, what judges by them, and the verbs that everything goes through. */
  judging: {
    mutate: [
      ...core(
        'formula',
        'condition',
        'criterion',
        'rule',
        'compile',
        'judge',
        'finding',
        'repairs',
        'minimal-sets',
        'branch-and-bound',
        'and-or-tree',
        'step-budget',
        'scenes',
      ),
      ...core('word-table', 'bit-sums', 'reading', 'misfit', 'ternary-places', 'situation-table'),
      ...core('problem-table', 'report-list', 'report-table', 'vocabulary', 'options', 'request'),
      ...core('table-for-options', 'validate', 'recommend', 'ruleset'),
      ...core(
        'standing',
        'dominance',
        'choices-to-rank',
        'choice-tree',
        'best-choices',
        'unreachable-choices',
        'priority-queue',
      ),
    ],
    telling: [
      ...['report-table', 'report-list', 'reading', 'word-table', 'ternary-places', 'situation-table'],
      ...[
        'table-for-options',
        'options',
        'kept-answers',
        'unmet-sentence',
        'recommend',
        'small-domain',
        'repairs',
        'hard-repairs',
        'many-choices',
        'priority-queue',
      ],
      ...['laws/every-problem-at-once', 'extend-ruleset', 'schema'],
    ],
    others: [
      ...['define-ruleset', 'laws/total', 'laws/dated-rules', 'laws/dominated-by', 'laws/reads-once'],
      ...['laws/any-formula', 'laws/any-ruleset', 'laws/minimal-and-complete'],
    ],
  },
  /** What finds everything that is wrong with data, and the words for it. */
  schemas: {
    mutate: core('check-against-schema', 'input-schema', 'ruleset-schema', 'words-schema', 'edit-distance'),
    telling: ['edit-distance', 'suggestions', 'define-ruleset', 'laws/same-problems-as-zod'],
    others: ['extend-ruleset', 'laws/every-problem-at-once', 'laws/hostile'],
  },
  /** What tells methods apart, and puts answers before people. */
  tradeoffs: {
    mutate: core(
      'explain-tradeoffs',
      'available-methods',
      'mail-flow',
      'describe',
      'labels',
      'configuration',
    ),
    telling: ['small-domain', 'many-choices', 'mail-flow', 'extend-ruleset'],
    others: ['laws/every-problem-at-once', 'laws/mirror', 'laws/total', 'laws/reads-once'],
  },
  questions: {
    mutate: core('questions', 'question-order', 'completions'),
    telling: ['questions'],
    others: ['laws/total', 'laws/reads-once'],
  },
  plan: {
    mutate: core('plan', 'served', 'order-search', 'step-order', 'safe-states'),
    telling: ['step-order', 'served', 'plan'],
    others: ['laws/total', 'laws/reads-once'],
  },
};
