// The limit: every answer is worked out before, and a record becomes the place of its answer. Nothing is checked.

import { guide } from '../../../dist/index.js';
import { closureOf, conditionsOf } from '../conditions.mjs';

const { owners, directions, prerequisites } = guide.vocabulary;
const THREE = [null, true, false];
const digits = [
  ['owner', owners],
  ['incoming', directions.incoming],
  ['outgoing', directions.outgoing],
  ['needs_incoming', THREE],
  ['needs_outgoing', THREE],
  ['userCount', [null, 9, 10]],
  ...prerequisites.map((name) => [name, THREE]),
];
const size = digits.reduce((product, [, values]) => product * values.length, 1);

const conditions = conditionsOf(guide).map(({ says, when }) => ({
  says,
  holds: closureOf(when, (field) => (record) => record[field]),
}));
const answers = [];
const numbers = new Map();
const table = new Uint16Array(size);
const record = {};
for (let place = 0; place < size; place++) {
  let rest = place;
  for (const [field, values] of digits) {
    record[field] = values[rest % values.length];
    rest = Math.floor(rest / values.length);
  }
  const found = conditions.filter(({ holds }) => holds(record)).map(({ says }) => says);
  const key = found.join();
  if (!numbers.has(key)) {
    numbers.set(key, answers.length);
    answers.push(Object.freeze(found));
  }
  table[place] = numbers.get(key);
}

let weight = 1;
const weights = digits.map(([, values]) => {
  const own = weight;
  weight *= values.length;
  return own;
});
const addends = digits.map(([, values], place) =>
  Object.fromEntries(values.map((value, index) => [String(value), index * weights[place]])),
);
const [ofOwner, ofIncoming, ofOutgoing] = addends;
const weightOf = Object.fromEntries(digits.map(([field], place) => [field, weights[place]]));
const { needs_incoming: ofNeedIn, needs_outgoing: ofNeedOut, userCount: ofCount } = weightOf;
const {
  outlookInstalled: ofOutlook,
  emailRouterInstalled: ofRouter,
  serverSideSyncEnabled: ofSync,
} = weightOf;
const { sinkMailboxProvisioned: ofSink, forwardRuleDeployed: ofRule } = weightOf;
const { smtpCompatible: ofSmtp, smtpServerConnected: ofConnection } = weightOf;
const ofThree = (value) => (value === undefined ? 0 : 2 - value);
const NOTHING = Object.freeze({});

function judge({ owner, incoming, outgoing, needs = NOTHING, userCount, prerequisites: known = NOTHING }) {
  let place = ofOwner[owner] + ofIncoming[incoming] + ofOutgoing[outgoing];
  place += ofThree(needs.incoming) * ofNeedIn + ofThree(needs.outgoing) * ofNeedOut;
  place += (userCount === undefined ? 0 : userCount >= 10 ? 2 : 1) * ofCount;
  place += ofThree(known.outlookInstalled) * ofOutlook + ofThree(known.emailRouterInstalled) * ofRouter;
  place += ofThree(known.serverSideSyncEnabled) * ofSync + ofThree(known.sinkMailboxProvisioned) * ofSink;
  place += ofThree(known.forwardRuleDeployed) * ofRule + ofThree(known.smtpCompatible) * ofSmtp;
  place += ofThree(known.smtpServerConnected) * ofConnection;
  return answers[table[place]];
}

export const contestant = {
  name: 'a precomputed table',
  about: 'the limit: every answer was worked out before, and nothing of the input is checked',
  checksInput: false,
  prepare: (each) => each,
  judge,
  answerOf: (found) => found,
};
