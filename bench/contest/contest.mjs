// One contestant in a process of its own, which is what `node run.mjs` starts:
//   node contest/contest.mjs <contestant> verify     judges every configuration and compares the answers
//   node contest/contest.mjs <contestant> <records>  measures how long it takes to judge one record
// It prints one line of JSON.

import { guide } from '../../dist/index.js';
import { closureOf, conditionsOf } from './conditions.mjs';
import { everyConfiguration, flat, RECORDS } from './records.mjs';

const [name, task] = process.argv.slice(2);
const { contestant } = await import(`./contestants/${name}.mjs`);
const { prepare, judge, answerOf, checksInput } = contestant;

const conditions = conditionsOf(guide).map(({ says, when }) => ({
  says,
  holds: closureOf(when, (field) => (record) => record[field]),
}));

/** What the rules say, worked out from the rules as data by nothing but closures. */
function expectedOf(record) {
  const fields = flat(record);
  return conditions.filter(({ holds }) => holds(fields)).map(({ says }) => says);
}

async function compare(record, expected) {
  const answer = answerOf(await judge(prepare(record)));
  const [found, wanted] = [answer, expected].map((each) =>
    Array.isArray(each) ? [...each].sort().join() : each,
  );
  if (found !== wanted)
    throw new Error(`${name} finds ${found} in ${JSON.stringify(record)}, not ${wanted}.`);
}

async function verify() {
  let compared = 0;
  const toCompare = [...RECORDS.uniform(), ...RECORDS.mixed(), ...RECORDS['mostly valid']()];
  for (const records of [everyConfiguration(), toCompare]) {
    for (const record of records) {
      await compare(record, expectedOf(record));
      compared += 1;
    }
  }
  if (checksInput) {
    for (const record of RECORDS.malformed()) {
      await compare(record, 'malformed');
      compared += 1;
    }
  }
  return { compared };
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** So much processor time is measured, after as much for warming up. */
const SECONDS = 0.4;

/** What was made of the last records: what nobody looks at could be left out by the compiler. */
let sink;

async function nanosecondsFor(records) {
  const isLater = judge(records[0]) instanceof Promise;
  let place = 0;
  const next = () => {
    place = (place + 1) % records.length;
    return records[place];
  };
  const judgeSome = (count) => {
    for (let left = count; left > 0; left--) sink = judge(next());
  };
  const judgeSomeLater = async (count) => {
    for (let left = count; left > 0; left--) sink = await judge(next());
  };
  const run = async () => {
    const begin = cpuSeconds();
    // Asking for the time takes time itself, so it is asked seldom.
    let count = 64;
    let judged = 0;
    for (;;) {
      if (isLater) await judgeSomeLater(count);
      else judgeSome(count);
      judged += count;
      const spent = cpuSeconds() - begin;
      if (spent >= SECONDS) return (spent / judged) * 1e9;
      if (spent < SECONDS / 20) count *= 2;
    }
  };
  // Every record was judged before any is timed: what is kept of an answer is kept by then.
  if (isLater) await judgeSomeLater(records.length);
  else judgeSome(records.length);
  await run();
  return run();
}

const records = task === 'verify' ? [] : RECORDS[task]().map(prepare);
const result = task === 'verify' ? await verify() : { nanoseconds: await nanosecondsFor(records) };
process.stdout.write(`${JSON.stringify({ ...result, sink: typeof sink })}\n`);
