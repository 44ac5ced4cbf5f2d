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

/** A request that could not be answered, with everything that is wrong with it. */
export interface MalformedRequest {
  readonly outcome: 'malformed';
  readonly problems: readonly Problem[];
}

/** Beyond this many, and for longer requests than this, answers are worked out afresh. */
const MOST_ANSWERS = 1_000;
const LONGEST_KEPT = 2_000;

/** What one function does with what it is asked; a plain value, so that what is not used can be left out of a bundle. */
export interface Verb<Request, Answer, Shown extends PartOfLocale = PartOfLocale> {
  readonly defaults: Defaults<Shown>;
  /** The schema of requests for a ruleset. */
  schemaFor(ruleset: Ruleset): Schema;
  /** The answer to a request that was found right. */
  answerTo(request: Request, settings: Settings<Shown>): Answer;
}

/** What a function has answered, and the schemas it checked requests against. */
interface Kept {
  readonly schemas: WeakMap<Ruleset, Schema>;
  readonly answers: WeakMap<Settings, Map<string, object>>;
}

const keptByVerb = new WeakMap<object, Kept>();

/**
 * Checks a request and its options, and answers it with something frozen.
 *
 * The same is asked for many mailboxes: an answer is worked out when it is first asked for, and kept.
 */
export function answer<Request, Answer extends object, Shown extends PartOfLocale>(
  verb: Verb<Request, Answer, Shown>,
  request: unknown,
  options: unknown,
): Answer | MalformedRequest {
  const { schemas, answers } = getOrInsert(keptByVerb, verb, nothingKept);
  const schemaFor = (ruleset: Ruleset) => getOrInsert(schemas, ruleset, (each) => verb.schemaFor(each));
  const resolved = resolveOptions(options, verb.defaults);
  if (!('settings' in resolved)) {
    return deepFreeze({ outcome: 'malformed', problems: problemsOf(resolved, schemaFor, request) });
  }
  const { settings } = resolved;
  const snapshot = takeSnapshot(request);
  const asked = exactText(snapshot);
  const known = getOrInsert(answers, settings, () => new Map()) as Map<string, Answer>;
  const answered = known.get(asked);
  if (answered !== undefined) return answered;
  const checked = checkAgainst<Request>(schemaFor(settings.compiled.ruleset), snapshot);
  if ('value' in checked) {
    const made = deepFreeze(verb.answerTo(checked.value, settings));
    if (asked.length <= LONGEST_KEPT && known.size < MOST_ANSWERS) known.set(asked, made);
    return made;
  }
  const problems = checked.faults.map((fault) => toProblem(fault, settings.locale));
  return deepFreeze({ outcome: 'malformed', problems });
}

function nothingKept(): Kept {
  return { schemas: new WeakMap(), answers: new WeakMap() };
}

/** A text that only equal data has, with its keys in the same order; what is no data is accepted nowhere. */
function exactText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(exactText)}]`;
  if (isRecord(value)) {
    return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${exactText(part)}`)}}`;
  }
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

/** Every problem of a call with bad options: first the input's own, as far as it can be checked. */
export function problemsOf(
  { faults, locale, compiled }: BadOptions,
  schemaFor: (ruleset: Ruleset) => Schema,
  input: unknown,
): readonly Problem[] {
  const checked = compiled && checkAgainst(schemaFor(compiled.ruleset), takeSnapshot(input));
  const ofInput = checked !== undefined && 'faults' in checked ? checked.faults : [];
  return [...ofInput, ...faults].map((fault) => toProblem(fault, locale));
}
