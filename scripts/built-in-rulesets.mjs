// The editions of the guidance that the package brings along: each is an entry of its own.

import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const files = Object.entries(exports).flatMap(([entry, { import: built }]) =>
  entry.startsWith('./rulesets/') ? [built.default] : [],
);
const modules = await Promise.all(files.map((file) => import(new URL(`../${file}`, import.meta.url).href)));

export const builtInRulesets = modules
  .flatMap((each) => Object.values(each))
  // What is made of an edition for a place, such as on-premises, has its verdicts.
  .filter(({ id, edition }) => id === edition)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
