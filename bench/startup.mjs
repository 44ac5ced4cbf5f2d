// Measures what it costs to start Node with the library: `npm run bench:startup [rounds]`.
// Each round starts every case once, so that all of them meet the same disturbances; ratios are taken within a round.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/.startup');
const rounds = Number(process.argv[2] ?? 21);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const importing = (path) => `import ${JSON.stringify(pathToFileURL(path).href)};`;
const requiring = (path) => `require(${JSON.stringify(path)});`;
const cases = [
  ['nothing (bare Node)', 'bare.cjs', ''],
  ['dist/index.js, import', 'import.mjs', importing(join(root, 'dist/index.js'))],
  ['dist/index.cjs, require', 'require.cjs', requiring(join(root, 'dist/index.cjs'))],
  ['dist/schema.js, with zod from node_modules', 'schema.mjs', importing(join(root, 'dist/schema.js'))],
].map(([name, file, code]) => {
  writeFileSync(join(folder, file), code);
  return { name, args: [join(folder, file)], times: [] };
});
cases.push({ name: 'dist/cli.cjs --help', args: [join(root, 'dist/cli.cjs'), '--help'], times: [] });

for (let round = -2; round < rounds; round++) {
  for (const { name, args, times } of cases) {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args);
    const time = performance.now() - before;
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
    if (round >= 0) times.push(time);
  }
}
rmSync(folder, { recursive: true, force: true });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const bare = cases[0].times;
const line = (name, time, ratio) => `${name.padEnd(44)}${time.padStart(8)}${ratio.padStart(14)}\n`;
process.stdout.write(`Node ${process.version}, median of ${rounds} interleaved rounds\n`);
process.stdout.write(line('start of Node with', 'ms', '× bare Node'));
for (const { name, times } of cases) {
  const ratio = median(times.map((time, round) => time / bare[round]));
  process.stdout.write(line(name, median(times).toFixed(0), ratio.toFixed(2)));
}
