import { deepFreeze } from '../input/freeze.ts';
import type { Problem } from '../input/problem.ts';
import type { PartOfLocale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import { type ConfigurationField, issueOfMismatch, type Mismatch } from './configuration/mismatch.ts';

/** Beyond this many, and for longer texts than this, problems are worded afresh, so that input can't fill the memory. */
const MOST_PROBLEMS = 10_000;
const LONGEST_KEPT = 100;

/**
 * Makes the function that puts into words what does not fit.
 *
 * The same mistake is made in many records: its problem is worded once, and kept.
 */
export function createProblemCache(
  locale: PartOfLocale,
  mostProblems = MOST_PROBLEMS,
): (misfit: Mismatch) => Problem {
  const byPlace = new Map<ConfigurationField, Map<unknown, Problem>>();
  let kept = 0;

  const make = (misfit: Mismatch) => deepFreeze(toProblem(issueOfMismatch(misfit), locale));
  return (misfit) => {
    if (!canBeKept(misfit)) return make(misfit);
    const { place, key = misfit.value } = misfit;
    const problems = getOrInsert(byPlace, place, () => new Map<unknown, Problem>());
    const known = problems.get(key);
    if (known !== undefined) return known;
    const problem = make(misfit);
    if (kept++ < mostProblems) problems.set(key, problem);
    return problem;
  };
}

/** Whether what does not fit is told from all else by its key, or by its value. */
function canBeKept({ key, value }: Mismatch): boolean {
  if (typeof value === 'symbol') return false;
  if (key !== undefined) return key.length <= LONGEST_KEPT;
  return typeof value === 'string' ? value.length <= LONGEST_KEPT : typeof value !== 'object';
}
