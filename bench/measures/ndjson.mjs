// A line of NDJSON to its report, as a ratio to JSON.parse of the same line alone.

import { validate } from '../../dist/index.js';
import { RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

const lines = RECORDS.mixed().map((record) => JSON.stringify(record));
let sink;
const [parsed, judged] = inTurn(25, [
  () => {
    for (const line of lines) sink = JSON.parse(line);
  },
  () => {
    for (const line of lines) sink = validate(JSON.parse(line));
  },
]);
process.stdout.write(JSON.stringify({ ratio: medianRatio(judged, parsed), sink: typeof sink }));
