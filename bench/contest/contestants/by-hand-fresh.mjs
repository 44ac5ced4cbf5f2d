import { answerOf, judgeAfresh } from './by-hand.mjs';

export const contestant = {
  name: 'by hand, fresh results',
  about: 'a check of the input and an if for each rule, with a new result for each record',
  checksInput: true,
  prepare: (record) => record,
  judge: judgeAfresh,
  answerOf,
};
