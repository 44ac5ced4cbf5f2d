// `recommend` with everything that it says, as a ratio to judging one configuration by hand-written checks.

import { guide, recommend } from '../../dist/index.js';
import { judgeShared } from '../contest/contestants/by-hand.mjs';
import { RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

const records = RECORDS.mixed();
const requests = records.slice(0, 128).map(({ owner, needs = {}, userCount, prerequisites }) => ({
  owner,
  needs: { incoming: needs.incoming ?? true, outgoing: needs.outgoing ?? true },
  prerequisites,
  ...(userCount !== undefined && { userCount }),
}));
for (const request of requests) {
  const { outcome } = recommend(request, { ruleset: guide });
  if (outcome === 'malformed') throw new Error(JSON.stringify(request));
}
let sink;
const [byHand, recommended] = inTurn(15, [
  () => {
    for (let time = 0; time < 20; time++) for (const record of records) sink = judgeShared(record);
  },
  () => {
    for (const request of requests) sink = recommend(request);
  },
]);
const perRecord = byHand.map((time) => time / (20 * records.length));
const perRequest = recommended.map((time) => time / requests.length);
process.stdout.write(JSON.stringify({ ratio: medianRatio(perRequest, perRecord), sink: typeof sink }));
