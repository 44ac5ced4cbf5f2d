// The first answer of a process: importing the library, asking once, in processor time above that of bare Node, as a
// ratio to it. With a verb and a ruleset it asks that, with `help` it has the command show its help, else it asks
// `validate` by the guide.
// `all` asks each verb by each ruleset.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../statistics.mjs';

const ROUNDS = 25;
const VERBS = ['validate', 'recommend', 'explainTradeoffs', 'contrast', 'analyze'];
const RULESETS = ['guide', 'dataverse'];
const script = fileURLToPath(new URL('started.mjs', import.meta.url));

const asked = process.argv.slice(2);
const cases =
  asked[0] === 'all'
    ? RULESETS.flatMap((ruleset) => VERBS.map((verb) => [verb, ruleset]))
    : [asked.length === 0 ? ['validate', 'guide'] : asked];
const ways = [['bare'], ...cases];
const times = ways.map(() => []);
for (let round = -2; round < ROUNDS; round++) {
  ways.forEach((args, index) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
    if (round >= 0) times[index].push(Number(stderr) / 1000);
  });
}

const [bare, ...started] = times;
const measured = started.map((all, index) => ({
  asked: cases[index].join(' '),
  milliseconds: median(all.map((time, round) => time - bare[round])),
  ratio: median(all.map((time, round) => (time - bare[round]) / bare[round])),
}));
process.stdout.write(JSON.stringify(asked[0] === 'all' ? measured : measured[0]));
