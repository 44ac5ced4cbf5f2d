import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';

const MARK = 98;

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const keyOf = ({ file, line, mutator, replacement }) => [file, line, mutator, replacement].join(' | ');
const print = (text) => stdout.write(`${text}\n`);

/**
 * Compares the mutants that no test noticed with those that are known to change nothing, each with the reason why.
 *
 * @param parts - those whose reports are read.
 * @returns whether enough were noticed, and just the others are explained.
 */
export function checkSurvivors(parts) {
  const files = parts.flatMap((part) => Object.entries(read(`report/${part}.json`).files));
  const looked = new Set(files.map(([file]) => file));
  const equivalent = read('equivalent.json').filter(({ file }) => looked.has(file));
  const mutants = files.flatMap(([file, { source, mutants: all }]) => {
    const lines = source.split('\n');
    return all.map(({ mutatorName, replacement = '', status, location }) => ({
      file,
      line: lines[location.start.line - 1].trim(),
      mutator: mutatorName,
      replacement: replacement.replace(/\s+/g, ' ').slice(0, 120),
      status,
    }));
  });
  const counted = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const known = new Set(equivalent.map(keyOf));
  const isKnown = (mutant) => known.has(keyOf(mutant));
  // Tests that took too long notice a mutant that never ends; of one that is known to change nothing they say nothing.
  const isNoticed = (mutant) =>
    mutant.status === 'Killed' || (mutant.status === 'Timeout' && !isKnown(mutant));
  const noticed = counted.filter(isNoticed);
  const survivors = counted.filter((mutant) => !isNoticed(mutant));
  const unexplained = survivors.filter((survivor) => !isKnown(survivor));
  const alive = new Set(survivors.map(keyOf));
  const stale = equivalent.filter((each) => !alive.has(keyOf(each)));

  const score = (100 * noticed.length) / counted.length;
  print(`Mutants: ${counted.length}. Noticed by a test: ${noticed.length} (${score.toFixed(1)} %).`);
  print(`Survivors: ${survivors.length}, of which ${survivors.length - unexplained.length} are explained.`);
  for (const { file, line, mutator, replacement } of unexplained) {
    print(`\nNot explained: ${file}, ${mutator}\n  ${line}\n  → ${replacement}`);
  }
  for (const each of stale) print(`\nExplained, but noticed or gone: ${keyOf(each)}`);
  if (score >= MARK && unexplained.length === 0 && stale.length === 0) return true;
  print(
    `\nAt least ${MARK} % are to be noticed, and mutation/equivalent.json is to explain just the others.`,
  );
  return false;
}
