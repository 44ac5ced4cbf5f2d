/** Issues: mistakes in input as data, before a locale puts them into words. */

import { editDistance } from './edit-distance.ts';
import { toPrintable } from './printable.ts';
import type { Issue, IssueReason, ProblemCode } from './problem.ts';

type Path = Issue['path'];

type WrittenKind = 'boolean' | 'number' | 'object' | 'array' | 'string' | 'date';

/** The names of the kinds of values in lists of accepted values, in every language. */
export const WRITTEN_KINDS: Readonly<Record<WrittenKind, readonly string[]>> = {
  boolean: ['true', 'false'],
  number: ['0 … 9007199254740991'],
  object: ['{…}'],
  array: ['[…]'],
  string: ['"…"'],
  date: ['YYYY-MM-DD'],
};

const LONGEST_COMPARED = 60;

/** Makes an issue from a received value; a near miss of an accepted value becomes the suggestion. */
export function issue(
  code: ProblemCode,
  path: Path,
  received: unknown,
  accepted?: readonly string[],
  reason?: IssueReason,
): Issue {
  const suggestion = typeof received === 'string' && accepted ? closestMatch(received, accepted) : undefined;
  return {
    code,
    path,
    received: toPrintable(received),
    ...(accepted === undefined ? {} : { accepted }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Compares paths to unknown keys; two such paths differ before either ends. */
export function comparePaths(a: Path, b: Path): number {
  const differing = a.findIndex((step, index) => step !== b[index]);
  return String(a[differing]) < String(b[differing]) ? -1 : 1;
}

/** The accepted text closest to the received one, if it is close enough to have been meant (edit distance). */
function closestMatch(received: string, accepted: readonly string[]): string | undefined {
  if (received.length > LONGEST_COMPARED) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = plain(received);
  const ranked = accepted
    .map((text) => ({ text, far: editDistance(wanted, plain(text)) }))
    .filter(({ text, far }) => far <= Math.ceil((plain(text).length - 2) / 3))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.text;
}
