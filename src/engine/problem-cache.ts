/** A cache of problems in words: the same mistake recurs in many records. */

import { deepFreeze } from '../input/freeze.ts';
import type { Problem } from '../input/problem.ts';
import type { PartOfLocale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import { type ConfigurationField, issueOfMismatch, type Mismatch } from './configuration/mismatch.ts';

/** Limits of the cache: more or longer problems are worded without it, so that input can't fill the memory. */
const MOST_PROBLEMS = 10_000;
const LONGEST_KEPT = 100;

/**
 * Makes the function that puts mismatches into words.
 *
 * The same mistake recurs in many records, so each problem is worded once and kept.
 */
export function createProblemCache(
  locale: PartOfLocale,
  mostProblems = MOST_PROBLEMS,
): (mismatch: Mismatch) => Problem {
  const byPlace = new Map<ConfigurationField, Map<unknown, Problem>>();
  let kept = 0;

  const make = (mismatch: Mismatch) => deepFreeze(toProblem(issueOfMismatch(mismatch), locale));
  return (mismatch) => {
    if (!canBeKept(mismatch)) return make(mismatch);
    const { place, key = mismatch.value } = mismatch;
    const problems = getOrInsert(byPlace, place, () => new Map<unknown, Problem>());
    const known = problems.get(key);
    if (known !== undefined) return known;
    const problem = make(mismatch);
    if (kept++ < mostProblems) problems.set(key, problem);
    return problem;
  };
}

/** Tests if a mismatch is identified by its key, or by its value. */
function canBeKept({ key, value }: Mismatch): boolean {
  if (typeof value === 'symbol') return false;
  if (key !== undefined) return key.length <= LONGEST_KEPT;
  return typeof value === 'string' ? value.length <= LONGEST_KEPT : typeof value !== 'object';
}
