import { strykerOf } from './stryker.mjs';

/** Formulas, what judges by them, and the verbs. */
export default strykerOf(
  'verbs',
  [
    ...['formula', 'condition', 'criterion', 'rule', 'compile', 'judge', 'finding', 'repairs', 'scenes'],
    ...[
      'reading',
      'misfit',
      'problem-table',
      'report-table',
      'vocabulary',
      'options',
      'request',
      'configuration',
      'validate',
    ],
    ...['recommend', 'explain-tradeoffs', 'mail-flow', 'describe', 'labels', 'ruleset', 'questions'],
    ...['question-order', 'completions'],
  ].map((name) => `src/${name}.ts`),
);
