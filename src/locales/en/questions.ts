import { asking } from './asking.ts';

/** The texts around questions, in English. */
export const questions = {
  ...asking,
  stillToAsk: 'Still to answer',
  nothingToAsk: 'No questions left. No answer can change the result.',
  expected: 'On average, {count} answers are enough.',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Don’t know',
  keys: '↑ ↓ Enter, or y/n/?',
  answerWith: 'y = yes, n = no, empty = don’t know',
  notUnderstood: '`{answer}` is not an answer. Enter y or n, or leave it empty.',
} as const;
