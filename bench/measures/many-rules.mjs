// The guide and as many further rules as make it a hundred times as long, as a ratio to the guide alone, per record, when
// everything that comes was judged before.

import { extendRuleset, guide, validate } from '../../dist/index.js';
import { RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

const RULES = 100 * guide.rules.length - guide.rules.length;
const { owners, directions, prerequisites } = guide.vocabulary;
const methods = Object.entries(directions).flatMap(([direction, all]) =>
  all.map((method) => ({ direction, method })),
);

const rules = Array.from({ length: RULES }, (_, number) => {
  const { direction, method } = methods[number % methods.length];
  const owner = owners[Math.floor(number / methods.length) % owners.length];
  const [one, other] = [number % prerequisites.length, Math.floor(number / 3) % prerequisites.length];
  return {
    id: `further-${number}`,
    kind: 'error',
    sources: guide.rules[0].sources,
    cases: [
      {
        direction,
        when: { owner, [direction]: method },
        requires: { any: [prerequisites[one], prerequisites[other]] },
      },
    ],
  };
});
const ruleset = extendRuleset(guide, { id: 'guide-and-more', add: rules });
const records = RECORDS['mostly valid']();
let sink;
const options = { ruleset };
const [short, long] = inTurn(25, [
  () => {
    for (const record of records) sink = validate(record);
  },
  () => {
    for (const record of records) sink = validate(record, options);
  },
]);
process.stdout.write(
  JSON.stringify({ ratio: medianRatio(long, short), rules: ruleset.rules.length, sink: typeof sink }),
);
