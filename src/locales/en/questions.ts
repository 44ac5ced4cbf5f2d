import { asking } from './asking.ts';

/** What is said around questions, in English. */
export const questions = {
  ...asking,
  stillToAsk: 'Still to be asked',
  nothingToAsk: 'Nothing need be asked: whatever is not known, the verdict stays the same.',
  expected: 'On average {count} answers settle it.',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Don’t know',
  keys: '↑ ↓ Enter, or y/n/?',
  answerWith: 'y = yes, n = no, empty = don’t know',
  notUnderstood: '`{answer}` is not an answer: y, n, or nothing at all.',
} as const;
