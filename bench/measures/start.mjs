// Importing the library and judging for the first time, in milliseconds of processor time above bare Node.

import { spawnSync } from 'node:child_process';
import { median } from '../statistics.mjs';

const ROUNDS = 25;
const library = JSON.stringify(new URL('../../dist/index.js', import.meta.url).href);
const told = 'const { user, system } = process.cpuUsage(); console.log(user + system);';
const scripts = [
  told,
  `import { validate } from ${library};
   validate({ owner: 'user', incoming: 'server', outgoing: 'server' });
   ${told}`,
];
const times = scripts.map(() => []);
for (let round = -2; round < ROUNDS; round++) {
  scripts.forEach((script, index) => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    if (round >= 0) times[index].push(Number(stdout) / 1000);
  });
}
const [bare, started] = times;
process.stdout.write(
  JSON.stringify({ milliseconds: median(started.map((time, round) => time - bare[round])) }),
);
