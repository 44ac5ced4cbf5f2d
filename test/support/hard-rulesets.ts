/** The hard rulesets of `bench/hard-rulesets.mjs`, with types. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ruleset } from '../../src/index.ts';
import { ROOT } from './project.ts';

/** Rulesets that are hard in one way. */
interface Family {
  readonly sizes: readonly number[];
  readonly make: (size: number, seed?: number, library?: object) => Ruleset;
}

const { families } = await import(pathToFileURL(join(ROOT, 'bench/hard-rulesets.mjs')).href);

/** The families by name. */
export const hardFamilies = families as Readonly<Record<string, Family>>;
