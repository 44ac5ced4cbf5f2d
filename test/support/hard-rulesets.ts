/** The hard rulesets of `bench/hard-rulesets.mjs`, with types. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineRuleset, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import type { RulesetData } from '../models/evaluator.ts';
import { ROOT } from './project.ts';

/** Rulesets that are hard in one way; their size is their number of prerequisites, unless it is said to be another. */
interface Family {
  readonly size?: string;
  readonly sizes: readonly number[];
  readonly make: (size: number, seed?: number, library?: object) => Ruleset & RulesetData;
}

const { families } = await import(pathToFileURL(join(ROOT, 'bench/hard-rulesets.mjs')).href);

/** The families by name. */
export const hardFamilies = families as Readonly<Record<string, Family>>;

/** The names of those whose size is their number of prerequisites, so that they can be small. */
export const familiesOfAnySize: readonly string[] = Object.keys(hardFamilies).filter(
  (name) => hardFamilies[name]?.size === undefined,
);

/** The definition of a ruleset of a family, of its largest size unless told otherwise. */
export function hardDefinition(name: string, size?: number, seed = 1): RulesetData {
  const { sizes, make } = hardFamilies[name] as Family;
  return make(size ?? (sizes.at(-1) as number), seed, { dataverse });
}

/** The same as a ruleset. */
export function hardRuleset(name: string, size?: number, seed = 1): Ruleset {
  return defineRuleset(hardDefinition(name, size, seed) as never) as Ruleset;
}
