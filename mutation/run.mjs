// Mutation testing of all parts, or of those that are named: npm run mutate -- plan questions
import { argv, exit, stderr } from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { checkSurvivors } from './check-survivors.mjs';
import { putUnderTest } from './part-under-test.mjs';
import { parts } from './parts.mjs';
import { strykerOf } from './stryker.mjs';

const known = Object.keys(parts);
const named = argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  stderr.write(`There is no part called ${unknown.join(', ')}; there are ${known.join(', ')}.\n`);
  exit(2);
}
const asked = named.length > 0 ? named : known;
for (const part of asked) {
  putUnderTest(part);
  await new Stryker(strykerOf(part)).runMutationTest();
}
exit(checkSurvivors(asked) ? 0 : 1);
