/** The wording of problems: issues as sentences of a locale. */

import { pathAsText, shorten } from '../../input/printable.ts';
import type { Issue, Problem } from '../../input/problem.ts';
import { fill, type PartOfLocale, type Phrases } from './locale.ts';

const LONGEST_LIST = 160;

/** Puts an issue into words. */
export function toProblem(issue: Issue, { phrases }: Pick<PartOfLocale, 'phrases'>): Problem {
  const { reason, at, ...problem } = issue;
  const { code, path, received, accepted, suggestion } = problem;
  const where = path.length === 0 ? phrases.problem.wholeInput : `\`${shorten(pathAsText(path), 100)}\``;
  const why = reason === undefined ? undefined : phrases.faultReason[reason];
  const sentences = [
    fill(why ?? phrases.problem[code], { path: where, received, ...at }),
    suggestion === undefined ? '' : fill(phrases.problem.suggestion, { suggestion }),
    accepted === undefined || accepted.length === 0 ? '' : acceptedSentence(accepted, phrases.problem),
  ];
  return { ...problem, message: sentences.filter(Boolean).join(' ') };
}

function acceptedSentence(accepted: readonly string[], phrases: Phrases['problem']): string {
  const shown: string[] = [];
  let length = 0;
  for (const each of accepted) {
    length += each.length + 4;
    if (length > LONGEST_LIST && shown.length > 0) break;
    shown.push(`\`${shorten(each)}\``);
  }
  const count = accepted.length - shown.length;
  return fill(count === 0 ? phrases.accepted : phrases.acceptedAndMore, {
    accepted: shown.join(', '),
    count,
  });
}
