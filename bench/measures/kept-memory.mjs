// The most memory that `validate` keeps for one ruleset, in MiB, while it judges so many configurations that are all
// different: node --expose-gc measures/kept-memory.mjs [configurations]

import { defineRuleset, validate } from '../../dist/index.js';

const count = Number(process.argv[2] ?? 300_000);
const named = (letter, length) => Array.from({ length }, (_, index) => `${letter}${index}`);
const prerequisites = named('p', 30);
const methods = ['none', ...named('m', 19)];
const directions = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((direction) => [direction, methods]));
const rule = (index) => ({
  id: `asks-${index}`,
  kind: 'error',
  sources: [],
  cases: [
    {
      direction: 'a',
      when: { b: methods[index % 20] },
      requires: { any: prerequisites.slice(index, index + 4) },
    },
  ],
});
const ruleset = defineRuleset({
  ...{ id: 'large', edition: 'large', clauses: [], terms: {}, criteria: [], whereToSet: [] },
  vocabulary: { owners: named('o', 20), directions, prerequisites },
  rules: named('r', 27).map((_, index) => rule(index)),
});

/** Configurations are so far apart in number that all of their digits change. */
const PRIME = 982_451_653;

/** Configurations of which each is another one: what is chosen and stated are the digits of their number. */
function configurationAt(number) {
  let left = number;
  const digit = (base) => {
    const value = left % base;
    left = Math.floor(left / base);
    return value;
  };
  const configuration = {
    owner: `o${digit(20)}`,
    ...Object.fromEntries(Object.keys(directions).map((direction) => [direction, methods[digit(20)]])),
  };
  const stated = prerequisites.map((name) => [name, [undefined, true, false][digit(3)]]);
  return {
    ...configuration,
    prerequisites: Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
  };
}

const used = () => {
  // Memory of typed arrays is given back only at the second time.
  for (let time = 0; time < 2; time++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const options = { ruleset };
let before = 0;
let most = 0;
for (let index = 0; index < count; index++) {
  if (index === 2) before = used();
  const { verdict } = validate(configurationAt(index * PRIME), options);
  if (verdict === 'malformed') throw new Error(String(index));
  if (index % 5000 === 4999) most = Math.max(most, used() - before);
}
process.stdout.write(JSON.stringify({ mebibytes: most, count }));
