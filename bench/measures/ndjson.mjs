// A line of NDJSON to its report, as a ratio to JSON.parse of the same line alone; and the same by hand-written checks.

import { validate } from '../../dist/index.js';
import { judgeShared } from '../contest/contestants/by-hand.mjs';
import { RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

let sink;
const ratiosOf = (kind) => {
  const lines = RECORDS[kind]().map((record) => JSON.stringify(record));
  const [parsed, judged, byHand] = inTurn(15, [
    () => {
      for (const line of lines) sink = JSON.parse(line);
    },
    () => {
      for (const line of lines) sink = validate(JSON.parse(line));
    },
    () => {
      for (const line of lines) sink = judgeShared(JSON.parse(line));
    },
  ]);
  return { ratio: medianRatio(judged, parsed), byHand: medianRatio(byHand, parsed) };
};
const kinds = process.argv.slice(2);
const ratios = Object.fromEntries(kinds.map((kind) => [kind, ratiosOf(kind)]));
process.stdout.write(JSON.stringify({ ratios, sink: typeof sink }));
