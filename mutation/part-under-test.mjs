import { env } from 'node:process';
import { parts } from './parts.mjs';

/** Says which part is under test to the processes that run its tests, which get no more from here than what is set. */
export function putUnderTest(name) {
  env.MUTATION_PART = name;
}

export const partUnderTest = () => parts[env.MUTATION_PART];
