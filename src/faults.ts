import type * as z from 'zod/mini';
import { editDistance } from './edit-distance.ts';
import type { Fault, FaultReason, ProblemCode } from './problem.ts';
import { asText } from './shown-text.ts';
import { TOO_LARGE, UNREADABLE } from './snapshot.ts';

type Path = Fault['path'];
type Issue = z.core.$ZodIssue;

/** How the kinds of value are written in lists of what is accepted, whatever the language. */
export const WRITTEN_KINDS: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true', 'false'],
  int: [`0 … ${Number.MAX_SAFE_INTEGER}`],
  number: [`0 … ${Number.MAX_SAFE_INTEGER}`],
  object: ['{…}'],
  record: ['{…}'],
  array: ['[…]'],
  string: ['"…"'],
  date: ['YYYY-MM-DD'],
};

const NUMERIC: ReadonlySet<string> = new Set(['number', 'int']);
const LONGEST_COMPARED = 60;

/** Makes a fault from what came; a near miss of something accepted becomes the suggestion. */
export function faultOf(
  code: ProblemCode,
  path: Path,
  received: unknown,
  accepted?: readonly string[],
  reason?: FaultReason,
): Fault {
  const suggestion = typeof received === 'string' && accepted ? nearest(received, accepted) : undefined;
  return {
    code,
    path,
    received: asText(received),
    ...(accepted === undefined ? {} : { accepted }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * What a schema finds wrong with a snapshot, as faults: first what is known, in the order of the schema, then
 * unknown keys, sorted.
 */
export function faultsOfIssues(issues: readonly Issue[], schema: z.ZodMiniType, snapshot: unknown): Fault[] {
  const meant = issues.flatMap((issue) => unwrapUnion(issue, []));
  const known = meant.filter((issue) => issue.code !== 'unrecognized_keys');
  const unknown = meant
    .filter((issue) => issue.code === 'unrecognized_keys')
    .flatMap((issue) => faultsOfUnknownKeys(issue, schema, snapshot));
  return [
    ...known.map((issue) => faultOfIssue(issue, snapshot)),
    ...unknown.sort((a, b) => comparePaths(a.path, b.path)),
  ];
}

function faultsOfUnknownKeys(
  { keys, path }: Issue & { code: 'unrecognized_keys' },
  schema: z.ZodMiniType,
  snapshot: unknown,
): Fault[] {
  const accepted = keysAcceptedAt(schema, path as Path);
  return keys.map((key) => {
    const keyPath = [...(path as Path), key];
    return valueAt(snapshot, keyPath) === UNREADABLE
      ? faultOf('unreadable', keyPath, UNREADABLE)
      : faultOf('unknown-key', keyPath, key, accepted);
  });
}

function faultOfIssue(issue: Issue, snapshot: unknown): Fault {
  const path = issue.path as Path;
  const value = valueAt(snapshot, path);
  const reason = issue.code === 'custom' ? (issue.params?.reason as FaultReason) : undefined;
  const received = issue.code === 'invalid_key' ? path.at(-1) : value;
  return faultOf(codeOf(issue, value), path, received, acceptedBy(issue), reason);
}

function codeOf(issue: Issue, value: unknown): ProblemCode {
  if (value === UNREADABLE) return 'unreadable';
  if (value === undefined) return 'missing-key';
  if (value === TOO_LARGE) return 'out-of-range';
  switch (issue.code) {
    case 'invalid_type':
      return typeof value === 'number' && NUMERIC.has(issue.expected) ? 'out-of-range' : 'wrong-type';
    case 'invalid_value':
      return typeof value === typeof (issue.values[0] ?? '') ? 'not-accepted' : 'wrong-type';
    case 'too_small':
    case 'too_big':
      return 'out-of-range';
    default:
      return 'not-accepted';
  }
}

function acceptedBy(issue: Issue): readonly string[] | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return WRITTEN_KINDS[issue.expected];
    case 'invalid_value':
      return issue.values.map(String);
    case 'invalid_format':
      return WRITTEN_KINDS[issue.format];
    case 'too_small':
    case 'too_big':
      return WRITTEN_KINDS[issue.origin];
    default:
      return undefined;
  }
}

/** Of what every branch of a union finds wrong, only the branch that was meant is of interest. */
function unwrapUnion(issue: Issue, base: Path): Issue[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((error) => unwrapUnion(error, path)));
  return branches.reduce((best, branch) => (likelihood(branch) > likelihood(best) ? branch : best));
}

/** A branch is the likelier to have been meant the deeper it goes without a key that is not its own. */
function likelihood(branch: readonly Issue[]): number {
  if (branch.some((issue) => issue.code === 'unrecognized_keys')) return -1;
  return branch.reduce((depth, issue) => Math.max(depth, issue.path.length), 0);
}

/** The keys that the object at a path may have; absent inside formulas, where several shapes are possible. */
function keysAcceptedAt(schema: z.ZodMiniType, path: Path): readonly string[] | undefined {
  const at = path.reduce<AnySchema | undefined>(
    (outer, step) => {
      const { shape, element, valueType } = outer?._zod.def ?? {};
      return bare(shape?.[step] ?? element ?? valueType);
    },
    bare(schema as unknown as AnySchema),
  );
  const shape = at?._zod.def.shape;
  return shape && Object.keys(shape);
}

/** The part of zod's own description of a schema that is looked at here. */
interface SchemaDefinition {
  readonly shape?: Readonly<Record<string, AnySchema>>;
  readonly element?: AnySchema;
  readonly valueType?: AnySchema;
  readonly innerType?: AnySchema;
}
interface AnySchema {
  readonly _zod: { readonly def: SchemaDefinition };
}

function bare(schema: AnySchema | undefined): AnySchema | undefined {
  const inner = schema?._zod.def.innerType;
  return inner === undefined ? schema : bare(inner);
}

function valueAt(snapshot: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], snapshot);
}

/** Two paths to different unknown keys differ somewhere before either ends. */
export function comparePaths(a: Path, b: Path): number {
  const differing = a.findIndex((step, index) => step !== b[index]);
  return String(a[differing]) < String(b[differing]) ? -1 : 1;
}

/** The accepted text that is closest to what came, if it is close enough to have been meant. */
function nearest(received: string, accepted: readonly string[]): string | undefined {
  if (received.length > LONGEST_COMPARED) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = plain(received);
  const ranked = accepted
    .map((text) => ({ text, far: editDistance(wanted, plain(text)) }))
    .filter(({ text, far }) => far <= Math.ceil((plain(text).length - 2) / 3))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.text;
}
