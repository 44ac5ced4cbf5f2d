// Measures how long it takes to judge an organization of many mailboxes: `npm run bench:audit-speed [rows] [rounds]`.
// The baseline parses the same file and does nothing with it. Each case has a process of its own and each round has every
// case once, so that all of them meet the same disturbances; ratios are taken within a round. Memory is the most that a
// process had in use, as the operating system counts it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeRows } from './mailbox-rows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'audit-speed-'));
const input = join(folder, 'mailboxes.ndjson');

await writeRows(input, rows);

const urlOf = (path) => JSON.stringify(pathToFileURL(join(root, path)).href);
const reporting = `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));\n`;

const parsing = `
import { createReadStream } from 'node:fs';
let rest = '';
let count = 0;
for await (const text of createReadStream(process.argv[2], 'utf8')) {
  const lines = (rest + text).split('\\n');
  rest = lines.pop();
  for (const line of lines) count += JSON.parse(line).statecode === 0 ? 1 : 0;
}
if (count !== ${rows}) throw new Error(String(count));
`;

const auditing = `
import { createReadStream } from 'node:fs';
import { audit, readRecords } from ${urlOf('dist/dataverse.js')};
const asked = audit(() => readRecords(createReadStream(process.argv[2]), 'mailboxes.ndjson'));
if (asked.outcome === 'malformed') throw new Error(asked.problems[0].message);
let count = 0;
for await (const result of asked.results) count += 'report' in result ? 1 : 0;
if (count !== ${rows}) throw new Error(String(count));
`;

// The command reads its arguments behind the name of the script.
const command = `process.argv.splice(2, 1, 'check', process.argv[2]);\nawait import(${urlOf('dist/cli.cjs')});\n`;

const cases = [
  ['JSON.parse of each line, and nothing else', parsing, []],
  ['audit, each result looked at', auditing, []],
  ...['ndjson', 'html'].map((format) => [
    `check --format ${format} --output`,
    command,
    ['--format', format, '--output', join(folder, `report.${format}`), '--fail-on', 'never', '--quiet'],
  ]),
].map(([name, code, flags], index) => {
  const script = join(folder, `case-${index}.mjs`);
  writeFileSync(script, reporting + code);
  return { name, args: [script, input, ...flags], times: [], peaks: [] };
});

try {
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, args, times, peaks } of cases) {
      const before = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      times.push(performance.now() - before);
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      peaks.push(Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [bare] = cases;
const line = (...cells) =>
  `${cells[0].padEnd(44)}${cells
    .slice(1)
    .map((cell) => cell.padStart(16))
    .join('')}\n`;
process.stdout.write(
  `${rows} rows, Node ${process.version}, medians of ${rounds} interleaved rounds\n${line('', 'seconds', '× JSON.parse', 'peak MiB', 'MiB above it')}`,
);
for (const { name, times, peaks } of cases) {
  process.stdout.write(
    line(
      name,
      (median(times) / 1000).toFixed(1),
      median(times.map((time, round) => time / bare.times[round])).toFixed(1),
      median(peaks).toFixed(0),
      median(peaks.map((peak, round) => peak - bare.peaks[round])).toFixed(0),
    ),
  );
}
