import { validate } from '../../../dist/index.js';

export const contestant = {
  name: 'd365-email-rules',
  about: '`validate`, which checks the input and gives findings in words, with sources and repairs',
  checksInput: true,
  prepare: (record) => record,
  judge: validate,
  answerOf: (report) =>
    report.verdict === 'malformed'
      ? 'malformed'
      : report.findings.map(({ ruleId, kind }) => `${ruleId} ${kind}`),
};
