import { Engine } from 'json-rules-engine';
import { guide } from '../../../dist/index.js';
import { conditionsOf } from '../conditions.mjs';
import { flat } from '../records.mjs';

function conditionOf({ all, any, field, among, atLeast }) {
  if (all) return { all: all.map(conditionOf) };
  if (any) return { any: any.map(conditionOf) };
  return atLeast === undefined
    ? { fact: field, operator: 'in', value: among }
    : { fact: field, operator: 'greaterThanInclusive', value: atLeast };
}

const engine = new Engine(
  conditionsOf(guide).map(({ says, when }) => {
    const conditions = conditionOf(when);
    return { conditions: conditions.fact ? { all: [conditions] } : conditions, event: { type: says } };
  }),
);

export const contestant = {
  name: 'json-rules-engine',
  about: 'a rule for each thing that a rule of the guide can say',
  checksInput: false,
  prepare: flat,
  judge: (record) => engine.run(record),
  answerOf: ({ events }) => events.map(({ type }) => type),
};
