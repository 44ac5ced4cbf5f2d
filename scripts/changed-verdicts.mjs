// Writes a changeset for every ruleset of the package that judges a configuration otherwise than when it was released
// last: which, how many, and by which rules. Part of `npm run changeset:version`, before the changesets are gathered.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInRulesets } from './built-in-rulesets.mjs';

const [, , released = 'decision-tables/released', changesets = '.changeset'] = process.argv;

const folder = mkdtempSync(join(tmpdir(), 'released-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

for (const { id } of builtInRulesets) {
  // The first time a ruleset is released there is nothing to compare it with.
  if (!existsSync(`${released}/${id}.json`)) continue;
  const before = join(folder, `${id}.json`);
  writeFileSync(before, JSON.stringify(judging(JSON.parse(readFileSync(`${released}/${id}.json`, 'utf8')))));
  const { changes } = JSON.parse(comparison(before, id, 'json'));
  if (changes.length === 0) continue;
  const heading = `The ruleset \`${id}\` judges otherwise than in the release before:`;
  const text = `---\n"d365-email-rules": minor\n---\n\n${heading}\n\n${deeper(comparison(before, id, 'markdown'))}`;
  writeFileSync(`${changesets}/changed-verdicts-${id}.md`, text);
}

/** What verdicts hang on: everything else of a ruleset may have had another shape in an earlier version. */
function judging({ id, edition, vocabulary, clauses, rules }) {
  return { id, edition, vocabulary, clauses, terms: {}, rules, criteria: [], whereToSet: [] };
}

function comparison(before, after, format) {
  const command = ['dist/cli.cjs', 'compare', before, after, '--format', format];
  return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Without the comparison's own title, its headings stand below those of a version and of a kind of change. */
function deeper(markdown) {
  return markdown.replace(/^## .*\n+/, '').replace(/^(#+ )/gm, '##$1');
}
