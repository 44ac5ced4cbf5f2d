// `validate` as a ratio to the hand-written checks, record by record, when both judged odd objects before:
//   node measures/after-odd-records.mjs <kind of records>
// With `judged` as the first argument only `validate` does, for a profile.

import { validate } from '../../dist/index.js';
import { judgeShared } from '../contest/contestants/by-hand.mjs';
import { oddRecords, RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

/** So often each record is judged in a round, which else is too short to be timed. */
const TIMES = 20;

const [first, ...others] = process.argv.slice(2);
const [judges, kind] = first === 'judged' ? [[validate], others[0]] : [[validate, judgeShared], first];
let sink;
const odd = oddRecords();
for (let time = 0; time < 3; time++) {
  for (const record of odd) for (const judge of judges) sink = judge(record);
}
const records = RECORDS[kind]();
const works = judges.map((judge) => () => {
  for (let time = 0; time < TIMES; time++) for (const record of records) sink = judge(record);
});
const [ours, byHand = ours] = inTurn(25, works);
process.stdout.write(JSON.stringify({ ratio: medianRatio(ours, byHand), sink: typeof sink }));
