/** The checker of input: schemas as functions that list every issue of a value and copy valid data. */

import { type Combinators, isLike, isWithin, type TextLimits } from './combinators.ts';
import { comparePaths, issue, WRITTEN_KINDS } from './issues.ts';
import type { Issue, IssueReason, ProblemCode } from './problem.ts';
import { isRecord, TOO_LARGE, UNREADABLE } from './snapshot.ts';

/** Valid plain data, or every issue with it. */
export type Checked<T> = { readonly value: T } | { readonly faults: readonly Issue[] };

/**
 * The state of a check: the current path, and the issues found so far, in the order of the schema, with unknown keys
 * apart.
 */
interface Search {
  readonly path: (string | number)[];
  readonly known: Issue[];
  readonly unknown: Issue[];
  /** True while one of several alternative schemas is tried: unknown keys could be right in another one. */
  readonly isOneOfSeveral: boolean;
  /** True once a value was of another kind than asked for, not just beyond limits or superfluous. */
  isForeign: boolean;
}

/** A schema as a function: it collects issues with a value, and copies valid data with keys in the schema's order. */
export type Schema = (value: unknown, search: Search) => unknown;

/** Checks a snapshot against a schema. */
export function checkAgainst<T>(schema: Schema, snapshot: unknown): Checked<T> {
  const search = searchAt([], false);
  const value = schema(snapshot, search);
  if (isEmpty(search)) return { value: value as T };
  const unknown = search.unknown.sort((a, b) => comparePaths(a.path, b.path));
  return { faults: [...withoutTooDeep(search.known), ...unknown] };
}

/** Leaves out issues below a formula that is nested too deep: it is not looked into. */
function withoutTooDeep(issues: readonly Issue[]): readonly Issue[] {
  const tooDeep = new Set(
    issues.filter(({ reason }) => reason === 'formulaTooDeep').map(({ path }) => JSON.stringify(path)),
  );
  if (tooDeep.size === 0) return issues;
  return issues.filter(
    ({ path }) => !path.some((_, length) => tooDeep.has(JSON.stringify(path.slice(0, length)))),
  );
}

/** The key of every object's prototype; data can't use it as a key of its own. */
export const RESERVED_KEY = '__proto__';

/** The combinators of the checker. */
export const checking: Combinators<Schema> = {
  anything: () => (value) => value,
  boolean: () => ofType('boolean', () => true),
  number: () => ofType('number', Number.isFinite),
  wholeNumber: (least = Number.MIN_SAFE_INTEGER) =>
    ofType('number', (value) => Number.isSafeInteger(value) && (value as number) >= least),

  text: (limits) => (value, search) => {
    if (typeof value !== 'string') return tell(search, 'wrong-type', value, WRITTEN_KINDS.string);
    if (!isLike(value, limits)) return add(search, 'not-accepted', value);
    return isWithin(value, limits) ? value : add(search, 'out-of-range', value, WRITTEN_KINDS.string);
  },

  date: () => (value, search) => {
    if (isDate(value)) return value;
    const code = typeof value === 'string' ? 'not-accepted' : 'wrong-type';
    return tell(search, code, value, WRITTEN_KINDS.date);
  },

  oneOf: (values) => (value, search) => {
    if (values.some((each) => each === value)) return value;
    const code = typeof value === typeof (values[0] ?? '') ? 'not-accepted' : 'wrong-type';
    return tell(search, code, value, values.map(String));
  },

  list: (element, limits) => (value, search) => {
    if (!Array.isArray(value)) return tell(search, 'wrong-type', value, WRITTEN_KINDS.array);
    const copy = value.map((each, index) => within(search, index, element, each));
    return isWithin(value, limits) ? copy : add(search, 'out-of-range', value, WRITTEN_KINDS.array);
  },

  object: (shape, others) => {
    const schemas = Object.entries(shape);
    return (value, search) => {
      if (!isRecord(value)) return tell(search, 'wrong-type', value, WRITTEN_KINDS.object);
      const known = schemas.map(([key, schema]) => [key, within(search, key, schema, value[key])] as const);
      const strangers = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
      if (others === undefined) tellUnknown(strangers, value, Object.keys(shape), search);
      const copied = others === undefined ? [] : copyParts(strangers, others, value, search);
      return Object.fromEntries([...known.filter(([, part]) => part !== undefined), ...copied]);
    };
  },

  record: (schema, keys) => (value, search) => {
    if (!isRecord(value)) return tell(search, 'wrong-type', value, WRITTEN_KINDS.object);
    return Object.fromEntries(copyParts(Object.keys(value), schema, value, search, keys));
  },

  optional: (schema) => (value, search) => (value === undefined ? undefined : schema(value, search)),

  either: (schemas) => (value, search) => {
    const searches: Search[] = [];
    for (const schema of schemas) {
      const own = searchAt(search.path, true);
      const copy = schema(value, own);
      if (isEmpty(own)) return copy;
      searches.push(own);
    }
    const meant = likeliest(searches);
    for (const issue of meant.known) search.known.push(issue);
    for (const issue of meant.unknown) search.unknown.push(issue);
    search.isForeign ||= meant.isForeign;
    return undefined;
  },

  named: (_name, make) => {
    let made: Schema | undefined;
    return (value, search) => {
      made ??= make();
      return made(value, search);
    };
  },

  refusing: (schema, refusalsIn) => (value, search) => {
    const copy = schema(value, search);
    for (const { path, reason } of refusalsIn(value)) {
      const refused = path.reduce<unknown>((at, key) => (at as Parts)[key], value);
      tell({ ...search, path: [...search.path, ...path] }, 'not-accepted', refused, undefined, reason);
      search.isForeign = true;
    }
    return copy;
  },
};

