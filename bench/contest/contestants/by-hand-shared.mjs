import { answerOf, judgeShared } from './by-hand.mjs';

export const contestant = {
  name: 'by hand, shared results',
  about: 'the same, with one frozen result for all records of which the same is said',
  checksInput: true,
  prepare: (record) => record,
  judge: judgeShared,
  answerOf,
};
