/** What zod finds wrong with plain data, told as the library tells problems: code and place of each, in their order. */
import type * as z from 'zod/mini';
import type { ProblemCode } from '../../src/index.ts';
import { TOO_LARGE, UNREADABLE } from '../../src/input/snapshot.ts';

/** A problem without what is said of it. */
export interface Placed {
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];
}

type Path = Placed['path'];
type Issue = z.core.$ZodIssue;

/** First what is known, in the order of the schema, then unknown keys, sorted. */
export function zodProblems(schema: z.ZodMiniType, snapshot: unknown): readonly Placed[] {
  const result = schema.safeParse(snapshot);
  const meant = (result.error?.issues ?? []).flatMap((issue) => unwrapUnion(issue, []));
  const known = meant.filter(({ code }) => code !== 'unrecognized_keys');
  const strangers = meant.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...(issue.path as Path), key]) : [],
  );
  return [
    ...known.map((issue) => ({
      code: codeOf(issue, valueAt(snapshot, issue.path)),
      path: issue.path as Path,
    })),
    ...strangers.sort(comparePaths).map((path) => ({
      code: valueAt(snapshot, path) === UNREADABLE ? ('unreadable' as const) : ('unknown-key' as const),
      path,
    })),
  ];
}

function codeOf(issue: Issue, value: unknown): ProblemCode {
  if (value === UNREADABLE) return 'unreadable';
  if (value === undefined) return 'missing-key';
  if (value === TOO_LARGE) return 'out-of-range';
  switch (issue.code) {
    case 'invalid_type':
      return typeof value === 'number' && ['number', 'int'].includes(issue.expected)
        ? 'out-of-range'
        : 'wrong-type';
    case 'invalid_value':
      return typeof value === typeof (issue.values[0] ?? '') ? 'not-accepted' : 'wrong-type';
    case 'too_small':
    case 'too_big':
      return 'out-of-range';
    default:
      return 'not-accepted';
  }
}

/** Of what every branch of a union finds wrong, what the likeliest finds: the deepest without keys not its own. */
function unwrapUnion(issue: Issue, base: Path): Issue[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((error) => unwrapUnion(error, path)));
  return branches.reduce((best, branch) => (likelihood(branch) > likelihood(best) ? branch : best));
}

function likelihood(branch: readonly Issue[]): number {
  if (branch.some(({ code }) => code === 'unrecognized_keys')) return -1;
  return Math.max(0, ...branch.map(({ path }) => path.length));
}

function valueAt(snapshot: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], snapshot);
}

/** Code unit by code unit, step by step, as JavaScript compares texts. */
function comparePaths(a: Path, b: Path): number {
  const differing = a.findIndex((step, index) => step !== b[index]);
  return String(a[differing]) < String(b[differing]) ? -1 : 1;
}
