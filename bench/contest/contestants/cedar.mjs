import { createRequire } from 'node:module';
import { guide } from '../../../dist/index.js';
import { conditionsOf } from '../conditions.mjs';
import { flat } from '../records.mjs';

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
const conditions = conditionsOf(guide);

/** There is no null in Cedar: a truth is a word, and a number that is not stated is less than all others. */
const WORDS = new Map([
  [true, 'yes'],
  [false, 'no'],
  [null, 'unknown'],
]);
const wordOf = (value) => WORDS.get(value) ?? value;

function expressionOf({ all, any, field, among, atLeast }) {
  if (all) return `(${all.map(expressionOf).join(' && ')})`;
  if (any) return `(${any.map(expressionOf).join(' || ')})`;
  if (atLeast !== undefined) return `context.${field} >= ${atLeast}`;
  return `${JSON.stringify(among.map(wordOf))}.contains(context.${field})`;
}

const staticPolicies = Object.fromEntries(
  conditions.map(({ when }, index) => [
    String(index),
    `permit(principal, action, resource) when { ${expressionOf(when)} };`,
  ]),
);
const parsed = cedar.preparsePolicySet('guide', { staticPolicies });
if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));

const entity = (type) => ({ type, id: 'one' });

export const contestant = {
  name: 'cedar-wasm',
  about: 'a policy for each thing that a rule can say, parsed before',
  checksInput: false,
  prepare(record) {
    const { userCount, ...rest } = flat(record);
    const context = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, wordOf(value)]));
    return {
      ...{ principal: entity('User'), action: entity('Action'), resource: entity('Mailbox') },
      context: { ...context, userCount: userCount ?? -1 },
      ...{ preparsedPolicySetId: 'guide', validateRequest: false, entities: [] },
    };
  },
  judge: (call) => cedar.statefulIsAuthorized(call),
  answerOf({ type, response, errors }) {
    if (type !== 'success') throw new Error(JSON.stringify(errors));
    return response.diagnostics.reason.map((index) => conditions[Number(index)].says);
  },
};
