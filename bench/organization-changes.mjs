// Measures how long it takes to find the fewest changes that repair the most mailboxes of an organization:
// `npm run bench:organization-changes [rounds]`. Each round does every case once, so that all of them meet the same
// disturbances; ratios are taken within a round, to reading what the mailboxes need once.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/.organization-changes');
const rounds = Number(process.argv[2] ?? 5);
const MAILBOXES = 100_000;
const FACTS = 60;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build({
  config: false,
  entry: { choices: join(root, 'src/logic/weighted-coverage/best-by-size.ts') },
  format: ['esm'],
  outDir: folder,
  silent: true,
  target: 'es2022',
});
const { bestChoices } = await import(pathToFileURL(join(folder, 'choices.js')).href);
rmSync(folder, { recursive: true, force: true });

/** Numbers that look drawn, the same in every run. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What 100,000 mailboxes need of sixty facts, in so many different ways: up to four facts that mostly go together. */
function needsOf(kinds, seed = 1) {
  const next = numbersFrom(seed);
  const way = () => {
    const home = next(FACTS);
    const needs = Array.from({ length: 1 + next(4) }, () =>
      next(5) === 0 ? next(FACTS) : (home + next(4)) % FACTS,
    );
    return { needs: [...new Set(needs)].sort((a, b) => a - b), without: [] };
  };
  const groups = Array.from({ length: kinds }, () => ({
    weight: 0,
    ways: next(4) === 0 ? [way(), way()] : [way()],
  }));
  for (let mailbox = 0; mailbox < MAILBOXES; mailbox++) {
    // A few kinds have most of the mailboxes, as in organizations.
    groups[Math.floor((next(1_000_000) / 1_000_000) ** 3 * kinds)].weight += 1;
  }
  return {
    count: FACTS,
    rivals: Array.from({ length: FACTS }, () => -1),
    groups: groups.filter(({ weight }) => weight > 0),
  };
}

/** The baseline: every need of every mailbox looked at once, as if none were alike. */
function readOnce({ groups }) {
  let seen = 0;
  for (const { weight, ways } of groups) {
    for (let mailbox = 0; mailbox < weight; mailbox++) {
      for (const { needs } of ways) for (const need of needs) seen += need;
    }
  }
  return seen;
}

const cases = [20, 100, 1000, 10_000].map((kinds) => {
  const problem = needsOf(kinds);
  return { kinds: problem.groups.length, problem, answer: undefined, times: [], baseline: [] };
});
const timed = (run) => {
  const before = performance.now();
  const answer = run();
  return { answer, time: performance.now() - before };
};
for (let round = -1; round < rounds; round++) {
  for (const each of cases) {
    const baseline = timed(() => readOnce(each.problem));
    const found = timed(() => bestChoices(each.problem));
    each.answer = found.answer;
    if (round < 0) continue;
    each.baseline.push(baseline.time);
    each.times.push(found.time);
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const line = (...cells) =>
  `${cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(14))).join('')}\n`;
process.stdout.write(
  `Node ${process.version}, ${MAILBOXES} mailboxes, ${FACTS} facts, median of ${rounds} interleaved rounds\n`,
);
process.stdout.write(line('different needs', 'ms', '× baseline', 'the answer', 'sizes proven'));
for (const { kinds, answer, times, baseline } of cases) {
  const ratio = median(times.map((time, round) => time / baseline[round]));
  const proven = answer.choices.filter(({ exact }) => exact).length;
  process.stdout.write(
    line(
      String(kinds),
      median(times).toFixed(0),
      ratio.toFixed(1),
      answer.exact ? 'proven' : 'not proven',
      `${proven} of ${answer.choices.length}`,
    ),
  );
}
