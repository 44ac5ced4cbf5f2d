// Shows how long the hardest legal rulesets take: `npm run bench:hard [words of a line]`.
// Each line is a family at a size and a function, with seconds and what the answer says it has left undecided or out.
// Every answer is worked out in a process of its own, which is ended after 20 s.

import { performance } from 'node:perf_hooks';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as analysis from '../dist/analysis.js';
import * as verbs from '../dist/index.js';
import { dataverse } from '../dist/rulesets/dataverse.js';
import { families } from './hard-rulesets.mjs';

const MOST_SECONDS = 20;
const library = { ...verbs, ...analysis, dataverse };

const rulesetOf = ({ family, size, seed = 1 }) =>
  library.defineRuleset(families[family].make(size, seed, library));

/** The ruleset without its last rule, or, if it has only one, without rules. */
const lessOf = (ruleset) => ({ ...ruleset, id: 'less', rules: ruleset.rules.slice(0, -1) });

function requestOf({ vocabulary }) {
  const needs = Object.keys(vocabulary.directions).map((direction) => [direction, true]);
  return { owner: 'user', needs: Object.fromEntries(needs) };
}

function configurationOf({ vocabulary }) {
  const methods = Object.entries(vocabulary.directions).map(([direction, all]) => [direction, all.at(-1)]);
  return { owner: 'user', ...Object.fromEntries(methods) };
}

/** Asks about two choices that serve the same needs, where the ruleset has two. */
function contrasted(ruleset) {
  const { owner: _, ...first } = configurationOf(ruleset);
  const [[direction, methods]] = Object.entries(ruleset.vocabulary.directions);
  const second = { ...first, [direction]: methods.at(-2) };
  return library.contrast(requestOf(ruleset), second, first, { ruleset });
}

const questions = {
  analyze: (ruleset) => library.analyze(ruleset),
  'compareRulesets, one rule less': (ruleset) => library.compareRulesets(ruleset, lessOf(ruleset)),
  'compareRulesets, other rules': (ruleset, other) => library.compareRulesets(ruleset, other),
  decisionTables: (ruleset) => library.decisionTables(ruleset),
  validate: (ruleset) => library.validate(configurationOf(ruleset), { ruleset }),
  recommend: (ruleset) => library.recommend(requestOf(ruleset), { ruleset }),
  explainTradeoffs: (ruleset) => library.explainTradeoffs(requestOf(ruleset), { ruleset }),
  questions: (ruleset) => library.questions(requestOf(ruleset), { ruleset }),
  contrast: contrasted,
};

/** The words in an answer that say that something was left undecided or out. */
function flagsOf(answer) {
  const found = new Set();
  const visit = (value, key) => {
    if (typeof value === 'string' && /undecided|tooMany|out-of-range/i.test(value)) found.add(value);
    if (/truncated|undecided|isExact/i.test(key) && value !== false) {
      found.add(Array.isArray(value) ? `${key}: ${value.length}` : key);
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [each, part] of Object.entries(value).slice(0, 200)) visit(part, each);
  };
  visit(answer, '');
  return [answer.outcome, ...found].filter(Boolean).join(', ');
}

function answered(task) {
  const ruleset = rulesetOf(task);
  const other = rulesetOf({ ...task, seed: 2 });
  const { cpu, time } = { cpu: process.cpuUsage(), time: performance.now() };
  const answer = questions[task.question](ruleset, other);
  const seconds = (performance.now() - time) / 1000;
  const { heapUsed } = process.memoryUsage();
  return {
    seconds,
    cpu: process.cpuUsage(cpu).user / 1e6,
    megabytes: heapUsed / 2 ** 20,
    flags: flagsOf(answer),
  };
}

function ask(task) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    const end = (line) => {
      clearTimeout(timer);
      resolve(line);
      worker.terminate();
    };
    const timer = setTimeout(() => end(`over ${MOST_SECONDS} s`), (MOST_SECONDS + 5) * 1000);
    worker.on('error', (error) => end(`${error.name}: ${error.message}`.slice(0, 80)));
    worker.on('message', ({ seconds, cpu, megabytes, flags }) => {
      const [wall, processor] = [seconds, cpu].map((each) => `${each.toFixed(2).padStart(6)} s`);
      end(`${wall} ${processor} ${megabytes.toFixed(0).padStart(5)} MiB  ${flags}`);
    });
  });
}

if (isMainThread) {
  const words = process.argv.slice(2);
  for (const [family, { sizes }] of Object.entries(families)) {
    for (const size of sizes) {
      for (const question of Object.keys(questions)) {
        const name = `${family} ${size}: ${question}`;
        if (!words.every((word) => name.includes(word))) continue;
        process.stdout.write(`${name.padEnd(64)}${await ask({ family, size, question })}\n`);
      }
    }
  }
} else {
  parentPort.postMessage(answered(workerData));
}