type Parts = Readonly<Record<string | number, unknown>>;

function ofType(type: 'boolean' | 'number', isAccepted: (value: unknown) => boolean): Schema {
  return (value, search) => {
    if (typeof value !== type) return tell(search, 'wrong-type', value, WRITTEN_KINDS[type]);
    return isAccepted(value) ? value : tell(search, 'out-of-range', value, WRITTEN_KINDS[type]);
  };
}

/** Tests if a value is a date of the calendar; 30 February is none. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Checks a part, with its key at the end of the path. */
function within(search: Search, key: string | number, schema: Schema, part: unknown): unknown {
  search.path.push(key);
  const copy = schema(part, search);
  search.path.pop();
  return copy;
}

/** Checks and copies the parts that have these keys. */
function copyParts(
  keys: readonly string[],
  schema: Schema,
  whole: Parts,
  search: Search,
  limits?: TextLimits,
): (readonly [string, unknown])[] {
  return keys.map((key) => {
    const isKey = key !== RESERVED_KEY && isLike(key, limits) && isWithin(key, limits);
    return [key, within(search, key, isKey ? schema : refusedKey(key), whole[key])];
  });
}

function refusedKey(key: string): Schema {
  if (key === RESERVED_KEY)
    return (_, search) => tell(search, 'not-accepted', key, undefined, 'reservedName');
  return (value, search) => tell(search, 'not-accepted', codeOfNoData(value) === undefined ? key : value);
}

function tellUnknown(
  keys: readonly string[],
  whole: Parts,
  accepted: readonly string[],
  search: Search,
): void {
  for (const key of keys) {
    const path = [...search.path, key];
    search.unknown.push(
      whole[key] === UNREADABLE
        ? issue('unreadable', path, UNREADABLE)
        : issue('unknown-key', path, key, search.isOneOfSeveral ? undefined : accepted),
    );
  }
}

/** Records that a value is of another kind than asked for. */
function tell(...told: Parameters<typeof add>): undefined {
  const [search] = told;
  search.isForeign = true;
  add(...told);
}

/** Records an issue here; an unreadable, missing or cut-off value is reported as just that, for any schema. */
function add(
  { path, known }: Search,
  code: ProblemCode,
  received: unknown,
  accepted?: readonly string[],
  reason?: IssueReason,
): undefined {
  known.push(issue(codeOfNoData(received) ?? code, [...path], received, accepted, reason));
}

function codeOfNoData(received: unknown): ProblemCode | undefined {
  if (received === UNREADABLE) return 'unreadable';
  if (received === undefined) return 'missing-key';
  return received === TOO_LARGE ? 'out-of-range' : undefined;
}

function searchAt(path: Search['path'], isOneOfSeveral: boolean): Search {
  return { path, known: [], unknown: [], isOneOfSeveral, isForeign: false };
}

function isEmpty({ known, unknown }: Search): boolean {
  return known.length + unknown.length === 0;
}

/** The issues of the alternative that was probably meant: the only one of the right kind, or the likeliest. */
function likeliest(searches: readonly Search[]): Search {
  const ofKind = searches.filter(({ isForeign }) => !isForeign);
  return (ofKind.length === 1 ? ofKind : searches).reduce((best, each) =>
    likelihood(each) > likelihood(best) ? each : best,
  );
}

/** The deeper an alternative goes without an unknown key, the likelier it is. */
function likelihood({ known, unknown }: Search): number {
  return unknown.length > 0 ? -1 : known.reduce((depth, { path }) => Math.max(depth, path.length), 0);
}
