// The least that any check of a record does, as a ratio to the hand-written checks: it goes through the keys of the record
// and of the objects in it, and compares each key with one word and each value with another.
//   node measures/least-check.mjs <kind of records> [odd]
// With `odd`, both judged odd objects before, as in after-odd-records.mjs.

import { judgeShared } from '../contest/contestants/by-hand.mjs';
import { oddRecords, RECORDS } from '../contest/records.mjs';
import { inTurn, medianRatio } from '../statistics.mjs';

/** So often each record is gone through in a round, which else is too short to be timed. */
const TIMES = 20;

// Two loops, as one on both kinds of objects takes longer. Keys that an object inherits are none of its own: V8 compiles
// these calls away, and not those of Object.hasOwn.

/** How many keys and values of a record are those asked for: a check that compares fewer lets something pass. */
function compareRecord(record) {
  let same = 0;
  for (const key in record) {
    if (!Object.hasOwn(record, key)) continue;
    const value = record[key];
    same += +(key === 'owner');
    if (typeof value === 'string') same += +(value === 'server');
    else if (typeof value === 'object' && value !== null) same += compareFlags(value);
  }
  return same;
}

function compareFlags(flags) {
  let same = 0;
  for (const key in flags) {
    if (!Object.hasOwn(flags, key)) continue;
    same += +(key === 'incoming') + +(flags[key] === true);
  }
  return same;
}

const [kind, history] = process.argv.slice(2);
const checks = [compareRecord, judgeShared];
let sink;
if (history === 'odd') {
  const odd = oddRecords();
  for (let time = 0; time < 3; time++)
    for (const record of odd) for (const check of checks) sink = check(record);
}
const records = RECORDS[kind]();
const works = checks.map((check) => () => {
  for (let time = 0; time < TIMES; time++) for (const record of records) sink = check(record);
});
const [least, byHand] = inTurn(25, works);
process.stdout.write(JSON.stringify({ ratio: medianRatio(least, byHand), sink: typeof sink }));
