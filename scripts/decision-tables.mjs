// Writes the decision tables of every ruleset that the package brings along: `npm run tables`.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { builtInRulesets } from './built-in-rulesets.mjs';

const [, , folder = 'decision-tables'] = process.argv;
const hashes = {};
for (const { id } of builtInRulesets) {
  const data = tablesOf(id, 'json');
  writeFileSync(`${folder}/${id}.json`, data);
  writeFileSync(`${folder}/${id}.md`, tablesOf(id, 'markdown'));
  hashes[id] = hashOf(JSON.parse(data));
}
writeFileSync(`${folder}/hashes.json`, `${JSON.stringify(hashes, undefined, 2)}\n`);

function tablesOf(id, format) {
  const command = ['dist/cli.cjs', 'tables', id, '--format', format];
  return execFileSync(process.execPath, command, { encoding: 'utf8' });
}

/** A hash of data, however it is laid out: of its JSON without blanks, the keys of each object in order. */
function hashOf(data) {
  const canonical = JSON.stringify(data, (_, value) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return `sha256-${createHash('sha256').update(canonical).digest('base64')}`;
}
