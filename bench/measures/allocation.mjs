// Bytes that `validate` allocates for a well-formed record whose answer was asked for before. Run with a young generation
// so large that nothing is collected meanwhile.

import { validate } from '../../dist/index.js';
import { RECORDS } from '../contest/records.mjs';

const records = RECORDS.mixed();
let sink;
const judgeAll = () => {
  for (const record of records) sink = validate(record);
};
for (let time = 0; time < 60; time++) judgeAll();
/** The heap that so many times more take. */
const grownBy = (times) => {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let time = 0; time < times; time++) judgeAll();
  return process.memoryUsage().heapUsed - before;
};
// What is there once, however often it is judged, such as what asking takes, is in both and in no record.
const [few, many] = [grownBy(20), grownBy(60)];
const bytes = Math.max(0, Math.round((many - few) / (40 * records.length)));
process.stdout.write(JSON.stringify({ bytes, sink: typeof sink }));
