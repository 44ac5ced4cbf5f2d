// The first answer of a process: importing the library, asking once, in processor time above that of bare Node, as a
// ratio to it. With a verb and a ruleset it asks that, with `help` it has the command show its help, else it asks
// `validate` by the guide.
// `all` asks each verb by each ruleset. `unused` has it only load a module that holds all the code of the library in a
// function that nobody calls: what every library of that size takes.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { median } from '../statistics.mjs';

const ROUNDS = 25;
const VERBS = ['validate', 'recommend', 'explainTradeoffs', 'contrast', 'analyze'];
const RULESETS = ['guide', 'dataverse'];
const script = fileURLToPath(new URL('started.mjs', import.meta.url));

const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));

/** Writes the module that holds the library and does nothing; gives its address. */
async function unusedLibrary() {
  const outfile = join(folder, 'unused.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../dist/index.js', import.meta.url))],
    ...{ bundle: true, minify: true, format: 'iife', globalName: 'unused', target: 'es2022', outfile },
    banner: { js: 'export function neverCalled() {' },
    footer: { js: '}' },
  });
  return pathToFileURL(outfile).href;
}

async function casesFor([first = 'validate', ...others]) {
  if (first === 'all') return RULESETS.flatMap((ruleset) => VERBS.map((verb) => [verb, ruleset]));
  if (first === 'unused') return [['load', await unusedLibrary()]];
  return [[first, ...others]];
}

const cases = await casesFor(asked);
const ways = [['bare'], ...cases];
const times = ways.map(() => []);
for (let round = -2; round < ROUNDS; round++) {
  ways.forEach((args, index) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
    if (round >= 0) times[index].push(Number(stderr) / 1000);
  });
}

rmSync(folder, { recursive: true, force: true });

const [bare, ...started] = times;
const measured = started.map((all, index) => ({
  asked: cases[index].join(' '),
  milliseconds: median(all.map((time, round) => time - bare[round])),
  ratio: median(all.map((time, round) => (time - bare[round]) / bare[round])),
}));
process.stdout.write(JSON.stringify(asked[0] === 'all' ? measured : measured[0]));
