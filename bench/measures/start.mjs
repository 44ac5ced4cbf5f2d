// Importing the library and judging for the first time, in milliseconds of processor time above bare Node.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../statistics.mjs';

const ROUNDS = 25;
const script = fileURLToPath(new URL('started.mjs', import.meta.url));
const ways = [['bare'], []];
const times = ways.map(() => []);
for (let round = -2; round < ROUNDS; round++) {
  ways.forEach((args, index) => {
    const { stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    if (round >= 0) times[index].push(Number(stdout) / 1000);
  });
}
const [bare, started] = times;
process.stdout.write(
  JSON.stringify({ milliseconds: median(started.map((time, round) => time - bare[round])) }),
);
