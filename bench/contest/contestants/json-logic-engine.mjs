import { LogicEngine } from 'json-logic-engine';
import { guide } from '../../../dist/index.js';
import { conditionsOf } from '../conditions.mjs';
import { flat } from '../records.mjs';

function logicOf({ all, any, field, among, atLeast }) {
  if (all) return { and: all.map(logicOf) };
  if (any) return { or: any.map(logicOf) };
  const value = { var: field };
  if (atLeast !== undefined) return { and: [{ '!==': [value, null] }, { '>=': [value, atLeast] }] };
  const equal = among.map((each) => ({ '===': [value, each] }));
  return equal.length === 1 ? equal[0] : { or: equal };
}

const engine = new LogicEngine();
const conditions = conditionsOf(guide).map(({ says, when }) => ({
  says,
  holds: engine.build(logicOf(when)),
}));

export const contestant = {
  name: 'json-logic-engine, compiled',
  about: 'a compiled expression for each thing that a rule can say',
  checksInput: false,
  prepare: flat,
  judge(record) {
    const found = [];
    for (const { says, holds } of conditions) if (holds(record)) found.push(says);
    return found;
  },
  answerOf: (found) => found,
};
