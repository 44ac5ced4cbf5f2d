// Processor time of rows of mailboxes through `check --compact`, as a ratio to a bare program that reads the same file as often, parses each line and
// writes one; and how much more memory it takes at most. `node measures/rows.mjs [rows] [rounds]`

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeRows } from '../mailbox-rows.mjs';
import { median, medianRatio } from '../statistics.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'bench-rows-'));
const input = join(folder, 'mailboxes.ndjson');
const output = join(folder, 'written.ndjson');
await writeRows(input, rows);

const reporting = `
let [heap, buffers] = [0, 0];
const look = () => {
  const { heapTotal, arrayBuffers } = process.memoryUsage();
  heap = Math.max(heap, heapTotal);
  buffers = Math.max(buffers, arrayBuffers);
};
setInterval(look, 100).unref();
process.on('exit', () => {
  look();
  const { user, system } = process.cpuUsage();
  console.error('peak', process.resourceUsage().maxRSS * 1024, heap, buffers, user + system);
});
`;
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
process.argv.splice(2, 2, 'check', process.argv[2], '--format', 'ndjson', '--compact', '--output', process.argv[3], '--fail-on', 'never', '--quiet');
await import(${command});
`;
const works = [bare, checking].map((code, index) => {
  const script = join(folder, `work-${index}.mjs`);
  writeFileSync(script, reporting + code);
  return { script, times: [], peaks: [], written: 0 };
});
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const work of works) {
      const { script, times, peaks } = work;
      const { status, stderr } = spawnSync(process.execPath, [script, input, output], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      const [, ...figures] = /^peak (\d+) (\d+) (\d+) (\d+)$/m.exec(stderr);
      times.push(Number(figures.pop()));
      peaks.push(figures.map((each) => Number(each) / 2 ** 20));
      work.written = statSync(output).size / rows;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
const [baseline, checked] = works;
const above = (part) => median(checked.peaks.map((peak, round) => peak[part] - baseline.peaks[round][part]));
process.stdout.write(
  JSON.stringify({
    ...{ rows, rounds, ratio: medianRatio(checked.times, baseline.times) },
    ...{ writtenBare: baseline.written, written: checked.written },
    ...{ mebibytes: above(0), heap: above(1), buffers: above(2) },
  }),
);
