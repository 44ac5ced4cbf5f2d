/** The request handler: checks a request and its options, and caches frozen answers. */

import { checkAgainst, type Schema } from '../input/check.ts';
import { deepFreeze } from '../input/freeze.ts';
import type { Problem } from '../input/problem.ts';
import { isRecord, takeSnapshot } from '../input/snapshot.ts';
import type { PartOfLocale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Defaults } from './defaults.ts';
import { type BadOptions, resolveOptions, type Settings } from './options.ts';

/** An answer to a malformed request, with every problem. */
export interface MalformedRequest {
  readonly outcome: 'malformed';
  readonly problems: readonly Problem[];
}

/** Limits of the cache: more or longer requests than these are answered without it. */
const MOST_ANSWERS = 1_000;
const LONGEST_KEPT = 2_000;

/** A function of the library as plain data, so that a bundle leaves out unused ones. */
export interface RequestHandler<Request, Answer, Shown extends PartOfLocale = PartOfLocale> {
  readonly defaults: Defaults<Shown>;
  /** The schema of requests for a ruleset. */
  schemaFor(ruleset: Ruleset): Schema;
  /** The answer to a valid request. */
  answerTo(request: Request, settings: Settings<Shown>): Answer;
}

/** The cached answers and schemas of a function. */
interface Cache {
  readonly schemas: WeakMap<Ruleset, Schema>;
  readonly answers: WeakMap<Settings, Map<string, object>>;
}

const caches = new WeakMap<object, Cache>();

/**
 * Checks a request and its options, and returns a frozen answer.
 *
 * Many mailboxes lead to the same request, so answers are cached.
 */
export function answer<Request, Answer extends object, Shown extends PartOfLocale>(
  verb: RequestHandler<Request, Answer, Shown>,
  request: unknown,
  options: unknown,
): Answer | MalformedRequest {
  const { schemas, answers } = getOrInsert(caches, verb, emptyCache);
  const schemaFor = (ruleset: Ruleset) => getOrInsert(schemas, ruleset, (each) => verb.schemaFor(each));
  const resolved = resolveOptions(options, verb.defaults);
  if (!('settings' in resolved)) {
    return deepFreeze({ outcome: 'malformed', problems: problemsOf(resolved, schemaFor, request) });
  }
  const { settings } = resolved;
  const snapshot = takeSnapshot(request);
  const asked = cacheKey(snapshot);
  const known = getOrInsert(answers, settings, () => new Map()) as Map<string, Answer>;
  const answered = known.get(asked);
  if (answered !== undefined) return answered;
  const checked = checkAgainst<Request>(schemaFor(settings.compiled.ruleset), snapshot);
  if ('value' in checked) {
    const made = deepFreeze(verb.answerTo(checked.value, settings));
    if (asked.length <= LONGEST_KEPT && known.size < MOST_ANSWERS) known.set(asked, made);
    return made;
  }
  const problems = checked.faults.map((issue) => toProblem(issue, settings.locale));
  return deepFreeze({ outcome: 'malformed', problems });
}

function emptyCache(): Cache {
  return { schemas: new WeakMap(), answers: new WeakMap() };
}

/**
 * The cache key of data: equal only for equal data with keys in the same order. Values that are no data are accepted
 * nowhere.
 */
function cacheKey(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(cacheKey)}]`;
  if (isRecord(value)) {
    return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${cacheKey(part)}`)}}`;
  }
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

/** Every problem of a call with bad options: first those of the input, as far as it can be checked. */
export function problemsOf(
  { faults: issues, locale, compiled }: BadOptions,
  schemaFor: (ruleset: Ruleset) => Schema,
  input: unknown,
): readonly Problem[] {
  const checked = compiled && checkAgainst(schemaFor(compiled.ruleset), takeSnapshot(input));
  const ofInput = checked !== undefined && 'faults' in checked ? checked.faults : [];
  return [...ofInput, ...issues].map((issue) => toProblem(issue, locale));
}
