// Writes a changeset for every ruleset of the package that judges a configuration otherwise than when it was released
// last: which, how many, and by which rules. Part of `npm run changeset:version`, before the changesets are gathered.

import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { builtInRulesets } from './built-in-rulesets.mjs';

const [, , released = 'decision-tables/released', changesets = '.changeset'] = process.argv;

for (const { id } of builtInRulesets) {
  const before = `${released}/${id}.json`;
  // The first time a ruleset is released there is nothing to compare it with.
  if (!existsSync(before)) continue;
  const { changes } = JSON.parse(comparison(before, id, 'json'));
  if (changes.length === 0) continue;
  const heading = `The ruleset \`${id}\` judges otherwise than in the release before:`;
  const text = `---\n"d365-email-rules": minor\n---\n\n${heading}\n\n${deeper(comparison(before, id, 'markdown'))}`;
  writeFileSync(`${changesets}/changed-verdicts-${id}.md`, text);
}

function comparison(before, after, format) {
  const command = ['dist/cli.cjs', 'compare', before, after, '--format', format];
  return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Without the comparison's own title, its headings stand below those of a version and of a kind of change. */
function deeper(markdown) {
  return markdown.replace(/^## .*\n+/, '').replace(/^(#+ )/gm, '##$1');
}
