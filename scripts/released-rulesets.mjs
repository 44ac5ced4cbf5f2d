// Keeps every ruleset that the package brings along as it is released: part of `npm run changeset:version`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { builtInRulesets } from './built-in-rulesets.mjs';

const [, , folder = 'decision-tables/released'] = process.argv;
mkdirSync(folder, { recursive: true });
for (const ruleset of builtInRulesets) {
  writeFileSync(`${folder}/${ruleset.id}.json`, `${JSON.stringify(ruleset, undefined, 2)}\n`);
}
