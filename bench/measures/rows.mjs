// Rows of mailboxes through `check`, as a ratio to a bare program that reads the same file as often, parses each line and
// writes one; and how much more memory it takes at most. `node measures/rows.mjs [rows] [rounds]`

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeRows } from '../mailbox-rows.mjs';
import { median, medianRatio } from '../statistics.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'bench-rows-'));
const input = join(folder, 'mailboxes.ndjson');
const output = join(folder, 'written.ndjson');
await writeRows(input, rows);

const reporting = `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));\n`;
const command = JSON.stringify(
  pathToFileURL(fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))).href,
);
const bare = `
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
async function* linesOf(path) {
  let rest = '';
  for await (const text of createReadStream(path, 'utf8')) {
    const lines = (rest + text).split('\\n');
    rest = lines.pop();
    yield lines;
  }
}
let count = 0;
for await (const lines of linesOf(process.argv[2])) for (const line of lines) count += JSON.parse(line).statecode === 0 ? 1 : 0;
const file = createWriteStream(process.argv[3]);
for await (const lines of linesOf(process.argv[2])) {
  const written = lines.map((line) => JSON.stringify({ id: JSON.parse(line).mailboxid, verdict: 'valid' }) + '\\n').join('');
  if (!file.write(written)) await once(file, 'drain');
}
file.end();
await once(file, 'close');
if (count !== ${rows}) throw new Error(String(count));
`;
const checking = `
process.argv.splice(2, 2, 'check', process.argv[2], '--format', 'ndjson', '--output', process.argv[3], '--fail-on', 'never', '--quiet');
await import(${command});
`;
const works = [bare, checking].map((code, index) => {
  const script = join(folder, `work-${index}.mjs`);
  writeFileSync(script, reporting + code);
  return { script, times: [], peaks: [] };
});
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const { script, times, peaks } of works) {
      const begin = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [script, input, output], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      times.push(performance.now() - begin);
      peaks.push(Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
const [baseline, checked] = works;
process.stdout.write(
  JSON.stringify({
    ...{ rows, rounds, ratio: medianRatio(checked.times, baseline.times) },
    mebibytes: median(checked.peaks.map((peak, round) => peak - baseline.peaks[round])),
  }),
);
