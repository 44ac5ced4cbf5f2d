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
const TIMES = 20;
globalThis.gc();
const before = process.memoryUsage().heapUsed;
for (let time = 0; time < TIMES; time++) judgeAll();
const bytes = (process.memoryUsage().heapUsed - before) / (TIMES * records.length);
process.stdout.write(JSON.stringify({ bytes, sink: typeof sink }));
