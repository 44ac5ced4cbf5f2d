// Measures how long it takes to know all about a ruleset: `npm run bench:analysis [rounds]`.
// Each round does every case once, so that all of them meet the same disturbances; ratios are taken within a round.

import { performance } from 'node:perf_hooks';
import { analyze, compareRulesets } from '../dist/analysis.js';
import { defineRuleset, extendRuleset, guide, validate } from '../dist/index.js';

const rounds = Number(process.argv[2] ?? 5);

/** Numbers that look drawn, the same in every run. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A ruleset as an organization could write it: conditions on owner and methods, formulas of one to five prerequisites. */
export function largeRuleset(rules, prerequisites, seed = 1) {
  const next = numbersFrom(seed);
  const pick = (list) => list[next(list.length)];
  const names = Array.from({ length: prerequisites }, (_, index) => `fact${index}`);
  const directions = {
    incoming: ['none', 'client', 'server', 'forward', 'gateway'],
    outgoing: ['none', 'client', 'server', 'gateway'],
    appointments: ['none', 'client', 'server'],
  };
  const formula = (literals) => {
    if (literals === 1) return next(10) === 0 ? { not: pick(names) } : pick(names);
    const left = 1 + next(literals - 1);
    return { [pick(['all', 'any', 'any'])]: [formula(left), formula(literals - left)] };
  };
  const rule = (index) => {
    const direction = pick(Object.keys(directions));
    const other = pick(Object.keys(directions));
    const when = {
      [direction]: pick(directions[direction].slice(1)),
      ...(next(3) === 0 ? { owner: pick(['user', 'queue']) } : {}),
      ...(next(3) === 0 && other !== direction ? { [other]: pick(directions[other]) } : {}),
      ...(next(12) === 0 ? { needs: { [direction]: true } } : {}),
      ...(next(12) === 0 ? { userCount: { atLeast: pick([10, 100]) } } : {}),
    };
    const requires = formula(1 + next(5));
    return {
      id: `rule-${index}`,
      kind: next(5) === 0 ? 'advice' : 'error',
      sources: [],
      cases: [{ direction, when, requires }],
    };
  };
  return defineRuleset({
    id: 'large',
    edition: 'large',
    vocabulary: { owners: ['user', 'queue'], directions, prerequisites: names },
    clauses: [],
    terms: {},
    rules: Array.from({ length: rules }, (_, index) => rule(index)),
    criteria: [],
    whereToSet: [],
  });
}

const large = largeRuleset(200, 30);
const extended = extendRuleset(guide, { id: 'extended', override: { 'outlook-client-retired': 'error' } });
const another = largeRuleset(203, 30);
const changed = extendRuleset(large, {
  id: 'changed',
  override: { 'rule-7': 'off' },
  add: another.rules.slice(200).map((rule) => ({ ...rule, kind: 'error' })),
});
const configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };
const BASELINE = '100,000 × validate, one configuration';
const cases = [
  [
    BASELINE,
    () => {
      for (let turn = 0; turn < 100_000; turn++) validate(configuration);
    },
  ],
  ['analyze, the guide', () => analyze(guide)],
  ['analyze, 200 rules over 30 prerequisites', () => analyze(large)],
  ['compareRulesets, the guide and an extension', () => compareRulesets(guide, extended)],
  ['compareRulesets, 200 rules and 202', () => compareRulesets(large, changed)],
].map(([name, run]) => ({ name, run, times: [] }));

for (let round = -1; round < rounds; round++) {
  for (const { name, run, times } of cases) {
    const before = performance.now();
    const answer = run();
    const time = performance.now() - before;
    if (answer?.outcome === 'malformed') throw new Error(`${name}: ${answer.problems[0].message}`);
    if (round >= 0) times.push(time);
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [{ times: baseline }] = cases;
const line = (name, time, ratio) => `${name.padEnd(48)}${time.padStart(8)}${ratio.padStart(14)}\n`;
process.stdout.write(`Node ${process.version}, median of ${rounds} interleaved rounds\n`);
process.stdout.write(line('', 'ms', '× baseline'));
for (const { name, times } of cases) {
  const ratio = median(times.map((time, round) => time / baseline[round]));
  process.stdout.write(
    line(name === BASELINE ? `${name} (baseline)` : name, median(times).toFixed(1), ratio.toFixed(2)),
  );
}
