// A line of NDJSON to its report, as a ratio to JSON.parse of the same line alone; and the same by hand-written checks.
// With `judged` as the first argument only the first is done, for a profile.

import { validate } from '../../dist/index.js';
import { judgeShared } from '../contest/contestants/by-hand.mjs';
import { RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

let sink;
const worksOn = (lines) => ({
  parsed() {
    for (const line of lines) sink = JSON.parse(line);
  },
  judged() {
    for (const line of lines) sink = validate(JSON.parse(line));
  },
  byHand() {
    for (const line of lines) sink = judgeShared(JSON.parse(line));
  },
});
const worksOf = (kind) => worksOn(RECORDS[kind]().map((record) => JSON.stringify(record)));
const ratiosOf = (kind) => {
  const { parsed, judged, byHand } = worksOf(kind);
  const [bare, ours, others] = inTurn(15, [parsed, judged, byHand]);
  return { ratio: medianRatio(ours, bare), byHand: medianRatio(others, bare) };
};
const [first, ...others] = process.argv.slice(2);
if (first === 'judged') {
  for (const kind of others) inTurn(40, [worksOf(kind).judged]);
} else {
  const ratios = Object.fromEntries([first, ...others].map((kind) => [kind, ratiosOf(kind)]));
  process.stdout.write(JSON.stringify({ ratios, sink: typeof sink }));
}
