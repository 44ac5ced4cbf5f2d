// Compares the library with other ways to apply the same rules, and measures it against its targets: `npm run bench
// [rounds]`. It writes bench/results.json, and from that the page and the chart of the documentation.

import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMet, writePage } from './page.mjs';
import { bytesOf, timeOf } from './profile.mjs';
import { median } from './statistics.mjs';

const rounds = Number(process.argv[2] ?? 5);
const rows = Number(process.argv[3] ?? 1_000_000);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const tell = (line) => process.stderr.write(`${line}\n`);

/** Runs a script of its own and reads the line of JSON that it prints. */
function answerOf(script, args = [], flags = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, here(script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

const names = readdirSync(here('contest/contestants'))
  .map((file) => basename(file, '.mjs'))
  .filter((name) => name !== 'by-hand');
const contestants = [];
for (const id of names) {
  const { contestant } = await import(`./contest/contestants/${id}.mjs`);
  const { name, about, checksInput } = contestant;
  const { compared } = answerOf('contest/contest.mjs', [id, 'verify']);
  tell(`${name}: ${compared} answers are as they should be`);
  contestants.push({ id, name, about, checksInput, compared });
}

const wellFormed = ['uniform', 'mixed', 'mostly valid'];
const kinds = [...wellFormed, 'malformed'];
const times = new Map();
for (let round = 0; round < rounds; round++) {
  for (const kind of kinds) {
    for (const { id, checksInput } of contestants) {
      if (kind === 'malformed' && !checksInput) continue;
      const { nanoseconds } = answerOf('contest/contest.mjs', [id, kind]);
      const key = `${id} ${kind}`;
      times.set(key, [...(times.get(key) ?? []), nanoseconds]);
    }
  }
  tell(`round ${round + 1} of ${rounds}`);
}

const BASELINE = 'by-hand-shared';
const ratio = (id, other, kind) =>
  median(times.get(`${id} ${kind}`).map((time, round) => time / times.get(`${other} ${kind}`)[round]));
const OURS = 'd365-email-rules';
for (const contestant of contestants) {
  const raced = kinds.filter((kind) => times.has(`${contestant.id} ${kind}`));
  contestant.nanoseconds = Object.fromEntries(
    raced.map((kind) => [kind, median(times.get(`${contestant.id} ${kind}`))]),
  );
  contestant.ratios = Object.fromEntries(raced.map((kind) => [kind, ratio(contestant.id, BASELINE, kind)]));
}

tell('other measures');
const ndjson = answerOf('measures/ndjson.mjs', wellFormed);
const afterOdd = Object.fromEntries(
  wellFormed.map((kind) => [kind, answerOf('measures/after-odd-records.mjs', [kind]).ratio]),
);
const leastCheck = Object.fromEntries(
  wellFormed.map((kind) => [kind, answerOf('measures/least-check.mjs', [kind]).ratio]),
);
const leastAfterOdd = Object.fromEntries(
  wellFormed.map((kind) => [kind, answerOf('measures/least-check.mjs', [kind, 'odd']).ratio]),
);
const manyRules = answerOf('measures/many-rules.mjs');
const start = answerOf('measures/start.mjs');
const startUnused = answerOf('measures/start.mjs', ['unused']);
const startOfToday = answerOf('measures/start.mjs', ['validate', 'dataverse']);
const help = answerOf('measures/start.mjs', ['help']);
const recommended = answerOf('measures/recommend.mjs');
const size = answerOf('measures/size.mjs');
const sizeOfOne = answerOf('measures/size.mjs', ['validate']);
const leastSize = answerOf('measures/least-size.mjs');
const leastSizeOfOne = answerOf('measures/least-size.mjs', ['validate']);
const kept = answerOf('measures/kept-memory.mjs', [], ['--expose-gc']);
const allocation = answerOf('measures/allocation.mjs', [], ['--expose-gc', '--max-semi-space-size=512']);
tell('rows of mailboxes');
const mailboxRows = answerOf('measures/rows.mjs', [String(rows), '3']);

const VERBS = "export { explainTradeoffs, recommend, validate } from './src/index.ts';";
const contest = (id, kind) => timeOf(here('contest/contest.mjs'), [id, kind]);
const measure = (name, ...args) => timeOf(here(`measures/${name}.mjs`), args);
const target = (work, unit, value, limit, profile) => ({ work, unit, value, limit, profile });
const atLeast = (...parts) => ({ ...target(...parts), isAtLeast: true });
/** A target with the least that is measured for any code that does the work. */
const withFloor = (floor, what, limited) => ({ ...limited, floor, floorOf: what });
const LOOP =
  'a bare loop over the keys of the record, which compares each key with one word and each value with another, and judges nothing';
const inSection = (section, ...all) => all.map((each) => ({ section, ...each }));
const ofEach = (makeTarget) => wellFormed.map(makeTarget);
const targets = [
  ...inSection(
    'again',
    ...ofEach((kind) =>
      withFloor(
        leastCheck[kind],
        LOOP,
        target(
          `\`validate\`, ${kind}, to hand-written checks with shared results`,
          ...['×', ratio(OURS, BASELINE, kind), 0.6, () => contest(OURS, kind)],
        ),
      ),
    ),
    ...ofEach((kind) =>
      withFloor(
        leastAfterOdd[kind],
        `${LOOP}, after the same odd records`,
        target(
          `the same, ${kind}, when both judged records before that inherit keys, have no prototype, are proxies or malformed`,
          ...['×', afterOdd[kind], 0.6, () => measure('after-odd-records', 'judged', kind)],
        ),
      ),
    ),
    ...ofEach((kind) =>
      atLeast(
        `ajv if/then to \`validate\`, ${kind}`,
        ...['×', ratio('ajv', OURS, kind), 8, () => contest(OURS, kind)],
      ),
    ),
    ...ofEach((kind) =>
      atLeast(
        `json-rules-engine to \`validate\`, ${kind}`,
        ...[
          '×',
          ratio('json-rules-engine', OURS, kind),
          kind === 'mixed' ? 400 : 1500,
          () => contest(OURS, kind),
        ],
      ),
    ),
    target(
      '`validate`, malformed, to zod’s own failing parse',
      ...['×', ratio(OURS, 'zod', 'malformed'), 1.5, () => contest(OURS, 'malformed')],
    ),
    ...ofEach((kind) => {
      const { ratio, byHand } = ndjson.ratios[kind];
      const profile = () => measure('ndjson', 'judged', kind);
      // Records in any order of keys are slow to go through for everybody.
      return kind === 'mixed'
        ? target(
            `what judging a line of NDJSON, ${kind}, adds to \`JSON.parse\`, to what hand-written checks add`,
            ...['×', (ratio - 1) / (byHand - 1), 0.5, profile],
          )
        : target(
            `a line of NDJSON, ${kind}, to its report, to \`JSON.parse\``,
            ...['×', ratio, 1.2, profile],
          );
    }),
    target(
      `${manyRules.rules.toLocaleString('en')} rules to those of the guide, per record`,
      ...['×', manyRules.ratio, 1.5, () => measure('many-rules')],
    ),
    target(
      '`recommend` to one record by hand-written checks',
      ...['×', recommended.ratio, 20, () => measure('recommend')],
    ),
    target('allocated for a well-formed record', 'bytes', allocation.bytes, 0),
    target(
      `kept at most while ${kept.count.toLocaleString('en')} different configurations are judged by one large ruleset`,
      ...['MiB', kept.mebibytes, 40],
    ),
  ),
  ...inSection(
    'first',
    withFloor(
      startUnused.ratio,
      'Node loads a module with the same code in a function that nobody calls',
      target(
        'import and first `validate`, processor time above bare Node, to bare Node',
        ...['×', start.ratio, 0.15, () => measure('started')],
      ),
    ),
    target(
      'the same by the guidance of today, to that by the guide',
      ...['×', startOfToday.ratio / start.ratio, 2, () => measure('started', 'validate', 'dataverse')],
    ),
    target(
      '`d365-email-rules --help`, processor time above bare Node, to bare Node',
      ...['×', help.ratio, 0.35, () => measure('started', 'help')],
    ),
  ),
  ...inSection(
    'size',
    withFloor(
      leastSize.kibibytes,
      'the rules and criteria of the guide and the English texts that the verbs show, without any code',
      target(
        'three verbs, guide and English, minified and gzipped',
        ...['KiB', size.kibibytes, 18, () => bytesOf(VERBS)],
      ),
    ),
    withFloor(
      leastSizeOfOne.kibibytes,
      'the rules of the guide and the English texts that `validate` shows, without any code',
      target(
        '`validate` alone, likewise',
        ...['KiB', sizeOfOne.kibibytes, 14, () => bytesOf("export { validate } from './src/index.ts';")],
      ),
    ),
  ),
  ...inSection(
    'rows',
    target(
      `${mailboxRows.rows.toLocaleString('en')} rows through \`check --compact\`, processor time, to reading and parsing them as often`,
      ...['×', mailboxRows.ratio, 1.6, () => measure('checked-rows')],
    ),
    target('the same, memory above it at most', 'MiB', mailboxRows.mebibytes, 40, () => {
      const { mebibytes, heap, buffers } = mailboxRows;
      return [
        { name: 'the heap', share: heap / mebibytes },
        {
          name: 'buffers, of which those that tell addresses and ids that come again are most',
          share: buffers / mebibytes,
        },
      ];
    }),
  ),
];
for (const missed of targets) {
  if (!isMet(missed) && missed.profile !== undefined) {
    tell(`what stands in the way of: ${missed.work}`);
    missed.shares = await missed.profile();
  }
  delete missed.profile;
}

const { written, writtenBare } = mailboxRows;
const rowBytes = { written, writtenBare };
const summary = {
  again: ratio(OURS, BASELINE, 'mostly valid'),
  first: start.ratio,
  rows: mailboxRows.ratio,
};
const results = {
  ...{ node: process.version, rounds, baseline: BASELINE, kinds, ndjson, rowBytes, summary },
  contestants,
  targets,
};
writeFileSync(here('results.json'), `${JSON.stringify(results, null, 2)}\n`);
await writePage(results);
